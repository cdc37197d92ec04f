import type { Antwort } from '@registratur/shared/contract/client';
import type { Problem } from '@registratur/shared/contract/problem';
import type { Ausgabe, Eingabe } from '@registratur/shared/contract/routen';

export type Ziel = Ausgabe<'vorgang.ziele'>['ziele'][number];
export type Abgelegt = Ausgabe<'schriftstueck.ablegen'>;

/** One filing as it is sent: body and request id stay the same until the outcome is known. */
export interface Auftrag {
  readonly ziel: Ziel;
  readonly ein: Eingabe<'schriftstueck.ablegen'>;
}

export interface Refusal {
  readonly problem: Problem;
  readonly kennung: string | undefined;
}

/** An e-mail that was moved: its new id, and the id of the folder it came from. */
export interface Verlegung {
  readonly nachricht: string;
  readonly vorher: string;
}

/** Where the e-mail lies after its filing. */
export type Ort =
  { readonly art: 'bleibt' | 'laeuft' | 'fehlt' } | ({ readonly art: 'verschoben' } & Verlegung);

/** `aus` = the person wants no mark. */
type Markenstand = 'laeuft' | 'ok' | 'fehlt' | 'aus';

type Ruecknahme =
  | { readonly art: 'frei' }
  | { readonly art: 'laeuft'; readonly anfrage: string }
  | { readonly art: 'ungewiss'; readonly anfrage: string }
  | ({ readonly art: 'abgelehnt' } & Refusal);

export type Schritt =
  /** `verlegt` = what the undo could not move back. */
  | { readonly art: 'bereit'; readonly hinweis?: Hinweis; readonly verlegt?: Verlegung }
  | { readonly art: 'ablegend'; readonly auftrag: Auftrag }
  | ({ readonly art: 'abgelehnt'; readonly auftrag: Auftrag } & Refusal)
  /** No answer, or one that does not tell: repeated with the same request id. */
  | { readonly art: 'ungewiss'; readonly auftrag: Auftrag }
  | {
      readonly art: 'abgelegt';
      readonly auftrag: Auftrag;
      readonly ergebnis: Abgelegt;
      readonly marke: Markenstand;
      readonly ort: Ort;
      readonly ruecknahme: Ruecknahme;
    };

/** `zurueck_nicht_verschoben` = taken back, and the e-mail lies in its new folder still. */
type Hinweis = 'zurueckgenommen' | 'zurueck_nicht_verschoben' | 'gewechselt';

export type Abgelegtes = Extract<Schritt, { art: 'abgelegt' }>;

/** A filing as it was sent, and what came of it. */
export type Vollzug = Pick<Abgelegtes, 'auftrag' | 'ergebnis'>;

/** What moves one filing on. */
export type Schrittaktion =
  | { readonly art: 'gewechselt'; readonly id: string }
  /** Filing begins, or goes on by another way (the upload instead of the mailbox). */
  | { readonly art: 'ablegen'; readonly id: string; readonly auftrag: Auftrag }
  | { readonly art: 'geantwortet'; readonly id: string; readonly antwort: Antwort<Abgelegt> }
  /** Back to the form after a refusal, with everything that was entered. */
  | { readonly art: 'bearbeiten'; readonly id: string }
  | { readonly art: 'gekennzeichnet'; readonly id: string; readonly marke: Markenstand }
  | { readonly art: 'verlegt'; readonly id: string; readonly ort: Ort }
  /** After the undo: the e-mail could not be moved back. */
  | { readonly art: 'nicht_zurueckgelegt'; readonly id: string; readonly verlegt: Verlegung }
  | { readonly art: 'zurueckgelegt'; readonly id: string }
  | { readonly art: 'zuruecknehmen'; readonly id: string; readonly anfrage: string }
  | { readonly art: 'zurueckgenommen'; readonly id: string; readonly antwort: Antwort<unknown> };

type Art = Schritt['art'];
type Im<A extends Art> = Extract<Schritt, { art: A }>;
type Mit<A extends Schrittaktion['art']> = Extract<Schrittaktion, { art: A }>;
type Uebergang<A> = (s: Schritt, a: A) => Schritt;

/** A transition out of these steps; in every other one the action changes nothing. */
const aus =
  <V extends Art, A>(von: readonly V[], nach: (s: Im<V>, a: A) => Schritt): Uebergang<A> =>
  (s, a) =>
    (von as readonly Art[]).includes(s.art) ? nach(s as Im<V>, a) : s;

/** The machine of one filing. */
const uebergaenge: { readonly [A in Schrittaktion['art']]: Uebergang<Mit<A>> } = {
  gewechselt: aus(['bereit'], () => ({ art: 'bereit', hinweis: 'gewechselt' })),
  ablegen: aus(['bereit', 'ablegend', 'abgelehnt', 'ungewiss'], (_, a) => ({
    art: 'ablegend',
    auftrag: a.auftrag,
  })),
  geantwortet: aus(['ablegend'], (s, a) => nachAntwort(s.auftrag, a.antwort)),
  bearbeiten: aus(['abgelehnt'], () => ({ art: 'bereit' })),
  gekennzeichnet: aus(['abgelegt'], (s, a) => ({ ...s, marke: a.marke })),
  verlegt: aus(['abgelegt'], (s, a) => ({ ...s, ort: a.ort })),
  nicht_zurueckgelegt: aus(['bereit'], (_, { verlegt }) => ({
    art: 'bereit',
    hinweis: 'zurueck_nicht_verschoben',
    verlegt,
  })),
  zurueckgelegt: aus(['bereit'], (s) => (s.verlegt ? { art: 'bereit', hinweis: 'zurueckgenommen' } : s)),
  zuruecknehmen: aus(['abgelegt'], (s, a) => ({ ...s, ruecknahme: { art: 'laeuft', anfrage: a.anfrage } })),
  zurueckgenommen: aus(['abgelegt'], (s, a) => nachRuecknahme(s, a.antwort)),
};

export const schrittWeiter = (s: Schritt, a: Schrittaktion): Schritt =>
  (uebergaenge[a.art] as Uebergang<Schrittaktion>)(s, a);

function nachAntwort(auftrag: Auftrag, antwort: Antwort<Abgelegt>): Schritt {
  if (antwort.ok) {
    const frisch = { marke: 'laeuft', ort: { art: 'bleibt' }, ruecknahme: { art: 'frei' } } as const;
    return { art: 'abgelegt', auftrag, ergebnis: antwort.wert, ...frisch };
  }
  const ablehnung = ablehnungIn(antwort);
  return ablehnung ? { art: 'abgelehnt', auftrag, ...ablehnung } : { art: 'ungewiss', auftrag };
}

function nachRuecknahme(s: Im<'abgelegt'>, antwort: Antwort<unknown>): Schritt {
  if (s.ruecknahme.art !== 'laeuft') return s;
  if (antwort.ok) return { art: 'bereit', hinweis: 'zurueckgenommen' };
  const ablehnung = ablehnungIn(antwort);
  const { anfrage } = s.ruecknahme;
  return { ...s, ruecknahme: ablehnung ? { art: 'abgelehnt', ...ablehnung } : { art: 'ungewiss', anfrage } };
}

/** The refusal in an answer; undefined when the outcome is open: no answer, or a failure that tells no reason. */
export function ablehnungIn(antwort: Extract<Antwort<unknown>, { ok: false }>): Refusal | undefined {
  if (antwort.problem === undefined || antwort.problem.code === 'unerwartet') return undefined;
  return { problem: antwort.problem, kennung: antwort.kennung };
}
