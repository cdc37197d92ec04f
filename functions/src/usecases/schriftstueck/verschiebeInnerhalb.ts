import type { Eingabe } from '@registratur/shared/contract/routen';
import { bekanntId, ordneEin } from '@registratur/shared/domain/schriftstueck/ablage.rules';
import type { Bekannt, Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Aenderung, Entwurf } from '@registratur/shared/kernel/buchung';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import type { Fall } from '../haus.ts';
import { hindernis } from '../akte/hindernisse.ts';
import type { Raum } from '../zugang/raum.ts';
import { offenerVorgang, vorgangId } from '../zugang/zeilen.ts';
import { bekanntIn, bekanntZeile } from './entscheideAblage.ts';
import { ssOrd } from './entwurf.ts';
import { liesSchriftstueck, schriftstueckIn, ssId } from './zeilen.ts';

/** From one Vorgang to another of the same Akte: one change; the id stays, the number is new. */
export async function verschiebeInnerhalb(
  raum: Raum,
  uuid: string,
  ein: Eingabe<'schriftstueck.verschieben'>,
): ReturnType<Fall<'schriftstueck.verschieben'>> {
  const vorher = await liesSchriftstueck(raum, uuid);
  if (!vorher.ok) return vorher;
  const hier = vorher.wert.bekannt?.id;
  const dort = bekanntId(raum.akte.schluessel, ein.ziel.vorgang, {
    ...marken(vorher.wert),
    schluessel: vorher.wert.schluessel,
  });
  const vollzug = await raum.aendern(
    {
      anfrage: ein.anfrage,
      ein: { ...ein, schriftstueck: uuid },
      ids: [
        ssId(uuid),
        vorgangId(vorher.wert.vorgang),
        vorgangId(ein.ziel.vorgang),
        dort,
        ...(hier === undefined ? [] : [hier]),
      ],
    },
    (stand) => {
      const ss = schriftstueckIn(stand, uuid, raum.person.oid);
      if (!ss.ok) return ss;
      if (ss.wert.vorgang === ein.ziel.vorgang) return schlecht({ code: 'gleicher_vorgang' });
      if (ss.wert.umzug !== null) return schlecht({ code: 'umzug_laeuft' });
      const alt = offenerVorgang(stand, ss.wert.vorgang);
      if (!alt.ok) return alt;
      const neu = offenerVorgang(stand, ein.ziel.vorgang);
      if (!neu.ok) return neu;
      const nummer = neu.wert.naechstesSchriftstueck;
      const umgehaengt = haengeUm(stand, ss.wert, {
        akte: raum.akte.uuid,
        vorgang: ein.ziel.vorgang,
        nummer,
        dort,
      });
      return gut({
        ...umgehaengt,
        schreibe: [...umgehaengt.schreibe, { ...neu.wert, naechstesSchriftstueck: nummer + 1 }],
        nutzlasten: [
          {
            dokument: ss.wert.id,
            alt: { vorgang: ss.wert.vorgang },
            neu: { vorgang: ein.ziel.vorgang },
            grund: ein.grund,
          },
        ],
      });
    },
  );
  if (!vollzug.ok) return vollzug;
  const schriftstueck = String(vollzug.wert.antwort['schriftstueck']);
  return gut({ stand: 'erledigt' as const, schriftstueck, akte: raum.akte.uuid, grund: null });
}

export const marken = (ss: Schriftstueck): { readonly textHash: string; readonly anlagenHash: string } => ({
  textHash: ss.bekannt?.textHash ?? '',
  anlagenHash: ss.bekannt?.anlagenHash ?? '',
});

interface Ziel {
  readonly akte: string;
  readonly vorgang: string;
  readonly nummer: number;
  readonly dort: string;
}

function haengeUm(stand: Stand, ss: Schriftstueck, ziel: Ziel): Aenderung {
  const gibtEs = ss.bekannt && bekanntIn(stand, ziel.dort);
  const gleich = ss.bekannt && ordneEin(gibtEs ?? undefined, { ...ss.bekannt, schluessel: ss.schluessel });
  const bleibt = gleich?.art === 'gleich' ? gleich.schriftstueck : ss.uuid;
  const umgezogen = {
    ...ss,
    vorgang: ziel.vorgang,
    nummer: ziel.nummer,
    ord: ssOrd(ziel.vorgang, ziel.nummer),
    bekannt: ss.bekannt && { ...ss.bekannt, id: ziel.dort },
    stand: ss.stand + 1,
  };
  const stueck: Entwurf =
    bleibt === ss.uuid ? umgezogen : stumpf(ss, { akte: ziel.akte, schriftstueck: bleibt });
  const fassung = { ss: ss.uuid, ...marken(ss) };
  return {
    schreibe: [
      stueck,
      ...verlasse(stand, ss, { akte: ziel.akte, schriftstueck: bleibt }),
      ...(ss.bekannt && bleibt === ss.uuid
        ? [bekanntZeile(ziel.dort, [...(gibtEs?.fassungen ?? []), fassung], gibtEs?.umgezogen ?? [])]
        : []),
      ...(ss.quarantaene && bleibt === ss.uuid ? [hindernis('quarantaene', ziel.vorgang, ss.uuid)] : []),
    ],
    antwort: { schriftstueck: bleibt },
  };
}

/** What stays at the old place: no title, no people, only where it went. */
export const stumpf = (
  ss: Schriftstueck,
  nach: { readonly akte: string; readonly schriftstueck: string },
): Entwurf => ({
  id: ss.id,
  typ: 'umgezogen',
  ord: ss.ord,
  uuid: ss.uuid,
  vorgang: ss.vorgang,
  nummer: ss.nummer,
  nach,
});

/** The old `bekannt~` row: the edition leaves, a hint where it went stays. */
export function verlasse(
  stand: Stand,
  ss: Schriftstueck,
  nach: { readonly akte: string; readonly schriftstueck: string },
): Entwurf[] {
  const alt: Bekannt | undefined = ss.bekannt ? bekanntIn(stand, ss.bekannt.id) : undefined;
  if (!alt) return [];
  const fassungen = alt.fassungen.filter((f) => f.ss !== ss.uuid);
  return [bekanntZeile(alt.id, fassungen, [...alt.umgezogen, { ...marken(ss), nach }].slice(-20))];
}
