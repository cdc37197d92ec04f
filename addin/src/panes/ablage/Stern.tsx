import { Button } from '@fluentui/react-components';
import { StarFilled, StarRegular } from '@fluentui/react-icons';
import { vorgaenge as t } from '@registratur/shared/ui/texte/vorgaenge';
import type { JSX } from 'react';
import type { Ziel } from './schritt.ts';
import { useStile } from './stile.ts';
import type { Merken } from './useMerken.ts';

/** On a target card, beside its label: puts the Vorgang on the own list, or takes it off. */
export function Stern(p: { readonly ziel: Ziel; readonly merken: Merken }): JSX.Element {
  const s = useStile();
  const gemerkt = p.merken.istGemerkt(p.ziel);
  const text = t[gemerkt ? 'favorit.entmerken' : 'favorit.merken'](p.ziel.betreff);
  return (
    <Button
      appearance="transparent"
      size="small"
      className={s.stern}
      icon={gemerkt ? <StarFilled className={s.markenfarbe} aria-hidden /> : <StarRegular aria-hidden />}
      aria-label={text}
      title={text}
      onClick={() => p.merken.schalte(p.ziel)}
    />
  );
}
