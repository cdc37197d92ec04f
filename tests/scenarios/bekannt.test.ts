import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import {
  abgelehnt,
  baueHaus,
  gelungen,
  inhalteVon,
  lege,
  neuerVorgang,
  uploadsVon,
  weitererVorgang,
  type Ort,
  type Probehaus,
} from './haus.ts';
import { kopie, mail, type Nachricht } from './hausPost.ts';
import { elif, ines, kollegen, ole } from './hausStadt.ts';

let haus: Probehaus;
let ort: Ort;

beforeEach(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ines);
});
afterEach(() => haus.schliesse());

const liste = async (wo: Ort = ort): Promise<string[]> =>
  gelungen(await haus.ruf(ole, 'schriftstueck.liste', { pfad: wo, frage: {} })).schriftstuecke.map(
    (s) => s.id,
  );

describe('Fünfzig legen dieselbe Nachricht zugleich ab', () => {
  test('ein Schriftstück, alle erfahren es, neunundvierzig sind nicht neu', async () => {
    const antworten = await Promise.all(
      kollegen.map((wer, i) => lege(haus, wer, ort, haus.stelleZu(kopie(i)))),
    );
    const werte = antworten.map(gelungen);
    expect(new Set(werte.map((w) => w.schriftstueck.id)).size).toBe(1);
    expect(werte.filter((w) => w.neu)).toHaveLength(1);
    expect(werte.filter((w) => !w.neu && w.ruecknahmeBis === null)).toHaveLength(49);
    expect(await liste()).toHaveLength(1);
    const ableger = await haus.betrieb.store.liste(
      { behaelter: 'register', id: `akte~${ort.akte}` },
      'ableger',
      `${werte[0]!.schriftstueck.id}~`,
      { max: 100 },
    );
    expect(ableger.dokumente).toHaveLength(49);
  });

  test('die Bytes der ersten Kopie bleiben, die der anderen gehen', async () => {
    const antworten = await Promise.all(
      kollegen.map((wer, i) => lege(haus, wer, ort, haus.stelleZu(kopie(i)))),
    );
    const { schriftstueck } = gelungen(antworten[0]!);
    const orte = await inhalteVon(haus);
    expect(orte).toEqual([
      { raum: `akte~${ort.akte}`, schriftstueck: schriftstueck.id, sha256: schriftstueck.sha256 },
    ]);
    expect(await uploadsVon(haus)).toEqual([]);
  });
});

describe('Fast gleich ist nicht gleich', () => {
  const grund: Nachricht = {};
  const zwillinge: readonly (readonly [string, Nachricht])[] = [
    ['ein Wort', { text: 'Ich beantrage, die Linde vor Nummer 13 zu fällen.' }],
    ['ein Byte einer Anlage', { anlagen: [{ name: 'plan.txt', inhalt: 'Lageplam' }] }],
    ['ein anderer Absender', { von: 'Berta Bürger <berta@example.net>' }],
    [
      'eine Anlage mehr',
      { anlagen: [...['Lageplan', 'Foto'].map((inhalt, i) => ({ name: `${i}.txt`, inhalt }))] },
    ],
    ['ein anderer Betreff', { betreff: 'Antrag auf Baumpflege' }],
  ];

  test.each(zwillinge)('%s: eine abweichende Fassung mit Verweis auf die erste', async (_, anders) => {
    const erste = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail(grund))));
    const zweite = gelungen(await lege(haus, elif, ort, haus.stelleZu(mail(anders))));
    expect(zweite.neu).toBe(true);
    expect(zweite.schriftstueck).toMatchObject({ fassung: 2, andereFassung: erste.schriftstueck.id });
    expect(await liste()).toHaveLength(2);
    const nochmals = gelungen(await lege(haus, kollegen[0]!, ort, haus.stelleZu(kopie(3, anders))));
    expect(nochmals).toMatchObject({ neu: false, schriftstueck: { id: zweite.schriftstueck.id } });
  });

  test('eine andere Message-ID ist eine andere Nachricht', async () => {
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    const zweite = gelungen(
      await lege(haus, ole, ort, haus.stelleZu(mail({ messageId: '<antrag-2@example.org>' }))),
    );
    expect(zweite).toMatchObject({ neu: true, schriftstueck: { fassung: 1, andereFassung: null } });
  });

  test('ohne Message-ID zählen Absender, Datum, Betreff und Text', async () => {
    const ohne: Nachricht = { messageId: null };
    const erste = gelungen(await lege(haus, ole, ort, haus.stelleZu(kopie(1, ohne))));
    const gleiche = gelungen(await lege(haus, elif, ort, haus.stelleZu(kopie(2, ohne))));
    expect(gleiche).toMatchObject({ neu: false, schriftstueck: { id: erste.schriftstueck.id } });
    const andere = gelungen(
      await lege(haus, elif, ort, haus.stelleZu(mail({ ...ohne, text: 'Etwas anderes.' }))),
    );
    expect(andere).toMatchObject({ neu: true, schriftstueck: { fassung: 1 } });
  });

  test('mehr als zwanzig Fassungen werden abgelehnt', async () => {
    for (let i = 0; i < 20; i += 1)
      gelungen(await lege(haus, ole, ort, haus.stelleZu(mail({ text: `Fassung ${i}` }))));
    expect(abgelehnt(await lege(haus, ole, ort, haus.stelleZu(mail({ text: 'Fassung 20' }))))).toBe(
      'zu_viele',
    );
    expect(gelungen(await lege(haus, elif, ort, haus.stelleZu(mail({ text: 'Fassung 7' })))).neu).toBe(false);
  });
});

describe('Ein anderer Vorgang', () => {
  test('ist ein anderes Schriftstück', async () => {
    const nachricht = haus.stelleZu(mail());
    const hier = gelungen(await lege(haus, ole, ort, nachricht));
    const anderer = { akte: ort.akte, vorgang: await weitererVorgang(haus, ole, ort.akte) };
    const dort = gelungen(await lege(haus, ole, anderer, nachricht));
    expect(dort.neu).toBe(true);
    expect(dort.schriftstueck.id).not.toBe(hier.schriftstueck.id);
  });
});

describe('Dieselbe Anfrage', () => {
  test('gibt dieselbe Antwort und schreibt nichts', async () => {
    const anfrage = neueAnfrage();
    const nachricht = haus.stelleZu(mail());
    const erste = gelungen(await lege(haus, ole, ort, nachricht, { anfrage }));
    haus.uhr.vor(3_600_000);
    const kopf = async (): Promise<unknown> =>
      (await haus.betrieb.store.lies({ behaelter: 'register', id: `akte~${ort.akte}` }, 'kopf'))?.['seq'];
    const vorher = await kopf();
    const zweite = gelungen(await lege(haus, ole, ort, nachricht, { anfrage }));
    expect(zweite).toMatchObject({ neu: true, ruecknahmeBis: erste.ruecknahmeBis });
    expect(zweite.schriftstueck.id).toBe(erste.schriftstueck.id);
    expect(await kopf()).toBe(vorher);
  });

  test('mit anderem Inhalt oder von jemand anderem wird abgelehnt', async () => {
    const anfrage = neueAnfrage();
    const nachricht = haus.stelleZu(mail());
    gelungen(await lege(haus, ole, ort, nachricht, { anfrage }));
    expect(abgelehnt(await lege(haus, ole, ort, nachricht, { anfrage, vermerk: 'anders' }))).toBe(
      'anfrage_anders_verwendet',
    );
    expect(abgelehnt(await lege(haus, elif, ort, nachricht, { anfrage }))).toBe('anfrage_anders_verwendet');
  });
});
