import { Button, Link, makeStyles, mergeClasses, tokens as t, Tooltip } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { eng } from './medien.ts';
import { texte } from './texte.ts';
import { useMedium } from '@registratur/shared/ui/seite/useMedium';

export type Schritte = readonly [
  geoeffnet: boolean,
  geprueft: boolean,
  abgelegt: boolean,
  nachgesehen: boolean,
];

/** The step that is done in another window. */
const nachsehen = 3;

const useStile = makeStyles({
  karte: {
    position: 'absolute',
    left: '12px',
    bottom: '12px',
    width: '216px',
    boxSizing: 'border-box',
    padding: '16px',
    borderRadius: t.borderRadiusXLarge,
    border: `1px solid ${t.colorTransparentStroke}`,
    backgroundColor: t.colorNeutralBackground1,
    boxShadow: t.shadow4,
  },
  kopf: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  titel: {
    margin: 0,
    fontSize: t.fontSizeBase300,
    lineHeight: t.lineHeightBase300,
    fontWeight: t.fontWeightSemibold,
  },
  liste: { display: 'grid', rowGap: '8px', margin: '12px 0', padding: 0, listStyleType: 'none' },
  schritt: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    fontSize: t.fontSizeBase300,
    lineHeight: t.lineHeightBase300,
  },
  ziffer: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '22px',
    height: '22px',
    boxSizing: 'border-box',
    borderRadius: t.borderRadiusCircular,
    border: `1px solid ${t.colorTransparentStroke}`,
    backgroundColor: t.colorNeutralBackground3,
    color: t.colorNeutralForeground3,
    fontSize: t.fontSizeBase200,
    fontWeight: t.fontWeightSemibold,
  },
  erledigt: { backgroundColor: t.colorBrandBackground, color: t.colorNeutralForegroundOnBrand },
  jetzt: {
    backgroundColor: t.colorBrandBackground2,
    color: t.colorBrandForeground1,
    border: `1px solid ${t.colorBrandStroke1}`,
  },
  stark: { fontWeight: t.fontWeightSemibold },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  unsichtbar: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  leise: { color: t.colorNeutralForeground3 },
  hinweis: {
    margin: 0,
    color: t.colorNeutralForeground3,
    fontSize: t.fontSizeBase200,
    lineHeight: t.lineHeightBase200,
  },
});

export interface Karte {
  readonly erledigt: Schritte;
  /** Somebody else who got the filed e-mail. */
  readonly mitempfang: string | undefined;
  readonly beiSchliessen: () => void;
}

/** Leads to the first filing. */
export function ErsteSchritte({ erledigt, mitempfang, beiSchliessen }: Karte): ReactElement {
  const stile = useStile();
  const jetzt = erledigt.indexOf(false);
  const vorDerAblage = useMedium(eng) ? texte.schrittHinweisEng : texte.schrittHinweis;
  const hinweis = jetzt === nachsehen ? texte.schrittHinweisNachsehen : vorDerAblage;
  const geschafft = mitempfang === undefined ? texte.geschafft : texte.geschafftMit(mitempfang);
  return (
    <section aria-label={texte.ersteSchritte} className={stile.karte}>
      <div className={stile.kopf}>
        <h2 className={stile.titel}>{texte.ersteSchritte}</h2>
        <Tooltip content={texte.ersteSchritteSchliessen} relationship="label">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={beiSchliessen} />
        </Tooltip>
      </div>
      <ol className={stile.liste}>
        {texte.schritte.map((name, i) => {
          const fertig = erledigt[i] === true;
          return (
            <li key={name} className={stile.schritt} aria-current={i === jetzt ? 'step' : undefined}>
              <span
                className={mergeClasses(stile.ziffer, fertig && stile.erledigt, i === jetzt && stile.jetzt)}
              >
                {fertig ? <CheckmarkRegular fontSize={16} aria-label={texte.schrittErledigt} /> : i + 1}
              </span>
              <span className={mergeClasses(i === jetzt && stile.stark, fertig && stile.leise)}>
                {i === nachsehen ? (
                  <Link inline href="/teams/" target="_blank" className={stile.link}>
                    {name}
                    <span className={stile.unsichtbar}> {texte.schrittNeuesFenster}</span>
                  </Link>
                ) : (
                  name
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <p className={stile.hinweis}>{jetzt === -1 ? geschafft : hinweis}</p>
    </section>
  );
}
