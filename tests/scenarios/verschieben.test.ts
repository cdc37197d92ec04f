import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neueAnfrage } from '@registratur/shared/kernel/id';
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
import { elif, hanna, ines, jonas, kollegen, ole, type Mensch } from './hausStadt.ts';

let haus: Probehaus;
let hier: Ort;
let dort: Ort;

beforeEach(async () => {
  haus = await baueHaus();
  hier = await neuerVorgang(haus, ines);
  dort = await neuerVorgang(haus, ines, '02.02.01');
});
afterEach(() => haus.schliesse());

const abgelegt = async (wer: Mensch, wo: Ort, text?: string): Promise<string> =>
  gelungen(await lege(haus, wer, wo, haus.stelleZu(mail(text === undefined ? {} : { text })))).schriftstueck
    .id;

const verschiebe = (wer: Mensch, von: Ort, schriftstueck: string, ziel: Ort, anfrage = neueAnfrage()) =>
  haus.ruf(wer, 'schriftstueck.verschieben', {
    pfad: { akte: von.akte, schriftstueck },
    ein: { anfrage, ziel, grund: 'Fehlablage' },
  });

const liste = async (wer: Mensch, wo: Ort): Promise<string[]> =>
  gelungen(await haus.ruf(wer, 'schriftstueck.liste', { pfad: wo, frage: {} })).schriftstuecke.map(
    (s) => s.id,
  );

