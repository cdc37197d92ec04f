/** A new Vorgang and a closed one. */
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { angebot } from '../../musterstadt/post/ersatzpflanzung.ts';
import { fristverlaengerung } from '../../musterstadt/post/fristverlaengerung.ts';
import type { Buehne } from '../buehne.ts';
import { hoch, lassLos } from './eineMail.ts';

const geschlossen = 'Orientierende Untersuchung 2026';

export async function vorgaenge(buehne: Buehne): Promise<void> {
  await neuer(buehne);
  await abgeschlossener(buehne);
}

async function neuer(buehne: Buehne): Promise<void> {
  const platz = await buehne.setze('Ole Brandt', hoch(730));
  await platz.oeffne(angebot.betreff);
  await platz.druecke('Neuer Vorgang');
  await platz.bereich.getByLabel('Betreff des Vorgangs').fill('Ersatzpflanzungen: Angebote');
  await lassLos(platz);
  await platz.nurBereich('handbuch/neuer-vorgang');
  await platz.schliesse();
}

async function abgeschlossener(buehne: Buehne): Promise<void> {
  const platz = await buehne.setze('Ole Brandt', hoch(840));
  const { bereich } = platz;
  await platz.oeffne(fristverlaengerung.betreff);
  await bereich.getByRole('searchbox').fill(geschlossen);
  await bereich.getByRole('radio', { name: geschlossen, exact: true }).first().click();
  await schliesse(buehne);
  await platz.druecke('Ablegen');
  await bereich
    .getByText(/nimmt er nichts mehr auf/)
    .last()
    .waitFor();
  await lassLos(platz);
  await platz.nurBereich('handbuch/folge-vorgang');
  await platz.schliesse();
}

/** Laid z.d.A. while he still has it chosen. */
async function schliesse(buehne: Buehne): Promise<void> {
  const leitung = buehne.als('Dr. Elif Aydin');
  const gefunden = await leitung('vorgang.ziele', { frage: { text: geschlossen } });
  const ziel = gefunden.ok ? gefunden.wert.ziele.find((z) => z.betreff === geschlossen) : undefined;
  if (!ziel) throw new Error(`Den Vorgang „${geschlossen}“ gibt es nicht.`);
  const pfad = { akte: ziel.akte, vorgang: ziel.vorgang };
  const zda = await leitung('vorgang.zda', { pfad, ein: { anfrage: neueAnfrage() } });
  if (!zda.ok) throw new Error(`Der Vorgang „${geschlossen}“ lässt sich nicht schließen.`);
}
