import { oeffneInhalte } from '@registratur/functions/adapters/files/inhalte';
import type { Contents } from '@registratur/functions/ports/contents';
import { sha256 } from '@registratur/shared/kernel/hash';
import { truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentsVertrag, jetzt, liste, strom } from './contents.vertrag.ts';
import { starte } from './kind.ts';
import { neuerOrdner } from './ordner.ts';

const uhr = { jetzt: () => new Date(jetzt) };

contentsVertrag('Dateien', () => {
  const { ordner, raeumeAb } = neuerOrdner();
  return { oeffne: () => oeffneInhalte({ ordner: join(ordner, 'inhalte'), uhr }), raeumeAb };
});

describe('Dateien im Besonderen', () => {
  let ordner: string;
  let raeumeAb: () => Promise<void>;
  let inhalte: Contents;
  beforeEach(() => {
    ({ ordner, raeumeAb } = neuerOrdner());
    inhalte = oeffneInhalte({ ordner, uhr });
  });
  afterEach(() => raeumeAb());

  test('SIGKILL mitten im Hochladen: Bestätigtes ist ganz da, nichts Halbes sieht vollständig aus', async () => {
    for (const zeilen of [3, 30]) {
      const kind = starte('hochlader.ts', [ordner]);
      await kind.zeilen(zeilen);
      for (const zeile of await kind.toete()) {
        const [schriftstueck = '', sha = ''] = zeile.split(' ');
        expect(sha256(await buffer(inhalte.lies({ raum: 'akte~1', schriftstueck, sha256: sha })))).toBe(sha);
      }
    }
    for await (const { raum, schriftstueck, sha256: sha } of inhalte.alle())
      expect(sha256(await readFile(await inhalte.pfad({ raum, schriftstueck, sha256: sha })))).toBe(sha);
    for await (const { upload } of inhalte.uploads()) {
      const angabe = await inhalte.upload(upload);
      if (angabe) expect(sha256(await readFile(await inhalte.uploadPfad(upload)))).toBe(angabe.sha256);
    }
  });

  test.each([
    ['halb geschrieben', 'Bri'],
    ['leer', ''],
    ['länger', 'Brief und mehr'],
  ])('Was ein toter Server am Platz liegen ließ (%s), ersetzt der nächste Versuch', async (_, rest) => {
    const bytes = Buffer.from('Brief');
    const ort = { raum: 'akte~1', schriftstueck: 's', sha256: sha256(bytes) };
    await (
      await inhalte.lege([{ ort, bytes }])
    ).dauerhaft;
    writeFileSync(await inhalte.pfad(ort), rest);
    await (
      await inhalte.lege([{ ort, bytes }])
    ).dauerhaft;
    expect(await readFile(await inhalte.pfad(ort))).toEqual(bytes);
    expect(await liste(inhalte.uploads())).toEqual([]);
  });

  test('Reste eines unterbrochenen Uploads sind kein Upload, altern mit der Datei und lassen sich verwerfen', async () => {
    await inhalte.nimmAn('ganz', 'p', strom(Buffer.from('ganz')), 99);
    const reste = ['nur-bytes', 'nur-angaben', 'halbe-angaben', 'zu-kurz'];
    const angaben = (name: string): string => join(ordner, 'eingang', '+angaben', name);
    writeFileSync(await inhalte.uploadPfad('nur-bytes'), 'ab');
    writeFileSync(angaben('nur-angaben'), JSON.stringify({ sha256: 'x', bytes: 2, zeit: jetzt, oid: 'p' }));
    writeFileSync(await inhalte.uploadPfad('halbe-angaben'), 'ab');
    writeFileSync(angaben('halbe-angaben'), '{"sha256":"x","byt');
    await inhalte.nimmAn('zu-kurz', 'p', strom(Buffer.from('gekürzt')), 99);
    truncateSync(await inhalte.uploadPfad('zu-kurz'), 3);
    const alt = new Date('2026-01-01T00:00:00.000Z');
    utimesSync(await inhalte.uploadPfad('nur-bytes'), alt, alt);
    for (const rest of reste) expect(await inhalte.upload(rest)).toBeUndefined();
    const gefunden = new Map((await liste(inhalte.uploads())).map((u) => [u.upload, u]));
    expect([...gefunden.keys()].sort()).toEqual([...reste, 'ganz'].sort());
    expect(gefunden.get('nur-bytes')?.zeit).toBe(alt.toISOString());
    for (const rest of reste) expect(gefunden.get(rest)?.angaben).toBeUndefined();
    expect(gefunden.get('ganz')?.angaben).toMatchObject({ oid: 'p', bytes: 4 });
    for (const rest of reste) await inhalte.verwirf(rest);
    expect((await liste(inhalte.uploads())).map((u) => u.upload)).toEqual(['ganz']);
  });

  test('Nach einem unterbrochenen Upload gelingt derselbe noch einmal', async () => {
    await inhalte.nimmAn('anderer', 'p', strom(Buffer.from('x')), 9);
    writeFileSync(await inhalte.uploadPfad('u1'), 'Rest von vorhin');
    await inhalte.nimmAn('u1', 'p', strom(Buffer.from('neu')), 9);
    expect(await readFile(await inhalte.uploadPfad('u1'), 'utf8')).toBe('neu');
  });

  test('Liegt am Ort schon anderes, wird es nicht für das Richtige gehalten', async () => {
    const bytes = Buffer.from('echt');
    const ort = { raum: 'akte~1', schriftstueck: 's', sha256: sha256(bytes) };
    await inhalte.nimmAn('u1', 'p', strom(bytes), 9);
    await inhalte.platziere('u1', ort);
    await inhalte.entferne(ort);
    await inhalte.nimmAn('u2', 'p', strom(Buffer.from('noch etwas')), 99);
    await inhalte.platziere('u2', { ...ort, sha256: sha256('noch etwas') });
    writeFileSync(await inhalte.pfad(ort), 'falsch');
    await expect(inhalte.platziere('u1', ort)).rejects.toThrow('liegt anderes');
  });

  test('Fremde Dateien im Ordner werden aufgezählt, damit die Prüfung sie nennt', async () => {
    await inhalte.nimmAn('u1', 'p', strom(Buffer.from('x')), 9);
    await inhalte.platziere('u1', { raum: 'akte~1', schriftstueck: 's', sha256: sha256('x') });
    writeFileSync(join(ordner, 'akte~1', 's', 'liesmich.txt'), 'hallo');
    writeFileSync(join(ordner, 'liesmich.txt'), 'hallo');
    expect((await liste(inhalte.alle())).map((o) => o.sha256).sort()).toEqual(
      [sha256('x'), 'liesmich.txt'].sort(),
    );
  });
});
