import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { angabenIn } from './angaben.ts';
import { orteIn, type Orte } from './orte.ts';

let wurzel: string;
let orte: Orte;
beforeEach(() => {
  wurzel = mkdtempSync(join(tmpdir(), 'registratur-angaben-'));
  orte = orteIn(wurzel);
  mkdirSync(orte.angaben, { recursive: true });
});
afterEach(() => rmSync(wurzel, { recursive: true }));

const angaben = (oid: string) => ({ sha256: 'x', bytes: 2, zeit: '2026-03-01T08:00:00.000Z', oid });
const schreibe = (oid: string): void => writeFileSync(orte.angabe('u1'), JSON.stringify(angaben(oid)));

test('was ein anderes Programm entfernt und neu angelegt hat, wird neu gelesen', () => {
  const { lies } = angabenIn(orte);
  schreibe('ole');
  expect([lies('u1'), lies('u1')]).toEqual([angaben('ole'), angaben('ole')]);
  rmSync(orte.angabe('u1'));
  expect(lies('u1')).toBeUndefined();
  schreibe('elif');
  expect(lies('u1')).toEqual(angaben('elif'));
});

test('unfertige Angaben sind keine', () => {
  writeFileSync(orte.angabe('u1'), '{"sha256":"x","byt');
  expect(angabenIn(orte).lies('u1')).toBeUndefined();
});
