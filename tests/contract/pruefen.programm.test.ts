import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { neuerOrdner } from './ordner.ts';
import { erwarteteBilanz, fuelle, inDatenbank, loescheZeile, oeffneIn } from './pruefung/bestand.ts';
import { akte } from './store/probe.ts';

let ordner: string;
let raeumeAb: () => Promise<void>;
beforeEach(async () => {
  ({ ordner, raeumeAb } = neuerOrdner());
  await fuelle(ordner);
});
afterEach(() => raeumeAb());

function rufe(...argumente: string[]): {
  readonly code: number | null;
  readonly zeilen: unknown[];
  readonly klage: string;
} {
  const programm = join(import.meta.dirname, '../../functions/src/pruefen.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [programm, ...argumente], {
    encoding: 'utf8',
  });
  const zeilen = stdout.split('\n').filter((z) => z !== '');
  return { code: status, zeilen: zeilen.map((z) => JSON.parse(z) as unknown), klage: stderr };
}

test('Ein unversehrter Ordner: eine Zeile, Ende mit 0, auch während ein Server die Sperre hält', async () => {
  const store = oeffneIn(ordner);
  expect(rufe('--daten', ordner)).toMatchObject({ code: 0, zeilen: [erwarteteBilanz] });
  await store.schliesse();
});

test('Ein Schaden: Befund, Bilanz, Ende mit 1', () => {
  loescheZeile(ordner, 'e~5');
  expect(rufe('--daten', ordner)).toMatchObject({
    code: 1,
    zeilen: [
      {
        schwere: 'fehler',
        art: 'huelle_fehlt',
        partition: akte.id,
        eintrag: 'e~5',
        text: 'Das Ereignis fehlt im Protokoll.',
      },
      { ...erwarteteBilanz, ereignisse: 5, fehler: 1 },
    ],
  });
});

test('Ein einzelnes Byte in der Datenbankdatei', () => {
  inDatenbank(ordner, (db) => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  const datei = join(ordner, 'registratur.db');
  const bytes = readFileSync(datei);
  const stelle = bytes.lastIndexOf('Musterstadt');
  expect(stelle).toBeGreaterThan(0);
  bytes[stelle] = 'm'.charCodeAt(0);
  writeFileSync(datei, bytes);
  expect(rufe('--daten', ordner)).toMatchObject({
    code: 1,
    zeilen: [{ art: 'dokument_veraendert', partition: akte.id }, { fehler: 1 }],
  });
});

test.each([
  ['die zweite Seite', 8192],
  ['der Dateikopf', 0],
])('Zerstört ist %s: Ende mit 1, die Datei wird genannt', (_, stelle) => {
  inDatenbank(ordner, (db) => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  const datei = join(ordner, 'registratur.db');
  const bytes = readFileSync(datei);
  bytes.fill(0xff, stelle, stelle + 100);
  writeFileSync(datei, bytes);
  const { code, zeilen } = rufe('--daten', ordner);
  expect(code).toBe(1);
  expect(zeilen[0]).toMatchObject({ schwere: 'fehler', art: 'datei_beschaedigt', eintrag: 'registratur.db' });
  expect((zeilen.at(-1) as { fehler: number }).fehler).toBeGreaterThan(0);
});

test('Ein Index, der nicht zur Tabelle passt, wird bemerkt', () => {
  inDatenbank(ordner, (db) => {
    db.enableDefensive(false);
    db.exec('PRAGMA writable_schema = ON');
    db.exec(
      `UPDATE sqlite_schema SET sql = replace(sql, 'typ, ord, id', 'typ, id, ord') WHERE name = 'liste'`,
    );
  });
  expect(rufe('--daten', ordner)).toMatchObject({
    code: 1,
    zeilen: [{ art: 'datei_beschaedigt' }, { fehler: 1 }],
  });
});

test('Ohne Ordner, ohne Registratur darin oder mit falschem Aufruf: Ende mit 2 und ein Satz', () => {
  const leer = join(ordner, 'leer');
  mkdirSync(leer);
  for (const argumente of [[], ['--daten', leer], ['--falsch']]) {
    const { code, zeilen, klage } = rufe(...argumente);
    expect({ code, zeilen }).toEqual({ code: 2, zeilen: [] });
    expect(klage).not.toBe('');
  }
});
