import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { hell, kontrast, teamsDunkel } from '@registratur/shared/ui/thema';
import { useCallback, useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { gemerktePerson, merkePerson } from '../desk/gemerkt.ts';
import { texte as tischtexte } from '../desk/texte.ts';
import { ladeAuskunft, type Auskunft, type Person } from '../desk/werkbank.ts';
import { Fenster } from './Fenster.tsx';
import type { Teamsthema } from './protokoll.ts';
import { texte } from './texte.ts';

const themen = { default: hell, dark: teamsDunkel, contrast: kontrast };
const anfangs: Teamsthema = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';

const hoere = (melde: () => void): (() => void) => {
  addEventListener('hashchange', melde);
  return () => removeEventListener('hashchange', melde);
};

/** The person named in the address (`?person=`), else whoever sat at the desk last, else the first. */
function werIst(personen: readonly Person[]): Person | undefined {
  const gesucht = new URLSearchParams(location.search).get('person') ?? gemerktePerson();
  return personen.find((p) => p.upn === gesucht) ?? personen[0];
}

/** Teams in the browser, as one person sees it. */
export function Teamsfenster(): ReactElement {
  const [thema, setzeThema] = useState(anfangs);
  const [auskunft, setzeAuskunft] = useState<Auskunft | 'laden' | 'fehler'>('laden');
  const [person, setzePerson] = useState<Person>();
  const verweis = useSyncExternalStore(hoere, () => location.hash.slice(1));
  const lade = useCallback(() => {
    setzeAuskunft('laden');
    ladeAuskunft().then(setzeAuskunft, () => setzeAuskunft('fehler'));
  }, []);
  useEffect(lade, [lade]);
  const da = typeof auskunft === 'string' ? undefined : auskunft;
  const wer = person ?? (da && werIst(da.personen));
  return (
    <FluentProvider theme={themen[thema]}>
      {auskunft === 'laden' && <Spinner style={{ height: '100vh' }} label={texte.laden} />}
      {auskunft === 'fehler' && (
        <MessageBar intent="error">
          <MessageBarBody>{tischtexte.startFehlt}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={lade}>{tischtexte.erneut}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {da && wer && (
        <Fenster
          auskunft={da}
          person={wer}
          waehle={(neue) => {
            merkePerson(neue.upn);
            setzePerson(neue);
          }}
          thema={thema}
          setzeThema={setzeThema}
          verweis={verweis}
        />
      )}
    </FluentProvider>
  );
}
