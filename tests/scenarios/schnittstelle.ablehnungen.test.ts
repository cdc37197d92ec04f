import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oeffneSpeicher } from '@registratur/functions/adapters/sqlite/speicher';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { tagIn } from '@registratur/shared/kernel/zeit';
import { namens } from '@registratur/workbench/musterstadt/personen';
import { expect, it } from 'vitest';
import { starteTesthaus } from '../hilfe/haus.ts';
import { rufe } from '../hilfe/ruf.ts';

interface Zeile {
  readonly oid: string;
  readonly op: string;
  readonly pfad: string;
  readonly code: string;
  readonly anzahl: number;
}

/** Everything recorded on these days, read from the store while no house is running. */
async function verzeichnet(ordner: string, tage: readonly string[]): Promise<Zeile[]> {
  const store = oeffneSpeicher({ ordner, zufall: { hex: () => '' }, nurLesen: true });
  const zeilen: Zeile[] = [];
  for (const tag of new Set(tage)) {
    for (let fach = 0; fach < 16; fach += 1) {
      const partition = { behaelter: 'register', id: `sicherheit~${tag}~${fach}` } as const;
      const { dokumente } = await store.liste(partition, 'ablehnung', '', { max: 500 });
      zeilen.push(...(dokumente as unknown as Zeile[]));
    }
  }
  await store.schliesse();
  return zeilen;
}

it('Ablehnungen stehen im Verzeichnis, einzeln je Person, gezählt bei einer Flut, und niemals mehr als das', async () => {
  const daten = mkdtempSync(join(tmpdir(), 'registratur-ablehnungen-'));
  const tage = [tagIn(new Date())];
  try {
    const haus = await starteTesthaus({ daten });
    const hanna = namens('Hanna Reuter');
    const token = await haus.token(hanna);
    const boese = `/api/akten/${neueAnfrage()}%0D%0A%7B%22oid%22:%22x%22%7D`;
    const fremd = `/api/akten/${neueAnfrage()}`;
    const ruf = (pfad: string, t?: string): ReturnType<typeof rufe> =>
      rufe(haus.url, { methode: 'GET', pfad, token: t });
    await ruf(fremd, token);
    await ruf(boese, token);
    await ruf('/api/akten?einheit=13.01', token);
    await Promise.all(Array.from({ length: 300 }, () => ruf('/api/ich')));
    tage.push(tagIn(new Date()));
    await haus.stoppe();

    const zeilen = await verzeichnet(daten, tage);
    const ihre = zeilen.filter((z) => z.oid === hanna.oid);
    expect(ihre.map((z) => [z.op, z.pfad, z.code, z.anzahl])).toEqual([
      ['akte.lesen', fremd, 'nicht_gefunden', 1],
      ['akte.lesen', boese, 'nicht_gefunden', 1],
    ]);
    const niemands = zeilen.filter((z) => z.oid === '');
    expect(niemands.reduce((summe, z) => summe + z.anzahl, 0)).toBe(300);
    // Two rows a minute, and the flood may go over the turn of one.
    expect(niemands.length).toBeLessThanOrEqual(4);
    expect(JSON.stringify(zeilen)).not.toContain(token);
  } finally {
    rmSync(daten, { recursive: true, force: true });
  }
});
