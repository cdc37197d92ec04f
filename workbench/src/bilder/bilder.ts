/** Makes the pictures of the README out of the running product: the desk with the pane, before and after filing. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { namens } from '../musterstadt/personen.ts';
import { chromium as programm } from '../start/chromium.ts';
import { wurzel } from '../start/prozess.ts';
import { starteWerkbank } from '../werkbank/server.ts';

const bilder = join(wurzel, 'docs', 'bilder');
const groesse = { width: 1440, height: 900 };
const nachricht = 'Antrag auf Baumfällgenehmigung Lindenallee 12';
const vorgang = 'Baumfällung Lindenallee 12';

/** One person files one e-mail; each step is a picture `<name>-vorher.png` and `<name>-nachher.png`. */
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
  await seite.goto(`${url}/#${namens('Ole Brandt').upn}`);
  await seite.getByRole('option').filter({ hasText: nachricht }).click();
  const bereich = seite.frameLocator('iframe');
  await bereich.getByRole('heading', { level: 1, name: nachricht }).waitFor();
  const suche = bereich.getByRole('searchbox');
  await suche.fill(vorgang);
  await bereich.getByRole('radio', { name: vorgang }).click();
  await suche.fill('');
  await bereich.getByRole('radio', { name: vorgang, checked: true }).waitFor();
  await bereich.getByRole('heading', { level: 1 }).click();
  await seite.screenshot({ path: join(bilder, `${name}-vorher.png`) });
  await bereich.getByRole('button', { name: 'Ablegen', exact: true }).click();
  await bereich.getByText('In Outlook als „Veraktet“ gekennzeichnet').waitFor();
  await seite.getByRole('option').getByText('Veraktet', { exact: true }).first().waitFor();
  await seite.screenshot({ path: join(bilder, `${name}-nachher.png`) });
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
  await nimmAuf(browser, werkbank.url, 'ablage', 'light');
  await nimmAuf(browser, werkbank.url, 'ablage-dunkel', 'dark');
} finally {
  await browser.close();
  await werkbank.stoppe();
  rmSync(ordner, { recursive: true });
}
