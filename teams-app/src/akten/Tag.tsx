import { tag } from '@registratur/shared/ui/datum';
import type { JSX } from 'react';
import { useStile } from './stile.ts';
import { useMedium } from '@registratur/shared/ui/seite/useMedium';
import { breite } from './breite.ts';

/** A day (JJJJ-MM-TT) in a list: „19.11.2026“, in little room „19.11.“ */
export function Tag({ datum }: { readonly datum: string }): JSX.Element {
  const s = useStile();
  const kurz = useMedium(breite.eine);
  const text = tag(new Date(datum));
  return (
    <time dateTime={datum} title={text} className={s.klein}>
      {kurz ? text.slice(0, 6) : text}
    </time>
  );
}
