/**
 * Every recipient of a message looks at four copies of it; those who may, file them. Then all look again: who sees
 * where it lies, who learns whom to ask, who nothing, and did a byte too much come along.
 */
import { starteTesthaus } from '../hilfe/haus.ts';
import { legeAlleAb, legeZwillingeAb, zaehle } from './ablage.ts';
import { pruefeVorschlaege, seheNach, warteAufSichten } from './blick.ts';
import { orte, richteEin, zugang, type Lauf } from './lage.ts';
import { banner } from './post.ts';

export interface Ergebnis {
  readonly mails: number;
  /** Records of the messages after all copies were filed. */
  readonly datensaetze: number;
  /** Looks by people with LESEN, and how many of them showed the one record. */
  readonly marken_erwartet: number;
  readonly marken_gesehen: number;
  /** Answers to people without LESEN that held anything but whom to ask. */
  readonly lecks: number;
  /** Near twins that were taken for the message itself. */
  readonly falsch_verschmolzen: number;
}

export async function laufe(
  mails: number,
  melde: (text: string) => void = () => undefined,
): Promise<Ergebnis> {
  const haus = await starteTesthaus({ banner: [banner] });
  try {
    const als = zugang(haus);
    const lauf: Lauf = { mails, als, orte: await Promise.all(orte.map((ort) => richteEin(als, ort))) };
    melde('Alle sehen nach, bevor etwas abgelegt ist.');
    const vorher = await seheNach(lauf, new Map());
    melde('Wer darf, legt seine Kopien ab.');
    const abgelegt = await legeAlleAb(lauf);
    const datensaetze = await zaehle(lauf);
    melde('Alle sehen noch einmal nach.');
    await warteAufSichten(lauf);
    const nachher = await seheNach(lauf, abgelegt);
    melde('Was nur so aussieht, kommt dazu.');
    return {
      mails,
      datensaetze,
      marken_erwartet: nachher.erwartet,
      marken_gesehen: nachher.gesehen,
      lecks: vorher.lecks + vorher.gesehen + nachher.lecks + (await pruefeVorschlaege(lauf)),
      falsch_verschmolzen: await legeZwillingeAb(lauf),
    };
  } finally {
    await haus.stoppe();
  }
}
