import type { Vorgang } from '@registratur/shared/domain/akte/akte.schema';
import { auftragId, auftragOrd, type Befehl } from '@registratur/shared/domain/auftrag/auftrag.schema';
import { fassungenMax, ordneEin } from '@registratur/shared/domain/schriftstueck/ablage.rules';
import {
  bekannt as bekanntSchema,
  type Bekannt,
} from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Aenderung, Entwurf } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { abgeleiteteId } from '@registratur/shared/kernel/hash';
import type { Nutzlast } from '@registratur/shared/kernel/kette';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import { hindernis } from '../akte/hindernisse.ts';
import { offenerVorgang } from '../zugang/zeilen.ts';
import type { Einzelteil } from './einzelteile.ts';
import { entwirf, type Vorlage } from './entwurf.ts';
import { ablegerId } from './zeilen.ts';

interface Ablage {
  readonly stand: Stand;
  readonly vorlage: Vorlage;
  readonly teile: readonly Einzelteil[];
  /** Attachments beyond the first twenty, for the Auftrag. */
  readonly rest: readonly string[];
  readonly anfrage: string;
  readonly bekannt: string;
}

/** The decision of a filing: known message → the same record; otherwise a new one, all in one change (design §3.4). */
export function entscheideAblage(a: Ablage): Result<Aenderung, Fehler> {
  const vorgang = offenerVorgang(a.stand, a.vorlage.vorgang);
  if (!vorgang.ok) return vorgang;
  const bekannt = bekanntIn(a.stand, a.bekannt);
  const einordnung = ordneEin(bekannt, a.vorlage.merkmale);
  switch (einordnung.art) {
    case 'zu_viele':
      return schlecht({ code: 'zu_viele', was: 'abweichende Fassungen', max: fassungenMax });
    case 'gleich':
      return gut(weitererAbleger(a, einordnung.schriftstueck));
    case 'umgezogen':
      // Whether the person may read the new place is decided when it is told; otherwise a new record.
      return gut(neuAbgelegt(a, vorgang.wert, bekannt, 1, null));
    case 'neu':
      return gut(neuAbgelegt(a, vorgang.wert, bekannt, einordnung.fassung, einordnung.andereFassung));
  }
}

/** A further colleague files what is here already: told so, and remembered with an Ereignis of their own. */
function weitererAbleger(a: Ablage, schriftstueck: string): Aenderung {
  const { person, zeit } = a.vorlage;
  const id = ablegerId(schriftstueck, person.oid);
  return {
    schreibe: [
      {
        id,
        typ: 'ableger',
        ord: `${schriftstueck}~${person.oid}`,
        schriftstueck,
        oid: person.oid,
        name: person.name,
        zeit,
      },
    ],
    nutzlasten: [{ dokument: id, neu: { schriftstueck, ableger: person.name } }],
    antwort: { schriftstueck, neu: false },
  };
}

function neuAbgelegt(
  a: Ablage,
  vorgang: Vorgang,
  bekannt: Bekannt | undefined,
  fassung: number,
  andereFassung: string | null,
): Aenderung {
  const { vorlage } = a;
  const nummer = vorgang.naechstesSchriftstueck;
  const mail = entwirf(vorlage, { nummer, bekannt: a.bekannt, fassung, andereFassung });
  const einzelne = a.teile.map((teil, i) => einzelnes(a.vorlage, teil, nummer + 1 + i));
  const fassungen = [
    ...(bekannt?.fassungen ?? []),
    { ss: vorlage.uuid, textHash: vorlage.merkmale.textHash, anlagenHash: vorlage.merkmale.anlagenHash },
  ];
  const schreibe: Entwurf[] = [
    mail,
    bekanntZeile(a.bekannt, fassungen, bekannt?.umgezogen ?? []),
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
      lesungInhalt: null,
    },
    { nummer, bekannt: null, fassung: 1, andereFassung: null },
  );
  return {
    id: ss.id,
    betreff: ss.betreff,
    sha256: ss.inhalt.sha256,
    zeile: { ...ss, text: ss.text.slice(0, 2_000), anlagen: ss.anlagen.slice(0, 10) },
  };
}

function auftragFuerRest(a: Ablage): Entwurf[] {
  if (a.rest.length === 0) return [];
  const uuid = abgeleiteteId(a.anfrage, 'anlagenEinzeln');
  const befehl: Befehl = {
    art: 'schriftstueck.anlagenEinzeln',
    schriftstueck: a.vorlage.uuid,
    teile: [...a.rest],
    name: a.vorlage.person.name,
  };
  const { zeit, person } = a.vorlage;
  return [
    {
      id: auftragId(uuid),
      typ: 'auftrag',
      ord: auftragOrd('offen', zeit),
      uuid,
      vonOid: person.oid,
      zeit,
      befehl,
      stand: 'offen',
      versuche: 0,
      ergebnis: null,
    },
  ];
}

export const bekanntIn = (stand: Stand, id: string): Bekannt | undefined => {
  const zeile = stand.dokument(id);
  return zeile && bekanntSchema.parse(zeile);
};

export const bekanntZeile = (
  id: string,
  fassungen: Bekannt['fassungen'],
  umgezogen: Bekannt['umgezogen'],
): Entwurf => ({ id, typ: 'bekannt', ord: id, fassungen, umgezogen });
