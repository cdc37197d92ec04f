import type { Eingabe } from '@registratur/shared/contract/routen';
import { naechsterStand } from '@registratur/shared/domain/akte/akte.rules';
import { fassungenMax } from '@registratur/shared/domain/schriftstueck/ablage.rules';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Aenderung } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import { hindernis, hindernisId } from '../akte/hindernisse.ts';
import type { Betrieb, Fall } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { offenerVorgang, vorgangId } from '../zugang/zeilen.ts';
import { beweglich, offeneAuftraege } from './beweglich.ts';
import { bekanntDort, bekanntIdDort, einordnungDort, stumpf, verlasse } from './bekanntheit.ts';
import { ablegerZeile } from './entscheideAblage.ts';
import { ssOrd } from './entwurf.ts';
import { alsUmgezogen, ausAntwort, inhalte, liesSchriftstueck, ssId } from './zeilen.ts';

interface Ziel {
  readonly akte: string;
  readonly vorgang: string;
  readonly dort: string | undefined;
  readonly grund: string;
  readonly zeit: string;
}

/** From one Vorgang to another of the same Akte: one change; the id stays, the number is new. */
export async function verschiebeInnerhalb(
  b: Betrieb,
  raum: Raum,
  uuid: string,
  ein: Eingabe<'schriftstueck.verschieben'>,
): ReturnType<Fall<'schriftstueck.verschieben'>> {
  const eingabe = { ...ein, schriftstueck: uuid };
  const erledigt = (schriftstueck: string): ReturnType<Fall<'schriftstueck.verschieben'>> =>
    Promise.resolve(gut({ stand: 'erledigt', schriftstueck, akte: raum.akte.uuid, grund: null }));
  const schon = await raum.schonErledigt(ein.anfrage, eingabe);
  if (!schon.ok) return schon;
  if (schon.wert) return erledigt(ausAntwort(schon.wert));
  const vorher = await liesSchriftstueck(raum, uuid);
  if (!vorher.ok) return vorher;
  const hier = vorher.wert.bekannt?.id;
  const dort = bekanntIdDort(raum.akte.schluessel, ein.ziel.vorgang, vorher.wert);
  const ids = [ssId(uuid), vorgangId(vorher.wert.vorgang), vorgangId(ein.ziel.vorgang)];
  const zeit = b.uhr.jetzt().toISOString();
  const vollzug = await raum.aendern(
    {
      anfrage: ein.anfrage,
      ein: eingabe,
      ids: [...ids, ...[hier, dort].filter((id) => id !== undefined)],
      listen: [offeneAuftraege],
    },
    (stand) => {
      const ss = beweglich(stand, uuid, raum.person.oid);
      if (!ss.ok) return ss;
      if (ss.wert.vorgang === ein.ziel.vorgang) return schlecht({ code: 'gleicher_vorgang' });
      return haengeUm(stand, ss.wert, {
        akte: raum.akte.uuid,
        vorgang: ein.ziel.vorgang,
        dort,
        grund: ein.grund,
        zeit,
      });
    },
  );
  if (!vollzug.ok) return vollzug;
  // Taken in by an equal record: its own bytes stay, these are named by nobody any more.
  if (alsUmgezogen(await raum.lies(ssId(uuid))))
    for (const sha256 of inhalte(vorher.wert))
      await b.contents.entferne({ raum: raum.partition.id, schriftstueck: uuid, sha256 });
  return erledigt(ausAntwort(vollzug.wert.antwort));
}

function haengeUm(stand: Stand, ss: Schriftstueck, ziel: Ziel): Result<Aenderung, Fehler> {
  const vorgang = offenerVorgang(stand, ziel.vorgang);
  if (!vorgang.ok) return vorgang;
  const einordnung = einordnungDort(stand, ss, ziel.dort);
  if (einordnung.art === 'zu_viele')
    return schlecht({ code: 'zu_viele', was: 'abweichende Fassungen', max: fassungenMax });
  if (einordnung.art === 'gleich')
    return einordnung.unterwegs
      ? schlecht({ code: 'umzug_laeuft' })
      : gut(gehtAufIn(stand, ss, einordnung.schriftstueck, ziel));
  const nummer = vorgang.wert.naechstesSchriftstueck;
  const alt = verlasse(stand, ss, { akte: ziel.akte, schriftstueck: ss.uuid });
  const { fassung, andereFassung } = einordnung;
  return gut({
    schreibe: [
      {
        ...ss,
        vorgang: ziel.vorgang,
        nummer,
        ord: ssOrd(ziel.vorgang, nummer),
        bekannt: ss.bekannt && ziel.dort !== undefined ? { ...ss.bekannt, id: ziel.dort } : null,
        fassung,
        andereFassung,
        ...naechsterStand(ss, ziel.zeit),
      },
      { ...vorgang.wert, naechstesSchriftstueck: nummer + 1 },
      ...alt.schreibe,
      ...bekanntDort(stand, ss, ziel.dort, false),
      ...(ss.quarantaene ? [hindernis('quarantaene', ziel.vorgang, ss.uuid)] : []),
    ],
    loesche: alt.loesche,
    nutzlasten: [nutzlast(ss, ziel)],
    antwort: { schriftstueck: ss.uuid },
  });
}

/** An equal record at the target takes it in; who filed it is remembered there as a further Ableger. */
function gehtAufIn(stand: Stand, ss: Schriftstueck, schriftstueck: string, ziel: Ziel): Aenderung {
  const nach = { akte: ziel.akte, schriftstueck };
  const alt = verlasse(stand, ss, nach);
  return {
    schreibe: [stumpf(ss, nach), ...alt.schreibe, ablegerZeile(schriftstueck, ss.abgelegtVon, ss.abgelegtAm)],
    loesche: [...alt.loesche, ...(ss.quarantaene ? [hindernisId(ss.uuid)] : [])],
    nutzlasten: [nutzlast(ss, ziel)],
    antwort: { schriftstueck },
  };
}

const nutzlast = (ss: Schriftstueck, ziel: Ziel) => ({
  dokument: ss.id,
  alt: { vorgang: ss.vorgang },
  neu: { vorgang: ziel.vorgang },
  grund: ziel.grund,
});
