import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { alsStartfehler, Startfehler } from './startfehler.ts';

/** What node:sqlite throws for it. */
function sqliteFehler(datei: string, sql: string): unknown {
  const db = new DatabaseSync(datei);
  try {
    db.exec(sql);
  } catch (fehler) {
    return fehler;
  } finally {
    db.close();
  }
  throw new Error('SQLite hat nichts beanstandet.');
}

it('sagt bei einer beschädigten Datenbank, was zu tun ist', () => {
  const ordner = mkdtempSync(join(tmpdir(), 'startfehler-'));
  try {
    const datei = join(ordner, 'registratur.db');
    writeFileSync(datei, 'kein SQLite'.repeat(1_000));
    const fehler = alsStartfehler(sqliteFehler(datei, 'PRAGMA journal_mode = WAL'), '/d');
    expect(fehler).toBeInstanceOf(Startfehler);
    expect((fehler as Error).message).toMatch(
      /^Die Datenbank im Ordner \/d ist beschädigt.*pruefen.*Sicherung/,
    );
  } finally {
    rmSync(ordner, { recursive: true });
  }
});

it('lässt Fehler im Programm, wie sie sind', () => {
  const falschesSql = sqliteFehler(':memory:', 'SELEKT');
  expect(alsStartfehler(falschesSql, '/d')).toBe(falschesSql);
  const anderer = new TypeError('x');
  expect(alsStartfehler(anderer, '/d')).toBe(anderer);
});
