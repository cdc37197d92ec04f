import { jsonHash } from './hash.ts';
import {
  dokumentHash,
  huellenHash,
  huellenId,
  leererKopf,
  nutzlastId,
  type Dokument,
  type Huelle,
} from './kette.ts';
import { mitNullen } from './id.ts';

/** What is remembered of a partition's rows to judge its chain: hashes, no contents. */
export interface Kettenbild {
  readonly partition: string;
  kopf: { readonly seq: unknown; readonly hash: unknown } | undefined;
  /** By row id; undefined when the row cannot be read as an envelope. */
  readonly huellen: Map<string, Huelle | undefined>;
  /** Row id → hash. */
  readonly nutzlasten: Map<string, string>;
  readonly dokumente: Map<string, string>;
}

export type Kettenart =
  | 'kopf_fehlt'
  | 'huelle_fehlt'
  | 'huelle_veraendert'
  | 'huelle_ueberzaehlig'
  | 'nutzlast_fehlt'
  | 'nutzlast_veraendert'
  | 'nutzlast_ueberzaehlig'
  | 'dokument_fehlt'
  | 'dokument_veraendert'
  | 'dokument_ohne_ereignis'
  | 'dokument_trotz_loeschung';

export interface Kettenbefund {
  readonly art: Kettenart;
  /** Id of the broken row, or of the row that is missing. */
  readonly eintrag: string;
  /** The entry of the Protokoll it belongs to; null when none names it. */
  readonly seq: number | null;
}

export const leeresBild = (partition: string): Kettenbild => ({
  partition,
  kopf: undefined,
  huellen: new Map(),
  nutzlasten: new Map(),
  dokumente: new Map(),
});

/** Takes a row into the picture, in any order. */
export function nimmAuf(bild: Kettenbild, zeile: Dokument): void {
  if (zeile.id === 'kopf') bild.kopf = { seq: zeile['seq'], hash: zeile['hash'] };
  else if (zeile.id.startsWith('e~')) bild.huellen.set(zeile.id, alsHuelle(zeile, bild.partition));
  else if (zeile.id.startsWith('n~')) bild.nutzlasten.set(zeile.id, jsonHash(zeile));
  else if (!zeile.id.startsWith('anfrage~')) bild.dokumente.set(zeile.id, dokumentHash(zeile));
}

export interface Kettenurteil {
  /** What contradicts the chain, the first broken entry first. */
  readonly befunde: readonly Kettenbefund[];
  /** Payloads that are gone lawfully: a later envelope names their row with the hash null (design §3.2). */
  readonly geloescht: readonly string[];
}

/** While the chain itself is broken, payloads and documents cannot be judged and are left out. */
export function pruefeKette(bild: Kettenbild): Kettenurteil {
  const kette = pruefeHuellen(bild);
  if (kette.length > 0) return { befunde: kette.sort(nachSeq), geloescht: [] };
  const huellen = [...bild.huellen.values()].filter((h) => h !== undefined).sort((a, b) => a.seq - b.seq);
  const genannt = letzteNennung(huellen);
  const { befunde, geloescht } = pruefeNutzlasten(bild, huellen, genannt);
  return { befunde: [...befunde, ...pruefeDokumente(bild, genannt)].sort(nachSeq), geloescht };
}

const nachSeq = (a: Kettenbefund, b: Kettenbefund): number => (a.seq ?? Infinity) - (b.seq ?? Infinity) || 0;

function pruefeHuellen(bild: Kettenbild): Kettenbefund[] {
  const { seq, hash } = bild.kopf ?? {};
  if (typeof seq === 'number' && typeof hash === 'string') return pruefeAbKopf(bild, seq, hash);
  const leer = !bild.kopf && bild.huellen.size + bild.nutzlasten.size + bild.dokumente.size === 0;
  return leer ? [] : [{ art: 'kopf_fehlt', eintrag: 'kopf', seq: null }];
}

/** From the head back to the first: each envelope vouches for the one before. */
function pruefeAbKopf(bild: Kettenbild, ende: number, kopfHash: string): Kettenbefund[] {
  const befunde: Kettenbefund[] = [];
  let nachfolger = ende + 1;
  let erwartet: string | undefined = kopfHash;
  for (const { id, seq, huelle } of rueckwaerts(bild)) {
    if (seq === null || seq > ende) {
      befunde.push({ art: 'huelle_ueberzaehlig', eintrag: id, seq });
      continue;
    }
    if (seq !== nachfolger - 1) {
      befunde.push(fehlt(seq + 1));
      erwartet = undefined;
    }
    nachfolger = seq;
    if (huelle && (erwartet === undefined || huellenHash(huelle) === erwartet)) {
      erwartet = huelle.prevHash;
      continue;
    }
    befunde.push({ art: 'huelle_veraendert', eintrag: id, seq });
    // A broken envelope vouches for nothing.
    erwartet = undefined;
  }
  if (nachfolger > 1) befunde.push(fehlt(1));
  else if (erwartet !== undefined && erwartet !== leererKopf.hash)
    befunde.push({ art: 'huelle_veraendert', eintrag: huellenId(1), seq: 1 });
  return befunde;
}

