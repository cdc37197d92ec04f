import { sha256 } from '@registratur/shared/kernel/hash';
import MailComposer from 'nodemailer/lib/mail-composer';

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
  /** Message-ID this answers. */
  readonly antwortAuf?: string;
  readonly text: string;
  readonly html?: string;
  readonly anhaenge?: readonly Anhang[];
}

export const messageId = (b: Pick<Brief, 'kennung' | 'von'>): string =>
  `<${b.kennung}@${b.von.replace(/^.*@|>$/g, '')}>`;

/** The MIME bytes: the same Brief always gives the same ones. */
export async function eml(b: Brief): Promise<Buffer> {
  const composer = new MailComposer({
    from: b.von,
    to: [...b.an],
    cc: [...(b.cc ?? [])],
    subject: b.betreff,
    date: new Date(b.gesendet),
    messageId: messageId(b),
    ...(b.antwortAuf === undefined ? {} : { inReplyTo: b.antwortAuf, references: b.antwortAuf }),
    text: b.text,
    ...(b.html === undefined ? {} : { html: b.html }),
    attachments: (b.anhaenge ?? []).map((a) => ({
      filename: a.name,
      contentType: a.mime,
      content: a.inhalt,
      ...(a.cid === undefined ? {} : { cid: a.cid }),
    })),
    baseBoundary: sha256(b.kennung).slice(0, 24),
    newline: '\r\n',
  });
  return composer.compile().build();
}
