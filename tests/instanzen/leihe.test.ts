import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { oeffneSpeicher } from '@registratur/functions/adapters/sqlite/speicher';
import { erzeugeZufall } from '@registratur/functions/app/zufall';
import type { Store } from '@registratur/functions/ports/store';
import { erzeugeLeihe, leihdauerMs, type Leihe } from '@registratur/functions/usecases/leihe/leihe';

let ordner: string;
let store: ReturnType<typeof oeffneSpeicher>;
let jetzt: number;
const zufall = erzeugeZufall();
const uhr = { jetzt: () => new Date(jetzt) };
beforeEach(() => {
  ordner = mkdtempSync(join(tmpdir(), 'registratur-leihe-'));
  store = oeffneSpeicher({ ordner, zufall });
  jetzt = Date.parse('2026-03-02T08:00:00Z');
});
afterEach(async () => {
  await store.schliesse();
  rmSync(ordner, { recursive: true, force: true });
});

const leihe = (traeger: string, rolle: 'sichten' | 'hausarbeit' = 'sichten', s: Store = store): Leihe =>
  erzeugeLeihe({ store: s, uhr, zufall }, rolle, traeger);

test('Fragen zwei zugleich, hat eine die Rolle; die andere Rolle ist davon frei', async () => {
  const haben = await Promise.all([leihe('a').haelt(), leihe('b').haelt()]);
  expect(haben.filter(Boolean)).toHaveLength(1);
  expect(await leihe('c', 'hausarbeit').haelt()).toBe(true);
});

test('Wer sie erneuert, behält sie über die Dauer hinaus; wer stirbt, verliert sie erst danach', async () => {
  const [a, b] = [leihe('a'), leihe('b')];
  expect(await a.haelt()).toBe(true);
  jetzt += leihdauerMs * 0.9;
  expect(await a.haelt()).toBe(true);
  jetzt += leihdauerMs * 0.9;
  expect(await b.haelt()).toBe(false);
  jetzt += leihdauerMs * 0.2;
  expect(await b.haelt()).toBe(true);
  expect(await a.haelt()).toBe(false);
});

test('Zurückgegeben gehört sie sofort der nächsten; wer sie nicht hat, gibt nichts zurück', async () => {
  const [a, b] = [leihe('a'), leihe('b')];
  expect(await a.haelt()).toBe(true);
  await b.gib();
  expect(await b.haelt()).toBe(false);
  await a.gib();
  expect(await b.haelt()).toBe(true);
});

test('Ist der Speicher fort, hält sie niemand länger, als sie gilt', async () => {
  let fort = false;
  const wackelig: Store = {
    ...store,
    aendern: (...a) => (fort ? Promise.reject(new Error('fort')) : store.aendern(...a)),
  };
  const a = leihe('a', 'sichten', wackelig);
  expect(await a.haelt()).toBe(true);
  fort = true;
  jetzt += leihdauerMs * 0.9;
  expect(await a.haelt()).toBe(true);
  jetzt += leihdauerMs * 0.2;
  expect(await a.haelt()).toBe(false);
});
