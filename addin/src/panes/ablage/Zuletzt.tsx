import { Link } from '@fluentui/react-components';
import { de } from '@registratur/shared/ui/texte/de';
import type { JSX } from 'react';
import type { Teile } from './Inhalt.tsx';
import { ruecknahmeBis } from './knopfzeile.ts';
import { useStile } from './stile.ts';

/** Undo of the last filing stays reachable when the next e-mail is on show. */
export function Zuletzt({ ablage, bedienung, jetzt }: Teile): JSX.Element | null {
  const s = useStile();
  for (const andere of Object.values(bedienung.zustand.ablagen).reverse()) {
    const { schritt, nachricht } = andere;
    if (andere === ablage || schritt.art !== 'abgelegt' || !ruecknahmeBis(schritt, jetzt)) continue;
    return (
      <p className={s.klein}>
        {de['ablage.zuletzt'](nachricht.betreff)}{' '}
        <Link
          inline
          as="button"
          type="button"
          className={s.wieUmgebung}
          disabled={schritt.ruecknahme.art === 'laeuft'}
          onClick={() => bedienung.zurueck(nachricht, schritt)}
        >
          {de['schriftstueck.zuruecknehmen']}
        </Link>
      </p>
    );
  }
  return null;
}
