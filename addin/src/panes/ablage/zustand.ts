import type { Antwort } from '@registratur/shared/contract/client';
import type { Ausgabe } from '@registratur/shared/contract/routen';
import type { Nachricht } from '../../office/host.ts';
import { tag } from '@registratur/shared/ui/datum';
import type { Antwortauskunft, Auskunft, Marke } from './auskunft.ts';
import type { Neuanlage } from './neuanlage.ts';
import type { Verweisstand } from './verweis.ts';
import { schrittWeiter, type Schritt, type Schrittaktion, type Ziel } from './schritt.ts';

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
  readonly auskunft: Auskunft;
  /** SHA-256 of the conversation id, once it is known. */
  readonly faden: string | undefined;
  /** Under which mark and own note are kept; undefined when the e-mail can carry none. */
  readonly schluessel: string | undefined;
  readonly notiz: Notiz;
  /** The form of a new Vorgang, also while it is folded away; its machine comes with it. */
  readonly neu: Neuanlage | undefined;
  /** The Vorgang that was opened for this e-mail. */
  readonly angelegt: Ziel | undefined;
  /** Filed already, but the person wants to file it into another Vorgang too. */
  readonly trotzdem: boolean;
  /** „Verweis setzen“, also while it is folded away; its machine comes with it. */
  readonly verweis: Verweisstand | undefined;
}

/** „Notiz nur für mich“; `fehlt` = it could not be kept. */
export interface Notiz {
  readonly text: string;
  readonly stand: 'ruhig' | 'geaendert' | 'laeuft' | 'gespeichert' | 'fehlt';
}

type Treffer = readonly Ziel[] | 'keine_suche' | 'laeuft' | 'keine_antwort';

