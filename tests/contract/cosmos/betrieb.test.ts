import { Kontofehler, richteDatenbankEin } from '@registratur/functions/adapters/cosmos/einrichten';
import { oeffneCosmos } from '@registratur/functions/adapters/cosmos/speicher';
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { erzeugeDienst } from '../../cosmos-standin/dienst.ts';
import type { Anfrage } from '../../cosmos-standin/http.ts';
import { endpunktImProzess, imProzess } from '../../cosmos-standin/imProzess.ts';
import { starteServer } from '../../cosmos-standin/server.ts';
import { istStapel } from '../../cosmos-standin/stapel.ts';
import { akte, alles, gelungen, schreibe, sicht, zaehle, zahl, zeile, zeilenVon } from '../store/probe.ts';
import { zufall } from '../zufall.ts';
import { neuerStand } from './stand.ts';

const neuerSchluessel = (): string => randomBytes(32).toString('base64');
const zugangMit = (schluessel: string) => ({
  endpunkt: endpunktImProzess,
  ausweis: { schluessel },
  datenbank: 'registratur',
});

describe('Einrichten', () => {
  test('Es entstehen die fünf Behälter, der Personalrat in eigener Datenbank; noch einmal ändert nichts', async () => {
    const schluessel = neuerSchluessel();
    const dienst = erzeugeDienst({ schluessel });
    const zugang = { ...zugangMit(schluessel), httpClient: imProzess(dienst) };
    const erste = await richteDatenbankEin(zugang);
    expect([...erste].sort()).toEqual([
      'registratur-personalrat/personalrat',
      'registratur/betrieb',
      'registratur/register',
      'registratur/sichten',
      'registratur/siegel',
    ]);
    const speicher = oeffneCosmos({ ...zugang, zufall });
    await schreibe(speicher, akte, { schreibe: [zeile('a')] });
    expect(await richteDatenbankEin(zugang)).toEqual(erste);
    expect(await speicher.lies(akte, 'a')).toBeDefined();
    expect(dienst.unbekannt).toEqual([]);
  });

  test('Ein Konto, das weniger als Strong verspricht, taugt nicht', async () => {
    const schluessel = neuerSchluessel();
    const dienst = erzeugeDienst({ schluessel, konsistenz: 'Session' });
    const zugang = { ...zugangMit(schluessel), httpClient: imProzess(dienst) };
    await expect(richteDatenbankEin(zugang)).rejects.toBeInstanceOf(Kontofehler);
    await expect(oeffneCosmos({ ...zugang, zufall }).lies(akte, 'a')).rejects.toMatchObject({ code: 400 });
  });

  test('Ohne Einrichtung sagt jeder Zugriff, dass sie fehlt, statt leer zu antworten', async () => {
    const schluessel = neuerSchluessel();
    const speicher = oeffneCosmos({
      ...zugangMit(schluessel),
      httpClient: imProzess(erzeugeDienst({ schluessel })),
      zufall,
    });
    await expect(speicher.lies(akte, 'a')).rejects.toThrow('richten Sie die Datenbank ein');
    await expect(zaehle(speicher, akte)).rejects.toThrow('richten Sie die Datenbank ein');
    await expect(speicher.liste(akte, 'probe', '', { max: 1 })).rejects.toThrow();
    await expect(speicher.aenderungenSeit('', 1)).rejects.toThrow();
  });
});

describe('Ausweis', () => {
  test('Eine Anmeldung bei Entra geht ohne Schlüssel', async () => {
    const { dienst } = await neuerStand();
    const gesehen: Anfrage[] = [];
    const speicher = oeffneCosmos({
      endpunkt: endpunktImProzess,
      ausweis: {
        anmeldung: {
          getToken: () => Promise.resolve({ token: 'ein-token', expiresOnTimestamp: Date.now() + 3_600_000 }),
        },
      },
      datenbank: 'registratur',
      zufall,
      httpClient: imProzess(dienst, (_, anfrage) => {
        gesehen.push(anfrage);
        return undefined;
      }),
    });
    gelungen(await zaehle(speicher, akte));
    expect(gesehen.every((a) => a.kopf['authorization'] === 'type=aad&ver=1.0&sig=ein-token')).toBe(true);
  });

  test('Ein falscher Schlüssel ist ein Fehler, auf den niemand wartet, und er steht nicht in der Meldung', async () => {
    const { dienst } = await neuerStand();
    const falsch = neuerSchluessel();
    let anfragen = 0;
    const speicher = oeffneCosmos({
      ...zugangMit(falsch),
      httpClient: imProzess(dienst, () => void (anfragen += 1)),
      zufall,
    });
    const fehler: unknown = await speicher.lies(akte, 'a').catch((f: unknown) => f);
    expect(fehler).toMatchObject({ code: 401 });
    expect(anfragen).toBe(1);
    expect(String((fehler as Error).stack)).not.toContain(falsch);
  });
});

