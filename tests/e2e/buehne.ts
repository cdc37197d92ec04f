/**
 * The stage of every test of the pane: one Werkbank with data of its own and one browser for a file of tests, and a
 * desk for whoever sits down at it. Call it once at the top of the file; it brings its own hooks.
 */
import type { Ruf } from '@registratur/shared/contract/client';
import { starteWerkbank, type Werkbank } from '@registratur/workbench/werkbank/server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { rufAls } from './bestand.ts';
import { setzeAnArbeitsplatz, starteBrowser, type Arbeitsplatz } from './browser.ts';
import { upn } from './personen.ts';

export interface Buehne {
  readonly url: () => string;
  readonly browser: () => Browser;
  readonly token: (person: string) => Promise<string>;
  /** The HTTP interface in a person's name. */
  readonly als: (person: string) => Ruf;
  /** A fresh desk, closed after the test if not before. */
  readonly setze: (person: string, wuensche?: BrowserContextOptions) => Promise<Arbeitsplatz>;
}

export function baueBuehne(): Buehne {
  const ordner = mkdtempSync(join(tmpdir(), 'registratur-e2e-'));
  const offene = new Set<Arbeitsplatz>();
  let werkbank: Werkbank;
  let browser: Browser;
  beforeAll(async () => {
    [werkbank, browser] = await Promise.all([
      starteWerkbank({ port: 0, daten: join(ordner, 'daten') }),
      starteBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await werkbank.stoppe();
    rmSync(ordner, { recursive: true });
  });
  afterEach(async () => {
    await Promise.all([...offene].map((platz) => platz.schliesse()));
    offene.clear();
  });
  return {
    url: () => werkbank.url,
    browser: () => browser,
    token: (person) => werkbank.token(person),
    als: (person) => rufAls(werkbank.url, () => werkbank.token(person)),
    setze: async (person, wuensche) => {
      const platz = await setzeAnArbeitsplatz(browser, werkbank.url, upn(person), wuensche);
      offene.add(platz);
      return platz;
    },
  };
}