describe('In eine andere Akte', () => {
  test('liegt es dort, hier nicht mehr, und die Bytes sind mitgegangen', async () => {
    const id = await abgelegt(ole, hier);
    const vorher = gelungen(
      await haus.ruf(ines, 'schriftstueck.lesen', { pfad: { akte: hier.akte, schriftstueck: id } }),
    );
    const umzug = gelungen(await verschiebe(ines, hier, id, dort));
    expect(umzug).toEqual({ stand: 'erledigt', schriftstueck: id, akte: dort.akte, grund: null });
    expect(await liste(ines, hier)).toEqual([]);
    expect(await liste(ines, dort)).toEqual([id]);
    expect(await inhalteVon(haus)).toEqual([
      { raum: `akte~${dort.akte}`, schriftstueck: id, sha256: vorher.sha256 },
    ]);
    const gelesen = gelungen(
      await haus.ruf(ines, 'schriftstueck.lesen', { pfad: { akte: dort.akte, schriftstueck: id } }),
    );
    expect(gelesen).toMatchObject({
      zustand: 'aktiv',
      betreff: vorher.betreff,
      abgelegtVon: vorher.abgelegtVon,
    });
  });

  test('der alte Verweis führt hin, wer dort lesen darf; für andere gibt es ihn nicht', async () => {
    const id = await abgelegt(ole, hier);
    gelungen(await verschiebe(ines, hier, id, dort));
    const pfad = { akte: hier.akte, schriftstueck: id };
    expect(gelungen(await haus.ruf(ines, 'schriftstueck.lesen', { pfad })).akte).toBe(dort.akte);
    const unbekannt = { akte: hier.akte, schriftstueck: neueAnfrage() };
    expect(await haus.ruf(ole, 'schriftstueck.lesen', { pfad })).toEqual(
      await haus.ruf(ole, 'schriftstueck.lesen', { pfad: unbekannt }),
    );
  });

  test('hier noch einmal abgelegt: wer dort lesen darf, erfährt den neuen Ort, andere legen neu ab', async () => {
    const id = await abgelegt(ole, hier);
    gelungen(await verschiebe(ines, hier, id, dort));
    const nachricht = haus.stelleZu(mail());
    const wieder = gelungen(await lege(haus, ines, hier, nachricht));
    expect(wieder).toMatchObject({ neu: false, schriftstueck: { id, akte: dort.akte } });
    const neu = gelungen(await lege(haus, ole, hier, nachricht));
    expect(neu).toMatchObject({
      neu: true,
      schriftstueck: { akte: hier.akte, fassung: 1, andereFassung: null },
    });
    expect(neu.schriftstueck.id).not.toBe(id);
    expect(gelungen(await lege(haus, elif, hier, nachricht)).schriftstueck.id).toBe(neu.schriftstueck.id);
  });

  test('über mehrere Umzüge hinweg gilt der letzte Ort', async () => {
    const dazwischen = await neuerVorgang(haus, ines, '03.01');
    const weiter = await neuerVorgang(haus, ines, '14.01');
    const id = await abgelegt(ole, hier);
    gelungen(await verschiebe(ines, hier, id, dort));
    gelungen(await verschiebe(ines, dort, id, dazwischen));
    gelungen(await verschiebe(ines, dazwischen, id, weiter));
    const wieder = gelungen(await lege(haus, ole, hier, haus.stelleZu(mail())));
    expect(wieder).toMatchObject({ neu: false, schriftstueck: { id, akte: weiter.akte } });
  });

  test('und wieder zurück', async () => {
    const id = await abgelegt(ole, hier);
    gelungen(await verschiebe(ines, hier, id, dort));
    gelungen(await verschiebe(ines, dort, id, hier));
    expect(await liste(ole, hier)).toEqual([id]);
    expect(await inhalteVon(haus)).toHaveLength(1);
    expect(gelungen(await lege(haus, elif, hier, haus.stelleZu(mail())))).toMatchObject({
      neu: false,
      schriftstueck: { id, akte: hier.akte },
    });
  });

  test('ein gleiches am Ziel nimmt es auf', async () => {
    const id = await abgelegt(ole, hier);
    const gleiches = await abgelegt(hanna, dort);
    const umzug = gelungen(await verschiebe(ines, hier, id, dort));
    expect(umzug).toMatchObject({ stand: 'erledigt', schriftstueck: gleiches, akte: dort.akte });
    expect(await liste(ines, dort)).toEqual([gleiches]);
    expect((await inhalteVon(haus)).map((o) => o.schriftstueck)).toEqual([gleiches]);
    expect(gelungen(await lege(haus, ines, hier, haus.stelleZu(mail()))).schriftstueck.id).toBe(gleiches);
  });

  test('eine andere Fassung am Ziel: es wird die zweite dort', async () => {
    const id = await abgelegt(ole, hier);
    const andere = await abgelegt(hanna, dort, 'Ich ziehe den Antrag zurück.');
    gelungen(await verschiebe(ines, hier, id, dort));
    const pfad = { akte: dort.akte, schriftstueck: id };
    expect(gelungen(await haus.ruf(ines, 'schriftstueck.lesen', { pfad }))).toMatchObject({
      fassung: 2,
      andereFassung: andere,
    });
  });

  test('dieselbe Anfrage noch einmal gibt dieselbe Antwort', async () => {
    const id = await abgelegt(ole, hier);
    const anfrage = neueAnfrage();
    const erste = gelungen(await verschiebe(ines, hier, id, dort, anfrage));
    expect(gelungen(await verschiebe(ines, hier, id, dort, anfrage))).toEqual(erste);
  });

  test('die Wiederholung einer Ablage führt nach dem Umzug zum selben Schriftstück', async () => {
    const anfrage = neueAnfrage();
    const nachricht = haus.stelleZu(mail());
    const { schriftstueck } = gelungen(await lege(haus, ines, hier, nachricht, { anfrage }));
    gelungen(await verschiebe(ines, hier, schriftstueck.id, dort));
    expect(gelungen(await lege(haus, ines, hier, nachricht, { anfrage })).schriftstueck.id).toBe(
      schriftstueck.id,
    );
  });

  test('braucht das Recht an beiden Orten', async () => {
    const id = await abgelegt(ole, hier);
    expect(abgelehnt(await verschiebe(ole, hier, id, dort))).toBe('nicht_gefunden');
    expect(abgelehnt(await verschiebe(hanna, hier, id, dort))).toBe('nicht_gefunden');
    expect(await liste(ole, hier)).toEqual([id]);
  });

  test('nicht an ein Ziel, das zu den Akten gelegt ist; es bleibt, wo es war', async () => {
    const id = await abgelegt(ole, hier);
    gelungen(await haus.ruf(ines, 'vorgang.zda', { pfad: dort, ein: { anfrage: neueAnfrage() } }));
    expect(abgelehnt(await verschiebe(ines, hier, id, dort))).toBe('zu_den_akten_gelegt');
    expect(await liste(ole, hier)).toEqual([id]);
    const ein = { anfrage: neueAnfrage(), stand: 1, vermerk: 'bleibt hier' };
    gelungen(
      await haus.ruf(ole, 'schriftstueck.aendern', { pfad: { akte: hier.akte, schriftstueck: id }, ein }),
    );
    expect((await inhalteVon(haus)).map((o) => o.raum)).toEqual([`akte~${hier.akte}`]);
  });

  test('zwanzig gleiche aus zwanzig Akten zugleich werden eines', async () => {
    const orte = await Promise.all(Array.from({ length: 20 }, () => neuerVorgang(haus, ines)));
    const ids = await Promise.all(orte.map((o) => abgelegt(ole, o)));
    const anfragen = orte.map(() => neueAnfrage());
    const alle = () => Promise.all(orte.map((o, i) => verschiebe(ines, o, ids[i]!, dort, anfragen[i])));
    await alle();
    await haus.kehre();
    const werte = (await alle()).map(gelungen);
    expect(new Set(werte.map((w) => w.stand))).toEqual(new Set(['erledigt']));
    expect(new Set(werte.map((w) => w.schriftstueck)).size).toBe(1);
    expect(await liste(ines, dort)).toHaveLength(1);
    expect(await inhalteVon(haus)).toHaveLength(1);
  });
});

