import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type * as Fortschritt from './Fortschritt.tsx';
import type { Knopfzeile, Tat, Taten } from './knopfzeile.ts';
import { useStile } from './stile.ts';
import { useNachgeladen } from '@registratur/shared/ui/seite/useNachgeladen';
import { useNach } from '@registratur/shared/ui/seite/zeit';

const ladeZeichen = (): Promise<typeof Fortschritt> => import('./Fortschritt.tsx');

/** The one main button, always here, with its target or reason in words below it. */
export function Fuss({
  zeile,
  taten,
}: {
  readonly zeile: Knopfzeile;
  readonly taten: Partial<Taten>;
}): JSX.Element {
  const s = useStile();
  const { neben } = zeile;
  const laeuft = zeile.laeuft === true;
  const lange = useNach(10_000, laeuft);
  const Zeichen = useNachgeladen(ladeZeichen, laeuft);
  return (
    <footer className={s.fuss}>
      {lange && Zeichen && <Zeichen.Balken />}
      <Hauptknopf zeile={zeile} taten={taten} laeuft={laeuft} dreher={Zeichen && <Zeichen.Dreher />} />
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
  readonly taten: Partial<Taten>;
  readonly laeuft: boolean;
  readonly dreher: JSX.Element | undefined;
}): JSX.Element {
  const s = useStile();
  const { tat, text, gesperrt } = p.zeile;
  const dreht = useNach(1_000, p.laeuft);
  const zurueck = tat === 'zurueck';
  const symbol = dreht ? p.dreher : zurueck ? <ArrowUndoRegular aria-hidden /> : null;
  return (
    <Button
      appearance={zurueck ? 'secondary' : 'primary'}
      size="large"
      className={s.breit}
      disabledFocusable={gesperrt === true || p.laeuft}
      aria-describedby="darunter"
      icon={symbol ?? null}
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

const druckFuer = (
  tat: Tat,
  taten: Partial<Taten>,
): { type: 'submit' } | { type: 'button'; onClick: () => void } =>
  tat === 'absenden' ? { type: 'submit' } : { type: 'button', onClick: () => taten[tat]?.() };
