import { expect, test } from 'vitest';
import { gefallene, ordnerart } from './gefallene.ts';

const stueck = (datei: File | null, isDirectory?: boolean) => ({
  kind: datei ? 'file' : 'string',
  getAsFile: () => datei,
  webkitGetAsEntry: () => (isDirectory === undefined ? null : ({ isDirectory } as FileSystemEntry)),
});

test('Ein Ordner ist als Ordner zu erkennen, Dateien bleiben, was sie sind, und die Reihenfolge auch', () => {
  const plan = new File(['x'], 'Plan.pdf', { type: 'application/pdf' });
  const notiz = new File(['y'], 'Notiz', { type: '' });
  const [erste, ordner, letzte, ...weitere] = gefallene([
    stueck(plan, false),
    stueck(new File(['egal'], 'Fotos'), true),
    stueck(null),
    stueck(notiz),
  ]);
  expect([erste, letzte, weitere]).toEqual([plan, notiz, []]);
  expect([ordner?.name, ordner?.type, ordner?.size]).toEqual(['Fotos', ordnerart, 0]);
});
