import type { Kandidat } from '@registratur/shared/domain/suche/rangfolge.rules';
import type { Indexzeile } from '../../ports/search.ts';
import { anweisungen } from './anweisungen.ts';
import { oeffneDatei } from './datei.ts';
import type { Frage } from './frage.ts';
import { erzeugeSchreiber, type Schreiber } from './schreiber.ts';

/** A permitted hit. */
export interface Fund extends Kandidat {
  readonly rid: number;
  readonly bereich: number;
  readonly art: Indexzeile['art'];
  readonly titelText: string;
}

/** What one person may see of the index. */
export type Blick = (bereich: number, art: string) => boolean;

export interface Bestand extends Schreiber {
  /** Asks once for each bereich; one that is unknown is denied. */
  readonly blick: (erlaubt: (bereich: string) => boolean, arten?: readonly string[]) => Blick;
  /** Looks at up to `max` hits below `unter`, newest first; `weiterUnter` is undefined at the end. */
  readonly finde: (
    frage: Frage,
    blick: Blick,
    seite: { readonly unter: number; readonly max: number },
  ) => { readonly funde: readonly Fund[]; readonly weiterUnter: number | undefined };
  /** The stored text, if the row still stands where it was found. */
  readonly text: (fund: Fund) => string | undefined;
  readonly cursor: () => string;
  readonly setzeCursor: (cursor: string) => void;
  readonly schliesse: () => void;
}

/** The tables of the index. Every call is one short synchronous step. */
export function oeffneBestand(datei: string): Bestand {
  const db = oeffneDatei(datei);
  let schaut: { readonly blick: Blick; gesehen: number; tiefster: number } | undefined;
  db.function('sichtbar', { directOnly: true }, (rid, bereich, art) => {
    if (!schaut) return 0;
    schaut.gesehen += 1;
    schaut.tiefster = Number(rid);
    return schaut.blick(Number(bereich), String(art)) ? 1 : 0;
  });
  const s = anweisungen(db);
  const bereiche = new Map(s.bereiche.all().map((z) => [String(z['name']), Number(z['id'])]));
  const bereichId = (name: string): number => {
    const id = bereiche.get(name) ?? Number(s.neuerBereich.run(name).lastInsertRowid);
    bereiche.set(name, id);
    return id;
  };

  return {
    ...erzeugeSchreiber(db, s, bereichId),
    blick: (erlaubt, arten) => {
      const karte = new Uint8Array(bereiche.size + 1);
      for (const [name, id] of bereiche) karte[id] = erlaubt(name) ? 1 : 0;
      return (bereich, art) => karte[bereich] === 1 && (arten === undefined || arten.includes(art));
    },
    finde: (frage, blick, { unter, max }) => {
      schaut = { blick, gesehen: 0, tiefster: unter };
      const funde = s.finde[frage.tabelle].all(frage.ausdruck, unter, max).map(alsFund);
      const weiterUnter = schaut.gesehen < max ? undefined : schaut.tiefster;
      schaut = undefined;
      return { funde, weiterUnter };
    },
    text: ({ rid, ref, bereich }) => {
      const zeile = s.text.get(rid, ref, bereich);
      return zeile && String(zeile['text']);
    },
    cursor: () => String(s.cursor.get()?.['cursor'] ?? ''),
    setzeCursor: (cursor) => void s.setzeCursor.run(cursor),
    schliesse: () => db.close(),
  };
}

function alsFund(z: Readonly<Record<string, unknown>>): Fund {
  return {
    rid: Number(z['rid']),
    bereich: Number(z['bereich']),
    ref: String(z['ref']),
    art: z['art'] as Indexzeile['art'],
    titelText: String(z['titel']),
    kennzeichen: String(z['kennzeichen']),
    datum: String(z['datum']),
    titel: new Set(String(z['titelworte']).split(' ')),
    personen: new Set(String(z['personenworte']).split(' ')),
  };
}
