import {
  DocumentPdfRegular,
  DocumentRegular,
  DocumentTableRegular,
  DocumentTextRegular,
  ImageRegular,
  MailRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { groesse } from '@registratur/shared/ui/datum';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import type { Schriftstueck } from './fragen.ts';

const nachTyp: readonly (readonly [RegExp, string, FluentIcon])[] = [
  [/^application\/pdf$/, 'PDF', DocumentPdfRegular],
  [/wordprocessingml|msword/, 'Word', DocumentTextRegular],
  [/opendocument\.text/, 'Textdokument', DocumentTextRegular],
  [/spreadsheetml|ms-excel|opendocument\.spreadsheet|text\/csv/, 'Tabelle', DocumentTableRegular],
  [/^image\//, 'Bild', ImageRegular],
  [/^text\//, 'Text', DocumentTextRegular],
];

const typ = (mime: string): (typeof nachTyp)[number] =>
  nachTyp.find(([muster]) => muster.test(mime)) ?? [/^/, 'Datei', DocumentRegular];

/** Icon for a media type. */
export const symbolFuer = (mime: string): FluentIcon =>
  mime === 'message/rfc822' ? MailRegular : typ(mime)[2];

export const symbolVon = (ss: Pick<Schriftstueck, 'art' | 'mime'>): FluentIcon =>
  ss.art === 'mail' ? MailRegular : symbolFuer(ss.mime);

/** Attachments as people count them: without the pictures in the text. */
export const anlagenVon = (ss: Pick<Schriftstueck, 'anlagen'>): Schriftstueck['anlagen'] =>
  ss.anlagen.filter((a) => !a.inline);

/** Second line of a row: „E-Mail von Martina Kehl · 3 Anlagen“, „PDF, 1,4 MB“. */
export function herkunft(ss: Pick<Schriftstueck, 'art' | 'mime' | 'bytes' | 'mail' | 'anlagen'>): string {
  if (ss.art !== 'mail') return `${typ(ss.mime)[1]}, ${groesse(ss.bytes)}`;
  const von = ss.mail?.von[0];
  const anlagen = anlagenVon(ss).length;
  return [
    von ? de['schriftstueck.mailVon'](von.name || von.adresse) : de['schriftstueck.mail'],
    ...(anlagen > 0 ? [de['schriftstueck.anlagen'](anlagen)] : []),
  ].join(' · ');
}

/** By the day they came in, then by the order of filing, the newest first; given in the order of filing. */
export const neuesteZuerst = <T extends Pick<Schriftstueck, 'eingangsdatum'>>(stuecke: readonly T[]): T[] =>
  stuecke.toReversed().sort((a, b) => b.eingangsdatum.localeCompare(a.eingangsdatum));

/** A checksum in groups of four. */
export const inVierern = (hex: string): string => hex.replace(/(.{4})(?=.)/g, '$1 ');
