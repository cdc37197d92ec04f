/**
 * Makes the pictures of the README out of the running product: the desk with the pane, before and after one click, in
 * light and dark.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { namens } from '../musterstadt/personen.ts';
import { bodenschutz } from '../musterstadt/post/altlast.ts';
import { chromium as programm } from '../start/chromium.ts';
import { wurzel } from '../start/prozess.ts';
import { starteWerkbank } from '../werkbank/server.ts';
import { mitPalette } from './palette.ts';

const bilder = join(wurzel, 'docs', 'bilder');
const groesse = { width: 1440, height: 900 };
/** Her mailbox shows no emoji: fonts without them would draw boxes. */
const person = namens('Dr. Elif Aydin');

/** `schreibtisch[-dunkel].png`: the suggestion is ready; `…-veraktet.png`: one click later. */
async function nimmAuf(browser: Browser, url: string, name: string, farben: 'light' | 'dark'): Promise<void> {
  const kontext = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: groesse,
    colorScheme: farben,
    reducedMotion: 'reduce',
  });
  const seite = await kontext.newPage();
  const halteFest = async (datei: string): Promise<void> =>
    writeFileSync(join(bilder, `${datei}.png`), mitPalette(await seite.screenshot()));
  await seite.goto(`${url}/#${person.upn}`);
  await seite.getByRole('option').filter({ hasText: bodenschutz.betreff }).click();
  const bereich = seite.frameLocator('iframe[title="Registratur"]');
  await bereich.getByRole('radio', { checked: true }).waitFor();
  // A click beside everything: no ring of focus in the picture, and the step „Vorschlag prüfen“ is done.
  await bereich.getByRole('heading', { level: 1 }).click();
  await seite.mouse.move(0, 0);
  await halteFest(name);
  await bereich.getByRole('button', { name: 'Ablegen', exact: true }).click();
  await bereich.getByText('In Outlook als „Veraktet“ gekennzeichnet').waitFor();
  await seite.getByRole('option').getByText('Veraktet', { exact: true }).first().waitFor();
  await halteFest(`${name}-veraktet`);
  // The next picture starts where this one did.
  await bereich.getByRole('button', { name: 'Rückgängig' }).click();
  await bereich.getByText('Die Ablage ist rückgängig gemacht.').last().waitFor();
  await kontext.close();
}

mkdirSync(bilder, { recursive: true });
const ordner = mkdtempSync(join(tmpdir(), 'registratur-bilder-'));
const werkbank = await starteWerkbank({ port: 0, daten: join(ordner, 'daten') });
const browser = await chromium.launch({
  executablePath: programm,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
try {
  await nimmAuf(browser, werkbank.url, 'schreibtisch', 'light');
  await nimmAuf(browser, werkbank.url, 'schreibtisch-dunkel', 'dark');
} finally {
  await browser.close();
  await werkbank.stoppe();
  rmSync(ordner, { recursive: true });
}
