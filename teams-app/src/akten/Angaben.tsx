import { makeStyles, tokens as t } from '@fluentui/react-components';
import type { Ort } from '@registratur/shared/contract/orte';
import { groesse, tag, tagUndUhr } from '@registratur/shared/ui/datum';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import type { JSX, ReactNode } from 'react';
import type { Schriftstueck } from './fragen.ts';
import { inVierern } from './schriftstuecke.ts';
import { useStile } from './stile.ts';
import { verweis } from './weg.ts';

const useAngabenstile = makeStyles({
  tafel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 1fr) minmax(0, 2fr)',
    columnGap: '12px',
    rowGap: '8px',
    margin: 0,
  },
  wert: { margin: 0, minWidth: 0 },
  link: {
    color: t.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${t.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  hash: { fontFamily: t.fontFamilyMonospace, fontSize: t.fontSizeBase200 },
});

/** Everything that is recorded about a Schriftstück, with its exact names. */
export function Angaben({ ss }: { readonly ss: Schriftstueck }): JSX.Element {
  const a = useAngabenstile();
  const link = (ort: Ort, text: string): JSX.Element => (
    <a className={a.link} href={verweis(ort)}>
      {text}
    </a>
  );
  const zeilen: readonly (readonly [string, ReactNode])[] = [
    [de['feld.akte'], link({ art: 'akte', akte: ss.akte }, ss.aktenzeichen)],
    [de['feld.vorgang'], link({ art: 'vorgang', akte: ss.akte, vorgang: ss.vorgang }, ss.vorgangszeichen)],
    [de['feld.aktenzeichen'], ss.kennzeichen],
    [de['feld.art'], de[`art.${ss.art}`]],
    [de['feld.eingangsdatum'], tag(new Date(ss.eingangsdatum))],
    [de['feld.abgelegt'], tagUndUhr(new Date(ss.abgelegtAm), new Date())],
    [de['feld.abgelegtVon'], ss.abgelegtVon.name],
    ...(ss.postfach === null ? [] : [[de['feld.postfach'], ss.postfach] as const]),
    ...(ss.mail ? [[de['feld.schutz'], de[`schutz.${ss.mail.schutz}`]] as const] : []),
    ...(ss.mail?.messageId ? [[de['feld.messageId'], ss.mail.messageId] as const] : []),
    [de['feld.dateiname'], <bdi key="name">{ss.dateiname}</bdi>],
    [de['feld.groesse'], groesse(ss.bytes)],
    [
      de['feld.sha256'],
      <span key="hash" className={a.hash}>
        {inVierern(ss.sha256)}
      </span>,
    ],
  ];
  return (
    <>
      <Tafel zeilen={zeilen} />
      {ss.andereFassung !== null &&
        link(
          { art: 'schriftstueck', akte: ss.akte, schriftstueck: ss.andereFassung },
          de['schriftstueck.andereFassung'],
        )}
      {ss.ausSchriftstueck !== null &&
        link(
          { art: 'schriftstueck', akte: ss.akte, schriftstueck: ss.ausSchriftstueck },
          de['schriftstueck.ausMail'],
        )}
    </>
  );
}

function Tafel({ zeilen }: { readonly zeilen: readonly (readonly [string, ReactNode])[] }): JSX.Element {
  const s = useStile();
  const a = useAngabenstile();
  return (
    <dl className={a.tafel}>
      {zeilen.map(([was, wert]) => [
        <dt key={was} className={s.klein}>
          {was}
        </dt>,
        <dd key={`${was} wert`} className={a.wert}>
          {wert}
        </dd>,
      ])}
    </dl>
  );
}
