/** The functions package as it is deployed, unpacked where nothing of this repository is within reach. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { adressen } from '@registratur/shared/contract/adressen';
import { verbinde } from '@registratur/shared/contract/client';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { starteHost } from '@registratur/workbench/functions-host/host';
import { bauePaket } from '@registratur/workbench/start/functionspaket';
import { vertraue } from '@registratur/workbench/werkbank/zertifikat';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wert } from './werkbank.hilfe.ts';

let oben: string;
let paket: string;
let zip: Uint8Array;

beforeAll(async () => {
  oben = mkdtempSync(join(tmpdir(), 'paket-'));
  zip = await bauePaket(join(oben, 'gebaut'));
  paket = join(oben, 'ausgepackt');
  mkdirSync(paket);
  for (const [name, bytes] of Object.entries(unzipSync(zip))) writeFileSync(join(paket, name), bytes);
});
afterAll(() => rmSync(oben, { recursive: true }));

const json = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(paket, name), 'utf8')) as Record<string, unknown>;

it('enthält nur, was zum Betrieb gehört', () => {
  expect(readdirSync(paket).sort()).toEqual(['host.json', 'mail-kind.cjs', 'main.cjs', 'package.json']);
  expect(json('package.json')).not.toHaveProperty('dependencies');
  expect(json('package.json')['main']).toBe('main.cjs');
});

it('sagt dem Host, unter welchem Pfad die Adressen des Vertrags liegen', () => {
  const { http } = json('host.json')['extensions'] as { http: { routePrefix: string } };
  for (const adresse of Object.values(adressen))
    expect(adresse.split(' ')[1]).toMatch(`/${http.routePrefix}/`);
  expect(json('host.json')).toMatchObject({
    version: '2.0',
    extensionBundle: { id: 'Microsoft.Azure.Functions.ExtensionBundle' },
  });
});

it('ist für dasselbe Programm dasselbe, Byte für Byte', async () => {
  expect(sha256(await bauePaket(join(oben, 'noch-einmal')))).toBe(sha256(zip));
});

it('liegt, wo keine Pakete zu finden sind', () => {
  const { resolve } = createRequire(join(paket, 'main.cjs'));
  for (const name of ['@azure/functions', 'zod', '@azure/cosmos', 'esbuild'])
    expect(() => resolve(name)).toThrow('Cannot find module');
});

it('nennt beim Start alles, was fehlt, in einer Meldung und ohne ein Geheimnis', async () => {
  const vorher = { ...process.env };
  const unsere = Object.keys(vorher).filter((name) => name.startsWith('REGISTRATUR_'));
  for (const name of unsere) Reflect.deleteProperty(process.env, name);
  process.env['REGISTRATUR_GEHEIMNIS'] = 'streng-geheim';
  process.env['REGISTRATUR_INHALTE'] = 'azure-blob';
  process.env['REGISTRATUR_BLOB_SCHLUESSEL'] = 'ebenso-geheim';
  try {
    const gemeldet: string[] = [];
    const fehler = await starteHost({
      einstieg: join(paket, 'main.cjs'),
      melde: (_stufe, zeile) => gemeldet.push(zeile),
    }).then(() => '', String);
    for (const name of ['DATEN', 'AUSSTELLER', 'JWKS', 'ZIELGRUPPE', 'MANDANT', 'TOKEN', 'GRAPH', 'BLOB_URL'])
      expect(fehler).toContain(`REGISTRATUR_${name} fehlt (`);
    expect([fehler, ...gemeldet].join('\n')).not.toMatch(/streng-geheim|ebenso-geheim/);
  } finally {
    for (const name of Object.keys(process.env))
      if (!(name in vorher)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, vorher);
  }
});

it('läuft aus sich allein, legt eine E-Mail ab und verrät dabei kein Geheimnis', async () => {
  const daten = join(oben, 'daten');
  const aufruf = [join(import.meta.dirname, 'paket/kind.ts'), paket, daten];
  const kind = spawn(process.execPath, aufruf, { cwd: paket, stdio: 'pipe' });
  const ende = new Promise((fertig) => kind.once('close', fertig));
  const fehlerausgabe = text(kind.stderr);
  const zeilen: string[] = [];
  const url = await new Promise<string>((bereit, fehler) => {
    createInterface(kind.stdout).on('line', (zeile) => {
      zeilen.push(zeile);
      bereit(zeile);
    });
    void ende.then(async () => fehler(new Error(await fehlerausgabe)));
  });
  const { ca, mandant } = JSON.parse(readFileSync(join(daten, 'adresse.json'), 'utf8')) as Record<
    string,
    string
  >;
  vertraue(ca ?? '');
  const token = async (fuer: string): Promise<string> => {
    const koerper = JSON.stringify({ person: 'Ole Brandt', fuer });
    const antwort = await fetch(`${url}/entra/${mandant}/persona`, { method: 'POST', body: koerper });
    return ((await antwort.json()) as { access_token: string }).access_token;
  };
  const ausweis = await token('registratur');
  const graph = { headers: { authorization: `Bearer ${await token('graph')}` } };
  const { value } = (await (await fetch(`${url}/graph/v1.0/me/messages`, graph)).json()) as {
    value: { id: string; subject: string }[];
  };
  const mail = value.find((m) => m.subject === 'Antrag auf Baumfällgenehmigung Lindenallee 12')!;
  const ruf = verbinde({ basis: url, token: () => Promise.resolve(ausweis), fetch: globalThis.fetch });
  const { ziele } = await wert(ruf('vorgang.ziele', { frage: { text: 'Baumfällung Lindenallee' } }));
  const abgelegt = await wert(
    ruf('schriftstueck.ablegen', {
      pfad: { akte: ziele[0]!.akte, vorgang: ziele[0]!.vorgang },
      ein: { anfrage: neueAnfrage(), quelle: { art: 'postfach', nachricht: mail.id } },
    }),
  );
  // Attachments are known to the reading program alone: it was found beside the main one.
  expect(abgelegt).toMatchObject({
    neu: true,
    schriftstueck: { betreff: mail.subject, anlagen: [{ mime: 'image/jpeg' }, {}, {}] },
  });
  kind.stdin.end();
  await ende;
  const geheimes = readFileSync(join(daten, 'werkbank/aussteller.json'), 'utf8');
  const { geheimnis } = JSON.parse(geheimes) as { geheimnis: string };
  const ausgabe = `${zeilen.join('\n')}\n${await fehlerausgabe}`;
  for (const verborgen of [geheimnis, ausweis]) expect(ausgabe).not.toContain(verborgen);
});
