import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { abgeleiteteId, hmac, inhaltBeleg, jsonHash, sha256 } from './hash.ts';
import { uuidMuster } from './id.ts';

test('SHA-256 nach FIPS 180-4, Text als UTF-8', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('ä')).toBe(sha256(Uint8Array.of(0xc3, 0xa4)));
});

test('HMAC-SHA-256 nach RFC 4231, Fälle 1 und 2', () => {
  expect(hmac('0b'.repeat(20), 'Hi There')).toBe(
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  );
  expect(hmac(Buffer.from('Jefe').toString('hex'), 'what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

test('Der Hash über JSON ist der über seinen kanonischen Text', () => {
  expect(jsonHash({ b: 1, a: 'ß' })).toBe(sha256('{"a":"ß","b":1}'));
});

test('Der Beleg ist SHA-256 über Salz und Inhaltshash als Bytes', () => {
  const [salz, inhalt] = ['00ff'.repeat(8), sha256('abc')];
  const bytes = Uint8Array.from([...Buffer.from(salz, 'hex'), ...Buffer.from(inhalt, 'hex')]);
  expect(inhaltBeleg(salz, inhalt)).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(inhaltBeleg('00fe'.repeat(8), inhalt)).not.toBe(inhaltBeleg(salz, inhalt));
});

describe('Abgeleitete Ids', () => {
  const von = '01890a5d-ac96-774b-bcce-b302099a8057';

  test('sind UUIDs der Fassung 8 (RFC 9562 §5.8) und stets dieselben', () => {
    for (let i = 0; i < 200; i += 1) {
      const id = abgeleiteteId(von, i);
      expect(id).toMatch(uuidMuster);
      expect(id[14]).toBe('8');
      expect(abgeleiteteId(von, String(i))).toBe(id);
    }
  });

  test('unterscheiden sich nach Herkunft und Zusatz', () => {
    const ids = [
      abgeleiteteId(von, 1),
      abgeleiteteId(von, 11),
      abgeleiteteId(`${von}1`, 1),
      abgeleiteteId(von, 'akte'),
      abgeleiteteId(von.replace('0', '1'), 'akte'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
