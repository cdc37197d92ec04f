import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { starteHost, type Host } from './host.ts';

const ordner = mkdtempSync(join(tmpdir(), 'host-'));
const einstieg = join(ordner, 'main.cjs');
const gemeldet: string[] = [];
const melde = (stufe: string, text: string): void => void gemeldet.push(`${stufe}: ${text}`);
let host: Host;
let server: Server;
let ort: string;

async function buendle(quelle: string, ziel: string): Promise<void> {
  await build({
    stdin: { contents: quelle, resolveDir: import.meta.dirname, loader: 'ts' },
    outfile: ziel,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@azure/functions-core'],
  });
}

beforeAll(async () => {
  await buendle(`import './fixture/app.ts'`, einstieg);
  host = await starteHost({ einstieg, melde });
  server = createServer((req, res) => void host.behandle(req, res));
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit));
  ort = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((fertig) => server.close(fertig));
  await host.stoppe();
  rmSync(ordner, { recursive: true });
});

describe('HTTP', () => {
  it('reicht Pfad, Abfrage und Parameter entschlüsselt weiter', async () => {
    const antwort = await fetch(`${ort}/api/gruss/J%C3%BCrgen%2FM%C3%BCller?q=a%20b`);
    expect(antwort.status).toBe(200);
    expect(await antwort.json()).toEqual({
      name: 'Jürgen/Müller',
      url: `https://${new URL(ort).host}/api/gruss/J%C3%BCrgen%2FM%C3%BCller?q=a%20b`,
      q: 'a b',
      merker: ['start'],
    });
  });

  it('reicht Körper, Kopfzeilen, Status und Cookies hin und zurück', async () => {
    const antwort = await fetch(`${ort}/api/echo`, {
      method: 'POST',
      headers: { 'content-type': 'text/x-probe' },
      body: 'Grüße',
    });
    expect(antwort.status).toBe(201);
    expect(antwort.headers.get('x-art')).toBe('text/x-probe');
    expect(antwort.headers.getSetCookie()).toEqual(['a=b; HttpOnly']);
    expect(await antwort.text()).toBe('Grüße');
  });

  it.each([
    ['GET', '/api/fehlt', 404],
    ['GET', '/gruss/x', 404],
    ['POST', '/api/gruss/x', 405],
    ['GET', '/api/gruss/%E4', 400],
    ['GET', '/api/nichts', 204],
  ])('%s %s antwortet %i', async (method, pfad, status) => {
    const antwort = await fetch(ort + pfad, { method });
    expect(antwort.status).toBe(status);
    if (status === 405) expect(antwort.headers.get('allow')).toBe('GET');
  });

  it.each([
    ['a b', 400],
    ['localhost', 200],
  ])('Host „%s“ antwortet %i', async (gastgeber, status) => {
    const erhalten = await new Promise((fertig) => {
      request(`${ort}/api/gruss/x`, { headers: { host: gastgeber } }, (a) =>
        fertig(a.resume().statusCode),
      ).end();
    });
    expect(erhalten).toBe(status);
  });

  it('gibt einen großen Körper stückweise an die Funktion', async () => {
    const stueck = new Uint8Array(1 << 20);
    let gesendet = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (s) => (gesendet++ < 16 ? s.enqueue(stueck) : s.close()),
    });
    const antwort = await fetch(`${ort}/api/zaehle`, { method: 'PUT', body, duplex: 'half' });
    const { bytes, stuecke } = (await antwort.json()) as { bytes: number; stuecke: number };
    expect(bytes).toBe(16 << 20);
    expect(stuecke).toBeGreaterThan(16);
  });

  it('liefert den Anfang eines Stroms, bevor sein Ende feststeht', async () => {
    const antwort = await fetch(`${ort}/api/strom`);
    const leser = antwort.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await leser.read()).value).toBe('eins\n');
    globalThis.fixtureWeiter!();
    expect((await leser.read()).value).toBe('zwei\n');
    expect((await leser.read()).done).toBe(true);
  });

  it('bricht eine Antwort ab, deren Strom scheitert, statt sie heil enden zu lassen', async () => {
    const antwort = await fetch(`${ort}/api/strom`);
    const text = antwort.text();
    globalThis.fixtureAbbruch!();
    await expect(text).rejects.toThrow();
    expect(gemeldet.join()).toContain('mitten im Strom');
  });

  it('meldet eine Ausnahme der Funktion laut und antwortet 500', async () => {
    const antwort = await fetch(`${ort}/api/wirft`);
    expect(antwort.status).toBe(500);
    expect(await antwort.text()).not.toContain('absichtlich');
    expect(gemeldet.find((m) => m.includes('absichtlich'))).toMatch(/^error: wirft .*würde in Azure hängen/);
  });

  it.each([
    ['Hochladen', 'PUT /api/zaehle HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nkurz'],
    ['Herunterladen', 'GET /api/strom HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ])('übersteht eine Verbindung, die mitten im %s endet', async (was, anfang) => {
    const vorher = gemeldet.length;
    const socket = connect(Number(new URL(ort).port), '127.0.0.1').on('error', () => undefined);
    const [gegenueber] = (await once(server, 'connection')) as [Socket];
    socket.write(anfang);
    await (was === 'Hochladen' ? once(server, 'request') : once(socket, 'data'));
    socket.resetAndDestroy();
    await new Promise((zu) => gegenueber.once('close', zu));
    if (was === 'Herunterladen') globalThis.fixtureWeiter!();
    else await vi.waitFor(() => expect(gemeldet.slice(vorher).join()).toContain('Gegenseite'));
    expect(gemeldet.slice(vorher).filter((m) => m.startsWith('error'))).toEqual([]);
    expect((await fetch(`${ort}/api/gruss/danach`)).status).toBe(200);
  });
});

