import type { Eingabe } from '@registratur/shared/contract/routen';
import { ordneEin } from '@registratur/shared/domain/schriftstueck/ablage.rules';
import { alleAnlagen, type Anlage } from '@registratur/shared/domain/schriftstueck/lesung';
import {
  bekannt as bekanntSchema,
  type Schriftstueck,
} from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Betrieb } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { bereiteEinzelneVor, gewuenschteTeile, sofortMax, type Einzelteil } from './einzelteile.ts';
import type { Vorlage } from './entwurf.ts';
import { ganzeLesung } from './ganzeLesung.ts';
import { alsSchriftstueck, ssId } from './zeilen.ts';

/** The attachments chosen to be records of their own, ready for the change. */
export interface Einzelwahl {
  /** The mail they are taken out of: the one being filed, or the equal one that is here already. */
  readonly mail: Pick<Vorlage, 'uuid' | 'eingangsdatum'>;
  readonly teile: readonly Einzelteil[];
  /** Part paths beyond the first twenty, for the Auftrag. */
  readonly rest: readonly string[];
}

/** Decodes and places the chosen attachments; of a known message those of the record that is here. */
export async function waehleEinzelne(
  b: Betrieb,
  raum: Raum,
  vorlage: Vorlage,
  e: { readonly bekannt: string; readonly ein: Eingabe<'schriftstueck.ablegen'> },
): Promise<Einzelwahl> {
  const { anfrage, anlagenEinzeln = [] } = e.ein;
  const gewuenscht = gewuenschteTeile(vorlage.lesung, anlagenEinzeln);
  if (gewuenscht.length === 0) return { mail: vorlage, teile: [], rest: [] };
  const hier = await bekanntesHier(raum, vorlage, e.bekannt);
  const mail = hier ?? vorlage;
  const anlagen = hier
    ? (await ganzeLesung(b.contents, raum.partition.id, hier)).anlagen
    : vorlage.lesung.anlagen;
  const pfade = hier ? entsprechende(vorlage.lesung.anlagen, gewuenscht, anlagen) : gewuenscht;
  const datei = await b.contents.pfad({
    raum: raum.partition.id,
    schriftstueck: mail.uuid,
    sha256: mail.inhalt.sha256,
  });
  const sofort = { datei, anlagen, mail: mail.uuid, pfade: pfade.slice(0, sofortMax), anfrage };
  return { mail, teile: await bereiteEinzelneVor(b, raum, sofort), rest: pfade.slice(sofortMax) };
}

/** The equal record of this Vorgang, as far as can be seen before the change decides. */
async function bekanntesHier(
  raum: Raum,
  vorlage: Vorlage,
  bekannt: string,
): Promise<Schriftstueck | undefined> {
  const zeile = await raum.lies(bekannt);
  const einordnung = ordneEin(zeile && bekanntSchema.parse(zeile), vorlage.merkmale);
  if (einordnung.art !== 'gleich') return undefined;
  return alsSchriftstueck(await raum.lies(ssId(einordnung.schriftstueck)));
}

/**
 * Part paths in one copy for those chosen in another: equal copies hold the same attachments, but a gateway on the way
 * may have arranged the parts anew.
 */
export function entsprechende(
  eigene: readonly Anlage[],
  pfade: readonly string[],
  andere: readonly Anlage[],
): readonly string[] {
  const hash = new Map(alleAnlagen(eigene).map((a) => [a.pfad, a.sha256]));
  const frei = alleAnlagen(andere);
  return [...new Set(pfade)].flatMap((pfad) => {
    const gleiche = frei.filter((a) => a.sha256 === hash.get(pfad));
    const treffer = gleiche.find((a) => a.pfad === pfad) ?? gleiche[0];
    if (!treffer) return [];
    frei.splice(frei.indexOf(treffer), 1);
    return [treffer.pfad];
  });
}