describe('In einen anderen Vorgang derselben Akte', () => {
  let nebenan: Ort;
  beforeEach(async () => {
    nebenan = { akte: hier.akte, vorgang: await weitererVorgang(haus, ole, hier.akte) };
  });

  test('behält es seine Kennung und bekommt eine Nummer dort', async () => {
    const id = await abgelegt(ole, hier);
    expect(gelungen(await verschiebe(ole, hier, id, nebenan))).toMatchObject({
      stand: 'erledigt',
      schriftstueck: id,
    });
    expect(await liste(ole, hier)).toEqual([]);
    expect(await liste(ole, nebenan)).toEqual([id]);
    expect(gelungen(await lege(haus, elif, hier, haus.stelleZu(mail())))).toMatchObject({
      neu: false,
      schriftstueck: { id, vorgang: nebenan.vorgang },
    });
  });

  test('ein gleiches dort nimmt es auf; die Wiederholung sagt es noch einmal', async () => {
    const id = await abgelegt(ole, hier);
    const gleiches = await abgelegt(elif, nebenan);
    const anfrage = neueAnfrage();
    const erste = gelungen(await verschiebe(ole, hier, id, nebenan, anfrage));
    expect(erste.schriftstueck).toBe(gleiches);
    expect(gelungen(await verschiebe(ole, hier, id, nebenan, anfrage))).toEqual(erste);
    expect((await inhalteVon(haus)).map((o) => o.schriftstueck)).toEqual([gleiches]);
  });

  test('nicht in denselben', async () => {
    const id = await abgelegt(ole, hier);
    expect(abgelehnt(await verschiebe(ole, hier, id, hier))).toBe('gleicher_vorgang');
  });

  test('nicht, was zurückgenommen ist', async () => {
    const id = await abgelegt(ole, hier);
    const pfad = { akte: hier.akte, schriftstueck: id };
    gelungen(await haus.ruf(ole, 'schriftstueck.zuruecknehmen', { pfad, ein: { anfrage: neueAnfrage() } }));
    expect(abgelehnt(await verschiebe(ole, hier, id, nebenan))).toBe('schon_zurueckgenommen');
    expect(abgelehnt(await verschiebe(elif, hier, id, nebenan))).toBe('nicht_gefunden');
  });
});

describe('Geschützt und ungeschützt', () => {
  /** Personal and, for this test, FB 36 as well. */
  const beides: Mensch = { ...jonas, gruppen: [...jonas.gruppen, ...kollegen[0]!.gruppen], oid: jonas.oid };

  test('aus einer geschützten Akte nicht in eine ungeschützte', async () => {
    const geheim = await neuerVorgang(haus, jonas, '01.11.01');
    const id = await abgelegt(jonas, geheim);
    await haus.weiseZu(jonas, kollegen[0]!.gruppen);
    expect(abgelehnt(await verschiebe(beides, geheim, id, hier))).toBe('schutzklasse_verschieden');
    expect(await liste(jonas, geheim)).toEqual([id]);
  });

  test('in eine geschützte ja; am alten Ort bleibt nichts, was auf sie hinweist', async () => {
    const geheim = await neuerVorgang(haus, jonas, '01.11.01');
    const id = await abgelegt(ole, hier);
    await haus.weiseZu(jonas, kollegen[0]!.gruppen);
    gelungen(await verschiebe(beides, hier, id, geheim));
    await haus.fuehreNach();
    expect(await liste(ole, hier)).toEqual([]);
    const pfad = { akte: hier.akte, schriftstueck: id };
    const unbekannt = { akte: hier.akte, schriftstueck: neueAnfrage() };
    expect(await haus.ruf(ole, 'schriftstueck.lesen', { pfad })).toEqual(
      await haus.ruf(ole, 'schriftstueck.lesen', { pfad: unbekannt }),
    );
    expect(gelungen(await haus.ruf(ole, 'suche.finden', { frage: { text: 'Linde' } })).treffer).toEqual([]);
    expect(gelungen(await lege(haus, ole, hier, haus.stelleZu(mail())))).toMatchObject({ neu: true });
  });
});
