/** A Schriftstück belongs elsewhere too: a Verweis, never a copy (R1.1; design §3.4, §3.5). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { gruppenVon } from '@registratur/workbench/musterstadt/gruppen';
import { namens } from '@registratur/workbench/musterstadt/personen';
import {
  abgelehnt,
  baueHaus,
  gelungen,
  inhalteVon,
  lege,
  neuerVorgang,
  weitererVorgang,
  type Ort,
  type Probehaus,
} from './haus.ts';
import { mail } from './hausPost.ts';
import { elif, hanna, ines, jonas, ole, timur, type Mensch } from './hausStadt.ts';

let haus: Probehaus;
/** 13.01, where FB 36 files. */
let baeume: Ort;
/** 02.02.01, where FB 32 files and FB 36 sees nothing. */
let gewerbe: Ort;

beforeEach(async () => {
  haus = await baueHaus();
  baeume = await neuerVorgang(haus, ines);
  gewerbe = await neuerVorgang(haus, ines, '02.02.01');
});
afterEach(() => haus.schliesse());

const beide: Mensch = { ...jonas, gruppen: [...jonas.gruppen, ...ole.gruppen] };

const abgelegt = async (wer: Mensch, wo: Ort, anders: Parameters<typeof mail>[0] = {}) =>
  gelungen(await lege(haus, wer, wo, haus.stelleZu(mail(anders)))).schriftstueck;

const setze = (
  wer: Mensch,
  in_: Ort,
  ziel: { akte: string; schriftstueck: string },
  anfrage = neueAnfrage(),
) => haus.ruf(wer, 'verweis.setzen', { pfad: in_, ein: { anfrage, ziel } });

const liste = async (wer: Mensch, pfad: Ort) =>
  gelungen(await haus.ruf(wer, 'verweis.liste', { pfad })).verweise;

const verschiebe = async (wer: Mensch, von: Ort, schriftstueck: string, ziel: Ort): Promise<void> => {
  const umzug = await haus.ruf(wer, 'schriftstueck.verschieben', {
    pfad: { akte: von.akte, schriftstueck },
    ein: { anfrage: neueAnfrage(), ziel, grund: 'Fehlablage' },
  });
  expect(gelungen(umzug).stand).toBe('erledigt');
};

const zda = async (pfad: Ort): Promise<void> =>
  void gelungen(await haus.ruf(ines, 'vorgang.zda', { pfad, ein: { anfrage: neueAnfrage() } }));

