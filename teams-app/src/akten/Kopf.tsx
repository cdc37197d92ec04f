import { Badge, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ArchiveRegular, ShieldErrorRegular } from '@fluentui/react-icons';
import { tagUndUhr } from '@registratur/shared/ui/datum';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import type { JSX } from 'react';
import type { Schriftstueck } from './fragen.ts';
import { useStile } from './stile.ts';
import { Titel } from './Titel.tsx';
import { Zeichen } from './Zeichen.tsx';

/** What it is, its Aktenzeichen, who filed it when and from where. */
export function Kopf(p: {
  readonly ss: Schriftstueck;
  readonly titelId: string;
  readonly alsSeite: boolean;
}): JSX.Element {
  const s = useStile();
  const { ss } = p;
  const titel = ss.betreff || de['schriftstueck.ohneBetreff'];
  const wann = tagUndUhr(new Date(ss.abgelegtAm), new Date());
  return (
    <header className={s.gruppe}>
      {p.alsSeite ? (
        <Titel text={titel} id={p.titelId} />
      ) : (
        <h2 className={s.untertitel} id={p.titelId} tabIndex={-1}>
          {titel}
        </h2>
      )}
      <Zeichen text={ss.kennzeichen} />
      <p className={s.klein}>
        {de['schriftstueck.veraktet'](wann, ss.abgelegtVon.name)}
        {ss.postfach !== null && (
          <>
            <br />
            {de['schriftstueck.postfach'](ss.postfach)}
          </>
        )}
      </p>
      <div className={s.zeile}>
        {ss.quarantaene && (
          <Badge appearance="tint" color="danger" icon={<ShieldErrorRegular aria-hidden />}>
            {de['schriftstueck.quarantaene']}
          </Badge>
        )}
        {ss.fassung > 1 && (
          <Badge appearance="tint" color="warning" icon={<ArchiveRegular aria-hidden />}>
            {de['schriftstueck.abweichend'](ss.fassung)}
          </Badge>
        )}
      </div>
      {ss.quarantaene && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{de['schriftstueck.quarantaene.text']}</MessageBarBody>
        </MessageBar>
      )}
      {ss.zustand === 'zurueckgenommen' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{de['schriftstueck.zurueckgenommen']}</MessageBarBody>
        </MessageBar>
      )}
    </header>
  );
}
