import type { Kettenart } from '@registratur/shared/kernel/kettenpruefung';

export type Befundart =
  Kettenart | 'geloescht_belegt' | 'inhalt_fehlt' | 'inhalt_veraendert' | 'inhalt_ohne_dokument';

/** One line of the report. */
export interface Befund {
  /** `hinweis`: noteworthy, nothing is broken. */
  readonly schwere: 'fehler' | 'hinweis';
  readonly art: Befundart;
  readonly behaelter: string;
  readonly partition: string;
  /** Id of the row, or `<schriftstueck>/<sha256>` of the content. */
  readonly eintrag: string;
  readonly seq: number | null;
  readonly text: string;
  /** Further entries of this partition that are not listed. */
  readonly weitere: number;
}

/** The last line of the report. */
export interface Bilanz {
  readonly partitionen: number;
  readonly ereignisse: number;
  readonly dokumente: number;
  readonly inhalte: number;
  readonly fehler: number;
  readonly hinweise: number;
}

export const leereBilanz: Bilanz = {
  partitionen: 0,
  ereignisse: 0,
  dokumente: 0,
  inhalte: 0,
  fehler: 0,
  hinweise: 0,
};

export const befundtexte: Readonly<Record<Befundart, string>> = {
  kopf_fehlt: 'Der Kopf der Partition fehlt oder ist unlesbar.',
  huelle_fehlt: 'Das Ereignis fehlt im Protokoll.',
  huelle_veraendert: 'Das Ereignis im Protokoll wurde verändert.',
  huelle_ueberzaehlig: 'Das Protokoll enthält ein Ereignis, das nicht zu seiner Kette gehört.',
  nutzlast_fehlt: 'Die Angaben zum Ereignis fehlen, ohne dass ihre Löschung belegt ist.',
  nutzlast_veraendert: 'Die Angaben zum Ereignis wurden verändert.',
  nutzlast_ueberzaehlig: 'Es gibt Angaben, die zu keinem Ereignis gehören.',
  dokument_fehlt: 'Das Dokument fehlt, ohne dass seine Löschung belegt ist.',
  dokument_veraendert: 'Das Dokument weicht von seinem letzten Ereignis ab.',
  dokument_ohne_ereignis: 'Kein Ereignis nennt dieses Dokument.',
  dokument_trotz_loeschung: 'Das Dokument ist noch da, obwohl seine Löschung belegt ist.',
  geloescht_belegt: 'Gelöscht, belegt: Die Angaben zum Ereignis wurden entfernt, die Kette ist unversehrt.',
  inhalt_fehlt: 'Die Datei zum Dokument fehlt.',
  inhalt_veraendert: 'Die Datei zum Dokument wurde verändert.',
  inhalt_ohne_dokument: 'Kein Dokument nennt diese Datei. Sie wird beim Aufräumen entfernt.',
};
