import { fortgezogen } from '@registratur/shared/domain/schriftstueck/ablage.rules';
import { ruecknahmeBis } from '@registratur/shared/domain/schriftstueck/ruecknahme.rules';
import { bekannt as bekanntSchema } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall, Rufer } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import type { Vorlage } from './entwurf.ts';
import { findeDort, type Ort } from './folge.ts';
import { zeige } from './lesen.ts';
import { einzelneMax } from './mitAbgelegte.ts';
import { ausAntwort, liesSchriftstueck } from './zeilen.ts';

/** The new place of a message that was moved away from here, when the person may read it there. */
export async function umgezogenNach(
  b: Betrieb,
  rufer: Rufer,
  raum: Raum,
  vorlage: Vorlage,
  bekannt: string,
): Promise<Ort | undefined> {
  const zeile = await raum.lies(bekannt);
  const fort = fortgezogen(zeile && bekanntSchema.parse(zeile), vorlage.merkmale);
  const dort = fort && (await findeDort(b, rufer.person, fort));
  return dort?.ok ? { akte: dort.wert.raum.akte.uuid, schriftstueck: dort.wert.ss.uuid } : undefined;
}

/**
 * What the caller is told, the first time and on every repeat: the record where it lies now. Whoever has just made it
 * (in `frischIn`) is not looked at anew, and what he is told of it is no Einsicht of its own.
 */
export async function antworte(
  b: Betrieb,
  rufer: Rufer,
  akteHier: string,
  ref: JsonObjekt,
  frischIn?: Raum,
): ReturnType<Fall<'schriftstueck.ablegen'>> {
  const akte = typeof ref['akte'] === 'string' ? ref['akte'] : akteHier;
  const neu = ref['neu'] === true;
  const frisch = neu && frischIn ? await liesSchriftstueck(frischIn, ausAntwort(ref)) : undefined;
  const dort =
    frischIn && frisch?.ok
      ? gut({ raum: frischIn, ss: frisch.wert })
      : await findeDort(b, rufer.person, { akte, schriftstueck: ausAntwort(ref) });
  if (!dort.ok) return dort;
  const { raum, ss } = dort.wert;
  const einzeln = (ref['einzeln'] as { pfad: string; schriftstueck: string }[] | undefined) ?? [];
  const mitabgelegt = einzeln.length + Number(ref['rest'] ?? 0);
  return gut({
    neu,
    schriftstueck: await zeige(b, raum, ss),
    ruecknahmeBis: neu && mitabgelegt <= einzelneMax ? ruecknahmeBis(ss.abgelegtAm) : null,
    einzeln,
  });
}
