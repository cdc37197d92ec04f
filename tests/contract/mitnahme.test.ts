import { archivIn } from '@registratur/functions/adapters/files/archiv';
import type { Archiv } from '@registratur/functions/ports/archiv';
import { bringeEin } from '@registratur/functions/usecases/mitnahme/bringeEin';
import { nimmMit } from '@registratur/functions/usecases/mitnahme/nimmMit';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { neuerStand } from './cosmos/stand.ts';
import { neuerOrdner } from './ordner.ts';
import {
  erwarteteBilanz,
  fuelle,
  inhalt,
  inhalteIn,
  oeffneIn,
  ort,
  pruefeOrdner,
} from './pruefung/bestand.ts';
import { akte, schreibe, zeile } from './store/probe.ts';

const uhr = { jetzt: () => new Date('2026-03-01T08:00:00.000Z') };
let oben: string;
let raeumeAb: () => Promise<void>;
beforeEach(async () => {
  ({ ordner: oben, raeumeAb } = neuerOrdner());
  await fuelle(in_('alt'));
});
afterEach(() => raeumeAb());

const in_ = (name: string): string => join(oben, name);
const archiv = (name = 'archiv'): Archiv => archivIn(in_(name), uhr);

async function exportiere(von: string, ziel = archiv()): ReturnType<typeof nimmMit> {
  const store = oeffneIn(in_(von), true);
  return nimmMit({ store, contents: inhalteIn(in_(von)) }, ziel).finally(() => store.schliesse());
}
async function importiere(nach: string, aus = archiv()): ReturnType<typeof bringeEin> {
  const store = oeffneIn(in_(nach));
  return bringeEin(aus, { store, contents: inhalteIn(in_(nach)) }).finally(() => store.schliesse());
}
const teilDatei = (id: string): string => join(in_('archiv'), 'partitionen/register', `${id}.jsonl`);

test('Ein Register zieht um: dieselben Köpfe, Ketten und Bytes; Sichten entstehen neu', async () => {
  const mitgenommen = await exportiere('alt');
  expect(mitgenommen.teile.map((t) => [t.id, t.seq]).sort()).toEqual([
    [akte.id, 5],
    ['akte~2', 1],
  ]);
  expect(mitgenommen.inhalte).toBe(3);
  await importiere('neu');
  const { bilanz } = await pruefeOrdner(in_('neu'));
  expect(bilanz).toEqual({ ...erwarteteBilanz, partitionen: 2, dokumente: erwarteteBilanz.dokumente - 1 });
  expect((await buffer(inhalteIn(in_('neu')).lies(ort('A', inhalt.a)))).toString()).toBe(inhalt.a);
});

test('Hin und zurück ist dasselbe', async () => {
  const hin = await exportiere('alt');
  await importiere('neu');
  const zurueck = await exportiere('neu', archiv('zweites'));
  const koepfe = (v: typeof hin): unknown =>
    v.teile.map(({ id, seq, hash, zeilen }) => ({ id, seq, hash, zeilen }));
  expect(koepfe(zurueck)).toEqual(koepfe(hin));
});

test('Von SQLite nach Cosmos DB und zurück: dieselben Köpfe und Zeilen', async () => {
  const hin = await exportiere('alt');
  const cosmos = (await neuerStand()).oeffne();
  await bringeEin(archiv(), { store: cosmos, contents: inhalteIn(in_('wolke')) });
  const zurueck = await nimmMit({ store: cosmos, contents: inhalteIn(in_('wolke')) }, archiv('zweites'));
  await cosmos.schliesse();
  const koepfe = (v: typeof hin): unknown =>
    v.teile.map(({ id, seq, hash, zeilen }) => `${id} ${seq} ${hash} ${zeilen}`).sort();
  expect(koepfe(zurueck)).toEqual(koepfe(hin));
  await importiere('neu', archiv('zweites'));
  expect((await pruefeOrdner(in_('neu'))).bilanz).toMatchObject({ partitionen: 2, inhalte: 3, fehler: 0 });
});

test('Im neuen Speicher geht die Arbeit weiter', async () => {
  await exportiere('alt');
  await importiere('neu');
  const store = oeffneIn(in_('neu'));
  await schreibe(store, akte, { schreibe: [zeile('akte', { n: 9 })] });
  expect(await store.lies(akte, 'kopf')).toMatchObject({ seq: 6 });
  await store.schliesse();
  expect((await pruefeOrdner(in_('neu'))).bilanz.fehler).toBe(0);
});

test('Unterbrochen geht es beim nächsten Mal weiter', async () => {
  await exportiere('alt');
  const halb = archiv();
  let geliefert = 0;
  const stockend: Archiv = {
    ...halb,
    lies: async (teil) => {
      if ((geliefert += 1) === 2) throw new Error('Platte voll');
      return halb.lies(teil);
    },
  };
  await expect(importiere('neu', stockend)).rejects.toThrow('Platte voll');
  await importiere('neu');
  await importiere('neu');
  expect((await pruefeOrdner(in_('neu'))).bilanz).toMatchObject({ partitionen: 2, inhalte: 3, fehler: 0 });
});

test('Ein unvollständiges Archiv wird nicht eingebracht', async () => {
  await exportiere('alt');
  rmSync(join(in_('archiv'), 'verzeichnis.json'));
  await expect(importiere('neu')).rejects.toThrow('Verzeichnis fehlt');
});

test('Ein verändertes Byte einer Partition fällt auf', async () => {
  await exportiere('alt');
  const datei = teilDatei(akte.id);
  writeFileSync(datei, readFileSync(datei, 'utf8').replace('Musterstadt', 'Musterdorf!'));
  await expect(importiere('neu')).rejects.toThrow('verändert');
});

test('Ein verändertes Byte eines Inhalts fällt auf, beim Mitnehmen und beim Einbringen', async () => {
  await exportiere('alt');
  appendFileSync(await archiv().contents.pfad(ort('B', inhalt.b)), 'x');
  await expect(importiere('neu')).rejects.toThrow('ist verändert');
  appendFileSync(await inhalteIn(in_('alt')).pfad(ort('A', inhalt.a)), 'x');
  await expect(exportiere('alt', archiv('zweites'))).rejects.toThrow('ist verändert');
});

test('In einen Speicher, in dem anderes steht, wird nichts eingebracht', async () => {
  await exportiere('alt');
  const store = oeffneIn(in_('neu'));
  await schreibe(store, akte, { schreibe: [zeile('akte')] });
  await store.schliesse();
  await expect(importiere('neu')).rejects.toThrow('steht schon anderes');
});
