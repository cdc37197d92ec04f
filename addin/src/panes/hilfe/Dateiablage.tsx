import type { Ruf } from '@registratur/shared/contract/client';
import { hilfe } from '@registratur/shared/ui/texte/hilfe';
import { useReducer, type JSX } from 'react';
import { Suche } from '../ablage/Suche.tsx';
import { Dateiwahl } from '../mehrere/drop/Dateiwahl.tsx';
import { anfang, weiter } from '../mehrere/wahl.ts';

/** The search knows what is filed by an id; here it is whatever file comes. */
const nachricht = { id: 'datei' } as const;

/** A target to drop a file on, where Outlook does not hand over the e-mail. */
export function Dateiablage({ ruf }: { readonly ruf: Ruf }): JSX.Element {
  const [{ suche, ziel }, melde] = useReducer(weiter, anfang);
  return (
    <>
      <Suche
        titel={hilfe['datei.vorgang']}
        ablage={{ nachricht, suche }}
        gewaehlt={ziel}
        gesperrt={false}
        ruf={ruf}
        melde={melde}
      />
      <Dateiwahl ziel={ziel} gesperrt={false} />
    </>
  );
}
