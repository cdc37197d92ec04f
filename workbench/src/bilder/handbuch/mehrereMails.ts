/** Several e-mails, a dragged e-mail, and the mailbox of a function. */
import { umweltinformation } from '../../musterstadt/post/altlast.ts';
import { wirtsfrage } from '../../musterstadt/post/loewen.ts';
import { fristverlaengerung } from '../../musterstadt/post/fristverlaengerung.ts';
import { zuwendung } from '../../musterstadt/post/zuwendung.ts';
import type { Buehne } from '../buehne.ts';
import { hoch, lassLos } from './eineMail.ts';

const mails = [umweltinformation.betreff, fristverlaengerung.betreff];
const ziel = 'Sickerwasserprognose';

export async function mehrereMails(buehne: Buehne): Promise<void> {
  await aufEinmal(buehne);
  await gezogen(buehne);
  await funktionspostfach(buehne);
}

async function aufEinmal(buehne: Buehne): Promise<void> {
  const platz = await buehne.setze('Dr. Elif Aydin', hoch(920));
  const { bereich } = platz;
  const [erste = '', ...weitere] = mails;
  await platz.zeile(erste).click();
  for (const betreff of weitere) await platz.zeile(betreff).click({ modifiers: ['Control'] });
  await bereich.getByRole('heading', { level: 1, name: `${mails.length} E-Mails ausgewählt` }).waitFor();
  await bereich.getByRole('radio', { name: ziel, exact: true }).click();
  await lassLos(platz);
  await platz.nurBereich('handbuch/mehrere');
  await platz.seite.setViewportSize(hoch(600).viewport);
  await platz.druecke(`${mails.length} E-Mails ablegen`);
  await bereich.getByRole('heading', { level: 1, name: `${mails.length} E-Mails veraktet` }).waitFor();
  await lassLos(platz);
  await platz.nurBereich('handbuch/mehrere-fertig');
  await platz.schliesse();
}

async function gezogen(buehne: Buehne): Promise<void> {
  const platz = await buehne.setze('Ole Brandt');
  const { bereich, seite } = platz;
  await platz.oeffne(zuwendung.betreff);
  await bereich.getByRole('radio').first().click();
  await bereich.getByRole('button', { name: /^Datei auswählen und in Vorgang/ }).waitFor();
  const karte = bereich.locator('label').filter({ has: seite.getByRole('radio') });
  const kasten = await karte.first().boundingBox();
  if (!kasten) throw new Error('Der Bereich zeigt keinen Vorgang.');
  const [x, y] = [kasten.x + kasten.width / 2, kasten.y + kasten.height / 2];
  await platz.zeile(zuwendung.betreff).hover();
  await seite.mouse.down();
  await seite.mouse.move(x, y, { steps: 5 });
  await seite.mouse.move(x + 1, y);
  await bereich.getByText('Hier ablegen').waitFor();
  await platz.nurBereich('handbuch/ziehen');
  await platz.schliesse();
}

async function funktionspostfach(buehne: Buehne): Promise<void> {
  const platz = await buehne.setze('Hanna Reuter', { viewport: { width: 1280, height: 640 } });
  await platz.ordner('Gewerbemeldestelle');
  await platz.oeffne(wirtsfrage.betreff);
  await platz.bereich.getByText('Postfach gewerbe@').waitFor();
  await lassLos(platz);
  await platz.fenster('handbuch/funktionspostfach');
  await platz.schliesse();
}
