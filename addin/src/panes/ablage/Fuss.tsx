import { Button, ProgressBar, Spinner } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { de } from '@registratur/shared/ui/texte/de';
import type { JSX } from 'react';
import type { Knopfzeile, Tat, Taten } from './knopfzeile.ts';
import { useStile } from './stile.ts';
import { useNach } from './zeit.ts';

/** The one main button, always here, with its target or reason in words below it. */
export function Fuss({ zeile, taten }: { readonly zeile: Knopfzeile; readonly taten: Taten }): JSX.Element {
  const s = useStile();
  const { neben } = zeile;
  const laeuft = zeile.laeuft === true;
  const lange = useNach(10_000, laeuft);
  return (
    <footer className={s.fuss}>
      {lange && <ProgressBar aria-label={de['ablage.laeuft']} />}
      <Hauptknopf zeile={zeile} taten={taten} laeuft={laeuft} />
      <Darunter zeile={zeile} />
      {neben && (
        <Button appearance="subtle" className={s.breit} {...druckFuer(neben.tat, taten)}>
          {neben.text}
        </Button>
      )}
    </footer>
  );
}

function Hauptknopf(p: {
  readonly zeile: Knopfzeile;
  readonly taten: Taten;
  readonly laeuft: boolean;
}): JSX.Element {
  const s = useStile();
  const { tat, text, gesperrt } = p.zeile;
  const dreht = useNach(1_000, p.laeuft);
  const zurueck = tat === 'zurueck';
  const symbol = dreht ? (
    <Spinner size="tiny" aria-hidden />
  ) : zurueck ? (
    <ArrowUndoRegular aria-hidden />
  ) : null;
  return (
    <Button
      appearance={zurueck ? 'secondary' : 'primary'}
      size="large"
      className={s.breit}
      disabledFocusable={gesperrt === true || p.laeuft}
      aria-describedby="darunter"
      icon={symbol}
      {...druckFuer(tat, p.taten)}
    >
      {text}
    </Button>
  );
}

function Darunter({ zeile: { darunter, beschreibung } }: { readonly zeile: Knopfzeile }): JSX.Element | null {
  const s = useStile();
  if (darunter === undefined) return null;
  if (beschreibung === undefined) {
    return (
      <span className={s.klein} id="darunter">
        {darunter}
      </span>
    );
  }
  return (
    <>
      <span className={s.klein} aria-hidden="true">
        {darunter}
      </span>
      <span className={s.unsichtbar} id="darunter">
        {beschreibung}
      </span>
    </>
  );
}

const druckFuer = (tat: Tat, taten: Taten): { type: 'submit' } | { type: 'button'; onClick: () => void } =>
  tat === 'absenden' ? { type: 'submit' } : { type: 'button', onClick: taten[tat] };
