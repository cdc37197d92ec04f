/** Filing, and counting what came of it. */
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { nummern, ortVon, type Lauf, type Ort } from './lage.ts';
import { kopie, nachricht, veraenderungen, zwillinge } from './post.ts';
import { alleZugleich, summe } from './zugleich.ts';

async function legeAb(
  lauf: Lauf,
  wer: string,
  ort: Ort,
  bytes: Buffer,
): Promise<{ readonly neu: boolean; readonly id: string }> {
  const upload = neueAnfrage();
  await lauf.als(wer, { id: 'eingang.hochladen', pfad: { upload }, bytes });
  const antwort = await lauf.als(wer, {
    id: 'schriftstueck.ablegen',
    pfad: { akte: ort.akte, vorgang: ort.vorgang },
    ein: { anfrage: neueAnfrage(), quelle: { art: 'upload', als: 'mail', upload } },
  });
  const { neu, schriftstueck } = antwort as { neu: boolean; schriftstueck: { id: string } };
  return { neu, id: schriftstueck.id };
}

/** Files every copy of everybody who may, all at once; answers the record of each message. */
export async function legeAlleAb(lauf: Lauf): Promise<Map<number, string>> {
  const abgelegt = new Map<number, string>();
  const ablagen = nummern(lauf).flatMap((n) =>
    ortVon(lauf, n).lesende.flatMap((wer, i) => veraenderungen.map((art) => ({ n, wer, i, art }))),
  );
  await alleZugleich(ablagen, async ({ n, wer, i, art }) => {
    const { id } = await legeAb(lauf, wer, ortVon(lauf, n), kopie(nachricht(n), art, i));
    abgelegt.set(n, id);
  });
  return abgelegt;
}

/** Counted from the lists of the Vorgänge, not from what the filings answered. */
export async function zaehle(lauf: Lauf): Promise<number> {
  let summe = 0;
  for (const { akte, vorgang, lesende } of lauf.orte) {
    let nach: string | undefined;
    do {
      const seite = (await lauf.als(lesende[0]!, {
        id: 'schriftstueck.liste',
        pfad: { akte, vorgang },
        ...(nach === undefined ? {} : { frage: { nach } }),
      })) as { schriftstuecke: readonly unknown[]; weiter?: string };
      summe += seite.schriftstuecke.length;
      nach = seite.weiter;
    } while (nach !== undefined);
  }
  return summe;
}

/** Files one twin of every kind to each message; counts those that were not taken as their own. */
export async function legeZwillingeAb(lauf: Lauf): Promise<number> {
  const alle = nummern(lauf).flatMap((n) => zwillinge.map((mache) => ({ n, zwilling: mache(nachricht(n)) })));
  const verschmolzen = await alleZugleich(alle, async ({ n, zwilling }) => {
    const ort = ortVon(lauf, n);
    const { neu } = await legeAb(lauf, ort.lesende[0]!, ort, kopie(zwilling, 'transport', 0));
    return Number(!neu);
  });
  return summe(verschmolzen);
}