describe('Verbrauch', () => {
  test('Jeder Vorgang nennt Anfragen und Einheiten nach der Preisliste', async () => {
    const { oeffne } = await neuerStand();
    const speicher = oeffne();
    await speicher.lies(sicht, 'a');
    await schreibe(speicher, sicht, { schreibe: [zeile('a')] });
    await speicher.lies(sicht, 'a');
    // Strong: a read of up to 1 KB costs 2 x 1. Written: kopf, a, anfrage, each 5 and half for the index.
    expect(speicher.verbrauch).toEqual([
      { vorgang: 'lies', behaelter: 'sichten', anfragen: 1, ru: 2 },
      { vorgang: 'aendern', behaelter: 'sichten', anfragen: 4, ru: 3 * 2 + 3 * 5.5 },
      { vorgang: 'lies', behaelter: 'sichten', anfragen: 1, ru: 2 },
    ]);
  });

  test('Auch was misslingt, wird gezählt', async () => {
    const { oeffne } = await neuerStand();
    const speicher = oeffne({ plan: () => 'gedrosselt' });
    await expect(speicher.lies(sicht, 'a')).rejects.toThrow();
    expect(speicher.verbrauch).toEqual([{ vorgang: 'lies', behaelter: 'sichten', anfragen: 9, ru: 0 }]);
  });
});

describe('Änderungsfeed', () => {
  test('Eine große Änderung kommt in Teilen; was unterdessen neu geschrieben wurde, kommt später wieder', async () => {
    const { oeffne } = await neuerStand();
    const speicher = oeffne();
    const ids = Array.from({ length: 60 }, (_, i) => `d${String(i).padStart(2, '0')}`);
    await schreibe(speicher, sicht, { schreibe: ids.map((id) => zeile(id, { wert: 1 })) });
    const erster = await speicher.aenderungenSeit('', 25);
    expect(erster.zeilen).toHaveLength(25);
    const schon = new Set(erster.zeilen.map((z) => z.dokument.id));
    const [gesehen = '', ungesehen = ''] = [ids.find((i) => schon.has(i)), ids.find((i) => !schon.has(i))];
    await schreibe(speicher, sicht, { schreibe: [gesehen, ungesehen].map((id) => zeile(id, { wert: 2 })) });
    const rest = (await alles(speicher, erster.cursor, 25)).zeilen.map((z) => z.dokument);
    const werte = (id: string): number[] => rest.filter((d) => d.id === id).map((d) => zahl(d));
    expect(werte(gesehen)).toEqual([2]);
    expect(werte(ungesehen)).toEqual([2]);
    for (const id of ids) expect(schon.has(id) || rest.some((d) => d.id === id), `${id} fehlt`).toBe(true);
    // What was handed out before does not come again unchanged.
    expect(rest.filter((d) => schon.has(d.id) && zahl(d) === 1 && d.typ === 'probe')).toEqual([]);
  });

  test('Eine andere Instanz liest mit demselben Zeiger weiter', async () => {
    const { oeffne } = await neuerStand();
    const eine = oeffne();
    for (let i = 0; i < 8; i += 1) await zaehle(eine, { ...akte, id: `akte~${i}` });
    const anfang = await eine.aenderungenSeit('', 7);
    const rest = await alles(oeffne(), anfang.cursor, 7);
    const gesehen = [...anfang.zeilen, ...rest.zeilen].map((z) => `${z.partition.id} ${z.dokument.id}`);
    for (let i = 0; i < 8; i += 1) expect(gesehen).toContain(`akte~${i} e~1`);
    expect(new Set(gesehen).size).toBe(gesehen.length);
  });

  test('Im Ruhezustand kostet ein Blick in den Feed eine Anfrage je Behälter und Bereich', async () => {
    const { oeffne } = await neuerStand();
    const speicher = oeffne();
    await zaehle(speicher, akte);
    const { cursor } = await alles(speicher);
    await speicher.aenderungenSeit(cursor, 7);
    const vorher = speicher.anfragen.length;
    await speicher.aenderungenSeit(cursor, 7);
    expect(speicher.anfragen.slice(vorher).every((a) => a.pfad.endsWith('/docs'))).toBe(true);
    expect(speicher.anfragen.length - vorher).toBe(5 * 2);
  });
});

