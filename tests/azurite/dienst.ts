import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sorgeFuerZertifikat, vertraue } from '@registratur/workbench/werkbank/zertifikat';

/** A running Azurite: the blob service of one account, over https with a certificate of its own. */
export interface Azurite {
  /** Address of the account. */
  readonly url: string;
  readonly schluessel: string;
  readonly beende: () => Promise<void>;
}

const programm = join(import.meta.dirname, 'node_modules/azurite/dist/src/blob/main.js');

export const istInstalliert = (): boolean => existsSync(programm);

const konto = 'registratur';
const startfristMs = 30_000;

/** On a free port of this machine; account key, certificate and folder are made anew and go with it. */
export async function starteAzurite(): Promise<Azurite> {
  const ordner = mkdtempSync(join(tmpdir(), 'registratur-azurite-'));
  const zertifikat = await sorgeFuerZertifikat(ordner, new Date());
  vertraue(zertifikat.cert);
  const [cert, key] = [join(ordner, 'cert.pem'), join(ordner, 'key.pem')];
  writeFileSync(cert, zertifikat.cert);
  writeFileSync(key, zertifikat.key, { mode: 0o600 });
  const schluessel = randomBytes(64).toString('base64');
  const kind = spawn(
    process.execPath,
    [
      // The SDK speaks a newer version of the interface than Azurite knows; what is used here is older.
      ...[
        programm,
        '--skipApiVersionCheck',
        '--disableTelemetry',
        '--blobHost',
        'localhost',
        '--blobPort',
        '0',
      ],
      ...['--location', join(ordner, 'daten'), '--cert', cert, '--key', key, '--oauth', 'basic'],
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], AZURITE_ACCOUNTS: `${konto}:${schluessel}` },
    },
  );
  const ende = once(kind, 'exit');
  const frist = setTimeout(() => kind.kill('SIGTERM'), startfristMs);
  const beende = async (): Promise<void> => {
    kind.kill('SIGTERM');
    await ende;
    rmSync(ordner, { recursive: true, force: true });
  };
  for await (const zeile of createInterface(kind.stdout)) {
    const port = /successfully listens on https:.*:(\d+)$/.exec(zeile)?.[1];
    if (port !== undefined) {
      clearTimeout(frist);
      kind.stdout.resume();
      return { url: `https://localhost:${port}/${konto}`, schluessel, beende };
    }
  }
  await beende();
  throw new Error('Azurite ist nicht gestartet.');
}
