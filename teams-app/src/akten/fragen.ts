import type { Antwort, Ruf } from '@registratur/shared/contract/client';
import type { Ausgabe } from '@registratur/shared/contract/routen';
import type { Abfrage } from './bestand.ts';

export type Akte = Ausgabe<'akte.lesen'>;
export type Vorgang = Ausgabe<'vorgang.lesen'>;
export type Schriftstueck = Ausgabe<'schriftstueck.lesen'>;
export type Aktenplan = Ausgabe<'aktenplan.lesen'>;
export type Verweis = Ausgabe<'verweis.liste'>['verweise'][number];
type Ich = Ausgabe<'ich.lesen'>;

/** What is known of a list that comes in pages. */
export interface Liste<T> {
  readonly eintraege: readonly T[];
  readonly seiten: number;
  /** Where the next page begins; undefined after the last. */
  readonly weiter: string | undefined;
}

export interface Listenabfrage<T> extends Abfrage<Liste<T>> {
  /** The same list, longer by a page. */
  readonly mehr: Abfrage<Liste<T>>;
}

/** So many pages are fetched at once: lists are shown newest first and come oldest first. */
const seitenAufEinmal = 4;

interface Seite<T> {
  readonly eintraege: readonly T[];
  readonly weiter: string | undefined;
}

/** A list whose pages `seite` fetches; `nach` is where the page before ended. */
function liste<T>(
  schluessel: string,
  seite: (nach: string | undefined) => Promise<Antwort<Seite<T>>>,
): Listenabfrage<T> {
  const anfang: Liste<T> = { eintraege: [], seiten: 0, weiter: undefined };
  const lies = async (von: Liste<T>, bis: number): Promise<Antwort<Liste<T>>> => {
    let stand = von;
    do {
      const antwort = await seite(stand.weiter);
      if (!antwort.ok) return antwort;
      const { eintraege, weiter } = antwort.wert;
      stand = { eintraege: [...stand.eintraege, ...eintraege], seiten: stand.seiten + 1, weiter };
    } while (stand.weiter !== undefined && stand.seiten < bis);
    return { ok: true, wert: stand };
  };
  return {
    schluessel,
    hole: (bisher) => lies(anfang, Math.max(seitenAufEinmal, bisher?.seiten ?? 0)),
    mehr: { schluessel, hole: (bisher = anfang) => lies(bisher, bisher.seiten + 1) },
  };
}

const ab = (nach: string | undefined): { nach?: string } => (nach === undefined ? {} : { nach });

async function alsSeite<A extends { weiter?: string | undefined }, T>(
  antwort: Promise<Antwort<A>>,
  eintraege: (wert: A) => readonly T[],
): Promise<Antwort<Seite<T>>> {
  const a = await antwort;
  return a.ok ? { ok: true, wert: { eintraege: eintraege(a.wert), weiter: a.wert.weiter } } : a;
}

export interface Fragen {
  readonly ich: Abfrage<Ich>;
  readonly aktenplan: Abfrage<Aktenplan>;
  /** Without a unit: all, unit by unit. */
  readonly akten: (einheit?: string) => Listenabfrage<Akte>;
  readonly akte: (akte: string) => Abfrage<Akte>;
  readonly vorgang: (akte: string, vorgang: string) => Abfrage<Vorgang>;
  readonly vorgaenge: (akte: string) => Listenabfrage<Vorgang>;
  readonly schriftstuecke: (akte: string, vorgang: string) => Listenabfrage<Schriftstueck>;
  /** The newest first. */
  readonly verweise: (akte: string, vorgang: string) => Abfrage<readonly Verweis[]>;
  readonly schriftstueck: (akte: string, schriftstueck: string) => Abfrage<Schriftstueck>;
}

/** Every question the pages ask. */
export const fragenAn = (ruf: Ruf): Fragen => ({
  ich: { schluessel: 'ich', hole: () => ruf('ich.lesen', {}) },
  aktenplan: { schluessel: 'aktenplan', hole: () => ruf('aktenplan.lesen', {}) },
  akten: (einheit) =>
    liste(`akten ${einheit ?? ''}`, (nach) => {
      const frage = { ...(einheit === undefined ? {} : { einheit }), ...ab(nach) };
      return alsSeite(ruf('akte.liste', { frage }), (wert) => wert.akten);
    }),
  akte: (akte) => ({ schluessel: `akte ${akte}`, hole: () => ruf('akte.lesen', { pfad: { akte } }) }),
  vorgang: (akte, vorgang) => ({
    schluessel: `vorgang ${akte}.${vorgang}`,
    hole: () => ruf('vorgang.lesen', { pfad: { akte, vorgang } }),
  }),
  vorgaenge: (akte) =>
    liste(`vorgaenge ${akte}`, (nach) =>
      alsSeite(ruf('vorgang.liste', { pfad: { akte }, frage: ab(nach) }), (wert) => wert.vorgaenge),
    ),
  schriftstuecke: (akte, vorgang) =>
    liste(`schriftstuecke ${akte}.${vorgang}`, (nach) =>
      alsSeite(
        ruf('schriftstueck.liste', { pfad: { akte, vorgang }, frage: ab(nach) }),
        (wert) => wert.schriftstuecke,
      ),
    ),
  verweise: (akte, vorgang) => ({
    schluessel: `verweise ${akte}.${vorgang}`,
    hole: async () => {
      const antwort = await ruf('verweis.liste', { pfad: { akte, vorgang } });
      return antwort.ok ? { ok: true, wert: antwort.wert.verweise } : antwort;
    },
  }),
  schriftstueck: (akte, schriftstueck) => ({
    schluessel: `schriftstueck ${akte}.${schriftstueck}`,
    hole: () => ruf('schriftstueck.lesen', { pfad: { akte, schriftstueck } }),
  }),
});
