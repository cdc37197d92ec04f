import type { AnlageAnsicht } from '@registratur/shared/contract/routes/schriftstueck';
import type { Ausgabe } from '@registratur/shared/contract/routen';
import { erlaubteOperationen } from '@registratur/shared/domain/akte/akte.policy';
import type { Akte, Vorgang } from '@registratur/shared/domain/akte/akte.schema';
import { schriftstueckzeichen } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import type { Recht } from '@registratur/shared/domain/rechte/rechte.schema';
import type { Adresse, Anlage, Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import { warnungstext, type Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import type { Contents } from '../../ports/contents.ts';

/** A Schriftstück as a person sees it. Reads the stored reading when it is too long for the document. */
export async function schriftstueckAnsicht(
  contents: Contents,
  e: {
    readonly akte: Akte;
    readonly vorgang: Vorgang;
    readonly ss: Schriftstueck;
    readonly rechte: ReadonlySet<Recht>;
  },
): Promise<Ausgabe<'schriftstueck.lesen'>> {
  const { akte, vorgang, ss } = e;
  const lesung = await ganzeLesung(contents, akte.uuid, ss);
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
    anlagen: lesung.anlagen.map(anlage),
    warnungen: ss.warnungen.map(warnung),
    stand: ss.stand,
    erlaubt: erlaubteOperationen('schriftstueck', e.rechte, [akte.zustand, vorgang.zustand]).filter((op) =>
      passt(op, ss),
    ),
  };
}

/** What the state of this one Schriftstück takes away from the list of operations. */
function passt(op: string, ss: Schriftstueck): boolean {
  if (op === 'schriftstueck.ablegen' || op === 'schriftstueck.liste') return false;
  if (op === 'schriftstueck.freigeben') return ss.quarantaene;
  if (op === 'schriftstueck.original' || op === 'schriftstueck.anlage') return !ss.quarantaene;
  return ss.zustand === 'aktiv' || op === 'schriftstueck.lesen';
}

interface GanzeLesung {
  readonly text: string;
  readonly anlagen: readonly Anlage[];
  /** People beyond those the document holds. */
  readonly mail: { an: Adresse[]; cc: Adresse[]; bcc: Adresse[] } | undefined;
}

async function ganzeLesung(contents: Contents, akte: string, ss: Schriftstueck): Promise<GanzeLesung> {
  if (ss.lesung === null) return { text: ss.text, anlagen: ss.anlagen, mail: undefined };
  const teile: Buffer[] = [];
  for await (const teil of contents.lies({
    raum: `akte~${akte}`,
    schriftstueck: ss.uuid,
    sha256: ss.lesung.sha256,
  })) {
    teile.push(teil as Buffer);
  }
  const lesung = JSON.parse(Buffer.concat(teile).toString('utf8')) as Lesung;
  return {
    text: lesung.text,
    anlagen: lesung.anlagen,
    mail: { an: [...lesung.an], cc: [...lesung.cc], bcc: [...lesung.bcc] },
  };
}

function mailAnsicht(ss: Schriftstueck, lesung: GanzeLesung): Ausgabe<'schriftstueck.lesen'>['mail'] {
  if (ss.mail === null) return null;
  const { inReplyTo: _, ...mail } = ss.mail;
  return { ...mail, ...lesung.mail };
}

const warnung = (w: Warnung): { code: string; text: string } => ({ code: w.code, text: warnungstext(w) });

const anlage = (a: Anlage): AnlageAnsicht => ({
  pfad: a.pfad,
  name: a.name,
  anzeigeName: a.anzeigeName,
  ablageName: a.ablageName,
  mime: a.mime,
  bytes: a.bytes,
  sha256: a.sha256,
  inline: a.inline,
  quarantaene: a.quarantaene,
  warnungen: a.warnungen.map(warnung),
  anlagen: a.anlagen.map(anlage),
});
