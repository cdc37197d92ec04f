import type { AktionsId } from '@registratur/shared/contract/action-ids';

/** German is the default; the tags are those of the XML manifest and of the package's files. */
export const sprachen = {
  de: { xml: 'de-DE', datei: 'de.json' },
  en: { xml: 'en-US', datei: 'en.json' },
} as const;

export type Sprache = keyof typeof sprachen;

interface Knopftexte {
  readonly beschriftung: string;
  readonly tipp: string;
  readonly erklaerung: string;
}

export interface Texte {
  readonly name: string;
  readonly vollerName: string;
  readonly kurz: string;
  readonly lang: string;
  /** Of the group that holds our buttons. */
  readonly gruppe: string;
  /** Of the personal tab in Teams. */
  readonly reiter: string;
  readonly knoepfe: Readonly<Record<AktionsId, Knopftexte>>;
}

const de: Texte = {
  name: 'Registratur',
  vollerName: 'Registratur – die E-Akte in Microsoft 365',
  kurz: 'E-Mails mit zwei Klicks in die richtige Akte legen',
  lang: 'Legt E-Mails aus Outlook samt Anlagen in die richtige Akte. Das Original bleibt Byte für Byte erhalten, und jede Änderung steht in einem Protokoll.',
  gruppe: 'Registratur',
  reiter: 'Akten',
  knoepfe: {
    'ablage.oeffnen': {
      beschriftung: 'Ablegen',
      tipp: 'E-Mail ablegen',
      erklaerung: 'Öffnet die Registratur neben der E-Mail und schlägt Vorgänge vor, zu denen sie gehört.',
    },
  },
};

const en: Texte = {
  name: 'Registratur',
  vollerName: 'Registratur – electronic records in Microsoft 365',
  kurz: 'File e-mails into the right record with two clicks',
  lang: 'Files e-mails from Outlook with their attachments into the right record. The original is kept byte for byte, and every change is written to a log.',
  gruppe: 'Registratur',
  reiter: 'Akten',
  knoepfe: {
    'ablage.oeffnen': {
      beschriftung: 'File',
      tipp: 'File this e-mail',
      erklaerung: 'Opens Registratur next to the e-mail and suggests the cases it belongs to.',
    },
  },
};

export const texte: Readonly<Record<Sprache, Texte>> = { de, en };
