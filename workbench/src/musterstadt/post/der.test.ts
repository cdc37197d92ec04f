import { describe, expect, it } from 'vitest';
import { der, folge, oid, zahl, zeitpunkt } from './der.ts';

const hex = (bytes: Buffer): string => bytes.toString('hex');

describe('DER', () => {
  it('schreibt Kennungen wie in X.690 und RFC 8017', () => {
    expect(hex(oid('2.999.3'))).toBe('0603883703');
    expect(hex(oid('1.2.840.113549.1.1.1'))).toBe('06092a864886f70d010101');
  });

  it('schreibt Längen mit so vielen Oktetten wie nötig', () => {
    const kopf = (n: number): string => hex(der(0x04, Buffer.alloc(n)).subarray(0, 4));
    expect([127, 128, 255, 256, 300].map(kopf)).toEqual([
      '047f0000',
      '04818000',
      '0481ff00',
      '04820100',
      '0482012c',
    ]);
  });

  it('schreibt Zahlen, Folgen und Zeiten', () => {
    expect(hex(folge(zahl(5), zahl(0)))).toBe('3006020105020100');
    expect(zeitpunkt(new Date('2026-11-18T15:12:27Z')).toString('latin1')).toBe('\x17\x0d261118151227Z');
  });
});
