import type { Ruf } from '@registratur/shared/contract/client';
import type { Gewaehlte } from '../../office/host.ts';
import { ladeNachher, sende, type Umfeld } from '../ablage/ablauf.ts';
import type { Auftrag, Ort, Vollzug, Ziel } from '../ablage/schritt.ts';
import type { Aktion } from '../ablage/zustand.ts';
import { faedenVon } from './auskunft.ts';
import { auftragFuer } from './auftrag.ts';
import type { Werkzeug } from './betrieb.ts';

type Haus = Pick<Umfeld, 'ruf' | 'outlook'>;

export const nimmZurueckMit =
  (ruf: Ruf): Werkzeug['nimmZurueck'] =>
  ({ schriftstueck: { akte, id: schriftstueck } }, anfrage) =>
    ruf('schriftstueck.zuruecknehmen', { pfad: { akte, schriftstueck }, ein: { anfrage } });

/** What is kept of an e-mail while its run lives. */
interface Sendung {
  readonly mail: Gewaehlte;
  /** Made once, so that each repeat is the same request. */
  auftrag: Auftrag | undefined;
  vollzug: Vollzug | undefined;
  marke: 'laeuft' | 'ok' | 'fehlt' | 'aus';
  ort: Ort;
}

/** Files the e-mails of a selection, and does in the mailbox what the person wishes. */
export function fuerMails(haus: Haus, mails: readonly Gewaehlte[], ziel: Ziel): Werkzeug {
  const faeden = faedenVon(mails);
  const sendungen = new Map(
    mails.map((mail): [string, Sendung] => [
      mail.id,
      { mail, auftrag: undefined, vollzug: undefined, marke: 'laeuft', ort: { art: 'bleibt' } },
    ]),
  );
  const sendungVon = (id: string): Sendung => {
    const sendung = sendungen.get(id);
    if (!sendung) throw new Error(`${id} gehört nicht zu diesem Lauf.`);
    return sendung;
  };
  return {
    lege: async (id) => {
      const sendung = sendungVon(id);
      const faden = (await faeden).get(sendung.mail.conversationId);
      const auftrag = (sendung.auftrag ??= auftragFuer(sendung.mail, ziel, faden));
      const { antwort } = await sende(umfeldFuer(haus, sendung), id, auftrag);
      if (antwort.ok) sendung.vollzug = { auftrag, ergebnis: antwort.wert };
      // Nothing was filed under this request id, and nothing can be any more.
      if (!antwort.ok && antwort.problem?.code === 'anfrage_zu_alt') sendung.auftrag = undefined;
      return antwort;
    },
    nimmZurueck: nimmZurueckMit(haus.ruf),
    kennzeichne: (id, gesetzt) => {
      const sendung = sendungVon(id);
      return gesetzt ? sorgeNach(haus, sendung) : raeumeAuf(haus, sendung);
    },
  };
}

/** The steps of one e-mail, told to its row here instead of the pane for one. */
const umfeldFuer = (haus: Haus, sendung: Sendung): Umfeld => ({
  ...haus,
  outlook: {
    ...haus.outlook,
    // Outlook gives the file of the one on show only, and nothing would tell if that were another one by now.
    alsDatei: () => Promise.resolve(undefined),
    // Outlook marks the one on show only: the server does it.
    kennzeichne: () => Promise.resolve(false),
    entkennzeichne: () => Promise.resolve(false),
  },
  melde: (aktion: Aktion) => {
    if (aktion.art === 'gekennzeichnet') sendung.marke = aktion.marke;
    if (aktion.art === 'verlegt') sendung.ort = aktion.ort;
  },
});

/** Marked and moved as the person wishes (her setting); false when one of it did not work. */
async function sorgeNach(haus: Haus, sendung: Sendung): Promise<boolean> {
  const nachher = await ladeNachher();
  const { mail, vollzug } = sendung;
  if (!nachher || !vollzug) return false;
  await nachher.sorgeNach(umfeldFuer(haus, sendung), mail.id, vollzug);
  return sendung.marke !== 'fehlt' && sendung.ort.art !== 'fehlt';
}

/** After an undo: back where it came from, and without the mark. */
async function raeumeAuf(haus: Haus, sendung: Sendung): Promise<boolean> {
  const nachher = await ladeNachher();
  const { mail, vollzug, marke, ort } = sendung;
  if (!nachher || !vollzug) return false;
  await nachher.raeumeAuf(umfeldFuer(haus, sendung), mail, { ...vollzug, marke, ort });
  return true;
}
