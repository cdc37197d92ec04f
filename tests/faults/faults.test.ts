import { expect, it } from 'vitest';
import { laufe } from './lauf.ts';

it('verliert und verdoppelt nichts, wenn der Server zweimal mitten in der Arbeit stirbt', async () => {
  const e = await laufe({ kills: 2, saat: 20_261_103, melde: () => undefined });

  expect(e.bestaetigt).toBeGreaterThan(8);
  expect({ verloren: e.verloren, doppelt: e.doppelt, halb: e.halb, luecken: e.luecken }).toEqual({
    verloren: [],
    doppelt: [],
    halb: [],
    luecken: [],
  });
});
