import { adressen, type RoutenId } from '@registratur/shared/contract/adressen';
import { personen } from '@registratur/workbench/musterstadt/personen';
import { describe, expect, it } from 'vitest';
import { starteTesthaus } from '../hilfe/haus.ts';
import { ungefragt } from './anrufe.ts';
import { pruefeEntzug } from './entzug.ts';
import { erzeugePruefung, findeErste, nameVon, proben } from './lauf.ts';
import { baueMutant, findeStelle } from './mutanten.ts';
import { mutantenListe } from './mutantenListe.ts';
import { zeilen } from './personen.ts';
import { stadt } from './stadt.ts';
import { routeVon, tafel } from './tafel.ts';

const lange = 600_000;

describe('Die Tafel', () => {
  it('sagt etwas zu jeder Route, und nach jedem Fall wird gefragt', () => {
    const gesagt = new Set(proben.map((p) => routeVon(p.fall)));
    expect((Object.keys(adressen) as RoutenId[]).filter((id) => !gesagt.has(id))).toEqual([]);
    expect(ungefragt()).toEqual([]);
  });

  it('sagt etwas zu jeder Person der Stadt', () => {
    expect(personen.map((p) => p.name).filter((name) => !zeilen.some((z) => z.name === name))).toEqual([]);
  });

  it('hat keine Zeile, die nie entscheidet', () => {
    const benutzt = new Set(proben.map((p) => p.zeile));
    expect(tafel.filter((z) => !benutzt.has(z)).map((z) => `${z.fall} ${z.zustand} ${z.wer.join()}`)).toEqual(
      [],
    );
  });

  it(
    'stimmt mit dem Haus überein: Status, Code, erlaubt, und Verborgenes antwortet wie Unbekanntes',
    async () => {
      const haus = await starteTesthaus({ einrichtung: stadt });
      try {
        const { pruefe } = erzeugePruefung(haus);
        const abweichungen: string[] = [];
        for (const probe of proben) {
          const abweichung = await pruefe(probe);
          if (abweichung) abweichungen.push(`${nameVon(probe)}: ${abweichung.was}`);
        }
        expect(abweichungen).toEqual([]);
        expect(haus.meldungen).toEqual([]);
      } finally {
        await haus.stoppe();
      }
    },
    lange,
  );

  it('Entzug wirkt auf den nächsten Aufruf, Austritt mit dem nächsten Token', async () => {
    expect(await pruefeEntzug()).toEqual([]);
  });
});

describe('Gepflanzte Fehler', () => {
  it('stehen alle an ihrer Stelle, und es sind mindestens zehn', () => {
    expect(mutantenListe.length).toBeGreaterThanOrEqual(10);
    expect(mutantenListe.map((m) => m.name).filter((name, i, alle) => alle.indexOf(name) !== i)).toEqual([]);
    for (const mutant of mutantenListe) findeStelle(mutant);
  });

  it('halten den Lauf an, wenn es ihre Stelle nicht mehr gibt', async () => {
    const mutant = { name: 'Nirgends', datei: 'functions/src/main.ts', text: 'gibt es nicht', ersatz: '' };
    await expect(baueMutant(mutant)).rejects.toThrow('nicht genau einmal');
  });

  it(
    'fallen auf',
    async () => {
      const mutant = mutantenListe.find((m) => m.name === '403 statt 404 für Fremdes')!;
      const spur = await findeErste(mutant);
      expect(spur?.was).toBe('erwartet 404 nicht_gefunden, gekommen 403 kein_recht');
    },
    lange,
  );
});
