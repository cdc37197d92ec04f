import type { AnlageAnsicht } from '@registratur/shared/contract/routes/schriftstueck';
import type { Ausgabe } from '@registratur/shared/contract/routen';
import { erlaubteOperationen } from '@registratur/shared/domain/akte/akte.policy';
import type { Akte, Vorgang } from '@registratur/shared/domain/akte/akte.schema';
import { schriftstueckzeichen } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import type { Recht } from '@registratur/shared/domain/rechte/rechte.schema';
import type { Anlage } from '@registratur/shared/domain/schriftstueck/lesung';
import { enthaeltGesperrtes, istGesperrt } from '@registratur/shared/domain/schriftstueck/freigabe.rules';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import { warnungstext, type Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import type { Contents } from '../../ports/contents.ts';
import { ganzeLesung, type GanzeLesung } from './ganzeLesung.ts';

/** A Schriftstück as a person sees it. Reads the stored reading when it is too long for the document. */
export async function schriftstueckAnsicht(
  contents: Contents,
  e: {
    readonly akte: Akte;
    readonly vorgang: Vorgang;
    readonly ss: Schriftstueck;
    readonly rechte: ReadonlySet<Recht>;
    /** The person's own filing, still to be undone. */
    readonly zuruecknehmbar: boolean;
  },
): Promise<Ausgabe<'schriftstueck.lesen'>> {
  const { akte, vorgang, ss } = e;
  const lesung = await ganzeLesung(contents, `akte~${akte.uuid}`, ss);
  return {
    id: ss.uuid,
    akte: akte.uuid,
    vorgang: ss.vorgang,
    aktenzeichen: akte.aktenzeichen,
    vorgangszeichen: vorgang.vorgangszeichen,
    kennzeichen: schriftstueckzeichen(vorgang.vorgangszeichen, ss.nummer),
    art: ss.art,
    betreff: ss.betreff,
    zustand: ss.zustand === 'zurueckgenommen' ? 'zurueckgenommen' : 'aktiv',
    sha256: ss.inhalt.sha256,
    bytes: ss.inhalt.bytes,
    mime: ss.inhalt.mime,
    dateiname: ss.inhalt.name,
    eingangsdatum: ss.eingangsdatum,
    abgelegtVon: ss.abgelegtVon,
    abgelegtAm: ss.abgelegtAm,
    postfach: ss.postfach,
    ausSchriftstueck: ss.ausSchriftstueck,
    vermerk: ss.vermerk,
    fassung: ss.fassung,
    andereFassung: ss.andereFassung,
    quarantaene: ss.quarantaene,
    freigaben: ss.freigaben,
    mail: mailAnsicht(ss, lesung),
    text: lesung.text,
    anlagen: lesung.anlagen.map((a) => anlage(a, ss)),
    warnungen: ss.warnungen.map(warnung),
    stand: ss.stand,
    erlaubt: erlaubteOperationen('schriftstueck', e.rechte, [akte.zustand, vorgang.zustand]).filter((op) =>
      passt(op, ss, e.zuruecknehmbar),
    ),
  };
}

/** What the state of this one Schriftstück takes away from the list of operations. */
function passt(op: string, ss: Schriftstueck, zuruecknehmbar: boolean): boolean {
  if (op === 'schriftstueck.ablegen' || op === 'schriftstueck.liste') return false;
  if (op === 'schriftstueck.freigeben') return istGesperrt(ss);
  if (op === 'schriftstueck.zuruecknehmen') return zuruecknehmbar;
  if (op === 'schriftstueck.original') return !istGesperrt(ss);
  if (op === 'schriftstueck.anlage') return !ss.quarantaene;
  return ss.zustand === 'aktiv' || op === 'schriftstueck.lesen';
}

function mailAnsicht(ss: Schriftstueck, lesung: GanzeLesung): Ausgabe<'schriftstueck.lesen'>['mail'] {
  if (ss.mail === null) return null;
  const { von, absender, an, cc, bcc, messageId, datum, datumGeschaetzt, schutz } = ss.mail;
  return { von, absender, an, cc, bcc, messageId, datum, datumGeschaetzt, schutz, ...lesung.personen };
}

const warnung = (w: Warnung): { code: string; text: string } => ({ code: w.code, text: warnungstext(w) });

const anlage = (a: Anlage, ss: Schriftstueck): AnlageAnsicht => ({
  pfad: a.pfad,
  name: a.name,
  anzeigeName: a.anzeigeName,
  ablageName: a.ablageName,
  mime: a.mime,
  bytes: a.bytes,
  sha256: a.sha256,
  inline: a.inline,
  quarantaene: ss.quarantaene || (ss.anlagenGesperrt && enthaeltGesperrtes(a)),
  warnungen: a.warnungen.map(warnung),
  anlagen: a.anlagen.map((innere) => anlage(innere, ss)),
});
