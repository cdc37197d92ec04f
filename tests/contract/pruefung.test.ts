import type { Ort } from '@registratur/functions/ports/contents';
import { jsonHash } from '@registratur/shared/kernel/hash';
import { huellenHash, leererKopf, type Dokument, type Huelle } from '@registratur/shared/kernel/kette';
import { appendFileSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neuerOrdner } from './ordner.ts';
import {
  erwarteteBilanz,
  fehlerIn,
  fremd,
  fuelle,
  inDatenbank,
  inhalt,
  inhalteIn,
  lege,
  liesInhalt,
  loescheZeile,
  oeffneIn,
  ort,
  pruefeOrdner,
  schriftstueck,
  setzeInhalt,
  setzeInhaltIn,
  setzeJson,
} from './pruefung/bestand.ts';
import { akte, schreibe, zeile } from './store/probe.ts';

let ordner: string;
let raeumeAb: () => Promise<void>;
beforeEach(async () => {
  ({ ordner, raeumeAb } = neuerOrdner());
  await fuelle(ordner);
});
afterEach(() => raeumeAb());

/** Changes every byte of a row in turn (or each `schritt`th), beginning at `ab`; each time exactly this row must be named. */
async function jedesByte(id: string, art: string, ab: string, schritt = 1): Promise<void> {
  const heil = liesInhalt(ordner, id);
  const db = fremd(ordner);
  for (let i = heil.indexOf(ab); i < heil.length; i += schritt) {
    const kaputt = Buffer.from(heil);
    kaputt[i] = heil[i]! ^ 0x01;
    setzeInhaltIn(db, id, kaputt);
    expect(await fehlerIn(ordner), `Byte ${i}: ${kaputt.toString()}`).toEqual([[akte.id, art, id]]);
  }
  setzeInhaltIn(db, id, heil);
  db.close();
  expect(await fehlerIn(ordner)).toEqual([]);
}

test('Ein unversehrter Bestand hat keinen Befund', async () => {
  expect(await pruefeOrdner(ordner)).toEqual({ befunde: [], bilanz: erwarteteBilanz });
});

describe('Dokumente', () => {
  test('Jedes veränderte Byte wird bemerkt', async () => {
    await jedesByte('ss~B', 'dokument_veraendert', '{');
  });

  test.each([
    ['typ', 'anderes', 'dokument_veraendert'],
    ['ord', 'v2~B', 'dokument_veraendert'],
    ['id', 'ss~Z', 'dokument_fehlt'],
    ['partition', 'akte~9', 'dokument_fehlt'],
    ['behaelter', 'sichten', 'dokument_fehlt'],
  ])('Auch die Spalte %s lässt sich nicht unbemerkt ändern', async (spalte, wert, art) => {
    inDatenbank(ordner, (db) => db.prepare(`UPDATE dokument SET ${spalte} = ? WHERE id = 'ss~B'`).run(wert));
    expect(await fehlerIn(ordner)).toContainEqual([akte.id, art, 'ss~B']);
  });

  test('Ein verschwundenes Dokument fehlt', async () => {
    loescheZeile(ordner, 'ss~A');
    expect(await fehlerIn(ordner)).toEqual([[akte.id, 'dokument_fehlt', 'ss~A']]);
  });

  test('Ein untergeschobenes Dokument nennt kein Ereignis', async () => {
    inDatenbank(ordner, (db) =>
      db.exec(`INSERT INTO dokument (behaelter, partition, id, typ, ord, inhalt)
               VALUES ('register', '${akte.id}', 'ss~X', 'probe', 'x', '{"salz":""}')`),
    );
    expect(await fehlerIn(ordner)).toEqual([[akte.id, 'dokument_ohne_ereignis', 'ss~X']]);
  });

  test('Ein gelöschtes Dokument darf nicht wiederkehren; ohne es ist alles gut', async () => {
    inDatenbank(ordner, (db) =>
      db.exec(`INSERT INTO dokument (behaelter, partition, id, typ, ord, inhalt)
               VALUES ('register', '${akte.id}', 'bekannt~B', 'probe', 'bekannt~B', '{"salz":""}')`),
    );
    expect(await fehlerIn(ordner)).toEqual([[akte.id, 'dokument_trotz_loeschung', 'bekannt~B']]);
  });

  test('Ein zurückgedrehtes Dokument ist ein verändertes', async () => {
    setzeJson(ordner, 'vorgang~1', (d: object) => ({ ...d, n: 1 }));
    expect(await fehlerIn(ordner)).toEqual([[akte.id, 'dokument_veraendert', 'vorgang~1']]);
  });
});

