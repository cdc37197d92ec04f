import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';

const typen: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Regal {
  /** Path under which the files are offered, with a slash at the end. */
  readonly basis: string;
  readonly ordner: string;
  /** The library asks for other letter case than it has. */
  readonly ohneGrossKlein?: boolean;
  /** Changes pages on their way out. */
  readonly html?: (html: string) => string;
  /** Content-Security-Policy of its pages. */
  readonly schutz?: string;
}

interface Fund {
  readonly datei: string;
  readonly schutz?: string;
  readonly html?: (html: string) => string;
}

/** Files as they lie there when asked for; only what a listing of the folder names can be reached. */
export function erzeugeRegale(regale: readonly Regal[]): (pfad: string) => Fund | undefined {
  const grosse = new Map<string, ReadonlyMap<string, string>>();
  const verzeichnis = (regal: Regal): ReadonlyMap<string, string> => {
    const schon = grosse.get(regal.ordner);
    if (schon) return schon;
    const gelesen = liesOrdner(regal);
    // The library is large and never changes; our own pages are built anew at any time.
    if (regal.ohneGrossKlein === true) grosse.set(regal.ordner, gelesen);
    return gelesen;
  };
  return (pfad) => {
    const regal = regale.find((r) => pfad.startsWith(r.basis));
    if (!regal) return undefined;
    const rest = pfad.slice(regal.basis.length);
    const name = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
    const datei = verzeichnis(regal).get(regal.ohneGrossKlein === true ? name.toLowerCase() : name);
    if (datei === undefined) return undefined;
    const { html, schutz } = regal;
    return { datei, ...(html ? { html } : {}), ...(schutz === undefined ? {} : { schutz }) };
  };
}

function liesOrdner({ ordner, ohneGrossKlein }: Regal): ReadonlyMap<string, string> {
  try {
    const namen = readdirSync(ordner, { recursive: true, encoding: 'utf8' }).map((n) =>
      n.replaceAll('\\', '/'),
    );
    return new Map(
      namen.map((name) => [ohneGrossKlein === true ? name.toLowerCase() : name, join(ordner, name)]),
    );
  } catch {
    return new Map();
  }
}

export async function liefere(
  req: IncomingMessage,
  res: ServerResponse,
  fund: Fund | undefined,
): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') return kurz(res, 405, 'Hier wird nur gelesen.');
  const stat = fund && statSync(fund.datei, { throwIfNoEntry: false });
  if (!fund || !stat?.isFile()) return kurz(res, 404, 'Diese Seite gibt es nicht.');
  const endung = extname(fund.datei).toLowerCase();
  const kopf = {
    'content-type': typen[endung] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
    ...(endung === '.html' && fund.schutz !== undefined ? { 'content-security-policy': fund.schutz } : {}),
  };
  const fertig = imSpeicher(fund, stat.mtimeMs, String(req.headers['accept-encoding']));
  if (fertig) {
    res.writeHead(200, { ...kopf, ...fertig.kopf, 'content-length': fertig.bytes.length });
    return void res.end(req.method === 'HEAD' ? undefined : fertig.bytes);
  }
  res.writeHead(200, { ...kopf, 'content-length': stat.size });
  if (req.method === 'HEAD') return void res.end();
  await pipeline(createReadStream(fund.datei), res);
}

interface Fertig {
  readonly bytes: Buffer;
  readonly kopf: Readonly<Record<string, string>>;
}

/** Bodies that are not the file as it lies there: changed pages and compressed scripts. */
function imSpeicher({ datei, html }: Fund, stand: number, versteht: string): Fertig | undefined {
  const endung = extname(datei).toLowerCase();
  if (endung === '.html' && html) return { bytes: Buffer.from(html(readFileSync(datei, 'utf8'))), kopf: {} };
  if (!verdichtbar.has(endung) || !/\bgzip\b/.test(versteht)) return undefined;
  return { bytes: verdichte(datei, stand), kopf: { 'content-encoding': 'gzip', vary: 'accept-encoding' } };
}

const verdichtbar: ReadonlySet<string> = new Set(['.js', '.css', '.json', '.svg', '.txt']);
const verdichtete = new Map<string, { readonly stand: number; readonly bytes: Buffer }>();

/** Scripts and styles travel compressed, as any web server sends them; each file is packed once. */
function verdichte(datei: string, stand: number): Buffer {
  const schon = verdichtete.get(datei);
  if (schon?.stand === stand) return schon.bytes;
  const bytes = gzipSync(readFileSync(datei));
  verdichtete.set(datei, { stand, bytes });
  return bytes;
}

export function kurz(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
  res.end(text);
}
