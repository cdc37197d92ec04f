import { sha256 } from '@registratur/shared/kernel/hash';
import type { Zugriff } from '../musterstadt/postfaecher.ts';
import { erzeugeOrdnerverzeichnis, idInOrdner, posteingang, type Ordnerverzeichnis } from './postordner.ts';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';

/** A message in a mailbox; `kopf` is the resource as Graph tells it. */
export interface Nachricht {
  readonly id: string;
  readonly mime: Buffer;
  readonly kopf: Readonly<Record<string, unknown>>;
  readonly anlagen: readonly Readonly<Record<string, unknown>>[];
  readonly empfangen: string;
}

export interface Marken {
  readonly categories?: readonly string[] | undefined;
  readonly isRead?: boolean | undefined;
}

export interface Postamt {
  /** Newest first; undefined = no such mailbox. */
  readonly kasten: (adresse: string) => readonly Nachricht[] | undefined;
  /** Whether a person (object id) may read a mailbox. */
  readonly darfLesen: (oid: string, adresse: string) => boolean;
  readonly darfAendern: (oid: string, adresse: string) => boolean;
  /** Delivers the bytes as they are; the same bytes twice lie there once. */
  readonly stelleZu: (adresse: string, mime: Buffer, empfangen: string) => Promise<Nachricht>;
  /** Changes marks of a message; undefined = not there. */
  readonly aendere: (adresse: string, id: string, marken: Marken) => Nachricht | undefined;
  readonly ordner: Ordnerverzeichnis;
  /** Moves a message into a folder, where it has another id; undefined = one of the two is not there. */
  readonly verlege: (adresse: string, id: string, ordner: string) => Nachricht | undefined;
}

/** The mailboxes of the stand-in Exchange: in memory, filled anew at each start. */
export function erzeugePostamt(postfaecher: ReadonlyMap<string, Zugriff>): Postamt {
  const kaesten = new Map([...postfaecher.keys()].map((a) => [a, new Map<string, Nachricht>()]));
  const ordner = erzeugeOrdnerverzeichnis();
  return {
    kasten: (adresse) => {
      const kasten = kaesten.get(adresse);
      return kasten && [...kasten.values()].sort((a, b) => b.empfangen.localeCompare(a.empfangen));
    },
    darfLesen: (oid, adresse) => postfaecher.get(adresse)?.liest.has(oid) ?? false,
    darfAendern: (oid, adresse) => postfaecher.get(adresse)?.schreibt.has(oid) ?? false,
    stelleZu: async (adresse, mime, empfangen) => {
      const kasten = kaesten.get(adresse);
      if (!kasten) throw new Error(`Das Postfach ${adresse} gibt es nicht.`);
      const nachricht = await erfasse(adresse, mime, empfangen);
      kasten.set(nachricht.id, nachricht);
      return nachricht;
    },
    aendere: (adresse, id, marken) => {
      const kasten = kaesten.get(adresse);
      const alt = kasten?.get(id);
      if (!kasten || !alt) return undefined;
      const neu = { ...alt, kopf: { ...alt.kopf, ...marken } };
      kasten.set(id, neu);
      return neu;
    },
    ordner,
    verlege: (adresse, alteId, wohin) => {
      const kasten = kaesten.get(adresse);
      const alt = kasten?.get(alteId);
      const ziel = ordner.mit(adresse, wohin);
      if (!kasten || !alt || !ziel) return undefined;
      const id = idInOrdner(alteId, ziel.id);
      const neu = { ...alt, id, kopf: { ...alt.kopf, id, parentFolderId: ziel.id } };
      kasten.delete(alteId);
      kasten.set(id, neu);
      return neu;
    },
  };
}

async function erfasse(adresse: string, mime: Buffer, empfangen: string): Promise<Nachricht> {
  const id = `AAMk${Buffer.from(sha256(`${adresse} ${sha256(mime)}`), 'hex').toString('base64url')}=`;
  const mail = await PostalMime.parse(mime, { forceRfc822Attachments: true });
  return { id, mime, empfangen, kopf: kopf(id, mail, empfangen), anlagen: mail.attachments.map(anlage) };
}

const wer = ({ name, address }: Address): object => ({ emailAddress: { name, address: address ?? '' } });

/** learn.microsoft.com/graph/api/resources/message, the members a client of ours reads. */
function kopf(id: string, mail: Email, empfangen: string): Record<string, unknown> {
  const text = mail.text ?? inWorten(mail.html ?? '');
  return {
    id,
    parentFolderId: posteingang.id,
    subject: mail.subject ?? '',
    receivedDateTime: empfangen,
    sentDateTime: mail.date ?? empfangen,
    internetMessageId: mail.messageId ?? null,
    conversationId: `AAQk${sha256(ersteIm(mail) ?? id).slice(0, 32)}=`,
    from: mail.from ? wer(mail.from) : null,
    sender: mail.sender ? wer(mail.sender) : mail.from ? wer(mail.from) : null,
    toRecipients: (mail.to ?? []).map(wer),
    ccRecipients: (mail.cc ?? []).map(wer),
    bodyPreview: text.slice(0, 255),
    body:
      mail.html === undefined
        ? { contentType: 'text', content: text }
        : { contentType: 'html', content: mail.html },
    hasAttachments: mail.attachments.some((a) => !imText(a)),
    isRead: false,
    categories: [],
  };
}

const zeichen: Readonly<Record<string, string>> = { amp: '&', gt: '>', lt: '<', nbsp: ' ', quot: '"' };

/** HTML without its tags, good enough for the line of preview. */
const inWorten = (html: string): string =>
  html
    .replace(/<(head|script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (ganz, name: string) => zeichen[name] ?? ganz)
    .replace(/\s+/g, ' ')
    .trim();

/** The message a conversation began with (RFC 5322 §3.6.4): the first of References, or what is answered. */
const ersteIm = ({ references, inReplyTo, messageId }: Email): string | undefined =>
  /<[^<>]+>/.exec(`${references ?? ''} ${inReplyTo ?? ''} ${messageId ?? ''}`)?.[0];

/** Shown in the text; such pictures are no attachments to Graph (`hasAttachments`). */
const imText = (a: Attachment): boolean => a.related === true || a.disposition === 'inline';

function anlage(a: Attachment, nummer: number): Record<string, unknown> {
  const inhalt = Buffer.from(a.content as ArrayBuffer);
  return {
    '@odata.type': '#microsoft.graph.fileAttachment',
    id: `AAMkAnlage${nummer + 1}=`,
    name: a.filename ?? `Anlage ${nummer + 1}`,
    contentType: a.mimeType,
    size: inhalt.length,
    isInline: imText(a),
    contentId: a.contentId ?? null,
    contentBytes: inhalt.toString('base64'),
  };
}
