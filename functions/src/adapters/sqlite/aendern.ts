import { anfrageId, buche } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { Dokument } from '@registratur/shared/kernel/kette';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import {
  mitProtokoll,
  type Entscheidung,
  type Lesewunsch,
  type Partition,
  type Stand,
  type Vollzug,
} from '../../ports/store.ts';
import type { Zufall } from '../../ports/uhr.ts';
import { erzeugeStand, kopfzeile, listenname, wiederhole } from '../speicher/stand.ts';
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
    alte: alteZu(tabelle, partition, aenderung.wert.schreibe, { stand: gelesen.wert, ids: wunsch.ids }),
    mitProtokoll: mitProtokoll(partition.behaelter),
    neuesSalz: () => zufall.hex(16),
  });
  for (const dokument of satz.schreibe) tabelle.schreibe(partition, dokument);
  for (const id of satz.loesche) tabelle.loesche(partition, id);
  tabelle.schreibe(partition, kopfzeile(satz.kopf));
  return gut({ antwort: aenderung.wert.antwort, seq: satz.kopf.seq, wiederholt: false });
}

function liesStand(tabelle: Tabelle, partition: Partition, wunsch: Lesewunsch): Result<Stand, Fehler> {
  const dokumente = new Map(wunsch.ids.map((id) => [id, tabelle.lies(partition, id)]));
  const listen = new Map<string, readonly Dokument[]>();
  for (const liste of wunsch.listen ?? []) {
    const { dokumente: zeilen, weiter } = tabelle.liste(partition, liste.typ, liste.ordPraefix, liste);
    if (weiter !== undefined) return schlecht({ code: 'zu_viele', was: liste.typ, max: liste.max });
    listen.set(listenname(liste), zeilen);
  }
  return gut(erzeugeStand(tabelle.lies(partition, 'kopf'), dokumente, listen));
}

/** What is about to be replaced: a document keeps its salt for life. */
function alteZu(
  tabelle: Tabelle,
  partition: Partition,
  entwuerfe: readonly { readonly id: string }[],
  gelesen: { readonly stand: Stand; readonly ids: readonly string[] },
): ReadonlyMap<string, Dokument> {
  const alte = new Map<string, Dokument>();
  for (const { id } of entwuerfe) {
    const alt = gelesen.ids.includes(id) ? gelesen.stand.dokument(id) : tabelle.lies(partition, id);
    if (alt) alte.set(id, alt);
  }
  return alte;
}
