import * as z from 'zod';

/** What one partition asks of another (design §3.7). Carried out by repeatable steps, so it can be taken up anywhere. */
export const befehl = z.discriminatedUnion('art', [
  z.strictObject({
    art: z.literal('akte.eroeffnen'),
    akte: z.string(),
    einheit: z.string(),
    nummer: z.number().int(),
    jahr: z.number().int(),
    betreff: z.string(),
    bemerkung: z.string(),
    vertraulichkeit: z.enum(['OFFEN', 'NFD', 'VERTRAULICH']),
    name: z.string(),
  }),
  z.strictObject({
    art: z.literal('schriftstueck.umziehen'),
    schriftstueck: z.string(),
    /** Hash of the document when the move was ordered: another one means it was changed meanwhile. */
    quellHash: z.string(),
    /** SHA-256 of everything it owns, so that the bytes can go after the source has become a stub. */
    inhalte: z.array(z.string()),
    nach: z.strictObject({ akte: z.string(), vorgang: z.string() }),
    grund: z.string(),
  }),
  z.strictObject({
    art: z.literal('schriftstueck.anlagenEinzeln'),
    schriftstueck: z.string(),
    teile: z.array(z.string()),
    /** Who chose them, and where the message was found. */
    name: z.string(),
    postfach: z.string().nullable().default(null),
  }),
  z.strictObject({
    art: z.literal('schriftstueck.ableger'),
    /** It was taken in by an equal one: whoever filed it too is an Ableger of that one now. */
    schriftstueck: z.string(),
  }),
]);
export type Befehl = z.infer<typeof befehl>;

/** `auftrag~<uuid>`; ord `offen~<zeit>` until it ends. */
export const auftrag = z.strictObject({
  id: z.string(),
  typ: z.literal('auftrag'),
  ord: z.string(),
  salz: z.string(),
  uuid: z.string(),
  vonOid: z.string(),
  zeit: z.string(),
  befehl,
  stand: z.enum(['offen', 'erledigt', 'abgelehnt', 'gestoert']),
  versuche: z.number().int(),
  /** How often it was taken up again after it was disturbed. */
  runde: z.number().int().default(0),
  /** The refusal as JSON when it was refused. */
  ergebnis: z.string().nullable(),
});
export type Auftrag = z.infer<typeof auftrag>;

/** After this many technical failures a human looks at it. */
export const versucheMax = 10;

export const auftragId = (uuid: string): string => `auftrag~${uuid}`;

/** Ord of an Auftrag: open ones are found by the prefix `offen~`. */
export const auftragOrd = (stand: Auftrag['stand'], zeit: string): string =>
  `${stand}~${zeit.replace(/[:]/g, '-')}`;
