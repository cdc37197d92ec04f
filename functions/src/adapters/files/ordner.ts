import { closeSync } from 'node:fs';
import { platform } from 'node:os';
import { oeffneWennDa, sichere } from './dauerhaft.ts';

interface Lauf {
  readonly fertig: Promise<void>;
  /** Begins when this one is done; for entries that came too late for it. */
  naechster?: Promise<void>;
}

const laufend = new Map<string, Lauf>();

/**
 * Makes the entries of folders durable. Windows cannot open a folder for that and does it by itself.
 * Who asks while a folder is being flushed shares the next flush with all others who do.
 */
export async function sichereOrdner(...ordner: readonly string[]): Promise<void> {
  if (platform() === 'win32') return;
  await Promise.all([...new Set(ordner)].map(sichereEinen));
}

function sichereEinen(pfad: string): Promise<void> {
  const lauf = laufend.get(pfad);
  if (!lauf) return beginne(pfad);
  lauf.naechster ??= lauf.fertig.catch(() => undefined).then(() => beginne(pfad));
  return lauf.naechster;
}

function beginne(pfad: string): Promise<void> {
  const fertig = spuele(pfad).finally(() => laufend.delete(pfad));
  laufend.set(pfad, { fertig });
  return fertig;
}

async function spuele(pfad: string): Promise<void> {
  const griff = oeffneWennDa(pfad);
  // A folder that somebody removed meanwhile has no entries to keep.
  if (griff !== undefined) await sichere(griff).finally(() => closeSync(griff));
}
