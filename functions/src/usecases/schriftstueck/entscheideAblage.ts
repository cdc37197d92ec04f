import type { Vorgang } from '@registratur/shared/domain/akte/akte.schema';
import {
  fassungenMax,
  fortgezogen,
  mitFassung,
  ordneEin,
} from '@registratur/shared/domain/schriftstueck/ablage.rules';
import { istGesperrt } from '@registratur/shared/domain/schriftstueck/freigabe.rules';
import type { Bekannt } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Aenderung, Entwurf } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Stand } from '../../ports/store.ts';
import { hindernis } from '../akte/hindernisse.ts';
import { offenerVorgang } from '../zugang/zeilen.ts';
import { bekanntIn, bekanntZeile } from './bekanntheit.ts';
import type { Einzelwahl } from './einzelwahl.ts';
import { entwirf, type Vorlage } from './entwurf.ts';
import { legeEinzelneAb } from './entscheideEinzelne.ts';
import type { Ort } from './folge.ts';
import { ablegerId } from './zeilen.ts';

interface Ablage {
  readonly stand: Stand;
  readonly vorlage: Vorlage;
  readonly wahl: Einzelwahl;
  /** Id of the Auftrag for the attachments beyond the first twenty. */
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
        : passend(a, einordnung.schriftstueck, () =>
            weitererAbleger(a, vorgang.wert, einordnung.schriftstueck),
          );
    case 'neu':
      return passend(a, a.vorlage.uuid, () =>
        neuAbgelegt(a, { vorgang: vorgang.wert, bekannt, ...einordnung }),
      );
  }
}

/** The attachments were taken out of the very mail they are filed with; else somebody was faster: once more. */
function passend(a: Ablage, mail: string, lege: () => Aenderung): Result<Aenderung, Fehler> {
  const ohne = a.wahl.teile.length === 0 && a.wahl.rest.length === 0;
  return ohne || a.wahl.mail.uuid === mail ? gut(lege()) : schlecht({ code: 'beschaeftigt' });
}

/** A further colleague files what is here already: told so, and remembered with an Ereignis of their own. */
function weitererAbleger(a: Ablage, vorgang: Vorgang, schriftstueck: string): Aenderung {
  const { person, zeit, faden } = a.vorlage;
  const zeile = ablegerZeile(schriftstueck, person, zeit, faden ?? null);
  const { eingangsdatum } = a.wahl.mail;
  const einzelne = legeEinzelneAb(
    a.stand,
    a.wahl,
    { ...a.vorlage, uuid: schriftstueck, eingangsdatum },
    { ersteNummer: vorgang.naechstesSchriftstueck, auftrag: a.auftrag },
  );
  return {
    schreibe: [zeile, ...einzelne.schreibe, ...nummernGezogen(vorgang, einzelne.gezogen)],
    nutzlasten: [
      { dokument: zeile.id, neu: { schriftstueck, ableger: person.name } },
      ...einzelne.nutzlasten,
    ],
    antwort: { schriftstueck, neu: false, ...einzelne.antwort },
  };
}

const nummernGezogen = (vorgang: Vorgang, anzahl: number): Entwurf[] =>
  anzahl === 0 ? [] : [{ ...vorgang, naechstesSchriftstueck: vorgang.naechstesSchriftstueck + anzahl }];

/** Who else filed this message here, and the conversation as that mailbox knows it. */
export const ablegerZeile = (
  schriftstueck: string,
  person: { readonly oid: string; readonly name: string },
  zeit: string,
  faden: string | null,
): Entwurf => ({
  id: ablegerId(schriftstueck, person.oid),
  typ: 'ableger',
  ord: `${schriftstueck}~${person.oid}`,
  schriftstueck,
  oid: person.oid,
  name: person.name,
  zeit,
  faden,
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
  const einzelne = legeEinzelneAb(
    a.stand,
    a.wahl,
    { ...vorlage, eingangsdatum: mail.eingangsdatum },
    { ersteNummer: nummer + 1, auftrag: a.auftrag },
  );
  const hier = { ss: vorlage.uuid, textHash, anlagenHash, unterwegs: false };
  return {
    schreibe: [
      mail,
      bekanntZeile(a.bekannt, mitFassung(bekannt, hier)),
      ...nummernGezogen(vorgang, 1 + einzelne.gezogen),
      ...(istGesperrt(mail) ? [hindernis('quarantaene', vorlage.vorgang, vorlage.uuid)] : []),
      ...einzelne.schreibe,
    ],
    nutzlasten: [
      { dokument: mail.id, neu: { betreff: mail.betreff, sha256: mail.inhalt.sha256, nummer } },
      ...einzelne.nutzlasten,
    ],
    antwort: { schriftstueck: vorlage.uuid, neu: true, ...einzelne.antwort },
  };
}
