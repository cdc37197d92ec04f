import { makeStyles, tokens as t } from '@fluentui/react-components';

/** Rows of a run (ux, picture 04); the rest of the layout is the pane's. */
export const useZeilenstile = makeStyles({
  liste: { listStyleType: 'none', margin: 0, padding: 0 },
  zeile: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '12px',
    minWidth: 0,
    padding: '12px 0',
    borderBottom: `1px solid ${t.colorNeutralStroke2}`,
  },
  symbol: { flexShrink: 0, width: '20px', height: '20px', color: t.colorNeutralForeground3 },
  gut: { color: t.colorStatusSuccessForeground1 },
  schlecht: { color: t.colorStatusDangerForeground1 },
  // The colour of the sign is too faint for small letters on the dark ground.
  grund: { color: t.colorPaletteRedForeground1 },
  titel: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    hyphens: 'none',
    fontSize: t.fontSizeBase300,
    lineHeight: t.lineHeightBase300,
  },
  balken: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  umbruch: { flexWrap: 'wrap' },
});
