import { makeStyles, mergeClasses, tokens as t } from '@fluentui/react-components';
import { AttachRegular, CheckboxCheckedFilled, CheckboxUncheckedRegular } from '@fluentui/react-icons';
import type { KeyboardEvent, MouseEvent, ReactElement, RefObject } from 'react';
import { kurz } from './datum.ts';
import { fokusziel } from './fokus.ts';
import type { Brief } from './graph.ts';
import type { Listenteile } from './Nachrichtenliste.tsx';
import { Veraktet } from './Veraktet.tsx';
import { texte } from './texte.ts';
import { istVeraktet } from './zustand.ts';

const einzeilig = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** Shown once the row is pointed at, has the focus, or is one of several. */
const kaestchen = 'kaestchen';

const useStile = makeStyles({
  zeile: {
    position: 'relative',
    display: 'grid',
    padding: '12px 16px 12px 12px',
    borderLeft: '4px solid transparent',
    borderBottom: `1px solid ${t.colorNeutralStroke3}`,
    cursor: 'pointer',
    userSelect: 'none',
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    ':hover': { backgroundColor: t.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${t.colorStrokeFocus2}`, outlineOffset: '-3px' },
    [`& .${kaestchen}`]: { display: 'none' },
    [`&:hover .${kaestchen}`]: { display: 'flex' },
    [`&:focus-visible .${kaestchen}`]: { display: 'flex' },
  },
  gewaehlt: {
    borderLeftColor: t.colorCompoundBrandStroke,
    backgroundColor: t.colorBrandBackground2,
    ':hover': { backgroundColor: t.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  mehrere: { [`& .${kaestchen}`]: { display: 'flex' } },
  kasten: {
    alignItems: 'center',
    flexShrink: 0,
    margin: '-2px 0',
    color: t.colorCompoundBrandForeground1,
  },
  reihe: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0, minHeight: '20px' },
  waechst: { flexGrow: 1, ...einzeilig },
  text: { ...einzeilig, fontSize: t.fontSizeBase300, lineHeight: t.lineHeightBase300 },
  leise: { color: t.colorNeutralForeground3, fontSize: t.fontSizeBase200, lineHeight: t.lineHeightBase200 },
  neu: { color: t.colorBrandForeground1, fontWeight: t.fontWeightSemibold },
  stark: { fontWeight: t.fontWeightSemibold },
  symbol: { flexShrink: 0, color: t.colorNeutralForeground3 },
});

interface Zeilenteile extends Pick<Listenteile, 'zustand' | 'waehle' | 'markiere' | 'lies' | 'ziehe'> {
  readonly brief: Brief;
  readonly markiert: boolean;
  /** The one shown beside the list. */
  readonly vorn: boolean;
  /** The focus comes by a click or key that selects more than this row. */
  readonly mitAnderen: RefObject<boolean>;
}

/** The row above or below. */
const nachbar = (zeile: Element, taste: string): Element | null =>
  taste === 'ArrowDown'
    ? zeile.nextElementSibling
    : taste === 'ArrowUp'
      ? zeile.previousElementSibling
      : null;

function tippe(taste: KeyboardEvent<HTMLElement>, { brief, mitAnderen, markiere, lies }: Zeilenteile): void {
  if (taste.key === 'Enter') {
    // Else it would press the button the focus goes to.
    taste.preventDefault();
    lies();
  } else if (taste.key === ' ') {
    taste.preventDefault();
    markiere({ art: 'markiere', id: brief.nachricht.id });
  } else if (taste.shiftKey) {
    const ziel = nachbar(taste.currentTarget, taste.key);
    if (!(ziel instanceof HTMLElement) || ziel.dataset['id'] === undefined) return;
    taste.preventDefault();
    mitAnderen.current = true;
    ziel.focus();
    markiere({ art: 'markiereBis', id: ziel.dataset['id'] });
  }
}

/**
 * Moving through the list chooses, as people know it from Outlook. With Ctrl one more, with Shift all up to here;
 * the keys do the same with the arrows and the space bar.
 */
export function Nachrichtenzeile(teile: Zeilenteile): ReactElement {
  const { brief, markiert, vorn, mitAnderen, zustand, waehle, markiere, lies, ziehe } = teile;
  const stile = useStile();
  const { id } = brief.nachricht;
  const klicke = (klick: MouseEvent): void => {
    mitAnderen.current = false;
    if (klick.shiftKey) markiere({ art: 'markiereBis', id });
    else if (klick.ctrlKey || klick.metaKey) markiere({ art: 'markiere', id });
    else {
      waehle(id);
      lies();
    }
  };
  return (
    <div
      role="option"
      aria-selected={markiert}
      id={vorn ? fokusziel.escape : undefined}
      data-id={id}
      tabIndex={0}
      draggable
      className={mergeClasses(
        stile.zeile,
        markiert && stile.gewaehlt,
        zustand.markiert.length > 1 && stile.mehrere,
      )}
      onMouseDown={({ ctrlKey, metaKey, shiftKey }) => {
        mitAnderen.current = ctrlKey || metaKey || shiftKey;
      }}
      onFocus={() => {
        if (!mitAnderen.current) waehle(id);
        mitAnderen.current = false;
      }}
      onClick={klicke}
      onKeyDown={(taste) => tippe(taste, teile)}
      onDragStart={(zug) => {
        zug.dataTransfer.effectAllowed = 'copy';
        ziehe(markiert ? zustand.markiert : [id]);
      }}
      onDragEnd={() => ziehe([])}
    >
      <Worte brief={brief} markiert={markiert} markiere={() => markiere({ art: 'markiere', id })} />
    </div>
  );
}

function Worte(p: {
  readonly brief: Brief;
  readonly markiert: boolean;
  readonly markiere: () => void;
}): ReactElement {
  const stile = useStile();
  const { nachricht, gelesen, vorschau, hatAnlagen } = p.brief;
  const neu = !gelesen && stile.neu;
  const Kasten = p.markiert ? CheckboxCheckedFilled : CheckboxUncheckedRegular;
  return (
    <>
      <div className={stile.reihe}>
        <span
          className={mergeClasses(kaestchen, stile.kasten)}
          aria-hidden
          // The row keeps the focus where it is; only the box is clicked.
          onMouseDown={(klick) => klick.preventDefault()}
          onClick={(klick) => {
            klick.stopPropagation();
            p.markiere();
          }}
        >
          <Kasten fontSize={20} />
        </span>
        <span className={mergeClasses(stile.text, stile.waechst, !gelesen && stile.stark)}>
          {nachricht.von?.name ?? texte.ohneAbsender}
        </span>
        {hatAnlagen && <AttachRegular className={stile.symbol} fontSize={16} aria-label={texte.mitAnlagen} />}
        <time dateTime={nachricht.empfangen} className={mergeClasses(stile.leise, neu)}>
          {kurz(new Date(nachricht.empfangen), new Date())}
        </time>
      </div>
      <span className={mergeClasses(stile.text, neu)}>{nachricht.betreff || texte.ohneBetreff}</span>
      <div className={stile.reihe}>
        <span className={mergeClasses(stile.leise, stile.waechst)}>{vorschau}</span>
        {istVeraktet(p.brief) && <Veraktet />}
      </div>
    </>
  );
}
