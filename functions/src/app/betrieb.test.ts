import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { erzeugeBetrieb } from './betrieb.ts';

// Windows keeps rights in access lists, which say nothing here.
test.skipIf(platform() === 'win32')('Den Datenordner kann nur öffnen, wem der Server gehört', async () => {
  const ordner = mkdtempSync(join(tmpdir(), 'betrieb-'));
  const daten = join(ordner, 'neu', 'daten');
  const vorher = process.umask(0);
  try {
    const { schliesse } = erzeugeBetrieb({
      daten,
      speicher: { art: 'sqlite' },
      inhalte: { art: 'dateien' },
      token: { issuer: '', jwks: '', audience: 'app', tenant: '', scope: '' },
      graph: { tokenUrl: 'https://anmeldung.example/token', geheimnis: 'g', url: 'https://graph.example' },
      leser: import.meta.filename,
      einrichtung: undefined,
      banner: [],
    });
    await schliesse();
    expect(statSync(daten).mode & 0o777).toBe(0o700);
  } finally {
    process.umask(vorher);
    rmSync(ordner, { recursive: true });
  }
});