const fehlt = (seq: number): Kettenbefund => ({ art: 'huelle_fehlt', eintrag: huellenId(seq), seq });

interface Glied {
  readonly id: string;
  /** null: the row is called like none that a change writes. */
  readonly seq: number | null;
  readonly huelle: Huelle | undefined;
}

function rueckwaerts(bild: Kettenbild): readonly Glied[] {
  return [...bild.huellen]
    .map(([id, huelle]) => ({ id, seq: /^e~[1-9]\d{0,14}$/.test(id) ? Number(id.slice(2)) : null, huelle }))
    .sort((a, b) => (b.seq ?? Infinity) - (a.seq ?? Infinity) || 0);
}

interface Nennung {
  readonly seq: number;
  readonly hash: string | null;
}

function letzteNennung(huellen: readonly Huelle[]): ReadonlyMap<string, Nennung> {
  return new Map(
    huellen.flatMap(({ seq, dokumente }) => dokumente.map(({ id, hash }) => [id, { seq, hash }] as const)),
  );
}

function pruefeNutzlasten(
  bild: Kettenbild,
  huellen: readonly Huelle[],
  genannt: ReadonlyMap<string, Nennung>,
): { readonly befunde: readonly Kettenbefund[]; readonly geloescht: readonly string[] } {
  const befunde: Kettenbefund[] = [];
  const geloescht: string[] = [];
  const uebrig = new Set(bild.nutzlasten.keys());
  for (const { seq, dokumente } of huellen) {
    for (const [i, { nutzlastHash }] of dokumente.entries()) {
      const eintrag = nutzlastId(seq, i);
      const hash = bild.nutzlasten.get(eintrag);
      const belegt = genannt.get(eintrag)?.hash === null;
      if (belegt && hash === undefined) geloescht.push(eintrag);
      if (belegt) continue;
      uebrig.delete(eintrag);
      if (hash === undefined) befunde.push({ art: 'nutzlast_fehlt', eintrag, seq });
      else if (hash !== nutzlastHash) befunde.push({ art: 'nutzlast_veraendert', eintrag, seq });
    }
  }
  for (const eintrag of uebrig) befunde.push({ art: 'nutzlast_ueberzaehlig', eintrag, seq: null });
  return { befunde, geloescht };
}

function pruefeDokumente(bild: Kettenbild, genannt: ReadonlyMap<string, Nennung>): Kettenbefund[] {
  const befunde: Kettenbefund[] = [];
  for (const [eintrag, { seq, hash }] of genannt) {
    if (eintrag.startsWith('n~')) continue;
    const jetzt = bild.dokumente.get(eintrag);
    if (jetzt === hash || (jetzt === undefined && hash === null)) continue;
    const art =
      jetzt === undefined
        ? 'dokument_fehlt'
        : hash === null
          ? 'dokument_trotz_loeschung'
          : 'dokument_veraendert';
    befunde.push({ art, eintrag, seq });
  }
  for (const eintrag of bild.dokumente.keys()) {
    if (!genannt.has(eintrag)) befunde.push({ art: 'dokument_ohne_ereignis', eintrag, seq: null });
  }
  return befunde;
}

/** The envelope in a row, or undefined when row or envelope are not what a change writes. */
function alsHuelle(zeile: Dokument, partition: string): Huelle | undefined {
  const huelle = zeile['huelle'] as Partial<Huelle> | null | undefined;
  if (typeof huelle?.seq !== 'number' || typeof huelle.prevHash !== 'string') return undefined;
  const passt =
    zeile.typ === 'huelle' &&
    zeile.id === huellenId(huelle.seq) &&
    zeile.ord === mitNullen(huelle.seq, 12) &&
    huelle.v === 1 &&
    huelle.partition === partition &&
    Array.isArray(huelle.dokumente) &&
    huelle.dokumente.every((eintrag: unknown) => istEintrag(eintrag));
  return passt ? (huelle as Huelle) : undefined;
}

function istEintrag(eintrag: unknown): boolean {
  const e = eintrag as Readonly<Record<string, unknown>> | null;
  return (
    typeof e?.['id'] === 'string' &&
    typeof e['nutzlastHash'] === 'string' &&
    (e['hash'] === null || typeof e['hash'] === 'string')
  );
}
