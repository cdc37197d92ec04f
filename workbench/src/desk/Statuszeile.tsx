import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Link,
  makeStyles,
  tokens as t,
} from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { fokusziel } from './fokus.ts';
import { eng, imEngen } from './medien.ts';
import { texte } from './texte.ts';
import { useMedium } from '@registratur/shared/ui/seite/useMedium';

const useStile = makeStyles({
  zeile: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    [imEngen]: { flexWrap: 'wrap' },
    minHeight: '28px',
    padding: '4px 16px',
    borderTop: `1px solid ${t.colorNeutralStroke2}`,
    backgroundColor: t.colorNeutralBackground3,
    color: t.colorNeutralForeground2,
    fontSize: t.fontSizeBase200,
    lineHeight: t.lineHeightBase200,
  },
  link: { fontSize: t.fontSizeBase200, lineHeight: t.lineHeightBase200, whiteSpace: 'nowrap' },
  worte: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  symbol: { flexShrink: 0 },
  absatz: { margin: '0 0 12px' },
});

/** Says at all times what here is not the real thing. */
export function Statuszeile(): ReactElement {
  const stile = useStile();
  const istEng = useMedium(eng);
  return (
    <footer className={stile.zeile}>
      <span className={stile.worte}>
        <InfoRegular fontSize={16} aria-hidden className={stile.symbol} />
        {istEng ? texte.hinweisKurz : texte.hinweis}
      </span>
      <Dialog>
        <DialogTrigger disableButtonEnhancement>
          <Link as="button" id={fokusziel.vorwaerts} className={stile.link}>
            {texte.wasNachgebildet}
          </Link>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{texte.wasNachgebildet}</DialogTitle>
            <DialogContent>
              <p className={stile.absatz}>{texte.nachgebildet}</p>
              <p className={stile.absatz}>{texte.nachgebildetFenster}</p>
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button appearance="primary">{texte.schliessen}</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </footer>
  );
}
