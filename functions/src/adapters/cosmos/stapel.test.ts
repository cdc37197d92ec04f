import type { Container, OperationInput, Response } from '@azure/cosmos';
import { expect, test } from 'vitest';
import type { Ruf } from './ruf.ts';
import { schreibeStapel } from './stapel.ts';
import { stoerungVon } from './stoerung.ts';

/** What the service answers to two operations. */
const antwortend = (code: number, status: readonly number[], kopf = {}): Container => {
  const result = status.map((statusCode) => ({ statusCode, requestCharge: 1 }));
  const antwort: Response<unknown> = { code, result, headers: { 'x-ms-request-charge': '7', ...kopf } };
  return { items: { batch: () => Promise.resolve(antwort) } } as unknown as Container;
};

const einmal: Ruf = (anfrage) => anfrage();
const zwei: readonly OperationInput[] = [
  { operationType: 'Create', resourceBody: { id: 'a' } },
  { operationType: 'Delete', id: 'b' },
];
const schreibe = (container: Container): Promise<boolean> => schreibeStapel(container, 'p', einmal, zwei);

test('Alle geschrieben', async () => expect(await schreibe(antwortend(200, [201, 204]))).toBe(true));

test.each([
  ['schon da', [409, 424]],
  ['kopf ist ein anderer', [412, 424]],
  ['was zu löschen war, ist fort', [424, 404]],
])('Jemand war schneller: %s', async (_, status) =>
  expect(await schreibe(antwortend(207, status))).toBe(false),
);

test.each([429, 449, 408])('Ein einzelner Schritt mit %d hält den ganzen Stapel auf', async (status) => {
  const fehler: unknown = await schreibe(
    antwortend(207, [424, status], { 'x-ms-retry-after-ms': '30' }),
  ).catch((f: unknown) => f);
  expect(stoerungVon(fehler)).toEqual({ art: 'spaeter', nachMs: 30 });
});

test('Ein ungültiger Schritt ist ein Fehler', async () => {
  const fehler: unknown = await schreibe(antwortend(207, [400, 424])).catch((f: unknown) => f);
  expect(stoerungVon(fehler).art).toBe('defekt');
});

test.each([
  ['ohne Ergebnis', 200, []],
  ['mit zu wenigen', 200, [201]],
  ['gescheitert, aber keiner schuld', 207, [424, 424]],
])('Eine Antwort, die nichts sagt (%s), gilt nie als geschrieben', async (_, code, status) => {
  const fehler: unknown = await schreibe(antwortend(code, status)).catch((f: unknown) => f);
  expect(stoerungVon(fehler).art).toBe('spaeter');
});
