/** Finds the function for a path: literals before parameters before `{*rest}`, letter case of literals ignored. */

export interface Ziel<T> {
  readonly wert: T;
  readonly methoden: readonly string[];
  readonly namen: readonly string[];
}
export type Fund<T> =
  | { readonly art: 'gefunden'; readonly wert: T; readonly parameter: Readonly<Record<string, string>> }
  | { readonly art: 'falsche_methode'; readonly erlaubt: readonly string[] }
  | { readonly art: 'fehlerhaft' | 'unbekannt' };

interface Knoten<T> {
  readonly fest: Map<string, Knoten<T>>;
  parameter?: Knoten<T>;
  readonly rest: Ziel<T>[];
  readonly ziele: Ziel<T>[];
}
const knoten = <T>(): Knoten<T> => ({ fest: new Map(), rest: [], ziele: [] });

export interface Wege<T> {
  /** `vorlage` as in `app.http`: `akten/{akte}`, `{p?}` and `{*rest}` at the end. Throws on any other form. */
  readonly lege: (vorlage: string, methoden: readonly string[], wert: T) => void;
  /** `pfad` as in the request line, without the query. */
  readonly finde: (methode: string, pfad: string) => Fund<T>;
}

const platzhalter = /^\{(\*?)(\w+)(\??)\}$/;

function zweig<T>(von: Knoten<T>, teil: string): Knoten<T> {
  if (platzhalter.test(teil)) return (von.parameter ??= knoten<T>());
  if (/[{}]/.test(teil)) throw new Error(`Die Routenvorlage „${teil}“ wird nicht unterstützt.`);
  const name = teil.toLowerCase();
  const schon = von.fest.get(name);
  if (schon) return schon;
  const neu = knoten<T>();
  von.fest.set(name, neu);
  return neu;
}

function lege<T>(wurzel: Knoten<T>, vorlage: string, methoden: readonly string[], wert: T): void {
  const teile = vorlage.split('/').filter((t) => t !== '');
  const namen = teile.flatMap((t) => platzhalter.exec(t)?.[2] ?? []);
  const ziel: Ziel<T> = { wert, methoden: methoden.map((m) => m.toUpperCase()), namen };
  let ort = wurzel;
  for (const [i, teil] of teile.entries()) {
    const [, stern = '', , frage = ''] = platzhalter.exec(teil) ?? [];
    if ((stern || frage) && i < teile.length - 1)
      throw new Error(`In „${vorlage}“ darf ${teil} nur am Ende stehen.`);
    if (stern) return void ort.rest.push(ziel);
    if (frage) ort.ziele.push(ziel);
    ort = zweig(ort, teil);
  }
  ort.ziele.push(ziel);
}

function* treffer<T>(
  ort: Knoten<T>,
  teile: readonly string[],
  i: number,
  werte: readonly string[],
): Generator<{ ziel: Ziel<T>; werte: readonly string[] }> {
  const teil = teile[i];
  if (teil === undefined) {
    for (const ziel of ort.ziele) yield { ziel, werte };
  } else {
    const fest = ort.fest.get(teil.toLowerCase());
    if (fest) yield* treffer(fest, teile, i + 1, werte);
    if (ort.parameter && teil !== '') yield* treffer(ort.parameter, teile, i + 1, [...werte, teil]);
  }
  const rest = teile.slice(i).join('/');
  for (const ziel of ort.rest) yield { ziel, werte: rest === '' ? werte : [...werte, rest] };
}

function zerlege(pfad: string): string[] | undefined {
  const roh = pfad.split('/').slice(1);
  if (roh.at(-1) === '') roh.pop();
  if (!pfad.includes('%')) return roh;
  try {
    return roh.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function finde<T>(wurzel: Knoten<T>, methode: string, pfad: string): Fund<T> {
  const teile = zerlege(pfad);
  if (!teile) return { art: 'fehlerhaft' };
  const erlaubt: string[] = [];
  for (const { ziel, werte } of treffer(wurzel, teile, 0, [])) {
    if (!ziel.methoden.includes(methode)) {
      erlaubt.push(...ziel.methoden);
      continue;
    }
    const parameter = Object.fromEntries(werte.map((wert, i) => [ziel.namen[i] ?? '', wert]));
    return { art: 'gefunden', wert: ziel.wert, parameter };
  }
  return erlaubt.length > 0 ? { art: 'falsche_methode', erlaubt } : { art: 'unbekannt' };
}

export function erzeugeWege<T>(): Wege<T> {
  const wurzel = knoten<T>();
  return {
    lege: (vorlage, methoden, wert) => lege(wurzel, vorlage, methoden, wert),
    finde: (methode, pfad) => finde(wurzel, methode, pfad),
  };
}
