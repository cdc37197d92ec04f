import * as z from 'zod';
import { schutzklasse } from '../aktenplan/aktenplan.schema.ts';

const person = z.strictObject({ oid: z.string(), name: z.string() });
const kopfzeile = { id: z.string(), ord: z.string(), salz: z.string() };

/** States up to z.d.A. (domain §1.5). */
export const zustand = z.enum(['IN_BEARBEITUNG', 'ZDA']);
export type Zustand = z.infer<typeof zustand>;

/** An Akte: document `akte` in `akte~<uuid>` (domain §1.4; names as in xdomea). */
export const akte = z.strictObject({
  ...kopfzeile,
  typ: z.literal('akte'),
  uuid: z.string(),
  einheit: z.string(),
  nummer: z.number().int(),
  jahr: z.number().int(),
  aktenzeichen: z.string(),
  betreff: z.string(),
  bemerkung: z.string(),
  federfuehrung: z.string(),
  aktenfuehrung: z.string(),
  vertraulichkeit: z.enum(['OFFEN', 'NFD', 'VERTRAULICH']),
  schutzklasse: schutzklasse.nullable(),
  medium: z.literal('elektronisch'),
  zustand,
  laufzeit: z.strictObject({ beginn: z.string(), ende: z.string().nullable() }),
  /** Inherited from the Aktenplaneinheit at creation (R1.12). */
  aufbewahrung: z.strictObject({
    fristbeginn: z.enum(['ZDA', 'HAUSHALT', 'PERSONALAKTE']),
    jahre: z.number().int().nullable(),
  }),
  aussonderungsart: z.enum(['A', 'B', 'V']),
  /** Key of the HMAC that recognises known messages here: 32 bytes in hex, never leaves the server. */
  schluessel: z.string(),
  naechsterVorgang: z.number().int(),
  angelegtAm: z.string(),
  angelegtVon: person,
  /** Raised by every change a person can see; `geaendertAm` and `geaendertVon` (if a person) are of the last one. */
  stand: z.number().int(),
  geaendertAm: z.string(),
  geaendertVon: person.optional(),
});
export type Akte = z.infer<typeof akte>;

/** `vorgang~<uuid>`; ord `offen~<nr>` or `zda~<nr>`. */
export const vorgang = z.strictObject({
  ...kopfzeile,
  typ: z.literal('vorgang'),
  uuid: z.string(),
  nummer: z.number().int(),
  vorgangszeichen: z.string(),
  betreff: z.string(),
  bemerkung: z.string(),
  federfuehrung: z.string(),
  zustand,
  laufzeit: z.strictObject({ beginn: z.string(), ende: z.string().nullable() }),
  naechstesSchriftstueck: z.number().int(),
  angelegtAm: z.string(),
  angelegtVon: person,
  stand: z.number().int(),
  geaendertAm: z.string(),
  geaendertVon: person.optional(),
});
export type Vorgang = z.infer<typeof vorgang>;
