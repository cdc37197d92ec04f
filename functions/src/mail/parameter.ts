import { dekodiereWoerter } from './woerter.ts';
import { dekodiere } from './zeichensatz.ts';

/** A structured header such as Content-Type with its parameters (RFC 2045, RFC 2231). */
export interface Angabe {
  /** The value before the first semicolon, lower case, trimmed. */
  readonly wert: string;
  /** Raw parameters by lower-case name, as Latin-1. */
  readonly parameter: ReadonlyMap<string, string>;
}

const PARAMETER_MAX = 50_000;

// A parameter also begins where the semicolon before it was forgotten.
const stueck = /(?:^|[;\s])\s*([^\s=;"]{1,100})\s*=\s*(?:"((?:[^"\\]|\\[^])*)"?|([^;\r\n]*))/y;

/** Reads value and parameters in one linear pass; the first of equal names counts. */
export function liesAngabe(roh: string | undefined): Angabe {
  const text = ohneKommentare(roh ?? '');
  const semikolon = text.search(/;|\s(?=[\w-]{1,60}\*?\d{0,6}\*?\s*=)/);
  const kopf = semikolon < 0 ? text : text.slice(0, semikolon);
  const parameter = new Map<string, string>();
  let pos = semikolon < 0 ? text.length : semikolon;
  for (let n = 0; pos < text.length && n < PARAMETER_MAX; n++) {
    stueck.lastIndex = pos;
    const t = stueck.exec(text);
    if (!t) {
      const weiter = text.indexOf(';', pos + 1);
      if (weiter < 0) break;
      pos = weiter;
      continue;
    }
    const name = (t[1] ?? '').toLowerCase();
    const wert = t[2] === undefined ? (t[3] ?? '').trim() : t[2].replace(/\\([\\"])/g, '$1');
    if (!parameter.has(name)) parameter.set(name, wert);
    pos = Math.max(stueck.lastIndex, pos + 1);
  }
  return { wert: kopf.trim().toLowerCase().replace(/\s+/g, ''), parameter };
}

/** Comments only after the value of a header without quotes: enough for `text/plain (x)`. */
const ohneKommentare = (text: string): string =>
  text.includes('"') ? text : text.replace(/\([^()]*\)/g, ' ');

function prozent(latin1: string): Buffer {
  return Buffer.from(
    latin1.replace(/%([0-9a-fA-F]{2})/g, (_, h: string) => String.fromCharCode(parseInt(h, 16))),
    'latin1',
  );
}

/** `name*0*=…; name*1=…`: the pieces in order, as far as they go without a gap. */
function fortsetzung(p: ReadonlyMap<string, string>, name: string): string | undefined {
  const bytes: Buffer[] = [];
  let zeichensatz: string | undefined;
  for (let n = 0; ; n++) {
    const kodiert = p.get(`${name}*${String(n)}*`);
    const teil = kodiert ?? p.get(`${name}*${String(n)}`);
    if (teil === undefined) break;
    const erster = n === 0 && kodiert !== undefined ? /^([^']*)'[^']*'/.exec(teil) : null;
    if (erster) zeichensatz = erster[1];
    const rest = erster ? teil.slice(erster[0].length) : teil;
    bytes.push(kodiert === undefined ? Buffer.from(rest, 'latin1') : prozent(rest));
  }
  if (bytes.length === 0) return undefined;
  const alles = Buffer.concat(bytes);
  return zeichensatz === undefined
    ? dekodiereWoerter(alles.toString('latin1'))
    : dekodiere(alles, zeichensatz).text;
}

/** A parameter as text: RFC 2231 first, then the plain value with RFC 2047 words. */
export function parametertext(a: Angabe, name: string): string | undefined {
  const kodiert = a.parameter.get(`${name}*`);
  if (kodiert !== undefined) {
    const t = /^([^']*)'[^']*'([^]*)$/.exec(kodiert);
    return t ? dekodiere(prozent(t[2] ?? ''), t[1]).text : dekodiere(prozent(kodiert), undefined).text;
  }
  const teile = fortsetzung(a.parameter, name);
  if (teile !== undefined) return teile;
  const schlicht = a.parameter.get(name);
  return schlicht === undefined ? undefined : dekodiereWoerter(schlicht);
}
