import { starteWerkbank, type Werkbank } from '@registratur/workbench/werkbank/server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oeffneSeite, starteGetrenntenBrowser } from './desk/browser.ts';
import { starteProbe } from './desk/server.ts';

/** Where Outlook on the web really lives; here the name leads to this machine. */
const outlook = 'outlook.office.com';
const ordner = mkdtempSync(join(tmpdir(), 'registratur-fremd-'));
let werkbank: Werkbank;
let gastgeber: Awaited<ReturnType<typeof starteProbe>>;
let browser: Browser;

beforeAll(async () => {
  [werkbank, gastgeber] = await Promise.all([
    starteWerkbank({ port: 0, daten: join(ordner, 'daten') }),
    starteProbe(ordner),
  ]);
  browser = await starteGetrenntenBrowser(outlook, Number(new URL(gastgeber.url).port));
});
afterAll(async () => {
  await browser.close();
  await Promise.all([werkbank.stoppe(), gastgeber.stoppe()]);
  rmSync(ordner, { recursive: true });
});

test('Unter dem wirklichen Namen von Outlook, von fremder Seite eingebettet, legt der Bereich ab und kennzeichnet', async () => {
  const { seite, mitschrift } = await oeffneSeite(browser);
  const wunsch = new URLSearchParams({
    seite: `${werkbank.url}/addin/index.html`,
    token: await werkbank.token('Ole Brandt'),
  });
  await seite.goto(`https://${outlook}/?${wunsch.toString()}`);
  const bereich = seite.frameLocator('iframe[title="Registratur"]');
  await bereich.getByRole('heading', { level: 1, name: 'AW: Fällung einer Winterlinde' }).waitFor();
  await bereich.getByRole('radio').first().click();
  await bereich.getByRole('button', { name: 'Ablegen', exact: true }).click();
  await bereich.getByRole('heading', { level: 1, name: 'Veraktet' }).waitFor();
  await bereich.getByText('In Outlook als „Veraktet“ gekennzeichnet').waitFor();
  expect(await seite.evaluate(() => window.griffe.gesetzt)).toEqual([['Veraktet']]);
  // The stand-in mailbox does not have this message, so that Outlook itself hands it over.
  expect(mitschrift.fehler).toEqual([expect.stringContaining('404')]);
  expect(new Set(mitschrift.fremde.map((ziel) => new URL(ziel).hostname))).toEqual(new Set([outlook]));
  await seite.context().close();
});

test('Was die Registratur in einem eigenen Fenster behielte, sieht der eingebettete Bereich nicht', async () => {
  const { seite } = await oeffneSeite(browser);
  const eigenes = await seite.context().newPage();
  await eigenes.goto(werkbank.url);
  await eigenes.evaluate(() => localStorage.setItem('probe', 'ja'));
  const wunsch = new URLSearchParams({ seite: `${werkbank.url}/addin/index.html` });
  await seite.goto(`https://${outlook}/?${wunsch.toString()}`);
  await seite.frameLocator('iframe').locator('h1').first().waitFor();
  const rahmen = seite.frames().find((f) => f.url().startsWith(werkbank.url));
  expect(await rahmen?.evaluate(() => localStorage.getItem('probe'))).toBeNull();
  expect(await eigenes.evaluate(() => localStorage.getItem('probe'))).toBe('ja');
  await seite.context().close();
});
