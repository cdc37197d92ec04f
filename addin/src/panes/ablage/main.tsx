import { FluentProvider } from '@fluentui/react-components';
import { meldeAnMitMicrosoft } from '@registratur/shared/ui/anmelden/microsoft';
import { Schranke } from '@registratur/shared/ui/anmelden/Schranke.tsx';
import { verbindeAls } from '@registratur/shared/ui/anmelden/verbindung';
import { de } from '@registratur/shared/ui/texte/de';
import { dunkel, hell } from '@registratur/shared/ui/thema';
import { StrictMode, useSyncExternalStore, type JSX, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { konto } from '../../office/konto.ts';
import { warteAufOutlook } from '../../office/outlook.ts';
import { Weiche } from '../mehrere/Weiche.tsx';
import { useStile } from './stile.ts';

const nachts = matchMedia('(prefers-color-scheme: dark)');
const hoere = (melde: () => void): (() => void) => {
  nachts.addEventListener('change', melde);
  return () => nachts.removeEventListener('change', melde);
};

/** The theme of Office where it tells one, else of the system; forced colours are left to the system. */
function Rahmen(p: { readonly dunkel: boolean | undefined; readonly children: ReactNode }): JSX.Element {
  const s = useStile();
  const system = useSyncExternalStore(hoere, () => nachts.matches);
  return (
    <FluentProvider theme={(p.dunkel ?? system) ? dunkel : hell} className={s.grund}>
      {p.children}
    </FluentProvider>
  );
}

const wurzel = document.getElementById('wurzel');
if (wurzel) {
  const anmeldung = meldeAnMitMicrosoft(konto);
  const outlook = await warteAufOutlook();
  const inhalt = outlook ? (
    <Schranke anmeldung={anmeldung} wozu={de['anmelden.text']}>
      <Weiche
        outlook={outlook}
        ruf={verbindeAls(anmeldung)}
        rufUeber={(fetch) => verbindeAls(anmeldung, fetch)}
      />
    </Schranke>
  ) : (
    <p>{de['fehler.kein_outlook']}</p>
  );
  createRoot(wurzel).render(
    <StrictMode>
      <Rahmen dunkel={outlook?.dunkel()}>{inhalt}</Rahmen>
    </StrictMode>,
  );
}
