import type { Warnung } from './warnungen.ts';

/** A person or mailbox as the message names it; `adresse` is '' when it cannot be read. */
export interface Adresse {
  readonly name: string;
  readonly adresse: string;
}

export interface Anlage {
  /** Part path: `1.2` = second part of the first; `2/1.3` = part 1.3 of the message or container in part 2. */
  readonly pfad: string;
  /** Original name as decoded, '' when the part has none. Never shown or used as it is. */
  readonly name: string;
  /** For the eye: control, bidi and zero-width characters made visible. */
  readonly anzeigeName: string;
  /** For SharePoint and NTFS; unique within the message (letter case ignored), extension as in `name`. */
  readonly ablageName: string;
  /** As declared, lower case; what the content says stands in `warnungen` (`typ_abweichend`). */
  readonly mime: string;
  /** Size and SHA-256 (hex) of the decoded bytes. */
  readonly bytes: number;
  readonly sha256: string;
  readonly inline: boolean;
  readonly warnungen: readonly Warnung[];
  /** Not to be opened or downloaded singly until two persons release it. */
  readonly quarantaene: boolean;
  /** What is inside: attachments of a nested message, members of a winmail.dat. */
  readonly anlagen: readonly Anlage[];
}

/** What reading a stored original gave. Reading never fails: what is unreadable is `undurchsichtig`, with a warning. */
export interface Lesung {
  readonly art: 'mail' | 'dokument' | 'undurchsichtig';
  /** One line, decoded; '' when there is none (`betreffAnzeige`). */
  readonly betreff: string;
  /** Every address of every From field. */
  readonly von: readonly Adresse[];
  readonly absender?: Adresse;
  readonly an: readonly Adresse[];
  readonly cc: readonly Adresse[];
  readonly bcc: readonly Adresse[];
  /** Without angle brackets. */
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly referenzen: readonly string[];
  /** ISO 8601, UTC. */
  readonly datum?: string;
  /** True when `datum` is the time of receipt because the message tells none that is possible. */
  readonly datumGeschaetzt: boolean;
  /** Plain text: text/plain, or HTML stripped of all markup. NUL characters are left out. */
  readonly text: string;
  /**
   * SHA-256 over what `text` does not tell: other forms of it, where links and pictures lead, what is hidden, and for
   * a message that was not read to its end its bytes. Absent when there is nothing of it. Gateway banners do not count.
   */
  readonly formen?: string;
  readonly anlagen: readonly Anlage[];
  readonly schutz: 'offen' | 'signiert' | 'verschluesselt';
  /** Raw header block, at most 16,384 characters. */
  readonly kopfzeilen: string;
  /** Type by content. */
  readonly mime: string;
  readonly warnungen: readonly Warnung[];
  readonly quarantaene: boolean;
}

/** The subject as shown. */
export const betreffAnzeige = (lesung: Pick<Lesung, 'betreff'>): string =>
  lesung.betreff === '' ? '(ohne Betreff)' : lesung.betreff;

/** The sender as shown: the real address always stands beside the name. */
export function adresseAnzeige(a: Adresse): string {
  if (a.adresse === '') return a.name === '' ? 'nicht lesbar' : `${a.name} (Adresse nicht lesbar)`;
  return a.name === '' || a.name === a.adresse ? a.adresse : `${a.name} <${a.adresse}>`;
}

/** All attachments, depth first. */
export function alleAnlagen(anlagen: readonly Anlage[]): Anlage[] {
  return anlagen.flatMap((a) => [a, ...alleAnlagen(a.anlagen)]);
}
