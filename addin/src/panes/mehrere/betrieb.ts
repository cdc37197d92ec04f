import type { Antwort } from '@registratur/shared/contract/client';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Abgelegt } from '../ablage/schritt.ts';
import { istOffen, naechste, neuerLauf, weiter, type Aktion, type Lauf, type Posten } from './lauf.ts';

/** How one row is carried out. The same id always sends the same request, so a repeat files nothing twice. */
export interface Werkzeug {
  readonly lege: (id: string, fortschritt: (anteil: number) => void) => Promise<Antwort<Abgelegt>>;
  readonly nimmZurueck: (ergebnis: Abgelegt, anfrage: string) => Promise<Antwort<unknown>>;
  /** Sets or removes the category of the e-mail; undefined where there is none to set. Never throws. */
  readonly kennzeichne?: ((id: string, gesetzt: boolean) => Promise<boolean>) | undefined;
}

/** A run outside the components: it goes on whatever is shown. */
export interface Betrieb {
  readonly stand: () => Lauf;
  readonly hoere: (melde: () => void) => () => void;
  readonly brichAb: () => void;
  readonly verbinde: () => void;
  /** Once more what failed; without ids all of it. */
  readonly erneut: (ids?: readonly string[]) => void;
  /** Undoes these filings, one after the other. */
  readonly nimmZurueck: (ids: readonly string[]) => void;
}

interface Ruecknahme {
  readonly id: string;
  readonly ergebnis: Abgelegt;
  readonly anfrage: string;
}

/** One whose outcome is open is repeated with its request id. */
function ruecknahmenVon({ posten }: Lauf, ids: readonly string[]): readonly Ruecknahme[] {
  return posten.flatMap(({ id, stand }) => {
    if (!ids.includes(id) || stand.art !== 'abgelegt' || stand.ruecknahme.art === 'laeuft') return [];
    const { ergebnis, ruecknahme } = stand;
    return [{ id, ergebnis, anfrage: ruecknahme.art === 'ungewiss' ? ruecknahme.anfrage : neueAnfrage() }];
  });
}

export function erzeugeBetrieb(
  posten: readonly Omit<Posten, 'stand'>[],
  werkzeug: Werkzeug,
  jetzt: () => number = Date.now,
): Betrieb {
  let lauf = neuerLauf(posten, jetzt());
  const hoerer = new Set<() => void>();
  /** One mark after the other. */
  let marken = Promise.resolve();
  let ruecknahmen = Promise.resolve();

  const melde = (aktion: Aktion): void => {
    lauf = weiter(lauf, aktion);
    for (const hoere of hoerer) hoere();
  };
  const kennzeichne = (id: string, gesetzt: boolean): void => {
    const { kennzeichne: tu } = werkzeug;
    if (!tu) return;
    marken = marken.then(async () => {
      const gelungen = await tu(id, gesetzt);
      if (gesetzt) melde({ art: 'gekennzeichnet', id, gelungen });
    });
  };
  const lege = async (id: string): Promise<void> => {
    melde({ art: 'beginnt', id });
    const antwort = await werkzeug.lege(id, (anteil) => melde({ art: 'fortschritt', id, anteil }));
    melde({ art: 'beantwortet', id, antwort });
    if (antwort.ok) kennzeichne(id, true);
    treibe();
  };
  const treibe = (): void => {
    for (const id of naechste(lauf)) void lege(id);
  };
  const nimmZurueck = async ({ id, ergebnis, anfrage }: Ruecknahme): Promise<void> => {
    const antwort = await werkzeug.nimmZurueck(ergebnis, anfrage);
    melde({ art: 'zurueckgenommen', id, antwort });
    if (antwort.ok) kennzeichne(id, false);
  };
  const dann = (aktion: Aktion): void => {
    melde(aktion);
    treibe();
  };
  treibe();
  return {
    stand: () => lauf,
    hoere: (hoere) => {
      hoerer.add(hoere);
      return () => hoerer.delete(hoere);
    },
    brichAb: () => melde({ art: 'abbrechen' }),
    verbinde: () => dann({ art: 'verbinden' }),
    erneut: (ids = lauf.posten.filter(istOffen).map((p) => p.id)) =>
      dann({ art: 'erneut', ids, jetzt: jetzt() }),
    nimmZurueck: (ids) => {
      // All at once to the eye; to the server they go one by one: they change the same Akte.
      for (const ruecknahme of ruecknahmenVon(lauf, ids)) {
        melde({ art: 'zuruecknehmen', id: ruecknahme.id, anfrage: ruecknahme.anfrage });
        ruecknahmen = ruecknahmen.then(() => nimmZurueck(ruecknahme));
      }
    },
  };
}
