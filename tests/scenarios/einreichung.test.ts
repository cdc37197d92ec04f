import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { schriftstueckEinreichen } from '@registratur/functions/usecases/schriftstueck/einreichen';
import { kehreInhalte } from '@registratur/functions/usecases/eingang/kehre';
import { abgeleiteteId, sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import {
  abgelehnt,
  baueHaus,
  gelungen,
  inhalteVon,
  neuerVorgang,
  uploadsVon,
  type Ort,
  type Probehaus,
} from './haus.ts';
import { alsStueck, einzeln, ids, reicheEin, worte, type Stueck } from './hausEinreichung.ts';
import { gesperrtesPdf, kopie, mail } from './hausPost.ts';
import { elif, hanna, ines, kollegen, ole, timur } from './hausStadt.ts';
import { arten, stoerung, type Stoerung } from './hausStoerung.ts';

let haus: Probehaus;
let ort: Ort;
let stoere: Stoerung;

beforeEach(async () => {
  stoere = stoerung();
  haus = await baueHaus(stoere);
  ort = await neuerVorgang(haus, ines);
});
afterEach(() => haus.schliesse());

const brief = (nr: number, anders: Partial<Stueck> = {}): Stueck =>
  alsStueck(haus, mail({ messageId: `<brief-${nr}@example.org>`, betreff: `Brief ${nr}` }), anders);
const reiche = async (...stuecke: Stueck[]) => gelungen(await reicheEin(haus, ole, ort, stuecke));
const stunden = (n: number): number => n * 3_600_000;
const kopf = async (): Promise<unknown> =>
  (await haus.betrieb.store.lies({ behaelter: 'register', id: `akte~${ort.akte}` }, 'kopf'))?.['seq'];

test('Ein Stapel: jede Datei ein Schriftstück in ihrer Reihenfolge, die Bytes unverändert am Platz', async () => {
  const stuecke = [
    brief(1),
    brief(2),
    alsStueck(haus, 'Vermerk', { als: 'dokument', dateiname: 'Vermerk.txt' }),
  ];
  const ergebnisse = await reiche(...stuecke);
  expect(worte(ergebnisse)).toEqual(['neu', 'neu', 'neu']);
  expect(ergebnisse.map((e) => e.anfrage)).toEqual(stuecke.map((s) => s.anfrage));
  expect(ergebnisse.map((e) => e.ok && [e.schriftstueck.betreff, e.schriftstueck.sha256])).toEqual([
    ['Brief 1', sha256(stuecke[0]!.inhalt)],
    ['Brief 2', sha256(stuecke[1]!.inhalt)],
    ['Vermerk.txt', sha256('Vermerk')],
  ]);
  expect(ergebnisse.map((e) => e.ok && e.schriftstueck.kennzeichen.split('.').at(-1))).toEqual([
    '0001',
    '0002',
    '0003',
  ]);
  expect(await inhalteVon(haus)).toHaveLength(3);
  expect(await uploadsVon(haus)).toEqual([]);
  expect(await haus.pruefe()).toEqual([]);
});

test('Jede Ablage hat ihr eigenes Ereignis mit ihrer eigenen Anfrage', async () => {
  const stuecke = [brief(1), brief(2)];
  await reiche(...stuecke);
  const huellen = await haus.betrieb.store.liste(
    { behaelter: 'register', id: `akte~${ort.akte}` },
    'huelle',
    '',
    {
      max: 50,
    },
  );
  const ereignisse = huellen.dokumente.map((d) => d['huelle'] as { typ: string; anfrage: string });
  expect(ereignisse.filter((e) => e.typ === 'schriftstueck.ablegen').map((e) => e.anfrage)).toEqual(
    stuecke.map((s) => s.anfrage),
  );
});

test('Was abgelehnt wird, hält die anderen nicht auf', async () => {
  const erster = brief(1);
  const ergebnisse = await reiche(
    erster,
    alsStueck(haus, ''),
    brief(2, { sha256: sha256('etwas anderes') }),
    brief(3, { anfrage: neueAnfrage(new Date(haus.uhr.jetzt().getTime() - stunden(7))) }),
    alsStueck(haus, erster.inhalt),
    alsStueck(haus, gesperrtesPdf, { als: 'dokument', dateiname: 'plan.pdf' }),
    alsStueck(haus, 'kein Brief'),
    brief(4),
  );
  expect(worte(ergebnisse)).toEqual([
    'neu',
    'leere_datei',
    'pruefsumme_falsch',
    'anfrage_zu_alt',
    'bekannt',
    'neu',
    'neu',
    'neu',
  ]);
  expect(ids(ergebnisse)[4]).toBe(ids(ergebnisse)[0]);
  expect(ergebnisse[5]).toMatchObject({ schriftstueck: { quarantaene: true } });
  expect(await inhalteVon(haus)).toHaveLength(4);
  expect(await haus.pruefe()).toEqual([]);
});

describe('Noch einmal', () => {
  test('der ganze Stapel oder eine Datei daraus: dieselbe Antwort, und nichts wird geschrieben', async () => {
    const stuecke = [brief(1), brief(2), alsStueck(haus, '')];
    const ergebnisse = await reiche(...stuecke);
    const vorher = await kopf();
    expect(await reiche(...stuecke)).toEqual(ergebnisse);
    expect(await reiche(stuecke[1]!)).toEqual([ergebnisse[1]]);
    expect(worte(await reiche(brief(3), stuecke[0]!))).toEqual(['neu', 'neu']);
    expect(await kopf()).toBe(Number(vorher) + 1);
  });

  test('mit derselben Anfrage etwas anderes: abgelehnt, auch von jemand anderem', async () => {
    const erster = brief(1);
    await reiche(erster);
    expect(worte(await reiche({ ...brief(2), anfrage: erster.anfrage }, brief(3)))).toEqual([
      'anfrage_anders_verwendet',
      'neu',
    ]);
    expect(worte(gelungen(await reicheEin(haus, ines, ort, [erster])))).toEqual(['anfrage_anders_verwendet']);
  });

  test('nach sieben Stunden: Erledigtes bleibt erledigt, Neues muss neu begonnen werden', async () => {
    const [erledigt, liegengeblieben] = [brief(1), brief(2)];
    const ergebnisse = await reiche(erledigt);
    haus.uhr.vor(stunden(7));
    const spaeter = await reiche(erledigt, liegengeblieben);
    expect(worte(spaeter)).toEqual(['neu', 'anfrage_zu_alt']);
    expect(ids(spaeter)[0]).toBe(ids(ergebnisse)[0]);
  });
});

describe('Wer nicht ablegen darf', () => {
  test.each([
    ['wer nichts sieht', hanna, 'nicht_gefunden'],
    ['wer nur Metadaten sieht', timur, 'nicht_gefunden'],
  ] as const)('%s: nichts liegt danach am Platz', async (_, wer, code) => {
    expect(abgelehnt(await reicheEin(haus, wer, ort, [brief(1)]))).toBe(code);
    expect(await inhalteVon(haus)).toEqual([]);
  });

  test('ist der Vorgang z.d.A., wird alles abgelehnt; was vorher abgelegt war, wird weiter genannt', async () => {
    const frueher = brief(1);
    await reiche(frueher);
    gelungen(await haus.ruf(elif, 'vorgang.zda', { pfad: ort, ein: { anfrage: neueAnfrage() } }));
    expect(abgelehnt(await reicheEin(haus, ole, ort, [brief(2), brief(3)]))).toBe('zu_den_akten_gelegt');
    expect(worte(await reiche(frueher, brief(4)))).toEqual(['neu', 'zu_den_akten_gelegt']);
    expect(await inhalteVon(haus)).toHaveLength(1);
  });

  test('ein Vorgang, den es nicht gibt', async () => {
    const falsch = { ...ort, vorgang: neueAnfrage() };
    expect(abgelehnt(await reicheEin(haus, ole, falsch, [brief(1)]))).toBe('nicht_gefunden');
  });
});

test('Fünfzig reichen dieselbe Nachricht zugleich ein: ein Schriftstück, alle erfahren es', async () => {
  const antworten = await Promise.all(
    kollegen.map(async (wer, i) => gelungen(await reicheEin(haus, wer, ort, [alsStueck(haus, kopie(i))]))),
  );
  const alle = antworten.flat();
  expect(new Set(ids(alle)).size).toBe(1);
  expect(worte(alle).sort()).toEqual([...Array<string>(49).fill('bekannt'), 'neu']);
  expect(await inhalteVon(haus)).toHaveLength(1);
  expect(await haus.pruefe()).toEqual([]);
});

test('Eine lange Nachricht behält ihre Lesung, und von ihrem Weg bleibt nichts liegen', async () => {
  const lang = alsStueck(haus, mail({ text: 'Zeile\r\n'.repeat(8_000) }));
  const [ergebnis] = await reiche(lang, alsStueck(haus, lang.inhalt));
  expect(ergebnis).toMatchObject({ ok: true, neu: true });
  expect(await inhalteVon(haus)).toHaveLength(2);
  expect(await uploadsVon(haus)).toEqual([]);
  expect(await haus.pruefe()).toEqual([]);
});

test('Solange die Bytes nicht auf der Platte sind, ist nichts abgelegt und nichts bestätigt', async () => {
  const { contents } = haus.betrieb;
  const platteVoll = Promise.reject(new Error('Platte voll'));
  platteVoll.catch(() => undefined);
  const voll: typeof contents = {
    ...contents,
    lege: async (stuecke) => ({ ...(await contents.lege(stuecke)), dauerhaft: platteVoll }),
  };
  const einreichen = schriftstueckEinreichen({ ...haus.betrieb, contents: voll });
  const bytes = Buffer.from(mail());
  const stueck = { anfrage: neueAnfrage(haus.uhr.jetzt()), als: 'mail' as const, sha256: sha256(bytes) };
  const vorher = await kopf();
  await expect(
    einreichen(
      { person: { art: 'person', ...ole }, token: '' },
      {
        pfad: ort,
        frage: {},
        ein: { stuecke: [{ ...stueck, bytes: bytes.length }] },
        strom: einzeln([bytes]),
      },
    ),
  ).rejects.toThrow('Platte voll');
  expect(await kopf()).toBe(vorher);
});

describe('Der Server stirbt mittendrin', () => {
  test.each(arten)(
    'an jeder Stelle (%s): dieselben Anfragen bringen es zu Ende, nichts doppelt',
    async (art) => {
      const probe = [brief(1000), brief(1001)];
      stoere.stelle(undefined);
      await reiche(...probe);
      const stellen = stoere.gezaehlt();
      for (let n = 1; n <= stellen; n += 1) {
        const stuecke = [brief(2 * n), brief(2 * n + 1)];
        stoere.stelle(n, art);
        await reicheEin(haus, ole, ort, stuecke).catch(() => undefined);
        stoere.stelle(undefined);
        expect(worte(await reiche(...stuecke))).toEqual(['neu', 'neu']);
      }
      expect(await inhalteVon(haus)).toHaveLength(2 + 2 * stellen);
      expect(await haus.pruefe()).toEqual([]);
    },
  );

  test('was am Platz liegt, nimmt die Kehre erst, wenn niemand es mehr ablegen kann', async () => {
    const [spaeter, nie] = [brief(1), brief(2)];
    const raum = `akte~${ort.akte}`;
    const platz = ({ anfrage, inhalt }: Stueck) => ({
      ort: {
        raum,
        schriftstueck: abgeleiteteId(anfrage, `schriftstueck\n${ort.akte}`),
        sha256: sha256(inhalt),
      },
      bytes: Buffer.from(inhalt),
    });
    await (
      await haus.betrieb.contents.lege([spaeter, nie].map(platz))
    ).dauerhaft;
    const gesehen = await kehreInhalte(haus.betrieb, new Set());
    expect(await inhalteVon(haus)).toHaveLength(2);
    expect(worte(await reiche(spaeter))).toEqual(['neu']);
    haus.uhr.vor(stunden(24));
    await kehreInhalte(haus.betrieb, gesehen);
    expect(await inhalteVon(haus)).toEqual([platz(spaeter).ort]);
    expect(worte(await reiche(nie))).toEqual(['anfrage_zu_alt']);
    expect(await haus.pruefe()).toEqual([]);
  });
});
