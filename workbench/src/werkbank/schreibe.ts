import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file wholly or not at all, whenever the process ends. By default for its owner alone. */
export function schreibeGanz(datei: string, inhalt: string, mode = 0o600): void {
  const teil = `${datei}.teil`;
  writeFileSync(teil, inhalt, { mode });
  renameSync(teil, datei);
}
