/** One e-mail: what the pane suggests, the details, what is said afterwards, and what others see of it. */
import { baumfaellung } from '../../musterstadt/post/baumfaellung.ts';
import { anfrage } from '../../musterstadt/post/trinkbrunnen.ts';
import type { Buehne, Platz } from '../buehne.ts';

/** As wide as the pane beside an e-mail, no higher than what is shown. */
export const hoch = (height: number): { viewport: { width: number; height: number } } => ({
  viewport: { width: 1440, height },
});

/** No ring of focus and nothing below the pointer. */
export async function lassLos({ seite, bereich }: Platz): Promise<void> {
  await bereich.getByRole('heading', { level: 1 }).first().click();
  await seite.mouse.move(0, 0);
}

export async function lege(platz: Platz): Promise<void> {
  await platz.druecke('Ablegen');
  await platz.bereich.getByText('In Outlook als „Veraktet“ gekennzeichnet').waitFor();
}

export async function eineMail(buehne: Buehne): Promise<void> {
  await ablegen(buehne);
  await wasAndereSehen(buehne);
}

async function ablegen(buehne: Buehne): Promise<void> {
  const platz = await buehne.setze('Ole Brandt', hoch(860));
  const { bereich, seite } = platz;
  await platz.oeffne(baumfaellung.betreff);
  await bereich.getByRole('radio').first().click();
  await lassLos(platz);
  await platz.nurBereich('handbuch/vorschlag');

  await bereich.getByRole('button', { name: 'Angaben zur Ablage' }).click();
  await bereich.getByLabel('Vermerk für die Akte').fill('Baum am 12.11. besichtigt, Stammfäule sichtbar.');
  await bereich.getByLabel('Notiz nur für mich').fill('Rückruf erst nach 16 Uhr');
  await bereich.getByLabel('Vermerk für die Akte').click();
  await bereich.getByText('Gespeichert, nur für Sie').waitFor();
  await bereich.getByRole('checkbox').first().check();
  await seite.setViewportSize(hoch(1500).viewport);
  await lassLos(platz);
  const angaben = bereich.getByRole('button', { name: 'Angaben zur Ablage' });
  await platz.nurTeil('handbuch/angaben', bereich.locator('section').filter({ has: angaben }));

  await lege(platz);
  await seite.setViewportSize(hoch(930).viewport);
  await bereich.getByRole('button', { name: 'Nach dem Ablegen' }).click();
  await bereich.getByRole('radio', { checked: true }).waitFor();
  await lassLos(platz);
  await platz.nurBereich('handbuch/veraktet');
  await platz.schliesse();
}

async function wasAndereSehen(buehne: Buehne): Promise<void> {
  const kollegin = await buehne.setze('Dr. Elif Aydin', hoch(690));
  await kollegin.oeffne(baumfaellung.betreff);
  await kollegin.bereich.getByTestId('stand').filter({ hasText: 'Veraktet in' }).waitFor();
  await lassLos(kollegin);
  await kollegin.nurBereich('handbuch/schon-veraktet');
  await kollegin.schliesse();

  const ole = await buehne.setze('Ole Brandt');
  await ole.oeffne(anfrage.betreff);
  await ole.bereich.getByRole('searchbox').fill('Hitzeaktionsplan');
  await ole.bereich.getByRole('radio', { name: 'Hitzeaktionsplan', exact: true }).first().click();
  await lege(ole);
  await ole.schliesse();
  const fremder = await buehne.setze('Karl Nowak', hoch(590));
  await fremder.oeffne(anfrage.betreff);
  await fremder.bereich.getByTestId('stand').filter({ hasText: 'Auskunft' }).waitFor();
  await lassLos(fremder);
  await fremder.nurBereich('handbuch/auskunft');
  await fremder.schliesse();
}
