/** The functions app as it is deployed: a folder and the same as a zip, complete without any installation. */
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wurzel } from './prozess.ts';

/** What the host itself brings; everything else is in the bundle. */
const vomHost = ['@azure/functions-core'];

/** learn.microsoft.com/azure/azure-functions/functions-host-json */
const host = {
  version: '2.0',
  // The longest request: 150 MB over a slow line. The front end of Azure ends one without an answer after 230 s.
  functionTimeout: '00:10:00',
  extensions: {
    http: { routePrefix: 'api', maxConcurrentRequests: 100, maxOutstandingRequests: 400 },
  },
  extensionBundle: { id: 'Microsoft.Azure.Functions.ExtensionBundle', version: '[4.*, 5.0.0)' },
  logging: {
    logLevel: { default: 'Information' },
    applicationInsights: { samplingSettings: { isEnabled: true, excludedTypes: 'Exception' } },
  },
};

const beschreibung = {
  name: 'registratur-functions',
  private: true,
  main: 'main.cjs',
  engines: { node: '>=22.19' },
};

async function buendle(eingang: string, ziel: string): Promise<void> {
  await build({
    absWorkingDir: wurzel,
    entryPoints: [eingang],
    outfile: ziel,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: vomHost,
    define: { 'import.meta.dirname': '__dirname' },
    legalComments: 'eof',
    logLevel: 'warning',
  });
}

const alsJson = (wert: object): string => `${JSON.stringify(wert, undefined, 2)}\n`;

/** Writes the folder `ziel` anew; returns the same as a zip, which is the same bytes for the same program. */
export async function bauePaket(ziel: string): Promise<Uint8Array> {
  rmSync(ziel, { recursive: true, force: true });
  mkdirSync(ziel, { recursive: true });
  await buendle('functions/src/main.ts', join(ziel, 'main.cjs'));
  await buendle('functions/src/mail/kind.ts', join(ziel, 'mail-kind.cjs'));
  writeFileSync(join(ziel, 'host.json'), alsJson(host));
  writeFileSync(join(ziel, 'package.json'), alsJson(beschreibung));
  const dateien = readdirSync(ziel).sort();
  const inhalt = Object.fromEntries(dateien.map((name) => [name, readFileSync(join(ziel, name))]));
  return zipSync(inhalt, { mtime: new Date(2026, 0, 1), level: 9 });
}

if (import.meta.main) {
  const ziel = join(wurzel, 'functions/dist/paket');
  const zip = await bauePaket(ziel);
  const datei = join(wurzel, 'functions/dist/registratur-functions.zip');
  writeFileSync(datei, zip);
  console.log(`✓ functions/dist/paket: ${readdirSync(ziel).join(', ')}`);
  console.log(`✓ functions/dist/registratur-functions.zip: ${Math.round(zip.length / 1000)} KB`);
}
