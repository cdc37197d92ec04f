import { describe, expect, test } from 'vitest';
import { alleFelder, feld, liesKopf, type Kopf } from './kopf.ts';

const lies = (text: string): Kopf => {
  const buf = Buffer.from(text, 'latin1');
  return liesKopf(buf, 0, buf.length);
};

test('gefaltete Felder werden eins, der Rumpf beginnt hinter der Leerzeile (RFC 5322 §2.2.3)', () => {
  const k = lies('Subject: This\r\n is a test\r\nTO:a@b.example\r\n\r\nText');
  expect(feld(k, 'subject')).toBe('This is a test');
  expect(feld(k, 'to')).toBe('a@b.example');
  expect(k.rumpf).toBe('Subject: This\r\n is a test\r\nTO:a@b.example\r\n\r\n'.length);
});

describe('Was wirklich vorkommt', () => {
  test('die Umschlagzeile eines Postfachs ist kein Feld', () =>
    expect(lies('From a@b Mon Feb  2 2026\nSubject: x\n\ny').felder.map((f) => f.name)).toEqual(['subject']));
  test('Leerraum vor dem Doppelpunkt', () => expect(feld(lies('Subject : x\n\n'), 'subject')).toBe('x'));
  test('eine Zeile, die kein Feld ist, wird übergangen', () =>
    expect(lies('A: 1\nkein Feld\nB: 2\n\n').felder.map((f) => f.name)).toEqual(['a', 'b']));
  test('mehrere gleiche bleiben alle', () =>
    expect(alleFelder(lies('From: a\nFrom: b\n\n'), 'from')).toEqual(['a', 'b']));
  test('was nicht wie ein Kopf beginnt, hat keinen', () => {
    const k = lies('Guten Tag\nSubject: x\n\n');
    expect([k.felder.length, k.rumpf]).toEqual([0, 0]);
  });
});

test('mehr als tausend Felder werden gekürzt, und es wird gesagt', () => {
  const k = lies(`${'X: y\n'.repeat(1001)}\n`);
  expect([k.felder.length, k.gekuerzt]).toEqual([1000, true]);
  expect(lies(`${'X: y\n'.repeat(1000)}\n`).gekuerzt).toBe(false);
});
