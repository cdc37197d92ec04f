import { adressen, type RoutenId } from './adressen.ts';
import type { Paketkopf } from './paket.ts';
import type { Problem } from './problem.ts';
import type { Ausgabe, Dateiroute, Eingabe, Frage, Pfad } from './routen.ts';

export type Antwort<T> =
  | { readonly ok: true; readonly wert: T }
  | { readonly ok: false; readonly problem: Problem; readonly kennung: string | undefined }
  /** No answer: whether it worked is unknown; repeat with the same `anfrage`. */
  | { readonly ok: false; readonly problem: undefined; readonly kennung: undefined };

type Teile<I extends RoutenId> = {
  readonly pfad?: Pfad<I>;
  readonly frage?: Frage<I>;
} & (Eingabe<I> extends undefined
  ? { readonly bytes?: Blob | Uint8Array<ArrayBuffer> }
  : Eingabe<I> extends Paketkopf
    ? { readonly bytes: Uint8Array<ArrayBuffer> }
    : { readonly ein: Eingabe<I> });

export interface Verbindung {
  /** Origin, '' = the page's own. */
  readonly basis: string;
  readonly token: () => Promise<string>;
  readonly fetch: typeof globalThis.fetch;
}

export type Ruf = <I extends RoutenId>(id: I, teile: Teile<I>) => Promise<Antwort<Ausgabe<I>>>;

/** The one typed client. Answers are data; it never throws for a refusal or a broken connection. */
export function verbinde(verbindung: Verbindung): Ruf {
  return async (id, teile) =>
    sende(verbindung, id, teile, async (antwort) => (await antwort.json()) as Ausgabe<typeof id>);
}

export type Dateiruf = <I extends Dateiroute>(
  id: I,
  teile: Teile<I>,
) => Promise<Antwort<ReadableStream<Uint8Array>>>;

/** The same for files; a stream that breaks off errors. */
export function verbindeDateien(verbindung: Verbindung): Dateiruf {
  return async (id, teile) =>
    sende(verbindung, id, teile, async (antwort) => Promise.resolve(antwort.body ?? new Blob([]).stream()));
}

async function sende<I extends RoutenId, T>(
  verbindung: Verbindung,
  id: I,
  teile: Teile<I>,
  lies: (antwort: Response) => Promise<T>,
): Promise<Antwort<T>> {
  const [methode = 'GET', pfad = '/'] = adressen[id].split(' ');
  const koerper = koerperVon(teile);
  try {
    const antwort = await verbindung.fetch(`${verbindung.basis}${adresse(pfad, teile.pfad, teile.frage)}`, {
      method: methode,
      headers: {
        authorization: `Bearer ${await verbindung.token()}`,
        ...(koerper === undefined ? {} : { 'content-type': koerper.typ }),
      },
      ...(koerper === undefined ? {} : { body: koerper.inhalt }),
    });
    if (antwort.ok) return { ok: true, wert: await lies(antwort) };
    const problem = (await antwort.json()) as Problem;
    return { ok: false, problem, kennung: antwort.headers.get('x-kennung') ?? undefined };
  } catch {
    return { ok: false, problem: undefined, kennung: undefined };
  }
}

function koerperVon(
  teile: object,
): { typ: string; inhalt: string | Blob | Uint8Array<ArrayBuffer> } | undefined {
  if ('ein' in teile && teile.ein !== undefined)
    return { typ: 'application/json', inhalt: JSON.stringify(teile.ein) };
  if ('bytes' in teile && teile.bytes !== undefined) {
    return { typ: 'application/octet-stream', inhalt: teile.bytes as Blob | Uint8Array<ArrayBuffer> };
  }
  return undefined;
}

/** Path with its values filled in, and the query of those that are set. */
export function adresse(muster: string, pfad: object = {}, frage: object = {}): string {
  const werte = pfad as Readonly<Record<string, string>>;
  const ausgefuellt = muster.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(werte[name] ?? ''),
  );
  const gesetzt = Object.entries(frage).filter(([, wert]) => wert !== undefined);
  const suche = new URLSearchParams(gesetzt.map(([name, wert]): [string, string] => [name, String(wert)]));
  return gesetzt.length > 0 ? `${ausgefuellt}?${suche.toString()}` : ausgefuellt;
}
