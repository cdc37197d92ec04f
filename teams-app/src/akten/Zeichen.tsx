import { Button, mergeClasses } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import { useState, type JSX } from 'react';
import { kopiere } from '@registratur/shared/ui/seite/kopiere';
import { useStile } from './stile.ts';

/** A Kennzeichen with its copy button; may break before the Vorgang's number, nowhere else. */
export function Zeichen({ text }: { readonly text: string }): JSX.Element {
  const s = useStile();
  const [kopiert, setKopiert] = useState<boolean>();
  const [akte = '', vorgang] = text.split('#');
  return (
    <div className={s.zeile}>
      <span className={mergeClasses(s.text)} data-testid="kennzeichen">
        <span className={s.zeichen}>{akte}</span>
        {vorgang !== undefined && (
          <>
            <wbr />
            <span className={s.zeichen}>#{vorgang}</span>
          </>
        )}
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<CopyRegular aria-hidden />}
        aria-label={de['aktenzeichen.kopieren']}
        title={de['aktenzeichen.kopieren']}
        onClick={() => void kopiere(text).then(setKopiert)}
      />
      <span className={s.klein} role="status">
        {kopiert === true && de['aktenzeichen.kopiert']}
        {kopiert === false && de['aktenzeichen.kopieren.fehlt']}
      </span>
    </div>
  );
}
