import type { Antwort, Ruf } from '@registratur/shared/contract/client';
import { problemAus } from '@registratur/shared/contract/problem';
import { groessteDatei } from '@registratur/shared/domain/schriftstueck/grenzen';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Abgelegt, Ziel } from '../../ablage/schritt.ts';
import type { Werkzeug } from '../betrieb.ts';
import type { Posten } from '../lauf.ts';
import { nimmZurueckMit } from '../werkzeuge.ts';
import { ordnerart } from './gefallene.ts';
import { sendeMitFortschritt } from './sendeMitFortschritt.ts';

interface Umfeld {
  readonly ruf: Ruf;
  readonly rufUeber: (fetch: typeof globalThis.fetch) => Ruf;
}

/** A file on its way: the ids are made once, so that a repeat files nothing twice. */
interface Sendung {
  readonly datei: File;
  readonly anfrage: string;
  upload: string;
  angekommen: boolean;
}

const kennung = (nummer: number): string => `datei-${nummer}`;

export const postenFuer = (dateien: readonly File[]): readonly Omit<Posten, 'stand'>[] =>
  dateien.map(({ name }, nummer) => ({ id: kennung(nummer), titel: name }));

/** An e-mail as a file is read as an e-mail; everything else is filed as it is. */
export const alsWas = ({ name, type }: Pick<File, 'name' | 'type'>): 'mail' | 'dokument' =>
  type === 'message/rfc822' || /\.eml$/i.test(name) ? 'mail' : 'dokument';

const abgelehnt = (fehler: Fehler): Antwort<never> => ({
  ok: false,
  problem: problemAus(fehler),
  kennung: undefined,
});

/** The upload is gone or was never whole: the next try sends it anew. */
const verloren: ReadonlySet<string> = new Set(['upload_unbekannt', 'upload_abgelaufen', 'pruefsumme_falsch']);

/** Uploads files, then files them. A folder and what is too large or empty is refused before anything is sent. */
export function fuerDateien({ ruf, rufUeber }: Umfeld, dateien: readonly File[], ziel: Ziel): Werkzeug {
  const sendungen = new Map(
    dateien.map((datei, nummer): [string, Sendung] => [
      kennung(nummer),
      { datei, anfrage: neueAnfrage(), upload: neueAnfrage(), angekommen: false },
    ]),
  );
  const ladeHoch = async (
    sendung: Sendung,
    fortschritt: (anteil: number) => void,
  ): Promise<Antwort<unknown>> => {
    const hoch = rufUeber(sendeMitFortschritt(fortschritt));
    const { upload, datei } = sendung;
    const antwort = await hoch('eingang.hochladen', { pfad: { upload }, frage: {}, bytes: datei });
    sendung.angekommen = antwort.ok;
    return antwort;
  };
  const lege = async ({ datei, anfrage, upload }: Sendung): Promise<Antwort<Abgelegt>> => {
    const als = alsWas(datei);
    return ruf('schriftstueck.ablegen', {
      pfad: { akte: ziel.akte, vorgang: ziel.vorgang },
      ein: {
        anfrage,
        quelle: {
          art: 'upload',
          upload,
          als,
          dateiname: datei.name,
          ...(datei.type === '' || als === 'mail' ? {} : { mime: datei.type }),
        },
      },
    });
  };
  return {
    lege: async (id, fortschritt) => {
      const sendung = sendungen.get(id);
      if (!sendung) throw new Error(`${id} gehört nicht zu diesem Lauf.`);
      if (sendung.datei.type === ordnerart) return abgelehnt({ code: 'ordner' });
      if (sendung.datei.size > groessteDatei)
        return abgelehnt({ code: 'zu_gross', grenzeBytes: groessteDatei });
      if (sendung.datei.size === 0) return abgelehnt({ code: 'leere_datei' });
      if (!sendung.angekommen) {
        const hochgeladen = await ladeHoch(sendung, fortschritt);
        if (!hochgeladen.ok) return hochgeladen;
      }
      fortschritt(1);
      const antwort = await lege(sendung);
      if (!antwort.ok && verloren.has(antwort.problem?.code ?? '')) {
        sendung.upload = neueAnfrage();
        sendung.angekommen = false;
      }
      return antwort;
    },
    nimmZurueck: nimmZurueckMit(ruf),
  };
}
