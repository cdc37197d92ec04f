import { oeffneInhalte } from '@registratur/functions/adapters/files/inhalte';
import { oeffneSpeicher } from '@registratur/functions/adapters/sqlite/speicher';
import type { Contents, Ort } from '@registratur/functions/ports/contents';
import type { Befund, Bilanz } from '@registratur/functions/usecases/pruefung/befund';
import { pruefe } from '@registratur/functions/usecases/pruefung/pruefe';
import type { Entwurf } from '@registratur/shared/kernel/buchung';
import { sha256 } from '@registratur/shared/kernel/hash';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strom } from '../contents.vertrag.ts';
import { akte, schreibe, sicht, zeile, type Speicher } from '../store/probe.ts';
import { zufall } from '../zufall.ts';

export const inhalt = { a: 'Original A, äöü', lesung: '{"text":"lang"}', b: 'Original B' };
export const ort = (schriftstueck: string, text: string): Ort => ({
  raum: akte.id,
  schriftstueck,
  sha256: sha256(text),
});

export const schriftstueck = (uuid: string, text: string, felder: object = {}): Entwurf => ({
  id: `ss~${uuid}`,
  typ: 'schriftstueck',
  ord: `v1~${uuid}`,
  uuid,
  inhalt: { sha256: sha256(text), bytes: Buffer.byteLength(text) },
  betreff: 'Grüße aus Musterstadt',
  ...felder,
});

export const oeffneIn = (ordner: string, nurLesen = false): ReturnType<typeof oeffneSpeicher> =>
  oeffneSpeicher({ ordner, zufall, nurLesen });
export const inhalteIn = (ordner: string): Contents =>
  oeffneInhalte({ ordner: join(ordner, 'inhalte'), uhr: { jetzt: () => new Date() } });

export async function lege(contents: Contents, o: Ort, text: string): Promise<void> {
  await contents.nimmAn(o.sha256, 'p', strom(Buffer.from(text)), 9_999);
  await contents.platziere(o.sha256, o);
  await contents.verwirf(o.sha256);
}

/** An Akte with five entries in its Protokoll, two Schriftstücke and three contents; beside it a second Akte and a sight. */
export async function fuelle(ordner: string): Promise<void> {
  const store: Speicher = oeffneIn(ordner);
  const contents = inhalteIn(ordner);
  await lege(contents, ort('A', inhalt.a), inhalt.a);
  await lege(contents, ort('A', inhalt.lesung), inhalt.lesung);
  await lege(contents, ort('B', inhalt.b), inhalt.b);
  const neu = { betreff: 'Bauantrag „Lindenstraße“' };
  await schreibe(store, akte, { schreibe: [zeile('akte', neu)], nutzlasten: [{ dokument: 'akte', neu }] });
  await schreibe(store, akte, {
    schreibe: [
      schriftstueck('A', inhalt.a, { lesung: { sha256: sha256(inhalt.lesung) } }),
      zeile('vorgang~1', { n: 1 }),
    ],
  });
  await schreibe(store, akte, { schreibe: [schriftstueck('B', inhalt.b), zeile('bekannt~B')] });
  await schreibe(store, akte, { schreibe: [zeile('vorgang~1', { n: 2 })], loesche: ['bekannt~B'] });
  await schreibe(store, akte, { schreibe: [zeile('akte', { ...neu, zda: true })] });
  await schreibe(store, { ...akte, id: 'akte~2' }, { schreibe: [zeile('akte')] });
  await schreibe(store, sicht, { schreibe: [zeile('x')] });
  await store.schliesse();
}

export const erwarteteBilanz: Bilanz = {
  partitionen: 3,
  ereignisse: 6,
  dokumente: 6,
  inhalte: 3,
  fehler: 0,
  hinweise: 0,
};

export async function pruefeOrdner(
  ordner: string,
): Promise<{ readonly befunde: Befund[]; readonly bilanz: Bilanz }> {
  const befunde: Befund[] = [];
  const bilanz = await pruefe({ oeffne: () => oeffneIn(ordner, true), contents: inhalteIn(ordner) }, (b) =>
    befunde.push(b),
  );
  return { befunde, bilanz };
}

/** What is broken: partition, kind and entry; without hints. */
export async function fehlerIn(
  ordner: string,
): Promise<(readonly [partition: string, art: string, eintrag: string])[]> {
  const { befunde, bilanz } = await pruefeOrdner(ordner);
  const fehler = befunde.filter((b) => b.schwere === 'fehler');
  if (bilanz.fehler !== fehler.reduce((summe, b) => summe + 1 + b.weitere, 0))
    throw new Error('Bilanz stimmt nicht.');
  return fehler.map((b) => [b.partition, b.art, b.eintrag]);
}

/** The database in other hands. */
export const fremd = (ordner: string): DatabaseSync => new DatabaseSync(join(ordner, 'registratur.db'));

export function inDatenbank<T>(ordner: string, tue: (db: DatabaseSync) => T): T {
  const db = fremd(ordner);
  try {
    return tue(db);
  } finally {
    db.close();
  }
}

const wo = 'WHERE behaelter = ? AND partition = ? AND id = ?';

export const liesInhalt = (ordner: string, id: string): Buffer =>
  inDatenbank(ordner, (db) => {
    const gelesen = db.prepare(`SELECT CAST(inhalt AS BLOB) AS b FROM dokument ${wo}`);
    return Buffer.from(gelesen.get(akte.behaelter, akte.id, id)!['b'] as Uint8Array);
  });

/** Puts other bytes into a row; they need not be JSON, nor UTF-8. */
export function setzeInhaltIn(db: DatabaseSync, id: string, bytes: Uint8Array): void {
  db.prepare(`UPDATE dokument SET inhalt = CAST(? AS TEXT) ${wo}`).run(bytes, akte.behaelter, akte.id, id);
}

export const setzeInhalt = (ordner: string, id: string, bytes: Uint8Array): void =>
  inDatenbank(ordner, (db) => setzeInhaltIn(db, id, bytes));

export const setzeJson = (ordner: string, id: string, aendere: (wert: never) => unknown): void =>
  setzeInhalt(
    ordner,
    id,
    Buffer.from(JSON.stringify(aendere(JSON.parse(liesInhalt(ordner, id).toString()) as never))),
  );

export const loescheZeile = (ordner: string, id: string): void =>
  inDatenbank(ordner, (db) => {
    db.prepare(`DELETE FROM dokument ${wo}`).run(akte.behaelter, akte.id, id);
  });
