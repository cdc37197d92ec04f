import { Badge, makeStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { texte } from './texte.ts';

const useStile = makeStyles({ marke: { flexShrink: 0, width: 'max-content' } });

/** The category the pane sets. */
export function Veraktet(): ReactElement {
  const stile = useStile();
  return (
    <Badge className={stile.marke} appearance="tint" color="brand" icon={<CheckmarkRegular />}>
      {texte.veraktet}
    </Badge>
  );
}
