import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Indexzeile, Suchwunsch } from '../../ports/search.ts';
import { oeffneSuche } from './suche.ts';

let ordner: string;
let datei: string;
let suche: ReturnType<typeof oeffneSuche>;

beforeEach(() => {
  ordner = mkdtempSync(join(tmpdir(), 'suche-'));
  datei = join(ordner, 'suche.db');
  suche = oeffneSuche({ datei });
});
afterEach(() => {
  suche.schliesse();
  rmSync(ordner, { recursive: true });
});

const zeile = (teil: Partial<Indexzeile> & { readonly ref: string }): Indexzeile => ({
  partition: 'akte~1',
  seq: 1,
  art: 'schriftstueck',
  bereich: '13.01',
  titel: '',
  kennzeichen: '',
  personen: [],
  text: '',
  datum: '2026-05-01T08:00:00.000Z',
  ...teil,
});

const gefunden = async (text: string, wunsch: Partial<Suchwunsch> = {}): Promise<string[]> => {
  const treffer = await suche.suche({ text, erlaubt: () => true, max: 20, ...wunsch });
  return treffer.map((t) => t.ref);
};

describe('Sprache', () => {
  test.each([
    ['Bauanträge', 'der Bauantrag'],
    ['Bauantraege', 'der Bauantrag'],
    ['Straße', 'in der Hauptstrasse und der Strasse'],
    ['Strassen', 'die Straße'],
    ['Mueller', 'Frau Müller'],
    ['Müller', 'Frau Mueller'],
    ['MÜLLER', 'Frau Mu\u0308ller'],
    ['neue', 'die neuen Regeln'],
    ['Steuer', 'die Steuern'],
    ['Genehmigung', 'alle Genehmigungen'],
    ['Ratsbeschluss', 'der Rats\u00adbeschluss'],
    ['Café', 'am Cafe'],
  ])('%s findet „%s“', async (frage, text) => {
    await suche.indexiere([zeile({ ref: 'a.1', text }), zeile({ ref: 'a.2', text: 'etwas ganz anderes' })]);
    expect(await gefunden(frage)).toEqual(['a.1']);
  });

  test('alle Wörter müssen vorkommen', async () => {
    await suche.indexiere([zeile({ ref: 'a.1', text: 'Baum fällen' }), zeile({ ref: 'a.2', text: 'Baum' })]);
    expect(await gefunden('fällen Baum')).toEqual(['a.1']);
  });

  test('was ohne Leerzeichen zusammensteht, gehört zusammen', async () => {
    await suche.indexiere([
      zeile({ ref: 'a.1', personen: ['Müller-Lüdenscheidt m.l@stadt.example'] }),
      zeile({ ref: 'a.2', personen: ['Lüdenscheidt l@stadt.example', 'Müller m@stadt.example'] }),
    ]);
    expect(await gefunden('Müller-Lüdenscheidt')).toEqual(['a.1']);
  });
});

describe('Zeichen und Personen', () => {
  const akte = zeile({ ref: 'a.1', art: 'akte', kennzeichen: '13.01/0001-2026' });
  const vorgang = zeile({ ref: 'a.2', art: 'vorgang', kennzeichen: '13.01/0001-2026#001' });
  const brief = zeile({
    ref: 'a.3',
    kennzeichen: '13.01/0001-2026#001.0007',
    personen: ['Ole Brandt ole.brandt@stadt.example'],
  });
  const andere = zeile({
    ref: 'b.1',
    art: 'akte',
    kennzeichen: '13.01/0002-2026',
    text: 'wie 13.01/0001-2026',
  });

  beforeEach(() => suche.indexiere([andere, brief, vorgang, akte]));

  test('das Aktenzeichen findet die Akte zuerst, dann was darin liegt, dann was sie nennt', async () => {
    const [erste, ...weitere] = await gefunden('13.01/0001-2026');
    expect(erste).toBe('a.1');
    expect(weitere.slice(0, 2).sort()).toEqual(['a.2', 'a.3']);
    expect(weitere[2]).toBe('b.1');
  });

  test('das Vorgangszeichen findet den Vorgang zuerst', async () => {
    expect(await gefunden('13.01/0001-2026#001')).toEqual(['a.2', 'a.3']);
  });

  test('das OE-Zeichen davor gehört nicht zum Aktenzeichen (R1.10)', async () => {
    expect((await gefunden('36/1-13.01/0001-2026'))[0]).toBe('a.1');
    expect((await gefunden('36-13.01/0001-2026#001'))[0]).toBe('a.2');
  });

  test.each(['Brandt', 'Ole Brandt', 'ole.brandt@stadt.example'])('%s findet die Person', async (name) => {
    expect(await gefunden(name)).toEqual(['a.3']);
  });

  test('nur die gewünschten Arten', async () => {
    expect(await gefunden('13.01/0001-2026', { arten: ['vorgang'] })).toEqual(['a.2']);
  });
});

