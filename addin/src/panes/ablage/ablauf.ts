import type { Antwort, Ruf } from '@registratur/shared/contract/client';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Nachricht, Outlook } from '../../office/host.ts';
import type { Abgelegt, Abgelegtes, Auftrag, Verlegung } from './schritt.ts';
import type * as Nachher from './nachher.ts';
import type { Aktion } from './zustand.ts';

export interface Umfeld {
  readonly ruf: Ruf;
  readonly outlook: Pick<
    Outlook,
    'inhalt' | 'alsDatei' | 'kennzeichne' | 'entkennzeichne' | 'schreibe' | 'zeige'
  >;
  readonly melde: (aktion: Aktion) => void;
}

/** Files one e-mail, then does in the mailbox what the person wishes: an extra, the filing stands without it. */
export async function legeAb(u: Umfeld, id: string, auftrag: Auftrag): Promise<void> {
  u.melde({ art: 'ablegen', id, auftrag });
  const { antwort, auftrag: gesendet } = await sende(u, id, auftrag);
  u.melde({ art: 'geantwortet', id, antwort });
  if (!antwort.ok) return;
  const nachher = await ladeNachher();
  await (nachher?.sorgeNach(u, id, { auftrag: gesendet, ergebnis: antwort.wert }) ??
    u.melde({ art: 'gekennzeichnet', id, marke: 'fehlt' }));
}

export const ladeNachher = (): Promise<typeof Nachher | undefined> =>
  import('./nachher.ts').catch(() => undefined);

/** The answer, and the filing it belongs to: another one after a detour over the file. */
interface Ausgang {
  readonly antwort: Antwort<Abgelegt>;
  readonly auftrag: Auftrag;
}

async function sendeEinmal(u: Umfeld, auftrag: Auftrag): Promise<Ausgang> {
  const { akte, vorgang } = auftrag.ziel;
  const teile = { pfad: { akte, vorgang }, ein: auftrag.ein };
  return { antwort: await u.ruf('schriftstueck.ablegen', teile), auftrag };
}

const ersatzweg: ReadonlySet<string> = new Set([
  'postfach_nicht_erreichbar',
  'postfach_nachricht_unbekannt',
  'postfach_nachricht_mehrfach',
  'postfach_andere_nachricht',
]);

/** When the server cannot get the e-mail out of the mailbox, Outlook may hand it over. */
export async function sende(u: Umfeld, id: string, auftrag: Auftrag): Promise<Ausgang> {
  const ausgang = await sendeEinmal(u, auftrag);
  const { antwort } = ausgang;
  const { quelle: postfach } = auftrag.ein;
  if (antwort.ok || postfach.art !== 'postfach' || !ersatzweg.has(antwort.problem?.code ?? ''))
    return ausgang;
  const datei = await u.outlook.alsDatei(id);
  if (!datei) return ausgang;
  const upload = neueAnfrage();
  const angekommen = await u.ruf('eingang.hochladen', { pfad: { upload }, frage: {}, bytes: datei });
  if (!angekommen.ok) return { antwort: angekommen, auftrag };
  // A host that froze hands over another e-mail than it shows: the server compares.
  const { internetMessageId } = postfach;
  const gezeigte = internetMessageId === undefined ? {} : { internetMessageId };
  const quelle = { art: 'upload', upload, als: 'mail', ...gezeigte } as const;
  const neuer = { ...auftrag, ein: { ...auftrag.ein, quelle } };
  u.melde({ art: 'ablegen', id, auftrag: neuer });
  return sendeEinmal(u, neuer);
}

/** Undo; repeated with the same request id while its outcome is open. An e-mail that was moved is moved back. */
export async function nimmZurueck(
  u: Umfeld,
  { nachricht, schritt }: { readonly nachricht: Nachricht; readonly schritt: Abgelegtes },
  anfrage: string,
): Promise<void> {
  const { id } = nachricht;
  const { akte, id: schriftstueck } = schritt.ergebnis.schriftstueck;
  u.melde({ art: 'zuruecknehmen', id, anfrage });
  const antwort = await u.ruf('schriftstueck.zuruecknehmen', {
    pfad: { akte, schriftstueck },
    ein: { anfrage },
  });
  u.melde({ art: 'zurueckgenommen', id, antwort });
  if (!antwort.ok) return;
  const nachher = await ladeNachher();
  if (nachher) await nachher.raeumeAuf(u, nachricht, schritt);
  else if (schritt.ort.art === 'verschoben')
    u.melde({ art: 'nicht_zurueckgelegt', id, verlegt: schritt.ort });
}

/** Once more: what the undo could not move back. */
export async function legeZurueck(u: Umfeld, nachricht: Nachricht, verlegt: Verlegung): Promise<void> {
  await (await ladeNachher())?.legeZurueck(u, nachricht, verlegt);
}
