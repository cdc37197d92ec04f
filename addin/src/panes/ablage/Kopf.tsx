import { mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CircleRegular,
  LockClosedRegular,
  PlugDisconnectedRegular,
} from '@fluentui/react-icons';
import { de } from '@registratur/shared/ui/texte/de';
import type { JSX, Ref } from 'react';
import { tagUndUhr } from '@registratur/shared/ui/datum';
import { stand, type Stand } from './stand.ts';
import { useStile } from './stile.ts';
import { useNach } from '@registratur/shared/ui/seite/zeit';
import type { Ablage } from './zustand.ts';

const symbole = {
  laden: CircleRegular,
  offen: CircleRegular,
  hier: CheckmarkCircleFilled,
  anderswo: LockClosedRegular,
  unbekannt: PlugDisconnectedRegular,
};

/** State first, then which e-mail this is about. */
export function Kopf(p: {
  readonly ablage: Ablage;
  /** Whether it is filed, where the step knows more than the mark. */
  readonly ungewiss?: boolean;
  readonly titel: Ref<HTMLHeadingElement>;
}): JSX.Element {
  const s = useStile();
  const { nachricht } = p.ablage;
  const von = nachricht.von.name === '' ? nachricht.von.adresse : nachricht.von.name;
  const zeilen = [
    tagUndUhr(nachricht.empfangen, new Date()),
    ...(nachricht.postfach === undefined ? [] : [de['nachricht.postfach'](nachricht.postfach)]),
    ...(nachricht.anlagen.length > 0 ? [de['anlagen.anzahl'](nachricht.anlagen.length)] : []),
  ];
  return (
    <header className={s.gruppe}>
      <Standzeile {...(p.ungewiss ? ungewiss : stand(p.ablage))} />
      <div className={s.eng}>
        <h1 className={s.h1} tabIndex={-1} ref={p.titel}>
          {nachricht.betreff === '' ? de['nachricht.ohneBetreff'] : <bdi>{nachricht.betreff}</bdi>}
        </h1>
        <span className={s.klein}>
          <bdi>{von}</bdi> · {zeilen.join(' · ')}
        </span>
      </div>
    </header>
  );
}

/** Does not break in the middle. */
const vorgangszeichen = /(\S+#\S+)/;

const ungewiss = { stand: 'unbekannt', text: de['stand.unbekannt'] } as const;

/** Its place is reserved: for a moment it says nothing, then that it is being asked. */
function Standzeile(p: { readonly stand: Stand; readonly text: string }): JSX.Element {
  const s = useStile();
  const laedt = p.stand === 'laden';
  const sichtbar = useNach(300, laedt) || !laedt;
  const Symbol = symbole[p.stand];
  return (
    <span className={mergeClasses(s.reihe, s.klein, s.stark, s.standzeile, p.stand === 'hier' && s.gut)}>
      {sichtbar && (
        <>
          <Symbol fontSize={16} className={s.symbol} aria-hidden />
          <span data-testid="stand">
            {p.text.split(vorgangszeichen).map((teil, i) => (
              <span key={i} className={mergeClasses(teil.includes('#') && s.amStueck)}>
                {teil}
              </span>
            ))}
          </span>
        </>
      )}
    </span>
  );
}
