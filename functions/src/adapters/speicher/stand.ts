import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import { leererKopf, type Dokument, type Kopf } from '@registratur/shared/kernel/kette';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Lesewunsch, Liste, Stand, Vollzug } from '../../ports/store.ts';

/** What a decision sees; asking for more than was read is a defect. */
export function erzeugeStand(
  kopf: Dokument | undefined,
  dokumente: ReadonlyMap<string, Dokument | undefined>,
  listen: ReadonlyMap<string, readonly Dokument[]>,
): Stand {
  return {
    kopf: kopf ? kopfVon(kopf) : leererKopf,
    dokument: (id) => {
      if (!dokumente.has(id)) throw new Error(`Das Dokument ${id} war nicht verlangt.`);
      return dokumente.get(id);
    },
    liste: (typ, ordPraefix) => {
      const zeilen = listen.get(listenname({ typ, ordPraefix }));
      if (!zeilen) throw new Error(`Die Liste ${typ} „${ordPraefix}“ war nicht verlangt.`);
      return zeilen;
    },
  };
}

/** The key of a list in what was read. */
export const listenname = (liste: Omit<Liste, 'max'>): string => `${liste.typ} ${liste.ordPraefix}`;

/** The row `kopf` as it is stored. */
export const kopfzeile = (kopf: Kopf): Dokument => ({
  id: 'kopf',
  typ: 'kopf',
  ord: 'kopf',
  salz: '',
  ...kopf,
});

function kopfVon(zeile: Dokument): Kopf {
  const { seq, hash } = zeile as Dokument & Kopf;
  return { seq, hash };
}

/** The answer of a request that had been carried out before, or the refusal when it was another one. */
export function wiederhole(frueher: Dokument, wunsch: Lesewunsch): Result<Vollzug, Fehler> {
  const gleich =
    frueher['oid'] === wunsch.oid && frueher['op'] === wunsch.op && frueher['einHash'] === wunsch.einHash;
  if (!gleich) return schlecht({ code: 'anfrage_anders_verwendet' });
  return gut({ antwort: frueher['ref'] as JsonObjekt, seq: frueher['seq'] as number, wiederholt: true });
}
