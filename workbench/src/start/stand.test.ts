import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { istFrisch, merke } from './stand.ts';

let ordner = '';
const in_ = (name: string): string => join(ordner, name);
const schreibe = (name: string, text: string): void => writeFileSync(in_(name), text);

beforeEach(() => {
  ordner = mkdtempSync(join(tmpdir(), 'registratur-stand-'));
  schreibe('a.ts', 'a');
  schreibe('package-lock.json', '{}');
  schreibe('ergebnis.js', 'x');
  merke(ordner, in_('dist/.stand'), [in_('a.ts')]);
});
afterEach(() => rmSync(ordner, { recursive: true }));

const frisch = (): boolean => istFrisch(ordner, in_('dist/.stand'), [in_('ergebnis.js')]);

it('ist frisch, solange sich nichts ändert', () => {
  expect(frisch()).toBe(true);
  schreibe('a.ts', 'a');
  expect(frisch()).toBe(true);
});

it('ist nicht mehr frisch, wenn eine Quelle anders ist', () => {
  schreibe('a.ts', 'b');
  expect(frisch()).toBe(false);
});

it('ist nicht mehr frisch, wenn eine Quelle fehlt', () => {
  rmSync(in_('a.ts'));
  expect(frisch()).toBe(false);
});

it('ist nicht mehr frisch, wenn sich die Pakete ändern', () => {
  schreibe('package-lock.json', '{"neu":1}');
  expect(frisch()).toBe(false);
});

it('ist nicht mehr frisch, wenn das Ergebnis fehlt', () => {
  rmSync(in_('ergebnis.js'));
  expect(frisch()).toBe(false);
});
