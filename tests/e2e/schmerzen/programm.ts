/** Sits a person down at a client of a certain kind. */
import { build } from 'esbuild';
import { join } from 'node:path';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { oeffneSeite, type Mitschrift } from '../desk/browser.ts';
import { upn } from '../personen.ts';
import type { Beginn, Griffe, Wahl } from './gastgeber.ts';

export interface Programm {
  readonly seite: Page;
  readonly mitschrift: Mitschrift;
  readonly bereich: FrameLocator;
  /** The page of the pane, to look into its Office.js. */
  readonly rahmen: () => Frame;
  /** Bodies sent to the Registratur so far, with path. */
  readonly gesendet: readonly string[];
  readonly waehle: (wahl: Wahl | undefined) => Promise<void>;
  readonly erstarre: () => Promise<void>;
  /** Chooses a target by searching for it, also when the e-mail is filed already. */
  readonly suche: (betreff: string) => Promise<void>;
  readonly druecke: (knopf: string) => Promise<void>;
}

const skript = build({
  entryPoints: [join(import.meta.dirname, 'gastgeber.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  loader: { '.woff2': 'empty' },
}).then(({ outputFiles }) => outputFiles[0]?.text ?? '');

const huelle = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Ein Outlook</title><link rel="icon" href="data:,">
<style>html, body { margin: 0; height: 100%; } iframe { width: 100%; height: 100%; border: 0; }</style><body><script src="/probe/gastgeber.js"></script></body></html>`;

export interface Programmwunsch extends Omit<Beginn, 'upn'> {
  readonly person: string;
  /** Runs in the pane's page before anything else. */
  readonly vorher?: () => void;
}

export async function starteProgramm(
  browser: Browser,
  url: string,
  { person, vorher, ...beginn }: Programmwunsch,
): Promise<Programm> {
  const { seite, mitschrift } = await oeffneSeite(browser, { viewport: { width: 336, height: 800 } });
  await seite.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await seite.route('**/probe/', (route) => route.fulfill({ contentType: 'text/html', body: huelle }));
  const text = await skript;
  await seite.route('**/probe/gastgeber.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: text }),
  );
  if (vorher) await seite.addInitScript(vorher);
  const gesendet: string[] = [];
  seite.on('request', (anfrage) => {
    const { pathname } = new URL(anfrage.url());
    if (pathname.startsWith('/api/')) gesendet.push(`${pathname} ${anfrage.postData() ?? ''}`);
  });
  await seite.goto(`${url}/probe/`);
  const griffe = await seite.evaluateHandle(() => (window as unknown as { griffe: Griffe }).griffe);
  await griffe.evaluate((g, b) => g.beginne(b), { upn: upn(person), ...beginn });
  const bereich = seite.frameLocator('iframe[title="Registratur"]');
  await bereich.locator('h1').first().waitFor();
  return {
    seite,
    mitschrift,
    bereich,
    rahmen: () => {
      const rahmen = seite.frames().find((f) => f.url().includes('/addin/index.html'));
      if (!rahmen) throw new Error('Der Bereich ist nicht offen.');
      return rahmen;
    },
    gesendet,
    waehle: (wahl) => griffe.evaluate((g, w) => g.waehle(w), wahl),
    erstarre: () => griffe.evaluate((g) => g.erstarre()),
    suche: async (betreff) => {
      const feld = bereich.getByRole('searchbox');
      const trotzdem = bereich.getByRole('button', { name: /^(Vorgang auswählen|Noch einmal ablegen)$/ });
      await feld.or(trotzdem).waitFor();
      if (await trotzdem.isVisible()) await trotzdem.click();
      await feld.fill(betreff);
      await bereich.getByRole('radio', { name: betreff, exact: true }).click();
    },
    druecke: (knopf) => bereich.getByRole('button', { name: knopf, exact: true }).click(),
  };
}