describe('Protokoll', () => {
  test.each([
    ['e~1', 7],
    ['e~3', 1],
    ['e~5', 7],
  ])('Veränderte Bytes der Hülle %s werden bemerkt (jedes %d.)', async (id, schritt) => {
    await jedesByte(id, 'huelle_veraendert', '"huelle"', schritt);
  });

  test('Jedes veränderte Byte einer Nutzlast wird bemerkt', async () => {
    await jedesByte('n~1~0', 'nutzlast_veraendert', '{');
  });

  test.each(['e~1', 'e~2', 'e~5'])('Eine fehlende Hülle wird genannt: %s', async (id) => {
    loescheZeile(ordner, id);
    expect(await fehlerIn(ordner)).toEqual([[akte.id, 'huelle_fehlt', id]]);
  });

  test('Eine Lücke in den Nummern wird genannt, auch wenn die Hashes neu verkettet sind', async () => {
    const huelle = (seq: number): Huelle =>
      (JSON.parse(liesInhalt(ordner, `e~${seq}`).toString()) as { huelle: Huelle }).huelle;
    for (const id of ['e~3', 'n~3~0', 'n~3~1']) loescheZeile(ordner, id);
    setzeJson(ordner, 'e~4', (d: object) => ({
      ...d,
      huelle: { ...huelle(4), prevHash: huellenHash(huelle(2)) },
    }));
    setzeJson(ordner, 'e~5', (d: object) => ({
      ...d,
      huelle: { ...huelle(5), prevHash: huellenHash(huelle(4)) },
    }));
    setzeJson(ordner, 'kopf', (d: object) => ({ ...d, hash: huellenHash(huelle(5)) }));
    expect(await fehlerIn(ordner)).toEqual([[akte.id, 'huelle_fehlt', 'e~3']]);
  });

  test('Wird das letzte Ereignis samt Kopf zurückgedreht, verraten es seine Nutzlast und sein Dokument', async () => {
    const { prevHash } = (JSON.parse(liesInhalt(ordner, 'e~5').toString()) as { huelle: Huelle }).huelle;
    loescheZeile(ordner, 'e~5');
    setzeJson(ordner, 'kopf', (d: object) => ({ ...d, seq: 4, hash: prevHash }));
    expect(await fehlerIn(ordner)).toEqual([[akte.id, 'dokument_veraendert', 'akte']]);
    setzeJson(ordner, 'akte', (d: object) => ({ ...d, zda: undefined }));
    expect(await fehlerIn(ordner)).toEqual([[akte.id, 'nutzlast_ueberzaehlig', 'n~5~0']]);
  });

  test('Ein angehängtes Ereignis, von dem der Kopf nichts weiß, ist überzählig', async () => {
    const { prevHash } = (JSON.parse(liesInhalt(ordner, 'e~5').toString()) as { huelle: Huelle }).huelle;
    setzeJson(ordner, 'kopf', (d: object) => ({ ...d, seq: 4, hash: prevHash }));
    expect(await fehlerIn(ordner)).toEqual([[akte.id, 'huelle_ueberzaehlig', 'e~5']]);
  });

  test.each([
    ['fehlt', () => loescheZeile(ordner, 'kopf')],
    ['ist unlesbar', () => setzeInhalt(ordner, 'kopf', Buffer.from('{'))],
  ])('Der Kopf %s', async (_, beschaedige) => {
    beschaedige();
    expect(await fehlerIn(ordner)).toEqual([[akte.id, 'kopf_fehlt', 'kopf']]);
  });

  test('Ein Kopf, der mehr Ereignisse zählt, als da sind, nennt das erste fehlende', async () => {
    setzeJson(ordner, 'kopf', (d: object) => ({ ...d, seq: 900_000_000_000 }));
    expect(await fehlerIn(ordner)).toEqual([[akte.id, 'huelle_fehlt', 'e~6']]);
  });

  test('Eine fehlende Nutzlast fehlt', async () => {
    loescheZeile(ordner, 'n~2~1');
    expect(await fehlerIn(ordner)).toEqual([[akte.id, 'nutzlast_fehlt', 'n~2~1']]);
  });

  test('Von mehreren Schäden wird der früheste genannt und die Zahl der weiteren; andere Partitionen bleiben unberührt', async () => {
    setzeJson(ordner, 'e~4', (d: object) => ({ ...d, huelle: null }));
    setzeJson(ordner, 'e~2', (d: object) => ({ ...d, huelle: null }));
    const { befunde, bilanz } = await pruefeOrdner(ordner);
    expect(befunde).toMatchObject([{ partition: akte.id, eintrag: 'e~2', seq: 2, weitere: 1 }]);
    expect(bilanz.fehler).toBe(2);
  });

  test('Jede beschädigte Partition wird genannt', async () => {
    inDatenbank(ordner, (db) => db.exec(`UPDATE dokument SET inhalt = '{}' WHERE id = 'akte'`));
    expect(await fehlerIn(ordner)).toEqual([
      [akte.id, 'dokument_veraendert', 'akte'],
      ['akte~2', 'dokument_veraendert', 'akte'],
    ]);
  });
});

