import type { Ruf } from '@registratur/shared/contract/client';
import { useEffect, type JSX, type RefObject } from 'react';
import { Geschlossen } from './Geschlossen.tsx';
import type { Nebenart } from './nebenweg.ts';
import { NeuerVorgang } from './NeuerVorgang.tsx';
import type { Ziel } from './schritt.ts';
import type { Bedienung } from './useAblage.ts';
import { Verweissetzen } from './Verweissetzen.tsx';
import type { Vorschlag } from './vorschlaege.ts';
import type { Ablage } from './zustand.ts';

export interface Nebenteile {
  readonly bedienung: Bedienung;
  readonly ablage: Ablage;
  readonly angebot: readonly Vorschlag[];
  readonly ziel: Ziel | undefined;
  readonly titel: RefObject<HTMLHeadingElement | null>;
  readonly ruf: Ruf;
}

/** Takes the place of the form, with a footer of its own: a chunk of its own. */
export function Nebenseite(p: Nebenteile & { readonly seite: Nebenart }): JSX.Element {
  const { titel } = p;
  useEffect(() => {
    // What led here is gone, and the focus with it.
    if (document.hasFocus() && document.activeElement === document.body) titel.current?.focus();
  }, [titel]);
  switch (p.seite) {
    case 'neu':
      return <NeuerVorgang {...p} />;
    case 'geschlossen':
      return <Geschlossen {...p} />;
    case 'verweis':
      return <Verweissetzen {...p} />;
  }
}
