import {
  Button,
  makeStyles,
  mergeClasses,
  SearchBox,
  Spinner,
  tokens as t,
  Tree,
  TreeItem,
  TreeItemLayout,
} from '@fluentui/react-components';
import { FolderFilled, FolderRegular } from '@fluentui/react-icons';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import { useEffect, useMemo, useState, type JSX } from 'react';
import { baum, gefiltert, weg, type Ast } from './baum.ts';
import type { Geladen } from './bestand.ts';
import type { Akte, Liste, Listenabfrage } from './fragen.ts';
import { useStile } from './stile.ts';
import { useAbruf, useUmgebung } from './umgebung.ts';
import { gehe } from './weg.ts';
import { Platzhalter } from './Zustand.tsx';

const useBaumstile = makeStyles({
  filter: { width: '100%', maxWidth: 'none', margin: '8px 0 12px' },
  nummer: { color: t.colorNeutralForeground3, marginRight: '4px', fontVariantNumeric: 'tabular-nums' },
  akte: { minHeight: '46px', paddingTop: '4px', paddingBottom: '4px' },
  gewaehlt: {
    backgroundColor: t.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${t.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: t.colorBrandBackground2 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  betreff: { fontWeight: t.fontWeightSemibold },
  stufe: { hyphens: 'auto' },
});

interface Wahl {
  /** The Akte on show. */
  readonly akte: Akte | undefined;
  readonly beiWahl: () => void;
}

/** The Aktenplan as far as the person may see it; Akten are fetched when their place is opened. */
export function Aktenplan(p: Wahl): JSX.Element {
  const s = useStile();
  const b = useBaumstile();
  const { fragen, bestand } = useUmgebung();
  const plan = useAbruf(fragen.aktenplan);
  const [text, setText] = useState('');
  const einheiten = plan.art === 'da' ? plan.wert.einheiten : undefined;
  const alle = useMemo(() => baum(einheiten ?? []), [einheiten]);
  const aeste = gefiltert(alle, text);
  return (
    <>
      <h2 className={s.abschnitt} id="aktenplan-titel">
        {de['aktenplan.lesen']}
      </h2>
      {plan.art === 'laden' && <Platzhalter hoehen={[32, 34, 34, 34]} />}
      {plan.art === 'abgelehnt' && plan.problem.code !== 'nicht_angemeldet' && (
        <div className={s.gruppe}>
          <p className={s.text}>{de['aktenplan.fehlt']}</p>
          <Button size="small" className={s.links} onClick={() => void bestand.frage(fragen.aktenplan)}>
            {de['fehler.erneut']}
          </Button>
        </div>
      )}
      {einheiten?.length === 0 && <p className={s.text}>{de['aktenplan.leer']}</p>}
      {einheiten && einheiten.length > 0 && (
        <>
          <SearchBox
            className={b.filter}
            aria-label={de['aktenplan.filtern']}
            placeholder={de['aktenplan.filtern']}
            value={text}
            dismiss={{ 'aria-label': de['aktenplan.filter.leeren'] }}
            onChange={(_, { value }) => setText(value)}
          />
          {aeste.length === 0 && <p className={s.text}>{de['aktenplan.kein_treffer'](text)}</p>}
          <Baum {...p} aeste={aeste} allesOffen={text.trim() !== ''} einheiten={einheiten} />
        </>
      )}
    </>
  );
}

function Baum(
  p: Wahl & {
    readonly aeste: readonly Ast[];
    /** While filtering the way to every hit is open. */
    readonly allesOffen: boolean;
    readonly einheiten: Parameters<typeof weg>[0];
  },
): JSX.Element {
  const [offen, setOffen] = useState<ReadonlySet<string>>(() => new Set());
  const einheit = p.akte?.einheit;
  useEffect(() => {
    if (einheit === undefined) return;
    const dorthin = weg(p.einheiten, einheit).map((e) => e.kennzeichen);
    setOffen((bisher) => new Set([...bisher, ...dorthin]));
  }, [einheit, p.einheiten]);
  const zweige = (aeste: readonly Ast[]): string[] =>
    aeste.flatMap((ast) =>
      ast.darunter.length > 0 ? [ast.einheit.kennzeichen, ...zweige(ast.darunter)] : [],
    );
  const gezeigt = p.allesOffen ? new Set([...offen, ...zweige(p.aeste)]) : offen;
  return (
    <Tree
      aria-labelledby="aktenplan-titel"
      appearance="subtle"
      size="medium"
      openItems={gezeigt}
      onOpenChange={(_, { value, open }) => {
        const neu = new Set(offen);
        if (open) neu.add(String(value));
        else neu.delete(String(value));
        setOffen(neu);
      }}
    >
      {p.aeste.map((ast) => (
        <Zweig key={ast.einheit.kennzeichen} ast={ast} offen={gezeigt} wahl={p} />
      ))}
    </Tree>
  );
}

function Zweig(p: {
  readonly ast: Ast;
  readonly offen: ReadonlySet<string>;
  readonly wahl: Wahl;
}): JSX.Element {
  const b = useBaumstile();
  const { fragen } = useUmgebung();
  const { kennzeichen, titel } = p.ast.einheit;
  const offen = p.offen.has(kennzeichen);
  const abfrage = fragen.akten(kennzeichen);
  const akten = useAbruf(offen ? abfrage : undefined);
  // A row that goes away would take the focus with it: what is still to come has none.
  const laedt = offen && akten.art === 'laden';
  return (
    <TreeItem itemType="branch" value={kennzeichen} aria-busy={laedt}>
      <TreeItemLayout className={b.stufe} aside={laedt ? <Spinner size="extra-tiny" aria-hidden /> : null}>
        <span className={b.nummer}>{kennzeichen} </span>
        {titel}
      </TreeItemLayout>
      <Tree>
        {offen && p.ast.darunter.map((ast) => <Zweig key={ast.einheit.kennzeichen} {...p} ast={ast} />)}
        {offen && (
          <Akten abfrage={abfrage} akten={akten} wahl={p.wahl} allein={p.ast.darunter.length === 0} />
        )}
      </Tree>
    </TreeItem>
  );
}

/** The Akten of an opened place. */
function Akten(p: {
  readonly abfrage: Listenabfrage<Akte>;
  readonly akten: Geladen<Liste<Akte>>;
  readonly wahl: Wahl;
  /** Nothing else lies below the place. */
  readonly allein: boolean;
}): JSX.Element | null {
  const { bestand } = useUmgebung();
  const { abfrage, akten } = p;
  const blatt = (text: string, was: string, tue?: () => void): JSX.Element => (
    <Blatt text={text} value={`${abfrage.schluessel} ${was}`} tue={tue} />
  );
  if (akten.art === 'laden') return null;
  if (akten.art !== 'da')
    return blatt(`${de['fehler.titel']} ${de['fehler.erneut']}`, 'erneut', () => void bestand.frage(abfrage));
  const { eintraege, weiter } = akten.wert;
  if (eintraege.length === 0) return p.allein ? blatt(de['aktenplan.ohneAkten'], 'leer') : null;
  return (
    <>
      {eintraege.map((akte) => (
        <Aktenblatt key={akte.id} akte={akte} wahl={p.wahl} />
      ))}
      {weiter !== undefined && blatt(de['liste.weitere'], 'mehr', () => void bestand.frage(abfrage.mehr))}
    </>
  );
}

function Blatt(p: {
  readonly text: string;
  readonly value: string;
  readonly tue: (() => void) | undefined;
}): JSX.Element {
  const s = useStile();
  return (
    <TreeItem itemType="leaf" value={p.value} {...(p.tue ? { onClick: p.tue } : {})}>
      <TreeItemLayout>
        <span className={s.klein}>{p.text}</span>
      </TreeItemLayout>
    </TreeItem>
  );
}

function Aktenblatt({ akte, wahl }: { readonly akte: Akte; readonly wahl: Wahl }): JSX.Element {
  const s = useStile();
  const b = useBaumstile();
  const gewaehlt = akte.id === wahl.akte?.id;
  return (
    <TreeItem
      itemType="leaf"
      value={akte.id}
      aria-current={gewaehlt ? 'page' : undefined}
      onClick={() => {
        gehe({ art: 'akte', akte: akte.id });
        wahl.beiWahl();
      }}
    >
      <TreeItemLayout
        className={mergeClasses(b.akte, gewaehlt && b.gewaehlt)}
        iconBefore={gewaehlt ? <FolderFilled aria-hidden /> : <FolderRegular aria-hidden />}
      >
        <div className={mergeClasses(gewaehlt && b.betreff)}>{akte.betreff}</div>
        <div className={mergeClasses(s.klein, s.zeichen)}>{akte.aktenzeichen}</div>
      </TreeItemLayout>
    </TreeItem>
  );
}
