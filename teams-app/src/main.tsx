import { FluentProvider, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import { Schranke } from '@registratur/shared/ui/anmelden/Schranke.tsx';
import { dunkel, hell, kontrast, teamsDunkel } from '@registratur/shared/ui/thema';
import { StrictMode, useMemo, useSyncExternalStore, type JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { Akten } from './akten/Akten.tsx';
import { erzeugeBestand } from './akten/bestand.ts';
import { fragenAn } from './akten/fragen.ts';
import { UmgebungGeben } from './akten/umgebung.ts';
import { ersetze } from './akten/weg.ts';
import { browser } from './browser.ts';
import type { Gast } from './gast.ts';
import { verbinde } from './verbindung.ts';

const themen = { hell, dunkel, teamsDunkel, kontrast };

function Rahmen({ gast }: { readonly gast: Gast }): JSX.Element {
  const thema = useSyncExternalStore(gast.beiThema, gast.thema);
  const umgebung = useMemo(() => {
    const { ruf, dateien } = verbinde(gast.anmeldung);
    return { bestand: erzeugeBestand(), fragen: fragenAn(ruf), dateien };
  }, [gast]);
  return (
    <FluentProvider theme={themen[thema]}>
      <UmgebungGeben value={umgebung}>
        <Schranke anmeldung={gast.anmeldung} wozu={de.wozuAnmelden}>
          <Akten mitName={gast.art === 'browser'} />
        </Schranke>
      </UmgebungGeben>
    </FluentProvider>
  );
}

/** Only in a frame can Teams be around the page; a plain browser never loads its library. */
async function findeGast(): Promise<Gast | undefined> {
  if (window.parent === window) return browser;
  try {
    const { warteAufTeams } = await import('./teams/teams.ts');
    return await warteAufTeams();
  } catch {
    return undefined;
  }
}

const wurzel = document.getElementById('wurzel');
if (wurzel) {
  const gast = await findeGast();
  if (gast && gast.einstieg !== '' && location.hash === '') ersetze(gast.einstieg);
  createRoot(wurzel).render(
    <StrictMode>
      {gast ? (
        <Rahmen gast={gast} />
      ) : (
        <FluentProvider theme={hell}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{de['fehler.kein_teams']}</MessageBarBody>
          </MessageBar>
        </FluentProvider>
      )}
    </StrictMode>,
  );
  gast?.bereit();
}
