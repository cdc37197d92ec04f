import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { de } from '@registratur/shared/ui/texte/de';
import type { JSX } from 'react';
import type { Felder } from './Felder.tsx';
import { Platzhalter } from './Platzhalter.tsx';
import { useStile } from './stile.ts';
import type { Bedienung } from './useAblage.ts';
import { useNachgeladen } from '@registratur/shared/ui/seite/useNachgeladen';
import type { Ablage, Angaben as Werte } from './zustand.ts';

const ladeFelder = (): Promise<typeof Felder> => import('./Felder.tsx').then((chunk) => chunk.Felder);

/** „Angaben zur Ablage“, folded: what the e-mail says already, open to change. */
export function Angaben(p: {
  readonly ablage: Ablage;
  readonly bedienung: Bedienung;
  readonly offen: boolean;
  readonly falte: (offen: boolean) => void;
  readonly gesperrt: boolean;
  readonly aendere: (angaben: Partial<Werte>) => void;
}): JSX.Element {
  const s = useStile();
  const Formular = useNachgeladen(ladeFelder, p.offen);
  const { angaben, nachricht } = p.ablage;
  const Pfeil = p.offen ? ChevronUpRegular : ChevronDownRegular;
  return (
    <section className={s.angaben}>
      <button
        type="button"
        className={s.falte}
        aria-expanded={p.offen}
        {...(p.offen ? { 'aria-controls': 'angaben' } : {})}
        onClick={() => p.falte(!p.offen)}
        onKeyDown={(taste) => {
          if (taste.key === 'Escape' && p.offen) p.falte(false);
        }}
      >
        <span className={s.eng}>
          <span className={s.stark}>{de['ablage.angaben']}</span>
          <span className={s.klein}>
            {de['ablage.angaben.kurz'](angaben.eingang, nachricht.anlagen.length, angaben.einzeln.length)}
          </span>
        </span>
        <Pfeil fontSize={20} className={s.symbol} aria-hidden />
      </button>
      {p.offen && (
        <div id="angaben" className={s.gruppe}>
          {Formular ? <Formular {...p} /> : <Platzhalter hoehen={[56, 56, 96]} />}
        </div>
      )}
    </section>
  );
}
