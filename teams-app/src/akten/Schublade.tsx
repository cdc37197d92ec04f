import { Button, OverlayDrawer, Tooltip } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { JSX, ReactNode } from 'react';
import { useStile } from './stile.ts';

/** Over the page: what has no column of its own. Takes the focus and gives it back. */
export function Schublade(p: {
  readonly seite: 'start' | 'end';
  readonly titel: string;
  readonly schliesse: () => void;
  /** Without one the content brings its own. */
  readonly knopf?: string;
  readonly children: ReactNode;
}): JSX.Element {
  const s = useStile();
  return (
    <OverlayDrawer
      open
      position={p.seite}
      aria-label={p.titel}
      style={{ width: p.seite === 'start' ? 316 : 480, maxWidth: '100vw' }}
      onOpenChange={(_, { open }) => {
        if (!open) p.schliesse();
      }}
    >
      <div className={s.schublade}>
        {p.knopf !== undefined && (
          <Tooltip content={p.knopf} relationship="label">
            <Button
              appearance="subtle"
              className={s.rechtsOben}
              icon={<DismissRegular />}
              onClick={p.schliesse}
            />
          </Tooltip>
        )}
        {p.children}
      </div>
    </OverlayDrawer>
  );
}
