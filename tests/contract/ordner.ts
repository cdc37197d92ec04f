import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh folder for one test, and the way to throw it away. */
export function neuerOrdner(): { readonly ordner: string; readonly raeumeAb: () => Promise<void> } {
  const ordner = mkdtempSync(join(tmpdir(), 'registratur-probe-'));
  return {
    ordner,
    raeumeAb: () => Promise.resolve(rmSync(ordner, { recursive: true, force: true })),
  };
}
