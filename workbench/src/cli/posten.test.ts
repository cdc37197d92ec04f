import { einreichungMax } from '@registratur/shared/contract/routes/schriftstueck';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inPosten, postenMax } from './posten.ts';

const ordner = mkdtempSync(join(tmpdir(), 'posten-'));
afterAll(() => rmSync(ordner, { recursive: true }));
let nr = 0;
const datei = (bytes: number): { file: string } => {
  const file = join(ordner, String((nr += 1)));
  writeFileSync(file, '');
  truncateSync(file, bytes);
  return { file };
};

it('nimmt zusammen, was in eine Anfrage passt, und behält die Reihenfolge', () => {
  const funde = [10, postenMax - 10, 1, postenMax + 1, 2, 3].map(datei);
  const [a, b, c, gross, d, e] = funde;
  expect(inPosten(funde)).toEqual([[a, b], [c], [gross], [d, e]]);
});

it('nimmt nie mehr zusammen, als eine Einreichung fasst, in Stücken wie in Bytes', () => {
  const funde = Array.from({ length: 2 * einreichungMax.stuecke + 1 }, () => datei(0));
  expect(inPosten(funde).map((p) => p.length)).toEqual([einreichungMax.stuecke, einreichungMax.stuecke, 1]);
  expect(postenMax).toBeLessThanOrEqual(einreichungMax.bytes);
});

it('eine Datei, die es nicht mehr gibt, und eine übergangene zählen nicht', () => {
  const funde = [{ file: join(ordner, 'fort') }, { file: 'v', problem: { code: 'c', title: 't' } }, datei(5)];
  expect(inPosten(funde)).toEqual([funde]);
});