describe('Wortanfänge', () => {
  beforeEach(() =>
    suche.indexiere([
      zeile({ ref: 'a.1', titel: 'Baugenehmigung Häuserzeile', kennzeichen: '10.01/0001-2026#001' }),
      zeile({ ref: 'a.2', titel: 'Baumfällung', personen: ['Ole Brandt ole@stadt.example'] }),
    ]),
  );

  test.each([
    ['bauge', ['a.1']],
    ['baugenehmigu', ['a.1']],
    ['Baugenehmigungen haeu', ['a.1']],
    ['Baumf', ['a.2']],
    ['brandt bau', ['a.2']],
    ['10.01/00', ['a.1']],
    ['10.01/0001-2026#0', ['a.1']],
  ])('„%s“', async (text, erwartet) => {
    expect(await gefunden(text, { anfang: true })).toEqual(erwartet);
  });

  test('ein Buchstabe ist noch keine Frage', async () => {
    expect(await gefunden('b', { anfang: true })).toEqual([]);
    expect(await gefunden('Baumfällung o', { anfang: true })).toEqual(['a.2']);
  });

  test('ohne den Wunsch gilt nur das ganze Wort', async () => {
    expect(await gefunden('bauge')).toEqual([]);
  });
});

describe('Rechte', () => {
  const nur = (...bereiche: string[]): Partial<Suchwunsch> => ({ erlaubt: (b) => bereiche.includes(b) });

  test('ein Treffer im verbotenen Bereich ändert weder Zahl noch Folge noch Stelle der erlaubten', async () => {
    const eigene = Array.from({ length: 30 }, (_, i) =>
      zeile({
        ref: `a.${i}`,
        text: `Anhörung zum Baum Nummer ${i}`,
        titel: i % 3 === 0 ? 'Baum' : 'Brief',
        datum: `2026-05-01T08:00:${String(i).padStart(2, '0')}.000Z`,
      }),
    );
    await suche.indexiere(eigene);
    const wunsch: Suchwunsch = { text: 'Baum', erlaubt: (b) => b === '13.01', max: 20 };
    const vorher = await suche.suche(wunsch);
    expect(vorher).toHaveLength(20);
    await suche.indexiere(
      Array.from({ length: 3_000 }, (_, i) =>
        zeile({
          ref: `p.${i}`,
          bereich: '01.11.01',
          titel: 'Baum Baum',
          text: 'Baum',
          datum: '2026-06-01T00:00:00.000Z',
        }),
      ),
    );
    expect(await suche.suche(wunsch)).toEqual(vorher);
    expect(await gefunden('Baum', nur('01.11.01'))).not.toContain('a.0');
  });

  test('wer nichts darf, findet nichts', async () => {
    await suche.indexiere([zeile({ ref: 'a.1', text: 'Baum' })]);
    expect(await gefunden('Baum', nur())).toEqual([]);
  });

  test('nach einem Umzug in einen anderen Bereich gilt dessen Recht', async () => {
    await suche.indexiere([zeile({ ref: 'a.1', text: 'Baum' })]);
    await suche.indexiere([zeile({ ref: 'a.1', text: 'Baum', bereich: '01.11.01', seq: 2 })]);
    expect(await gefunden('Baum', nur('13.01'))).toEqual([]);
    expect(await gefunden('Baum', nur('01.11.01'))).toEqual(['a.1']);
  });
});

describe('Reihenfolge', () => {
  test('aus 10 000 die neuesten, auch wenn sie durcheinander kamen', async () => {
    const tag = (i: number): string => new Date(Date.UTC(2020, 0, 1) + i * 60_000).toISOString();
    // 7919 is coprime to 10 000: every number once, in no order.
    const zeilen = Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_000).map((i) =>
      zeile({ ref: `a.${i}`, text: 'Halteverbot', datum: tag(i) }),
    );
    await suche.indexiere(zeilen);
    expect(await gefunden('Halteverbot', { max: 3 })).toEqual(['a.9999', 'a.9998', 'a.9997']);
  });

  test('mehr als tausend aus demselben Augenblick', async () => {
    await suche.indexiere(Array.from({ length: 1_100 }, (_, i) => zeile({ ref: `a.${i}`, text: 'Baum' })));
    expect(await gefunden('Baum', { max: 2_000 })).toHaveLength(1_000);
    expect(new Set(await gefunden('Baum', { max: 2_000 })).size).toBe(1_000);
  });
});

