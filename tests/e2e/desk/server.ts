/** An https origin that offers the host pages, an empty add-in page and the genuine office.js. */
import { build } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { sorgeFuerZertifikat } from '@registratur/workbench/werkbank/zertifikat';

const wurzel = join(import.meta.dirname, '../../..');
const office = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

async function baue(datei: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(wurzel, datei)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    loader: { '.woff2': 'empty' },
  });
  return outputFiles[0]?.text ?? '';
}

const seite = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Probe</title>
<script src="/office-host/msajax.js"></script><script src="/office/office.js"></script><script src="/office-host/overlay.js"></script>
<body><button id="einziger">Ablegen</button></body></html>`;
const gastgeber = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Gastgeber</title><link rel="icon" href="data:,"><body><script src="/gastgeber.js"></script></body></html>`;

/** The library asks for `AgaveErrorUX/…`, the package has small letters. */
function ausOffice(pfad: string): string | undefined {
  const orte = [pfad, pfad.toLowerCase()].map((p) => join(office, p));
  const ort = orte.find((o) => o.startsWith(office) && existsSync(o));
  return ort && readFileSync(ort, 'utf8');
}

export async function starteProbe(ordner: string): Promise<{ url: string; stoppe: () => Promise<void> }> {
  const inhalte = new Map([
    ['/', gastgeber],
    ['/seite.html', seite],
    ['/gastgeber.js', await baue('tests/e2e/desk/gastgeber.ts')],
    ['/teams.html', gastgeber.replace('/gastgeber.js', '/teams.js')],
    ['/teams.js', await baue('tests/e2e/akten/gastgeber.ts')],
    ['/office-host/msajax.js', await baue('workbench/src/office-host/msajax.ts')],
    ['/office-host/overlay.js', await baue('workbench/src/office-host/overlay.ts')],
  ]);
  const server = createServer(await sorgeFuerZertifikat(ordner, new Date()), (req, res) => {
    const { pathname } = new URL(req.url ?? '/', 'https://localhost');
    const inhalt = pathname.startsWith('/office/')
      ? ausOffice(pathname.slice('/office/'.length))
      : inhalte.get(pathname);
    const typ = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    res.writeHead(inhalt === undefined ? 404 : 200, { 'content-type': `${typ}; charset=utf-8` }).end(inhalt);
  });
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    stoppe: () => new Promise((zu) => server.close(() => zu())),
  };
}