describe('Ein Verweis', () => {
  test('nennt das Schriftstück, wo es liegt, und macht keine Kopie', async () => {
    const ss = await abgelegt(ines, gewerbe);
    const vorher = await inhalteVon(haus);
    const antwort = gelungen(await setze(ines, baeume, { akte: gewerbe.akte, schriftstueck: ss.id }));
    expect(antwort).toEqual({
      neu: true,
      verweis: {
        ...gewerbe,
        schriftstueck: ss.id,
        kennzeichen: ss.kennzeichen,
        art: 'mail',
        betreff: ss.betreff,
        vorgangBetreff: 'Fällung Lindenallee',
        gesetztVon: { oid: ines.oid, name: ines.name },
        gesetztAm: '2026-11-24T09:00:00.000Z',
      },
    });
    expect(await liste(ines, baeume)).toEqual([antwort.verweis]);
    expect(await inhalteVon(haus)).toEqual(vorher);
    const hier = gelungen(await haus.ruf(ines, 'schriftstueck.liste', { pfad: baeume, frage: {} }));
    expect(hier.schriftstuecke).toEqual([]);
    expect(await haus.pruefe()).toEqual([]);
  });

  test('steht nur einmal da: dieselbe Anfrage wird wiederholt, eine andere findet ihn vor', async () => {
    const ss = await abgelegt(ines, gewerbe);
    const ziel = { akte: gewerbe.akte, schriftstueck: ss.id };
    const anfrage = neueAnfrage();
    const erster = gelungen(await setze(ines, baeume, ziel, anfrage));
    haus.uhr.vor(60_000);
    expect(gelungen(await setze(ines, baeume, ziel, anfrage))).toEqual(erster);
    expect(gelungen(await setze(ines, baeume, ziel))).toEqual({ neu: false, verweis: erster.verweis });
    expect(await liste(ines, baeume)).toEqual([erster.verweis]);
    const anderes = await abgelegt(ines, gewerbe, { messageId: '<zweite@example.org>' });
    expect(abgelehnt(await setze(ines, baeume, { ...ziel, schriftstueck: anderes.id }, anfrage))).toBe(
      'anfrage_anders_verwendet',
    );
    expect(await haus.pruefe()).toEqual([]);
  });

  test('steht im Protokoll mit Kennungen, ohne einen Namen vom anderen Ende', async () => {
    const ss = await abgelegt(ines, gewerbe);
    gelungen(await setze(ines, baeume, { akte: gewerbe.akte, schriftstueck: ss.id }));
    const { dokumente } = await haus.betrieb.store.liste(
      { behaelter: 'register', id: `akte~${baeume.akte}` },
      'nutzlast',
      '',
      { max: 100 },
    );
    const letzte = JSON.stringify(dokumente.at(-1));
    expect(letzte).toContain(ss.id);
    expect(letzte).not.toContain(ss.betreff);
  });

  test('die neuesten stehen oben, und in derselben Akte geht es auch', async () => {
    const eines = await abgelegt(ines, gewerbe);
    const vorgang = await weitererVorgang(haus, ines, baeume.akte);
    const nebenan = await abgelegt(ole, { akte: baeume.akte, vorgang });
    gelungen(await setze(ines, baeume, { akte: gewerbe.akte, schriftstueck: eines.id }));
    haus.uhr.vor(1000);
    gelungen(await setze(ines, baeume, { akte: baeume.akte, schriftstueck: nebenan.id }));
    expect((await liste(ines, baeume)).map((v) => v.schriftstueck)).toEqual([nebenan.id, eines.id]);
  });

  test('lässt den Folge-Vorgang, was er ist', async () => {
    await zda(baeume);
    const ein = { anfrage: neueAnfrage(), betreff: 'Fortsetzung', folgt: baeume };
    const neu = gelungen(await haus.ruf(ines, 'vorgang.anlegen', { pfad: { akte: baeume.akte }, ein }));
    const pfad = { akte: baeume.akte, vorgang: neu.id };
    const ss = await abgelegt(ines, gewerbe);
    gelungen(await setze(ines, pfad, { akte: gewerbe.akte, schriftstueck: ss.id }));
    expect(gelungen(await haus.ruf(ines, 'vorgang.lesen', { pfad })).folgt).toMatchObject(baeume);
    expect(await liste(ines, pfad)).toHaveLength(1);
  });
});