export interface Zustand {
  /** Id of the e-mail on show. */
  readonly gewaehlt: 'laden' | 'keine' | { readonly id: string };
  readonly ablagen: Readonly<Record<string, Ablage>>;
  /** Favourites put on or taken off the list since the server was asked, by Vorgang. */
  readonly gemerkt: Readonly<Record<string, boolean>>;
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
  | {
      readonly art: 'beauskunftet';
      readonly id: string;
      readonly faden: string | undefined;
      readonly schluessel: string | undefined;
      readonly notiz: string | undefined;
      readonly auskunft: Antwortauskunft;
    }
  | { readonly art: 'trotzdem'; readonly id: string }
  | { readonly art: 'notiert'; readonly id: string; readonly notiz: Partial<Notiz> }
  | { readonly art: 'neuanlage'; readonly id: string; readonly weiter: Neuschritt }
  | { readonly art: 'angelegt'; readonly id: string; readonly ziel: Ziel }
  | { readonly art: 'verweis'; readonly id: string; readonly weiter: Verweisschritt }
  /** Back to choosing after a refusal, without the refused target. */
  | { readonly art: 'anderesZiel'; readonly id: string };

/** How the form of a new Vorgang goes on. */
export type Neuschritt = (neu: Neuanlage | undefined) => Neuanlage | undefined;

export type Verweisschritt = (verweis: Verweisstand | undefined) => Verweisstand | undefined;

export type Aktion =
  | { readonly art: 'gewaehlt'; readonly nachricht: Nachricht | undefined }
  | { readonly art: 'gemerkt'; readonly vorgang: string; readonly ja: boolean }
  | Formularaktion
  | Schrittaktion;

export const anfang: Zustand = { gewaehlt: 'laden', ablagen: {}, gemerkt: {} };

export const ablageOf = (z: Zustand): Ablage | undefined =>
  typeof z.gewaehlt === 'string' ? undefined : z.ablagen[z.gewaehlt.id];

/** One step of the pane. What arrives for an e-mail no longer on show is kept with that e-mail. */
export function weiter(z: Zustand, a: Aktion): Zustand {
  if (a.art === 'gewaehlt') return waehle(z, a.nachricht);
  if (a.art === 'gemerkt') return { ...z, gemerkt: { ...z.gemerkt, [a.vorgang]: a.ja } };
  const ablage = z.ablagen[a.id];
  return ablage ? { ...z, ablagen: { ...z.ablagen, [a.id]: ablageWeiter(ablage, a) } } : z;
}

function waehle(z: Zustand, nachricht: Nachricht | undefined): Zustand {
  if (!nachricht) return istWeggelegt(ablageOf(z)) ? z : { ...z, gewaehlt: 'keine' };
  const { id } = nachricht;
  return {
    ...z,
    gewaehlt: { id },
    ablagen: { ...z.ablagen, [id]: neuGefragt(z.ablagen[id]) ?? neueAblage(nachricht) },
  };
}

/** Moving the e-mail away after its filing leaves none chosen: the result stays until the next one is. */
function istWeggelegt(ablage: Ablage | undefined): boolean {
  const schritt = ablage?.schritt;
  if (schritt?.art === 'abgelegt') return ['laeuft', 'verschoben'].includes(schritt.ort.art);
  // Undone, and still to be put back.
  return schritt?.art === 'bereit' && schritt.verlegt !== undefined;
}

/** Whoever comes back is told anew: a colleague may have filed it meanwhile. */
function neuGefragt(ablage: Ablage | undefined): Ablage | undefined {
  return ablage?.auskunft.art === 'da' ? { ...ablage, auskunft: { art: 'laden' } } : ablage;
}

const neueAblage = (nachricht: Nachricht): Ablage => ({
  nachricht,
  angaben: { betreff: nachricht.betreff, eingang: tag(nachricht.empfangen), vermerk: '', einzeln: [] },
  ziel: undefined,
  suche: { text: '', treffer: 'keine_suche' },
  schritt: { art: 'bereit' },
  auskunft: { art: 'laden' },
  faden: undefined,
  schluessel: undefined,
  notiz: { text: '', stand: 'ruhig' },
  neu: undefined,
  angelegt: undefined,
  trotzdem: false,
  verweis: undefined,
});

function auskunftNach(vorher: Auskunft, jetzt: Antwortauskunft): Auskunft {
  if (jetzt.art !== 'getrennt') return jetzt;
  return { art: 'getrennt', versuch: vorher.art === 'getrennt' ? vorher.versuch + 1 : 0 };
}

/** After its undo a filing is no mark any more. */
function ohneMarke(auskunft: Auskunft, schriftstueck: string): Auskunft {
  if (auskunft.art !== 'da' || !auskunft.marken) return auskunft;
  const bleibt = (m: Marke): boolean => m.stand !== 'hier' || m.schriftstueck !== schriftstueck;
  return { ...auskunft, marken: auskunft.marken.filter(bleibt) };
}

/** Typed here and not kept yet: what the server says is older. */
const istEigene = ({ stand }: Notiz): boolean => stand !== 'ruhig' && stand !== 'gespeichert';

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
  beauskunftet: (b, a) => ({
    ...b,
    faden: a.faden ?? b.faden,
    schluessel: a.schluessel ?? b.schluessel,
    notiz: a.notiz === undefined || istEigene(b.notiz) ? b.notiz : { text: a.notiz, stand: 'ruhig' },
    auskunft: auskunftNach(b.auskunft, a.auskunft),
  }),
  trotzdem: (b) => ({ ...b, trotzdem: true }),
  notiert: (b, a) => ({ ...b, notiz: { ...b.notiz, ...a.notiz } }),
  verweis: (b, a) => ({ ...b, verweis: a.weiter(b.verweis) }),
  neuanlage: (b, a) => ({ ...b, neu: a.weiter(b.neu) }),
  angelegt: (b, a) => ({ ...b, neu: undefined, angelegt: a.ziel, ziel: a.ziel }),
  anderesZiel: (b) =>
    b.schritt.art === 'abgelehnt' ? { ...b, ziel: undefined, schritt: { art: 'bereit' } } : b,
};

const imFormular = (a: Formularaktion | Schrittaktion): a is Formularaktion => a.art in formular;

function ablageWeiter(b: Ablage, a: Formularaktion | Schrittaktion): Ablage {
  if (!imFormular(a)) {
    const zurueck = a.art === 'zurueckgenommen' && a.antwort.ok && b.schritt.art === 'abgelegt';
    const auskunft = zurueck ? ohneMarke(b.auskunft, b.schritt.ergebnis.schriftstueck.id) : b.auskunft;
    return { ...b, auskunft, schritt: schrittWeiter(b.schritt, a) };
  }
  return (formular[a.art] as (b: Ablage, a: Formularaktion) => Ablage)(b, a);
}
