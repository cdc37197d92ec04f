import { Button } from '@fluentui/react-components';
import { de } from '@registratur/shared/ui/texte/de';
import type { JSX } from 'react';
import { useNeuerVersuch } from '@registratur/shared/ui/seite/zeit';
import type { Meldeleiste } from './Meldeleiste.tsx';
import { useStile } from './stile.ts';
import { useNachgeladen } from '@registratur/shared/ui/seite/useNachgeladen';
import type { Refusal } from './schritt.ts';

export interface Meldungsteile {
  readonly ton: 'info' | 'warning' | 'error' | 'success';
  readonly titel?: string;
  readonly text?: string;
  readonly knopf?: { readonly text: string; readonly druecke: () => void };
}

const ladeLeiste = (): Promise<typeof Meldeleiste> =>
  import('./Meldeleiste.tsx').then((chunk) => chunk.Meldeleiste);

/** Fetches the look of messages while the connection stands. */
export const useMeldeleiste = (): void => void useNachgeladen(ladeLeiste, true);

/** A message in place; at most one per surface. It says the same when its look cannot be had: without a connection. */
export function Meldung(p: Meldungsteile): JSX.Element {
  const s = useStile();
  const Leiste = useNachgeladen(ladeLeiste, p.ton);
  if (Leiste) return <Leiste {...p} />;
  return (
    <div className={s.kachel} role="group">
      <span className={s.text}>
        {p.titel && <span className={s.stark}>{p.titel} </span>}
        {p.text}
      </span>
      {p.knopf && (
        <Button size="small" onClick={p.knopf.druecke}>
          {p.knopf.text}
        </Button>
      )}
    </div>
  );
}

/** A refusal: what did not happen, the server's sentence, and the places it names. */
export function Ablehnung(p: { readonly titel: string; readonly ablehnung: Refusal }): JSX.Element {
  const { problem } = p.ablehnung;
  const stellen = problem.errors?.map((stelle) => stelle.detail) ?? [];
  const ton = problem.code === 'zu_den_akten_gelegt' ? 'warning' : 'error';
  return <Meldung ton={ton} titel={p.titel} text={[problem.title, ...stellen].join(' ')} />;
}

/** No answer from the server: tries again by itself after 3, 12, 30, then every 60 seconds. */
export function Getrennt(p: { readonly versuch: number; readonly erneut: () => void }): JSX.Element {
  const rest = useNeuerVersuch(p.versuch, p.erneut);
  return (
    <Meldung
      ton="info"
      titel={de['fehler.offline.titel']}
      text={de['fehler.offline'](rest)}
      knopf={{ text: de['fehler.offline.jetzt'], druecke: p.erneut }}
    />
  );
}
