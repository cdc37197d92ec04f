import { expect, test } from 'vitest';
import { neueAnfrage } from '../../kernel/id.ts';
import { anfrageAlterMs, pruefeAnfragezeit } from './einreichung.rules.ts';

const jetzt = new Date('2026-11-24T12:00:00.000Z');
const von = (ms: number): string => neueAnfrage(new Date(jetzt.getTime() + ms));

test.each([-anfrageAlterMs, 0, anfrageAlterMs])('eine Anfrage von %i ms wird angenommen', (ms) => {
  expect(pruefeAnfragezeit(von(ms), jetzt)).toBeUndefined();
});

test.each([-anfrageAlterMs - 1, anfrageAlterMs + 1])('eine von %i ms nicht', (ms) => {
  expect(pruefeAnfragezeit(von(ms), jetzt)).toEqual({ code: 'anfrage_zu_alt' });
});

test('von der frühesten bis zur spätesten Ablage derselben Anfrage vergehen höchstens zwölf Stunden', () => {
  // design §3.8: what was placed is named within 12 hours or never.
  expect(2 * anfrageAlterMs).toBeLessThanOrEqual(12 * 3_600_000);
});
