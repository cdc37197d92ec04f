import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { Ruf } from '@registratur/shared/contract/client';
import { hilfe } from '@registratur/shared/ui/texte/hilfe';
import { useState, type JSX, type ReactNode } from 'react';
import type { Ungeeignetes } from '../../office/host.ts';
import { useStile } from '../ablage/stile.ts';
import { Dateiablage } from './Dateiablage.tsx';
import { Selbstauskunft } from './Selbstauskunft.tsx';

const useStand = makeStyles({
  teile: {
    boxSizing: 'border-box',
    width: '100%',
    padding: '0 16px 16px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '12px',
  },
  offen: { width: '100%', display: 'flex', flexDirection: 'column', rowGap: '12px', textAlign: 'start' },
});

/** Why there is nothing to file, the way out, and what this Outlook can do at all. */
export function KeineMail(p: { readonly gewaehlt: Ungeeignetes; readonly ruf: Ruf }): JSX.Element {
  const s = useStile();
  const { teile } = useStand();
  return (
    <div className={teile}>
      {p.gewaehlt !== 'nichts' && <p className={s.text}>{hilfe[`keine.${p.gewaehlt}`]}</p>}
      {p.gewaehlt === 'nichts' && (
        <Falte frage={hilfe['keine.frage']}>
          <p className={s.text}>{hilfe['fehler.postfach_verborgen']}</p>
          <Dateiablage ruf={p.ruf} />
        </Falte>
      )}
      <Falte frage={hilfe['umgebung.frage']}>
        <Selbstauskunft />
      </Falte>
    </div>
  );
}

function Falte(p: { readonly frage: string; readonly children: ReactNode }): JSX.Element {
  const { offen } = useStand();
  const [auf, falte] = useState(false);
  const Pfeil = auf ? ChevronDownRegular : ChevronRightRegular;
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<Pfeil aria-hidden />}
        aria-expanded={auf}
        onClick={() => falte(!auf)}
      >
        {p.frage}
      </Button>
      {auf && <div className={offen}>{p.children}</div>}
    </>
  );
}
