/** `akten.png`: the Akten in the window of Teams, with the e-mail that was filed before. */
import { baumfaellung } from '../musterstadt/post/baumfaellung.ts';
import { schreibe, type Buehne } from './buehne.ts';

export async function akten(buehne: Buehne): Promise<void> {
  const platz = await buehne.setze('Ole Brandt');
  await platz.oeffne(baumfaellung.betreff);
  const [teams] = await Promise.all([
    platz.seite.context().waitForEvent('page'),
    platz.druecke('In Teams öffnen'),
  ]);
  await teams.setViewportSize({ width: 1440, height: 720 });
  const seite = teams.frameLocator('iframe');
  await seite.getByText('Sehr geehrte Damen und Herren').waitFor();
  await seite.getByText('In Bearbeitung').waitFor();
  schreibe('akten', await teams.screenshot());
  await platz.schliesse();
}