describe('Gesetzt wird er nicht', () => {
  test('ohne das Recht zu schreiben: 403 mit Sicht, ohne sie die Antwort einer unbekannten Kennung', async () => {
    const ss = await abgelegt(ines, baeume);
    const ziel = { akte: baeume.akte, schriftstueck: ss.id };
    const vorgang = await weitererVorgang(haus, ines, baeume.akte);
    const in_ = { akte: baeume.akte, vorgang };
    expect(abgelehnt(await setze(timur, in_, ziel))).toBe('nicht_gefunden');
    // The Oberbürgermeisterin reads at 01.01 and signs there, but writes nothing.
    const carla = { ...namens('Carla Brandis'), gruppen: gruppenVon('Carla Brandis') };
    expect(abgelehnt(await setze(carla, await neuerVorgang(haus, ines, '01.01.01'), ziel))).toBe(
      'kein_recht',
    );
    expect(abgelehnt(await setze(hanna, in_, ziel))).toBe('nicht_gefunden');
    expect(gelungen(await setze(elif, in_, ziel)).neu).toBe(true);
  });

  test('auf ein Schriftstück, das die Person nicht lesen darf oder das es nicht gibt, mit gleicher Antwort', async () => {
    const ss = await abgelegt(ines, gewerbe);
    const fremd = await setze(ole, baeume, { akte: gewerbe.akte, schriftstueck: ss.id });
    expect(abgelehnt(fremd)).toBe('nicht_gefunden');
    for (const ziel of [
      { akte: gewerbe.akte, schriftstueck: neueAnfrage() },
      { akte: neueAnfrage(), schriftstueck: ss.id },
      { akte: baeume.akte, schriftstueck: ss.id },
    ])
      expect(await setze(ole, baeume, ziel)).toEqual(fremd);
    expect(await liste(ines, baeume)).toEqual([]);
  });

  test('im eigenen Vorgang des Schriftstücks und in einem Vorgang einer anderen Akte', async () => {
    const ss = await abgelegt(ole, baeume);
    const ziel = { akte: baeume.akte, schriftstueck: ss.id };
    expect(abgelehnt(await setze(ole, baeume, ziel))).toBe('gleicher_vorgang');
    expect(abgelehnt(await setze(ines, { ...gewerbe, vorgang: baeume.vorgang }, ziel))).toBe(
      'nicht_gefunden',
    );
  });

  test('nach z.d.A.', async () => {
    const ss = await abgelegt(ines, gewerbe);
    const ziel = { akte: gewerbe.akte, schriftstueck: ss.id };
    await zda(baeume);
    expect(await setze(ines, baeume, ziel)).toEqual({
      ok: false,
      fehler: { code: 'zu_den_akten_gelegt', was: 'vorgang' },
    });
    // What is closed may still be referred to.
    await zda(gewerbe);
    const offen = await neuerVorgang(haus, ines);
    expect(gelungen(await setze(ines, offen, ziel)).neu).toBe(true);
  });

  test('auf eine rückgängig gemachte Ablage', async () => {
    const ss = await abgelegt(ines, gewerbe);
    const pfad = { akte: gewerbe.akte, schriftstueck: ss.id };
    gelungen(await haus.ruf(ines, 'schriftstueck.zuruecknehmen', { pfad, ein: { anfrage: neueAnfrage() } }));
    expect(abgelehnt(await setze(ines, baeume, pfad))).toBe('schon_zurueckgenommen');
    expect(abgelehnt(await setze(ole, baeume, pfad))).toBe('nicht_gefunden');
  });

  test('aus einer Personalakte heraus; in ihr darf er stehen', async () => {
    await haus.weiseZu(beide, beide.gruppen);
    const personal = await neuerVorgang(haus, jonas, '01.11.01');
    const [geheim, offen] = [await abgelegt(jonas, personal), await abgelegt(ole, baeume)];
    expect(abgelehnt(await setze(beide, baeume, { akte: personal.akte, schriftstueck: geheim.id }))).toBe(
      'schutzklasse_verschieden',
    );
    expect(gelungen(await setze(beide, personal, { akte: baeume.akte, schriftstueck: offen.id })).neu).toBe(
      true,
    );
  });
});

