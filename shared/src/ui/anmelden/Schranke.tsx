import {
  useEffect,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type JSX,
  type ReactNode,
} from 'react';
import type { Anmeldung } from './anmeldung.ts';
import type { Anfrage } from './Anmelden.tsx';

interface Teile {
  readonly anmeldung: Anmeldung;
  /** Says what the sign-in is good for on this page. */
  readonly wozu: string;
  readonly children: ReactNode;
}

/** The page, and in its place the sign-in while the person has to. What was entered stays; its calls go on afterwards. */
export function Schranke({ anmeldung, wozu, children }: Teile): JSX.Element {
  const stand = useSyncExternalStore(anmeldung.beiWechsel, anmeldung.stand);
  const zu = stand.art !== 'frei';
  const Maske = useMaske(zu);
  return (
    <>
      <div style={{ display: zu && Maske ? 'none' : 'contents' }}>{children}</div>
      {zu && Maske && (
        <Maske
          hindernis={stand.hindernis}
          laeuft={stand.art === 'laeuft'}
          wozu={wozu}
          meldeAn={() => void anmeldung.meldeAn()}
          brichAb={anmeldung.brichAb}
        />
      )}
    </>
  );
}

/** Fetched when it is needed; the page stays as it is until then. */
function useMaske(noetig: boolean): ComponentType<Anfrage> | undefined {
  const [maske, setze] = useState<ComponentType<Anfrage>>();
  const fehlt = noetig && maske === undefined;
  useEffect(() => {
    if (fehlt)
      import('./Anmelden.tsx').then(
        ({ Anmelden }) => setze(() => Anmelden),
        () => undefined,
      );
  }, [fehlt]);
  return maske;
}
