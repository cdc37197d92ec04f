import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oeffneSpeicher } from '@registratur/functions/adapters/sqlite/speicher';
import { packe } from '@registratur/shared/contract/paket';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { tagIn } from '@registratur/shared/kernel/zeit';
import { namens } from '@registratur/workbench/musterstadt/personen';
import { expect, it } from 'vitest';
import { richteAblageortEin } from '../hilfe/ablageort.ts';
import { starteTesthaus } from '../hilfe/haus.ts';
import { erfolg, rufeRoute } from '../hilfe/route.ts';
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

it('Eine abgelehnte Zeile eines Pakets steht darin wie eine einzelne Ablehnung, eine Fehleingabe nicht', async () => {
  const daten = mkdtempSync(join(tmpdir(), 'registratur-ablehnungen-'));
  const tage = [tagIn(new Date())];
  try {
    const haus = await starteTesthaus({ daten });
    const ort = await richteAblageortEin(haus);
    const dateien = [Buffer.from('Sehr geehrte Damen und Herren'), Buffer.alloc(0)];
    const stuecke = dateien.map((bytes) => ({
      anfrage: neueAnfrage(),
      als: 'dokument',
      sha256: sha256(bytes),
      bytes: bytes.length,
    }));
    const reicheEin = async (): Promise<readonly Ergebnis[]> => {
      const pfad = { akte: ort.akte, vorgang: ort.vorgang };
      const paket = packe({ stuecke }, dateien);
      const antwort = await ort.als({ id: 'schriftstueck.einreichen', pfad, bytes: paket });
      return (erfolg(antwort) as { ergebnisse: readonly Ergebnis[] }).ergebnisse;
    };
    const [erste, leere] = await reicheEin();
    expect(leere?.problem?.code).toBe('leere_datei');
    // The Registratur takes it where Ole Brandt sees nothing; his repeat is turned away.
    const ines = await haus.token(namens('Ines Vogt'));
    const verschiebe = { akte: ort.akte, schriftstueck: erste?.schriftstueck?.id ?? '' };
    const fremd = await fremderVorgang(haus.url, ines);
    const ein = { anfrage: neueAnfrage(), ziel: fremd, grund: 'Fehlablage' };
    erfolg(await rufeRoute(haus.url, ines, { id: 'schriftstueck.verschieben', pfad: verschiebe, ein }));
    const [wieder] = await reicheEin();
    expect(wieder?.problem?.code).toBe('nicht_gefunden');
    tage.push(tagIn(new Date()));
    await haus.stoppe();

    const zeilen = await verzeichnet(daten, tage);
    const ihr = `/api/akten/${ort.akte}/vorgaenge/${ort.vorgang}/einreichung`;
    expect(zeilen.map((z) => [z.oid, z.op, z.pfad, z.code, z.anzahl])).toEqual([
      [namens('Ole Brandt').oid, 'schriftstueck.einreichen', ihr, 'nicht_gefunden', 1],
    ]);
  } finally {
    rmSync(daten, { recursive: true, force: true });
  }
});

interface Ergebnis {
  readonly schriftstueck?: { readonly id: string };
  readonly problem?: { readonly code: string };
}

/** In an Akte of FB 32. */
async function fremderVorgang(url: string, token: string): Promise<{ akte: string; vorgang: string }> {
  const neu = async (anruf: Parameters<typeof rufeRoute>[2]): Promise<string> =>
    (erfolg(await rufeRoute(url, token, anruf)) as { id: string }).id;
  const anlage = { anfrage: neueAnfrage(), einheit: '02.02.01', betreff: 'Gewerbe' };
  const akte = await neu({ id: 'akte.anlegen', ein: anlage });
  const ein = { anfrage: neueAnfrage(), betreff: 'Anmeldung' };
  return { akte, vorgang: await neu({ id: 'vorgang.anlegen', pfad: { akte }, ein }) };
}
