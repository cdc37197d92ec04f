import type { Adresse } from '@registratur/shared/domain/schriftstueck/lesung';
import { einzeilig } from './einzeilig.ts';
import { dekodiereWoerter } from './woerter.ts';

/** Address lists (RFC 5322) read in one pass over the characters, whatever stands in them. */

const FELD_MAX = 200_000;
const ADRESSEN_MAX = 2000;
const NAME_MAX = 500;

interface Stand {
  readonly text: string;
  readonly liste: Adresse[];
  name: string;
  winkel: string | undefined;
  kommentar: string;
  tiefe: number;
  /** A quote or angle that never closes is not searched for again. */
  offen: boolean;
  /** Inside `name: … ;` */
  gruppe: boolean;
  /** A group in a group is none (RFC 5322 §3.4). */
  verschachtelt: boolean;
}

export interface Adressliste {
  readonly adressen: readonly Adresse[];
  /** Everything was understood. */
  readonly lesbar: boolean;
}

/** Reads an address field; a name without a usable address stays, with `adresse` ''. */
export function liesAdressen(roh: string): Adressliste {
  const text = roh.slice(0, FELD_MAX);
  const s: Stand = {
    text,
    liste: [],
    name: '',
    winkel: undefined,
    kommentar: '',
    tiefe: 0,
    offen: false,
    gruppe: false,
    verschachtelt: false,
  };
  for (let i = 0; i < text.length && s.liste.length < ADRESSEN_MAX; i++) i = schritt(s, i);
  const ganz =
    s.tiefe === 0 && !s.offen && !s.verschachtelt && roh.length <= FELD_MAX && s.liste.length < ADRESSEN_MAX;
  schliesse(s);
  return { adressen: s.liste, lesbar: ganz && s.liste.every((a) => a.adresse !== '') };
}

/** Consumes at `i`; returns the last index it used. */
function schritt(s: Stand, i: number): number {
  const c = s.text[i] ?? '';
  if (s.tiefe > 0) return imKommentar(s, c, i);
  switch (c) {
    case '(':
      s.tiefe = 1;
      return i;
    case '"':
    case '<':
      return geklammert(s, c, i);
    case ',':
      schliesse(s);
      return i;
    case ';':
      schliesse(s);
      s.gruppe = false;
      return i;
    case ':':
      s.verschachtelt ||= s.gruppe;
      s.gruppe = true;
      s.name = '';
      return i;
    case '=':
      return kodiertesWort(s, i);
    default:
      if (s.winkel === undefined || c.trim() !== '') s.name += c;
      return i;
  }
}

const wort = /=\?[^?\s]{1,60}\?[bBqQ]\?[^?]*\?=/y;

/** Commas and colons inside an encoded word separate nothing, forbidden as they are there (RFC 2047 §5). */
function kodiertesWort(s: Stand, i: number): number {
  wort.lastIndex = i;
  const ganz = wort.exec(s.text)?.[0] ?? '=';
  s.name += ganz;
  return i + ganz.length - 1;
}

function imKommentar(s: Stand, c: string, i: number): number {
  if (c === '\\') return i + 1;
  if (c === '(') s.tiefe++;
  else if (c === ')') s.tiefe--;
  else if (s.kommentar.length < NAME_MAX) s.kommentar += c;
  return i;
}

function geklammert(s: Stand, c: '"' | '<', i: number): number {
  const schluss = c === '"' ? anfuehrungsende(s, i) : winkelende(s, i);
  if (schluss < 0) {
    s.offen = true;
    return i;
  }
  const inhalt = s.text.slice(i + 1, schluss);
  if (c === '<') s.winkel ??= inhalt;
  else s.name += inhalt.replace(/\\(.)/g, '$1');
  return schluss;
}

function anfuehrungsende(s: Stand, i: number): number {
  if (s.offen) return -1;
  for (let j = i + 1; j < s.text.length; j++) {
    if (s.text[j] === '\\') j++;
    else if (s.text[j] === '"') return j;
  }
  return -1;
}

const winkelende = (s: Stand, i: number): number => (s.offen ? -1 : s.text.indexOf('>', i));

const lesbareAdresse = /^[^\s<>()"]{1,400}@[^\s<>()"@]{1,300}$|^"[^"]{0,300}"@[^\s<>()"@]{1,300}$/;

function adresse(roh: string): string {
  const ohneWeg = roh.replace(/^\s*@[^:]*:/, '');
  const glatt = einzeilig(dekodiereWoerter(ohneWeg))
    .replace(/^mailto:/i, '')
    .replace(/\s+/g, '');
  return lesbareAdresse.test(glatt) ? glatt : '';
}

function schliesse(s: Stand): void {
  const name = s.name.trim();
  const kommentar = s.kommentar.trim();
  const { winkel } = s;
  s.name = s.kommentar = '';
  s.winkel = undefined;
  if (winkel !== undefined) return void s.liste.push(eintrag(name || kommentar, adresse(winkel), winkel));
  if (name === '') return;
  const stueck = name.split(/\s+/).find((t) => adresse(t) !== '');
  if (stueck === undefined) s.liste.push(eintrag(name, '', ''));
  else s.liste.push(eintrag(name.replace(stueck, '').trim() || kommentar, adresse(stueck), ''));
}

function eintrag(name: string, adr: string, unlesbar: string): Adresse {
  const lesbar = einzeilig(dekodiereWoerter(name || (adr === '' ? unlesbar : ''))).slice(0, NAME_MAX);
  return { name: lesbar, adresse: adr };
}
