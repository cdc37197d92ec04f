import type * as z from 'zod';
import type { RoutenId } from './adressen.ts';
import type { Route } from './route.ts';
import { akteRouten } from './routes/akte.ts';
import { hausRouten } from './routes/haus.ts';
import { nachrichtRouten } from './routes/nachricht.ts';
import { personRouten } from './routes/person.ts';
import { schriftstueckRouten } from './routes/schriftstueck.ts';
import { verlaufRouten } from './routes/verlauf.ts';
import { verweisRouten } from './routes/verweis.ts';
import { vorgangRouten } from './routes/vorgang.ts';

/** The contract: one row for every address. Server side; clients import only its types. */
export const routen = {
  ...hausRouten,
  ...akteRouten,
  ...vorgangRouten,
  ...verweisRouten,
  ...nachrichtRouten,
  ...schriftstueckRouten,
  ...verlaufRouten,
  ...personRouten,
} satisfies Readonly<Record<RoutenId, Route>>;

type Routen = typeof routen;
type JsonEin<R extends Route> = R['ein'] extends { art: 'json' | 'paket'; schema: infer S extends z.ZodType }
  ? S
  : never;
type JsonAus<R extends Route> = R['aus'] extends { art: 'json'; schema: infer S extends z.ZodType }
  ? S
  : never;

export type Pfad<I extends RoutenId> = z.output<Routen[I]['pfad']>;
export type Frage<I extends RoutenId> = z.output<Routen[I]['frage']>;
/** The parsed body, of a packet its head; `undefined` for routes that take none or bytes. */
export type Eingabe<I extends RoutenId> = [JsonEin<Routen[I]>] extends [never]
  ? undefined
  : z.output<JsonEin<Routen[I]>>;
/** The routes that answer with a file, and those that answer with events. */
export type Dateiroute = MitAusgang<'strom'>;
export type Ereignisroute = MitAusgang<'ereignisse'>;
type MitAusgang<A extends Route['aus']['art']> = {
  [I in RoutenId]: Routen[I]['aus']['art'] extends A ? I : never;
}[RoutenId];
/** The JSON answer; `never` for streams. */
export type Ausgabe<I extends RoutenId> = [JsonAus<Routen[I]>] extends [never]
  ? never
  : z.output<JsonAus<Routen[I]>>;
