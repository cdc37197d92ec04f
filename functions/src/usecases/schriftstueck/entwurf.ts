import {
  alleAnlagen,
  betreffAnzeige,
  type Adresse,
  type Lesung,
} from '@registratur/shared/domain/schriftstueck/lesung';
import type { Merkmale } from '@registratur/shared/domain/schriftstueck/ablage.rules';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import { sichererName } from '@registratur/shared/domain/schriftstueck/dateiname';
import { eingangstag } from '@registratur/shared/domain/schriftstueck/eingang.rules';
import { mitNullen } from '@registratur/shared/kernel/id';
import { wohlgeformt } from '@registratur/shared/kernel/json';
import { tagIn } from '@registratur/shared/kernel/zeit';
import { ssId } from './zeilen.ts';

/** Everything about a new Schriftstück that is known before its number is drawn. */
export interface Vorlage {
  readonly uuid: string;
  readonly vorgang: string;
  readonly lesung: Lesung;
  readonly inhalt: { readonly sha256: string; readonly bytes: number };
  readonly dateiname: string;
  readonly merkmale: Merkmale;
  readonly person: { readonly oid: string; readonly name: string };
  readonly zeit: string;
  readonly postfach: string | null;
  readonly betreff?: string | undefined;
  readonly eingangsdatum?: string | undefined;
  readonly vermerk?: string | undefined;
  readonly faden?: string | undefined;
  readonly ausSchriftstueck?: string;
  /** Set when the reading is stored as a content of its own. */
  readonly lesungInhalt: Lesungsinhalt | null;
}

/** A placed reading; its upload stays until after the commit. */
export interface Lesungsinhalt {
  readonly upload: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What is drawn or decided inside the change. */
export interface Gezogenes {
  readonly nummer: number;
  /** Null for an attachment filed on its own: its id alone tells whether it is here. */
  readonly bekannt: string | null;
  readonly fassung: number;
  readonly andereFassung: string | null;
}

export const ssOrd = (vorgang: string, nummer: number): string => `${vorgang}~${mitNullen(nummer, 6)}`;

/** The document of a new Schriftstück. */
export function entwirf(v: Vorlage, g: Gezogenes): Omit<Schriftstueck, 'salz'> {
  const lang = v.lesungInhalt;
  return wohlgeformt({
    id: ssId(v.uuid),
    typ: 'schriftstueck',
    ord: ssOrd(v.vorgang, g.nummer),
    uuid: v.uuid,
    vorgang: v.vorgang,
    nummer: g.nummer,
    zustand: 'aktiv',
    art: v.lesung.art,
    betreff: (v.betreff ?? titel(v)).slice(0, 1_000),
    inhalt: { ...v.inhalt, mime: v.lesung.mime, name: dateiname(v) },
    eingangsdatum:
      v.eingangsdatum ??
      eingangstag(v.lesung.datum && tagIn(new Date(v.lesung.datum)), tagIn(new Date(v.zeit))),
    abgelegtVon: v.person,
    abgelegtAm: v.zeit,
    postfach: v.postfach,
    vermerk: v.vermerk ?? '',
    ausSchriftstueck: v.ausSchriftstueck ?? null,
    fassung: g.fassung,
    andereFassung: g.andereFassung,
    bekannt:
      g.bekannt === null
        ? null
        : { id: g.bekannt, textHash: v.merkmale.textHash, anlagenHash: v.merkmale.anlagenHash },
    schluessel: v.merkmale.schluessel,
    faden: v.faden ?? null,
    quarantaene: v.lesung.quarantaene,
    anlagenGesperrt: alleAnlagen(v.lesung.anlagen).some((a) => a.quarantaene),
    freigaben: [],
    mail: mailAngaben(v.lesung, lang !== null),
    text: lang ? v.lesung.text.slice(0, 2_000) : v.lesung.text,
    anlagen: lang ? [] : [...v.lesung.anlagen],
    warnungen: v.lesung.warnungen.slice(0, 50),
    lesung: lang && { sha256: lang.sha256, bytes: lang.bytes },
    umzug: null,
    stand: 1,
    geaendertAm: v.zeit,
  });
}

function titel(v: Vorlage): string {
  if (v.lesung.art === 'mail') return betreffAnzeige(v.lesung);
  return dateiname(v);
}

function dateiname(v: Vorlage): string {
  const sicher = sichererName(v.dateiname);
  if (v.lesung.art !== 'mail') return sicher === '' ? 'Datei' : sicher;
  // What is kept as a letter opens as one, whatever it was called.
  if (/\.eml$/i.test(sicher)) return sicher;
  return sicher === '' ? 'Nachricht.eml' : sichererName(`${sicher}.eml`);
}

/** Of a long reading only its beginning stands in the document: it must stay below 64 KB. */
const gekuerzt = (adressen: readonly Adresse[]): Adresse[] =>
  adressen.slice(0, 5).map((a) => ({ name: a.name.slice(0, 200), adresse: a.adresse.slice(0, 320) }));

function mailAngaben(lesung: Lesung, kurz: boolean): Schriftstueck['mail'] {
  if (lesung.art !== 'mail') return null;
  const personen = (liste: readonly Adresse[]): Adresse[] => (kurz ? gekuerzt(liste) : [...liste]);
  return {
    von: personen(lesung.von),
    absender: personen(lesung.absender ? [lesung.absender] : [])[0] ?? null,
    an: personen(lesung.an),
    cc: personen(lesung.cc),
    bcc: personen(lesung.bcc),
    messageId: lesung.messageId?.slice(0, 1_000) ?? null,
    inReplyTo: lesung.inReplyTo?.slice(0, 1_000) ?? null,
    datum: lesung.datum ?? null,
    datumGeschaetzt: lesung.datumGeschaetzt,
    schutz: lesung.schutz,
  };
}

/** Longer readings are a content of their own; a document must stay below 64 KB. */
export const istLang = (lesung: Lesung): boolean => Buffer.byteLength(JSON.stringify(lesung)) > 32_000;
