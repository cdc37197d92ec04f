import { Button, Link, mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CheckmarkRegular,
  CopyRegular,
  ErrorCircleRegular,
  ShieldErrorRegular,
} from '@fluentui/react-icons';
import { de } from '@registratur/shared/ui/texte/de';
import { useState, type JSX, type Ref } from 'react';
import { tagUndUhr } from './datum.ts';
import { kopiere } from './kopiere.ts';
import { useStile } from './stile.ts';
import type { Schritt } from './schritt.ts';
import type { Ablage } from './zustand.ts';

type Abgelegtes = Extract<Schritt, { art: 'abgelegt' }>;

/** After filing: result, Aktenzeichen, and what else is true now. */
export function Fertig(p: {
  readonly ablage: Ablage;
  readonly schritt: Abgelegtes;
  readonly titel: Ref<HTMLHeadingElement>;
  readonly kennzeichneErneut: () => void;
}): JSX.Element {
  const s = useStile();
  const { neu, schriftstueck } = p.schritt.ergebnis;
  const anlagen = schriftstueck.anlagen.filter((anlage) => !anlage.inline).length;
  const wann = tagUndUhr(new Date(schriftstueck.abgelegtAm), new Date());
  return (
    <>
      <header className={mergeClasses(s.gruppe, s.mittig)}>
        <CheckmarkCircleFilled fontSize={44} className={s.gut} aria-hidden />
        <h1 className={s.ergebnis} tabIndex={-1} ref={p.titel}>
          {neu ? de['ablage.fertig.titel'] : de['stand.veraktet']}
        </h1>
        <span className={s.text}>
          {neu
            ? de['ablage.fertig.text'](anlagen)
            : de['ablage.bereits'](schriftstueck.abgelegtVon.name, wann)}
        </span>
      </header>
      <Zeichen schritt={p.schritt} />
      {!neu && <span className={s.text}>{de['ablage.bereits.text']}</span>}
      <Tatsachen schritt={p.schritt} kennzeichneErneut={p.kennzeichneErneut} />
    </>
  );
}

function Zeichen(p: { readonly schritt: Abgelegtes }): JSX.Element {
  const s = useStile();
  const [kopiert, setKopiert] = useState<boolean>();
  const { schriftstueck } = p.schritt.ergebnis;
  return (
    <div className={s.kachel}>
      <div className={s.auseinander}>
        <span className={s.eng}>
          <span className={s.klein}>{de['feld.aktenzeichen']}</span>
          <Kennzeichen text={schriftstueck.kennzeichen} />
        </span>
        <Button
          appearance="subtle"
          icon={<CopyRegular aria-hidden />}
          aria-label={de['aktenzeichen.kopieren']}
          title={de['aktenzeichen.kopieren']}
          onClick={() => void kopiere(schriftstueck.kennzeichen).then(setKopiert)}
        />
      </div>
      <span className={s.klein} role="status">
        {kopiert === true && de['aktenzeichen.kopiert']}
        {kopiert === false && de['aktenzeichen.kopieren.fehlt']}
      </span>
      <span className={s.eng}>
        <span className={s.klein}>{de['feld.vorgang']}</span>
        <span>{p.schritt.auftrag.ziel.betreff}</span>
      </span>
    </div>
  );
}

/** May break before the Vorgang's number, nowhere else. */
function Kennzeichen({ text }: { readonly text: string }): JSX.Element {
  const s = useStile();
  const [akte = '', vorgang = ''] = text.split('#');
  return (
    <span className={s.gross} data-testid="kennzeichen">
      {akte}
      <wbr />#{vorgang}
    </span>
  );
}

/** This many attachments are filed on their own at once, the rest a moment later (design §3.4). */
const sofortEinzeln = 20;

function Tatsachen(p: { readonly schritt: Abgelegtes; readonly kennzeichneErneut: () => void }): JSX.Element {
  const s = useStile();
  const { ergebnis, marke, auftrag } = p.schritt;
  const { schriftstueck, einzeln, neu } = ergebnis;
  const gewuenscht = neu ? (auftrag.ein.anlagenEinzeln?.length ?? 0) : 0;
  const fehlen = Math.min(gewuenscht, sofortEinzeln) - einzeln.length;
  return (
    <div className={s.gruppe}>
      {marke === 'laeuft' && <Tatsache text={de['ablage.marke.laeuft']} />}
      {marke === 'ok' && <Tatsache text={de['ablage.marke.ok']} />}
      {marke === 'fehlt' && (
        <span className={mergeClasses(s.reihe, s.klein)}>
          <ErrorCircleRegular fontSize={16} className={s.symbol} aria-hidden />
          <span>
            {de['ablage.marke.fehlt']}{' '}
            <Link inline as="button" type="button" className={s.wieUmgebung} onClick={p.kennzeichneErneut}>
              {de['ablage.marke.erneut']}
            </Link>
          </span>
        </span>
      )}
      <Tatsache text={de['ablage.postfach']} />
      {einzeln.length > 0 && <Tatsache text={de['ablage.einzeln'](einzeln.length)} />}
      {gewuenscht > sofortEinzeln && <Tatsache text={de['ablage.einzeln.folgt']} />}
      {fehlen > 0 && <Tatsache text={de['ablage.einzeln.fehlt'](fehlen)} warnt />}
      {schriftstueck.fassung > 1 && <Tatsache text={de['ablage.abweichend'](schriftstueck.fassung)} warnt />}
      {schriftstueck.quarantaene && <Tatsache text={de['ablage.quarantaene']} warnt />}
      {schriftstueck.warnungen.map((warnung) => (
        <Tatsache key={warnung.code} text={warnung.text} warnt />
      ))}
    </div>
  );
}

function Tatsache(p: { readonly text: string; readonly warnt?: boolean }): JSX.Element {
  const s = useStile();
  const Symbol = p.warnt ? ShieldErrorRegular : CheckmarkRegular;
  return (
    <span className={mergeClasses(s.reihe, s.klein)}>
      <Symbol fontSize={16} className={s.symbol} aria-hidden />
      <span>{p.text}</span>
    </span>
  );
}
