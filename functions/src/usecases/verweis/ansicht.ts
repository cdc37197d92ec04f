import type { Ausgabe } from '@registratur/shared/contract/routen';
import { schriftstueckzeichen } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import type { Auchverweis } from '@registratur/shared/domain/akte/verweis.schema';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, type Result } from '@registratur/shared/kernel/result';
import type { Raum } from '../zugang/raum.ts';
import { liesVorgang } from '../zugang/zeilen.ts';

export type Verweisansicht = Ausgabe<'verweis.setzen'>['verweis'];

/** A Verweis as a person sees it who may read the Schriftstück; `raum` = where that lies now. */
export async function verweisAnsicht(
  { von, zeit }: Pick<Auchverweis, 'von' | 'zeit'>,
  raum: Raum,
  ss: Schriftstueck,
): Promise<Result<Verweisansicht, Fehler>> {
  const vorgang = await liesVorgang(raum, ss.vorgang);
  if (!vorgang.ok) return vorgang;
  return gut({
    akte: raum.akte.uuid,
    vorgang: ss.vorgang,
    schriftstueck: ss.uuid,
    kennzeichen: schriftstueckzeichen(vorgang.wert.vorgangszeichen, ss.nummer),
    art: ss.art,
    betreff: ss.betreff,
    vorgangBetreff: vorgang.wert.betreff,
    gesetztVon: von,
    gesetztAm: zeit,
  });
}
