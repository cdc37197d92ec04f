import { useEffect, useState } from 'react';
import type { Auswahl, Gewaehlte } from '../../office/host.ts';

/** The selected e-mails when there are several; empty otherwise. The last answer wins. */
export function useAuswahl(auswahl: Auswahl | undefined): readonly Gewaehlte[] {
  const [mehrere, setMehrere] = useState<readonly Gewaehlte[]>([]);
  useEffect(() => {
    if (!auswahl) return undefined;
    let zuletzt = 0;
    const lies = (): void => {
      const nummer = (zuletzt += 1);
      void auswahl.gewaehlte().then((alle) => {
        if (nummer !== zuletzt) return;
        setMehrere((bisher) => (alle.length > 1 ? alle : bisher.length > 0 ? [] : bisher));
      });
    };
    const endet = auswahl.beiWechsel(lies);
    return () => {
      zuletzt = Infinity;
      endet();
    };
  }, [auswahl]);
  return mehrere;
}
