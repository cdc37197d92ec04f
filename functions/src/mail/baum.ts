import { liesKopf, type Kopf } from './kopf.ts';
import { liesAngabe, type Angabe } from './parameter.ts';

/** The MIME tree of one message: bounds in its buffer, nothing decoded (RFC 2046). */
export interface Teil {
  /** `1.2` within its message; '' for the root. */
  readonly nr: string;
  readonly kopf: Kopf;
  readonly typ: Angabe;
  /** Type of the multipart around it, '' at the root. */
  readonly in: string;
  readonly von: number;
  bis: number;
  readonly kinder: Teil[];
}

export interface Baum {
  readonly wurzel: Teil;
  readonly teile: number;
  readonly tiefe: number;
  readonly zuTief: boolean;
  readonly zuViele: boolean;
  /** A multipart had no closing boundary. */
  readonly abgeschnitten: boolean;
}

export const TIEFE_MAX = 150;
export const TEILE_MAX = 5000;
/** How many of the innermost boundaries are compared with what begins like them. */
const VERGLEICHE = 4;

const MINUS = 45;
const LF = 10;
const CR = 13;

interface Offen {
  readonly teil: Teil;
  readonly grenze: string;
}

interface Stand {
  readonly buf: Buffer;
  readonly bis: number;
  readonly stapel: Offen[];
  /** Open boundaries by text, for long stacks. */
  readonly nach: Map<string, number>;
  teile: number;
  tiefe: number;
  zuTief: boolean;
  zuViele: boolean;
  abgeschnitten: boolean;
}

/** The Content-Type that counts: of several the first multipart, so that nothing inside stays hidden. */
function inhaltstyp(kopf: Kopf, ersatz: string): Angabe {
  const alle = kopf.felder.filter((f) => f.name === 'content-type').map((f) => liesAngabe(f.wert));
  const gewaehlt = alle.find((a) => a.wert.startsWith('multipart/')) ?? alle[0];
  return gewaehlt?.wert
    ? gewaehlt
    : { wert: ersatz, parameter: gewaehlt?.parameter ?? new Map<string, string>() };
}

/** Reads the tree in one pass over the lines that begin with `--`. */
export function liesBaum(buf: Buffer, von: number, bis: number): Baum {
  const s: Stand = {
    buf,
    bis,
    stapel: [],
    nach: new Map(),
    teile: 0,
    tiefe: 0,
    zuTief: false,
    zuViele: false,
    abgeschnitten: false,
  };
  const wurzel = beginne(s, von, '', '', 'text/plain');
  let pos = wurzel.von;
  for (let t = naechsteGrenze(s, pos); t && !s.zuViele; t = naechsteGrenze(s, pos)) pos = anGrenze(s, t);
  s.abgeschnitten = s.stapel.length > 0 && !s.zuViele;
  while (s.stapel.length > 0) schliesse(s, bis);
  if (wurzel.bis < 0) wurzel.bis = bis;
  return {
    wurzel,
    teile: s.teile,
    tiefe: s.tiefe,
    zuTief: s.zuTief,
    zuViele: s.zuViele,
    abgeschnitten: s.abgeschnitten,
  };
}

function beginne(s: Stand, von: number, nr: string, umgebung: string, ersatz: string): Teil {
  const istGrenze = (_: Buffer, a: number, e: number): boolean => erkenne(s, a, e) !== undefined;
  const kopf = liesKopf(s.buf, von, s.bis, s.stapel.length > 0 ? istGrenze : undefined);
  const typ = inhaltstyp(kopf, ersatz);
  const teil: Teil = { nr, kopf, typ, in: umgebung, von: kopf.rumpf, bis: -1, kinder: [] };
  s.teile++;
  if (typ.wert.startsWith('multipart/')) oeffne(s, teil);
  return teil;
}

function oeffne(s: Stand, teil: Teil): void {
  const grenze = grenzeVon(s, teil);
  if (grenze === undefined) return;
  if (s.stapel.length >= TIEFE_MAX) {
    s.zuTief = true;
    return;
  }
  s.stapel.push({ teil, grenze });
  s.nach.set(grenze, s.stapel.length - 1);
  s.tiefe = Math.max(s.tiefe, s.stapel.length);
}

function grenzeVon(s: Stand, teil: Teil): string | undefined {
  const genannt = teil.typ.parameter.get('boundary') ?? '';
  if (genannt !== '') {
    const text = s.buf.subarray(teil.von, s.bis);
    const glatt = genannt.trimEnd();
    return glatt !== genannt && !text.includes(`--${genannt}`) ? glatt : genannt;
  }
  // Without a boundary: the first line of the body that looks like one.
  const anfang = s.buf.toString('latin1', teil.von, Math.min(s.bis, teil.von + 2000));
  return /^\s*--([^\r\n]{1,70}?)[ \t]*\r?\n/.exec(anfang)?.[1];
}

