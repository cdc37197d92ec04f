import type { Antwort, Ruf } from '@registratur/shared/contract/client';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { de } from '@registratur/shared/ui/texte/de';
import type { Outlook } from '../../office/host.ts';
import type { Abgelegt, Auftrag } from './schritt.ts';
import type { Aktion } from './zustand.ts';

export interface Umfeld {
  readonly ruf: Ruf;
  readonly outlook: Pick<Outlook, 'inhalt' | 'alsDatei' | 'kennzeichne' | 'entkennzeichne'>;
  readonly melde: (aktion: Aktion) => void;
}

/** Files one e-mail and marks it. The mark is an extra: when it fails, the filing stands. */
export async function legeAb(u: Umfeld, id: string, auftrag: Auftrag): Promise<void> {
  u.melde({ art: 'ablegen', id, auftrag });
  const antwort = await sende(u, id, auftrag);
  u.melde({ art: 'geantwortet', id, antwort });
  if (antwort.ok) await kennzeichne(u, id);
}

export async function kennzeichne(u: Umfeld, id: string): Promise<void> {
  u.melde({ art: 'gekennzeichnet', id, marke: 'laeuft' });
  const gelungen = await u.outlook.kennzeichne(id, de['ablage.kategorie']);
  u.melde({ art: 'gekennzeichnet', id, marke: gelungen ? 'ok' : 'fehlt' });
}

type Ausgang = Antwort<Abgelegt>;

const sendeEinmal = (u: Umfeld, { ziel, ein }: Auftrag): Promise<Ausgang> =>
  u.ruf('schriftstueck.ablegen', { pfad: { akte: ziel.akte, vorgang: ziel.vorgang }, ein });

const ersatzweg: ReadonlySet<string> = new Set(['postfach_nicht_erreichbar', 'postfach_nachricht_unbekannt']);

/** When the server cannot get the e-mail out of the mailbox, Outlook may hand it over. */
async function sende(u: Umfeld, id: string, auftrag: Auftrag): Promise<Ausgang> {
  const antwort = await sendeEinmal(u, auftrag);
  const ersatz =
    !antwort.ok && auftrag.ein.quelle.art === 'postfach' && ersatzweg.has(antwort.problem?.code ?? '');
  const datei = ersatz ? await u.outlook.alsDatei(id) : undefined;
  if (!datei) return antwort;
  const upload = neueAnfrage();
  const angekommen = await u.ruf('eingang.hochladen', { pfad: { upload }, frage: {}, bytes: datei });
  if (!angekommen.ok) return angekommen;
  const quelle = { art: 'upload', upload, als: 'mail' } as const;
  const neuer = { ...auftrag, ein: { ...auftrag.ein, quelle } };
  u.melde({ art: 'ablegen', id, auftrag: neuer });
  return sendeEinmal(u, neuer);
}

/** Undo; repeated with the same request id while its outcome is open. */
export async function nimmZurueck(u: Umfeld, id: string, ergebnis: Abgelegt, anfrage: string): Promise<void> {
  const { akte, id: schriftstueck } = ergebnis.schriftstueck;
  u.melde({ art: 'zuruecknehmen', id, anfrage });
  const antwort = await u.ruf('schriftstueck.zuruecknehmen', {
    pfad: { akte, schriftstueck },
    ein: { anfrage },
  });
  u.melde({ art: 'zurueckgenommen', id, antwort });
  if (antwort.ok) await u.outlook.entkennzeichne(id, de['ablage.kategorie']);
}
