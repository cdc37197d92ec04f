import * as z from 'zod';
import { groessteDatei } from '../../domain/schriftstueck/grenzen.ts';
import {
  absatz,
  anfrage,
  datum,
  fingerabdruck,
  leer,
  person,
  uuid,
  zeile,
  zeitpunkt,
} from '../grundformen.ts';
import type { Problem } from '../problem.ts';
import { route } from '../route.ts';

const vorgangId = z.strictObject({ akte: uuid, vorgang: uuid });
const schriftstueckId = z.strictObject({ akte: uuid, schriftstueck: uuid });

const postfach = z.email('Hier wird die Adresse eines Postfachs erwartet.');

const warnung = z.strictObject({ code: z.string(), text: z.string() });
const adresse = z.strictObject({ name: z.string(), adresse: z.string() });

export interface AnlageAnsicht {
  readonly pfad: string;
  readonly name: string;
  readonly anzeigeName: string;
  readonly ablageName: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly inline: boolean;
  readonly quarantaene: boolean;
  readonly warnungen: readonly { readonly code: string; readonly text: string }[];
  readonly anlagen: readonly AnlageAnsicht[];
}
const anlage: z.ZodType<AnlageAnsicht> = z.strictObject({
  pfad: z.string(),
  name: z.string(),
  anzeigeName: z.string(),
  ablageName: z.string(),
  mime: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  inline: z.boolean(),
  quarantaene: z.boolean(),
  warnungen: z.array(warnung),
  get anlagen() {
    return z.array(anlage);
  },
});

/** A part path, or the how-manieth (from 0) attachment of a name: hosts show names, not parts. */
const anlagenwunsch = z.union([
  z.string().max(200),
  z.strictObject({ name: z.string().max(2000), nr: z.number().int().min(0).max(10_000) }),
]);

export const schriftstueckAnsicht = z.strictObject({
  id: uuid,
  akte: uuid,
  vorgang: uuid,
  aktenzeichen: z.string(),
  vorgangszeichen: z.string(),
  /** `<Vorgangszeichen>.<lfdNr>` */
  kennzeichen: z.string(),
  art: z.enum(['mail', 'dokument', 'undurchsichtig']),
  betreff: z.string(),
  zustand: z.enum(['aktiv', 'zurueckgenommen', 'umgezogen']),
  sha256: z.string(),
  bytes: z.number().int(),
  mime: z.string(),
  dateiname: z.string(),
  eingangsdatum: datum,
  abgelegtVon: person,
  abgelegtAm: zeitpunkt,
  postfach: z.string().nullable(),
  /** The mail it was taken out of, for an attachment filed as its own Schriftstück. */
  ausSchriftstueck: uuid.nullable(),
  vermerk: z.string(),
  /** 1 for the first copy of a message; n+1 = „abweichende Fassung“. */
  fassung: z.number().int(),
  andereFassung: uuid.nullable(),
  quarantaene: z.boolean(),
  freigaben: z.array(person),
  mail: z
    .strictObject({
      von: z.array(adresse),
      absender: adresse.nullable(),
      an: z.array(adresse),
      cc: z.array(adresse),
      bcc: z.array(adresse),
      messageId: z.string().nullable(),
      datum: z.string().nullable(),
      datumGeschaetzt: z.boolean(),
      schutz: z.enum(['offen', 'signiert', 'verschluesselt']),
    })
    .nullable(),
  text: z.string(),
  anlagen: z.array(anlage),
  warnungen: z.array(warnung),
  stand: z.number().int(),
  erlaubt: z.array(z.string()),
});

export const ablageAntwort = z.strictObject({
  /** False when a colleague (or the person) had filed this message here already: the same record. */
  neu: z.boolean(),
  schriftstueck: schriftstueckAnsicht,
  /** Until when the person may undo; null when it was not filed anew. */
  ruecknahmeBis: zeitpunkt.nullable(),
  /** Attachments filed as own Schriftstücke with this request. */
  einzeln: z.array(z.strictObject({ pfad: z.string(), schriftstueck: uuid })),
});

/** Bounds of one Einreichung; a larger file goes through the Eingang. */
export const einreichungMax = { stuecke: 50, bytes: 8_000_000 } as const;

const eingereichtes = z.strictObject({
  /** Of this one filing, so that it can be repeated alone. */
  anfrage,
  als: z.enum(['mail', 'dokument']),
  sha256: fingerabdruck,
  bytes: z.number().int().min(0).max(einreichungMax.bytes),
  dateiname: z.string().max(2000).optional(),
  mime: z.string().max(200).optional(),
});

const eingereichte = z
  .array(eingereichtes)
  .min(1)
  .max(einreichungMax.stuecke)
  .superRefine((stuecke, ctx) => {
    for (const [i, stueck] of stuecke.entries())
      if (stuecke.findIndex((s) => s.anfrage === stueck.anfrage) < i)
        ctx.addIssue({
          code: 'custom',
          path: [i, 'anfrage'],
          message: 'Diese Anfrage steht zweimal da.',
        });
  });

/** As if the file had been sent alone (RFC 9457). */
const problem = z.custom<Problem>(
  (wert) => typeof wert === 'object' && wert !== null && 'code' in wert && 'status' in wert,
);