describe('Gelöscht, belegt', () => {
  /** A chain of two: the second entry testifies that the payload of the first was removed. */
  function kette(mitBeleg: boolean): Dokument[] {
    const nutzlast = (seq: number, dokument: string): Dokument => ({
      id: `n~${seq}~0`,
      typ: 'nutzlast',
      ord: String(seq).padStart(12, '0'),
      salz: `0${seq}`,
      dokument,
    });
    const huelle = (seq: number, prevHash: string, id: string, hash: string | null): Huelle => ({
      v: 1,
      partition: 'akte~3',
      seq,
      prevHash,
      zeit: '2026-03-01T08:00:00.000Z',
      typ: 'probe',
      akteurOid: 'p',
      anfrage: `a${seq}`,
      dokumente: [{ id, hash, nutzlastHash: jsonHash(nutzlast(seq, id)) }],
    });
    const dokument: Dokument = { id: 'akte', typ: 'akte', ord: 'akte', salz: '00' };
    const erste = huelle(1, leererKopf.hash, 'akte', jsonHash(dokument));
    const zweite = huelle(2, huellenHash(erste), mitBeleg ? 'n~1~0' : 'x', null);
    const zeileVon = (h: Huelle): Dokument => ({
      id: `e~${h.seq}`,
      typ: 'huelle',
      ord: String(h.seq).padStart(12, '0'),
      salz: '',
      huelle: h,
    });
    return [
      dokument,
      zeileVon(erste),
      zeileVon(zweite),
      nutzlast(2, mitBeleg ? 'n~1~0' : 'x'),
      { id: 'kopf', typ: 'kopf', ord: 'kopf', salz: '', seq: 2, hash: huellenHash(zweite) },
    ];
  }
  const dort = { ...akte, id: 'akte~3' };

  test('ist ein Hinweis, kein Fehler', async () => {
    const store = oeffneIn(ordner);
    await store.uebernehmen(dort, kette(true));
    await store.schliesse();
    const { befunde, bilanz } = await pruefeOrdner(ordner);
    expect(befunde).toMatchObject([
      { schwere: 'hinweis', art: 'geloescht_belegt', partition: dort.id, eintrag: 'n~1~0' },
    ]);
    expect(bilanz).toMatchObject({ fehler: 0, hinweise: 1 });
  });

  test('ohne den Beleg fehlt die Nutzlast', async () => {
    const store = oeffneIn(ordner);
    await expect(store.uebernehmen(dort, kette(false))).rejects.toThrow('n~1~0');
    await store.schliesse();
  });
});

