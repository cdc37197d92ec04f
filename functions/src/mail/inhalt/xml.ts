import { isUtf8 } from 'node:buffer';
import type { Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import { alsText, istProgramm } from './erkennen.ts';

/** XML is looked at as text: nothing is expanded, resolved or loaded. */

const TEXT_MAX = 32 * 1024 * 1024;
const TIEFE_MAX = 500;

export function pruefeXml(buf: Buffer): Warnung[] {
  const text = alsText(buf, TEXT_MAX) ?? buf.toString('latin1', 0, TEXT_MAX);
  const funde: Warnung[] = [];
  if (verweistNachAussen(text)) funde.push({ code: 'xml_entitaeten' });
  if (schemaImNetz(text)) funde.push({ code: 'xml_schema_extern' });
  const kodierung = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(text)?.[1];
  if (
    !isUtf8(buf) &&
    buf[0] === 0x3c &&
    buf[1] !== 0 &&
    (kodierung === undefined || /^utf-?8$/i.test(kodierung))
  )
    funde.push({ code: 'xml_kodierung', angaben: { kodierung: kodierung ?? 'UTF-8' } });
  if (kommentarImWert(text)) funde.push({ code: 'xml_kommentar_im_wert' });
  if (tiefe(text) > TIEFE_MAX) funde.push({ code: 'xml_tief' });
  if (traegtProgramm(text))
    funde.push({ code: 'eingebettetes_programm', angaben: { name: 'Anhang in der XML-Datei' } });
  return funde;
}

/** Entities and outside files; the bare public identifiers of XHTML and SVG name nothing that is loaded. */
function verweistNachAussen(text: string): boolean {
  const beginn = text.search(/<!DOCTYPE/i);
  if (beginn < 0)
    return /<(?:\w+:)?include\s[^<>]*xmlns(?::\w+)?=["']http:\/\/www\.w3\.org\/20\d\d\/XInclude/.test(text);
  const angabe = text.slice(beginn, beginn + 100_000);
  return /<!ENTITY/i.test(angabe) || /^<!DOCTYPE\s+[^\s>[]+\s+SYSTEM/i.test(angabe);
}

/** The pairs of xsi:schemaLocation are namespace and place: only the places count. */
function schemaImNetz(text: string): boolean {
  for (const [, ohne, wert = ''] of text.matchAll(
    /(noNamespaceS|s)chemaLocation\s*=\s*["']([^"']{0,5000})["']/g,
  )) {
    const worte = wert.trim().split(/\s+/);
    if (worte.some((w, i) => (ohne !== 's' || i % 2 === 1) && /^(?:https?|ftp|file):\/\//i.test(w)))
      return true;
  }
  return false;
}

/** Text, comment, text: a value some readers cut off at the comment. */
function kommentarImWert(text: string): boolean {
  for (let auf = text.indexOf('<!--'); auf >= 0; auf = text.indexOf('<!--', auf + 4)) {
    const zu = text.indexOf('-->', auf + 4);
    if (zu < 0) return false;
    if (/[^\s>]/.test(text[auf - 1] ?? '') && /[^\s<]/.test(text[zu + 3] ?? '')) return true;
    auf = zu;
  }
  return false;
}

function tiefe(text: string): number {
  let jetzt = 0;
  let hoechste = 0;
  for (const [ganz, zu] of text.matchAll(/<(\/?)[A-Za-z_][^<>]*>/g)) {
    if (zu === '/') jetzt--;
    else if (!ganz.endsWith('/>')) hoechste = Math.max(hoechste, ++jetzt);
  }
  return hoechste;
}

/** Base64 content of an element that begins like a program (`MZ` is `TV` and one of o p q r). */
function traegtProgramm(text: string): boolean {
  for (const t of text.matchAll(/>\s*(TV[opqr][A-Za-z0-9+/=\s]{1,200})/g))
    if (istProgramm(Buffer.from(t[1] ?? '', 'base64'))) return true;
  return false;
}

const aktiv = /<script[\s>]|\son[a-z]{3,20}\s{0,20}=|(?:href|src)\s{0,20}=["'\s]{0,20}javascript:/i;

/** Scripts, and foreign objects that load pages into a picture. */
export function hatSkript(buf: Buffer): boolean {
  const text = alsText(buf, TEXT_MAX) ?? '';
  return (
    aktiv.test(text) || (/<foreignObject[\s>]/i.test(text) && /<(?:iframe|embed|object)[\s>]/i.test(text))
  );
}
