import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { dunkel, hell } from '@registratur/shared/ui/thema';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { Arbeitsplatz } from './Arbeitsplatz.tsx';
import { merkePerson } from './gemerkt.ts';
import { texte } from './texte.ts';
import { useMedium } from '@registratur/shared/ui/seite/useMedium';
import { ladeAuskunft, type Auskunft, type Person } from './werkbank.ts';

type Stand = Auskunft | 'laden' | 'fehler';

/** The person named in the address (`#ole.brandt@…`), otherwise the first. */
const ausAdresse = (personen: readonly Person[]): Person | undefined =>
  personen.find((p) => p.upn === decodeURIComponent(location.hash.slice(1))) ?? personen[0];

export function Schreibtisch(): ReactElement {
  const thema = useMedium('(prefers-color-scheme: dark)') ? dunkel : hell;
  const [stand, setzeStand] = useState<Stand>('laden');
  const lade = useCallback(() => {
    setzeStand('laden');
    ladeAuskunft().then(setzeStand, () => setzeStand('fehler'));
  }, []);
  useEffect(lade, [lade]);
  return (
    <FluentProvider theme={thema}>
      <Inhalt stand={stand} erneut={lade} />
    </FluentProvider>
  );
}

interface Sitzplatz {
  readonly person: Person;
  /** Internet-Message-ID of what the person before had chosen. */
  readonly zuletzt: string | undefined;
}

function Inhalt({
  stand,
  erneut,
}: {
  readonly stand: Stand;
  readonly erneut: () => void;
}): ReactElement | null {
  const [platz, setzePlatz] = useState<Sitzplatz>();
  const [hilfe, setzeHilfe] = useState<boolean>();
  if (stand === 'laden') return <Spinner style={{ height: '100vh' }} label={texte.laden} />;
  const erste = stand === 'fehler' ? undefined : ausAdresse(stand.personen);
  if (stand === 'fehler' || !erste)
    return (
      <MessageBar intent="error">
        <MessageBarBody>{texte.startFehlt}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={erneut}>{texte.erneut}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  const { person, zuletzt } = platz ?? { person: erste, zuletzt: undefined };
  merkePerson(person.upn);
  return (
    <Arbeitsplatz
      key={person.upn}
      auskunft={stand}
      person={person}
      zuletzt={zuletzt}
      hilfe={hilfe}
      setzeHilfe={setzeHilfe}
      wechsle={(neue, gewaehlt) => {
        history.replaceState(null, '', `#${neue.upn}`);
        setzePlatz({ person: neue, zuletzt: gewaehlt });
      }}
    />
  );
}