describe('Nachführen', () => {
  test('ein älterer Stand wird übergangen', async () => {
    await suche.indexiere([zeile({ ref: 'a.1', seq: 5, titel: 'neu' })]);
    await suche.indexiere([zeile({ ref: 'a.1', seq: 4, titel: 'veraltet' })]);
    expect(await gefunden('veraltet')).toEqual([]);
    expect(await gefunden('neu')).toEqual(['a.1']);
  });

  test('zweimal derselbe Stand ist eine Zeile', async () => {
    const z = zeile({ ref: 'a.1', text: 'Baum' });
    await suche.indexiere([z, z]);
    await suche.indexiere([z]);
    expect(await gefunden('Baum')).toEqual(['a.1']);
  });

  test('entfernt ist nicht mehr zu finden', async () => {
    await suche.indexiere([zeile({ ref: 'a.1', text: 'Baum' })]);
    await suche.entferne(['a.1', 'a.2']);
    expect(await gefunden('Baum')).toEqual([]);
  });

  test('Zeilen und Cursor überdauern das Schließen', async () => {
    await suche.indexiere([zeile({ ref: 'a.1', text: 'Baum' })]);
    await suche.setzeCursor('42');
    suche.schliesse();
    suche = oeffneSuche({ datei });
    expect(await suche.cursor()).toBe('42');
    expect(await gefunden('Baum')).toEqual(['a.1']);
  });

  test('nach einem Abbruch ohne Schließen passen Zeilen und Cursor zusammen', async () => {
    await suche.indexiere([zeile({ ref: 'a.1', text: 'Baum' })]);
    await suche.setzeCursor('42');
    const andere = join(ordner, 'abgebrochen.db');
    for (const endung of ['', '-wal']) copyFileSync(`${datei}${endung}`, `${andere}${endung}`);
    suche.schliesse();
    suche = oeffneSuche({ datei: andere });
    expect(await suche.cursor()).toBe('42');
    expect(await gefunden('Baum')).toEqual(['a.1']);
  });

  test.each([
    ['einer anderen Fassung', (): void => alsAndereFassung()],
    ['die keine ist', (): void => writeFileSync(datei, 'kein SQLite, sondern etwas anderes'.repeat(100))],
    ['die fehlt', (): void => rmSync(datei)],
  ])('eine Datei %s wird von vorn begonnen', async (_, verdirb) => {
    await suche.indexiere([zeile({ ref: 'a.1', text: 'Baum' })]);
    await suche.setzeCursor('42');
    suche.schliesse();
    verdirb();
    suche = oeffneSuche({ datei });
    expect(await suche.cursor()).toBe('');
    expect(await gefunden('Baum')).toEqual([]);
  });

  const alsAndereFassung = (): void => {
    const db = new DatabaseSync(datei);
    db.exec('PRAGMA user_version = 0');
    db.close();
  };
});

describe('Was jemand eintippt, ist Text', () => {
  const boese = [
    'a" OR "b',
    'titel : geheim',
    'NEAR(a b)',
    'Baum*',
    '"',
    "'; DROP TABLE zeile; --",
    '-Baum',
    'a AND',
    '^Baum',
    '{titel text} : x',
    '(((',
    '\u0000',
    '😀',
    'x'.repeat(200),
    '\ud800',
    Array.from({ length: 100 }, (_, i) => `w${i}`).join(' '),
  ];
  test.each(boese)('%j ist keine Abfragesprache', async (text) => {
    await suche.indexiere([zeile({ ref: 'a.1', titel: 'geheim', text: 'ganz anderes' })]);
    for (const anfang of [false, true]) expect(await gefunden(text, { anfang })).toEqual([]);
    expect(await gefunden('geheim')).toEqual(['a.1']);
  });

  test('Verknüpfungswörter werden gesucht, nicht befolgt', async () => {
    await suche.indexiere([zeile({ ref: 'a.1', text: 'Baum' }), zeile({ ref: 'a.2', text: 'Strauch' })]);
    expect(await gefunden('Baum OR Strauch')).toEqual([]);
  });
});

describe('Stelle', () => {
  const stelle = async (text: string): Promise<string | undefined> =>
    (await suche.suche({ text, erlaubt: () => true, max: 1 }))[0]?.stelle;

  test('zeigt den Text um den Fund', async () => {
    const davor = 'Lorem ipsum dolor sit amet. '.repeat(20);
    await suche.indexiere([zeile({ ref: 'a.1', text: `${davor}Der Antrag wird\nabgelehnt. ${davor}` })]);
    const gezeigt = await stelle('Anträge');
    expect(gezeigt).toMatch(/^… .*Der Antrag wird abgelehnt\. .* …$/);
    expect(gezeigt?.length).toBeLessThan(200);
  });

  test('steht das Wort nur im Titel, zeigt sie den Anfang', async () => {
    await suche.indexiere([zeile({ ref: 'a.1', titel: 'Antrag', text: 'Sehr geehrte Frau Aydin' })]);
    expect(await stelle('Antrag')).toBe('Sehr geehrte Frau Aydin');
  });
});
