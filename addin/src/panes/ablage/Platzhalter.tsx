import { de } from '@registratur/shared/ui/texte/de';
import type { JSX } from 'react';
import { useStile } from './stile.ts';
import { useNach } from '@registratur/shared/ui/seite/zeit';

/** Nothing at first, then the final geometry in grey (heights in px), then a word. */
export function Platzhalter({ hoehen }: { readonly hoehen: readonly number[] }): JSX.Element | null {
  const s = useStile();
  const grau = useNach(300);
  const lange = useNach(5_000);
  if (!grau) return null;
  return (
    <div className={s.gruppe}>
      {hoehen.map((height, i) => (
        <div key={i} className={s.grau} style={{ height }} aria-hidden="true" />
      ))}
      {lange && <p className={s.text}>{de['laden.lang']}</p>}
    </div>
  );
}
