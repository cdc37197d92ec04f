import type { Antwort } from '@registratur/shared/contract/client';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ablegen } from './ablegen.ts';
import type { Server } from './verbindung.ts';

const oben = mkdtempSync(join(tmpdir(), 'ablegen-'));
const post = join(oben, 'post');
const verweise = join(oben, 'verweise');
const namen = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((n) => join(post, `${n}.txt`));
beforeAll(() => {
  for (const ordner of [post, verweise, join(oben, 'leer')]) mkdirSync(ordner);
  // Two of them are too long to go together.
  for (const name of namen) writeFileSync(name, 'x'.repeat(1_100_000));
  symlinkSync(join(post, '1.txt'), join(verweise, 'v.txt'));
});
afterAll(() => rmSync(oben, { recursive: true }));

const stumm: Antwort<never> = { ok: false, problem: undefined, kennung: undefined };

/** A server that falls silent, with all that is under way, or stays without an answer to one call alone. */
function stummerServer(istVerstummt: boolean): Server {
  const antworte = async (): Promise<Antwort<never>> => Promise.resolve(stumm);
  return { ruf: antworte, dateien: antworte, istVerstummt: () => istVerstummt };
}

async function laufe(
  server: Server,
  ...pfade: string[]
): Promise<{ gut: boolean; zeilen: object[]; gesagt: string[] }> {
  const zeilen: object[] = [];
  const gesagt: string[] = [];
  const vorgang = '01900000-0000-7000-8000-000000000001.01900000-0000-7000-8000-000000000002';
  const befehl = { name: 'ablegen', daten: '', als: '', vorgang, pfade } as const;
  const gut = await ablegen(server, befehl, {
    schreibe: (zeile) => void zeilen.push(zeile),
    sage: (text) => void gesagt.push(text),
  });
  return { gut, zeilen, gesagt };
}

const ohneAntwort = (file: string): object => ({
  file,
  problem: { code: 'keine_antwort', title: 'Der Server hat nicht geantwortet.' },
});

it('gibt bei einem verstummten Server auf: eine Zeile für jede versuchte Datei, ein Satz für den Rest', async () => {
  const { gut, zeilen, gesagt } = await laufe(stummerServer(true), post);
  expect(gut).toBe(false);
  // Two are under way at once.
  expect(zeilen).toEqual(namen.slice(0, 2).map(ohneAntwort));
  expect(gesagt).toEqual([
    'Der Server antwortet nicht mehr. 7 Dateien wurden nicht versucht; derselbe Aufruf setzt fort.',
  ]);
});

it('versucht die übrigen, solange der Server anderen antwortet', async () => {
  const { gut, zeilen, gesagt } = await laufe(stummerServer(false), post);
  expect([gut, zeilen, gesagt]).toEqual([false, namen.map(ohneAntwort), []]);
});

it('sagt, wenn es nichts abzulegen gibt, und nennt übergangene Verknüpfungen', async () => {
  const satz = 'Es wurde nichts abgelegt: Unter den genannten Pfaden liegt keine Datei.';
  expect(await laufe(stummerServer(false), join(oben, 'leer'))).toEqual({
    gut: false,
    zeilen: [],
    gesagt: [satz],
  });
  const { gut, zeilen, gesagt } = await laufe(stummerServer(false), verweise);
  expect([gut, gesagt]).toEqual([false, [satz]]);
  expect(zeilen).toEqual([
    {
      file: join(verweise, 'v.txt'),
      problem: expect.objectContaining({ code: 'verweis_uebergangen' }) as object,
    },
  ]);
});
