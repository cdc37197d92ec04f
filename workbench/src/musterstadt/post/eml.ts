import { sha256 } from '@registratur/shared/kernel/hash';
import MailComposer from 'nodemailer/lib/mail-composer';
import { mitHuelle, type Huelle } from './smime.ts';

export interface Anhang {
  readonly name: string;
  readonly mime: string;
  readonly inhalt: Buffer;
  /** Content-ID of a picture the HTML shows. */
  readonly cid?: string;
}

export interface Brief {
  /** Local part of the Message-ID; everything else that must be unique follows from it. */
  readonly kennung: string;
  /** `Name <adresse>` */
  readonly von: string;
  readonly an: readonly string[];
  readonly cc?: readonly string[];
  readonly betreff: string;
  /** ISO 8601 with offset. */
  readonly gesendet: string;
  /** Message-IDs of the conversation so far, the first message first; it answers the last. */
  readonly verlauf?: readonly string[];
  /** Without it the message has HTML only. */
  readonly text?: string;
  readonly html?: string;
  readonly anhaenge?: readonly Anhang[];
  readonly huelle?: Huelle;
}

export const messageId = (b: Pick<Brief, 'kennung' | 'von'>): string =>
  `<${b.kennung}@${b.von.replace(/^.*@|>$/g, '')}>`;

/** What a mail that answers `b` names as the conversation so far. */
export const verlaufMit = (b: Brief): readonly string[] => [...(b.verlauf ?? []), messageId(b)];

/** The MIME bytes: the same Brief always gives the same ones. */
export async function eml(b: Brief): Promise<Buffer> {
  const composer = new MailComposer({
    from: b.von,
    to: [...b.an],
    cc: [...(b.cc ?? [])],
    subject: b.betreff,
    date: new Date(b.gesendet),
    messageId: messageId(b),
    ...(b.verlauf === undefined
      ? {}
      : { inReplyTo: b.verlauf.at(-1) ?? '', references: b.verlauf.join(' ') }),
    ...(b.text === undefined ? {} : { text: b.text }),
    ...(b.html === undefined ? {} : { html: b.html }),
    attachments: (b.anhaenge ?? []).map((a) => ({
      filename: a.name,
      contentType: a.mime,
      content: a.inhalt,
      contentDisposition: a.cid === undefined ? ('attachment' as const) : ('inline' as const),
      ...(a.cid === undefined ? {} : { cid: a.cid }),
    })),
    baseBoundary: sha256(b.kennung).slice(0, 24),
    newline: '\r\n',
  });
  const offen = await composer.compile().build();
  return b.huelle === undefined ? offen : mitHuelle(b.huelle, offen, new Date(b.gesendet));
}
