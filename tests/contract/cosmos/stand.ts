import { richteDatenbankEin } from '@registratur/functions/adapters/cosmos/einrichten';
import type { Verbrauch } from '@registratur/functions/adapters/cosmos/ruf';
import { oeffneCosmos, type CosmosSpeicher } from '@registratur/functions/adapters/cosmos/speicher';
import type { Zufall } from '@registratur/functions/ports/uhr';
import { randomBytes } from 'node:crypto';
import { setTimeout as warteMs } from 'node:timers/promises';
import { erzeugeDienst, type Dienst } from '../../cosmos-standin/dienst.ts';
import type { Anfrage } from '../../cosmos-standin/http.ts';
import { endpunktImProzess, imProzess } from '../../cosmos-standin/imProzess.ts';
import type { Stoerplan } from '../../cosmos-standin/stoerungen.ts';
import { zufall } from '../zufall.ts';

/** A store on a stand-in of its own, and what happened on the way. */
export interface Stand {
  readonly dienst: Dienst;
  readonly schluessel: string;
  readonly oeffne: (wunsch?: Wunsch) => Offen;
}

interface Wunsch {
  readonly plan?: Stoerplan;
  /** Happens before the request is carried out. */
  readonly davor?: (anfrage: Anfrage) => Promise<void>;
  /** Waits as the product does; otherwise a wait is only noted. */
  readonly wartet?: boolean;
  /** Default: random. */
  readonly zufall?: Zufall;
}

export interface Offen extends CosmosSpeicher {
  /** Every wait before a further try, in ms. */
  readonly gewartet: readonly number[];
  readonly verbrauch: readonly Verbrauch[];
  readonly anfragen: readonly Anfrage[];
}

export async function neuerStand(seiteMax?: number): Promise<Stand> {
  const schluessel = randomBytes(32).toString('base64');
  const dienst = erzeugeDienst({ schluessel, ...(seiteMax === undefined ? {} : { seiteMax }) });
  const zugang = { endpunkt: endpunktImProzess, ausweis: { schluessel }, datenbank: 'registratur' };
  await richteDatenbankEin({ ...zugang, httpClient: imProzess(dienst) });
  return {
    dienst,
    schluessel,
    oeffne: ({
      plan = () => undefined,
      davor = () => Promise.resolve(),
      wartet = false,
      zufall: gezogen = zufall,
    } = {}) => {
      const gewartet: number[] = [];
      const verbrauch: Verbrauch[] = [];
      const anfragen: Anfrage[] = [];
      const speicher = oeffneCosmos({
        ...zugang,
        zufall: gezogen,
        httpClient: imProzess(
          dienst,
          (nr, anfrage) => {
            anfragen.push(anfrage);
            return plan(nr, anfrage);
          },
          davor,
        ),
        beiVerbrauch: (v) => verbrauch.push(v),
        warte: (ms) => {
          gewartet.push(ms);
          return wartet ? warteMs(ms) : Promise.resolve();
        },
      });
      return { ...speicher, gewartet, verbrauch, anfragen };
    },
  };
}
