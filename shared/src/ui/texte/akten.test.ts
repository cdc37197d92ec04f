import { expect, test } from 'vitest';
import { problemAus } from '../../contract/problem.ts';
import { akten } from './akten.ts';

test('Eine Adresse, die es nicht gibt, heißt wie etwas, das es nicht gibt oder das verboten ist', () => {
  expect(akten['fehler.nicht_gefunden']).toBe(problemAus({ code: 'nicht_gefunden' }).title);
});
