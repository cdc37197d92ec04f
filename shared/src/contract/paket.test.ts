import { expect, test } from 'vitest';
import { packe } from './paket.ts';

test('Eine Zeile JSON, dann die Bytes der Dateien ohne etwas dazwischen', () => {
  const dateien = [Uint8Array.of(1, 10, 2), new Uint8Array(0), Uint8Array.of(255)];
  const kopf = { stuecke: [{ bytes: 3, name: 'ä\n' }, { bytes: 0 }, { bytes: 1 }] };
  const zeile = Buffer.from('{"stuecke":[{"bytes":3,"name":"ä\\n"},{"bytes":0},{"bytes":1}]}\n');
  expect(Buffer.from(packe(kopf, dateien))).toEqual(Buffer.concat([zeile, Buffer.of(1, 10, 2, 255)]));
});

test.each([
  ['andere Längen', [{ bytes: 2 }], [Uint8Array.of(1)]],
  ['eine Datei zu wenig', [{ bytes: 1 }, { bytes: 1 }], [Uint8Array.of(1)]],
  ['eine Datei zu viel', [{ bytes: 1 }], [Uint8Array.of(1), Uint8Array.of(1)]],
])('Ein Kopf, der nicht zu seinen Dateien passt, ist ein Fehler des Programms: %s', (_, stuecke, dateien) => {
  expect(() => packe({ stuecke }, dateien)).toThrow(RangeError);
});
