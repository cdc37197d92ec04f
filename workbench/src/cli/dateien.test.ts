import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { devNull, platform, tmpdir } from 'node:os';
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
    expect(sammleDateien([in_('z.eml'), in_('b')])).toEqual([
      { file: in_('z.eml') },
      { file: in_('b/1.eml') },
      { file: in_('b/2.pdf') },
      { file: in_('b/tief/3.txt') },
      {
        file: in_('b/verweis'),
        problem: expect.objectContaining({ code: 'verweis_uebergangen' }) as object,
      },
    ]);
  });
  it('dürfen als Verknüpfung genannt werden', () => {
    expect(sammleDateien([in_('b/verweis')])).toEqual([{ file: in_('b/verweis') }]);
  });
  it.skipIf(platform() === 'win32')('sind nichts, was keinen festen Inhalt hat', () => {
    expect(sammleDateien([devNull])).toEqual([
      { file: devNull, problem: expect.objectContaining({ code: 'keine_datei' }) as object },
    ]);
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
