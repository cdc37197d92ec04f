/** Header blocks. Field values are unfolded Latin-1 strings: one character is one byte. */

export interface Feld {
  /** Lower case. */
  readonly name: string;
  readonly wert: string;
}

export interface Kopf {
  readonly felder: readonly Feld[];
  /** Raw bounds in the buffer. */
  readonly von: number;
  readonly bis: number;
  /** Where the body begins. */
  readonly rumpf: number;
  /** There was more than is kept. */
  readonly gekuerzt: boolean;
}

const FELDER_MAX = 1000;
const KOPF_MAX = 1_000_000;
const LF = 10;
const CR = 13;

const feldanfang = /^([!-9;-~]{1,200})[ \t]*:/;

/** `istGrenze(zeile)` ends a header block that has no empty line before the next boundary. */
export type Grenzfrage = (buf: Buffer, von: number, bis: number) => boolean;

interface Zeile {
  readonly von: number;
  /** Without the line end. */
  readonly bis: number;
  readonly naechste: number;
}

function zeileAb(buf: Buffer, von: number, bis: number): Zeile {
  const lf = buf.indexOf(LF, von);
  if (lf < 0 || lf >= bis) return { von, bis, naechste: bis };
  return { von, bis: lf > von && buf[lf - 1] === CR ? lf - 1 : lf, naechste: lf + 1 };
}

/** Reads the header block that begins at `von`. Lines that are no header are left out; a block that begins with one is none. */
export function liesKopf(buf: Buffer, von: number, bis: number, istGrenze: Grenzfrage = () => false): Kopf {
  const sammler = { felder: [] as Feld[], zeilen: [] as string[], gekuerzt: false, erste: true };
  let pos = von;
  while (pos < bis) {
    const z = zeileAb(buf, pos, bis);
    if (z.bis === z.von) return kopf(sammler, von, z.von, z.naechste);
    if (istGrenze(buf, z.von, z.bis)) return kopf(sammler, von, z.von, z.von);
    if (z.von - von > KOPF_MAX) sammler.gekuerzt = true;
    else if (!nimm(sammler, buf.toString('latin1', z.von, z.bis))) return kopf(sammler, von, von, von);
    pos = z.naechste;
  }
  return kopf(sammler, von, bis, bis);
}

interface Sammler {
  felder: Feld[];
  zeilen: string[];
  gekuerzt: boolean;
  erste: boolean;
}

/** False when the block does not begin like a header. */
function nimm(s: Sammler, zeile: string): boolean {
  if (/^[ \t]/.test(zeile) && s.zeilen.length > 0) {
    s.zeilen.push(zeile);
    return true;
  }
  const umschlag = s.erste && /^>?From /.test(zeile);
  if (feldanfang.test(zeile)) {
    schliesse(s);
    s.zeilen = [zeile];
  } else if (s.erste && !umschlag) return false;
  s.erste = umschlag;
  return true;
}

function schliesse(s: Sammler): void {
  const zeile = s.zeilen.join('');
  const name = feldanfang.exec(zeile);
  s.zeilen = [];
  if (!name) return;
  if (s.felder.length >= FELDER_MAX) s.gekuerzt = true;
  else s.felder.push({ name: (name[1] ?? '').toLowerCase(), wert: zeile.slice(name[0].length).trim() });
}

function kopf(s: Sammler, von: number, bis: number, rumpf: number): Kopf {
  schliesse(s);
  return { felder: s.felder, von, bis, rumpf, gekuerzt: s.gekuerzt };
}

export const feld = (k: Kopf, name: string): string | undefined =>
  k.felder.find((f) => f.name === name)?.wert;
export const alleFelder = (k: Kopf, name: string): string[] =>
  k.felder.filter((f) => f.name === name).map((f) => f.wert);
