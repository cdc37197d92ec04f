import { Button, Link, mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CheckmarkRegular,
  CopyRegular,
  ErrorCircleRegular,
  ShieldErrorRegular,
} from '@fluentui/react-icons';
import type { Ruf } from '@registratur/shared/contract/client';
import { istUnterschrift } from '@registratur/shared/domain/schriftstueck/unterschrift';
import { de } from '@registratur/shared/ui/texte/de';
import { vorgaenge as t } from '@registratur/shared/ui/texte/vorgaenge';
import { useState, type JSX, type Ref } from 'react';
import type { Outlook } from '../../office/host.ts';
import { tagUndUhr } from '@registratur/shared/ui/datum';
import { kopiere } from '@registratur/shared/ui/seite/kopiere';
import { useStile } from './stile.ts';
import { Nachablage } from './Nachablage.tsx';
import { kennzeichne, legeWeg } from './nachher.ts';
import { NotizAufWunsch } from './Notiz.tsx';
import type { Abgelegtes } from './schritt.ts';
import type { Bedienung } from './useAblage.ts';
import { Verweise } from './Verweise.tsx';
import type { Ablage } from './zustand.ts';

/** After filing: result, Aktenzeichen, and what else is true now. */
export function Fertig(p: {
  readonly ablage: Ablage;
  readonly bedienung: Bedienung;
  readonly schritt: Abgelegtes;
  readonly titel: Ref<HTMLHeadingElement>;
  readonly ruf: Ruf;
}): JSX.Element {
  const s = useStile();
  const { neu, schriftstueck } = p.schritt.ergebnis;
  const anlagen = schriftstueck.anlagen.filter((anlage) => !anlage.inline && !istUnterschrift(anlage)).length;
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
      <Zeichen schritt={p.schritt} zeige={p.bedienung.umfeld.outlook.zeige} />
      {!neu && <span className={s.text}>{de['ablage.bereits.text']}</span>}
      <Tatsachen {...p} />
      <NotizAufWunsch ablage={p.ablage} bedienung={p.bedienung} />
      <Nachablage ruf={p.ruf} />
    </>
  );
}

function Zeichen(p: { readonly schritt: Abgelegtes; readonly zeige: Outlook['zeige'] }): JSX.Element {
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
        <bdi>{p.schritt.auftrag.ziel.betreff}</bdi>
      </span>
      <Verweise ort={{ akte: schriftstueck.akte, schriftstueck: schriftstueck.id }} zeige={p.zeige} />
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

interface Tatteile {
  readonly ablage: Ablage;
  readonly bedienung: Bedienung;
  readonly schritt: Abgelegtes;
}

function Tatsachen(p: Tatteile): JSX.Element {
  const s = useStile();
  const { ergebnis, auftrag } = p.schritt;
  const { schriftstueck, einzeln, neu } = ergebnis;
  const gewuenscht = neu ? (auftrag.ein.anlagenEinzeln?.length ?? 0) : 0;
  const fehlen = Math.min(gewuenscht, sofortEinzeln) - einzeln.length;
  return (
    <div className={s.gruppe}>
      <ImPostfach {...p} />
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

/** What became of it in the mailbox: mark and place. */
function ImPostfach({ ablage, bedienung: { umfeld }, schritt }: Tatteile): JSX.Element {
  const { nachricht } = ablage;
  const { marke, ort } = schritt;
  const markiere = {
    text: de['ablage.marke.erneut'],
    druecke: () => void kennzeichne(umfeld, nachricht.id, schritt),
  };
  const verschiebe = { text: t['ort.erneut'], druecke: () => void legeWeg(umfeld, nachricht) };
  return (
    <>
      {(marke === 'laeuft' || marke === 'ok') && <Tatsache text={de[`ablage.marke.${marke}`]} />}
      {marke === 'fehlt' && <Misslungenes text={de['ablage.marke.fehlt']} erneut={markiere} />}
      {ort.art === 'fehlt' ? (
        <Misslungenes text={t['ort.fehlt']} erneut={verschiebe} />
      ) : (
        <Tatsache text={t[`ort.${ort.art}`]} />
      )}
    </>
  );
}

function Misslungenes(p: {
  readonly text: string;
  readonly erneut: { readonly text: string; readonly druecke: () => void };
}): JSX.Element {
  const s = useStile();
  return (
    <span className={mergeClasses(s.reihe, s.klein)}>
      <ErrorCircleRegular fontSize={16} className={s.symbol} aria-hidden />
      <span>
        {p.text}{' '}
        <Link inline as="button" type="button" className={s.wieUmgebung} onClick={p.erneut.druecke}>
          {p.erneut.text}
        </Link>
      </span>
    </span>
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
