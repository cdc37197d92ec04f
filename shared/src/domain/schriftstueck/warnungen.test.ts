import { expect, test } from 'vitest';
import { sperrt, warnungen, warnungstext } from './warnungen.ts';

test('jeder Satz ist deutsch, endlich und ohne Ausrufezeichen', () => {
  for (const { text } of Object.values(warnungen)) expect(text).toMatch(/^[^!]{8,200}$/);
});

test('Angaben stehen im Satz, die Anlage davor', () => {
  expect(warnungstext({ code: 'nachricht_unvollstaendig', angaben: { teil: 1, gesamt: 3 } })).toBe(
    'unvollständig (Teil 1 von 3)',
  );
  expect(warnungstext({ code: 'programm', angaben: { anlage: 'x.exe' } })).toBe(
    'Anlage „x.exe“: Die Datei ist ein ausführbares Programm.',
  );
});

test('nur Sperrendes sperrt', () => {
  expect(sperrt([{ code: 'csv_formeln' }])).toBe(false);
  expect(sperrt([{ code: 'csv_formeln' }, { code: 'makros' }])).toBe(true);
});
