import { expect, test } from 'vitest';
import { wartendMax } from './platz.ts';
import { erzeugeReste } from './reste.ts';

const voll = { code: 'zu_viele', was: 'abgelehnte Dateien', max: 500 };

test('Fünfhundert abgelehnte Dateien am Tag, dann ist für diese Person Schluss bis morgen', () => {
  let jetzt = new Date('2026-11-24T09:00:00.000Z');
  const reste = erzeugeReste({ jetzt: () => jetzt });
  for (let i = 0; i < wartendMax.dateien; i += 1) {
    expect(reste.pruefe('ole')).toBeUndefined();
    reste.vermerke('ole', 1);
  }
  expect(reste.pruefe('ole')).toEqual(voll);
  expect(reste.pruefe('hanna')).toBeUndefined();
  jetzt = new Date('2026-11-25T09:00:00.000Z');
  expect(reste.pruefe('ole')).toBeUndefined();
});

test('Wenige sehr große zählen auch', () => {
  const reste = erzeugeReste({ jetzt: () => new Date('2026-11-24T09:00:00.000Z') });
  reste.vermerke('ole', wartendMax.bytes);
  expect(reste.pruefe('ole')).toEqual(voll);
});
