import { anfrageId, buche } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import { leererKopf, type Dokument, type Kopf } from '@registratur/shared/kernel/kette';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import {
  mitProtokoll,
  type Entscheidung,
  type Lesewunsch,
  type Liste,
  type Partition,
  type Stand,
  type Vollzug,
} from '../../ports/store.ts';
import type { Zufall } from '../../ports/uhr.ts';
import type { Tabelle } from './tabelle.ts';

/** One change, inside a transaction: what was done before is answered again, else read, decide, write. */
export function aendere(
  tabelle: Tabelle,
  zufall: Zufall,
  partition: Partition,
  wunsch: Lesewunsch,
  entscheide: Entscheidung,
): Result<Vollzug, Fehler> {
  const frueher = tabelle.lies(partition, anfrageId(wunsch.anfrage));
  if (frueher) return wiederhole(frueher, wunsch);
  const gelesen = liesStand(tabelle, partition, wunsch);
  if (!gelesen.ok) return gelesen;
  const aenderung = entscheide(gelesen.wert);
  if (!aenderung.ok) return aenderung;
  const satz = buche({
    partition: partition.id,
    kopf: gelesen.wert.kopf,
    auftrag: wunsch,
    aenderung: aenderung.wert,
    alte: alteZu(tabelle, partition, aenderung.wert.schreibe),
    mitProtokoll: mitProtokoll(partition.behaelter),
    neuesSalz: () => zufall.hex(16),
  });
  for (const dokument of satz.schreibe) tabelle.schreibe(partition, dokument);
  for (const id of satz.loesche) tabelle.loesche(partition, id);
  tabelle.schreibe(partition, { id: 'kopf', typ: 'kopf', ord: 'kopf', salz: '', ...satz.kopf });
  return gut({ antwort: aenderung.wert.antwort, seq: satz.kopf.seq, wiederholt: false });
}

function wiederhole(frueher: Dokument, wunsch: Lesewunsch): Result<Vollzug, Fehler> {
  const gleich =
    frueher['oid'] === wunsch.oid && frueher['op'] === wunsch.op && frueher['einHash'] === wunsch.einHash;
  if (!gleich) return schlecht({ code: 'anfrage_anders_verwendet' });
  return gut({ antwort: frueher['ref'] as JsonObjekt, seq: frueher['seq'] as number, wiederholt: true });
}

function liesStand(tabelle: Tabelle, partition: Partition, wunsch: Lesewunsch): Result<Stand, Fehler> {
  const dokumente = new Map(wunsch.ids.map((id) => [id, tabelle.lies(partition, id)]));
  const listen = new Map<string, readonly Dokument[]>();
  for (const liste of wunsch.listen ?? []) {
    const { dokumente: zeilen, weiter } = tabelle.liste(partition, liste.typ, liste.ordPraefix, liste);
    if (weiter !== undefined) return schlecht({ code: 'zu_viele', was: liste.typ, max: liste.max });
    listen.set(listenname(liste), zeilen);
  }
  const kopf = tabelle.lies(partition, 'kopf') as (Kopf & Dokument) | undefined;
  return gut({
    kopf: kopf ? { seq: kopf.seq, hash: kopf.hash } : leererKopf,
    dokument: (id) => {
      if (!dokumente.has(id)) throw new Error(`Das Dokument ${id} war nicht verlangt.`);
      return dokumente.get(id);
    },
    liste: (typ, ordPraefix) => {
      const zeilen = listen.get(listenname({ typ, ordPraefix }));
      if (!zeilen) throw new Error(`Die Liste ${typ} „${ordPraefix}“ war nicht verlangt.`);
      return zeilen;
    },
  });
}

const listenname = (liste: Omit<Liste, 'max'>): string => `${liste.typ} ${liste.ordPraefix}`;

/** What is about to be replaced: a document keeps its salt for life. */
function alteZu(
  tabelle: Tabelle,
  partition: Partition,
  entwuerfe: readonly { readonly id: string }[],
): ReadonlyMap<string, Dokument> {
  const alte = new Map<string, Dokument>();
  for (const { id } of entwuerfe) {
    const alt = tabelle.lies(partition, id);
    if (alt) alte.set(id, alt);
  }
  return alte;
}
