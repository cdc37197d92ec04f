import type { Dokument } from '@registratur/shared/kernel/kette';
import { expect, test } from 'vitest';
import type { Feedzeile, Store } from '../../ports/store.ts';
import { durchgaenge } from './durchgaenge.ts';

const dokument = (id: string, felder: object = {}): Dokument => ({
  id,
  typ: 't',
  ord: id,
  salz: '',
  ...felder,
});

/** A feed of ten partitions with five rows each, mixed. */
const zeilen: readonly Feedzeile[] = Array.from({ length: 50 }, (_, i) => ({
  partition: { behaelter: 'register', id: `p${i % 10}` },
  dokument: dokument(i < 10 ? 'kopf' : i < 20 ? 'anfrage~1' : `d${i}`),
}));

function feed(
  alle: readonly Feedzeile[],
): Pick<Store, 'aenderungenSeit'> & { readonly anfaenge: () => number } {
  let anfaenge = 0;
  return {
    anfaenge: () => anfaenge,
    aenderungenSeit: (cursor, max) => {
      if (cursor === '') anfaenge += 1;
      const ab = Number(cursor);
      const seite = alle.slice(ab, ab + Math.min(max, 7));
      return Promise.resolve({
        zeilen: seite,
        cursor: seite.length > 0 ? String(ab + seite.length) : cursor,
      });
    },
  };
}

test.each([
  [1, 10],
  [3, 4],
  [10, 1],
  [500_000, 1],
])(
  'Bei höchstens %d gemerkten Zeilen kommt jede Partition einmal und ganz, in %d Durchgängen',
  async (max, erwartet) => {
    const store = feed(zeilen);
    const gesehen: string[] = [];
    for await (const bestand of durchgaenge(store, max)) {
      gesehen.push(bestand.partition.id);
      expect(bestand.dokumente).toBe(3);
      expect(bestand.kette.dokumente.size).toBe(3);
      expect(bestand.kette.kopf).toBeDefined();
    }
    expect(gesehen.sort()).toEqual(Array.from({ length: 10 }, (_, i) => `p${i}`));
    expect(store.anfaenge()).toBe(erwartet);
  },
);

test('Gleich benannte Partitionen verschiedener Behälter sind zwei', async () => {
  const store = feed(
    (['register', 'sichten'] as const).map((behaelter) => ({
      partition: { behaelter, id: 'p' },
      dokument: dokument('d'),
    })),
  );
  const behaelter: string[] = [];
  for await (const bestand of durchgaenge(store)) behaelter.push(bestand.partition.behaelter);
  expect(behaelter).toEqual(['register', 'sichten']);
});

test('Ein Schriftstück besitzt sein Original und seine Lesung, beschädigte Zeilen besitzen nichts', async () => {
  const partition = { behaelter: 'register', id: 'akte~1' } as const;
  const ss = (id: string, felder: object): Feedzeile => ({
    partition,
    dokument: dokument(id, { typ: 'schriftstueck', uuid: id, ...felder }),
  });
  const store = feed([
    ss('a', { inhalt: { sha256: 'x' }, lesung: { sha256: 'y' } }),
    ss('b', { inhalt: { sha256: 'z' }, lesung: null }),
    ss('c', { inhalt: 'kaputt', lesung: { sha256: 5 } }),
    ss('d', { uuid: null, inhalt: { sha256: 'x' } }),
    { partition, dokument: dokument('e', { uuid: 'e', inhalt: { sha256: 'x' } }) },
    {
      partition: { ...partition, behaelter: 'sichten' },
      dokument: dokument('f', { typ: 'schriftstueck', uuid: 'f', inhalt: { sha256: 'x' } }),
    },
  ]);
  const besitz: string[] = [];
  for await (const { inhalte } of durchgaenge(store))
    besitz.push(...inhalte.map(({ ort }) => `${ort.raum} ${ort.schriftstueck} ${ort.sha256}`));
  expect(besitz).toEqual(['akte~1 a x', 'akte~1 a y', 'akte~1 b z']);
});
