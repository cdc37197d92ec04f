import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Textarea,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Entwurf } from '../office-host/modell.ts';
import { alsText } from './mailtext.ts';
import { texte } from './texte.ts';

const useStile = makeStyles({ felder: { display: 'grid', rowGap: '12px' } });

/** Stands in for Outlook's window of a new e-mail. Nothing is sent, and it says so. */
export function NeueNachricht(p: {
  readonly entwurf: Entwurf;
  readonly beiSchliessen: () => void;
}): ReactElement {
  const stile = useStile();
  const { an, betreff, html } = p.entwurf;
  return (
    <Dialog open onOpenChange={p.beiSchliessen}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texte.neueEMail}</DialogTitle>
          <DialogContent className={stile.felder}>
            <Field label={texte.an}>
              <Input defaultValue={an.join('; ')} />
            </Field>
            <Field label={texte.betreff}>
              <Input defaultValue={betreff} />
            </Field>
            <Field label={texte.eMailText} hint={texte.nichtsGesendet}>
              <Textarea defaultValue={alsText(html)} rows={10} resize="vertical" />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={p.beiSchliessen}>
              {texte.schliessen}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
