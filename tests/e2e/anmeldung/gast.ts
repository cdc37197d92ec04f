/** The pane under the real name of Outlook on the web, in a frame of another site, with a bridge the test steers. */
import { mandant, namens } from '@registratur/workbench/musterstadt/personen';
import type { Brueckenausweis, Brueckenfehler } from '@registratur/workbench/office-host/bruecke';
import { starteWerkbank, type Werkbank } from '@registratur/workbench/werkbank/server';
import { decodeJwt } from 'jose';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { setzeAnArbeitsplatz, type Arbeitsplatz } from '../browser.ts';
import { oeffneSeite, starteGetrenntenBrowser, type Mitschrift } from '../desk/browser.ts';
import type { Brueckenantworten } from '../desk/gastgeber.ts';
import { starteProbe } from '../desk/server.ts';
import { upn } from '../personen.ts';

/** Where Outlook on the web really lives; here the name leads to this machine. */
export const outlook = 'outlook.office.com';

type Antwort = Brueckenausweis | Brueckenfehler;
export interface Brueckenanfang {
  readonly still: Antwort;
  readonly fragend?: Antwort;
  /** Whose account the host says it has. */
  readonly konto?: string;
  /** Name for signing in, where it is not the address of the mailbox. */
  readonly anmeldename?: string;
}

export interface Gast {
  readonly seite: Page;
  readonly mitschrift: Mitschrift;
  readonly bereich: FrameLocator;
  readonly gefragtAls: readonly string[];
  /** What the bridge was asked so far. */
  readonly bruecke: () => Promise<readonly string[]>;
  /** What the bridge answers from now on. */
  readonly antworte: (neu: Partial<Record<'still' | 'fragend', Antwort>>) => Promise<void>;
  readonly schliesse: () => Promise<void>;
}

export interface Haus {
  readonly werkbank: Werkbank;
  /** What Outlook's bridge has for a person. */
  readonly ausweis: (name: string) => Promise<Brueckenausweis>;
  readonly oeffne: (bruecke?: Brueckenanfang) => Promise<Gast>;
  /** The desk itself, whose bridge answers for the person at it. */
  readonly setze: (name: string) => Promise<Arbeitsplatz>;
  readonly stoppe: () => Promise<void>;
}

export async function starteHaus(): Promise<Haus> {
  const ordner = mkdtempSync(join(tmpdir(), 'registratur-anmeldung-'));
  const [werkbank, gastgeber] = await Promise.all([
    starteWerkbank({ port: 0, daten: join(ordner, 'daten') }),
    starteProbe(ordner),
  ]);
  const browser = await starteGetrenntenBrowser(outlook, Number(new URL(gastgeber.url).port));
  return {
    werkbank,
    ausweis: async (person) => {
      const antwort = await fetch(`${werkbank.url}/entra/${mandant}/persona`, {
        method: 'POST',
        body: JSON.stringify({ person, gefragt: true }),
      });
      return (await antwort.json()) as Brueckenausweis;
    },
    oeffne: (bruecke) => oeffneGast(browser, werkbank.url, bruecke),
    setze: (name) => setzeAnArbeitsplatz(browser, werkbank.url, upn(name)),
    stoppe: async () => {
      await browser.close();
      await Promise.all([werkbank.stoppe(), gastgeber.stoppe()]);
      rmSync(ordner, { recursive: true });
    },
  };
}

/** Who asks our server, in order; by name as the token says. */
export function merkeFragende(seite: Page): readonly string[] {
  const namen: string[] = [];
  seite.on('request', (anfrage) => {
    if (!new URL(anfrage.url()).pathname.startsWith('/api/')) return;
    namen.push(String(decodeJwt((anfrage.headers()['authorization'] ?? '').slice(7))['name']));
  });
  return namen;
}

async function oeffneGast(browser: Browser, url: string, anfang?: Brueckenanfang): Promise<Gast> {
  const { seite, mitschrift } = await oeffneSeite(browser);
  const gefragtAls = merkeFragende(seite);
  const { oid, upn: adresse } = namens(anfang?.konto ?? 'Ole Brandt');
  const antworten = anfang && {
    konto: { oid, mandant, adresse: anfang.anmeldename ?? adresse, umgebung: new URL(url).host },
    still: anfang.still,
    fragend: anfang.fragend ?? anfang.still,
    gefragt: [],
  };
  const wunsch = new URLSearchParams({ seite: `${url}/addin/index.html` });
  if (antworten) wunsch.set('bruecke', JSON.stringify(antworten satisfies Brueckenantworten));
  await seite.goto(`https://${outlook}/?${wunsch.toString()}`);
  return {
    seite,
    mitschrift,
    bereich: seite.frameLocator('iframe[title="Registratur"]'),
    gefragtAls,
    bruecke: () => seite.evaluate(() => window.griffe.bruecke?.gefragt ?? []),
    antworte: (neu) =>
      seite.evaluate((antwort) => void Object.assign(window.griffe.bruecke ?? {}, antwort), neu),
    schliesse: () => seite.context().close(),
  };
}
