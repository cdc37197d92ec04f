import type { Antwort } from '@registratur/shared/contract/client';
import type { Abgelegt, Refusal } from '../ablage/schritt.ts';

type Ruecknahme =
  | { readonly art: 'frei' }
  | { readonly art: 'laeuft'; readonly anfrage: string }
  | { readonly art: 'ungewiss'; readonly anfrage: string }
  | ({ readonly art: 'abgelehnt' } & Refusal);

export type Stand =
  /** `offen`: an earlier try got no answer, so it may be filed already. */
  | { readonly art: 'wartet'; readonly offen: boolean }
  /** `anteil` = part of the file that is uploaded, 0 to 1. */
  | { readonly art: 'laeuft'; readonly anteil?: number }
  | {
      readonly art: 'abgelegt';
      readonly ergebnis: Abgelegt;
      readonly marke: 'keine' | 'ok' | 'fehlt';
      readonly ruecknahme: Ruecknahme;
    }
  | ({ readonly art: 'abgelehnt' } & Refusal)
  | { readonly art: 'ungewiss' }
  | { readonly art: 'abgebrochen' }
  | { readonly art: 'zurueckgenommen' };

/** One e-mail or file of a run; the rows keep their order. */
export interface Posten {
  readonly id: string;
  readonly titel: string;
  readonly stand: Stand;
}

export interface Lauf {
  readonly posten: readonly Posten[];
  /** Nothing new begins while the connection is gone, or after „Abbrechen“. */
  readonly halt: 'keiner' | 'getrennt' | 'abgebrochen';
  /** How often in a row there was no connection. */
  readonly versuche: number;
  /** What the bar counts: all at first, the repeated ones later. */
  readonly runde: { readonly ids: readonly string[]; readonly beginn: number };
}

export type Aktion =
  | { readonly art: 'beginnt'; readonly id: string }
  | { readonly art: 'fortschritt'; readonly id: string; readonly anteil: number }
  | { readonly art: 'beantwortet'; readonly id: string; readonly antwort: Antwort<Abgelegt> }
  | { readonly art: 'gekennzeichnet'; readonly id: string; readonly gelungen: boolean }
  | { readonly art: 'abbrechen' }
  /** The connection is tried again. */
  | { readonly art: 'verbinden' }
  | { readonly art: 'erneut'; readonly ids: readonly string[]; readonly jetzt: number }
  | { readonly art: 'zuruecknehmen'; readonly id: string; readonly anfrage: string }
  | { readonly art: 'zurueckgenommen'; readonly id: string; readonly antwort: Antwort<unknown> };

/** Graph serves four requests at once per mailbox; one is left for the category marks. */
const zugleich = 3;

export const neuerLauf = (posten: readonly Omit<Posten, 'stand'>[], jetzt: number): Lauf => ({
  posten: posten.map((p) => ({ ...p, stand: { art: 'wartet', offen: false } })),
  halt: 'keiner',
  versuche: 0,
  runde: { ids: posten.map((p) => p.id), beginn: jetzt },
});

type Mit<A extends Aktion['art']> = Extract<Aktion, { art: A }>;
type Art = Stand['art'];
type Im<A extends Art> = Extract<Stand, { art: A }>;

/** Rows that can be filed once more. */
const offene: ReadonlySet<Art> = new Set<Art>(['abgelehnt', 'ungewiss', 'abgebrochen']);
export const istOffen = ({ stand }: Posten): boolean => offene.has(stand.art);

/** A change of one row, when it is in one of these states; else nothing changes. */
function an<V extends Art>(l: Lauf, id: string, von: readonly V[], nach: (s: Im<V>) => Stand): Lauf {
  const passt = (p: Posten): boolean => p.id === id && (von as readonly Art[]).includes(p.stand.art);
  return { ...l, posten: l.posten.map((p) => (passt(p) ? { ...p, stand: nach(p.stand as Im<V>) } : p)) };
}

/** The machine of a run. */
const uebergaenge: { readonly [A in Aktion['art']]: (l: Lauf, a: Mit<A>) => Lauf } = {
  beginnt: (l, a) => an(l, a.id, ['wartet'], () => ({ art: 'laeuft' })),
  fortschritt: (l, a) => an(l, a.id, ['laeuft'], () => ({ art: 'laeuft', anteil: a.anteil })),
  beantwortet: (l, a) => beantwortet(l, a),
  gekennzeichnet: (l, a) => an(l, a.id, ['abgelegt'], (s) => ({ ...s, marke: a.gelungen ? 'ok' : 'fehlt' })),
  abbrechen: (l) => ({
    ...l,
    halt: 'abgebrochen',
    posten: l.posten.map((p) =>
      p.stand.art === 'wartet' ? { ...p, stand: { art: p.stand.offen ? 'ungewiss' : 'abgebrochen' } } : p,
    ),
  }),
  verbinden: (l) => (l.halt === 'getrennt' ? { ...l, halt: 'keiner' } : l),
  erneut: (l, a) => {
    const wieder = l.posten.filter((p) => istOffen(p) && a.ids.includes(p.id)).map((p) => p.id);
    return {
      ...l,
      halt: 'keiner',
      runde: laeuft(l)
        ? { ...l.runde, ids: [...new Set([...l.runde.ids, ...wieder])] }
        : { ids: wieder, beginn: a.jetzt },
      posten: l.posten.map((p) =>
        wieder.includes(p.id) ? { ...p, stand: { art: 'wartet', offen: p.stand.art === 'ungewiss' } } : p,
      ),
    };
  },
  zuruecknehmen: (l, a) =>
    an(l, a.id, ['abgelegt'], (s) => ({ ...s, ruecknahme: { art: 'laeuft', anfrage: a.anfrage } })),
  zurueckgenommen: (l, a) => an(l, a.id, ['abgelegt'], (s) => nachRuecknahme(s, a.antwort)),
};

