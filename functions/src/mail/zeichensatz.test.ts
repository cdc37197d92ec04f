import { expect, test } from 'vitest';
import { dekodiere, istUmschaltend } from './zeichensatz.ts';

const hex = (s: string): Buffer => Buffer.from(s.replace(/ /g, ''), 'hex');

test.each([
  ['utf-8', '4772c3bcc39f65', 'Grüße'],
  ['ISO-8859-1', '4772fcdf65', 'Grüße'],
  ['"iso-8859-15"', 'a4', '€'],
  ['windows-1252', '80', '€'],
  ['us-ascii', '4772fcdf65', 'Grüße'],
  ['us-ascii', '4772c3bcc39f65', 'Grüße'],
  ['', '4772fcdf65', 'Grüße'],
  ['utf-8', '4772fcdf65', 'Grüße'],
  ['iso-2022-jp', '1b2442 2422 1b2842', 'あ'],
  ['utf-16le', '4700fc00', 'Gü'],
  ['cp437', '81', 'ü'],
  // RFC 2152
  ['utf-7', '48692d2d2b41504d2d', 'Hi--ó'],
])('%s', (satz, bytes, ist) => {
  expect(dekodiere(hex(bytes), satz)).toEqual({ text: ist, unbekannt: false });
});

test('ein unbekannter Zeichensatz wird genannt, der Text bleibt lesbar', () =>
  expect(dekodiere(Buffer.from('Grüße'), 'x-klingon')).toEqual({ text: 'Grüße', unbekannt: true }));

test('umschaltende Zeichensätze sind bekannt', () => {
  for (const s of ['ISO-2022-JP', 'utf-7', 'UTF7', 'hz-gb-2312']) expect(istUmschaltend(s), s).toBe(true);
  for (const s of ['utf-8', 'iso-8859-1', '']) expect(istUmschaltend(s), s).toBe(false);
});
