import { randomBytes } from 'node:crypto';
import { richteDatenbankEin } from '@registratur/functions/adapters/cosmos/einrichten';
import { oeffneCosmos } from '@registratur/functions/adapters/cosmos/speicher';
import { oeffneSpeicher } from '@registratur/functions/adapters/sqlite/speicher';
import type { Store } from '@registratur/functions/ports/store';
import type { Zufall } from '@registratur/functions/ports/uhr';
import type { Augenblick } from '@registratur/functions/usecases/pruefung/pruefe';
import { erzeugeDienst, type Dienst } from '../cosmos-standin/dienst.ts';
import type { Anfrage, Antwort } from '../cosmos-standin/http.ts';
import { endpunktImProzess, imProzess } from '../cosmos-standin/imProzess.ts';
import type { Stoerplan } from '../cosmos-standin/stoerungen.ts';

/** The engine under a house. */
interface Motor {
  readonly speicher: Store & { readonly schliesse: () => Promise<void> };
  /** What the verification reads. */
  readonly augenblick: () => Augenblick;
}

export type Motorbau = (ordner: string, zufall: Zufall) => Promise<Motor>;

export const sqlite: Motorbau = (ordner, zufall) =>
  Promise.resolve({
    speicher: oeffneSpeicher({ ordner, zufall }),
    augenblick: () => oeffneSpeicher({ ordner, zufall, nurLesen: true }),
  });

/** Cosmos DB on the stand-in; `plan` disturbs requests, `beobachte` sees what was answered. Nothing is waited for. */
export const cosmos =
  (plan?: Stoerplan, beobachte: (anfrage: Anfrage, antwort: Antwort) => void = () => undefined): Motorbau =>
  async (_ordner, zufall) => {
    const schluessel = randomBytes(32).toString('base64');
    const dienst = beobachtet(erzeugeDienst({ schluessel }), beobachte);
    const zugang = { endpunkt: endpunktImProzess, ausweis: { schluessel }, datenbank: 'registratur' };
    await richteDatenbankEin({ ...zugang, httpClient: imProzess(dienst) });
    const oeffne = (mit?: Stoerplan): ReturnType<typeof oeffneCosmos> =>
      oeffneCosmos({ ...zugang, zufall, httpClient: imProzess(dienst, mit), warte: () => Promise.resolve() });
    const speicher = oeffne(plan);
    return {
      speicher: {
        ...speicher,
        schliesse: async () => {
          await speicher.schliesse();
          if (dienst.unbekannt.length > 0) throw new Error(dienst.unbekannt.join('\n'));
        },
      },
      augenblick: () => oeffne(),
    };
  };

const beobachtet = (dienst: Dienst, beobachte: (anfrage: Anfrage, antwort: Antwort) => void): Dienst => ({
  ...dienst,
  behandle: (anfrage) => {
    const antwort = dienst.behandle(anfrage);
    beobachte(anfrage, antwort);
    return antwort;
  },
});

/** `PROBE_SPEICHER=cosmos` runs every scenario there. */
export const motorNachWahl: Motorbau = process.env['PROBE_SPEICHER'] === 'cosmos' ? cosmos() : sqlite;
