import { anzeigeName, originalName } from '@registratur/shared/domain/schriftstueck/dateiname';
import { liesBaum, type Baum, type Teil } from './baum.ts';
import { cmsArt, signierterInhalt } from './cms.ts';
import { einzeilig } from './einzeilig.ts';
import { dekodiereKodierung, type Dekodiert } from './kodierung.ts';
import { erkenne } from './inhalt/erkennen.ts';
import { feld } from './kopf.ts';
import { liesAngabe, parametertext, type Angabe } from './parameter.ts';

/** What a part is when it is opened. */
export type Behaelter = 'nachricht' | 'cms' | 'tnef';

/** A part that stands on its own: everything that is not text of the message. */
export interface Fund {
  /** Part number within its message or container. */
  readonly nr: string;
  readonly name: string;
  /** As declared. */
  readonly mime: string;
  readonly typ: Angabe;
  readonly inline: boolean;
  readonly behaelter: Behaelter | undefined;
  /** Content-Transfer-Encoding as declared. */
  readonly kodierung: string;
  readonly lies: () => Dekodiert;
  /** A multipart that could not be taken apart. */
  readonly unzerlegt: boolean;
}

/** The text of a message: one after the other, or one of several forms of the same. */
export type Koerper =
  | { readonly art: 'folge' | 'wahl'; readonly teile: readonly Koerper[] }
  | {
      readonly art: 'text' | 'html';
      readonly zeichensatz: string | undefined;
      readonly kodierung: string;
      readonly lies: () => Dekodiert;
    };

export interface Nachricht {
  readonly baum: Baum;
  readonly funde: readonly Fund[];
  readonly koerper: Koerper;
  readonly schutz: 'offen' | 'signiert' | 'verschluesselt';
  /** Encrypted parts stand beside readable text. */
  readonly gemischt: boolean;
  /** Line ends were CR alone. */
  readonly nurCr: boolean;
}

const CR = 13;
const LF = 10;
/** A header line is shorter: without any LF in it, the line ends are CR. */
const KOPFPROBE = 2000;

/** Messages from old Macs end their lines with CR alone; read as LF, every offset stays. */
function mitLf(buf: Buffer): Buffer | undefined {
  const probe = buf.subarray(0, KOPFPROBE);
  if (probe.includes(LF) || !probe.includes(CR)) return undefined;
  const neu = Buffer.from(buf);
  for (let i = neu.indexOf(CR); i >= 0; i = neu.indexOf(CR, i + 1)) if (neu[i + 1] !== LF) neu[i] = LF;
  return neu;
}

