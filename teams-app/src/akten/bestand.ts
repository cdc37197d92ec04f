import type { Antwort } from '@registratur/shared/contract/client';
import type { Problem } from '@registratur/shared/contract/problem';

export interface Ablehnung {
  readonly art: 'abgelehnt';
  readonly problem: Problem;
  readonly kennung: string | undefined;
}

/** What is known of something asked for. */
export type Geladen<T> =
  | { readonly art: 'laden' }
  | { readonly art: 'da'; readonly wert: T }
  | Ablehnung
  /** No answer. */
  | { readonly art: 'getrennt' };

export interface Abfrage<T> {
  /** The same question has the same key. */
  readonly schluessel: string;
  /** Asks; is given what is known already. */
  readonly hole: (bisher: T | undefined) => Promise<Antwort<T>>;
}

/** Everything the pages have asked for so far; kept while the page is open. */
export interface Bestand {
  readonly zeige: <T>(abfrage: Abfrage<T>) => Geladen<T>;
  /** Asks, unless the same question is on its way. What is known stays on show meanwhile. */
  readonly frage: <T>(abfrage: Abfrage<T>) => Promise<void>;
  /** Asks everything again that had no answer. */
  readonly erneut: () => void;
  /** Undefined while there is a connection; else how often `erneut` was tried in vain. */
  readonly getrennt: () => number | undefined;
  /** Calls after every change; returns how to stop that. */
  readonly hoere: (melde: () => void) => () => void;
}

const laden: Geladen<never> = { art: 'laden' };

export function erzeugeBestand(): Bestand {
  const bekannt = new Map<string, Geladen<unknown>>();
  const unterwegs = new Set<string>();
  const ohneAntwort = new Map<string, () => void>();
  const hoerer = new Set<() => void>();
  let versuche = 0;
  const melde = (): void => {
    for (const rufe of hoerer) rufe();
  };
  const frage = async <T>(abfrage: Abfrage<T>): Promise<void> => {
    const { schluessel, hole } = abfrage;
    if (unterwegs.has(schluessel)) return;
    unterwegs.add(schluessel);
    const bisher = bekannt.get(schluessel) as Geladen<T> | undefined;
    const antwort = await hole(bisher?.art === 'da' ? bisher.wert : undefined);
    unterwegs.delete(schluessel);
    if (antwort.ok || antwort.problem) ohneAntwort.delete(schluessel);
    else ohneAntwort.set(schluessel, () => void frage(abfrage));
    if (ohneAntwort.size === 0) versuche = 0;
    bekannt.set(schluessel, nach(bisher, antwort));
    melde();
  };
  return {
    frage,
    zeige: <T>({ schluessel }: Abfrage<T>) => (bekannt.get(schluessel) ?? laden) as Geladen<T>,
    erneut: () => {
      versuche += 1;
      for (const tue of ohneAntwort.values()) tue();
      melde();
    },
    getrennt: () => (ohneAntwort.size === 0 ? undefined : versuche),
    hoere: (rufe) => {
      hoerer.add(rufe);
      return () => hoerer.delete(rufe);
    },
  };
}

/** What was there stays when the next answer does not come; a refusal replaces it. */
function nach<T>(bisher: Geladen<T> | undefined, antwort: Antwort<T>): Geladen<T> {
  if (antwort.ok) return { art: 'da', wert: antwort.wert };
  if (antwort.problem) return { art: 'abgelehnt', problem: antwort.problem, kennung: antwort.kennung };
  return bisher?.art === 'da' ? bisher : { art: 'getrennt' };
}
