import { sha256 } from '@registratur/shared/kernel/hash';
import { pruefeSchluessel } from '@registratur/shared/kernel/id';
import type { Dokument } from '@registratur/shared/kernel/kette';
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Archiv, Verzeichnis } from '../../ports/archiv.ts';
import type { Partition } from '../../ports/store.ts';
import type { Uhr } from '../../ports/uhr.ts';
import { fehlt, legeOrdnerAn, loesche, schreibeNeu } from './dauerhaft.ts';
import { oeffneInhalte } from './inhalte.ts';
import { sichereOrdner } from './ordner.ts';

/**
 * An archive in a folder: `verzeichnis.json`, `partitionen/<container>/<id>.jsonl` with a row a line, and `inhalte/`
 * as the file engine lays them.
 */
export function archivIn(ordner: string, uhr: Uhr): Archiv {
  const verzeichnis = join(ordner, 'verzeichnis.json');
  const ort = ({ behaelter, id }: Partition): readonly [ordner: string, datei: string] => {
    pruefeSchluessel(behaelter, id);
    const dort = join(ordner, 'partitionen', behaelter);
    return [dort, join(dort, `${id}.jsonl`)];
  };
  return {
    contents: oeffneInhalte({ ordner: join(ordner, 'inhalte'), uhr }),
    verzeichnis: async () => {
      const text = liesWennDa(verzeichnis);
      return Promise.resolve(text && (JSON.parse(text.toString()) as Verzeichnis));
    },
    schliesseAb: (inhalt) => schreibe(ordner, verzeichnis, Buffer.from(JSON.stringify(inhalt, undefined, 2))),
    lege: async (partition, zeilen) => {
      const bytes = Buffer.from(zeilen.map((zeile) => `${JSON.stringify(zeile)}\n`).join(''));
      await schreibe(...ort(partition), bytes);
      return sha256(bytes);
    },
    lies: async (teil) => {
      const bytes = liesWennDa(ort(teil)[1]);
      if (!bytes || sha256(bytes) !== teil.sha256)
        throw new Error(`Die Partition ${teil.id} fehlt im Archiv oder ist verändert.`);
      const zeilen = bytes.toString().split('\n').slice(0, -1);
      return Promise.resolve(zeilen.map((zeile) => JSON.parse(zeile) as Dokument));
    },
  };
}

async function schreibe(ordner: string, datei: string, bytes: Buffer): Promise<void> {
  const neue = legeOrdnerAn(ordner);
  const zwischen = join(ordner, `+${randomUUID()}`);
  try {
    await schreibeNeu(zwischen, bytes);
    renameSync(zwischen, datei);
  } finally {
    loesche(zwischen);
  }
  await sichereOrdner(ordner, ...neue);
}

function liesWennDa(datei: string): Buffer | undefined {
  try {
    return readFileSync(datei);
  } catch (fehler) {
    if (fehlt(fehler)) return undefined;
    throw fehler;
  }
}
