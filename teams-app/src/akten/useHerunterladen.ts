import type { Antwort, Dateiruf } from '@registratur/shared/contract/client';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import { useState } from 'react';
import { speichere } from './herunterladen.ts';
import { useUmgebung } from './umgebung.ts';

export interface Herunterladen {
  readonly stand: 'bereit' | 'laeuft' | 'fehler';
  /** What there is to say about it. */
  readonly text: string;
  readonly lade: () => void;
}

/** Fetches a file with the person's right and hands it to the browser under `name`. */
export function useHerunterladen(
  hole: (dateien: Dateiruf) => Promise<Antwort<ReadableStream<Uint8Array>>>,
  name: string,
): Herunterladen {
  const { dateien } = useUmgebung();
  const [stand, setStand] = useState<{ art: Herunterladen['stand']; text: string }>(bereit);
  const lade = async (): Promise<void> => {
    setStand({ art: 'laeuft', text: de['schriftstueck.laedtHerunter'] });
    try {
      const antwort = await hole(dateien);
      if (!antwort.ok) return setStand(fehler(antwort.problem?.title));
      await speichere(antwort.wert, name);
      setStand(bereit);
    } catch {
      setStand(fehler(undefined));
    }
  };
  return {
    stand: stand.art,
    text: stand.text,
    lade: () => {
      if (stand.art !== 'laeuft') void lade();
    },
  };
}

const bereit = { art: 'bereit', text: '' } as const;
const fehler = (grund: string | undefined): { art: 'fehler'; text: string } => ({
  art: 'fehler',
  text: grund ?? de['schriftstueck.nichtGeladen'],
});
