/** Further states of the pane: new Vorgang, closed Vorgang, after the filing, own note, favourites. */
import { baumfaellung } from '@registratur/workbench/musterstadt/post/baumfaellung';
import { newsletter } from '@registratur/workbench/musterstadt/post/beilaeufig';
import type { Arbeitsplatz } from '../browser.ts';
import {
  abgelegt,
  beimAblegen,
  bereit,
  keineVerbindung,
  lehneAb,
  niemals,
  sage,
  type Weg,
} from './zustaende.ts';

async function oeffneNeu(platz: Arbeitsplatz): Promise<void> {
  await bereit(platz, baumfaellung.betreff);
  await platz.druecke('Neuer Vorgang');
  await platz.bereich.getByLabel('Betreff des Vorgangs').waitFor();
}

const beimAnlegen =
  (antworte: Parameters<typeof beimAblegen>[0], sichtbar: string): Weg =>
  async (platz) => {
    await platz.seite.route('**/vorgaenge', antworte);
    await oeffneNeu(platz);
    await platz.druecke('Anlegen und ablegen');
    await platz.bereich.getByText(sichtbar).last().waitFor();
  };

/** Filed really, with this wish, and with this answer to the moving. */
const verschiebend =
  (antworte: Parameters<typeof beimAblegen>[0], sichtbar: string): Weg =>
  async (platz) => {
    await platz.seite.route('**/api/einstellungen', sage({ nachAblage: 'verschieben' }));
    await platz.seite.route('**/verschiebung', antworte);
    await abgelegt(platz, newsletter.betreff);
    await platz.bereich.getByText(sichtbar).last().waitFor();
  };

async function notiere(platz: Arbeitsplatz, text: string): Promise<void> {
  const { bereich } = platz;
  await bereit(platz, baumfaellung.betreff);
  await bereich.getByRole('button', { name: 'Angaben zur Ablage' }).click();
  await bereich.getByLabel('Notiz nur für mich').fill(text);
  await bereich.getByLabel('Vermerk für die Akte').click();
}

export const vorgangszustaende: Readonly<Record<string, Weg>> = {
  'neuer Vorgang': oeffneNeu,
  'neuer Vorgang, Akten zur Wahl': async (platz) => {
    await oeffneNeu(platz);
    await platz.bereich.getByRole('button', { name: /^Akte/ }).click();
    await platz.bereich.getByRole('group', { name: 'Akten, in denen Sie anlegen dürfen' }).waitFor();
  },
  'neuer Vorgang, keine Akte gefunden': async (platz) => {
    await oeffneNeu(platz);
    await platz.bereich.getByRole('button', { name: /^Akte/ }).click();
    await platz.bereich.getByLabel('Andere Akte suchen').fill('Feuerwehrfest');
    await platz.bereich.getByText('Keine Akte gefunden').waitFor();
    await platz.bereich.getByLabel('Betreff des Vorgangs').fill('');
    await platz.bereich.getByText('Bitte geben Sie einen Betreff an.').last().waitFor();
  },
  'wird angelegt': beimAnlegen(niemals, 'Der Vorgang wird angelegt …'),
  'Anlegen ungewiss': beimAnlegen(keineVerbindung, 'Beim erneuten Versuch entsteht kein zweiter Vorgang.'),
  'Anlegen abgelehnt': beimAnlegen(lehneAb({ code: 'beschaeftigt' }), 'Der Vorgang ist nicht angelegt.'),
  'angelegt, aber nicht abgelegt': async (platz) => {
    await platz.seite.route('**/schriftstuecke', lehneAb({ code: 'beschaeftigt' }));
    await beimAnlegen((route) => route.continue(), 'Die E-Mail ist nicht abgelegt.')(platz);
  },
  'Vorgang zu den Akten gelegt': beimAblegen(
    lehneAb({ code: 'zu_den_akten_gelegt', was: 'vorgang' }),
    'Verweis auf den alten Vorgang wird gesetzt',
  ),
  'Akte zu den Akten gelegt': beimAblegen(
    lehneAb({ code: 'zu_den_akten_gelegt', was: 'akte' }),
    'Ein Folge-Vorgang ist in ihr nicht möglich.',
  ),
  'abgelegt und verschoben': verschiebend(
    sage({ nachricht: 'neu', vorher: 'eingang' }),
    'Die E-Mail liegt jetzt im Ordner „Veraktet“',
  ),
  'abgelegt, aber nicht verschoben': verschiebend(
    keineVerbindung,
    'Das Verschieben in den Ordner „Veraktet“ hat nicht geklappt.',
  ),
  'abgelegt, Einstellung offen': async (platz) => {
    await abgelegt(platz, newsletter.betreff);
    await platz.druecke('Nach dem Ablegen');
    await platz.bereich.getByRole('radio', { checked: true }).waitFor();
  },
  'Notiz gespeichert': async (platz) => {
    await notiere(platz, 'Rückruf nur nach 16 Uhr');
    await platz.bereich.getByText('Gespeichert, nur für Sie').waitFor();
  },
  'Notiz nicht gespeichert': async (platz) => {
    await platz.seite.route('**/api/notizen', keineVerbindung);
    await notiere(platz, 'Rückruf erst im Januar');
    await platz.bereich.getByText('Die Notiz ist nicht gespeichert.').waitFor();
  },
  'Favorit gemerkt': async (platz) => {
    await platz.seite.route('**/merken', sage({ gemerkt: true }));
    await bereit(platz);
    await platz.bereich
      .getByRole('button', { name: /^Als Favorit merken/ })
      .first()
      .click();
    await platz.bereich.getByRole('button', { name: /^Aus den Favoriten nehmen/ }).waitFor();
  },
};
