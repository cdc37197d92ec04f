import { hmac, jsonHash, sha256 } from '../../kernel/hash.ts';
import { alleAnlagen, type Adresse, type Lesung } from './lesung.ts';
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
 * everything else by its bytes. Equal is only what its author wrote alike: people addressed, Date, subject, every form
 * of the text, attachments with their names; a forged copy must not pass for the one that is here. Transport headers,
 * Bcc, subject tags and banners do not count (design §3.4).
 */
export function merkmale(lesung: Lesung, original: string, banner: readonly string[]): Merkmale {
  if (lesung.art !== 'mail') return { schluessel: `bytes:${original}`, textHash: original, anlagenHash: '' };
  const betreff = normalBetreff(lesung.betreff);
  const text = normalText(lesung.text, banner);
  const von = lesung.von.map((a) => a.adresse.toLowerCase());
  const messageId = lesung.messageId === undefined ? '' : normalMessageId(lesung.messageId);
  const datum = lesung.datumGeschaetzt ? null : (lesung.datum ?? null);
  return {
    schluessel:
      messageId === '' ? `ohne-id:${jsonHash({ von, datum, betreff, text })}` : `id:${kurz(messageId)}`,
    textHash: jsonHash({
      von,
      absender: lesung.absender?.adresse.toLowerCase() ?? null,
      an: menge(lesung.an),
      cc: menge(lesung.cc),
      datum,
      betreff,
      text,
      formen: lesung.formen ?? null,
    }),
    anlagenHash: jsonHash(
      alleAnlagen(lesung.anlagen)
        .map((a) => `${a.sha256} ${a.name.normalize('NFC')}`)
        .sort(),
    ),
  };
}

const menge = (adressen: readonly Adresse[]): string[] => [
  ...new Set(adressen.map((a) => a.adresse.toLowerCase()).sort()),
];

/** No sane Message-ID is longer; the others stay comparable. */
const kurz = (messageId: string): string =>
  messageId.length <= 500 ? messageId : `sha256:${sha256(messageId)}`;

/** Id of the row under which a message is known in a Vorgang; the key is the Akte's own, so ids tell nothing. */
export const bekanntId = (akteSchluessel: string, vorgang: string, m: Merkmale): string =>
  `bekannt~${hmac(akteSchluessel, `${vorgang}\n${m.schluessel}`)}`;

type Fund = Pick<Merkmale, 'textHash' | 'anlagenHash'>;
type Inhalt = Pick<Bekannt, 'fassungen' | 'umgezogen'>;
type Ort = Bekannt['umgezogen'][number]['nach'];
const gleich = (a: Fund, b: Fund): boolean => a.textHash === b.textHash && a.anlagenHash === b.anlagenHash;

export type Einordnung =
  | { readonly art: 'neu'; readonly fassung: number; readonly andereFassung: string | null }
  | { readonly art: 'gleich'; readonly schriftstueck: string; readonly unterwegs: boolean }
  | { readonly art: 'zu_viele' };

/** The same message again, another edition of it, or new? */
export function ordneEin(bekannt: Bekannt | undefined, m: Fund): Einordnung {
  const treffer = bekannt?.fassungen.find((f) => gleich(f, m));
  if (treffer) return { art: 'gleich', schriftstueck: treffer.ss, unterwegs: treffer.unterwegs };
  const fassungen = bekannt?.fassungen ?? [];
  if (fassungen.length >= fassungenMax) return { art: 'zu_viele' };
  return { art: 'neu', fassung: fassungen.length + 1, andereFassung: fassungen[0]?.ss ?? null };
}

/** Where this very message went when it was moved away from here and is not here again. */
export const fortgezogen = (bekannt: Bekannt | undefined, m: Fund): Ort | undefined =>
  ordneEin(bekannt, m).art === 'gleich' ? undefined : bekannt?.umgezogen.findLast((u) => gleich(u, m))?.nach;

/** The row after an edition came here, or after it was seen to have arrived. */
export const mitFassung = (bekannt: Bekannt | undefined, fassung: Bekannt['fassungen'][number]): Inhalt => ({
  fassungen: [...(bekannt?.fassungen ?? []).filter((f) => f.ss !== fassung.ss), fassung],
  umgezogen: (bekannt?.umgezogen ?? []).filter((u) => !gleich(u, fassung)),
});

/** The row after the edition of a Schriftstück left, with a hint where it went if it moved. */
export function ohneFassung(bekannt: Bekannt, ss: string, nach?: Ort): Inhalt {
  const fort = bekannt.fassungen.find((f) => f.ss === ss);
  const hinweis = fort && nach ? [{ textHash: fort.textHash, anlagenHash: fort.anlagenHash, nach }] : [];
  return {
    fassungen: bekannt.fassungen.filter((f) => f.ss !== ss),
    umgezogen: [...bekannt.umgezogen, ...hinweis].slice(-fassungenMax),
  };
}