interface Sammler {
  readonly buf: Buffer;
  readonly funde: Fund[];
  /** Signatures around this message. */
  readonly huellen: number;
  signiert: boolean;
  verschluesselt: boolean;
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** Signed messages inside signatures that are read on for their text. */
const HUELLEN_MAX = 3;

/** Takes a message apart; nothing is decoded that is not asked for. */
export function zerlege(roh: Buffer, huellen = 0): Nachricht {
  const cr = mitLf(roh);
  const buf = cr ?? roh;
  const baum = liesBaum(buf, buf.subarray(0, 3).equals(BOM) ? 3 : 0, buf.length);
  const s: Sammler = { buf, funde: [], huellen, signiert: false, verschluesselt: false };
  const koerper = gehe(s, baum.wurzel, true);
  const schutz = s.verschluesselt ? 'verschluesselt' : s.signiert ? 'signiert' : 'offen';
  const gemischt = s.verschluesselt && hatText(koerper);
  return { baum, funde: s.funde, koerper, schutz, gemischt, nurCr: cr !== undefined };
}

/** A multiple of four, for Base64. */
const PROBE = 4096;

/** A file that calls itself text: known by its beginning, with control characters no text has. */
const istBinaer = (bytes: Buffer): boolean =>
  bytes.some((b) => b < 9 || (b > 13 && b < 27)) && !/^text\/|octet-stream$/.test(erkenne(bytes));

const hatText = (k: Koerper): boolean => ('teile' in k ? k.teile.some(hatText) : true);

const leer: Koerper = { art: 'folge', teile: [] };

/** Walks the tree; returns what of it is text. `erstes` = nothing came before it in its multipart (RFC 8621 §4.1.4). */
function gehe(s: Sammler, t: Teil, erstes: boolean): Koerper {
  if (t.typ.wert.startsWith('multipart/') && t.kinder.length > 0) return geheInnen(s, t);
  const roh = s.buf.subarray(t.von, t.bis);
  const kodierung = feld(t.kopf, 'content-transfer-encoding') ?? '';
  const lies = (): Dekodiert => dekodiereKodierung(roh, kodierung);
  const text = textart(t, erstes);
  const f = fund(t, kodierung, lies);
  if (!text || istBinaer(dekodiereKodierung(roh.subarray(0, PROBE), kodierung).bytes)) return nimm(s, f);
  // Text that is also a file: shown and listed.
  if (f.name !== '') s.funde.push(f);
  return { art: text, zeichensatz: t.typ.parameter.get('charset'), kodierung, lies };
}

function geheInnen(s: Sammler, t: Teil): Koerper {
  if (t.typ.wert === 'multipart/signed') s.signiert = true;
  if (t.typ.wert === 'multipart/encrypted') s.verschluesselt = true;
  const teile = t.kinder.map((kind, i) => gehe(s, kind, i === 0));
  return { art: t.typ.wert === 'multipart/alternative' ? 'wahl' : 'folge', teile };
}

/** Takes a part as a find of its own; a message inside its signature is read on. */
function nimm(s: Sammler, f: Fund): Koerper {
  s.funde.push(f);
  if (f.behaelter !== 'cms') return leer;
  const { bytes } = f.lies();
  const art = cmsArt(bytes) ?? ohneInhalt(f.typ);
  if (art === 'verschluesselt') s.verschluesselt = true;
  if (art !== 'signiert') return leer;
  s.signiert = true;
  const innen = s.huellen < HUELLEN_MAX ? signierterInhalt(bytes) : undefined;
  if (!innen) return leer;
  const nachricht = zerlege(innen, s.huellen + 1);
  s.verschluesselt ||= nachricht.schutz === 'verschluesselt';
  return nachricht.koerper;
}

/** What the sender says about a CMS part whose bytes do not tell. */
const ohneInhalt = (typ: Angabe): 'signiert' | 'verschluesselt' | undefined => {
  const art = (typ.parameter.get('smime-type') ?? '').toLowerCase();
  if (art.startsWith('signed')) return 'signiert';
  return art.includes('enveloped') ? 'verschluesselt' : undefined;
};

const dateiname = (t: Teil, disposition: Angabe): string =>
  parametertext(disposition, 'filename') ?? parametertext(t.typ, 'name') ?? '';

/** Whether a part is text of the message itself and not a file. */
function textart(t: Teil, erstes: boolean): 'text' | 'html' | undefined {
  const html = t.typ.wert === 'text/html';
  if (!html && t.typ.wert !== 'text/plain' && t.typ.wert !== 'text') return undefined;
  const disposition = liesAngabe(feld(t.kopf, 'content-disposition'));
  if (disposition.wert === 'attachment') return undefined;
  if (!erstes && (t.in === 'multipart/related' || dateiname(t, disposition) !== '')) return undefined;
  return html ? 'html' : 'text';
}

const behaelterArten: Readonly<Record<string, Behaelter>> = {
  'message/rfc822': 'nachricht',
  'message/global': 'nachricht',
  'application/pkcs7-mime': 'cms',
  'application/x-pkcs7-mime': 'cms',
  'application/ms-tnef': 'tnef',
  'application/vnd.ms-tnef': 'tnef',
};

function fund(t: Teil, kodierung: string, lies: () => Dekodiert): Fund {
  const disposition = liesAngabe(feld(t.kopf, 'content-disposition'));
  const name = originalName(dateiname(t, disposition));
  const mime = einzeilig(anzeigeName(t.typ.wert)).slice(0, 100);
  return {
    nr: t.nr === '' ? '1' : t.nr,
    name,
    mime,
    typ: t.typ,
    inline:
      disposition.wert === 'inline' ||
      (disposition.wert !== 'attachment' && feld(t.kopf, 'content-id') !== undefined),
    behaelter: behaelterArten[t.typ.wert],
    kodierung,
    lies,
    unzerlegt: t.typ.wert.startsWith('multipart/'),
  };
}
