import * as z from 'zod';
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
import { route } from '../route.ts';

const akteId = z.strictObject({ akte: uuid });
const vorgangId = z.strictObject({ akte: uuid, vorgang: uuid });

export const vorgangAnsicht = z.strictObject({
  id: uuid,
  akte: uuid,
  vorgangszeichen: z.string(),
  nummer: z.number().int(),
  betreff: z.string(),
  bemerkung: z.string(),
  zustand: z.enum(['IN_BEARBEITUNG', 'ZDA']),
  laufzeit: z.strictObject({ beginn: datum, ende: datum.nullable() }),
  angelegtAm: zeitpunkt,
  angelegtVon: person,
  stand: z.number().int(),
  erlaubt: z.array(z.string()),
  /** The Vorgang it goes on from, when the person may see that too; told when it is read or made. */
  folgt: z
    .strictObject({ akte: uuid, vorgang: uuid, vorgangszeichen: z.string(), betreff: z.string() })
    .optional(),
  /** Who is responsible for it, and the mailbox where the organisation names one; told like `folgt`. */
  zustaendig: z.strictObject({ name: z.string(), postfach: z.string().optional() }).optional(),
});

/** A Vorgang one may file into, as the pane offers it. */
export const ziel = z.strictObject({
  akte: uuid,
  vorgang: uuid,
  vorgangszeichen: z.string(),
  betreff: z.string(),
  akteBetreff: z.string(),
  /** On the person's own list of favourites. */
  gemerkt: z.boolean(),
});

/** Why a target is offered. `zeichen` … `person` come from the e-mail, the rest from the person's own habits. */
const grund = z.strictObject({
  art: z.enum(['zeichen', 'faden', 'person', 'favorit', 'zuletzt', 'neu']),
  /** The reason as it is shown. */
  text: z.string(),
});

const zeichen = z
  .string()
  .regex(
    /^\d{2}(\.\d{2}){0,3}\/\d{4}-\d{4}(#\d{3})?$/,
    'Hier wird ein Aktenzeichen oder Vorgangszeichen erwartet, etwa 13.01/0012-2026#001.',
  );

export const vorgangRouten = {
  'vorgang.liste': route({
    zugang: 'entra',
    pfad: akteId,
    frage: z.strictObject({ nach: z.string().max(300).optional() }),
    ein: { art: 'leer' },
    aus: {
      art: 'json',
      schema: z.strictObject({ vorgaenge: z.array(vorgangAnsicht), weiter: z.string().optional() }),
    },
  }),
  'vorgang.anlegen': route({
    zugang: 'entra',
    pfad: akteId,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({
        anfrage,
        betreff: zeile(300),
        bemerkung: absatz(2000).optional(),
        /** Makes it the Folge-Vorgang of this one: a Verweis to it is set. */
        folgt: vorgangId.optional(),
      }),
    },
    aus: { art: 'json', schema: vorgangAnsicht, status: 201 },
  }),
  'vorgang.lesen': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: leer,
    ein: { art: 'leer' },
    aus: { art: 'json', schema: vorgangAnsicht },
  }),
  'vorgang.aendern': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({
        anfrage,
        stand: z.number().int(),
        betreff: zeile(300).optional(),
        bemerkung: absatz(2000).optional(),
      }),
    },
    aus: { art: 'json', schema: vorgangAnsicht },
  }),
  'vorgang.zda': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: leer,
    ein: { art: 'json', schema: z.strictObject({ anfrage }) },
    aus: { art: 'json', schema: vorgangAnsicht },
  }),
  'vorgang.ziele': route({
    zugang: 'entra',
    pfad: leer,
    /** Without text: those used last by the person, then the newest. With text: type-ahead. */
    frage: z.strictObject({ text: z.string().min(2).max(200).optional() }),
    ein: { art: 'leer' },
    aus: { art: 'json', schema: z.strictObject({ ziele: z.array(ziel) }) },
  }),
  /**
   * The best targets for an e-mail, best first, each Vorgang once; only where the person may file now. After those the
   * e-mail gives a reason for come the person's own habits: enough of them for the client to compare words itself.
   */
  'vorgang.vorschlaege': route({
    zugang: 'entra',
    pfad: leer,
    frage: leer,
    ein: {
      art: 'json',
      schema: z.strictObject({
        /** Aktenzeichen and Vorgangszeichen found in subject and text. */
        zeichen: z.array(zeichen).max(20),
        /** SHA-256 of the conversation id. */
        faden: fingerabdruck.optional(),
        /** Sender and recipients. */
        adressen: z.array(z.string().max(320)).max(50),
      }),
    },
    aus: {
      art: 'json',
      schema: z.strictObject({ vorschlaege: z.array(ziel.extend({ grund })).max(50) }),
    },
  }),
  'vorgang.merken': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: leer,
    ein: { art: 'json', schema: z.strictObject({ anfrage }) },
    aus: { art: 'json', schema: z.strictObject({ gemerkt: z.literal(true) }) },
  }),
  /** Takes it off the own list, whatever became of it; tells nothing about it. */
  'vorgang.entmerken': route({
    zugang: 'entra',
    pfad: vorgangId,
    frage: leer,
    ein: { art: 'json', schema: z.strictObject({ anfrage }) },
    aus: { art: 'json', schema: z.strictObject({ gemerkt: z.literal(false) }) },
  }),
};
