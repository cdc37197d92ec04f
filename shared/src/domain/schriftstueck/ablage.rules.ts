import { hmac, jsonHash } from '../../kernel/hash.ts';
import { alleAnlagen, type Lesung } from './lesung.ts';
import { normalBetreff, normalMessageId, normalText } from './normalisieren.ts';
import type { Bekannt } from './schriftstueck.schema.ts';

/** At most this many different editions of one message in a Vorgang (design §3.4). */
export const fassungenMax = 20;

/** What makes two copies of a message the same: everything a mailbox on the way does not change. */
export interface Merkmale {
  /** The text key; HMAC input together with the Vorgang. */
  readonly schluessel: string;
  readonly textHash: string;
  readonly anlagenHash: string;
}

/**
 * Marks of a reading. A mail is known by its normalised Message-ID, without one by From, Date, subject and text;
 * everything else by its bytes. Transport headers, subject tags and banners do not count (design §3.4).
 */
export function merkmale(lesung: Lesung, sha256: string, banner: readonly string[]): Merkmale {
  if (lesung.art !== 'mail') return { schluessel: `bytes:${sha256}`, textHash: sha256, anlagenHash: '' };
  const betreff = normalBetreff(lesung.betreff);
  const text = normalText(lesung.text, banner);
  const von = lesung.von.map((a) => a.adresse.toLowerCase());
  const messageId = lesung.messageId === undefined ? '' : normalMessageId(lesung.messageId);
  const datum = lesung.datumGeschaetzt ? null : (lesung.datum ?? null);
  return {
    schluessel: messageId === '' ? `ohne-id:${jsonHash({ von, datum, betreff, text })}` : `id:${messageId}`,
    textHash: jsonHash({ von, betreff, text }),
    anlagenHash: jsonHash(
      alleAnlagen(lesung.anlagen)
        .map((a) => a.sha256)
        .sort(),
    ),
  };
}

/** Id of the row under which a message is known in a Vorgang; the key is the Akte's own, so ids tell nothing. */
export const bekanntId = (akteSchluessel: string, vorgang: string, m: Merkmale): string =>
  `bekannt~${hmac(akteSchluessel, `${vorgang}\n${m.schluessel}`)}`;

type Fund = { readonly textHash: string; readonly anlagenHash: string };
const gleich = (a: Fund, b: Fund): boolean => a.textHash === b.textHash && a.anlagenHash === b.anlagenHash;

export type Einordnung =
  | { readonly art: 'neu'; readonly fassung: number; readonly andereFassung: string | null }
  | { readonly art: 'gleich'; readonly schriftstueck: string }
  | { readonly art: 'umgezogen'; readonly nach: { readonly akte: string; readonly schriftstueck: string } }
  | { readonly art: 'zu_viele' };

/** The same message again, another edition of it, moved away, or new? */
export function ordneEin(bekannt: Bekannt | undefined, m: Merkmale): Einordnung {
  const treffer = bekannt?.fassungen.find((f) => gleich(f, m));
  if (treffer) return { art: 'gleich', schriftstueck: treffer.ss };
  const fort = bekannt?.umgezogen.find((u) => gleich(u, m));
  if (fort) return { art: 'umgezogen', nach: fort.nach };
  const fassungen = bekannt?.fassungen ?? [];
  if (fassungen.length >= fassungenMax) return { art: 'zu_viele' };
  return { art: 'neu', fassung: fassungen.length + 1, andereFassung: fassungen[0]?.ss ?? null };
}
