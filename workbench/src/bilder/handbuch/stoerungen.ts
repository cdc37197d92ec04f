/** Nothing to file, and no connection. */
import { jourFixe } from '../../musterstadt/post/beilaeufig.ts';
import type { Buehne } from '../buehne.ts';
import { hoch, lassLos } from './eineMail.ts';

export async function stoerungen(buehne: Buehne): Promise<void> {
  const platz = await buehne.setze('Ole Brandt', hoch(640));
  const { bereich, seite } = platz;
  await platz.oeffne(jourFixe.betreff);
  await bereich.getByRole('radio').first().click();
  await seite.route('**/api/**', (anfrage) => anfrage.abort('internetdisconnected'));
  await platz.druecke('Ablegen');
  await bereich.getByText('Wir wissen noch nicht, ob die Ablage geklappt hat.').last().waitFor();
  await lassLos(platz);
  await platz.nurBereich('handbuch/ungewiss');
  await platz.schliesse();
}
