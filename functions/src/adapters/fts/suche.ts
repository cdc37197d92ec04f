import { kandidatenMax, ordne } from '@registratur/shared/domain/suche/rangfolge.rules';
import { setImmediate as pause } from 'node:timers/promises';
import type { Indexzeile, Search, Suchwunsch, Treffer } from '../../ports/search.ts';
import { oeffneBestand, type Bestand, type Fund } from './bestand.ts';
import { frage } from './frage.ts';
import { stelle } from './stelle.ts';
import { bereite, type Eintrag } from './eintrag.ts';

/** So many hits are looked at before others get their turn. */
const hitsJeSchritt = 2_000;
/** A commit takes so many rows or so much text at most. */
const jeCommit = { zeilen: 25, zeichen: 100_000 } as const;

/**
 * Full text on SQLite FTS5 (design §3.10): stems, no corpus statistics, newest permitted hits first, ranked in code.
 * Rights are asked for each `bereich` during the search and stand nowhere in the index.
 */
export function oeffneSuche(e: { readonly datei: string }): Search & { readonly schliesse: () => void } {
  const bestand = oeffneBestand(e.datei);
  return {
    indexiere: (zeilen) => indexiere(bestand, zeilen),
    entferne: async (refs) => {
      for (let ab = 0; ab < refs.length; ab += jeCommit.zeilen) {
        bestand.entferne(refs.slice(ab, ab + jeCommit.zeilen));
        await pause();
      }
    },
    suche: (wunsch) => suche(bestand, wunsch),
    cursor: () => Promise.resolve(bestand.cursor()),
    setzeCursor: (cursor) => Promise.resolve(bestand.setzeCursor(cursor)),
    schliesse: () => bestand.schliesse(),
  };
}

async function indexiere(bestand: Bestand, zeilen: readonly Indexzeile[]): Promise<void> {
  let wartend: Eintrag[] = [];
  let zeichen = 0;
  for (const [i, zeile] of zeilen.entries()) {
    const eintrag = await bereite(zeile);
    wartend.push(eintrag);
    zeichen += zeile.text.length;
    const voll = wartend.length >= jeCommit.zeilen || zeichen >= jeCommit.zeichen;
    if (!voll && i < zeilen.length - 1) continue;
    bestand.schreibe(wartend);
    [wartend, zeichen] = [[], 0];
    await pause();
  }
}

async function suche(bestand: Bestand, wunsch: Suchwunsch): Promise<Treffer[]> {
  const gefragt = frage(wunsch.text, wunsch.anfang ?? false);
  if (!gefragt) return [];
  const blick = bestand.blick(wunsch.erlaubt, wunsch.arten);
  const funde: Fund[] = [];
  let unter: number | undefined = Number.MAX_SAFE_INTEGER;
  while (unter !== undefined && funde.length < kandidatenMax) {
    const schritt = bestand.finde(gefragt, blick, { unter, max: hitsJeSchritt });
    funde.push(...schritt.funde);
    unter = schritt.weiterUnter;
    if (unter !== undefined) await pause();
  }
  const treffer: Treffer[] = [];
  for (const fund of ordne(funde.slice(0, kandidatenMax), gefragt.rang)) {
    if (treffer.length >= wunsch.max) break;
    const text = bestand.text(fund);
    // Taken out or moved elsewhere since it was found.
    if (text === undefined) continue;
    const { ref, art, titelText: titel, kennzeichen, datum } = fund;
    treffer.push({ ref, art, titel, kennzeichen, datum, stelle: stelle(text, gefragt.staemme) });
    await pause();
  }
  return treffer;
}
