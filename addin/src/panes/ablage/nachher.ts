import {
  folgeDerAblage,
  veraktet,
  vorgabe,
  type NachAblage,
} from '@registratur/shared/domain/person/einstellung';
import type { Nachricht } from '../../office/host.ts';
import type { Umfeld } from './ablauf.ts';
import type { Abgelegtes, Auftrag, Ort, Verlegung, Vollzug } from './schritt.ts';

type Quelle = Auftrag['ein']['quelle'];

/** What the person wants after a filing. */
async function liesWunsch(u: Pick<Umfeld, 'ruf'>): Promise<NachAblage> {
  const antwort = await u.ruf('einstellung.lesen', {});
  return antwort.ok ? antwort.wert.nachAblage : vorgabe;
}

/** Marks and moves a filed e-mail as the person wishes. Whatever fails here, the filing stands. */
export async function sorgeNach(u: Umfeld, id: string, vollzug: Vollzug): Promise<void> {
  const { quelle } = vollzug.auftrag.ein;
  const folge = folgeDerAblage(await liesWunsch(u), !istEigenes(quelle));
  if (folge.kennzeichnet) await kennzeichne(u, id, vollzug);
  else u.melde({ art: 'gekennzeichnet', id, marke: 'aus' });
  if (folge.verschiebt && quelle.art === 'postfach') {
    const { internetMessageId = '', auchIn = [] } = quelle;
    await legeWeg(u, { id, internetMessageId, auchIn });
  }
}

/** In the person's own mailbox, as far as Outlook tells. */
const istEigenes = (quelle: Quelle): boolean => quelle.art === 'postfach' && quelle.postfach === undefined;

export async function kennzeichne(u: Umfeld, id: string, vollzug: Vollzug): Promise<void> {
  u.melde({ art: 'gekennzeichnet', id, marke: 'laeuft' });
  const gelungen = (await u.outlook.kennzeichne(id, veraktet)) || (await markiere(u, vollzug, true));
  u.melde({ art: 'gekennzeichnet', id, marke: gelungen ? 'ok' : 'fehlt' });
}

/**
 * Where Outlook sets no category (mobile, another one on show, failed) the server does: but only on an e-mail it got
 * out of the mailbox itself under this very id.
 */
async function markiere(
  u: Pick<Umfeld, 'ruf'>,
  { auftrag, ergebnis }: Vollzug,
  gesetzt: boolean,
): Promise<boolean> {
  const { quelle } = auftrag.ein;
  if (quelle.art !== 'postfach') return false;
  const gefundenIn = quelle.auchIn && ergebnis.neu ? ergebnis.schriftstueck.postfach : null;
  const postfach = quelle.postfach ?? gefundenIn;
  const ein = { nachricht: quelle.nachricht, gesetzt, ...(postfach === null ? {} : { postfach }) };
  return (await u.ruf('nachricht.kennzeichnen', { ein })).ok;
}

type Danach = Pick<Abgelegtes, 'auftrag' | 'ergebnis' | 'marke' | 'ort'>;

/** After an undo: back where it came from, and without the mark. */
export async function raeumeAuf(u: Umfeld, nachricht: Verlegte, schritt: Danach): Promise<void> {
  const { id } = nachricht;
  const { ort, marke } = schritt;
  if (ort.art === 'verschoben') await legeZurueck(u, nachricht, ort);
  else if (marke !== 'aus' && !(await u.outlook.entkennzeichne(id, veraktet)))
    await markiere(u, schritt, false);
}

type Verlegte = Pick<Nachricht, 'id' | 'internetMessageId' | 'auchIn'>;

/**
 * Into the folder „Veraktet“; may be repeated. An e-mail that is not in the own mailbox, and may lie in another one of
 * the house, stays there.
 */
export async function legeWeg(u: Pick<Umfeld, 'ruf' | 'melde'>, n: Verlegte): Promise<void> {
  const melde = (ort: Ort): void => u.melde({ art: 'verlegt', id: n.id, ort });
  melde({ art: 'laeuft' });
  const ein = { nachricht: n.id, internetMessageId: n.internetMessageId };
  const antwort = await u.ruf('nachricht.verschieben', { ein });
  if (antwort.ok) return melde({ art: 'verschoben', ...antwort.wert });
  const liegtAnderswo = antwort.problem?.code === 'postfach_nachricht_unbekannt' && n.auchIn?.length;
  melde({ art: liegtAnderswo ? 'bleibt' : 'fehlt' });
}

/** Back where it came from, where the server takes the mark off too; may be repeated. */
export async function legeZurueck(
  u: Pick<Umfeld, 'ruf' | 'melde'>,
  { id, internetMessageId }: Verlegte,
  { nachricht, vorher }: Verlegung,
): Promise<void> {
  const ein = { nachricht, internetMessageId, zurueckNach: vorher };
  const antwort = await u.ruf('nachricht.verschieben', { ein });
  u.melde(
    antwort.ok
      ? { art: 'zurueckgelegt', id }
      : { art: 'nicht_zurueckgelegt', id, verlegt: { nachricht, vorher } },
  );
}
