/** Mailboxes over Microsoft Graph (learn.microsoft.com/graph/api/resources/message). */
import type { Adresse, Anlage, Nachricht } from '../office-host/modell.ts';
import { lade } from './werkbank.ts';

/** A message as the desk shows it; its attachments are fetched when it is opened. */
export interface Brief {
  readonly nachricht: Nachricht;
  readonly vorschau: string;
  readonly gelesen: boolean;
  /** Still in the folder it was delivered to. */
  readonly imEingang: boolean;
  readonly hatAnlagen: boolean;
  readonly koerper: { readonly art: 'text' | 'html'; readonly inhalt: string };
}

export interface Briefstand {
  readonly id: string;
  readonly kategorien: readonly string[];
}

export interface Mitschicksel extends Anlage {
  readonly base64: string;
  readonly contentId: string | undefined;
}

export interface Graph {
  /** Newest first. `postfach` undefined = the person's own. */
  readonly briefe: (postfach: string | undefined) => Promise<readonly Brief[]>;
  /** Ids and categories of all that lies there now. */
  readonly staende: (postfach: string | undefined) => Promise<readonly Briefstand[]>;
  readonly brief: (nachricht: Nachricht) => Promise<Brief>;
  readonly anlagen: (nachricht: Nachricht) => Promise<readonly Mitschicksel[]>;
  readonly mime: (nachricht: Nachricht) => Promise<Uint8Array>;
  readonly aendere: (
    nachricht: Nachricht,
    neu: { readonly categories?: readonly string[]; readonly isRead?: boolean },
  ) => Promise<void>;
}

interface GraphAdresse {
  readonly emailAddress: { readonly name: string; readonly address: string };
}
interface GraphMessage {
  readonly id: string;
  readonly subject: string;
  readonly receivedDateTime: string;
  readonly internetMessageId: string | null;
  readonly conversationId: string;
  readonly from: GraphAdresse | null;
  readonly toRecipients: readonly GraphAdresse[];
  readonly ccRecipients: readonly GraphAdresse[];
  readonly bodyPreview: string;
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string };
  readonly hasAttachments: boolean;
  readonly isRead: boolean;
  readonly categories: readonly string[];
  readonly parentFolderId: string;
}
interface GraphAttachment {
  readonly '@odata.type': string;
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly isInline: boolean;
  readonly contentId: string | null;
  readonly contentBytes: string;
}
interface Liste<T> {
  readonly value: readonly T[];
}

const hoechstens = 500;

const adresse = ({ emailAddress: { name, address } }: GraphAdresse): Adresse => ({
  name: name === '' ? address : name,
  adresse: address,
});

const brief = (postfach: string | undefined, m: GraphMessage, eingang: string): Brief => ({
  nachricht: {
    id: m.id,
    internetMessageId: m.internetMessageId ?? '',
    conversationId: m.conversationId,
    betreff: m.subject,
    von: m.from ? adresse(m.from) : undefined,
    an: m.toRecipients.map(adresse),
    cc: m.ccRecipients.map(adresse),
    empfangen: m.receivedDateTime,
    anlagen: [],
    kategorien: m.categories,
    postfach,
  },
  vorschau: m.bodyPreview.replace(/\s+/g, ' ').trim(),
  gelesen: m.isRead,
  imEingang: m.parentFolderId === eingang,
  hatAnlagen: m.hasAttachments,
  koerper: { art: m.body.contentType, inhalt: m.body.content },
});

const mitschicksel = (a: GraphAttachment): Mitschicksel => ({
  id: a.id,
  name: a.name,
  mime: a.contentType,
  bytes: a.size,
  imText: a.isInline,
  art: a.contentType === 'message/rfc822' ? 'nachricht' : 'datei',
  base64: a.contentBytes,
  contentId: a.contentId?.replace(/^<|>$/g, ''),
});

export function verbindeGraph(token: () => Promise<string>): Graph {
  const kopf = async (): Promise<{ authorization: string }> => ({ authorization: `Bearer ${await token()}` });
  const ort = (postfach: string | undefined): string =>
    `/graph/v1.0/${postfach === undefined ? 'me' : `users/${encodeURIComponent(postfach)}`}/messages`;
  const ordner = (postfach: string | undefined): string => ort(postfach).replace(/messages$/, 'mailFolders');
  const eingangIn = async (postfach: string | undefined): Promise<string> => {
    const { id } = await lade<{ readonly id: string }>(`${ordner(postfach)}/inbox`, {
      headers: await kopf(),
    });
    return id;
  };
  const zu = (n: Nachricht): string => `${ort(n.postfach)}/${encodeURIComponent(n.id)}`;
  return {
    briefe: async (postfach) => {
      const ziel = `${ort(postfach)}?$top=${hoechstens}&$orderby=receivedDateTime desc`;
      const headers = await kopf();
      const [{ value }, eingang] = await Promise.all([
        lade<Liste<GraphMessage>>(ziel, { headers }),
        eingangIn(postfach),
      ]);
      return value.map((m) => brief(postfach, m, eingang));
    },
    staende: async (postfach) => {
      const ziel = `${ort(postfach)}?$top=${hoechstens}&$select=id,categories`;
      const { value } = await lade<Liste<Pick<GraphMessage, 'id' | 'categories'>>>(ziel, {
        headers: await kopf(),
      });
      return value.map(({ id, categories }) => ({ id, kategorien: categories }));
    },
    brief: async (n) => {
      const headers = await kopf();
      return brief(n.postfach, await lade<GraphMessage>(zu(n), { headers }), await eingangIn(n.postfach));
    },
    anlagen: async (nachricht) => {
      const { value } = await lade<Liste<GraphAttachment>>(`${zu(nachricht)}/attachments`, {
        headers: await kopf(),
      });
      return value.map(mitschicksel);
    },
    mime: async (nachricht) => {
      const antwort = await fetch(`${zu(nachricht)}/$value`, { headers: await kopf() });
      if (!antwort.ok) throw new Error(`${antwort.url}: ${antwort.status}`);
      return new Uint8Array(await antwort.arrayBuffer());
    },
    aendere: async (nachricht, neu) => {
      await lade(zu(nachricht), {
        method: 'PATCH',
        headers: { ...(await kopf()), 'content-type': 'application/json' },
        body: JSON.stringify(neu),
      });
    },
  };
}
