/** Entry of the reading child process: one job at a time, nothing but paths in and findings out. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import { grenzen, type Antwort, type Auftrag, type Leseauftrag } from './gespraech.ts';
import { inhaltsregeln } from './inhalt/pruefen.ts';
import { lies, liesAnfang, undurchsichtig } from './lesen.ts';
import { loese } from './oeffnen.ts';
import { erzeugeWacht } from './wacht.ts';

const rss = (): number => process.memoryUsage.rss();

function lesung(a: Leseauftrag): Lesung {
  const wacht = erzeugeWacht({ ms: grenzen.selbstMs, rss: grenzen.rss }, () => performance.now(), rss);
  try {
    const scan = inhaltsregeln();
    if (statSync(a.pfad).size > grenzen.datei)
      return liesAnfang(anfang(a.pfad), a.hinweis, scan, grenzen.datei / 1_000_000);
    return lies(readFileSync(a.pfad), a.hinweis, { wacht, scan });
  } catch {
    // A defect of the reader, or a stack or buffer that was too small for the file.
    return undurchsichtig([{ code: 'lesen_gescheitert' }]);
  }
}

/** The first MiB: enough for every type known by its first bytes. */
function anfang(pfad: string): Buffer {
  const datei = openSync(pfad, 'r');
  try {
    const bytes = Buffer.alloc(1_048_576);
    return bytes.subarray(0, readSync(datei, bytes));
  } finally {
    closeSync(datei);
  }
}

function teil(a: Extract<Auftrag, { art: 'teil' }>): { sha256: string; bytes: number } | undefined {
  if (statSync(a.pfad).size > grenzen.datei) return undefined;
  const bytes = loese(readFileSync(a.pfad), a.teilpfad);
  if (!bytes) return undefined;
  // Throws when the file is there already; it is not ours then.
  writeFileSync(a.ziel, bytes, { flag: 'wx' });
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** At least one; then as many as there is time for. */
function buendel(auftraege: readonly Leseauftrag[]): Lesung[] {
  const ende = performance.now() + grenzen.buendel.genugMs;
  const lesungen: Lesung[] = [];
  for (const auftrag of auftraege) {
    lesungen.push(lesung(auftrag));
    if (performance.now() > ende) break;
  }
  return lesungen;
}

function antworte(auftrag: Auftrag): Antwort {
  if (auftrag.art === 'buendel') return { art: 'buendel', lesungen: buendel(auftrag.auftraege), rss: rss() };
  if (auftrag.art === 'lies') return { art: 'lesung', lesung: lesung(auftrag), rss: rss() };
  try {
    return { art: 'teil', teil: teil(auftrag), rss: rss() };
  } catch {
    return { art: 'teil', rss: rss() };
  }
}

process.on('message', (auftrag: Auftrag) => process.send?.(antworte(auftrag)));
// Without a parent there is nobody to read for.
process.on('disconnect', () => process.exit(0));
