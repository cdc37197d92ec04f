import { Ablehnung, type Anfrage, type Antwort } from './http.ts';

/** What may happen to a request. */
export const stoerungsarten = [
  'fehler',
  'nicht_erreichbar',
  'gedrosselt',
  'zeit_vorher',
  'zeit_nachher',
  'abgeschnitten',
] as const;
export type Stoerungsart = (typeof stoerungsarten)[number];

/** Decides for the `nr`th request from 1; undefined lets it pass. */
export type Stoerplan = (nr: number, anfrage: Anfrage) => Stoerungsart | undefined;

/** Carried out or not, no answer comes: the caller waits until his time is over. */
export class OhneAntwort extends Error {}

/** How the answer of `behandle` reaches the caller, if at all. */
export function stoere(
  art: Stoerungsart | undefined,
  behandle: () => Antwort,
): Antwort & { readonly abgeschnitten?: true } {
  switch (art) {
    case undefined:
      return behandle();
    case 'fehler':
      return new Ablehnung(500, 'Unknown server error.').alsAntwort();
    case 'nicht_erreichbar':
      return new Ablehnung(503, 'Service is currently unavailable.').alsAntwort();
    case 'gedrosselt':
      // https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb: wait as long as x-ms-retry-after-ms says.
      return new Ablehnung(429, 'Request rate is large.', { nachMs: 7, substatus: 3200 }).alsAntwort();
    case 'zeit_vorher':
      throw new OhneAntwort();
    case 'zeit_nachher':
      behandle();
      throw new OhneAntwort();
    case 'abgeschnitten':
      return { ...behandle(), abgeschnitten: true };
  }
}
