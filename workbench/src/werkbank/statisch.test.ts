import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mitEigenemOffice } from './seiten.ts';
import { erzeugeRegale, liefere } from './statisch.ts';

const oben = mkdtempSync(join(tmpdir(), 'statisch-'));
const lege = (pfad: string, inhalt: string): void => {
  mkdirSync(join(oben, pfad, '..'), { recursive: true });
  writeFileSync(join(oben, pfad), inhalt);
};
const finde = erzeugeRegale([
  { basis: '/lib/', ordner: join(oben, 'lib'), ohneGrossKlein: true },
  { basis: '/seite/', ordner: join(oben, 'seite'), html: (html) => html.replace('alt', 'neu') },
  { basis: '/', ordner: join(oben, 'tisch') },
]);
const server = createServer((req, res) => {
  const pfad = decodeURIComponent(req.url ?? '/');
  void liefere(req, res, finde(pfad));
});
let ort: string;

beforeAll(async () => {
  lege('geheim.txt', 'geheim');
  lege('lib/agaveerrorux/index.html', 'fehler');
  lege('seite/index.html', '<p>alt</p>');
  lege('seite/Bild.png', 'png');
  lege('tisch/index.html', 'tisch');
  lege('seite/teil.js', 'export const lang = 1;'.repeat(100));
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit));
  ort = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(oben, { recursive: true });
});

const hole = async (pfad: string, init?: RequestInit): Promise<[number, string | null, string]> => {
  const antwort = await fetch(ort + pfad, init);
  return [antwort.status, antwort.headers.get('content-type'), await antwort.text()];
};

describe('Dateien', () => {
  it('kommen mit ihrem Typ, ein Ordner mit seiner Seite', async () => {
    expect(await hole('/')).toEqual([200, 'text/html; charset=utf-8', 'tisch']);
    expect(await hole('/seite/Bild.png')).toEqual([200, 'image/png', 'png']);
    expect(await hole('/seite/')).toEqual([200, 'text/html; charset=utf-8', '<p>neu</p>']);
  });

  it('kommen ohne Rücksicht auf Groß und Klein nur, wo es so vereinbart ist', async () => {
    expect((await hole('/lib/AgaveErrorUX/index.html'))[2]).toBe('fehler');
    expect((await hole('/seite/bild.png'))[0]).toBe(404);
  });

  it.each([
    '/../geheim.txt',
    '/%2e%2e/geheim.txt',
    '/seite/..%2f..%2fgeheim.txt',
    '/lib/..%5cgeheim.txt',
    '/nichts',
  ])('kommen von nirgendwo sonst: %s', async (pfad) => {
    expect((await hole(pfad))[0]).toBe(404);
  });

  it('kommen als Skript verdichtet zu dem, der es versteht, und zum Übrigen wie sie sind', async () => {
    const voll = 'export const lang = 1;'.repeat(100);
    const frage = async (kodierung: string): Promise<[string | null, string | null, string]> => {
      const antwort = await fetch(`${ort}/seite/teil.js`, { headers: { 'accept-encoding': kodierung } });
      return [antwort.headers.get('content-encoding'), antwort.headers.get('vary'), await antwort.text()];
    };
    expect(await frage('gzip, br')).toEqual(['gzip', 'accept-encoding', voll]);
    expect(await frage('identity')).toEqual([null, null, voll]);
  });

  it('kommen nach einer Änderung in der neuen Fassung', async () => {
    lege('seite/stand.js', 'alt');
    expect((await hole('/seite/stand.js'))[2]).toBe('alt');
    lege('seite/stand.js', 'neu');
    utimesSync(join(oben, 'seite/stand.js'), new Date(), new Date(Date.now() + 5_000));
    expect((await hole('/seite/stand.js'))[2]).toBe('neu');
  });

  it('werden nur gelesen', async () => {
    expect((await hole('/', { method: 'POST' }))[0]).toBe(405);
    expect(await hole('/seite/', { method: 'HEAD' })).toEqual([200, 'text/html; charset=utf-8', '']);
  });
});

describe('Seite des Add-ins', () => {
  it('lädt hier die mitgebrachte Bibliothek zwischen Vorstück und Zusatz, sonst bleibt sie gleich', () => {
    const seite = (skripte: string): string =>
      `<head>${skripte}<script type="module" src="/a.js"></script></head>`;
    const amtlich = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
    const skripte = [...mitEigenemOffice(seite(amtlich)).matchAll(/src="([^"]+)"/g)].map((m) => m[1]);
    expect(skripte).toEqual([
      '/office-host/msajax.js',
      '/office/office.js',
      '/office-host/overlay.js',
      '/a.js',
    ]);
    expect(mitEigenemOffice(seite(''))).toBe(seite(''));
  });
});
