import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import { erzeugeGruppe, type Gruppe } from './gruppe.ts';

let db: DatabaseSync;
let gruppe: Gruppe;
beforeEach(() => {
  db = new DatabaseSync(':memory:');
  db.exec(`
    CREATE TABLE eltern (id INTEGER PRIMARY KEY);
    CREATE TABLE t (x TEXT, von INTEGER REFERENCES eltern (id) DEFERRABLE INITIALLY DEFERRED);
  `);
  gruppe = erzeugeGruppe(db);
});

const schreibe = (x: string, von: number | null = null): Promise<string> =>
  gruppe.reiheEin(() => {
    db.prepare('INSERT INTO t VALUES (?, ?)').run(x, von);
    return x;
  });
const da = (): unknown[] =>
  db
    .prepare('SELECT x FROM t ORDER BY x')
    .all()
    .map((z) => z['x']);
const ausgaenge = async (versuche: readonly Promise<string>[]): Promise<(string | undefined)[]> =>
  (await Promise.allSettled(versuche)).map((a) => (a.status === 'fulfilled' ? a.value : undefined));

test('Niemand erfährt etwas, bevor festgeschrieben ist', async () => {
  const offen = gruppe.reiheEin(() => db.isTransaction);
  const danach = offen.then((inTransaktion) => [inTransaktion, db.isTransaction]);
  expect(await danach).toEqual([true, false]);
});

test('Scheitert das Festschreiben, scheitern alle der Gruppe, und die nächste gelingt', async () => {
  // A deferred foreign key is checked at COMMIT.
  const versuche = await ausgaenge([schreibe('a'), schreibe('b', 99), schreibe('c')]);
  expect(versuche).toEqual([undefined, undefined, undefined]);
  expect(da()).toEqual([]);
  expect(db.isTransaction).toBe(false);
  expect(await schreibe('d')).toBe('d');
  expect(da()).toEqual(['d']);
});

test('Ist die Datei voll, ist genau das da, was bestätigt wurde', async () => {
  const seiten = Number(db.prepare('PRAGMA page_count').get()?.['page_count']);
  db.exec(`PRAGMA max_page_count = ${seiten + 3}`);
  const texte = ['a', 'b'.repeat(100_000), 'c', 'd'.repeat(100_000), 'e'];
  const bestaetigt = (await ausgaenge(texte.map((t) => schreibe(t)))).filter((t) => t !== undefined);
  expect(bestaetigt.some((t) => t.length > 1)).toBe(false);
  expect(da()).toEqual(bestaetigt);
  db.exec('PRAGMA max_page_count = 1000');
  expect((await schreibe('f'.repeat(100_000))).length).toBe(100_000);
});

test('Lässt sich nicht einmal mehr zurücknehmen, ist der Speicher laut geschlossen', async () => {
  const bricht = gruppe.reiheEin(() => db.close());
  await expect(bricht).rejects.toThrow();
  await expect(schreibe('a')).rejects.toThrow('nach einem Fehler geschlossen');
});

test('Mehr als eine Gruppe: alle kommen der Reihe nach an', async () => {
  const zahlen = Array.from({ length: 1_000 }, (_, i) => String(i).padStart(4, '0'));
  expect(await Promise.all(zahlen.map((z) => schreibe(z)))).toEqual(zahlen);
  expect(
    db
      .prepare('SELECT x FROM t ORDER BY rowid')
      .all()
      .map((z) => z['x']),
  ).toEqual(zahlen);
});

test('Nach dem Schließen wird nichts mehr angenommen, was wartete, ist geschrieben', async () => {
  const wartend = schreibe('a');
  gruppe.schliesse();
  await expect(schreibe('b')).rejects.toThrow('geschlossen');
  expect(await wartend).toBe('a');
  expect(da()).toEqual(['a']);
});
