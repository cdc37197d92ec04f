import type { Ruf } from '@registratur/shared/contract/client';
import { useCallback, useState, type JSX } from 'react';
import type { Outlook } from '../../office/host.ts';
import { Ablage, Laden } from '../ablage/Ablage.tsx';
import { useNachgeladen } from '@registratur/shared/ui/seite/useNachgeladen';
import { AblegeplatzKontext } from './drop/platz.ts';
import { useAblegeplatz } from './drop/useAblegeplatz.ts';
import type { Gang, Mehrere as Teil } from './Mehrere.tsx';
import { RueckblickKontext } from './rueckblick.ts';
import { useAuswahl } from './useAuswahl.ts';

const lade = (): Promise<typeof Teil> => import('./Mehrere.tsx').then((chunk) => chunk.Mehrere);
const nichts = (): Promise<never> => Promise.reject(new Error('Noch nicht gebraucht.'));

export interface Wegteile {
  readonly outlook: Outlook;
  readonly ruf: Ruf;
  /** The same over a `fetch` of its own, for uploads that tell how far they are. */
  readonly rufUeber: (fetch: typeof globalThis.fetch) => Ruf;
}

/**
 * One e-mail or several: the pane for several and for dropped files is fetched once it is needed. A run there stays on
 * show until the person is done with it; the other pane keeps its state meanwhile.
 */
export function Weiche(p: Wegteile): JSX.Element {
  const auswahl = useAuswahl(p.outlook.auswahl);
  const kennung = auswahl.map(({ id }) => id).join();
  const { platz, dateien, nimmAuf } = useAblegeplatz(p.outlook.zuege);
  const [gang, setGang] = useState<Gang>();
  const [gezeigt, setGezeigt] = useState(false);
  const gebraucht = auswahl.length > 1 || dateien !== undefined;
  const Mehrere = useNachgeladen(gebraucht ? lade : nichts, kennung);
  const zeigt = gebraucht || gezeigt;
  const zeige = (neuer: Gang): void => {
    setGang({ ...neuer, auswahl: kennung });
    setGezeigt(true);
  };
  const beginne = (neuer: Gang): void => {
    nimmAuf();
    zeige(neuer);
  };
  const beende = useCallback(() => setGezeigt(false), []);
  return (
    <AblegeplatzKontext value={platz}>
      <RueckblickKontext value={gang && !gezeigt ? gang.rueckblick(() => zeige(gang)) : null}>
        {/* It goes on listening: Outlook keeps the chosen item up to date only for who hears of its changes. */}
        <div hidden={zeigt}>
          <Ablage outlook={p.outlook} ruf={p.ruf} />
        </div>
        {zeigt && !Mehrere && (
          <main>
            <Laden />
          </main>
        )}
        {zeigt && Mehrere && (
          <Mehrere
            {...p}
            auswahl={auswahl}
            kennung={kennung}
            dateien={dateien}
            gang={gezeigt ? gang : undefined}
            beginne={beginne}
            beende={beende}
          />
        )}
      </RueckblickKontext>
    </AblegeplatzKontext>
  );
}
