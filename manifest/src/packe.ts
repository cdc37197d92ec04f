import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { einheitlichesManifest, sprachdatei } from './einheitlich.ts';
import { pruefe, type Mangel } from './pruefung.ts';
import type { Quelle } from './quelle.ts';
import { symbole } from './symbole.ts';
import { sprachen } from './texte.ts';
import { xmlManifest } from './xml.ts';

interface Paket {
  /** The unified package: manifest, language files, two icons. */
  readonly zip: Uint8Array;
  readonly xml: string;
}

const json = (wert: object): Uint8Array => strToU8(`${JSON.stringify(wert, null, 2)}\n`);

/** `dateien`: the icons by name. */
export function packe(
  quelle: Quelle,
  dateien: ReadonlyMap<string, Uint8Array>,
): Result<Paket, readonly Mangel[]> {
  const maengel = [...pruefe(quelle)];
  const inhalt: Zippable = {};
  for (const { datei } of [symbole.farbe, symbole.umriss]) {
    const bytes = dateien.get(datei);
    if (bytes) inhalt[datei] = bytes;
    else maengel.push({ code: 'symbol_fehlt', datei });
  }
  if (maengel.length > 0) return schlecht(maengel);
  inhalt['manifest.json'] = json(einheitlichesManifest(quelle));
  inhalt[sprachen.de.datei] = json(sprachdatei(quelle, 'de'));
  inhalt[sprachen.en.datei] = json(sprachdatei(quelle, 'en'));
  // The first moment a zip can name, whatever the time zone: the same source gives the same bytes.
  const immer = new Date(1980, 0, 1);
  return gut({ zip: zipSync(inhalt, { mtime: immer, level: 9 }), xml: xmlManifest(quelle) });
}
