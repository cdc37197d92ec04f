/** Signing in at the desk, whose bridge answers for the person sitting there. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { merkeFragende, starteHaus, type Haus } from './anmeldung/gast.ts';
import type { Arbeitsplatz } from './browser.ts';
import { upn } from './personen.ts';

let haus: Haus;
beforeAll(async () => {
  haus = await starteHaus();
});
afterAll(() => haus.stoppe());

let platz: Arbeitsplatz;
const upnOle = upn('Ole Brandt');
afterEach(async () => {
  await platz.schliesse();
  const { mussAnmelden, ohneZustimmung, mitRegel } = haus.werkbank.schalter;
  for (const schalter of [mussAnmelden, ohneZustimmung, mitRegel]) schalter.clear();
});
const bereit = async (): Promise<void> => {
  await platz.oeffne('Terminabstimmung Jour fixe');
  await platz.bereich.getByRole('radio').first().waitFor();
};

test('fragt Outlook selbst, wer man ist; erst „Abbrechen“, dann Ja', async () => {
  haus.werkbank.schalter.mussAnmelden.add(upnOle);
  platz = await haus.setze('Ole Brandt');
  await platz.bereich.getByText('Bitte melden Sie sich an, um E-Mails abzulegen.').waitFor();
  await platz.druecke('Anmelden');
  const frage = platz.seite.getByRole('dialog', { name: 'Anmeldung bei Microsoft (nachgebildet)' });
  await frage.getByRole('button', { name: 'Abbrechen' }).click();
  await platz.bereich.getByText('Die Anmeldung ist abgebrochen.').waitFor();
  await platz.druecke('Anmelden');
  await frage.getByRole('button', { name: 'Als Ole Brandt anmelden' }).click();
  await bereit();
});

test('wechselt mit der Person auch das Konto', async () => {
  platz = await haus.setze('Ole Brandt');
  await bereit();
  const danach = merkeFragende(platz.seite);
  await platz.seite.getByRole('button', { name: /Ole Brandt/ }).click();
  await platz.seite.getByRole('menuitemradio', { name: /Hanna Reuter/ }).click();
  await platz.bereich.getByTestId('stand').waitFor();
  await expect.poll(() => danach.length, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(new Set(danach)).toEqual(new Set(['Hanna Reuter']));
});

test('verlangt die Verwaltung für das Postfach mehr, holt der Bereich es nach und legt ab', async () => {
  haus.werkbank.schalter.mitRegel.add(upnOle);
  platz = await haus.setze('Ole Brandt');
  await bereit();
  await platz.bereich.getByRole('radio').first().click();
  const nachgeholt = platz.seite.waitForRequest((r) => r.postData()?.includes('acrs') === true);
  await platz.druecke('Ablegen');
  await nachgeholt;
  await platz.bereich.getByRole('heading', { level: 1, name: /veraktet/i }).waitFor();
});

test('fehlt die Zustimmung der Verwaltung, ist nichts abgelegt, und der Bereich sagt, wer helfen kann', async () => {
  haus.werkbank.schalter.ohneZustimmung.add(upn('Dr. Elif Aydin'));
  platz = await haus.setze('Dr. Elif Aydin');
  await platz.bereich.getByRole('radio').first().click();
  await platz.druecke('Ablegen');
  await platz.bereich
    .getByText(
      'Es fehlt eine Zustimmung: Ihre Verwaltung hat der Registratur „User.Read, Mail.ReadWrite, Mail.ReadWrite.Shared“ in Microsoft 365 noch nicht erlaubt.',
    )
    .first()
    .waitFor();
  await platz.bereich.getByText('Die E-Mail ist nicht abgelegt.').first().waitFor();
});
