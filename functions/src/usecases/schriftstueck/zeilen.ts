import { istSichtbar } from '@registratur/shared/domain/schriftstueck/ruecknahme.rules';
import {
  schriftstueck as schema,
  umgezogen,
  type Schriftstueck,
  type Umgezogen,
} from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import type { Dokument } from '@registratur/shared/kernel/kette';
import { abgeleiteteId } from '@registratur/shared/kernel/hash';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import type { Raum } from '../zugang/raum.ts';

/** Which Schriftstück a kept answer names. */
export const ausAntwort = (antwort: JsonObjekt): string =>
  typeof antwort['schriftstueck'] === 'string' ? antwort['schriftstueck'] : '';

export const ssId = (uuid: string): string => `ss~${uuid}`;
export const ablegerId = (ss: string, oid: string): string => `ableger~${ss}~${oid}`;

/** Id of an upload the house makes itself. No caller can have sent bytes under it: callers name theirs by a UUID. */
export const hausUpload = (von: string, was: string): string => `haus~${abgeleiteteId(von, was)}`;

/** A stored row as Schriftstück, or as the stub a move left behind. */
export const alsSchriftstueck = (zeile: Dokument | undefined): Schriftstueck | undefined =>
  zeile?.typ === 'schriftstueck' ? schema.parse(zeile) : undefined;
export const alsUmgezogen = (zeile: Dokument | undefined): Umgezogen | undefined =>
  zeile?.typ === 'umgezogen' ? umgezogen.parse(zeile) : undefined;

/** A Schriftstück the person may see here. */
export async function liesSchriftstueck(raum: Raum, uuid: string): Promise<Result<Schriftstueck, Fehler>> {
  const ss = alsSchriftstueck(await raum.lies(ssId(uuid)));
  return ss && istSichtbar(ss, raum.person.oid) ? gut(ss) : schlecht({ code: 'nicht_gefunden' });
}

/** The same inside a change. */
export function schriftstueckIn(stand: Stand, uuid: string, oid: string): Result<Schriftstueck, Fehler> {
  const ss = alsSchriftstueck(stand.dokument(ssId(uuid)));
  return ss && istSichtbar(ss, oid) ? gut(ss) : schlecht({ code: 'nicht_gefunden' });
}

/** Everything a Schriftstück owns: the original and, for a long one, its reading. */
export const inhalte = (ss: Schriftstueck): readonly string[] => [
  ss.inhalt.sha256,
  ...(ss.lesung ? [ss.lesung.sha256] : []),
];
