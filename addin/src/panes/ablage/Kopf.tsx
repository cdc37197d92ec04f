import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, PlugDisconnectedRegular } from '@fluentui/react-icons';
import { de } from '@registratur/shared/ui/texte/de';
import type { JSX, Ref } from 'react';
import type { Nachricht } from '../../office/host.ts';
import { tagUndUhr } from './datum.ts';
import { useStile } from './stile.ts';

export type Stand = 'offen' | 'veraktet' | 'unbekannt';

const symbole = { offen: CircleRegular, veraktet: CheckmarkCircleFilled, unbekannt: PlugDisconnectedRegular };

/** State first, then which e-mail this is about. */
export function Kopf(p: {
  readonly nachricht: Nachricht;
  readonly stand: Stand;
  readonly titel: Ref<HTMLHeadingElement>;
}): JSX.Element {
  const s = useStile();
  const Symbol = symbole[p.stand];
  const { nachricht } = p;
  const von = nachricht.von.name === '' ? nachricht.von.adresse : nachricht.von.name;
  const zeilen = [
    von,
    tagUndUhr(nachricht.empfangen, new Date()),
    ...(nachricht.anlagen.length > 0 ? [de['anlagen.anzahl'](nachricht.anlagen.length)] : []),
  ];
  return (
    <header className={s.gruppe}>
      <span className={mergeClasses(s.reihe, s.klein, s.stark, p.stand === 'veraktet' && s.gut)}>
        <Symbol fontSize={16} className={s.symbol} aria-hidden />
        {de[`stand.${p.stand}`]}
      </span>
      <div className={s.eng}>
        <h1 className={s.h1} tabIndex={-1} ref={p.titel}>
          {nachricht.betreff === '' ? de['nachricht.ohneBetreff'] : nachricht.betreff}
        </h1>
        <span className={s.klein}>{zeilen.join(' · ')}</span>
      </div>
    </header>
  );
}
