import { ErrorResponse } from '@azure/cosmos';

/** What a failed request means for the one who made it. */
export type Stoerung =
  /** Somebody else was faster: read again, decide again. */
  | { readonly art: 'konflikt' }
  /** Not now. Whether it was carried out is unknown, unless it was throttled. */
  | { readonly art: 'spaeter'; readonly nachMs: number }
  /** A defect, or a setting that is wrong: nothing to wait for. */
  | { readonly art: 'defekt' };

/** Status codes of Cosmos DB: https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb */
const konflikte: readonly unknown[] = [409, 412];
const voruebergehend: readonly unknown[] = [408, 410, 429, 449];
/** 403 while another region takes over the writing. */
const schreibtAnderswo = 3;

export function stoerungVon(fehler: unknown): Stoerung {
  const { code, substatus, retryAfterInMs } = auskunft(fehler);
  if (konflikte.includes(code)) return { art: 'konflikt' };
  const spaeter =
    voruebergehend.includes(code) ||
    (typeof code === 'number' && code >= 500) ||
    (code === 403 && substatus === schreibtAnderswo) ||
    istUebertragung(fehler);
  return spaeter ? { art: 'spaeter', nachMs: retryAfterInMs ?? 0 } : { art: 'defekt' };
}

/** Request units of what failed; 0 when no answer came. */
export const kostenVon = (fehler: unknown): number => kosten(auskunft(fehler).headers);

export const kosten = (kopfzeilen: Readonly<Record<string, unknown>> = {}): number =>
  Number(kopfzeilen['x-ms-request-charge'] ?? 0);

interface Auskunft {
  readonly code?: number | string;
  readonly substatus?: number;
  readonly retryAfterInMs?: number;
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** A batch wraps what it met. */
function auskunft(fehler: unknown): Auskunft {
  const innen = innerster(fehler);
  return innen instanceof Error ? (innen as Auskunft) : {};
}

function innerster(fehler: unknown): unknown {
  return fehler instanceof Error && fehler.cause instanceof Error ? innerster(fehler.cause) : fehler;
}

/** No answer, or half of one: the connection broke, the time was over, the JSON stops in the middle. */
function istUebertragung(fehler: unknown): boolean {
  const innen = innerster(fehler);
  if (!(innen instanceof Error)) return false;
  // The change feed tells a failed look-up of ranges without a code.
  if (innen instanceof ErrorResponse) return innen.code === undefined || innen.code === 'TimeoutError';
  return innen instanceof SyntaxError || innen.name === 'RestError' || innen.name === 'TimeoutError';
}
