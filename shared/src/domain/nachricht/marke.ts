import { normalMessageId } from '../schriftstueck/normalisieren.ts';
import { liesDatum } from './datum.ts';

/** What every copy of a message has in common, as pane and server read it from the header fields. */
export interface Markenangaben {
  /** Message-ID, with or without its brackets. */
  readonly messageId: string | null | undefined;
  /** Address of the (first) From field, without the name. */
  readonly von: string | undefined;
  /** The Date field as it is written, or its moment in ISO 8601; never the time of receipt. */
  readonly datum: string | null | undefined;
}

/**
 * The text whose SHA-256 is the key of the mark „bereits veraktet“ (design §3.4): normalised Message-ID, From in lower
 * case, Date in seconds UTC. Undefined when one of them is missing: such a message carries no mark.
 */
export function markentext(angaben: Markenangaben): string | undefined {
  const kennung = normalMessageId(inKlammern(angaben.messageId ?? '')).slice(0, kennungMax);
  const von = (angaben.von ?? '').trim().toLowerCase();
  const sekunden = sekundenVon(angaben.datum ?? '');
  if (kennung === '' || von === '' || sekunden === undefined) return undefined;
  return `${kennung}\n${von}\n${sekunden}`;
}

/** Longer ones are cut, as they are where they are stored. */
const kennungMax = 1_000;

/** The first id in angle brackets, otherwise the text as it is. */
const inKlammern = (roh: string): string => /<([^<>]+)>/.exec(roh)?.[1] ?? roh;

const isoForm = /^\d{4}-\d{2}-\d{2}T/;

function sekundenVon(datum: string): number | undefined {
  const ms = Date.parse(isoForm.test(datum) ? datum : (liesDatum(datum) ?? ''));
  return Number.isNaN(ms) ? undefined : Math.floor(ms / 1000);
}
