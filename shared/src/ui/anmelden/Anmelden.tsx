import { Button, makeStyles, Spinner, tokens as t } from '@fluentui/react-components';
import { useEffect, useRef, type JSX, type Ref } from 'react';
import { satz, texte } from '../texte/anmelden.ts';
import type { Hindernis } from './hindernis.ts';

export interface Anfrage {
  readonly hindernis: Hindernis;
  readonly laeuft: boolean;
  readonly wozu: string;
  readonly meldeAn: () => void;
  readonly brichAb: () => void;
}

/** A window of its own, not a pane: there the button stays with its sentence. */
const breit = '@media (min-width: 600px)';

const useStile = makeStyles({
  seite: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    maxWidth: '600px',
    margin: '0 auto',
    color: t.colorNeutralForeground1,
    backgroundColor: t.colorNeutralBackground1,
    [breit]: { maxWidth: '400px', boxSizing: 'border-box', paddingTop: '20vh' },
  },
  inhalt: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '16px',
    [breit]: { flexGrow: 0 },
  },
  titel: {
    margin: 0,
    fontSize: t.fontSizeBase400,
    lineHeight: t.lineHeightBase400,
    fontWeight: t.fontWeightSemibold,
  },
  text: { margin: 0, fontSize: t.fontSizeBase300, lineHeight: t.lineHeightBase300 },
  klein: {
    margin: 0,
    color: t.colorNeutralForeground3,
    fontSize: t.fontSizeBase200,
    lineHeight: t.lineHeightBase200,
  },
  fuss: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '12px 16px 16px',
    borderTop: `1px solid ${t.colorNeutralStroke2}`,
    [breit]: { borderTopStyle: 'none' },
  },
  breit: { width: '100%', minWidth: 0, maxWidth: 'none' },
});

/** One button, in the place of the page. */
export function Anmelden({ hindernis, laeuft, wozu, meldeAn, brichAb }: Anfrage): JSX.Element {
  const s = useStile();
  const titel = useTitelfokus();
  const code = hindernis.art === 'dauerhaft' && !laeuft ? hindernis.code : undefined;
  return (
    <main className={s.seite}>
      <div className={s.inhalt}>
        <h1 className={s.titel} tabIndex={-1} ref={titel}>
          {texte.titel}
        </h1>
        <p className={s.text} role="status">
          {laeuft ? texte.laeuft : satz(hindernis, wozu)}
        </p>
        {hindernis.art === 'anderes_konto' && !laeuft && (
          <p className={s.klein}>{texte.funktionspostfach(hindernis.erwartet)}</p>
        )}
        {code !== undefined && <p className={s.klein}>{texte.meldung(code)}</p>}
      </div>
      <footer className={s.fuss}>
        <Button
          appearance="primary"
          size="large"
          className={s.breit}
          disabledFocusable={laeuft}
          icon={laeuft ? <Spinner size="tiny" aria-hidden /> : null}
          onClick={meldeAn}
        >
          {texte.anmelden}
        </Button>
        {laeuft && (
          <Button appearance="subtle" className={s.breit} onClick={brichAb}>
            {texte.abbrechen}
          </Button>
        )}
      </footer>
    </main>
  );
}

/** What had the focus is hidden now: the heading takes it, and gives it back. A page without the focus takes none. */
function useTitelfokus(): Ref<HTMLHeadingElement> {
  const titel = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const vorher = document.activeElement;
    if (document.hasFocus()) titel.current?.focus();
    return () => {
      if (document.hasFocus() && vorher instanceof HTMLElement) vorher.focus();
    };
  }, []);
  return titel;
}
