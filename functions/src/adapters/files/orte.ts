import { istSchluessel } from '@registratur/shared/kernel/id';
import { join } from 'node:path';
import type { Ort } from '../../ports/contents.ts';

/** Where things lie in the folder. What is no id stands behind a `+`, which no id contains. */
export interface Orte {
  readonly wurzel: string;
  readonly eingang: string;
  readonly angaben: string;
  readonly raum: (raum: string) => string;
  readonly schriftstueck: (ort: Omit<Ort, 'sha256'>) => string;
  readonly inhalt: (ort: Ort) => string;
  /** The bytes of an upload. */
  readonly upload: (upload: string) => string;
  /** What is known about a complete upload. */
  readonly angabe: (upload: string) => string;
}

/** The one name a Raum cannot have. */
const eingang = 'eingang';

/** All paths below throw RangeError for ids outside the alphabet. */
export function orteIn(wurzel: string): Orte {
  const raum = (name: string): string => {
    if (name === eingang) throw new RangeError('Der Eingang ist kein Raum.');
    return join(wurzel, geprueft(name));
  };
  const schriftstueck = (ort: Omit<Ort, 'sha256'>): string =>
    join(raum(ort.raum), geprueft(ort.schriftstueck));
  return {
    wurzel,
    eingang: join(wurzel, eingang),
    angaben: join(wurzel, eingang, '+angaben'),
    raum,
    schriftstueck,
    inhalt: (ort) => join(schriftstueck(ort), geprueft(ort.sha256)),
    upload: (upload) => join(wurzel, eingang, geprueft(upload)),
    angabe: (upload) => join(wurzel, eingang, '+angaben', geprueft(upload)),
  };
}

export const istRaum = (name: string): boolean => istName(name) && name !== eingang;
export const istName = (name: string): boolean => istSchluessel(name) && name !== '.' && name !== '..';

function geprueft(name: string): string {
  if (!istName(name)) throw new RangeError(`Unzulässiger Schlüssel: ${JSON.stringify(name)}`);
  return name;
}
