import type { Ruf } from '@registratur/shared/contract/client';
import type { Ausgabe } from '@registratur/shared/contract/routen';
import type { Nachricht, Outlook } from '../../office/host.ts';
import type { Refusal, Ziel } from './schritt.ts';
import type { Aktion } from './zustand.ts';

export type Marke = Ausgabe<'nachricht.marken'>['marken'][number];
/** The server's, put into the order that the words of the subject suggest. */
type Vorschlaege = readonly Vorschlag[];
export interface Vorschlag extends Ziel {
  readonly grund: Grund;
  /** How well the words of the subject fit; compared within one reason only. */
  readonly worte?: number;
}

/** Why a target is offered: as the server says, or because the words of the subject fit. */
export interface Grund {
  readonly art: Serverausgabe['grund']['art'] | 'betreff';
  readonly text: string;
}
type Serverausgabe = Ausgabe<'vorgang.vorschlaege'>['vorschlaege'][number];

/** What the Registratur knows of an e-mail that is looked at. */
export type Auskunft =
  | { readonly art: 'laden' }
  | {
      readonly art: 'da';
      /** Where it is filed; undefined when that cannot be said. */
      readonly marken: readonly Marke[] | undefined;
      /** Best first. */
      readonly vorschlaege: Vorschlaege;
    }
  | { readonly art: 'getrennt'; readonly versuch: number }
  | ({ readonly art: 'abgelehnt' } & Refusal);

/** The answer to one question; `getrennt` still without its count. */
export type Antwortauskunft = Exclude<Auskunft, { art: 'laden' | 'getrennt' }> | { readonly art: 'getrennt' };

interface Umfeld {
  readonly ruf: Ruf;
  readonly outlook: Pick<Outlook, 'inhalt'>;
  readonly melde: (aktion: Aktion) => void;
}

/**
 * Asks where the e-mail is filed and where it may go. Both are told at once, so that nothing moves under the hand.
 * Subject and text are compared here; they do not leave the pane.
 */
export async function frage(u: Umfeld, nachricht: Nachricht): Promise<void> {
  const { id } = nachricht;
  const teile = await Promise.all([import('./merkmale.ts'), u.outlook.inhalt(id)]).catch(() => undefined);
  if (!teile) {
    const unbekannt = { faden: undefined, schluessel: undefined, notiz: undefined };
    u.melde({ art: 'beauskunftet', id, ...unbekannt, auskunft: { art: 'getrennt' } });
    return;
  }
  const [{ merkmale, ordneNachWorten }, inhalt] = teile;
  const { schluessel, faden, frage: ein } = await merkmale(nachricht, inhalt);
  const [marken, vorschlaege] = await Promise.all([
    schluessel === undefined ? undefined : u.ruf('nachricht.marken', { ein: { schluessel: [schluessel] } }),
    u.ruf('vorgang.vorschlaege', { ein }),
  ]);
  const bekannt = marken?.ok ? marken.wert : undefined;
  const notiz = bekannt && (bekannt.notizen[0]?.text ?? '');
  const melde = (auskunft: Antwortauskunft): void =>
    u.melde({ art: 'beauskunftet', id, faden, schluessel, notiz, auskunft });
  if (vorschlaege.ok) {
    melde({
      art: 'da',
      marken: bekannt?.marken,
      vorschlaege: ordneNachWorten(vorschlaege.wert.vorschlaege, nachricht.betreff, ein.zeichen),
    });
  } else if (vorschlaege.problem) {
    melde({ art: 'abgelehnt', problem: vorschlaege.problem, kennung: vorschlaege.kennung });
  } else melde({ art: 'getrennt' });
}
