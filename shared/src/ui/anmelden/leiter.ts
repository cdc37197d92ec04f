import { schlecht, type Result } from '../../kernel/result.ts';
import type { Hindernis } from './hindernis.ts';

/** What was got for whom. */
export interface Ausweis {
  readonly token: string;
  /** Every address the issuer vouches for, the user principal name first; lower case. */
  readonly adressen: readonly string[];
}

/** Whose mailbox the host shows. */
export interface Konto {
  readonly adresse: string;
  /** `mailbox.userProfile.accountType`, e.g. `office365`, `enterprise`, `outlookCom`. */
  readonly art: string;
}

export interface Wunsch {
  /** Address of the person that should be signed in. */
  readonly adresse: string | undefined;
  /** Not from the cache. */
  readonly neu: boolean;
  /** Claims challenge of the API. */
  readonly claims: string | undefined;
  /** The account must be chosen anew. */
  readonly waehlen: boolean;
}

/** One way to a token. */
export interface Sprosse {
  /** The bridge of the host; gives way to the next when the host does not serve it. */
  readonly bruecke: boolean;
  readonly still: (wunsch: Wunsch) => Promise<Result<Ausweis, Hindernis>>;
  /** May open a window: only right after a click. */
  readonly fragend: (wunsch: Wunsch) => Promise<Result<Ausweis, Hindernis>>;
}

export interface Leiter {
  readonly still: (wunsch?: Partial<Wunsch>) => Promise<Result<Ausweis, Hindernis>>;
  readonly fragend: (wunsch?: Partial<Wunsch>) => Promise<Result<Ausweis, Hindernis>>;
}

const privat: ReadonlySet<string> = new Set(['gmail', 'outlookCom']);

/** The host's bridge does not serve us, now or at all. */
const bringtNichts: ReadonlySet<Hindernis['art']> = new Set(['bruecke_aus', 'zeit']);

/**
 * Silent through the host's bridge, then a dialog of the host, then a window of the browser. A token counts only for
 * the person whose mailbox is open (`konto`); undefined where there is no host to tell.
 */
export function erzeugeLeiter(
  sprossen: readonly [Sprosse, ...Sprosse[]],
  konto: () => Konto | undefined,
): Leiter {
  let [jetzt] = sprossen;
  let waehlen = false;
  const naechste = (): Sprosse | undefined => sprossen[sprossen.indexOf(jetzt) + 1];

  const versuche = async (
    wie: 'still' | 'fragend',
    wunsch: Partial<Wunsch>,
  ): Promise<Result<Ausweis, Hindernis>> => {
    const wer = konto();
    if (wer && privat.has(wer.art)) return schlecht({ art: 'privates_konto', code: wer.art });
    const ganzer = { adresse: wer?.adresse, neu: false, claims: undefined, waehlen, ...wunsch };
    const ergebnis = fuerDen(wer, await jetzt[wie](ganzer));
    waehlen = !ergebnis.ok && ergebnis.fehler.art === 'anderes_konto';
    const darunter = naechste();
    if (ergebnis.ok || !darunter || !jetzt.bruecke) return ergebnis;
    // A host that insists on another account is asked once; then the person chooses in a window of her own.
    if (bringtNichts.has(ergebnis.fehler.art) || (waehlen && wie === 'fragend')) {
      jetzt = darunter;
      // A window needs a click that is not used up: the next one.
      if (wie === 'still') return versuche(wie, wunsch);
    }
    return ergebnis;
  };
  return {
    still: (wunsch = {}) => versuche('still', wunsch),
    fragend: (wunsch = {}) => versuche('fragend', wunsch),
  };
}

/** Shared and functional mailboxes are normal: compared is whose Outlook it is, never whose e-mail. */
function fuerDen(wer: Konto | undefined, ergebnis: Result<Ausweis, Hindernis>): Result<Ausweis, Hindernis> {
  if (!ergebnis.ok || !wer || ergebnis.wert.adressen.includes(wer.adresse.toLowerCase())) return ergebnis;
  return schlecht({
    art: 'anderes_konto',
    erwartet: wer.adresse,
    angemeldet: ergebnis.wert.adressen[0] ?? '',
  });
}
