import { Avatar, makeStyles, tokens as t } from '@fluentui/react-components';
import { tagUndUhr } from '@registratur/shared/ui/datum';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import type { JSX } from 'react';
import type { Schriftstueck } from './fragen.ts';
import { useStile } from './stile.ts';

type Mail = NonNullable<Schriftstueck['mail']>;
type Adresse = Mail['an'][number];

const useMenschenstile = makeStyles({
  block: {
    display: 'flex',
    columnGap: '12px',
    minWidth: 0,
    paddingBottom: '12px',
    borderBottom: `1px solid ${t.colorNeutralStroke2}`,
  },
  // A name of others cannot turn the direction of what stands around it.
  mensch: { unicodeBidi: 'isolate' },
});

/** From whom to whom, and when. */
export function Menschen({ mail }: { readonly mail: Mail }): JSX.Element {
  const s = useStile();
  const m = useMenschenstile();
  const von = mail.von[0] ?? mail.absender;
  return (
    <div className={m.block}>
      <Avatar name={von ? von.name || von.adresse : ''} size={40} color="colorful" aria-hidden />
      <div className={s.gruppe}>
        <div>
          <Reihe wer={mail.von} wort={de['feld.von']} stark />
          <Reihe wer={mail.an} wort={de['feld.an']} />
          <Reihe wer={mail.cc} wort={de['feld.cc']} />
          <Reihe wer={mail.bcc} wort={de['feld.bcc']} />
        </div>
        {mail.datum !== null && (
          <time className={s.klein} dateTime={mail.datum}>
            {mail.datumGeschaetzt ? de['feld.gesendet.geschaetzt'](wann(mail.datum)) : wann(mail.datum)}
          </time>
        )}
      </div>
    </div>
  );
}

const wann = (datum: string): string => tagUndUhr(new Date(datum), new Date());

function Reihe(p: {
  readonly wer: readonly Adresse[];
  readonly wort: string;
  readonly stark?: boolean;
}): JSX.Element | null {
  const s = useStile();
  const m = useMenschenstile();
  if (p.wer.length === 0) return null;
  return (
    <p className={p.stark ? s.abschnitt : s.klein}>
      {p.stark ? <span className={s.unsichtbar}>{p.wort} </span> : `${p.wort} `}
      {p.wer.map((a, i) => (
        <span key={`${a.adresse}${i}`}>
          {i > 0 && ', '}
          <bdi className={m.mensch} title={a.adresse}>
            {a.name || a.adresse}
          </bdi>
        </span>
      ))}
    </p>
  );
}