describe('Inhalte', () => {
  const pfadVon = async (o: Ort): Promise<string> => inhalteIn(ordner).pfad(o);
  const pfad = async (): Promise<string> => pfadVon(ort('B', inhalt.b));
  const genannt = [[akte.id, 'inhalt_veraendert', `B/${ort('B', inhalt.b).sha256}`]];

  test('Jedes veränderte Byte wird bemerkt', async () => {
    const datei = await pfad();
    const heil = readFileSync(datei);
    for (let i = 0; i < heil.length; i += 1) {
      const kaputt = Buffer.from(heil);
      kaputt[i] = heil[i]! ^ 0x80;
      writeFileSync(datei, kaputt);
      expect(await fehlerIn(ordner)).toEqual(genannt);
    }
  });

  test('Gekürzt, geleert und verlängert ist verändert', async () => {
    for (const text of [inhalt.b.slice(1), '', `${inhalt.b}\n`]) {
      writeFileSync(await pfad(), text);
      expect(await fehlerIn(ordner)).toEqual(genannt);
    }
  });

  test('Eine fehlende Datei fehlt, auch die der Lesung', async () => {
    rmSync(await pfadVon(ort('A', inhalt.lesung)));
    expect(await fehlerIn(ordner)).toEqual([
      [akte.id, 'inhalt_fehlt', `A/${ort('A', inhalt.lesung).sha256}`],
    ]);
  });

  test('Zwei vertauschte Dateien sind beide verändert', async () => {
    const [a, b] = [await pfadVon(ort('A', inhalt.a)), await pfad()];
    const merke = readFileSync(a);
    copyFileSync(b, a);
    writeFileSync(b, merke);
    expect(await fehlerIn(ordner)).toEqual([
      [akte.id, 'inhalt_veraendert', `A/${ort('A', inhalt.a).sha256}`],
      ...genannt,
    ]);
  });

  test('Eine Datei, die kein Dokument nennt, ist ein Hinweis', async () => {
    await lege(inhalteIn(ordner), ort('B', 'herrenlos'), 'herrenlos');
    appendFileSync(await pfadVon({ ...ort('B', ''), sha256: 'liesmich.txt' }), 'x');
    const { befunde, bilanz } = await pruefeOrdner(ordner);
    expect(new Set(befunde.map((b) => [b.schwere, b.art, b.eintrag].join(' ')))).toEqual(
      new Set([
        `hinweis inhalt_ohne_dokument B/${ort('B', 'herrenlos').sha256}`,
        'hinweis inhalt_ohne_dokument B/liesmich.txt',
      ]),
    );
    expect(bilanz).toMatchObject({ inhalte: 5, fehler: 0, hinweise: 2 });
  });
});

test('Neben einem Server, der ablegt und wieder wegräumt, gibt es keinen falschen Befund', async () => {
  const store = oeffneIn(ordner);
  const contents = inhalteIn(ordner);
  const lauf = { weiter: true, geschrieben: 0 };
  const server = (async () => {
    while (lauf.weiter) {
      const uuid = `N${lauf.geschrieben}`;
      await lege(contents, ort(uuid, uuid), uuid);
      await schreibe(store, akte, { schreibe: [schriftstueck(uuid, uuid)] });
      const vorher = `N${lauf.geschrieben - 1}`;
      await schreibe(store, akte, { schreibe: [zeile(`ss~${vorher}`, { typ: 'umgezogen' })] });
      await contents.entferne(ort(vorher, vorher));
      lauf.geschrieben += 1;
    }
  })();
  while (lauf.geschrieben < 40) expect(await fehlerIn(ordner)).toEqual([]);
  lauf.weiter = false;
  await server;
  await store.schliesse();
  expect(await fehlerIn(ordner)).toEqual([]);
});
