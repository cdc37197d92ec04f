import type { Vorgang } from '@registratur/shared/domain/akte/akte.schema';
import type { Befehl } from '@registratur/shared/domain/auftrag/auftrag.schema';
import {
  fassungenMax,
  fortgezogen,
  mitFassung,
  ordneEin,
} from '@registratur/shared/domain/schriftstueck/ablage.rules';
import type { Bekannt } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Aenderung, Entwurf } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { Nutzlast } from '@registratur/shared/kernel/kette';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import { hindernis } from '../akte/hindernisse.ts';
import { neuerAuftrag } from '../auftrag/neu.ts';
import { offenerVorgang } from '../zugang/zeilen.ts';
import { bekanntIn, bekanntZeile } from './bekanntheit.ts';
import type { Einzelteil } from './einzelteile.ts';
import { entwirf, type Vorlage } from './entwurf.ts';
import type { Ort } from './folge.ts';
import { ablegerId } from './zeilen.ts';

interface Ablage {
  readonly stand: Stand;
  readonly vorlage: Vorlage;
  readonly teile: readonly Einzelteil[];
  /** Attachments beyond the first twenty, for the Auftrag. */
  readonly rest: readonly string[];
  /** Id of the Auftrag for the rest. */
  readonly auftrag: string;
  readonly bekannt: string;
  /** Where the message was found to have moved, if the person may read it there. */
  readonly dort: Ort | undefined;
}

/** The decision of a filing: known message → the same record; otherwise a new one, all in one change (design §3.4). */
export function entscheideAblage(a: Ablage): Result<Aenderung, Fehler> {
  const vorgang = offenerVorgang(a.stand, a.vorlage.vorgang);
  if (!vorgang.ok) return vorgang;
  const bekannt = bekanntIn(a.stand, a.bekannt);
  const fort = fortgezogen(bekannt, a.vorlage.merkmale);
  if (fort && a.dort) return gut({ schreibe: [], antwort: { ...a.dort, neu: false } });
  const einordnung = ordneEin(bekannt, a.vorlage.merkmale);
  switch (einordnung.art) {
    case 'zu_viele':
      return schlecht({ code: 'zu_viele', was: 'abweichende Fassungen', max: fassungenMax });
    case 'gleich':
      return einordnung.unterwegs
        ? schlecht({ code: 'umzug_laeuft' })
        : gut(weitererAbleger(a, einordnung.schriftstueck));
    case 'neu':
      return gut(neuAbgelegt(a, { vorgang: vorgang.wert, bekannt, ...einordnung }));
  }
}

/** A further colleague files what is here already: told so, and remembered with an Ereignis of their own. */
function weitererAbleger(a: Ablage, schriftstueck: string): Aenderung {
  const { person, zeit } = a.vorlage;
  const zeile = ablegerZeile(schriftstueck, person, zeit);
  return {
    schreibe: [zeile],
    nutzlasten: [{ dokument: zeile.id, neu: { schriftstueck, ableger: person.name } }],
    antwort: { schriftstueck, neu: false },
  };
}

/** Who else filed this message here. */
export const ablegerZeile = (
  schriftstueck: string,
  person: { readonly oid: string; readonly name: string },
  zeit: string,
): Entwurf => ({
  id: ablegerId(schriftstueck, person.oid),
  typ: 'ableger',
  ord: `${schriftstueck}~${person.oid}`,
  schriftstueck,
  oid: person.oid,
  name: person.name,
  zeit,
});

function neuAbgelegt(
  a: Ablage,
  e: {
    readonly vorgang: Vorgang;
    readonly bekannt: Bekannt | undefined;
    readonly fassung: number;
    readonly andereFassung: string | null;
  },
): Aenderung {
  const { vorlage } = a;
  const { vorgang, bekannt, fassung, andereFassung } = e;
  const { textHash, anlagenHash } = vorlage.merkmale;
  const nummer = vorgang.naechstesSchriftstueck;
  const mail = entwirf(vorlage, { nummer, bekannt: a.bekannt, fassung, andereFassung });
  const einzelne = a.teile.map((teil, i) => einzelnes(a.vorlage, teil, nummer + 1 + i));
  const schreibe: Entwurf[] = [
    mail,
    bekanntZeile(
      a.bekannt,
      mitFassung(bekannt, { ss: vorlage.uuid, textHash, anlagenHash, unterwegs: false }),
    ),
    { ...vorgang, naechstesSchriftstueck: nummer + 1 + a.teile.length },
    ...(mail.quarantaene ? [hindernis('quarantaene', vorlage.vorgang, vorlage.uuid)] : []),
    ...einzelne.map((e) => e.zeile),
    ...auftragFuerRest(a),
  ];
  const nutzlasten: Nutzlast[] = [
    { dokument: mail.id, neu: { betreff: mail.betreff, sha256: mail.inhalt.sha256, nummer } },
    ...einzelne.map((e) => ({ dokument: e.id, neu: { betreff: e.betreff, sha256: e.sha256 } })),
  ];
  const einzeln = a.teile.map((t) => ({ pfad: t.pfad, schriftstueck: t.uuid }));
  return { schreibe, nutzlasten, antwort: { schriftstueck: vorlage.uuid, neu: true, einzeln } };
}

/** The record of an attachment filed on its own; it takes day, mailbox and filer from its mail. */
export function einzelnes(
  mail: Pick<Vorlage, 'uuid' | 'vorgang' | 'person' | 'zeit' | 'postfach' | 'eingangsdatum'>,
  teil: Einzelteil,
  nummer: number,
): { readonly id: string; readonly betreff: string; readonly sha256: string; readonly zeile: Entwurf } {
  const ss = entwirf(
    {
      vorgang: mail.vorgang,
      person: mail.person,
      zeit: mail.zeit,
      postfach: mail.postfach,
      eingangsdatum: mail.eingangsdatum,
      uuid: teil.uuid,
      lesung: teil.lesung,
      inhalt: teil.inhalt,
      dateiname: teil.name,
      merkmale: { schluessel: `teil:${teil.uuid}`, textHash: '', anlagenHash: '' },
      ausSchriftstueck: mail.uuid,
      lesungInhalt: teil.lesungInhalt,
    },
    { nummer, bekannt: null, fassung: 1, andereFassung: null },
  );
  return {
    id: ss.id,
    betreff: ss.betreff,
    sha256: ss.inhalt.sha256,
    zeile: ss,
  };
}

function auftragFuerRest(a: Ablage): Entwurf[] {
  if (a.rest.length === 0) return [];
  const befehl: Befehl = {
    art: 'schriftstueck.anlagenEinzeln',
    schriftstueck: a.vorlage.uuid,
    teile: [...a.rest],
    name: a.vorlage.person.name,
  };
  const { zeit, person } = a.vorlage;
  return [neuerAuftrag({ uuid: a.auftrag, vonOid: person.oid, zeit, befehl })];
}
