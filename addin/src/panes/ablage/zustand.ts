import type { Antwort } from '@registratur/shared/contract/client';
import type { Ausgabe } from '@registratur/shared/contract/routen';
import type { Nachricht } from '../../office/host.ts';
import { tag } from './datum.ts';
import { schrittWeiter, type Refusal, type Schritt, type Schrittaktion, type Ziel } from './schritt.ts';

/** What the person may change; dates as text TT.MM.JJJJ, `einzeln` = ids of Outlook's attachments. */
export interface Angaben {
  readonly betreff: string;
  readonly eingang: string;
  readonly vermerk: string;
  readonly einzeln: readonly string[];
}

/** Everything about one e-mail; kept for the session, so that going back finds it again. */
export interface Ablage {
  readonly nachricht: Nachricht;
  readonly angaben: Angaben;
  readonly ziel: Ziel | undefined;
  readonly suche: { readonly text: string; readonly treffer: Treffer };
  readonly schritt: Schritt;
}

type Treffer = readonly Ziel[] | 'keine_suche' | 'laeuft' | 'keine_antwort';

export type Ziele =
  | { readonly art: 'laden' }
  | { readonly art: 'da'; readonly liste: readonly Ziel[] }
  | { readonly art: 'getrennt'; readonly versuch: number }
  | ({ readonly art: 'abgelehnt' } & Refusal);

export interface Zustand {
  /** Id of the e-mail on show. */
  readonly gewaehlt: 'laden' | 'keine' | { readonly id: string };
  readonly ablagen: Readonly<Record<string, Ablage>>;
  readonly ziele: Ziele;
}

/** What changes the form of one e-mail. */
type Formularaktion =
  | { readonly art: 'gesucht'; readonly id: string; readonly text: string }
  | {
      readonly art: 'gefunden';
      readonly id: string;
      readonly text: string;
      readonly antwort: Antwort<Ausgabe<'vorgang.ziele'>>;
    }
  | { readonly art: 'zielGewaehlt'; readonly id: string; readonly ziel: Ziel }
  | { readonly art: 'angegeben'; readonly id: string; readonly angaben: Partial<Angaben> }
  /** Back to choosing after a refusal, without the refused target. */
  | { readonly art: 'anderesZiel'; readonly id: string };

export type Aktion =
  | { readonly art: 'gewaehlt'; readonly nachricht: Nachricht | undefined }
  | { readonly art: 'ziele'; readonly antwort: Antwort<Ausgabe<'vorgang.ziele'>> }
  | Formularaktion
  | Schrittaktion;

export const anfang: Zustand = { gewaehlt: 'laden', ablagen: {}, ziele: { art: 'laden' } };

export const ablageOf = (z: Zustand): Ablage | undefined =>
  typeof z.gewaehlt === 'string' ? undefined : z.ablagen[z.gewaehlt.id];

/** One step of the pane. What arrives for an e-mail no longer on show is kept with that e-mail. */
export function weiter(z: Zustand, a: Aktion): Zustand {
  if (a.art === 'gewaehlt') return waehle(z, a.nachricht);
  if (a.art === 'ziele') return { ...z, ziele: zieleAus(z.ziele, a.antwort) };
  const ablage = z.ablagen[a.id];
  return ablage ? { ...z, ablagen: { ...z.ablagen, [a.id]: ablageWeiter(ablage, a) } } : z;
}

function waehle(z: Zustand, nachricht: Nachricht | undefined): Zustand {
  if (!nachricht) return { ...z, gewaehlt: 'keine' };
  const gewaehlt = { id: nachricht.id };
  if (z.ablagen[nachricht.id]) return { ...z, gewaehlt };
  return { ...z, gewaehlt, ablagen: { ...z.ablagen, [nachricht.id]: neueAblage(nachricht) } };
}

const neueAblage = (nachricht: Nachricht): Ablage => ({
  nachricht,
  angaben: { betreff: nachricht.betreff, eingang: tag(nachricht.empfangen), vermerk: '', einzeln: [] },
  ziel: undefined,
  suche: { text: '', treffer: 'keine_suche' },
  schritt: { art: 'bereit' },
});

function zieleAus(vorher: Ziele, antwort: Antwort<Ausgabe<'vorgang.ziele'>>): Ziele {
  if (antwort.ok) return { art: 'da', liste: antwort.wert.ziele };
  if (antwort.problem) return { art: 'abgelehnt', problem: antwort.problem, kennung: antwort.kennung };
  return { art: 'getrennt', versuch: vorher.art === 'getrennt' ? vorher.versuch + 1 : 0 };
}

type Formular = {
  readonly [A in Formularaktion['art']]: (b: Ablage, a: Extract<Formularaktion, { art: A }>) => Ablage;
};

const formular: Formular = {
  gesucht: (b, a) => ({
    ...b,
    suche: { text: a.text, treffer: a.text.trim().length < 2 ? 'keine_suche' : 'laeuft' },
  }),
  gefunden: (b, a) =>
    b.suche.text === a.text
      ? { ...b, suche: { text: a.text, treffer: a.antwort.ok ? a.antwort.wert.ziele : 'keine_antwort' } }
      : b,
  zielGewaehlt: (b, a) => (b.schritt.art === 'bereit' ? { ...b, ziel: a.ziel } : b),
  angegeben: (b, a) => (b.schritt.art === 'bereit' ? { ...b, angaben: { ...b.angaben, ...a.angaben } } : b),
  anderesZiel: (b) =>
    b.schritt.art === 'abgelehnt' ? { ...b, ziel: undefined, schritt: { art: 'bereit' } } : b,
};

const imFormular = (a: Formularaktion | Schrittaktion): a is Formularaktion => a.art in formular;

function ablageWeiter(b: Ablage, a: Formularaktion | Schrittaktion): Ablage {
  if (!imFormular(a)) return { ...b, schritt: schrittWeiter(b.schritt, a) };
  return (formular[a.art] as (b: Ablage, a: Formularaktion) => Ablage)(b, a);
}