describe('Wecker', () => {
  it('läuft nach seinem Plan', async () => {
    const verspaetet = await new Promise((gelaufen) => (globalThis.fixtureWecker = gelaufen));
    expect(verspaetet).toBe(false);
  });

  it('läuft auf Zuruf', async () => {
    expect(globalThis.fixtureNachts).toBeUndefined();
    await host.ausloesen('nachts');
    expect(globalThis.fixtureNachts).toBe(1);
    await expect(host.ausloesen('fehlt')).rejects.toThrow('fehlt');
  });
});

describe('Start und Ende', () => {
  const mit = (rest: string, strom = 'true'): string =>
    `import { app } from '@azure/functions'; app.setup({ enableHttpStream: ${strom} });
     app.http('da', { methods: ['GET'], handler: () => ({ status: 200 }) }); ${rest}`;

  it.each([
    ['ohne Strombetrieb', mit('', 'false'), 'enableHttpStream'],
    [
      'einen fremden Auslöser',
      mit(`app.storageQueue('q', { queueName: 'q', connection: 'c', handler() {} });`),
      'queueTrigger',
    ],
    ['einen fremden Haken', mit(`app.hook.preInvocation(() => {});`), 'preInvocation'],
    [
      'einen doppelten Namen',
      mit(`app.timer('da', { schedule: '0 0 3 * * *', handler() {} });`),
      'already been registered',
    ],
    ['einen falschen Plan', mit(`app.timer('t', { schedule: 'täglich', handler() {} });`), 'CronPattern'],
    ['eine leere App', `globalThis.x = 1`, 'keine Funktion'],
  ])('lehnt %s ab', async (_was, quelle, grund) => {
    const datei = join(ordner, 'app.cjs');
    await buendle(quelle, datei);
    await expect(starteHost({ einstieg: datei, melde })).rejects.toThrow(grund);
  });

  it('startet dieselbe App nach dem Ende neu und ruft ihren Schlusshaken', async () => {
    const datei = join(ordner, 'neu.cjs');
    await buendle(mit(`app.hook.appTerminate(() => { globalThis.fixtureNachts = 77 });`), datei);
    const erster = await starteHost({ einstieg: datei, melde });
    await erster.stoppe();
    expect(globalThis.fixtureNachts).toBe(77);
    const zweiter = await starteHost({ einstieg: datei, melde });
    await zweiter.stoppe();
  });
});
