import type { Person } from '@registratur/shared/domain/person/akteur';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Betrieb } from '../haus.ts';
import { aktePartition, type Raum } from '../zugang/raum.ts';
import { alsUmgezogen, liesSchriftstueck, ssId } from './zeilen.ts';

export interface Ort {
  readonly akte: string;
  readonly schriftstueck: string;
}

/** A Schriftstück may move again and again; in a circle of this length something is wrong. */
const umzuegeMax = 50;

/** The Schriftstück where it lies now, if the person may read it there: only the last place decides. */
export async function findeDort(
  b: Betrieb,
  person: Person,
  ort: Ort,
): Promise<Result<{ readonly raum: Raum; readonly ss: Schriftstueck }, Fehler>> {
  const jetzt = await folge(b, ort);
  if (!jetzt) return schlecht({ code: 'nicht_gefunden' });
  const raum = await b.oeffne(person, jetzt.akte, 'schriftstueck.lesen');
  if (!raum.ok) return schlecht({ code: 'nicht_gefunden' });
  const ss = await liesSchriftstueck(raum.wert, jetzt.schriftstueck);
  return ss.ok ? gut({ raum: raum.wert, ss: ss.wert }) : ss;
}

/** Follows what moves left behind; told to nobody before the right at the end is checked. */
export async function folge(b: Pick<Betrieb, 'store'>, ort: Ort): Promise<Ort | undefined> {
  let hier = ort;
  for (let i = 0; i < umzuegeMax; i += 1) {
    const stumpf = alsUmgezogen(await b.store.lies(aktePartition(hier.akte), ssId(hier.schriftstueck)));
    if (!stumpf) return hier;
    hier = stumpf.nach;
  }
  return undefined;
}
