import type { OperationInput } from '@azure/cosmos';
import { anfrageId, buche, type Aenderung, type Buchungssatz } from '@registratur/shared/kernel/buchung';
import { pruefeSchluessel } from '@registratur/shared/kernel/id';
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
import { wiederholungenMax, type Geduld } from './ruf.ts';
import type { Tafel } from './tafel.ts';
import { alsDokument, alsJson, alsZeile, zeilenId } from './zeile.ts';

export interface Umstaende {
  readonly tafel: Tafel;
  readonly partition: Partition;
  readonly zufall: Zufall;
  readonly geduld: Geduld;
}

/**
 * One change: read, decide, write on the condition that `kopf` is still the one read first. Whoever loses reads again;
 * a request row that is already there tells that the change had been carried out.
 */
export async function aendere(
  u: Umstaende,
  wunsch: Lesewunsch,
  entscheide: Entscheidung,
): Promise<Result<Vollzug, Fehler>> {
  /** Salts of the request rows tried here: finding one of them means that it was us. */
  const eigene = new Set<string>();
  for (let versuch = 0; ; versuch += 1) {
    const ausgang = await einmal(u, wunsch, entscheide, eigene);
    if (ausgang) return ausgang;
    if (versuch === wiederholungenMax) return schlecht({ code: 'beschaeftigt' });
    await u.geduld(versuch, 0);
  }
}

/** Undefined: somebody else was faster. */
async function einmal(
  u: Umstaende,
  wunsch: Lesewunsch,
  entscheide: Entscheidung,
  eigene: Set<string>,
): Promise<Result<Vollzug, Fehler> | undefined> {
  const { tafel } = u;
  // First of all: what is read after it is at least as new, and the write fails unless it is exactly as new.
  const kopf = await tafel.lies('kopf');
  const [frueher, gelesen] = await Promise.all([
    tafel.liesDokument(anfrageId(wunsch.anfrage)),
    liesStand(u, kopf && alsDokument(kopf), wunsch),
  ]);
  if (frueher) return wiederholeOderMelde(frueher, wunsch, eigene);
  const entschieden = gelesen.ok ? versuche(gelesen.wert, entscheide) : gelesen;
  if (!entschieden.ok) {
    // Judged over rows of two different moments it counts for nothing.
    if (!(await tafel.unveraendert('kopf', kopf?._etag))) return undefined;
    if ('wurf' in entschieden) throw entschieden.wurf;
    return entschieden;
  }
  const { stand, aenderung } = entschieden.wert;
  const satz = await setzeAuf(u, stand, wunsch, aenderung);
  const anfrage = satz.buchung.schreibe.find((d) => d.id === anfrageId(wunsch.anfrage));
  if (anfrage) eigene.add(anfrage.salz);
  if (!(await tafel.schreibe(schritte(u.partition.id, satz, kopf?._etag)))) return undefined;
  return gut({ antwort: aenderung.antwort, seq: satz.buchung.kopf.seq, wiederholt: false });
}

/** Carried out by this very call, whose answer was lost: for the caller it is the first time. */
function wiederholeOderMelde(
  frueher: Dokument,
  wunsch: Lesewunsch,
  eigene: ReadonlySet<string>,
): Result<Vollzug, Fehler> {
  const vollzug = wiederhole(frueher, wunsch);
  return vollzug.ok && eigene.has(frueher.salz) ? gut({ ...vollzug.wert, wiederholt: false }) : vollzug;
}

async function liesStand(
  { tafel }: Umstaende,
  kopf: Dokument | undefined,
  wunsch: Lesewunsch,
): Promise<Result<Stand, Fehler>> {
  const lesen = async (id: string): Promise<readonly [string, Dokument | undefined]> => [
    id,
    await tafel.liesDokument(id),
  ];
  const [dokumente, listen] = await Promise.all([
    Promise.all([...new Set(wunsch.ids)].map(lesen)),
    Promise.all(
      (wunsch.listen ?? []).map(async (l) => ({ ...l, ...(await tafel.liste(l.typ, l.ordPraefix, l)) })),
    ),
  ]);
  const zuLang = listen.find((l) => l.weiter !== undefined);
  if (zuLang) return schlecht({ code: 'zu_viele', was: zuLang.typ, max: zuLang.max });
  const nachName = new Map(listen.map((l) => [listenname(l), l.dokumente]));
  return gut(erzeugeStand(kopf, new Map(dokumente), nachName));
}

interface Beschluss {
  readonly stand: Stand;
  readonly aenderung: Aenderung;
}

function versuche(
  stand: Stand,
  entscheide: Entscheidung,
): Result<Beschluss, Fehler> | { readonly ok: false; readonly wurf: unknown } {
  try {
    const aenderung = entscheide(stand);
    return aenderung.ok ? gut({ stand, aenderung: aenderung.wert }) : aenderung;
  } catch (wurf) {
    return { ok: false, wurf };
  }
}

interface Satz {
  readonly buchung: Buchungssatz;
  /** Ids that are there already. */
  readonly vorhanden: ReadonlySet<string>;
}

/** What is about to be replaced is read as well: a document keeps its salt, and only what is there can be removed. */
async function setzeAuf(
  { tafel, partition, zufall }: Umstaende,
  stand: Stand,
  wunsch: Lesewunsch,
  aenderung: Aenderung,
): Promise<Satz> {
  const alte = new Map<string, Dokument>();
  const ids = [...aenderung.schreibe.map((e) => e.id), ...(aenderung.loesche ?? [])];
  pruefeSchluessel(...ids);
  await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const alt = wunsch.ids.includes(id) ? stand.dokument(id) : await tafel.liesDokument(id);
      if (alt) alte.set(id, alt);
    }),
  );
  const buchung = buche({
    partition: partition.id,
    kopf: stand.kopf,
    auftrag: wunsch,
    aenderung,
    alte,
    mitProtokoll: mitProtokoll(partition.behaelter),
    neuesSalz: () => zufall.hex(16),
  });
  return { buchung, vorhanden: new Set(alte.keys()) };
}

/** The head first, so that a lost race is told by it. */
function schritte(
  partition: string,
  { buchung, vorhanden }: Satz,
  etag: string | undefined,
): OperationInput[] {
  const setze = (dokument: Dokument, ifMatch?: string): OperationInput => {
    const zeile = alsZeile(partition, dokument);
    const resourceBody = alsJson(zeile);
    return ifMatch !== undefined || vorhanden.has(dokument.id)
      ? {
          operationType: 'Replace',
          id: zeile.id,
          resourceBody,
          ...(ifMatch === undefined ? {} : { ifMatch }),
        }
      : { operationType: 'Create', resourceBody };
  };
  return [
    setze(kopfzeile(buchung.kopf), etag),
    ...buchung.schreibe.map((dokument) => setze(dokument)),
    ...buchung.loesche
      .filter((id) => vorhanden.has(id))
      .map((id): OperationInput => ({ operationType: 'Delete', id: zeilenId(id) })),
  ];
}
