import type { Warnung } from './warnungen.ts';

/** Names of attachments: what is shown, and under which name it may be stored on SharePoint and NTFS. */

/** UTF-16 units kept of an original name. */
const ORIGINAL_MAX = 8192;
/** SharePoint allows 400 for the whole path, NTFS 255 for a name. */
const NAME_MAX = 120;
const ENDUNG_MAX = 20;

/** Bidi controls, zero-width, soft hyphen, tag and variation characters. */
const unsichtbar =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
// eslint wants no control characters in a literal
const steuer = new RegExp('[\\u0000-\\u001f\\u007f-\\u009f]', 'g');
const einzelnesSurrogat = /\p{Surrogate}/gu;

const hex = (z: string): string => (z.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** The name for the eye: every character that hides or reorders others is written out. */
export const anzeigeName = (name: string): string =>
  name
    .slice(0, ORIGINAL_MAX)
    .replace(steuer, (z) => `[U+${hex(z)}]`)
    .replace(unsichtbar, (z) => `[U+${hex(z)}]`)
    .replace(einzelnesSurrogat, '\ufffd');

/** Windows device names and what SharePoint refuses. */
const geraet = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?:\.|$)/i;
const gesperrt = /^(?:desktop\.ini|thumbs\.db|\.lock|~\$.*|forms)$/i;

const programmEndung =
  /^(?:exe|com|scr|pif|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|msc|cpl|dll|lnk|url|scf|reg|jar|iso|img|vhd|vhdx|appx|msix|application|gadget|inf|sh|apk|xll|chm)$/i;

/** The last extension with its dot, '' without one. */
export function endung(name: string): string {
  const punkt = name.lastIndexOf('.');
  const e = punkt <= 0 ? '' : name.slice(punkt);
  return /^\.[^\s.]{1,20}$/.test(e) ? e : '';
}

/** A name safe to store; '' when nothing is left of it. The extension stays. */
export function sichererName(name: string): string {
  const glatt = name
    .normalize('NFC')
    .replace(unsichtbar, '')
    .replace(steuer, '_')
    .replace(einzelnesSurrogat, '_');
  const letztes = glatt.split(/[\\/]/).findLast((t) => /[^.\s]/.test(t)) ?? '';
  const erlaubt = letztes
    .replace(/["*:<>?|;`]/g, '_')
    .replace(/(^|\W)'|'(?=\W|$)/g, '$1_')
    .replace(/_vti_/gi, '_')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trimStart();
  if (!/[^._\s]/.test(erlaubt)) return '';
  const kurz = gekuerzt(erlaubt);
  return geraet.test(kurz) || gesperrt.test(kurz) ? `_${kurz.replace(/^~\$/, '')}` : kurz;
}

function gekuerzt(name: string): string {
  if (name.length <= NAME_MAX) return name;
  const e = endung(name).slice(0, ENDUNG_MAX + 1);
  const stamm = Array.from(name.slice(0, NAME_MAX - e.length))
    .join('')
    .replace(/[\ud800-\udbff]$/, '');
  return stamm.trimEnd() + e;
}

const endungFuer: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'text/plain': '.txt',
  'text/html': '.html',
  'text/calendar': '.ics',
  'text/csv': '.csv',
  'application/xml': '.xml',
  'text/xml': '.xml',
  'application/zip': '.zip',
  'message/rfc822': '.eml',
  'application/pkcs7-mime': '.p7m',
  'application/pkcs7-signature': '.p7s',
};

/** Gives names within one folder; the same name in other letter case gets a number. */
export function namensgeber(): (name: string, mime: string) => string {
  const vergeben = new Set<string>();
  const naechste = new Map<string, number>();
  let ohne = 0;
  return (name, mime) => {
    const sicher = sichererName(name);
    const wunsch =
      sicher !== '' ? sicher : `Anlage ${String(++ohne)}${name === '' ? (endungFuer[mime] ?? '') : ''}`;
    const e = endung(wunsch);
    const stamm = wunsch.slice(0, wunsch.length - e.length);
    const schluessel = wunsch.toLowerCase();
    let kandidat = wunsch;
    for (let n = naechste.get(schluessel) ?? 2; vergeben.has(kandidat.toLowerCase()); n++) {
      kandidat = `${stamm} (${String(n)})${e}`;
      naechste.set(schluessel, n + 1);
    }
    vergeben.add(kandidat.toLowerCase());
    return kandidat;
  };
}

/** What a name itself gives reason to say. A number added for uniqueness is no reason. */
export function namenswarnungen(name: string, ablageName: string): Warnung[] {
  if (name === '') return [];
  const liste: Warnung[] = [];
  const e = endung(name.replace(unsichtbar, '').replace(steuer, '').trim()).slice(1);
  if (sichererName(name) !== name.normalize('NFC'))
    liste.push({ code: 'name_auffaellig', angaben: { ablageName } });
  if (programmEndung.test(e)) liste.push({ code: 'name_programm', angaben: { endung: e.toLowerCase() } });
  return liste;
}

/** The original name as kept with the record. */
export const originalName = (name: string): string => name.slice(0, ORIGINAL_MAX);
