import { alleAnlagen } from '@registratur/shared/domain/schriftstueck/lesung';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import type { Betrieb } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { einzelId } from './einzelteile.ts';
import { ganzeLesung } from './ganzeLesung.ts';
import { alsSchriftstueck, alsUmgezogen, ssId } from './zeilen.ts';

/** An undo is one change: more attachments filed on their own, each up to 35 KB, do not surely fit into 1.5 MB. */
export const einzelneMax = 30;

/** Ids under which attachments of this mail are records of their own, if they are. */
export async function moeglicheEinzelne(
  b: Betrieb,
  raum: Raum,
  ss: Schriftstueck,
): Promise<readonly string[]> {
  if (ss.art !== 'mail') return [];
  const { anlagen } = await ganzeLesung(b.contents, raum.partition.id, ss);
  return alleAnlagen(anlagen).map((a) => ssId(einzelId(ss.uuid, a.pfad, a.sha256)));
}

/** True when more were filed on their own than one undo can take along. */
export async function sindZuVieleEinzelne(b: Betrieb, raum: Raum, ss: Schriftstueck): Promise<boolean> {
  const ids = await moeglicheEinzelne(b, raum, ss);
  if (ids.length <= einzelneMax) return false;
  const zeilen = await Promise.all(ids.map(raum.lies));
  return zeilen.filter((z) => alsSchriftstueck(z)?.zustand === 'aktiv').length > einzelneMax;
}

/** The attachments that go along; one that was changed or moved since keeps the whole filing. */
export function mitAbgelegte(stand: Stand, ids: readonly string[]): Result<readonly Schriftstueck[], Fehler> {
  const zeilen = ids.map((id) => stand.dokument(id));
  const einzelne = zeilen.flatMap((z) => alsSchriftstueck(z) ?? []).filter((e) => e.zustand === 'aktiv');
  if (zeilen.some((z) => alsUmgezogen(z)) || einzelne.some((e) => e.stand > 1 || e.umzug !== null))
    return schlecht({ code: 'ruecknahme_geaendert' });
  if (einzelne.length > einzelneMax) return schlecht({ code: 'ruecknahme_zu_viele', max: einzelneMax });
  return gut(einzelne);
}
