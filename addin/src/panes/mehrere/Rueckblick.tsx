import { Link } from '@fluentui/react-components';
import { mehrere } from '@registratur/shared/ui/texte/mehrere';
import { useSyncExternalStore, type JSX } from 'react';
import { useStile } from '../ablage/stile.ts';
import { useJetzt } from '../ablage/zeit.ts';
import type { Betrieb } from './betrieb.ts';
import { ruecknahmeBis, veraktet } from './lauf.ts';
import type { Worte } from './worte.ts';

/** Back to a run that was left, as long as something of it can be undone (ux §6.2). */
export function Rueckblick(p: {
  readonly betrieb: Betrieb;
  readonly worte: Worte;
  readonly zeige: () => void;
}): JSX.Element | null {
  const s = useStile();
  const lauf = useSyncExternalStore(p.betrieb.hoere, p.betrieb.stand);
  const jetzt = useJetzt(true);
  if (!lauf.posten.some(({ stand }) => ruecknahmeBis(stand, jetzt))) return null;
  return (
    <p className={s.klein}>
      {mehrere['rueckblick'](p.worte.fertig(veraktet(lauf), lauf.posten.length))}{' '}
      <Link inline as="button" type="button" className={s.wieUmgebung} onClick={p.zeige}>
        {mehrere['rueckblick.zeigen']}
      </Link>
    </p>
  );
}
