import { geaendert } from '@registratur/shared/domain/akte/akte.rules';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import type { Raum } from '../zugang/raum.ts';
import { offenerVorgang } from '../zugang/zeilen.ts';
import { liesSchriftstueck, schriftstueckIn } from './zeilen.ts';

/**
 * A change names its rows before it reads them, and some of them follow from where the Schriftstück lies. If it was
 * moved within the Akte in between, it is looked up once more; a second time is told as `geaendert`.
 */
export async function amOrt<T>(
  raum: Raum,
  uuid: string,
  tue: (vorher: Schriftstueck) => Promise<Result<T, Fehler>>,
): Promise<Result<T, Fehler>> {
  const vorher = await liesSchriftstueck(raum, uuid);
  if (!vorher.ok) return vorher;
  const ergebnis = await tue(vorher.wert);
  if (ergebnis.ok || ergebnis.fehler.code !== 'geaendert') return ergebnis;
  const jetzt = await liesSchriftstueck(raum, uuid);
  return jetzt.ok && !amGleichenOrt(jetzt.wert, vorher.wert) ? tue(jetzt.wert) : ergebnis;
}

const amGleichenOrt = (a: Schriftstueck, b: Schriftstueck): boolean =>
  a.vorgang === b.vorgang && a.bekannt?.id === b.bekannt?.id;

/** The Schriftstück inside a change, where it was seen before, in a Vorgang that is open. */
export function unveraendertAmOrt(
  stand: Stand,
  vorher: Schriftstueck,
  oid: string,
): Result<Schriftstueck, Fehler> {
  const ss = schriftstueckIn(stand, vorher.uuid, oid);
  if (!ss.ok) return ss;
  if (!amGleichenOrt(ss.wert, vorher)) return schlecht(geaendert(ss.wert));
  const offen = offenerVorgang(stand, ss.wert.vorgang);
  return offen.ok ? ss : offen;
}