/** What became of one file: filed, or why not. */
const einreichungsergebnis = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), anfrage, ...ablageAntwort.omit({ einzeln: true }).shape }),
  z.strictObject({ ok: z.literal(false), anfrage, problem }),
]);

export const schriftstueckRouten = {
  'eingang.hochladen': route({
    zugang: 'entra',
    pfad: z.strictObject({ upload: uuid }),
    frage: z.strictObject({
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
    ein: { art: 'bytes', max: groessteDatei, typen: [] },
    aus: {
      art: 'json',
      schema: z.strictObject({ upload: uuid, sha256: z.string(), bytes: z.number().int() }),
      status: 201,
    },
  }),
  'schriftstueck.liste': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: z.strictObject({ nach: z.string().max(300).optional() }),
    ein: { art: 'leer' },
    aus: {
      art: 'json',
      schema: z.strictObject({
        schriftstuecke: z.array(schriftstueckAnsicht),
        weiter: z.string().optional(),
      }),
    },
  }),
  'schriftstueck.ablegen': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({
        anfrage,
        quelle: z.discriminatedUnion('art', [
          z.strictObject({
            art: z.literal('postfach'),
            nachricht: z.string().min(1).max(1000),
            postfach: postfach.optional(),
            /** As the client shows it: by it the message is found again, and nothing else is filed. */
            internetMessageId: z.string().min(1).max(998).optional(),
            /** Mailboxes it may lie in too, where the client cannot tell. */
            auchIn: z.array(postfach).max(5).optional(),
          }),
          z.strictObject({
            art: z.literal('upload'),
            upload: uuid,
            /** `mail` = read as MIME; `dokument` = every other kind. */
            als: z.enum(['mail', 'dokument']),
            dateiname: z.string().max(2000).optional(),
            mime: z.string().max(200).optional(),
            /** Of the message the client shows, when it was the client that read it: nothing else is filed. */
            internetMessageId: z.string().min(1).max(998).optional(),
          }),
        ]),
        betreff: zeile(500).optional(),
        eingangsdatum: datum.optional(),
        vermerk: absatz(2000).optional(),
        /** SHA-256 of the conversation id, so that the next message of the conversation finds its way. */
        faden: fingerabdruck.optional(),
        /** Attachments to be filed as own Schriftstücke too. */
        anlagenEinzeln: z.array(anlagenwunsch).max(200).optional(),
      }),
    },
    aus: { art: 'json', schema: ablageAntwort, status: 201 },
  }),
  'schriftstueck.einreichen': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: leer,
    ein: {
      art: 'paket',
      max: einreichungMax.bytes,
      schema: z.strictObject({ stuecke: eingereichte }),
    },
    aus: { art: 'json', schema: z.strictObject({ ergebnisse: z.array(einreichungsergebnis) }) },
  }),
  'schriftstueck.lesen': route({
    zugang: 'entra',
    pfad: schriftstueckId,
    frage: leer,
    ein: { art: 'leer' },
    aus: { art: 'json', schema: schriftstueckAnsicht },
  }),
  'schriftstueck.aendern': route({
    zugang: 'entra',
    pfad: schriftstueckId,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({
        anfrage,
        stand: z.number().int(),
        betreff: zeile(500).optional(),
        eingangsdatum: datum.optional(),
        vermerk: absatz(2000).optional(),
      }),
    },
    aus: { art: 'json', schema: schriftstueckAnsicht },
  }),
  'schriftstueck.original': route({
    zugang: 'entra',
    pfad: schriftstueckId,
    frage: leer,
    ein: { art: 'leer' },
    aus: { art: 'strom' },
  }),
  'schriftstueck.anlage': route({
    zugang: 'entra',
    pfad: z.strictObject({ akte: uuid, schriftstueck: uuid, anlage: z.string().max(200) }),
    frage: leer,
    ein: { art: 'leer' },
    aus: { art: 'strom' },
  }),
  'schriftstueck.zuruecknehmen': route({
    zugang: 'entra',
    pfad: schriftstueckId,
    frage: leer,
    ein: { art: 'json', schema: z.strictObject({ anfrage }) },
    aus: { art: 'json', schema: schriftstueckAnsicht },
  }),
  'schriftstueck.verschieben': route({
    zugang: 'entra',
    pfad: schriftstueckId,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({
        anfrage,
        ziel: z.strictObject({ akte: uuid, vorgang: uuid }),
        grund: zeile(500),
      }),
    },
    aus: {
      art: 'json',
      schema: z.strictObject({
        stand: z.enum(['erledigt', 'offen', 'abgelehnt']),
        /** Where the Schriftstück is now, once erledigt; an equal one at the target takes it in. */
        schriftstueck: uuid.nullable(),
        akte: uuid.nullable(),
        grund: z.string().nullable(),
      }),
    },
  }),
  'schriftstueck.freigeben': route({
    zugang: 'entra',
    pfad: schriftstueckId,
    frage: leer,
    ein: { art: 'json', schema: z.strictObject({ anfrage, grund: zeile(500) }) },
    aus: { art: 'json', schema: schriftstueckAnsicht },
  }),
};
