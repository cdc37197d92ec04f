import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { outlook, starteHaus, type Gast, type Haus } from './anmeldung/gast.ts';

let haus: Haus;
let gast: Gast;

beforeAll(async () => {
  haus = await starteHaus();
});
afterAll(() => haus.stoppe());
afterEach(() => gast.schliesse());

test('Unter dem wirklichen Namen von Outlook, von fremder Seite eingebettet, legt der Bereich ab und kennzeichnet', async () => {
  gast = await haus.oeffne({ still: await haus.ausweis('Ole Brandt') });
  const { seite, bereich, mitschrift } = gast;
  await bereich.getByRole('heading', { level: 1, name: 'AW: Fällung einer Winterlinde' }).waitFor();
  await bereich.getByRole('radio').first().click();
  await bereich.getByRole('button', { name: 'Ablegen', exact: true }).click();
  await bereich.getByRole('heading', { level: 1, name: 'Veraktet' }).waitFor();
  await bereich.getByText('In Outlook als „Veraktet“ gekennzeichnet').waitFor();
  expect(await seite.evaluate(() => window.griffe.gesetzt)).toEqual([['Veraktet']]);
  // The stand-in mailbox does not have this message, so that Outlook itself hands it over.
  expect(mitschrift.fehler).toEqual([expect.stringContaining('404')]);
  expect(new Set(mitschrift.fremde.map((ziel) => new URL(ziel).hostname))).toEqual(new Set([outlook]));
});

test('Was die Registratur in einem eigenen Fenster behielte, sieht der eingebettete Bereich nicht', async () => {
  gast = await haus.oeffne();
  const { seite } = gast;
  const { url } = haus.werkbank;
  const eigenes = await seite.context().newPage();
  await eigenes.goto(url);
  await eigenes.evaluate(() => localStorage.setItem('probe', 'ja'));
  await seite.reload();
  await gast.bereich.locator('h1:visible').first().waitFor();
  const rahmen = seite.frames().find((f) => f.url().startsWith(url));
  expect(await rahmen?.evaluate(() => localStorage.getItem('probe'))).toBeNull();
  expect(await eigenes.evaluate(() => localStorage.getItem('probe'))).toBe('ja');
});
