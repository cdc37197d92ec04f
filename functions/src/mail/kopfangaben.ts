import { liesDatum } from '@registratur/shared/domain/nachricht/datum';
import type { Adresse, Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import type { Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import { isUtf8 } from 'node:buffer';
import { liesAdressen } from './adressen.ts';
import { einzeilig, hatSteuerzeichen } from './einzeilig.ts';
import { alleFelder, feld, type Kopf } from './kopf.ts';
import { dekodiereWoerter } from './woerter.ts';
import { ohneAngabe } from './zeichensatz.ts';

/** What the header block of a message says. */
export type Kopfangaben = Pick<
  Lesung,
  'betreff' | 'von' | 'an' | 'cc' | 'bcc' | 'referenzen' | 'datumGeschaetzt' | 'kopfzeilen' | 'warnungen'
> &
  Partial<Pick<Lesung, 'absender' | 'messageId' | 'inReplyTo' | 'datum'>>;

const KOPFZEILEN_MAX = 16_384;
/** Characters of a subject that are read. */
export const BETREFF_MAX = 10_000;
const ID_MAX = 1000;
const REFERENZEN_MAX = 500;

export function liesKopfangaben(buf: Buffer, k: Kopf, empfangen: string | undefined): Kopfangaben {
  const w: Warnung[] = [...blockwarnungen(buf, k)];
  const datum = liesDatum(feld(k, 'date') ?? '');
  if (datum === undefined && k.felder.length > 0) w.push({ code: 'datum_geschaetzt' });
  const zeit = datum ?? empfangen;
  return {
    betreff: betreff(k, w),
    ...personen(k, w),
    ...ids(k),
    ...(zeit === undefined ? {} : { datum: zeit }),
    datumGeschaetzt: datum === undefined,
    kopfzeilen: ohneAngabe(buf.subarray(k.von, Math.min(k.bis, k.von + KOPFZEILEN_MAX)))
      .replaceAll('\0', '')
      .slice(0, KOPFZEILEN_MAX),
    warnungen: w,
  };
}

/** Fields a message has at most once (RFC 5322 §3.6, RFC 2045), as they are written. */
const einmalige = ['Sender', 'Subject', 'Date', 'Message-ID', 'Content-Type', 'Content-Transfer-Encoding'];

function blockwarnungen(buf: Buffer, k: Kopf): Warnung[] {
  const w: Warnung[] = [];
  if (k.felder.length === 0) w.push({ code: 'kopf_fehlt' }, { code: 'datum_geschaetzt' });
  if (k.gekuerzt) w.push({ code: 'kopf_zu_gross' });
  for (const name of einmalige)
    if (alleFelder(k, name.toLowerCase()).length > 1)
      w.push({ code: 'kopf_doppelt', angaben: { feld: name } });
  if (!isUtf8(buf.subarray(k.von, k.bis)))
    w.push({ code: 'kopf_8bit', angaben: { zeichensatz: 'Windows-1252' } });
  return w;
}

function betreff(k: Kopf, w: Warnung[]): string {
  const dekodiert = dekodiereWoerter((feld(k, 'subject') ?? '').slice(0, BETREFF_MAX));
  if (hatSteuerzeichen(dekodiert)) w.push({ code: 'betreff_bereinigt' });
  return einzeilig(dekodiert);
}

function personen(
  k: Kopf,
  w: Warnung[],
): Pick<Kopfangaben, 'von' | 'an' | 'cc' | 'bcc'> & { absender?: Adresse } {
  const von = liesAdressen(alleFelder(k, 'from').join(','));
  if (k.felder.length > 0 && (!von.lesbar || von.adressen.length === 0))
    w.push({ code: 'absender_nicht_lesbar' });
  if (von.adressen.length > 1)
    w.push({ code: 'absender_mehrfach', angaben: { anzahl: von.adressen.length } });
  for (const a of von.adressen) w.push(...taeuschung(a));
  const liste = (name: string, anzeige: string): readonly Adresse[] => {
    const { adressen, lesbar } = liesAdressen(alleFelder(k, name).join(','));
    if (!lesbar) w.push({ code: 'adressen_nicht_lesbar', angaben: { feld: anzeige } });
    return adressen;
  };
  const absender = liesAdressen(feld(k, 'sender') ?? '').adressen[0];
  return {
    von: von.adressen.length === 0 && k.felder.length > 0 ? [{ name: '', adresse: '' }] : von.adressen,
    ...(absender ? { absender } : {}),
    an: liste('to', 'An'),
    cc: liste('cc', 'Cc'),
    bcc: liste('bcc', 'Bcc'),
  };
}

/** A display name that is itself an address, but another one. */
function taeuschung(a: Adresse): Warnung[] {
  const imNamen = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/.exec(a.name.slice(0, 500))?.[0];
  return imNamen === undefined || a.adresse === '' || imNamen.toLowerCase() === a.adresse.toLowerCase()
    ? []
    : [{ code: 'absender_name_taeuscht', angaben: { name: a.name.slice(0, 200), adresse: a.adresse } }];
}

function ids(k: Kopf): Pick<Kopfangaben, 'referenzen'> & { messageId?: string; inReplyTo?: string } {
  const messageId = msgIds(feld(k, 'message-id'))[0];
  const inReplyTo = msgIds(feld(k, 'in-reply-to'))[0];
  return {
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    referenzen: msgIds(alleFelder(k, 'references').join(' ')).slice(0, REFERENZEN_MAX),
  };
}

/** Message ids without their brackets; without brackets the words as they stand. */
function msgIds(roh: string | undefined): string[] {
  const text = einzeilig(dekodiereWoerter((roh ?? '').slice(0, ID_MAX * REFERENZEN_MAX)));
  const geklammert = [...text.matchAll(/<([^<>]{1,1000})>/g)].map((t) => (t[1] ?? '').trim());
  const alle = geklammert.length > 0 ? geklammert : text.split(/\s+/);
  return alle.map((id) => id.slice(0, ID_MAX)).filter((id) => id !== '');
}
