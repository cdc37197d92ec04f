import { makeStyles, mergeClasses, tokens as t } from '@fluentui/react-components';
import { NoteRegular } from '@fluentui/react-icons';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import type { JSX } from 'react';
import { Anlagen } from './Anlagen.tsx';
import type { Schriftstueck } from './fragen.ts';
import { Menschen } from './Menschen.tsx';
import { useStile } from './stile.ts';

const useInhaltsstile = makeStyles({
  // A text of others cannot turn the direction of what stands around it.
  fremd: { whiteSpace: 'pre-wrap', unicodeBidi: 'isolate', hyphens: 'none' },
  inhalt: { color: t.colorNeutralForeground2 },
});

/** What the Schriftstück says: people, Vermerk, the text as the server read it, attachments. */
export function Inhalt({ ss }: { readonly ss: Schriftstueck }): JSX.Element {
  const s = useStile();
  const i = useInhaltsstile();
  return (
    <>
      {ss.mail && <Menschen mail={ss.mail} />}
      {ss.vermerk !== '' && (
        <section className={s.kasten} aria-label={de['schriftstueck.vermerk']}>
          <div className={s.reihe}>
            <NoteRegular fontSize={20} className={s.symbol} aria-hidden />
            <div className={s.gruppe}>
              <h3 className={s.abschnitt}>{de['schriftstueck.vermerk']}</h3>
              <p className={mergeClasses(s.text, i.fremd)}>{ss.vermerk}</p>
            </div>
          </div>
        </section>
      )}
      {!ss.quarantaene && (
        <section aria-label={de['schriftstueck.text']}>
          {ss.text.trim() === '' ? (
            <p className={s.klein}>{de['schriftstueck.ohneText']}</p>
          ) : (
            <div className={mergeClasses(s.text, i.fremd)} dir="auto" data-testid="text">
              {ss.text}
            </div>
          )}
        </section>
      )}
      <Anlagen ss={ss} />
      {ss.warnungen.length > 0 && (
        <section className={s.gruppe} aria-label={de['schriftstueck.hinweise']}>
          <h3 className={s.abschnitt}>{de['schriftstueck.hinweise']}</h3>
          {ss.warnungen.map((w) => (
            <p key={w.code} className={s.text}>
              {w.text}
            </p>
          ))}
        </section>
      )}
    </>
  );
}
