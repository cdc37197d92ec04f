import { Badge } from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons';
import { tag } from '@registratur/shared/ui/datum';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import type { JSX } from 'react';

/** „In Bearbeitung“ or „z.d.A. 30.06.2026“, as a word with its colour. */
export function Stand(p: {
  readonly zustand: 'IN_BEARBEITUNG' | 'ZDA';
  /** JJJJ-MM-TT */
  readonly ende: string | null;
  /** The normal state goes without saying. */
  readonly nurZda?: boolean;
}): JSX.Element | null {
  if (p.zustand === 'IN_BEARBEITUNG') {
    if (p.nurZda) return null;
    return (
      <Badge appearance="tint" color="brand">
        {de['zustand.IN_BEARBEITUNG']}
      </Badge>
    );
  }
  return (
    <Badge appearance="tint" color="informative" icon={<ArchiveRegular aria-hidden />}>
      {p.ende === null ? de['zustand.ZDA'] : de['zustand.zdaAm'](tag(new Date(p.ende)))}
    </Badge>
  );
}
