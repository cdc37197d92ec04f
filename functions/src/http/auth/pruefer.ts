import { createHash } from 'node:crypto';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Uhr } from '../../ports/uhr.ts';
import {
  leseAusweis,
  nochGueltig,
  verstoss,
  type Anspruchsgrund,
  type Ausweis,
  type Erwartung,
} from './ansprueche.ts';
import { erzeugeMerker } from './merker.ts';
import { erzeugeSchluesselbund, holeUeber, type Schluesselbund } from './schluesselbund.ts';
import { alsObjekt, kopfErlaubt, signaturGueltig, zerlege } from './signatur.ts';

/** Why a token was refused: for the log alone; the caller of the API learns only that it was. */
export type Abweisungsgrund =
  Anspruchsgrund | 'kopfzeile' | 'groesse' | 'form' | 'verfahren' | 'schluessel' | 'signatur' | 'inhalt';

export interface Prueferwunsch extends Erwartung {
  /** Where the issuer publishes its keys, or a way to them. */
  readonly schluessel: string | Schluesselbund;
  readonly uhr: Uhr;
  /** Hears of each refusal; never anything out of the token. */
  readonly abgewiesen?: (grund: Abweisungsgrund) => void;
}

/** Takes the value of the `authorization` header. Rejects only when the issuer's keys were never reachable. */
export type Pruefer = (
  kopfzeile: string | null | undefined,
) => Promise<Result<Ausweis, { readonly code: 'nicht_angemeldet' }>>;

/** 200 groups make a token of about 11 KB; more than this is none of Entra's. In characters. */
export const groessterToken = 16 * 1024;
const meisteGemerkte = 2_000;

const bearer = /^bearer +([\w-]+\.[\w-]*\.[\w-]*)$/i;

function leseKopfzeile(kopfzeile: string): { token: string } | Abweisungsgrund {
  if (kopfzeile.length > groessterToken) return 'groesse';
  const token = bearer.exec(kopfzeile)?.[1];
  return token === undefined ? 'kopfzeile' : { token };
}

async function pruefeToken(
  token: string,
  wunsch: Prueferwunsch,
  bund: Schluesselbund,
): Promise<Ausweis | Abweisungsgrund> {
  const zerlegt = zerlege(token);
  if (!zerlegt) return 'form';
  if (!kopfErlaubt(zerlegt.kopf)) return 'verfahren';
  const { kid } = zerlegt.kopf;
  const jwk = typeof kid === 'string' ? await bund(kid) : undefined;
  if (!jwk) return 'schluessel';
  if (!(await signaturGueltig(token, jwk))) return 'signatur';
  const ansprueche = alsObjekt(zerlegt.nutzlast);
  if (!ansprueche) return 'inhalt';
  return verstoss(ansprueche, wunsch, sekunden(wunsch.uhr)) ?? leseAusweis(ansprueche);
}

const sekunden = (uhr: Uhr): number => Math.floor(uhr.jetzt().getTime() / 1000);

/**
 * Checks access tokens of one Entra tenant for one API. A good token is remembered under its SHA-256 until it
 * expires; a key the issuer withdraws meanwhile does not end it.
 */
export function erzeugePruefer(wunsch: Prueferwunsch): Pruefer {
  const { schluessel, uhr } = wunsch;
  const bund =
    typeof schluessel === 'string' ? erzeugeSchluesselbund(holeUeber(schluessel), uhr) : schluessel;
  const gemerkt = erzeugeMerker<Ausweis>(meisteGemerkte);

  const pruefe = async (kopfzeile: string): Promise<Ausweis | Abweisungsgrund> => {
    const gelesen = leseKopfzeile(kopfzeile);
    if (typeof gelesen === 'string') return gelesen;
    const spur = createHash('sha256').update(gelesen.token).digest('base64');
    const schon = gemerkt.lies(spur);
    if (schon) return nochGueltig(schon.exp, sekunden(uhr)) ? schon : 'zeit';
    const ergebnis = await pruefeToken(gelesen.token, wunsch, bund);
    if (typeof ergebnis === 'object') gemerkt.merke(spur, ergebnis);
    return ergebnis;
  };

  return async (kopfzeile) => {
    const ergebnis = await pruefe(kopfzeile ?? '');
    if (typeof ergebnis === 'object') return gut(ergebnis);
    wunsch.abgewiesen?.(ergebnis);
    return schlecht({ code: 'nicht_angemeldet' });
  };
}
