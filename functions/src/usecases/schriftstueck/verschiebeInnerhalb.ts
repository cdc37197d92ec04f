import type { Eingabe } from '@registratur/shared/contract/routen';
import { naechsterStand } from '@registratur/shared/domain/akte/akte.rules';
import type { Person } from '@registratur/shared/domain/person/akteur';
import { fassungenMax } from '@registratur/shared/domain/schriftstueck/ablage.rules';
import { istGesperrt } from '@registratur/shared/domain/schriftstueck/freigabe.rules';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Aenderung } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { abgeleiteteId } from '@registratur/shared/kernel/hash';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import { hindernis, hindernisId } from '../akte/hindernisse.ts';
import { fuehreAus } from '../auftrag/fuehreAus.ts';
import { neuerAuftrag } from '../auftrag/neu.ts';
import type { Betrieb, Fall } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { offenerVorgang, vorgangId } from '../zugang/zeilen.ts';
import { amOrt } from './amOrt.ts';
import { beweglich, offeneAuftraege } from './beweglich.ts';
import { bekanntDort, bekanntIdDort, einordnungDort, stumpf, verlasse } from './bekanntheit.ts';
import { ablegerZeile } from './entscheideAblage.ts';
import { ssOrd } from './entwurf.ts';
import { alsUmgezogen, ausAntwort, inhalte, ssId } from './zeilen.ts';

interface Ziel {
  readonly akte: string;
  readonly vorgang: string;
  readonly dort: string | undefined;
  readonly grund: string;
  readonly zeit: string;
  /** Id of the Auftrag that lets the further filers follow. */
  readonly auftrag: string;
  readonly person: Person;
}

/** From one Vorgang to another of the same Akte: one change; the id stays, the number is new. */
export async function verschiebeInnerhalb(
  b: Betrieb,
  raum: Raum,
  uuid: string,
  ein: Eingabe<'schriftstueck.verschieben'>,
): ReturnType<Fall<'schriftstueck.verschieben'>> {
  const eingabe = { ...ein, schriftstueck: uuid };
  const { person } = raum;
  const erledigt = (schriftstueck: string): ReturnType<Fall<'schriftstueck.verschieben'>> =>
    Promise.resolve(gut({ stand: 'erledigt', schriftstueck, akte: raum.akte.uuid, grund: null }));
  const schon = await raum.schonErledigt(ein.anfrage, eingabe);
  if (!schon.ok) return schon;
  if (schon.wert) return erledigt(ausAntwort(schon.wert));
  const zeit = b.uhr.jetzt().toISOString();
  const auftrag = abgeleiteteId(ein.anfrage, 'ableger');
  const vollzug = await amOrt(raum, uuid, async (gesehen) => {
    const dort = bekanntIdDort(raum.akte.schluessel, ein.ziel.vorgang, gesehen);
    const ids = [gesehen.id, vorgangId(gesehen.vorgang), vorgangId(ein.ziel.vorgang)];
    const bekannte = [gesehen.bekannt?.id, dort].filter((id) => id !== undefined);
    const getan = await raum.aendern(
      { anfrage: ein.anfrage, ein: eingabe, ids: [...ids, ...bekannte], listen: [offeneAuftraege] },
      (stand) => {
        const ss = beweglich(stand, gesehen, raum.person.oid);
        if (!ss.ok) return ss;
        if (ss.wert.vorgang === ein.ziel.vorgang) return schlecht({ code: 'gleicher_vorgang' });
        return haengeUm(stand, ss.wert, { ...ein.ziel, dort, grund: ein.grund, zeit, auftrag, person });
      },
    );
    return getan.ok ? gut({ antwort: getan.wert.antwort, gesehen }) : getan;
  });
  if (!vollzug.ok) return vollzug;
  const { antwort, gesehen } = vollzug.wert;
  if (alsUmgezogen(await raum.lies(ssId(uuid)))) await raeumeNach(b, raum, gesehen, auftrag);
  return erledigt(ausAntwort(antwort));
}

/** Taken in by an equal record: its own bytes stay, these are named by nobody any more; further filers follow. */
async function raeumeNach(b: Betrieb, raum: Raum, ss: Schriftstueck, auftrag: string): Promise<void> {
  for (const sha256 of inhalte(ss))
    await b.contents.entferne({ raum: raum.partition.id, schriftstueck: ss.uuid, sha256 });
  // What cannot be done now is left to the worker.
  await fuehreAus(b, raum.partition, auftrag).catch(() => undefined);
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
        ...naechsterStand(ss, ziel.zeit, ziel.person),
      },
      { ...vorgang.wert, naechstesSchriftstueck: nummer + 1 },
      ...alt.schreibe,
      ...bekanntDort(stand, ss, ziel.dort, false),
      ...(istGesperrt(ss) ? [hindernis('quarantaene', ziel.vorgang, ss.uuid)] : []),
    ],
    loesche: alt.loesche,
    nutzlasten: [nutzlast(ss, ziel)],
    antwort: { schriftstueck: ss.uuid },
  });
}

/** An equal record at the target takes it in; who filed it here is remembered there as a further Ableger. */
function gehtAufIn(stand: Stand, ss: Schriftstueck, schriftstueck: string, ziel: Ziel): Aenderung {
  const nach = { akte: ziel.akte, schriftstueck };
  const alt = verlasse(stand, ss, nach);
  return {
    schreibe: [
      stumpf(ss, nach),
      ...alt.schreibe,
      ablegerZeile(schriftstueck, ss.abgelegtVon, ss.abgelegtAm, ss.faden),
      neuerAuftrag({
        uuid: ziel.auftrag,
        vonOid: ziel.person.oid,
        zeit: ziel.zeit,
        befehl: { art: 'schriftstueck.ableger', schriftstueck: ss.uuid },
      }),
    ],
    loesche: [...alt.loesche, ...(istGesperrt(ss) ? [hindernisId(ss.uuid)] : [])],
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
