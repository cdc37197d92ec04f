/** The stage of the pictures: one Werkbank with fresh data, one browser, and a desk for whoever sits down at it. */
import { verbinde, type Ruf } from '@registratur/shared/contract/client';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { namens } from '../musterstadt/personen.ts';
import { chromium as programm } from '../start/chromium.ts';
import { wurzel } from '../start/prozess.ts';
import { starteWerkbank } from '../werkbank/server.ts';
import { mitPalette } from './palette.ts';

const bilder = join(wurzel, 'docs', 'bilder');
const rahmen = 'iframe[title="Registratur"]';

export interface Platz {
  readonly seite: Page;
  readonly bereich: FrameLocator;
  readonly ordner: (name: string) => Promise<void>;
  /** Chooses an e-mail and waits until the pane shows it, with its suggestions or what became of it. */
  readonly oeffne: (betreff: string) => Promise<void>;
  readonly zeile: (betreff: string) => Locator;
  readonly druecke: (knopf: string) => Promise<void>;
  /** Writes `docs/bilder/<datei>.png`: the window, the pane alone, or a part of it. */
  readonly fenster: (datei: string) => Promise<void>;
  readonly nurBereich: (datei: string) => Promise<void>;
  readonly nurTeil: (datei: string, teil: Locator) => Promise<void>;
  readonly schliesse: () => Promise<void>;
}

export interface Buehne {
  readonly url: string;
  readonly setze: (person: string, wuensche?: BrowserContextOptions) => Promise<Platz>;
  /** The HTTP interface in a person's name. */
  readonly als: (person: string) => Ruf;
}

const ansicht: BrowserContextOptions = {
  ignoreHTTPSErrors: true,
  locale: 'de-DE',
  timezoneId: 'Europe/Berlin',
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
};

export function schreibe(datei: string, png: Uint8Array): void {
  const ziel = join(bilder, `${datei}.png`);
  mkdirSync(dirname(ziel), { recursive: true });
  writeFileSync(ziel, mitPalette(png));
}

async function setze(
  browser: Browser,
  url: string,
  person: string,
  wuensche?: BrowserContextOptions,
): Promise<Platz> {
  const kontext = await browser.newContext({ ...ansicht, ...wuensche });
  const seite = await kontext.newPage();
  await seite.goto(`${url}/#${namens(person).upn}`);
  const bereich = seite.frameLocator(rahmen);
  await bereich.locator('h1').first().waitFor();
  const zeile = (betreff: string): Locator =>
    seite.getByRole('option').filter({ has: seite.getByText(betreff, { exact: true }) });
  return {
    seite,
    bereich,
    zeile,
    ordner: (name) => seite.getByRole('navigation', { name: 'Ordner' }).getByRole('button', { name }).click(),
    oeffne: async (betreff) => {
      await zeile(betreff).first().click();
      await bereich.getByRole('heading', { level: 1, name: betreff }).waitFor();
      await bereich.getByTestId('stand').filter({ hasNotText: 'Wird geprüft' }).waitFor();
    },
    druecke: (knopf) => bereich.getByRole('button', { name: knopf, exact: true }).click(),
    fenster: async (datei) => schreibe(datei, await seite.screenshot()),
    nurBereich: async (datei) => schreibe(datei, await seite.locator(rahmen).screenshot()),
    nurTeil: async (datei, teil) => schreibe(datei, await teil.screenshot()),
    schliesse: () => kontext.close(),
  };
}

/** Runs the scenes one after the other; each finds what those before it have filed. */
export async function spiele(szenen: readonly ((buehne: Buehne) => Promise<void>)[]): Promise<void> {
  const ordner = mkdtempSync(join(tmpdir(), 'registratur-bilder-'));
  const werkbank = await starteWerkbank({ port: 0, daten: join(ordner, 'daten') });
  const browser = await chromium.launch({
    executablePath: programm,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  const { url } = werkbank;
  try {
    for (const szene of szenen) {
      await szene({
        url,
        setze: (person, wuensche) => setze(browser, url, person, wuensche),
        als: (person) =>
          verbinde({ basis: url, token: () => werkbank.token(person), fetch: globalThis.fetch }),
      });
    }
  } finally {
    await browser.close();
    await werkbank.stoppe();
    rmSync(ordner, { recursive: true });
  }
}