describe('Übernahme', () => {
  test('Reißt eine große Übernahme ab, hat die Partition noch keinen Kopf; dieselbe Übernahme führt sie zu Ende', async () => {
    const stand = await neuerStand();
    const quelle = stand.oeffne();
    for (let i = 0; i < 60; i += 1) await zaehle(quelle, akte, `d${i}`);
    const zeilen = await zeilenVon(quelle, akte);
    const ort = { behaelter: 'personalrat', id: akte.id } as const;
    let stapel = 0;
    const wacklig = stand.oeffne({
      plan: (_, anfrage) => (istStapel(anfrage) && (stapel += 1) > 1 ? 'nicht_erreichbar' : undefined),
    });
    await expect(wacklig.uebernehmen(ort, zeilen)).rejects.toThrow();
    const ziel = stand.oeffne();
    expect(await ziel.lies(ort, 'kopf')).toBeUndefined();
    expect((await zeilenVon(ziel, ort)).length).toBeGreaterThan(0);
    await ziel.uebernehmen(ort, zeilen);
    expect(new Set(await zeilenVon(ziel, ort))).toEqual(new Set(zeilen));
    await expect(ziel.uebernehmen(ort, zeilen)).rejects.toBeInstanceOf(RangeError);
  });
});

describe('Über HTTP', () => {
  test('Zwei Instanzen auf einem Dienst: keine Änderung verloren, jede sieht sofort, was die andere schrieb', async () => {
    const schluessel = neuerSchluessel();
    const dienst = erzeugeDienst({ schluessel, seiteMax: 3 });
    const server = await starteServer(dienst);
    try {
      const zugang = { endpunkt: server.endpunkt, ausweis: { schluessel }, datenbank: 'registratur' };
      await richteDatenbankEin(zugang);
      const [eine, andere] = [oeffneCosmos({ ...zugang, zufall }), oeffneCosmos({ ...zugang, zufall })];
      await Promise.all(Array.from({ length: 30 }, (_, i) => zaehle(i % 2 ? eine : andere, akte)));
      expect(zahl(await eine.lies(akte, 'zaehler'))).toBe(30);
      await schreibe(eine, sicht, { schreibe: ['a', 'b', 'c', 'd', 'e'].map((id) => zeile(id)) });
      const liste = await andere.liste(sicht, 'probe', '', { max: 4 });
      expect(liste.dokumente.map((d) => d.id)).toEqual(['a', 'b', 'c', 'd']);
      expect((await alles(andere)).zeilen.length).toBeGreaterThan(30);
      await Promise.all([eine.schliesse(), andere.schliesse()]);
      expect(dienst.unbekannt).toEqual([]);
    } finally {
      await server.stoppe();
    }
  });

  test('Antwortet der Dienst nicht mehr, nachdem er geschrieben hat, endet die Frist, und nichts steht doppelt', async () => {
    const schluessel = neuerSchluessel();
    let verloren = 0;
    const server = await starteServer(erzeugeDienst({ schluessel }), (_, anfrage) =>
      istStapel(anfrage) && verloren++ === 0 ? 'zeit_nachher' : undefined,
    );
    try {
      const zugang = { endpunkt: server.endpunkt, ausweis: { schluessel }, datenbank: 'registratur' };
      await richteDatenbankEin(zugang);
      const speicher = oeffneCosmos({ ...zugang, zufall, fristMs: 400 });
      const vollzug = await schreibe(speicher, akte, { schreibe: [zeile('a')] });
      expect(vollzug).toMatchObject({ seq: 1, wiederholt: false });
      expect((await zeilenVon(speicher, akte)).filter((z) => z.typ === 'huelle')).toHaveLength(1);
      await speicher.schliesse();
    } finally {
      await server.stoppe();
    }
  });
});

test('Die Nachbildung weist laut zurück, was sie nicht kennt', async () => {
  const { dienst } = await neuerStand();
  const antwort = dienst.behandle({
    methode: 'PATCH',
    pfad: '/dbs/registratur/colls/register/docs/a',
    kopf: { 'x-ms-version': '2020-07-15', authorization: 'type=aad&ver=1.0&sig=t' },
    koerper: '',
    ursprung: endpunktImProzess,
  });
  expect(antwort.status).toBe(501);
  expect(dienst.unbekannt).toHaveLength(1);
});
