import { inflateSync } from 'node:zlib';
import type { Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import { istProgramm } from './erkennen.ts';

/** PDF by the names in its objects; streams are looked into only where objects or files lie in them. */

const OBJEKTE_MAX = 32 * 1024 * 1024;
const STROM_MAX = 8 * 1024 * 1024;
const NAMEN_MAX = 100_000;

/** Names that act by themselves or on the first click, with the word for the sentence. */
const aktionen: ReadonlyMap<string, string> = new Map([
  ['Launch', 'Programm starten'],
  ['SubmitForm', 'Formular senden'],
  ['ImportData', 'Daten laden'],
  ['JavaScript', 'JavaScript'],
  ['JS', 'JavaScript'],
  ['RichMedia', 'Medien'],
  ['GoToE', 'eingebettete Datei öffnen'],
]);

interface Stand {
  readonly namen: Set<string>;
  programm: boolean;
  pdfa: boolean;
  rest: number;
}

export function pruefePdf(buf: Buffer): Warnung[] {
  const s: Stand = { namen: new Set(), programm: false, pdfa: false, rest: OBJEKTE_MAX };
  durchsuche(buf, s);
  const funde: Warnung[] = [];
  const beginn = buf.indexOf('%PDF-');
  if (/[^\s\xef\xbb\xbf\0]/.test(buf.toString('latin1', 0, beginn))) funde.push({ code: 'pdf_vorspann' });
  const aktion = [...new Set([...aktionen].filter(([n]) => s.namen.has(n)).map(([, wort]) => wort))];
  if (aktion.length > 0) funde.push({ code: 'pdf_aktiv', angaben: { aktion: aktion.join(', ') } });
  if (s.programm) funde.push({ code: 'eingebettetes_programm', angaben: { name: 'eingebettete Datei' } });
  else if (s.namen.has('EmbeddedFile') || s.namen.has('EmbeddedFiles')) funde.push({ code: 'pdf_anlagen' });
  if (s.namen.has('Encrypt')) funde.push({ code: 'passwortgeschuetzt' });
  if (s.pdfa) funde.push({ code: 'pdfa_nur_behauptet' });
  if (!buf.subarray(-4096).includes('%%EOF')) funde.push({ code: 'pdf_defekt' });
  return funde;
}

const strom = Buffer.from('stream');
const stromEnde = Buffer.from('endstream');

/** Text between streams gives names; streams are skipped unless their dictionary says they hold objects or files. */
function durchsuche(buf: Buffer, s: Stand): void {
  let pos = 0;
  while (pos < buf.length) {
    const auf = buf.indexOf(strom, pos);
    sammle(buf.toString('latin1', pos, auf < 0 ? buf.length : auf), s);
    if (auf < 0) return;
    const von = auf + strom.length + (buf[auf + strom.length] === 13 ? 1 : 0) + 1;
    const zu = buf.indexOf(stromEnde, auf + strom.length);
    const bis = zu < 0 ? buf.length : zu;
    inStrom(buf.toString('latin1', Math.max(pos, auf - 1500), auf), buf.subarray(von, bis), s);
    pos = zu < 0 ? buf.length : zu + stromEnde.length;
  }
}

function sammle(text: string, s: Stand): void {
  if (text.includes('pdfaid')) s.pdfa = true;
  for (const [, roh = ''] of text.matchAll(/\/([A-Za-z0-9#]{2,60})/g)) {
    if (s.namen.size > NAMEN_MAX) return;
    s.namen.add(roh.replace(/#([0-9a-fA-F]{2})/g, (_, h: string) => String.fromCharCode(parseInt(h, 16))));
  }
}

function inStrom(davor: string, roh: Buffer, s: Stand): void {
  const woerterbuch = davor.slice(davor.lastIndexOf(' obj') + 1);
  if (/\/Metadata\b/.test(woerterbuch)) s.pdfa ||= roh.includes('pdfaid');
  const objekte = /\/ObjStm\b/.test(woerterbuch);
  const datei = /\/EmbeddedFile\b/.test(woerterbuch);
  if (!objekte && !datei) return;
  const bytes = /\/(?:FlateDecode|Fl)\b/.test(woerterbuch) ? entpackt(roh, s) : roh;
  if (!bytes) return;
  if (objekte) sammle(bytes.toString('latin1'), s);
  if (datei && istProgramm(bytes)) s.programm = true;
}

function entpackt(roh: Buffer, s: Stand): Buffer | undefined {
  if (s.rest <= 0) return undefined;
  try {
    const bytes = inflateSync(roh, { maxOutputLength: Math.min(STROM_MAX, s.rest), finishFlush: 2 });
    s.rest -= bytes.length;
    return bytes;
  } catch {
    return undefined;
  }
}
