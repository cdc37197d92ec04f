import { einmal, sperrt, type Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import { endung } from '@registratur/shared/domain/schriftstueck/dateiname';
import type { Scan, Scanergebnis } from '../../ports/scan.ts';
import { abweichung } from './typname.ts';
import { pruefeArchiv, type Rahmen } from './archiv.ts';
import { alsText, erkenne } from './erkennen.ts';
import { pruefeOle } from './ole.ts';
import { pruefePdf } from './pdf.ts';
import { hatSkript, pruefeXml } from './xml.ts';

const ENTPACKEN_MAX = 64 * 1024 * 1024;
const PIXEL_MAX = 200_000_000;

/** Types that lock by being what they are. */
const sperrendeTypen: Readonly<Record<string, Warnung>> = {
  'application/vnd.microsoft.portable-executable': { code: 'programm' },
  'application/x-executable': { code: 'programm' },
  'application/java-vm': { code: 'programm' },
  'application/vnd.ms-htmlhelp': { code: 'programm' },
  'application/x-ms-shortcut': { code: 'verknuepfung' },
  'application/x-iso9660-image': { code: 'datentraegerabbild' },
  'application/x-virtual-disk': { code: 'datentraegerabbild' },
  'text/x-script': { code: 'skript' },
};

const ungeprueft = new Set([
  'application/x-7z-compressed',
  'application/vnd.rar',
  'application/gzip',
  'application/x-bzip2',
  'application/x-xz',
  'application/vnd.ms-cab-compressed',
  'application/x-tar',
]);

/** The house's own rules. One instance checks one file with everything in it: what may be unpacked is counted together. */
export function inhaltsregeln(): Scan {
  const rahmen: Rahmen = { rest: ENTPACKEN_MAX, tiefe: 0 };
  return {
    pruefe: (bytes, { name, mime }) => pruefe(bytes, name, mime, rahmen),
    pruefeAnfang: (anfang, { name }) => pruefeAnfang(anfang, name),
  };
}

function pruefeAnfang(anfang: Buffer, name: string): Scanergebnis {
  const mime = erkenne(anfang);
  const sperre = sperrendeTypen[mime] ?? (mime === 'text/plain' ? skriptNachName(name) : undefined);
  const warnungen = einmal([...(sperre ? [sperre] : []), ...abweichung(name, mime)]);
  return { mime, warnungen, quarantaene: sperrt(warnungen), lesbar: false };
}

function pruefe(buf: Buffer, name: string, mimeHinweis: string, rahmen: Rahmen): Scanergebnis {
  const erkannt = erkenne(buf);
  const { mime, warnungen, lesbar = true } = nachTyp(erkannt, buf, name, mimeHinweis, rahmen);
  const alle = einmal([...warnungen, ...abweichung(name, mime)]);
  return { mime, warnungen: alle, quarantaene: sperrt(alle), lesbar };
}

interface Teilbefund {
  readonly mime: string;
  readonly warnungen: readonly Warnung[];
  readonly lesbar?: boolean;
}

function nachTyp(mime: string, buf: Buffer, name: string, hinweis: string, rahmen: Rahmen): Teilbefund {
  const sperre = sperrendeTypen[mime];
  if (sperre) return { mime, warnungen: [sperre] };
  if (ungeprueft.has(mime)) return { mime, warnungen: [{ code: 'archiv_nicht_geprueft' }] };
  switch (mime) {
    case 'application/zip':
      return pruefeArchiv(buf, rahmen, (bytes, innen, tiefer) => [
        ...pruefe(bytes, innen, '', tiefer).warnungen,
      ]);
    case 'application/x-ole-storage': {
      const ole = pruefeOle(buf);
      return { ...ole, lesbar: ole.ganz };
    }
    case 'application/pdf':
      return { mime, warnungen: pruefePdf(buf) };
    case 'text/xml':
      return { mime, warnungen: pruefeXml(buf) };
    case 'image/svg+xml':
      return {
        mime,
        warnungen: [...pruefeXml(buf), ...(hatSkript(buf) ? [{ code: 'svg_aktiv' } as const] : [])],
      };
    case 'text/html':
      return { mime, warnungen: hatSkript(buf) ? [{ code: 'html_skript' }] : [] };
    case 'image/png':
    case 'image/gif':
      return { mime, warnungen: bildmasse(mime, buf) };
    case 'text/plain':
      return pruefeText(buf, name, hinweis);
    default:
      return { mime, warnungen: [] };
  }
}

const skriptEndung = /^\.(?:bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|url|scf|reg|sct|inf)$/i;

const skriptNachName = (name: string): Warnung | undefined =>
  skriptEndung.test(endung(name.trim())) ? { code: 'skript' } : undefined;

function pruefeText(buf: Buffer, name: string, hinweis: string): Teilbefund {
  const skript = skriptNachName(name);
  if (skript) return { mime: 'text/plain', warnungen: [skript] };
  if (!/\.(?:csv|tsv|tab)$/i.test(name.trim()) && !/^text\/(?:csv|tab-separated-values)/i.test(hinweis))
    return { mime: 'text/plain', warnungen: [] };
  return { mime: 'text/csv', warnungen: csvFormeln(buf) ? [{ code: 'csv_formeln' }] : [] };
}

const CSV_MAX = 8 * 1024 * 1024;

/** A cell that begins with = + - @ (or a control character before them) and is no plain number. */
function csvFormeln(buf: Buffer): boolean {
  const text = alsText(buf, CSV_MAX) ?? '';
  for (const [, zelle = ''] of text.matchAll(/(?:^|[;,\t\r\n])[ "']*([=+\-@|][^;,\t\r\n"]*)/g))
    if (!/^[+-]? ?[\d., ]*(?:[€%]|EUR)?$/.test(zelle.trim().slice(0, 100))) return true;
  return false;
}

function bildmasse(mime: string, buf: Buffer): Warnung[] {
  const png = mime === 'image/png';
  if (buf.length < (png ? 33 : 13)) return [{ code: 'bild_defekt' }];
  const breite = png ? buf.readUInt32BE(16) : buf.readUInt16LE(6);
  const hoehe = png ? buf.readUInt32BE(20) : buf.readUInt16LE(8);
  return breite * hoehe > PIXEL_MAX ? [{ code: 'bild_riesig', angaben: { breite, hoehe } }] : [];
}
