import { expect, it } from 'vitest';
import { inReihe } from './reihe.ts';

it('arbeitet höchstens so viele zugleich ab wie erlaubt und liefert in der Reihenfolge des Eingangs', async () => {
  const fertige = new Map<number, () => void>();
  let meiste = 0;
  const ergebnisse: number[] = [];
  const lauf = (async () => {
    const tu = async (n: number): Promise<number> => {
      await new Promise<void>((fertig) => fertige.set(n, fertig));
      return n;
    };
    for await (const n of inReihe([1, 2, 3, 4, 5], 2, tu)) ergebnisse.push(n);
  })();
  for (const n of [2, 1, 3, 5, 4]) {
    await new Promise(setImmediate);
    meiste = Math.max(meiste, fertige.size);
    const loese = fertige.get(n);
    if (loese) {
      fertige.delete(n);
      loese();
    }
  }
  while (ergebnisse.length < 5) {
    await new Promise(setImmediate);
    meiste = Math.max(meiste, fertige.size);
    for (const [n, loese] of fertige) {
      fertige.delete(n);
      loese();
    }
  }
  await lauf;
  expect(ergebnisse).toEqual([1, 2, 3, 4, 5]);
  expect(meiste).toBe(2);
});
