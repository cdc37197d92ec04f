import { oeffneSpeicher } from '@registratur/functions/adapters/sqlite/speicher';
import { anfrageId } from '@registratur/shared/kernel/buchung';
import { leeresBild, nimmAuf, pruefeKette } from '@registratur/shared/kernel/kettenpruefung';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { starte } from './kind.ts';
import { neuerOrdner } from './ordner.ts';
import { akte, schreibe, sicht, zeile, zeilenVon, zahl } from './store/probe.ts';
import { storeVertrag } from './store.vertrag.ts';
import { zufall } from './zufall.ts';

storeVertrag('SQLite', () => {
  const { ordner, raeumeAb } = neuerOrdner();
  return Promise.resolve({ oeffne: () => Promise.resolve(oeffneSpeicher({ ordner, zufall })), raeumeAb });
});

describe('SQLite im Besonderen', () => {
  let ordner: string;
  let raeumeAb: () => Promise<void>;
  const oeffne = (nurLesen = false): ReturnType<typeof oeffneSpeicher> =>
    oeffneSpeicher({ ordner, zufall, nurLesen });
  beforeEach(() => {
    ({ ordner, raeumeAb } = neuerOrdner());
  });
  afterEach(() => raeumeAb());

  /** Everything acknowledged is there, nothing is half there, and the chain is whole. */
  async function pruefeNachUnfall(
    bestaetigt: readonly string[],
    gescheitert: readonly string[] = [],
  ): Promise<void> {
    const speicher = oeffne();
    const zeilen = await zeilenVon(speicher, akte);
    const ids = new Set(zeilen.map((z) => z.id));
    const bild = leeresBild(akte.id);
    for (const z of zeilen) nimmAuf(bild, z);
    expect(pruefeKette(bild).befunde).toEqual([]);
    expect(bestaetigt.filter((a) => !ids.has(anfrageId(a)) || !ids.has(`d~${a}`))).toEqual([]);
    expect(gescheitert.filter((a) => ids.has(anfrageId(a)) || ids.has(`d~${a}`))).toEqual([]);
    const anzahl = zeilen.filter((z) => z.typ === 'probe').length;
    expect(zahl(await speicher.lies(akte, 'z'))).toBe(anzahl);
    expect(await speicher.lies(akte, 'kopf')).toMatchObject({ seq: anzahl });
    await speicher.schliesse();
  }

  test('Zwei schreiben nicht im selben Ordner', async () => {
    const erster = oeffne();
    expect(() => oeffne()).toThrow('schreibt schon ein anderes Programm');
    await schreibe(erster, akte, { schreibe: [zeile('a')] });
    await erster.schliesse();
    await oeffne().schliesse();
  });

  test('Ein anderer Vorgang des Betriebssystems hält die Sperre, bis er stirbt; stirbt er gewaltsam, ist sie frei', async () => {
    const kind = starte('schreiber.ts', [ordner, '4']);
    await kind.zeilen(5);
    expect(() => oeffne()).toThrow('schreibt schon ein anderes Programm');
    await kind.toete();
    await oeffne().schliesse();
  });

  test('SIGKILL mitten im gemeinsamen Festschreiben: alles Bestätigte ist da', async () => {
    const bestaetigt: string[] = [];
    for (const zeilen of [1, 60, 250, 40]) {
      const kind = starte('schreiber.ts', [ordner, '25', '2000']);
      await kind.zeilen(zeilen);
      bestaetigt.push(...(await kind.toete()).filter((z) => z.startsWith('ja ')).map((z) => z.slice(3)));
      await pruefeNachUnfall(bestaetigt);
    }
    expect(bestaetigt.length).toBeGreaterThanOrEqual(351);
  });

  test('Nimmt die Platte nichts mehr an, scheitert die ganze Gruppe laut, und der Speicher bleibt lesbar', async () => {
    // 1.5 MB is as long as any file may get: the log of the database reaches it.
    const kind = starte('schreiber.ts', [ordner, '5', '20000'], { dateiBytesMax: 1_536_000 });
    const zeilen = await kind.ende();
    const mit = (anfang: string): string[] =>
      zeilen.filter((z) => z.startsWith(anfang)).map((z) => z.slice(anfang.length));
    const [ja, nein, lesbar] = [mit('ja '), mit('nein '), mit('lesbar ')];
    expect(ja.length).toBeGreaterThan(0);
    expect(nein).toHaveLength(5);
    expect(lesbar).toEqual([String(ja.length)]);
    await pruefeNachUnfall(ja, nein);
  });

  test('Nur lesend sieht man neben dem Schreibenden einen einzigen Augenblick', async () => {
    const schreibend = oeffne();
    await schreibe(schreibend, akte, { schreibe: [zeile('a', { wert: 1 })] });
    const lesend = oeffne(true);
    await schreibe(schreibend, akte, { schreibe: [zeile('a', { wert: 2 }), zeile('b')] });
    expect(zahl(await lesend.lies(akte, 'a'))).toBe(1);
    expect((await zeilenVon(lesend, akte)).map((z) => z.id)).not.toContain('b');
    const spaeter = oeffne(true);
    expect(zahl(await spaeter.lies(akte, 'a'))).toBe(2);
    await Promise.all([spaeter.schliesse(), lesend.schliesse(), schreibend.schliesse()]);
  });

  test('Nur lesend geht auch nach einem gewaltsamen Ende, ohne dass jemand schreibt', async () => {
    const kind = starte('schreiber.ts', [ordner, '4']);
    await kind.zeilen(20);
    const bestaetigt = (await kind.toete()).filter((z) => z.startsWith('ja ')).map((z) => z.slice(3));
    const lesend = oeffne(true);
    for (const anfrage of bestaetigt) expect(await lesend.lies(akte, `d~${anfrage}`)).toBeDefined();
    await lesend.schliesse();
  });

  test('Nur lesend wird jede Änderung verweigert', async () => {
    await oeffne().schliesse();
    const lesend = oeffne(true);
    await expect(schreibe(lesend, akte, { schreibe: [zeile('a')] })).rejects.toThrow('nur zum Lesen');
    await expect(lesend.uebernehmen(akte, [])).rejects.toThrow('nur zum Lesen');
    await lesend.schliesse();
    expect(() => oeffneSpeicher({ ordner: join(ordner, 'leer'), zufall, nurLesen: true })).toThrow(
      'keine Registratur',
    );
  });

  test('Einen Speicher neuerer Fassung rührt dieses Programm nicht an', async () => {
    await oeffne().schliesse();
    const db = new DatabaseSync(join(ordner, 'registratur.db'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    // Twice: the refusal must not keep the lock.
    expect(() => oeffne()).toThrow('Fassung 99');
    expect(() => oeffne()).toThrow('Fassung 99');
    expect(() => oeffne(true)).toThrow('Fassung 99');
  });

  test('Alte Anfragen werden geräumt, jüngere und alles andere bleiben', async () => {
    const speicher = oeffne();
    const [alt, neu] = ['2026-01-01T00:00:00.000Z', '2026-02-15T00:00:00.000Z'];
    for (let i = 0; i < 1_201; i += 1)
      await schreibe(
        speicher,
        sicht,
        { schreibe: [zeile('a')] },
        { anfrage: `x${i}`, zeit: i < 1_100 ? alt : neu },
      );
    expect(await speicher.raeumeAnfragen('2026-02-01T00:00:00.000Z')).toBe(1_100);
    expect(await speicher.lies(sicht, anfrageId('x1099'))).toBeUndefined();
    expect(await speicher.lies(sicht, anfrageId('x1100'))).toBeDefined();
    expect(await speicher.lies(sicht, 'a')).toBeDefined();
    expect(await speicher.raeumeAnfragen('2026-02-01T00:00:00.000Z')).toBe(0);
    await speicher.schliesse();
  });
});
