import type { Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import { istProgramm } from './erkennen.ts';
import type { ZipEintrag } from './zip.ts';

/** Office Open XML and OpenDocument: what a package carries besides its text. */

type Lies = (e: ZipEintrag) => Buffer | undefined;

const hauptteile: readonly (readonly [RegExp, string])[] = [
  [/^word\//, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/^xl\//, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/^ppt\//, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

export function pruefeOffice(
  eintraege: readonly ZipEintrag[],
  lies: Lies,
): { mime: string; warnungen: Warnung[] } | undefined {
  const nach = new Map(
    eintraege.map((e) => [e.name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase(), e]),
  );
  const text = (name: string): string => {
    const e = nach.get(name);
    return e ? (lies(e)?.toString('utf8') ?? '') : '';
  };
  if (nach.has('[content_types].xml')) return openXml(nach, text, lies);
  const mimetype = nach.has('mimetype') ? text('mimetype').trim() : '';
  return mimetype.startsWith('application/vnd.oasis.opendocument.')
    ? { mime: mimetype.slice(0, 100), warnungen: openDocument(nach, text) }
    : undefined;
}

type Teile = ReadonlyMap<string, ZipEintrag>;

function openXml(
  nach: Teile,
  text: (n: string) => string,
  lies: Lies,
): { mime: string; warnungen: Warnung[] } {
  const namen = [...nach.keys()];
  const funde: Warnung[] = [];
  const inhalt = text('[content_types].xml');
  if (traegtMakros(inhalt, namen)) funde.push({ code: 'makros' });
  funde.push(...fehlenderHauptteil(nach, text));
  for (const n of namen.filter((x) => x.endsWith('.rels'))) funde.push(...verweise(text(n)));
  for (const n of namen.filter((x) =>
    /^(?:word\/(?:document|header\d*|footer\d*)|xl\/externallinks\/[^/]*)\.xml$/.test(x),
  ))
    if (hatDde(text(n))) funde.push({ code: 'office_dde' });
  if (
    namen.some(
      (n) => /^(?:word\/document|xl\/workbook|ppt\/presentation)\.xml$/.test(n) && /<!ENTITY/i.test(text(n)),
    )
  )
    funde.push({ code: 'xml_entitaeten' });
  const objekte = namen.filter((n) => /\/(?:embeddings|activex)\/[^/]+\.(?:bin|exe|ole)$/.test(n));
  funde.push(...eingebettete(objekte, nach, lies));
  const mime =
    hauptteile.find(([muster]) => namen.some((n) => muster.test(n)))?.[1] ??
    'application/vnd.openxmlformats-package';
  return { mime, warnungen: funde };
}

/** Macros are there when a part is declared as such, or named so; a type declared for an extension nobody has is none. */
function traegtMakros(inhalt: string, namen: readonly string[]): boolean {
  if (namen.some((n) => /(?:^|\/)vbaproject[^/]*\.bin$|(?:^|\/)macrosheets\//.test(n))) return true;
  const makrotyp = /macroEnabled|vbaProject/i;
  return [...inhalt.matchAll(/<(?:\w+:)?(?:Default|Override)\s[^<>]{0,2000}>/g)].some(([tag]) => {
    if (!makrotyp.test(attribut(tag, 'ContentType'))) return false;
    const fuer = attribut(tag, 'Extension').toLowerCase();
    return fuer === '' || namen.some((n) => n.endsWith(`.${fuer}`));
  });
}

/** The part `_rels/.rels` names as the document must be there. */
function fehlenderHauptteil(nach: Teile, text: (n: string) => string): Warnung[] {
  const rels = text('_rels/.rels');
  const ziel = beziehungen(rels).find((b) => /\/(?:officeDocument|document)$/i.test(b.typ))?.ziel;
  const teil = ziel?.replace(/^\//, '').toLowerCase();
  if (teil !== undefined && nach.has(teil)) return [];
  return [{ code: 'office_unvollstaendig', angaben: { teil: teil?.slice(0, 100) ?? 'das Hauptdokument' } }];
}

interface Beziehung {
  readonly typ: string;
  readonly ziel: string;
  readonly extern: boolean;
}

const attribut = (tag: string, name: string): string =>
  new RegExp(`[\\s"']${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).join('') ?? '';

const beziehungen = (rels: string): Beziehung[] =>
  [...rels.matchAll(/<(?:\w+:)?Relationship\s[^<>]{0,20000}>/g)].map(([tag]) => ({
    typ: attribut(tag, 'Type'),
    ziel: attribut(tag, 'Target'),
    extern: attribut(tag, 'TargetMode') === 'External',
  }));

/** Hyperlinks wait for a click; everything else outside is loaded on opening. */
function verweise(rels: string): Warnung[] {
  return beziehungen(rels).flatMap((b): Warnung[] => {
    if (!b.extern || /\/hyperlink$/i.test(b.typ)) return [];
    const imNetz = /^(?:https?|ftp|mhtml|ms-[a-z]+):/i.test(b.ziel);
    if (imNetz && /\/(?:attachedTemplate|oleObject|frame|subDocument)$/i.test(b.typ))
      return [{ code: 'office_vorlage_netz' }];
    return [{ code: 'office_extern', angaben: { ziel: b.ziel.slice(0, 200) } }];
  });
}

/** DDE as a Word field or as an Excel external link. */
function hatDde(xml: string): boolean {
  if (/<(?:\w+:)?ddeLink[\s>]/.test(xml)) return true;
  const felder = [...xml.matchAll(/<w:instrText[^<>]*>([^<]{0,5000})<|w:instr="([^"]{0,5000})"/g)].map(
    (t) => t[1] ?? t[2] ?? '',
  );
  return /\bDDE(?:AUTO)?\b\s/i.test(`${felder.join('')} `);
}

const dosHinweis = Buffer.from('This program cannot be run in DOS mode');

function eingebettete(objekte: readonly string[], nach: Teile, lies: Lies): Warnung[] {
  if (objekte.length === 0) return [];
  for (const name of objekte) {
    const e = nach.get(name);
    const bytes = e && lies(e);
    if (bytes && (istProgramm(bytes) || bytes.includes(dosHinweis)))
      return [{ code: 'eingebettetes_programm', angaben: { name } }];
  }
  return [{ code: 'office_eingebettet' }];
}

function openDocument(nach: Teile, text: (n: string) => string): Warnung[] {
  const namen = [...nach.keys()];
  const funde: Warnung[] = [];
  if (namen.some((n) => /^(?:basic|scripts)\/.+\/.+/.test(n))) funde.push({ code: 'makros' });
  if (/<manifest:encryption-data/.test(text('meta-inf/manifest.xml')))
    funde.push({ code: 'passwortgeschuetzt' });
  if (!nach.has('content.xml'))
    funde.push({ code: 'office_unvollstaendig', angaben: { teil: 'content.xml' } });
  return funde;
}
