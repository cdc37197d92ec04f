/** The local product as it stands on a machine that others use, too, and in a browser that shows other pages, too. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { starteWerkbank, type Werkbank } from '@registratur/workbench/werkbank/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ordner = mkdtempSync(join(tmpdir(), 'sicherheit-'));
/** A folder that was there before, open to everybody. */
const daten = join(ordner, 'daten');
let werkbank: Werkbank;
const gemeldet: string[] = [];

beforeAll(async () => {
  mkdirSync(daten);
  chmodSync(daten, 0o755);
  werkbank = await starteWerkbank({ port: 0, daten, melde: (text) => gemeldet.push(text) });
});
afterAll(async () => {
  await werkbank.stoppe();
  rmSync(ordner, { recursive: true });
});

const hole = (pfad: string, init?: RequestInit): Promise<Response> => fetch(werkbank.url + pfad, init);

describe('Der Ordner der Daten', () => {
  test('gehört nur dem Konto, unter dem die Registratur läuft, auch wenn er vorher offen war', () => {
    expect((statSync(daten).mode & 0o777).toString(8)).toBe('700');
  });

  test('Schlüssel und Geheimnisse darin sind für niemanden sonst lesbar', () => {
    const eigenes = join(daten, 'werkbank');
    const dateien = readdirSync(eigenes);
    expect(dateien).toEqual(expect.arrayContaining(['aussteller.json', 'schluessel.pem']));
    for (const datei of dateien) expect(statSync(join(eigenes, datei)).mode & 0o077).toBe(0);
  });
});

describe('Beim Start', () => {
  test('steht kein Geheimnis in den Meldungen', () => {
    const alles = gemeldet.join('\n');
    expect(alles).not.toMatch(/PRIVATE KEY|BEGIN|eyJ/);
    const { geheimnis } = JSON.parse(readFileSync(join(daten, 'werkbank/aussteller.json'), 'utf8')) as {
      geheimnis: string;
    };
    expect(alles).not.toContain(geheimnis);
  });
});

describe('Andere Seiten im Browser', () => {
  const fremd = { origin: 'https://boese.example' };
  test.each(['/', '/addin/', '/werkbank/personen', '/api/ich', '/api/gesundheit', '/graph/v1.0/me/messages'])(
    'lesen nichts von %s: keine Freigabe für fremde Herkünfte, keine Kekse',
    async (pfad) => {
      for (const method of ['GET', 'OPTIONS']) {
        const antwort = await hole(pfad, { method, headers: fremd });
        expect([...antwort.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
        expect(antwort.headers.get('set-cookie')).toBeNull();
        expect(antwort.headers.get('x-content-type-options')).toBe('nosniff');
      }
    },
  );

  test('zeigen den Schreibtisch nicht in einem Rahmen; den Aufgabenbereich zeigen nur Office und Teams', async () => {
    const ahnen = async (pfad: string): Promise<string[]> => {
      const regeln = (await hole(pfad)).headers.get('content-security-policy') ?? '';
      const regel = regeln.split('; ').find((r) => r.startsWith('frame-ancestors '));
      return regel?.split(' ').slice(1) ?? [];
    };
    expect(await ahnen('/')).toEqual(["'none'"]);
    const pane = await ahnen('/addin/');
    expect(pane).toContain("'self'");
    expect(pane).toContain('https://outlook.office.com');
    expect(pane).toContain('https://teams.microsoft.com');
    // Hosts of Microsoft alone, each over https.
    for (const herkunft of pane.filter((h) => h !== "'self'"))
      expect(herkunft).toMatch(
        /^https:\/\/(\*\.)?([a-z]+\.)*(office\.com|office365\.com|live\.com|microsoft\.com|microsoft365\.com|cloud\.microsoft)$/,
      );
  });

  test.each(['/', '/addin/'])('%s führt nur eigene Skripte und die von Office aus', async (pfad) => {
    const regeln = (await hole(pfad)).headers.get('content-security-policy') ?? '';
    const skripte = regeln.split('; ').find((r) => r.startsWith('script-src ')) ?? '';
    expect(regeln).toContain("default-src 'none'");
    expect(skripte).not.toMatch(/unsafe|\*|data:|blob:|http:/);
  });
});
