/** The pictures of the README: the desk before one click, in light and dark, and after it. */
import { bodenschutz } from '../musterstadt/post/altlast.ts';
import type { Buehne } from './buehne.ts';
import { lassLos } from './handbuch/eineMail.ts';

/** `schreibtisch[-dunkel].png`: the suggestion is ready. */
async function vorher(buehne: Buehne, datei: string, farben: 'light' | 'dark'): Promise<void> {
  // Her mailbox shows no emoji: fonts without them would draw boxes.
  const platz = await buehne.setze('Dr. Elif Aydin', { colorScheme: farben });
  await platz.oeffne(bodenschutz.betreff);
  await platz.bereich.getByRole('radio', { checked: true }).waitFor();
  // The click beside everything also does the step „Vorschlag prüfen“.
  await lassLos(platz);
  await platz.fenster(datei);
  await platz.schliesse();
}

/** `schreibtisch-veraktet.png`: one click later. */
async function nachher(buehne: Buehne): Promise<void> {
  const platz = await buehne.setze('Dr. Elif Aydin');
  await platz.oeffne(bodenschutz.betreff);
  await platz.bereich.getByRole('radio', { checked: true }).waitFor();
  await lassLos(platz);
  await platz.druecke('Ablegen');
  await platz.bereich.getByText('In Outlook als „Veraktet“ gekennzeichnet').waitFor();
  await platz.seite.getByRole('option').getByText('Veraktet', { exact: true }).first().waitFor();
  await platz.fenster('schreibtisch-veraktet');
  await platz.schliesse();
}

export const schreibtisch = async (buehne: Buehne): Promise<void> => {
  await vorher(buehne, 'schreibtisch', 'light');
  await vorher(buehne, 'schreibtisch-dunkel', 'dark');
  await nachher(buehne);
};
