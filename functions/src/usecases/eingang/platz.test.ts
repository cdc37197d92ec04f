import { expect, test } from 'vitest';
import type { Upload } from '../../ports/contents.ts';
import { erzeugePlatz, gleichzeitigMax, wartendMax } from './platz.ts';

/** An Eingang in which these uploads wait. */
function eingang(wartende: readonly Pick<Upload, 'oid' | 'bytes'>[]): Parameters<typeof erzeugePlatz>[0] {
  return {
    uploads: async function* () {
      for (const [i, u] of wartende.entries()) {
        const angaben = { ...u, sha256: '', zeit: '' };
        yield await Promise.resolve({ upload: `u${i}`, zeit: '', angaben });
      }
    },
  };
}
const viele = (anzahl: number, bytes: number): Pick<Upload, 'oid' | 'bytes'>[] =>
  Array.from({ length: anzahl }, () => ({ oid: 'ole', bytes }));

test('fünfhundert Dateien einer Person dürfen warten, die nächste nicht; andere stört das nicht', async () => {
  const frei = erzeugePlatz(eingang(viele(wartendMax.dateien - 1, 1)));
  expect(await frei.belege('ole')).toBeUndefined();
  const voll = erzeugePlatz(eingang(viele(wartendMax.dateien, 1)));
  expect(await voll.belege('ole')).toEqual({ code: 'zu_viele', was: 'wartende Dateien', max: 500 });
  expect(await voll.belege('hanna')).toBeUndefined();
});

test('auch wenige sehr große machen den Eingang für ihre Person voll', async () => {
  const platz = erzeugePlatz(eingang(viele(2, wartendMax.bytes / 2)));
  expect((await platz.belege('ole'))?.code).toBe('zu_viele');
});

test('gleichzeitig sendet eine Person nur so viele, bis eine fertig ist', async () => {
  const platz = erzeugePlatz(eingang([]));
  for (let i = 0; i < gleichzeitigMax; i += 1) expect(await platz.belege('ole')).toBeUndefined();
  expect(await platz.belege('ole')).toEqual({ code: 'beschaeftigt' });
  expect(await platz.belege('hanna')).toBeUndefined();
  platz.gibFrei('ole');
  expect(await platz.belege('ole')).toBeUndefined();
});

test('eine Ablehnung belegt nichts', async () => {
  const platz = erzeugePlatz(eingang(viele(wartendMax.dateien, 1)));
  for (let i = 0; i <= gleichzeitigMax; i += 1) expect((await platz.belege('ole'))?.code).toBe('zu_viele');
});