describe('Gelesen wird er', () => {
  test('nur von denen, die auch das Schriftstück lesen dürfen; für andere ist nichts da', async () => {
    const leer = await haus.ruf(ole, 'verweis.liste', { pfad: baeume });
    const ss = await abgelegt(ines, gewerbe);
    gelungen(await setze(ines, baeume, { akte: gewerbe.akte, schriftstueck: ss.id }));
    expect(await liste(ines, baeume)).toHaveLength(1);
    expect(await haus.ruf(ole, 'verweis.liste', { pfad: baeume })).toEqual(leer);
    expect(abgelehnt(await haus.ruf(hanna, 'verweis.liste', { pfad: baeume }))).toBe('nicht_gefunden');
    // Metadata without contents: a Verweis names contents.
    expect(abgelehnt(await haus.ruf(timur, 'verweis.liste', { pfad: baeume }))).toBe('nicht_gefunden');
  });

  test('am neuen Ort, wenn das Schriftstück umzieht; wer dort nichts sieht, sieht auch ihn nicht mehr', async () => {
    const vorgang = await weitererVorgang(haus, ines, baeume.akte);
    const ss = await abgelegt(ole, { akte: baeume.akte, vorgang });
    gelungen(await setze(ole, baeume, { akte: baeume.akte, schriftstueck: ss.id }));
    await verschiebe(ines, baeume, ss.id, gewerbe);
    const [dort] = await liste(ines, baeume);
    expect(dort).toMatchObject({ ...gewerbe, schriftstueck: ss.id });
    expect(await liste(ole, baeume)).toEqual([]);
    const wieder = await setze(ole, baeume, { akte: baeume.akte, schriftstueck: ss.id });
    expect(abgelehnt(wieder)).toBe('nicht_gefunden');
  });

  test('nicht mehr, sobald das Schriftstück in diesem Vorgang selbst liegt oder zurückgenommen ist', async () => {
    const eines = await abgelegt(ines, gewerbe);
    const anderes = await abgelegt(ines, gewerbe, { messageId: '<zweite@example.org>' });
    for (const { id } of [eines, anderes])
      gelungen(await setze(ines, baeume, { akte: gewerbe.akte, schriftstueck: id }));
    await verschiebe(ines, gewerbe, eines.id, baeume);
    const pfad = { akte: gewerbe.akte, schriftstueck: anderes.id };
    gelungen(await haus.ruf(ines, 'schriftstueck.zuruecknehmen', { pfad, ein: { anfrage: neueAnfrage() } }));
    expect(await liste(ines, baeume)).toEqual([]);
  });

  test('einmal, wenn zwei Schriftstücke am neuen Ort eines geworden sind', async () => {
    const weiterer = { akte: gewerbe.akte, vorgang: await weitererVorgang(haus, ines, gewerbe.akte) };
    const [eines, anderes] = [await abgelegt(ines, gewerbe), await abgelegt(ines, weiterer)];
    for (const { id } of [eines, anderes])
      gelungen(await setze(ines, baeume, { akte: gewerbe.akte, schriftstueck: id }));
    expect(await liste(ines, baeume)).toHaveLength(2);
    await verschiebe(ines, weiterer, anderes.id, gewerbe);
    expect((await liste(ines, baeume)).map((v) => v.schriftstueck)).toEqual([eines.id]);
  });

  test('aus einer Personalakte mit einem Eintrag je Blick (R4.13); für Unberechtigte gibt es dort nichts', async () => {
    await haus.weiseZu(beide, beide.gruppen);
    const personal = await neuerVorgang(haus, jonas, '01.11.01');
    const vorgang = await weitererVorgang(haus, ines, baeume.akte);
    const andere = { akte: baeume.akte, vorgang };
    for (const messageId of ['<eins@example.org>', '<zwei@example.org>']) {
      const { id } = await abgelegt(ole, andere, { messageId });
      gelungen(await setze(ole, baeume, { akte: baeume.akte, schriftstueck: id }));
      await verschiebe(beide, baeume, id, personal);
    }
    const gesehen = async (oid: string): Promise<number> => {
      const partition = { behaelter: 'register', id: `zugriff~${personal.akte}~202611` } as const;
      const { dokumente } = await haus.betrieb.store.liste(partition, 'einsicht', '', { max: 100 });
      return dokumente.filter((d) => d['oid'] === oid).length;
    };
    const vorher = [await gesehen(beide.oid), await gesehen(ole.oid)];
    expect(await liste(beide, baeume)).toHaveLength(2);
    expect(await liste(ole, baeume)).toEqual([]);
    expect([await gesehen(beide.oid), await gesehen(ole.oid)]).toEqual([Number(vorher[0]) + 1, vorher[1]]);
  });

  test('auch hinter vielen, die die Person nicht sehen darf', async () => {
    const offen = await abgelegt(ole, {
      akte: baeume.akte,
      vorgang: await weitererVorgang(haus, ines, baeume.akte),
    });
    gelungen(await setze(ole, baeume, { akte: baeume.akte, schriftstueck: offen.id }));
    for (let i = 0; i < 60; i += 1) {
      haus.uhr.vor(1);
      const { id } = await abgelegt(ines, gewerbe, { messageId: `<viele-${i}@example.org>` });
      gelungen(await setze(ines, baeume, { akte: gewerbe.akte, schriftstueck: id }));
    }
    expect((await liste(ole, baeume)).map((v) => v.schriftstueck)).toEqual([offen.id]);
    expect(await liste(ines, baeume)).toHaveLength(61);
  });
});
