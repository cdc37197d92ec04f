import {
  bekanntId,
  mitFassung,
  ohneFassung,
  ordneEin,
  type Einordnung,
} from '@registratur/shared/domain/schriftstueck/ablage.rules';
import {
  bekannt as bekanntSchema,
  type Bekannt,
  type Schriftstueck,
} from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Entwurf } from '@registratur/shared/kernel/buchung';
import type { Stand } from '../../ports/store.ts';
import type { Ort } from './folge.ts';

export const bekanntIn = (stand: Stand, id: string): Bekannt | undefined => {
  const zeile = stand.dokument(id);
  return zeile && bekanntSchema.parse(zeile);
};

export const bekanntZeile = (
  id: string,
  inhalt: Pick<Bekannt, 'fassungen' | 'umgezogen'>,
): Omit<Bekannt, 'salz'> => ({ id, typ: 'bekannt', ord: id, ...inhalt });

/** Under which row a Schriftstück would be known at another place; undefined for an attachment filed on its own. */
export const bekanntIdDort = (
  akteSchluessel: string,
  vorgang: string,
  ss: Schriftstueck,
): string | undefined =>
  ss.bekannt ? bekanntId(akteSchluessel, vorgang, { ...ss.bekannt, schluessel: ss.schluessel }) : undefined;

/** What a Schriftstück is at the place where it arrives: known there already, or which edition. */
export function einordnungDort(stand: Stand, ss: Schriftstueck, dort: string | undefined): Einordnung {
  if (!ss.bekannt || dort === undefined) return { art: 'neu', fassung: 1, andereFassung: null };
  return ordneEin(bekanntIn(stand, dort), ss.bekannt);
}

/** The row at the place where it arrives, naming it. */
export function bekanntDort(
  stand: Stand,
  ss: Schriftstueck,
  dort: string | undefined,
  unterwegs: boolean,
): Entwurf[] {
  if (!ss.bekannt || dort === undefined) return [];
  const { textHash, anlagenHash } = ss.bekannt;
  const fassung = { ss: ss.uuid, textHash, anlagenHash, unterwegs };
  return [bekanntZeile(dort, mitFassung(bekanntIn(stand, dort), fassung))];
}

/** The row where it was: the edition leaves; a hint where it went stays, or nothing when the row is empty then. */
export function verlasse(
  stand: Stand,
  ss: Schriftstueck,
  nach?: Ort,
): { readonly schreibe: Entwurf[]; readonly loesche: string[] } {
  const alt: Bekannt | undefined = ss.bekannt ? bekanntIn(stand, ss.bekannt.id) : undefined;
  if (!alt) return { schreibe: [], loesche: [] };
  const neu = ohneFassung(alt, ss.uuid, nach);
  return neu.fassungen.length === 0 && neu.umgezogen.length === 0
    ? { schreibe: [], loesche: [alt.id] }
    : { schreibe: [bekanntZeile(alt.id, neu)], loesche: [] };
}

/** What stays at the old place: no title, no people, only where it went. */
export const stumpf = (ss: Schriftstueck, nach: Ort): Entwurf => ({
  id: ss.id,
  typ: 'umgezogen',
  ord: ss.ord,
  uuid: ss.uuid,
  vorgang: ss.vorgang,
  nummer: ss.nummer,
  nach,
});
