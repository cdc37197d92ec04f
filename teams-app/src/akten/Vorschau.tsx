import { Button, mergeClasses, Tab, TabList, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular, DismissRegular } from '@fluentui/react-icons';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import { useId, useState, type JSX } from 'react';
import { Angaben } from './Angaben.tsx';
import type { Schriftstueck } from './fragen.ts';
import { Inhalt } from './Inhalt.tsx';
import { Kopf } from './Kopf.tsx';
import { useStile } from './stile.ts';
import { useHerunterladen } from './useHerunterladen.ts';

type Blatt = 'inhalt' | 'angaben';

/** One Schriftstück: what it is, what it says, and what is recorded about it. */
export function Vorschau(p: {
  readonly ss: Schriftstueck;
  /** It is the page, not beside it. */
  readonly alsSeite?: boolean;
  readonly schliesse?: () => void;
}): JSX.Element {
  const s = useStile();
  const { ss } = p;
  const [blatt, setBlatt] = useState<Blatt>('inhalt');
  const id = useId();
  const original = useHerunterladen(
    (dateien) => dateien('schriftstueck.original', { pfad: { akte: ss.akte, schriftstueck: ss.id } }),
    ss.dateiname,
  );
  return (
    <article className={s.teile} aria-labelledby={`${id}-titel`}>
      <div className={s.zeile}>
        <TabList
          className={mergeClasses(s.waechst, s.reiter)}
          selectedValue={blatt}
          onTabSelect={(_, { value }) => setBlatt(value as Blatt)}
          aria-label={de['schriftstueck.lesen']}
        >
          <Tab value="inhalt" id={`${id}-inhalt`} aria-controls={`${id}-blatt`}>
            {de['schriftstueck.inhalt']}
          </Tab>
          <Tab value="angaben" id={`${id}-angaben`} aria-controls={`${id}-blatt`}>
            {de['schriftstueck.angaben']}
          </Tab>
        </TabList>
        {ss.erlaubt.includes('schriftstueck.original') && (
          <Tooltip content={de['schriftstueck.original']} relationship="label">
            <Button
              appearance="subtle"
              icon={<ArrowDownloadRegular />}
              disabledFocusable={original.stand === 'laeuft'}
              onClick={original.lade}
            />
          </Tooltip>
        )}
        {p.schliesse && (
          <Tooltip content={de['schriftstueck.schliessen']} relationship="label">
            <Button appearance="subtle" icon={<DismissRegular />} onClick={p.schliesse} />
          </Tooltip>
        )}
      </div>
      {original.stand !== 'bereit' && (
        <p className={s.klein} role={original.stand === 'fehler' ? 'alert' : 'status'}>
          {original.text}
        </p>
      )}
      <Kopf ss={ss} titelId={`${id}-titel`} alsSeite={p.alsSeite === true} />
      <div role="tabpanel" id={`${id}-blatt`} aria-labelledby={`${id}-${blatt}`} className={s.teile}>
        {blatt === 'inhalt' ? <Inhalt ss={ss} /> : <Angaben ss={ss} />}
      </div>
    </article>
  );
}
