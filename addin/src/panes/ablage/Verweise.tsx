import { Button } from '@fluentui/react-components';
import { OpenRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import { imBrowser, inTeams, type Fundort } from '@registratur/shared/ui/verweise';
import { vorgaenge as t } from '@registratur/shared/ui/texte/vorgaenge';
import type { JSX } from 'react';
import type { Outlook } from '../../office/host.ts';
import { useStile } from './stile.ts';

/** Where the record can be looked at: in Teams, or in the browser. */
export function Verweise(p: { readonly ort: Fundort; readonly zeige: Outlook['zeige'] }): JSX.Element {
  const s = useStile();
  const { origin } = location;
  return (
    <div className={s.reihe}>
      <Button
        className={s.waechst}
        icon={<PeopleTeamRegular aria-hidden />}
        onClick={() => void inTeams(origin, p.ort).then(p.zeige)}
      >
        {t['oeffnen.teams']}
      </Button>
      <Button
        icon={<OpenRegular aria-hidden />}
        aria-label={t['oeffnen.browser']}
        title={t['oeffnen.browser']}
        onClick={() => p.zeige(imBrowser(origin, p.ort))}
      />
    </div>
  );
}