interface Treffer {
  readonly ebene: number;
  readonly schluss: boolean;
  /** Bounds of the boundary line; `vor` excludes the line end that belongs to it. */
  readonly vor: number;
  readonly nach: number;
}

const zeilenanfang = Buffer.from('\n--');

function naechsteGrenze(s: Stand, ab: number): Treffer | undefined {
  if (s.stapel.length === 0) return undefined;
  let pos = ab;
  while (pos < s.bis) {
    const beginn =
      pos === ab && istStrich(s.buf, pos) ? pos : s.buf.indexOf(zeilenanfang, Math.max(pos - 1, 0)) + 1;
    if (beginn === 0 || beginn >= s.bis) return undefined;
    if (beginn < ab) {
      pos = beginn + 2;
      continue;
    }
    const lf = s.buf.indexOf(LF, beginn);
    const ende = lf < 0 || lf >= s.bis ? s.bis : lf;
    const t = erkenne(s, beginn, ende > beginn && s.buf[ende - 1] === CR ? ende - 1 : ende);
    if (t) return { ...t, vor: vorUmbruch(s.buf, beginn, ab), nach: Math.min(ende + 1, s.bis) };
    pos = ende + 1;
  }
  return undefined;
}

const istStrich = (buf: Buffer, i: number): boolean => buf[i] === MINUS && buf[i + 1] === MINUS;

function vorUmbruch(buf: Buffer, beginn: number, ab: number): number {
  if (beginn <= ab) return beginn;
  return beginn - 2 >= ab && buf[beginn - 2] === CR ? beginn - 2 : beginn - 1;
}

/** Which open boundary a line is: the whole line first, then the longest of the innermost it begins with. */
function erkenne(s: Stand, von: number, bis: number): { ebene: number; schluss: boolean } | undefined {
  if (!istStrich(s.buf, von)) return undefined;
  const zeile = s.buf.toString('latin1', von + 2, Math.min(bis, von + 1000));
  const glatt = zeile.trimEnd();
  const offen = s.nach.get(zeile) ?? s.nach.get(glatt);
  if (offen !== undefined) return { ebene: offen, schluss: false };
  const zu = glatt.endsWith('--')
    ? (s.nach.get(glatt.slice(0, -2)) ?? s.nach.get(zeile.slice(0, -2)))
    : undefined;
  if (zu !== undefined) return { ebene: zu, schluss: true };
  for (let e = s.stapel.length - 1; e >= Math.max(0, s.stapel.length - VERGLEICHE); e--) {
    const grenze = s.stapel[e]?.grenze ?? '';
    if (!zeile.startsWith(grenze)) continue;
    const rest = /^(--)?(?=[ \t])/.exec(zeile.slice(grenze.length));
    if (rest) return { ebene: e, schluss: rest[1] !== undefined };
  }
  return undefined;
}

/** Ends what the boundary ends and begins the next part; returns where to go on. */
function anGrenze(s: Stand, t: Treffer): number {
  while (s.stapel.length > t.ebene + 1) schliesse(s, t.vor);
  const offen = s.stapel[t.ebene];
  if (!offen) return t.nach;
  beende(offen.teil.kinder.at(-1), t.vor);
  if (t.schluss) {
    schliesse(s, t.vor);
    return t.nach;
  }
  if (s.teile >= TEILE_MAX) {
    s.zuViele = true;
    return t.nach;
  }
  const { teil } = offen;
  const nr = `${teil.nr === '' ? '' : `${teil.nr}.`}${String(teil.kinder.length + 1)}`;
  const kind = beginne(
    s,
    t.nach,
    nr,
    teil.typ.wert,
    teil.typ.wert === 'multipart/digest' ? 'message/rfc822' : 'text/plain',
  );
  teil.kinder.push(kind);
  return kind.von;
}

function beende(teil: Teil | undefined, bis: number): void {
  if (teil && teil.bis < 0) teil.bis = Math.max(teil.von, bis);
}

function schliesse(s: Stand, bis: number): void {
  const offen = s.stapel.pop();
  if (!offen) return;
  s.nach.delete(offen.grenze);
  // The same boundary used by an outer multipart counts again.
  const aussen = s.stapel.findLastIndex((o) => o.grenze === offen.grenze);
  if (aussen >= 0) s.nach.set(offen.grenze, aussen);
  beende(offen.teil.kinder.at(-1), bis);
  beende(offen.teil, bis);
}
