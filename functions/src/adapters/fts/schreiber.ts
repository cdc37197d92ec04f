import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Anweisungen } from './anweisungen.ts';
import type { Eintrag } from './eintrag.ts';

export interface Schreiber {
  /** One commit; a state older than the indexed one is skipped. */
  readonly schreibe: (eintraege: readonly Eintrag[]) => void;
  readonly entferne: (refs: readonly string[]) => void;
}

/** Writes and removes rows of the index, each call one short transaction. */
export function erzeugeSchreiber(
  db: DatabaseSync,
  s: Anweisungen,
  bereichId: (name: string) => number,
): Schreiber {
  const nimmHeraus = (rid: number): void => {
    for (const anweisung of s.loesche) anweisung.run(rid);
  };
  const setze = (e: Eintrag, bereich: number): void => {
    const alt = s.nachRef.get(e.zeile.ref);
    if (alt && Number(alt['seq']) > e.zeile.seq) return;
    if (alt) nimmHeraus(Number(alt['rid']));
    const { ref, seq, art, titel, kennzeichen, datum } = e.zeile;
    const { staemme, formen } = e;
    const rid = freierRid(s.hoechster, datum);
    const titelworte = `${staemme.titel} ${formen.titel}`;
    const personenworte = `${staemme.personen} ${formen.personen}`;
    s.zeile.run(rid, ref, seq, art, bereich, titel, kennzeichen, datum, titelworte, personenworte);
    s.inhalt.run(rid, e.text);
    s.wort.run(rid, staemme.kennzeichen, staemme.titel, staemme.personen, staemme.text);
    const form = [staemme.kennzeichen, formen.titel, formen.personen, formen.anfang].join(' ');
    s.anfang.run(rid, form, `${staemme.titel} ${staemme.personen}`);
  };
  return {
    schreibe: (eintraege) => {
      // Interned outside the transaction: a number that was given stays given.
      const nummern = eintraege.map((e) => bereichId(e.zeile.bereich));
      inEinem(db, () => eintraege.forEach((e, i) => setze(e, nummern[i] ?? 0)));
    },
    entferne: (refs) =>
      inEinem(db, () => {
        for (const ref of refs) {
          const zeile = s.nachRef.get(ref);
          if (zeile) nimmHeraus(Number(zeile['rid']));
        }
      }),
  };
}

function inEinem(db: DatabaseSync, tue: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    tue();
    db.exec('COMMIT');
  } catch (fehler) {
    db.exec('ROLLBACK');
    throw fehler;
  }
}

const jeMillisekunde = 1_000;

/** Row ids follow the date, so that the newest hits are the highest: milliseconds × 1000 + a running number. */
function freierRid(hoechster: StatementSync, datum: string): number {
  let ab = Math.max(0, Date.parse(datum) || 0) * jeMillisekunde;
  for (;;) {
    const belegt = hoechster.get(ab, ab + jeMillisekunde - 1)?.['rid'];
    const frei = typeof belegt === 'number' ? belegt + 1 : ab;
    if (frei < ab + jeMillisekunde) return frei;
    ab += jeMillisekunde;
  }
}
