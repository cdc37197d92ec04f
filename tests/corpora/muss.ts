/**
 * What each `must` of the corpus means here: a check by its wording, or the part of the product it waits for.
 * A wording that is not in the table counts as failed.
 */
import { abgelegt, anlagen, codes, saetze, type Fall } from './fall.ts';
import * as p from './mussPruefungen.ts';

export interface Muss {
  readonly wortlaut: RegExp;
  /** True when it holds; `t` is the match of the wording. */
  readonly gilt?: (f: Fall, t: RegExpExecArray) => boolean | Promise<boolean>;
  /** The part of the product that comes later and that this (or the rest of this) is about. */
  readonly spaeter?: string;
}

const text = (f: Fall): string => abgelegt(f.ablage)?.text ?? '';
const lebt = (f: Fall): boolean => f.wache.length === 0 && !codes(f).includes('lesen_gescheitert');
const gezaehlt = (f: Fall): number => anlagen(f).length;
const satz = (f: Fall, worte: string): boolean =>
  saetze(f).some((s) => s.toLowerCase().includes(worte.toLowerCase()));

export const mussTafel: readonly Muss[] = [
  // Structure
  {
    wortlaut: /^text "(.+)" found or stated as not opened$/,
    gilt: (f, t) => text(f).includes(t[1] ?? '?') || codes(f).includes('zu_tief'),
  },
  { wortlaut: /^no (?:recursion crash|stack overflow)$/, gilt: lebt },
  { wortlaut: /^<= (\d+) s$/, gilt: (f, t) => f.ms <= Number(t[1]) * 1000 },
  { wortlaut: /^sender shown as "(.+)"$/, gilt: (f, t) => p.absenderAnzeige(f).includes(t[1] ?? '?') },
  { wortlaut: /^subject fallback$/, gilt: (f) => (abgelegt(f.ablage)?.betreff ?? '').length > 0 },
  { wortlaut: /^date = received, marked as estimated$/, gilt: p.datumGeschaetzt },
  {
    wortlaut: /^received date used and marked; no year (\d+) in index$/,
    gilt: (f, t) => p.datumGeschaetzt(f) && !JSON.stringify(abgelegt(f.ablage)).includes(t[1] ?? '?'),
  },
  {
    wortlaut: /^attachment (\S+) not hidden: flagged$/,
    gilt: (f, t) => anlagen(f).some((a) => a.name === t[1] && a.warnungen.length > 0),
  },
  {
    wortlaut: /^attachment listed with warning$/,
    gilt: (f) => anlagen(f).some((a) => a.warnungen.length > 0),
  },
  { wortlaut: /^raw bytes kept as attachment$/, gilt: p.rohErhalten },
  {
    wortlaut: /^attachment found, or mail opaque with warning$/,
    gilt: (f) => gezaehlt(f) > 0 || abgelegt(f.ablage)?.art === 'undurchsichtig',
  },
  { wortlaut: /^"(.+)" reachable$/, gilt: (f, t) => text(f).includes(t[1] ?? '?') },
  { wortlaut: /^"([^"]+)"$/, gilt: (f, t) => satz(f, t[1] ?? '?') },
  // Header
  {
    wortlaut: /^CR\/LF replaced in title, audit line and any outgoing mail header$/,
    gilt: p.titelEinzeilig,
    spaeter: 'ausgehende E-Mail',
  },
  { wortlaut: /^title has no NUL; not truncated at NUL$/, gilt: p.titelNachNul },
  {
    wortlaut: /^no U\+FFFD if windows-1252 decodes: (.+) shown$/,
    gilt: (f, t) => p.zeigtWorte(f, t[1] ?? ''),
  },
  {
    wortlaut: /^real address (\S+) always shown$/,
    gilt: (f, t) => p.absenderAnzeige(f).includes(t[1] ?? '?'),
  },
  { wortlaut: /^all shown$/, gilt: p.alleAbsender },
  // Known messages
  { wortlaut: /^files both; NOT deduplicated away$/, gilt: p.beideAbgelegt },
  {
    wortlaut: /^exactly one record of \S+ content; second filing says "bereits abgelegt"$/,
    gilt: p.einmalAbgelegt,
  },
  // Markup and encryption
  { wortlaut: /^script not executed$/, gilt: p.ohneMarkup, spaeter: 'Anzeige im Browser' },
  { wortlaut: /^0 scripts run$/, gilt: p.ohneMarkup, spaeter: 'Anzeige im Browser' },
  { wortlaut: /^0 requests leave the browser$/, spaeter: 'Anzeige im Browser' },
  { wortlaut: /^parts never joined into one HTML$/, gilt: p.ohneMarkup },
  { wortlaut: /^encrypted part kept opaque$/, gilt: p.verschluesseltGanz },
  // Names
  { wortlaut: /^attachment kept byte-identical$/, gilt: p.anlageBytegleich },
  { wortlaut: /^original name shown escaped/, gilt: p.nameSichtbar },
  {
    wortlaut: /^stored name safe on SharePoint and NTFS, unique in the folder, extension unchanged$/,
    gilt: p.ablagenameSicher,
  },
  { wortlaut: /^xdomea export keeps the original name as metadata$/, spaeter: 'xdomea-Ausgabe' },
  {
    wortlaut: /^(\d+) attachments, none overwritten$/,
    gilt: async (f, t) => gezaehlt(f) === Number(t[1]) && (await p.keineUeberschrieben(f)),
  },
  {
    wortlaut: /^(\d+) attachments, generated names$/,
    gilt: (f, t) =>
      gezaehlt(f) === Number(t[1]) && anlagen(f).every((a) => a.name === '' && a.ablageName !== ''),
  },
  // Archives, XML, Office, PDF
  {
    wortlaut:
      /^(?:link not created|no file outside|no connection|not fetched|no file read|no read|0 connections|no outbound fetch)$/,
    gilt: (f) => f.wache.length === 0 && p.nichtsGelesen(f),
  },
  {
    wortlaut: /^both kept or whole quarantined; never silently one$/,
    gilt: (f) => abgelegt(f.ablage)?.quarantaene === true || codes(f).includes('zip_doppelte_namen'),
  },
  { wortlaut: /^declared size not trusted for allocation$/, gilt: lebt },
  { wortlaut: /^no entity expansion$/, gilt: (f) => text(f) === '' },
  { wortlaut: /^value read as \d+ or refused, the same everywhere$/, spaeter: 'Rechnungswerte' },
  { wortlaut: /^not read as invoice$/, spaeter: 'Rechnungswerte' },
  {
    wortlaut: /^by content, not by name$/,
    gilt: (f) => abgelegt(f.ablage)?.quarantaene === true && !codes(f).includes('name_programm'),
  },
  {
    wortlaut: /^"(passwortgeschützt)"\s*; archive-fitness flag$/,
    gilt: (f, t) => satz(f, t[1] ?? '?'),
    spaeter: 'Archivfähigkeit',
  },
  { wortlaut: /^values inert on re-export$/, spaeter: 'Ausgabe als Tabelle' },
  { wortlaut: /^served as attachment with nosniff, never text\/html$/, gilt: p.nurAlsDownload },
  { wortlaut: /^never shown as "(.+)"$/, gilt: (f, t) => !JSON.stringify(f.ablage).includes(t[1] ?? '') },
];

export interface Mussbefund {
  readonly muss: string;
  readonly stand: 'gilt' | 'verletzt' | 'ohne Prüfung';
  readonly spaeter: string | undefined;
}

/** Each `must` of the case by name. */
export async function pruefeMuss(f: Fall, tafel: readonly Muss[] = mussTafel): Promise<Mussbefund[]> {
  const befunde: Mussbefund[] = [];
  for (const muss of f.boeser.muss) {
    const zeile = tafel.find((m) => m.wortlaut.test(muss));
    const treffer = zeile?.wortlaut.exec(muss);
    if (!zeile || !treffer) befunde.push({ muss, stand: 'verletzt', spaeter: undefined });
    else if (!zeile.gilt) befunde.push({ muss, stand: 'ohne Prüfung', spaeter: zeile.spaeter });
    else
      befunde.push({
        muss,
        stand: (await zeile.gilt(f, treffer)) ? 'gilt' : 'verletzt',
        spaeter: zeile.spaeter,
      });
  }
  return befunde;
}
