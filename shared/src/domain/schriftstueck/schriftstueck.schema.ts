import * as z from 'zod';
import type { Anlage } from './lesung.ts';
import type { Warnung } from './warnungen.ts';

const person = z.strictObject({ oid: z.string(), name: z.string() });
const adresse = z.strictObject({ name: z.string(), adresse: z.string() });
const inhalt = z.strictObject({
  sha256: z.string(),
  bytes: z.number().int(),
  mime: z.string(),
  name: z.string(),
});

/** Where something lies now: Akte and Schriftstück. */
export const ort = z.strictObject({ akte: z.string(), schriftstueck: z.string() });

/**
 * `ss~<uuid>` in `akte~<uuid>`; ord `<vorgang>~<nr>`, `offen~…` while it is still arriving.
 * A Schriftstück has no z.d.A. state of its own.
 */
export const schriftstueck = z.strictObject({
  id: z.string(),
  typ: z.literal('schriftstueck'),
  ord: z.string(),
  salz: z.string(),
  uuid: z.string(),
  vorgang: z.string(),
  nummer: z.number().int(),
  zustand: z.enum(['aktiv', 'zurueckgenommen', 'unsichtbar', 'zurueckgezogen']),
  art: z.enum(['mail', 'dokument', 'undurchsichtig']),
  betreff: z.string(),
  /** The original: it owns these bytes at `<raum>/<uuid>/<sha256>`. */
  inhalt,
  eingangsdatum: z.string(),
  abgelegtVon: person,
  abgelegtAm: z.string(),
  postfach: z.string().nullable(),
  vermerk: z.string(),
  ausSchriftstueck: z.string().nullable(),
  fassung: z.number().int(),
  andereFassung: z.string().nullable(),
  /** The row under which the message is known here, with its marks; null for an attachment filed on its own. */
  bekannt: z.strictObject({ id: z.string(), textHash: z.string(), anlagenHash: z.string() }).nullable(),
  /** What it is known by, for the key of another Akte. */
  schluessel: z.string(),
  /** SHA-256 of the conversation id in the mailbox of the filer; null when none was told. */
  faden: z.string().nullable().default(null),
  quarantaene: z.boolean(),
  /** The message itself is readable, attachments named so in the reading are not. */
  anlagenGesperrt: z.boolean(),
  freigaben: z.array(person),
  mail: z
    .strictObject({
      von: z.array(adresse),
      absender: adresse.nullable(),
      an: z.array(adresse),
      cc: z.array(adresse),
      bcc: z.array(adresse),
      messageId: z.string().nullable(),
      inReplyTo: z.string().nullable(),
      datum: z.string().nullable(),
      datumGeschaetzt: z.boolean(),
      schutz: z.enum(['offen', 'signiert', 'verschluesselt']),
    })
    .nullable(),
  text: z.string(),
  anlagen: z.array(z.custom<Anlage>()),
  warnungen: z.array(z.custom<Warnung>()),
  /** Set when text, people and attachments are too long for a document: the whole reading is a content. */
  lesung: z.strictObject({ sha256: z.string(), bytes: z.number().int() }).nullable(),
  /** Auftrag that is moving it. */
  umzug: z.string().nullable(),
  stand: z.number().int(),
  geaendertAm: z.string(),
  /** Absent while nobody changed it, and after a move: the house carried it. */
  geaendertVon: person.optional(),
});
export type Schriftstueck = z.infer<typeof schriftstueck>;

/** What stays behind after a move: no title, no people, no bytes. */
export const umgezogen = z.strictObject({
  id: z.string(),
  typ: z.literal('umgezogen'),
  ord: z.string(),
  salz: z.string(),
  uuid: z.string(),
  vorgang: z.string(),
  nummer: z.number().int(),
  nach: ort,
});
export type Umgezogen = z.infer<typeof umgezogen>;

/** `ableger~<ss>~<oid>`: who else filed it, and the conversation as that mailbox knows it. */
export const ableger = z.strictObject({
  id: z.string(),
  typ: z.literal('ableger'),
  ord: z.string(),
  salz: z.string(),
  schriftstueck: z.string(),
  oid: z.string(),
  name: z.string(),
  zeit: z.string(),
  faden: z.string().nullable().default(null),
});
export type Ableger = z.infer<typeof ableger>;

/** `bekannt~<hmac>`: the message in its editions, or where it went. */
export const bekannt = z.strictObject({
  id: z.string(),
  typ: z.literal('bekannt'),
  ord: z.string(),
  salz: z.string(),
  fassungen: z.array(
    z.strictObject({
      ss: z.string(),
      textHash: z.string(),
      anlagenHash: z.string(),
      /** Still arriving from another Akte: not to be seen yet. */
      unterwegs: z.boolean(),
    }),
  ),
  umgezogen: z.array(z.strictObject({ textHash: z.string(), anlagenHash: z.string(), nach: ort })),
});
export type Bekannt = z.infer<typeof bekannt>;
