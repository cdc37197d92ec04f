import { Button } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { drop } from '@registratur/shared/ui/texte/drop';
import { use, useRef, type ChangeEvent, type JSX } from 'react';
import type { Ziel } from '../../ablage/schritt.ts';
import { useStile } from '../../ablage/stile.ts';
import { AblegeplatzKontext } from './platz.ts';

/** The twin of dropping for the keyboard, and for hosts without dropping: files for the chosen target. */
export function Dateiwahl(p: { readonly ziel: Ziel | undefined; readonly gesperrt: boolean }): JSX.Element {
  const s = useStile();
  const { lege } = use(AblegeplatzKontext);
  const feld = useRef<HTMLInputElement>(null);
  const { ziel } = p;
  const nimm = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    if (ziel) lege(ziel, [...(target.files ?? [])]);
    target.value = '';
  };
  return (
    <div className={s.gruppe}>
      <Button
        className={s.links}
        icon={<AttachRegular aria-hidden />}
        disabled={!ziel || p.gesperrt}
        aria-label={ziel ? drop['ablage.drop.ziel'](ziel.vorgangszeichen) : undefined}
        onClick={() => feld.current?.click()}
      >
        {drop['ablage.drop.auswaehlen']}
      </Button>
      <input ref={feld} type="file" multiple hidden onChange={nimm} aria-hidden tabIndex={-1} />
    </div>
  );
}
