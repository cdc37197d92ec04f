import { Button, makeStyles, tokens as t } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import type { Problem } from '../../contract/problem.ts';
import { gemeinsam as texte } from '../texte/gemeinsam.ts';
import { kopiere } from './kopiere.ts';

const useStile = makeStyles({
  gruppe: { display: 'flex', flexDirection: 'column', rowGap: '8px', minWidth: 0 },
  links: { alignSelf: 'flex-start' },
  klein: {
    margin: 0,
    color: t.colorNeutralForeground3,
    fontSize: t.fontSizeBase200,
    lineHeight: t.lineHeightBase200,
  },
});

/** Code and id for the people who look after the system, folded. */
export function Einzelheiten(p: {
  readonly ablehnung: { readonly problem: Problem; readonly kennung: string | undefined };
}): JSX.Element {
  const s = useStile();
  const [offen, falte] = useState(false);
  const { problem, kennung } = p.ablehnung;
  const Pfeil = offen ? ChevronDownRegular : ChevronRightRegular;
  const zeilen = [
    texte['fehler.meldung'](problem.code.toUpperCase()),
    ...(kennung === undefined ? [] : [texte['fehler.kennung'](kennung)]),
  ];
  return (
    <section className={s.gruppe}>
      <Button
        appearance="subtle"
        size="small"
        className={s.links}
        icon={<Pfeil aria-hidden />}
        aria-expanded={offen}
        onClick={() => falte(!offen)}
      >
        {texte['fehler.einzelheiten']}
      </Button>
      {offen && (
        <>
          <span className={s.klein}>
            {zeilen.map((zeile) => (
              <div key={zeile}>{zeile}</div>
            ))}
          </span>
          <Button size="small" className={s.links} onClick={() => void kopiere(zeilen.join('\n'))}>
            {texte['fehler.kopieren']}
          </Button>
        </>
      )}
    </section>
  );
}
