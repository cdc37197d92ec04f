import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { hatRocaSpur } from './roca.ts';

const modul = (): bigint => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const { n = '' } = publicKey.export({ format: 'jwk' });
  return BigInt(`0x${Buffer.from(n, 'base64url').toString('hex')}`);
};

it('erkennt Potenzen von 65537 und keinen gewöhnlichen Schlüssel', () => {
  expect(hatRocaSpur(65537n ** 40n)).toBe(true);
  expect(hatRocaSpur(65537n ** 40n + 2n)).toBe(false);
  expect([modul(), modul(), modul()].some(hatRocaSpur)).toBe(false);
});
