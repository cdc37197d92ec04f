import { setImmediate as runde } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { verfolge, type Ereignishinweis } from './ereignisse.ts';

/** A server that answers each connection with the next text; then none comes any more. */
function probe(antworten: readonly (string | number)[]): {
  readonly gehoert: (Ereignishinweis | 'luecke')[];
  readonly adressen: string[];
  readonly pausen: number[];
  readonly fertig: Promise<void>;
  readonly halte: () => void;
} {
  const gehoert: (Ereignishinweis | 'luecke')[] = [];
  const adressen: string[] = [];
  const pausen: number[] = [];
  let melde: () => void = () => undefined;
  const fertig = new Promise<void>((gib) => {
    melde = gib;
  });
  let nr = 0;
  const halte = verfolge(
    {
      basis: '',
      token: () => Promise.resolve('token'),
      fetch: async (ziel, wie) => {
        const antwort = antworten[nr];
        nr += 1;
        await runde();
        if (antwort === undefined) {
          melde();
          return new Promise((_, wirf) => {
            wie?.signal?.addEventListener('abort', () => wirf(new Error('Ende')));
          });
        }
        adressen.push(ziel as string);
        if (typeof antwort === 'number') return new Response('', { status: antwort });
        // In the smallest parts there are: a network cuts where it likes.
        const bytes = new TextEncoder().encode(antwort);
        return new Response(
          new ReadableStream({
            start: (leitung) => {
              for (const byte of bytes) leitung.enqueue(Uint8Array.of(byte));
              leitung.close();
            },
          }),
        );
      },
    },
    {
      hinweis: (hinweis) => void gehoert.push(hinweis),
      luecke: () => void gehoert.push('luecke'),
      wuerfel: () => 1,
      warte: (ms) => {
        pausen.push(ms);
        return Promise.resolve();
      },
    },
  );
  return { gehoert, adressen, pausen, fertig, halte };
}

const hinweis = (akte: string, seq: number): string =>
  `event: hinweis\ndata: ${JSON.stringify({ ref: `akte~${akte}`, seq })}\n\n`;

test('Hinweise kommen an, wie immer sie zerteilt sind; danach geht es an der letzten Marke weiter', async () => {
  const p = probe([`id: eins\n:\n\n${hinweis('1', 4)}id: zwei\n:\n\n`, `id: drei\n:\n\n${hinweis('2', 9)}`]);
  await p.fertig;
  expect(p.gehoert).toEqual([
    { ref: 'akte~1', seq: 4 },
    { ref: 'akte~2', seq: 9 },
  ]);
  expect(p.adressen).toEqual(['/api/ereignisse', '/api/ereignisse?ab=zwei']);
  p.halte();
});

test('Was nur halb ankam, zählt nicht', async () => {
  const p = probe(['id: eins\n:\n\nevent: hinweis\ndata: {"ref":"akte~1"']);
  await p.fertig;
  expect(p.gehoert).toEqual([]);
  p.halte();
});

test('Kennt der Server die Marke nicht, wird alles Gezeigte neu gelesen', async () => {
  const p = probe(['id: eins\n:\n\n', 'event: luecke\ndata: {}\n\nid: zwei\n:\n\n']);
  await p.fertig;
  expect(p.gehoert).toEqual(['luecke']);
  p.halte();
});

test('Ging die erste Verbindung fehl, ist unbekannt, was inzwischen geschah', async () => {
  const p = probe([503, 'id: eins\n:\n\n']);
  await p.fertig;
  expect(p.gehoert).toEqual(['luecke']);
  p.halte();
});

test('Nach jedem Fehler wird doppelt so lange gewartet, nie länger als eine Minute, nach einem Erfolg wieder kurz', async () => {
  const p = probe([503, 401, 503, 503, 503, 503, 503, 'id: eins\n:\n\n']);
  await p.fertig;
  expect(p.pausen).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 1_000]);
  p.halte();
});
