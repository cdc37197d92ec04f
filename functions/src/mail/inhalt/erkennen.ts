import { isUtf8 } from 'node:buffer';

/** Type by content. Names and declarations are never asked. */

const h = (hex: string): Buffer => Buffer.from(hex.replace(/ /g, ''), 'hex');
const a = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Offset, bytes, type: the first that fits. */
const zeichen: readonly (readonly [number, Buffer, string])[] = [
  [0, h('4c000000 01140200'), 'application/x-ms-shortcut'],
  [0, h('7f454c46'), 'application/x-executable'],
  [0, h('cffaedfe'), 'application/x-executable'],
  [0, h('cefaedfe'), 'application/x-executable'],
  [0, h('cafebabe 000000'), 'application/java-vm'],
  [0, a('ITSF'), 'application/vnd.ms-htmlhelp'],
  [0, h('d0cf11e0a1b11ae1'), 'application/x-ole-storage'],
  [0, h('504b0304'), 'application/zip'],
  [0, h('504b0506'), 'application/zip'],
  [0, h('504b0708'), 'application/zip'],
  [0, h('377abcaf271c'), 'application/x-7z-compressed'],
  [0, a('Rar!\x1a\x07'), 'application/vnd.rar'],
  [0, h('1f8b'), 'application/gzip'],
  [0, a('BZh'), 'application/x-bzip2'],
  [0, h('fd377a585a00'), 'application/x-xz'],
  [0, a('MSCF'), 'application/vnd.ms-cab-compressed'],
  [257, a('ustar'), 'application/x-tar'],
  [0x8001, a('CD001'), 'application/x-iso9660-image'],
  [0x8001, a('BEA01'), 'application/x-iso9660-image'],
  [0, a('conectix'), 'application/x-virtual-disk'],
  [0, a('vhdxfile'), 'application/x-virtual-disk'],
  [0, a('KDMV'), 'application/x-virtual-disk'],
  [0, h('89504e470d0a1a0a'), 'image/png'],
  [0, h('ffd8ff'), 'image/jpeg'],
  [0, a('GIF8'), 'image/gif'],
  [0, h('49492a00'), 'image/tiff'],
  [0, h('4d4d002a'), 'image/tiff'],
  [8, a('WEBP'), 'image/webp'],
  [4, a('ftyphei'), 'image/heic'],
  [4, a('ftypmif1'), 'image/heic'],
  [0, a('{\\rtf'), 'application/rtf'],
  [0, h('789f3e22'), 'application/ms-tnef'],
];

const passt = (buf: Buffer, ab: number, muster: Buffer): boolean =>
  buf.length >= ab + muster.length && buf.compare(muster, 0, muster.length, ab, ab + muster.length) === 0;

/**
 * A DOS or Windows program: `MZ` with a header that is one, or too short to tell and not plain text.
 * Texts that happen to begin with these letters are none.
 */
export function istProgramm(buf: Buffer): boolean {
  if (buf[0] !== 0x4d || buf[1] !== 0x5a) return false;
  if (buf.length >= 64) {
    const neu = buf.readUInt32LE(0x3c);
    const kennung = neu + 2 <= buf.length ? buf.toString('latin1', neu, neu + 2) : '';
    if (/^(?:PE|NE|LE|LX)$/.test(kennung)) return true;
  }
  return buf.subarray(0, 64).some((b) => b < 9 || (b > 13 && b < 32)) || buf.length < 8;
}

/** The beginning as text, byte order marks and UTF-16 understood; undefined when it is binary. */
export function alsText(buf: Buffer, laenge: number): string | undefined {
  const kopf = buf.subarray(0, laenge);
  if (kopf[0] === 0xff && kopf[1] === 0xfe) return kopf.subarray(2, kopf.length & ~1).toString('utf16le');
  if (kopf[0] === 0xfe && kopf[1] === 0xff)
    return Buffer.from(kopf.subarray(2, kopf.length & ~1))
      .swap16()
      .toString('utf16le');
  if (kopf.includes(0))
    return kopf[1] === 0 && kopf[0] === 0x3c
      ? kopf.subarray(0, kopf.length & ~1).toString('utf16le')
      : undefined;
  return kopf.toString(isUtf8(kopf) ? 'utf8' : 'latin1').replace(/^\ufeff/, '');
}

const KOPF = 4096;

/** Lines that make a text run when it is opened. */
const skripte: readonly RegExp[] = [
  /^#!\s*\/\S/,
  /^@echo off\b/im,
  /<hta:application\b/i,
  /^\s*\[InternetShortcut\]/im,
  /^\s*\[Shell\]\s*$[^]*IconFile/im,
  /^Windows Registry Editor Version/,
  /\b(?:CreateObject|ActiveXObject)\s*\(\s*["'](?:WScript|Shell|Scripting|MSXML2|ADODB)\./i,
];

export function erkenne(buf: Buffer): string {
  if (buf.length === 0) return 'application/x-empty';
  if (istProgramm(buf)) return 'application/vnd.microsoft.portable-executable';
  for (const [ab, muster, mime] of zeichen) if (passt(buf, ab, muster)) return mime;
  if (buf.length > 512 && passt(buf, buf.length - 512, a('conectix'))) return 'application/x-virtual-disk';
  if (buf.subarray(0, 1024 + 5).includes('%PDF-')) return 'application/pdf';
  const text = alsText(buf, KOPF);
  return text === undefined ? 'application/octet-stream' : erkenneText(text);
}

function erkenneText(text: string): string {
  if (skripte.some((s) => s.test(text))) return 'text/x-script';
  const anfang = text.trimStart().slice(0, 2000);
  const ohneKommentar = anfang.replace(/^(?:<\?[^>]*\?>\s*|<!--[^]*?-->\s*)+/, '');
  if (/^(?:<!doctype\s+svg[^>[]*(?:\[[^\]]*\])?>\s*)?<svg[\s>]/i.test(ohneKommentar)) return 'image/svg+xml';
  if (/^(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<script[\s>])/i.test(ohneKommentar))
    return 'text/html';
  if (anfang.startsWith('<?xml') || /^<(?:!DOCTYPE\s|[A-Za-z_][\w.:-]*(?:\s+xmlns|\s*\/?>))/.test(anfang))
    return 'text/xml';
  return 'text/plain';
}
