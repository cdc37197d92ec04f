import { makeStyles, tokens as t } from '@fluentui/react-components';
import {
  AttachRegular,
  DocumentPdfRegular,
  DocumentTableRegular,
  DocumentTextRegular,
  ImageRegular,
  MailRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { groesse } from './datum.ts';
import type { Mitschicksel } from './graph.ts';
import { texte } from './texte.ts';

const useStile = makeStyles({
  liste: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  karte: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    maxWidth: '240px',
    padding: '8px 12px 8px 8px',
    border: `1px solid ${t.colorNeutralStroke2}`,
    borderRadius: t.borderRadiusMedium,
  },
  symbol: { flexShrink: 0, color: t.colorNeutralForeground3 },
  worte: { minWidth: 0 },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: t.fontSizeBase200,
    lineHeight: t.lineHeightBase200,
    fontWeight: t.fontWeightSemibold,
  },
  leise: { color: t.colorNeutralForeground3, fontSize: t.fontSizeBase200, lineHeight: t.lineHeightBase200 },
});

const symbole: readonly (readonly [RegExp, FluentIcon])[] = [
  [/^image\//, ImageRegular],
  [/^message\/rfc822$/, MailRegular],
  [/pdf$/, DocumentPdfRegular],
  [/sheet|csv|excel/, DocumentTableRegular],
  [/^text\/|word/, DocumentTextRegular],
];

const symbol = (mime: string): FluentIcon => symbole.find(([art]) => art.test(mime))?.[1] ?? AttachRegular;

export function Anlagen({ anlagen }: { readonly anlagen: readonly Mitschicksel[] }): ReactElement | null {
  const stile = useStile();
  if (anlagen.length === 0) return null;
  return (
    <ul aria-label={texte.anlagen} className={stile.liste}>
      {anlagen.map((anlage) => {
        const Symbol = symbol(anlage.mime);
        return (
          <li key={anlage.id} className={stile.karte}>
            <Symbol className={stile.symbol} fontSize={24} aria-hidden />
            <span className={stile.worte}>
              <div className={stile.name} title={anlage.name}>
                {anlage.name}
              </div>
              <div className={stile.leise}>{groesse(anlage.bytes)}</div>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
