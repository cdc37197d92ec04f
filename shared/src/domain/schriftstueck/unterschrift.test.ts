import { expect, test } from 'vitest';
import { istUnterschrift } from './unterschrift.ts';

test.each([
  ['smime.p7s', 'application/octet-stream', true],
  ['SMIME.P7S', 'application/pkcs7-signature', true],
  ['unterschrift', 'Application/X-PKCS7-Signature', true],
  ['smime.p7m', 'application/pkcs7-mime', false],
  ['Vertrag.p7s.pdf', 'application/pdf', false],
])('%s (%s): Unterschrift %s', (name, mime, erwartet) =>
  expect(istUnterschrift({ name, mime })).toBe(erwartet),
);
