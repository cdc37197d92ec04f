import * as z from 'zod';
import { oeffneSpeicher } from '../adapters/sqlite/speicher.ts';
import type { Store } from '../ports/store.ts';
import type { Zufall } from '../ports/uhr.ts';
import { aufgeschoben } from './aufgeschoben.ts';
import { erzeugeVerbrauchsbuch } from './verbrauch.ts';

/** Which engine is behind the store, and where it is. */
export type Speicherwahl =
  | { readonly art: 'sqlite' }
  | {
      readonly art: 'cosmos';
      readonly endpunkt: string;
      readonly datenbank: string;
      /** None = the managed identity of this machine. */
      readonly schluessel: string | undefined;
      /** Client id of a user-assigned identity. */
      readonly identitaet: string | undefined;
    };

export const speicherumgebung = z.discriminatedUnion('REGISTRATUR_SPEICHER', [
  z.object({ REGISTRATUR_SPEICHER: z.literal('sqlite') }),
  z.object({
    REGISTRATUR_SPEICHER: z.literal('cosmos'),
    REGISTRATUR_COSMOS_ENDPUNKT: z.url(),
    REGISTRATUR_COSMOS_DATENBANK: z.string().min(1).default('registratur'),
    REGISTRATUR_COSMOS_SCHLUESSEL: z.string().min(1).optional(),
    REGISTRATUR_IDENTITAET: z.uuid().optional(),
  }),
]);

const wahl = speicherumgebung.transform((e): Speicherwahl =>
  e.REGISTRATUR_SPEICHER === 'sqlite'
    ? { art: 'sqlite' }
    : {
        art: 'cosmos',
        endpunkt: e.REGISTRATUR_COSMOS_ENDPUNKT,
        datenbank: e.REGISTRATUR_COSMOS_DATENBANK,
        schluessel: e.REGISTRATUR_COSMOS_SCHLUESSEL,
        identitaet: e.REGISTRATUR_IDENTITAET,
      },
);

export const liesSpeicherwahl = (
  env: Readonly<Record<string, string | undefined>>,
): z.ZodSafeParseResult<Speicherwahl> =>
  wahl.safeParse({ ...env, REGISTRATUR_SPEICHER: env['REGISTRATUR_SPEICHER'] ?? 'sqlite' });

/** The store as the composition needs it. */
export interface Betriebsspeicher extends Store {
  /** Removes request rows from before `zeit` (ISO 8601), where the engine does not do so by itself. */
  readonly raeumeAnfragen: (zeit: string) => Promise<number>;
  readonly schliesse: () => Promise<void>;
}

/** Between two reports of what the service charged. */
const verbrauchMs = 5 * 60_000;

export function oeffneNachWahl(wahl: Speicherwahl, ordner: string, zufall: Zufall): Betriebsspeicher {
  if (wahl.art === 'sqlite') return oeffneSpeicher({ ordner, zufall });
  const { endpunkt, datenbank, schluessel, identitaet } = wahl;
  const buch = erzeugeVerbrauchsbuch((zeile) => void process.stdout.write(`${zeile}\n`));
  const uhrwerk = setInterval(buch.melde, verbrauchMs).unref();
  // Loaded only where it is used: the SDKs would take a third of a second of every start.
  const store = aufgeschoben(async () => {
    const { oeffneCosmos } = await import('../adapters/cosmos/speicher.ts');
    const ausweis =
      schluessel === undefined
        ? { anmeldung: (await import('../adapters/cosmos/identitaet.ts')).anmeldungMit(identitaet) }
        : { schluessel };
    return oeffneCosmos({ endpunkt, datenbank, ausweis, zufall, beiVerbrauch: buch.vermerke });
  });
  return {
    ...store,
    // Request rows end by themselves there (`ttl`).
    raeumeAnfragen: () => Promise.resolve(0),
    schliesse: async () => {
      await store.schliesse();
      clearInterval(uhrwerk);
      buch.melde();
    },
  };
}
