import { Button, mergeClasses } from '@fluentui/react-components';
import {
  BuildingGovernmentRegular,
  CheckmarkRegular,
  ClipboardTextLtrFilled,
  ClipboardTextLtrRegular,
  LinkRegular,
  MailRegular,
} from '@fluentui/react-icons';
import { de } from '@registratur/shared/ui/texte/de';
import { vorgaenge as t } from '@registratur/shared/ui/texte/vorgaenge';
import { useState, type JSX } from 'react';
import type { Nachricht, Outlook } from '../../office/host.ts';
import type { Marke } from './auskunft.ts';
import { auskunftsbitte, type Stelle } from './briefe.ts';
import { tagUndUhr } from '@registratur/shared/ui/datum';
import { useStile } from './stile.ts';
import { Verweise } from './Verweise.tsx';

/** Where the e-mail is filed already: the Vorgang for who may read it, otherwise only who can be asked. */
export function Bekannt(p: {
  readonly marken: readonly Marke[];
  readonly nachricht: Nachricht;
  readonly outlook: Pick<Outlook, 'schreibe' | 'zeige'>;
  readonly waehleTrotzdem: () => void;
  readonly setzeVerweis: () => void;
  /** What became of the last Verweis. */
  readonly gesetzt: string | undefined;
}): JSX.Element {
  const s = useStile();
  const lesbar = p.marken.some((marke) => marke.stand === 'hier');
  return (
    <>
      {!lesbar && <p className={s.text}>{de['bekannt.gesperrt']}</p>}
      {p.marken.map((marke) =>
        marke.stand === 'hier' ? (
          <Fundort key={marke.schriftstueck} marke={marke} zeige={p.outlook.zeige} />
        ) : (
          <Auskunftstelle key={marke.auskunft} {...p} stelle={stelleVon(marke)} />
        ),
      )}
      {lesbar && <p className={s.text}>{de['ablage.bereits.text']}</p>}
      <section className={s.gruppe}>
        <h2 className={s.h2}>{lesbar ? de['bekannt.woanders'] : de['bekannt.eigene']}</h2>
        {p.gesetzt !== undefined && (
          <span className={mergeClasses(s.reihe, s.klein)}>
            <CheckmarkRegular fontSize={16} className={s.symbol} aria-hidden />
            {p.gesetzt}
          </span>
        )}
        {lesbar && (
          <Button
            appearance="subtle"
            className={s.links}
            icon={<LinkRegular aria-hidden />}
            onClick={p.setzeVerweis}
          >
            {de['bekannt.verweis']}
          </Button>
        )}
        <Button
          appearance="subtle"
          className={s.links}
          icon={<ClipboardTextLtrRegular aria-hidden />}
          onClick={p.waehleTrotzdem}
        >
          {lesbar ? de['bekannt.nochmals'] : de['bekannt.waehlen']}
        </Button>
      </section>
    </>
  );
}

const stelleVon = (marke: Extract<Marke, { stand: 'anderswo' }>): Stelle => ({
  name: marke.auskunft,
  postfach: marke.postfach,
});

function Fundort(p: {
  readonly marke: Extract<Marke, { stand: 'hier' }>;
  readonly zeige: Outlook['zeige'];
}): JSX.Element {
  const s = useStile();
  const { marke } = p;
  const wann = tagUndUhr(new Date(marke.abgelegtAm), new Date());
  return (
    <div className={mergeClasses(s.kachel, s.kachelGut)}>
      <div className={s.reihe}>
        <ClipboardTextLtrFilled fontSize={20} className={mergeClasses(s.symbol, s.gut)} aria-hidden />
        <span className={s.eng}>
          <span className={s.stark}>
            <bdi>{marke.vorgangBetreff}</bdi>
          </span>
          <span className={s.zeichen}>{marke.kennzeichen}</span>
        </span>
      </div>
      <span className={s.text}>{de['bekannt.wer'](marke.abgelegtVon.name, wann)}</span>
      <Verweise ort={{ akte: marke.akte, schriftstueck: marke.schriftstueck }} zeige={p.zeige} />
    </div>
  );
}

/** Told is the unit alone, and what the person has herself: her own e-mail. */
function Auskunftstelle(p: {
  readonly stelle: Stelle;
  readonly nachricht: Nachricht;
  readonly outlook: Pick<Outlook, 'schreibe'>;
}): JSX.Element {
  const s = useStile();
  const [ohneBrief, setzeOhneBrief] = useState(false);
  const schreibe = (): void =>
    setzeOhneBrief(!p.outlook.schreibe(auskunftsbitte(p.nachricht, p.stelle, new Date())));
  return (
    <div className={mergeClasses(s.kachel, s.kachelRuhig)}>
      <span className={s.klein}>{de['bekannt.auskunft']}</span>
      <div className={s.reihe}>
        <BuildingGovernmentRegular fontSize={20} className={s.symbol} aria-hidden />
        <span className={s.stark}>{p.stelle.name}</span>
      </div>
      <Button icon={<MailRegular aria-hidden />} onClick={schreibe}>
        {t['brief.anschreiben']}
      </Button>
      {ohneBrief && (
        <span className={s.klein} role="alert">
          {t['brief.geht_nicht']}
        </span>
      )}
    </div>
  );
}
