import { sha256 } from '@registratur/shared/kernel/hash';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oeffneBlobInhalte, type Blobinhalte } from './inhalte.ts';
import { erzeugeOertlich } from './oertlich.ts';
import { oeffneZugang } from './zugang.ts';

/** What reaches the service, and answers as its documentation gives them. */
interface Anruf {
  readonly weg: string;
  readonly kopf: IncomingMessage['headers'];
  readonly koerper: Buffer;
}

const anrufe: Anruf[] = [];
let antworten: ((res: ServerResponse, anruf: Anruf) => void)[];
let ordner: string;
let inhalte: Blobinhalte;
let schliesse: () => Promise<void>;

beforeEach(async () => {
  anrufe.length = 0;
  antworten = [];
  const server = createServer((req, res) => {
    void buffer(req).then((koerper) => {
      const anruf = { weg: `${req.method ?? ''} ${req.url ?? ''}`, kopf: req.headers, koerper };
      anrufe.push(anruf);
      const antworte = antworten.length > 1 ? antworten.shift() : antworten[0];
      antworte?.(res, anruf);
    });
  });
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit));
  ordner = mkdtempSync(join(tmpdir(), 'blob-'));
  const konto = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/konto`,
    behaelter: 'inhalte',
    schluessel: randomBytes(64).toString('base64'),
  };
  const zugang = oeffneZugang(konto, { retryOptions: { retryDelayInMs: 1, maxRetryDelayInMs: 1 } });
  const uhr = { jetzt: () => new Date('2026-03-01T08:00:00.000Z') };
  inhalte = oeffneBlobInhalte({ zugang, oertlich: erzeugeOertlich(ordner), uhr });
  schliesse = async () => {
    server.closeAllConnections();
    await new Promise((fertig) => server.close(fertig));
  };
});
afterEach(async () => {
  await schliesse();
  rmSync(ordner, { recursive: true, force: true });
});

const antwort =
  (status: number, kopf: Record<string, string> = {}, koerper: string | Buffer = '') =>
  (res: ServerResponse): void =>
    void res
      .writeHead(status, { etag: '"0x1"', 'content-length': Buffer.byteLength(koerper), ...kopf })
      .end(koerper);
const fehler = (status: number, code: string): ReturnType<typeof antwort> =>
  antwort(status, { 'x-ms-error-code': code });
const abriss = (res: ServerResponse): void => void res.destroy();

async function* strom(bytes: Buffer, jeTeil = 100_000): AsyncGenerator<Buffer> {
  for (let ab = 0; ab < bytes.length; ab += jeTeil)
    yield await Promise.resolve(bytes.subarray(ab, ab + jeTeil));
}
const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('base64');
const wege = (): string[] =>
  anrufe.map((a) => a.weg.replace(/blockid=[^&]+/, 'blockid=…').replace(/[?&]timeout=60/, ''));

const bytes = Buffer.from('Grüße');
const ort = { raum: 'akte~1', schriftstueck: 'ss-1', sha256: sha256(bytes) };
const blob = `/konto/inhalte/akte~1/ss-1/${ort.sha256}`;

describe('Schreiben', () => {
  it('legt einen kleinen Upload in einer Anfrage an, nur wenn es ihn noch nicht gibt', async () => {
    antworten = [antwort(201)];
    await inhalte.nimmAn('u1', 'ole', strom(bytes), 99);
    expect(wege()).toEqual(['PUT /konto/inhalte/eingang/u1']);
    expect(anrufe[0]?.koerper).toEqual(bytes);
    expect(anrufe[0]?.kopf).toMatchObject({
      'if-none-match': '*',
      'x-ms-blob-type': 'BlockBlob',
      'x-ms-blob-content-md5': md5(bytes),
      'x-ms-meta-sha256': sha256(bytes),
      'x-ms-meta-bytes': String(bytes.length),
      'x-ms-meta-zeit': '2026-03-01T08:00:00.000Z',
      'x-ms-meta-oid': 'ole',
    });
  });

  it('sendet Großes in Teilen zu 4 MiB und macht es mit einer Liste sichtbar', async () => {
    antworten = [antwort(201)];
    const gross = randomBytes(9 * 1024 * 1024);
    await inhalte.nimmAn('u1', 'ole', strom(gross), gross.length);
    const teil = 'PUT /konto/inhalte/eingang/u1?comp=block&blockid=…';
    expect(wege()).toEqual([teil, teil, teil, 'PUT /konto/inhalte/eingang/u1?comp=blocklist']);
    const teile = anrufe.slice(0, 3);
    expect(teile.map((a) => a.koerper.length / 1024 / 1024)).toEqual([4, 4, 1]);
    expect(teile.map((a) => a.kopf['content-md5'])).toEqual(teile.map((a) => md5(a.koerper)));
    expect(Buffer.concat(teile.map((a) => a.koerper)).equals(gross)).toBe(true);
    const nummern = teile.map((a) => /blockid=([^&]+)/.exec(a.weg)?.[1] ?? '').map(decodeURIComponent);
    expect(new Set(nummern.map((n) => n.length)).size).toBe(1);
    const liste = anrufe[3];
    expect(
      [...(liste?.koerper.toString() ?? '').matchAll(/<Latest>(.+?)<\/Latest>/g)].map((t) => t[1]),
    ).toEqual(nummern);
    expect(liste?.kopf).toMatchObject({ 'if-none-match': '*', 'x-ms-meta-sha256': sha256(gross) });
  });

  it('macht nichts sichtbar, was zu lang ist', async () => {
    antworten = [antwort(201)];
    const gross = Buffer.alloc(5 * 1024 * 1024);
    await expect(inhalte.nimmAn('u1', 'ole', strom(gross), gross.length - 1)).rejects.toThrow('Mehr als');
    expect(wege()).toEqual(['PUT /konto/inhalte/eingang/u1?comp=block&blockid=…']);
  });

  it('wiederholt dieselbe Anfrage, wenn der Dienst beschäftigt ist oder die Leitung reißt', async () => {
    antworten = [fehler(503, 'ServerBusy'), abriss, antwort(201)];
    await inhalte.lege([{ ort, bytes }]);
    expect(wege()).toEqual([`PUT ${blob}`, `PUT ${blob}`, `PUT ${blob}`]);
    expect(new Set(anrufe.map((a) => a.koerper.toString())).size).toBe(1);
  });

  it('hält ein Schreiben, dessen Antwort verloren ging, für gelungen, wenn dort dasselbe liegt', async () => {
    antworten = [abriss, fehler(409, 'BlobAlreadyExists'), antwort(200, {}, bytes)];
    await inhalte.lege([{ ort, bytes }]);
    expect(wege()).toEqual([`PUT ${blob}`, `PUT ${blob}`, `GET ${blob}`]);
  });

  it('hält anderes an dem Ort nicht für das Richtige', async () => {
    antworten = [fehler(409, 'BlobAlreadyExists'), antwort(200, {}, 'falsch')];
    await expect(inhalte.lege([{ ort, bytes }])).rejects.toThrow('Am Ort liegt anderes');
  });

  it('schreibt nicht, was einen anderen Hash hat als sein Name', async () => {
    antworten = [antwort(201)];
    await expect(inhalte.lege([{ ort, bytes: Buffer.from('anderes') }])).rejects.toThrow('Hash');
    expect(anrufe).toEqual([]);
  });

  it('gibt auf, wenn der Dienst nicht aufhört zu scheitern', async () => {
    antworten = [fehler(503, 'ServerBusy')];
    await expect(inhalte.lege([{ ort, bytes }])).rejects.toMatchObject({ statusCode: 503 });
    expect(anrufe).toHaveLength(4);
  });
});

describe('Lesen', () => {
  it('setzt eine abgerissene Übertragung dort fort, wo sie abriss, in derselben Fassung', async () => {
    const lang = randomBytes(200_000);
    antworten = [
      (res) => {
        res.writeHead(200, { etag: '"0x1"', 'content-length': String(lang.length) });
        res.write(lang.subarray(0, 120_000), () => res.destroy());
      },
      (res, { kopf }) => {
        const ab = Number(/bytes=(\d+)-/.exec(kopf['x-ms-range'] as string)?.[1]);
        antwort(206, {}, lang.subarray(ab))(res);
      },
    ];
    expect((await buffer(inhalte.lies(ort))).equals(lang)).toBe(true);
    expect(anrufe[1]?.kopf).toMatchObject({ 'if-match': '"0x1"' });
  });

  it('meldet, was immer wieder abreißt, statt es kürzer zu geben', async () => {
    antworten = [
      (res) =>
        void res.writeHead(206, { etag: '"0x1"', 'content-length': '9' }).write('abc', () => res.destroy()),
    ];
    await expect(buffer(inhalte.lies(ort))).rejects.toThrow();
  });

  it('hält einen fehlenden Behälter nicht für einen fehlenden Upload', async () => {
    antworten = [fehler(404, 'ContainerNotFound')];
    await expect(inhalte.upload('u1')).rejects.toMatchObject({ statusCode: 404 });
    antworten = [fehler(404, 'BlobNotFound')];
    expect(await inhalte.upload('u1')).toBeUndefined();
  });
});

describe('Aufbewahrungssperre', () => {
  it.each([true, false])('setzt sie am Blob auf %s', async (an) => {
    antworten = [antwort(200, { 'x-ms-legal-hold': String(an) })];
    await inhalte.halte(ort, an);
    expect(wege()).toEqual([`PUT ${blob}?comp=legalhold`]);
    expect(anrufe[0]?.kopf['x-ms-legal-hold']).toBe(String(an));
  });

  it('meldet, dass Gesperrtes sich nicht entfernen lässt', async () => {
    antworten = [fehler(409, 'BlobImmutableDueToPolicy')];
    await expect(inhalte.entferne(ort)).rejects.toMatchObject({ statusCode: 409 });
  });
});
