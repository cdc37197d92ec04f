/** Why a JSON text is refused. Without `pointer` it is no JSON at all. */
export interface Mangel {
  /** RFC 6901 */
  readonly pointer?: string;
  readonly grund: string;
}

export type Gelesen =
  { readonly ok: true; readonly wert: unknown } | { readonly ok: false; readonly mangel: Mangel };

/** An object or a list the scan is inside of. */
interface Ebene {
  /** Members so far; undefined in a list. */
  readonly namen: Set<string> | undefined;
  /** Name or index of the value being read. */
  stelle: string | number;
  nameKommt: boolean;
}

/** No input of ours is nested deeper. */
const groessteTiefe = 32;

/** RFC 6901. Long names are cut. */
export const pointer = (pfad: readonly PropertyKey[]): string =>
  pfad.map((teil) => `/${String(teil).slice(0, 100).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/**
 * JSON (RFC 8259), more strictly than JSON.parse: every name once in its object, no `__proto__`, no half of a
 * surrogate pair in a text or name (RFC 7493 §2.1), at most 32 levels.
 */
export function leseStrengesJson(text: string): Gelesen {
  let wert: unknown;
  try {
    wert = JSON.parse(text);
  } catch {
    return { ok: false, mangel: { grund: 'Das ist kein gültiges JSON.' } };
  }
  const mangel = finde(text);
  return mangel ? { ok: false, mangel } : { ok: true, wert };
}

/** Walks the tokens of a text that is known to be JSON. */
function finde(text: string): Mangel | undefined {
  const ebenen: Ebene[] = [];
  const hier = (grund: string): Mangel => ({ pointer: pointer(ebenen.map((e) => e.stelle)), grund });
  for (let i = 0; i < text.length; i += 1) {
    const zeichen = text[i];
    const ebene = ebenen.at(-1);
    if (zeichen === '{' || zeichen === '[') {
      if (ebenen.length >= groessteTiefe) return hier('Das ist zu tief geschachtelt.');
      ebenen.push(zeichen === '{' ? objekt() : liste());
    } else if (zeichen === '}' || zeichen === ']') {
      ebenen.pop();
    } else if (zeichen === ',' && ebene) {
      if (typeof ebene.stelle === 'number') ebene.stelle += 1;
      else ebene.nameKommt = true;
    } else if (zeichen === '"') {
      const ende = textende(text, i);
      const grund = pruefeText(alsText(text.slice(i, ende + 1)), ebene);
      if (grund !== undefined) return hier(grund);
      i = ende;
    }
  }
  return undefined;
}

const objekt = (): Ebene => ({ namen: new Set(), stelle: '', nameKommt: true });
const liste = (): Ebene => ({ namen: undefined, stelle: 0, nameKommt: false });

function pruefeText(wert: string, ebene: Ebene | undefined): string | undefined {
  const istName = ebene?.namen !== undefined && ebene.nameKommt;
  if (istName) {
    ebene.stelle = wert.toWellFormed();
    ebene.nameKommt = false;
    if (wert === '__proto__') return 'Dieses Feld gibt es hier nicht.';
    if (ebene.namen.has(wert)) return 'Dieses Feld steht zweimal da.';
    ebene.namen.add(wert);
  }
  return wert.isWellFormed()
    ? undefined
    : 'Hier steht ein halbes Zeichen (Unicode-Ersatzzeichen ohne Partner).';
}

/** Index of the closing quotation mark. */
function textende(text: string, anfang: number): number {
  let ende = anfang;
  let maskiert: boolean;
  do {
    ende = text.indexOf('"', ende + 1);
    let davor = ende - 1;
    while (text[davor] === '\\') davor -= 1;
    maskiert = (ende - davor) % 2 === 0;
  } while (maskiert);
  return ende;
}

const alsText = (zeichen: string): string =>
  zeichen.includes('\\') ? (JSON.parse(zeichen) as string) : zeichen.slice(1, -1);