export const weiter = (l: Lauf, a: Aktion): Lauf =>
  (uebergaenge[a.art] as (l: Lauf, a: Aktion) => Lauf)(l, a);

function beantwortet(l: Lauf, { id, antwort }: Mit<'beantwortet'>): Lauf {
  if (antwort.ok) {
    const { wert: ergebnis } = antwort;
    const abgelegt: Stand = { art: 'abgelegt', ergebnis, marke: 'keine', ruecknahme: { art: 'frei' } };
    return an({ ...l, versuche: 0 }, id, ['laeuft'], () => abgelegt);
  }
  const ablehnung = ablehnungIn(antwort);
  if (ablehnung) return an({ ...l, versuche: 0 }, id, ['laeuft'], () => ({ art: 'abgelehnt', ...ablehnung }));
  // A failure without a reason is no matter of the connection.
  if (antwort.problem || l.halt === 'abgebrochen') return an(l, id, ['laeuft'], () => ({ art: 'ungewiss' }));
  const getrennt = l.halt === 'getrennt' ? l : { ...l, halt: 'getrennt' as const, versuche: l.versuche + 1 };
  return an(getrennt, id, ['laeuft'], () => ({ art: 'wartet', offen: true }));
}

function nachRuecknahme(s: Im<'abgelegt'>, antwort: Antwort<unknown>): Stand {
  if (s.ruecknahme.art !== 'laeuft') return s;
  if (antwort.ok) return { art: 'zurueckgenommen' };
  const ablehnung = ablehnungIn(antwort);
  const { anfrage } = s.ruecknahme;
  return { ...s, ruecknahme: ablehnung ? { art: 'abgelehnt', ...ablehnung } : { art: 'ungewiss', anfrage } };
}

/** The refusal in an answer; undefined when the outcome is open: no answer, or a failure that tells no reason. */
function ablehnungIn(antwort: Extract<Antwort<unknown>, { ok: false }>): Refusal | undefined {
  if (antwort.problem === undefined || antwort.problem.code === 'unerwartet') return undefined;
  return { problem: antwort.problem, kennung: antwort.kennung };
}

const inArbeit: ReadonlySet<Art> = new Set<Art>(['wartet', 'laeuft']);

export const laeuft = (l: Lauf): boolean => l.posten.some((p) => inArbeit.has(p.stand.art));

/** What may begin now. */
export function naechste(l: Lauf): readonly string[] {
  if (l.halt !== 'keiner') return [];
  const frei = zugleich - l.posten.filter((p) => p.stand.art === 'laeuft').length;
  return l.posten
    .filter((p) => p.stand.art === 'wartet')
    .slice(0, Math.max(0, frei))
    .map((p) => p.id);
}

export function bearbeitet({ posten, runde }: Lauf): { readonly fertig: number; readonly gesamt: number } {
  const dabei = posten.filter((p) => runde.ids.includes(p.id));
  return { fertig: dabei.filter((p) => !inArbeit.has(p.stand.art)).length, gesamt: dabei.length };
}

/** A row whose undo is on its way. */
export const nimmtZurueck = ({ posten }: Lauf): boolean =>
  posten.some(({ stand }) => stand.art === 'abgelegt' && stand.ruecknahme.art === 'laeuft');

/** What became of the undos: done, and not done. */
export function ruecknahmen({ posten }: Lauf): { readonly gelungen: number; readonly misslungen: number } {
  const misslungen = ({ stand }: Posten): boolean =>
    stand.art === 'abgelegt' && ['abgelehnt', 'ungewiss'].includes(stand.ruecknahme.art);
  return {
    gelungen: posten.filter(({ stand }) => stand.art === 'zurueckgenommen').length,
    misslungen: posten.filter(misslungen).length,
  };
}

export const veraktet = (l: Lauf): number => l.posten.filter((p) => p.stand.art === 'abgelegt').length;

/** Seconds that are left, from what the finished ones took; undefined before the third, and when nothing runs. */
export function restSekunden(l: Lauf, jetzt: number): number | undefined {
  const { fertig, gesamt } = bearbeitet(l);
  if (fertig < 3 || fertig === gesamt || l.halt !== 'keiner') return undefined;
  return Math.max(1, Math.round(((jetzt - l.runde.beginn) / fertig / 1_000) * (gesamt - fertig)));
}

/** Until when this filing can be undone here; undefined = no longer, or never. The server decides in the end. */
export function ruecknahmeBis(stand: Stand, jetzt: Date): Date | undefined {
  if (stand.art !== 'abgelegt' || stand.ruecknahme.art === 'abgelehnt') return undefined;
  const { ergebnis, ruecknahme } = stand;
  if (ergebnis.ruecknahmeBis === null) return undefined;
  if (!ergebnis.schriftstueck.erlaubt.includes('schriftstueck.zuruecknehmen')) return undefined;
  const bis = new Date(ergebnis.ruecknahmeBis);
  return bis > jetzt || ruecknahme.art !== 'frei' ? bis : undefined;
}

/** All that can be undone together, and until when the first of them can; undefined for fewer than two. */
export function allesZurueck(
  { posten }: Lauf,
  jetzt: Date,
): { readonly ids: readonly string[]; readonly bis: Date } | undefined {
  const mit = posten.flatMap(({ id, stand }) => {
    const bis = ruecknahmeBis(stand, jetzt);
    return bis ? [{ id, bis }] : [];
  });
  const [erste] = mit.map(({ bis }) => bis).sort((a, b) => a.getTime() - b.getTime());
  return erste && mit.length > 1 ? { ids: mit.map(({ id }) => id), bis: erste } : undefined;
}
