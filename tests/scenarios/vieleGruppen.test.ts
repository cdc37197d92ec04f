/** People in more groups than Entra names in a token: the same rights, by way of the directory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groessterToken } from '@registratur/functions/http/auth/pruefer';
import { mandant, personen } from '@registratur/workbench/musterstadt/personen';
import { starteWerkbank, type Werkbank } from '@registratur/workbench/werkbank/server';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';

let ordner: string;
let werkbank: Werkbank;
beforeAll(async () => {
  ordner = mkdtempSync(join(tmpdir(), 'gruppen-'));
  werkbank = await starteWerkbank({ port: 0, daten: join(ordner, 'daten') });
});
afterAll(async () => {
  await werkbank.stoppe();
  rmSync(ordner, { recursive: true });
});

/** As the pages get it from Entra. */
async function token(person: string): Promise<string> {
  const antwort = await fetch(`${werkbank.url}/entra/${mandant}/persona`, {
    method: 'POST',
    body: JSON.stringify({ person }),
  });
  return ((await antwort.json()) as { access_token: string }).access_token;
}

async function hole(
  ausweis: string,
  weg: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const antwort = await fetch(werkbank.url + weg, { headers: { authorization: `Bearer ${ausweis}` } });
  return { status: antwort.status, text: await antwort.text() };
}

async function mitVerweis(upn: string): Promise<string> {
  werkbank.schalter.vieleGruppen.add(upn);
  const ausweis = await token(upn);
  werkbank.schalter.vieleGruppen.delete(upn);
  return ausweis;
}

it('gibt jeder Person genau dieselben Rechte, ob ihre Gruppen im Token stehen oder nicht', async () => {
  const alsAlle = await Promise.all(personen.map(async (p) => token(p.upn)));
  const akten = new Set<string>();
  for (const ausweis of alsAlle) {
    const { text } = await hole(ausweis, '/api/suche?text=Musterstadt%20Antrag%20Akte&max=50');
    for (const { akte } of (JSON.parse(text) as { treffer?: { akte: string }[] }).treffer ?? [])
      akten.add(akte);
    for (const [, id] of (await hole(ausweis, '/api/ziele')).text.matchAll(/"akte":"([0-9a-f-]{36})"/g))
      akten.add(id ?? '');
  }
  expect(akten.size).toBeGreaterThan(5);
  const wege = ['/api/ich', '/api/aktenplan', '/api/ziele', ...[...akten].map((id) => `/api/akten/${id}`)];
  let gesehen = 0;
  let verborgen = 0;
  for (const [i, person] of personen.entries()) {
    const imToken = alsAlle[i] ?? '';
    const imVerzeichnis = await mitVerweis(person.upn);
    expect(decodeJwt(imToken)['groups']).toBeInstanceOf(Array);
    expect(decodeJwt(imVerzeichnis)).not.toHaveProperty('groups');
    for (const weg of wege) {
      const erwartet = await hole(imToken, weg);
      expect([person.name, weg, await hole(imVerzeichnis, weg)]).toEqual([person.name, weg, erwartet]);
      if (erwartet.status === 200) gesehen += 1;
      else verborgen += 1;
    }
  }
  // Both answers occur, so that none of them is right by chance.
  expect(Math.min(gesehen, verborgen)).toBeGreaterThan(20);
});

it('lehnt verständlich ab, wenn das Verzeichnis nicht antwortet, und gibt auch dem nichts, der sonst dürfte', async () => {
  const vorher = await token('Ines Vogt');
  const ausweis = await mitVerweis('ines.vogt@musterstadt.example');
  werkbank.schalter.ohneVerzeichnis = true;
  const antwort = await fetch(`${werkbank.url}/api/ziele`, {
    headers: { authorization: `Bearer ${ausweis}` },
  });
  expect(antwort.status).toBe(503);
  expect(antwort.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await antwort.json()).toMatchObject({ code: 'verzeichnis_nicht_erreichbar' });
  // Whose groups are in the token does not need it.
  expect((await hole(vorher, '/api/ziele')).status).toBe(200);
  werkbank.schalter.ohneVerzeichnis = false;
  expect((await hole(ausweis, '/api/ziele')).status).toBe(200);
});

it.each([
  ['bis zur Grenze', groessterToken - 'Bearer ..'.length, 401],
  ['darüber', groessterToken + 1, 401],
  ['über alles Maß', 40_000, 431],
])('antwortet auf ein langes Token %s mit einem Satz', async (_, laenge, status) => {
  const antwort = await hole(`${'x'.repeat(laenge - 2)}.y.`, '/api/ich');
  expect(antwort.status).toBe(status);
  expect(antwort.text).toMatch(/melden Sie sich/);
});
