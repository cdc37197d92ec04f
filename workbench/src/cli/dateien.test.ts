import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashVon, sammleDateien } from './dateien.ts';

const oben = mkdtempSync(join(tmpdir(), 'dateien-'));
const in_ = (pfad: string): string => join(oben, pfad);
beforeAll(() => {
  mkdirSync(in_('b/tief'), { recursive: true });
  for (const name of ['z.eml', 'b/2.pdf', 'b/1.eml', 'b/tief/3.txt']) writeFileSync(in_(name), 'abc');
  symlinkSync(in_('z.eml'), in_('b/verweis'));
});
afterAll(() => rmSync(oben, { recursive: true }));

describe('Dateien der Kommandozeile', () => {
  it('sind die genannten und die aller genannten Ordner; Verknüpfungen in Ordnern bleiben außen vor', () => {
    expect(sammleDateien([in_('z.eml'), in_('b')])).toEqual(
      ['z.eml', 'b/1.eml', 'b/2.pdf', 'b/tief/3.txt'].map(in_),
    );
  });
  it('müssen da sein', () => {
    expect(() => sammleDateien([in_('fehlt')])).toThrow(/gibt es nicht/);
  });
  it('haben ihre Prüfsumme (FIPS 180-2, Anhang B.1)', async () => {
    expect(await hashVon(in_('z.eml'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
