import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { Ruf } from '@registratur/shared/contract/client';
import { nachAblagen, type NachAblage } from '@registratur/shared/domain/person/einstellung';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { vorgaenge as t } from '@registratur/shared/ui/texte/vorgaenge';
import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useState, type JSX } from 'react';
import { useStile } from './stile.ts';

type Stand = 'laden' | 'getrennt' | 'da' | 'gespeichert' | 'fehlt';

/** The own wish for what becomes of filed e-mails in the mailbox; kept on the server, for every Outlook. */
export function Nachablage({ ruf }: { readonly ruf: Ruf }): JSX.Element {
  const s = useStile();
  const [offen, falte] = useState(false);
  const Pfeil = offen ? ChevronUpRegular : ChevronDownRegular;
  return (
    <section className={s.angaben}>
      <button
        type="button"
        className={s.falte}
        aria-expanded={offen}
        {...(offen ? { 'aria-controls': 'nachablage' } : {})}
        onClick={() => falte(!offen)}
      >
        <span className={s.stark}>{t['nachher.titel']}</span>
        <Pfeil fontSize={20} className={s.symbol} aria-hidden />
      </button>
      {offen && <Wahl ruf={ruf} />}
    </section>
  );
}

function Wahl({ ruf }: { readonly ruf: Ruf }): JSX.Element {
  const s = useStile();
  const name = useId();
  const [stand, setzeStand] = useState<Stand>('laden');
  const [gewaehlt, waehle] = useState<NachAblage>();
  useEffect(() => {
    let gilt = true;
    void ruf('einstellung.lesen', {}).then((antwort) => {
      if (!gilt) return;
      setzeStand(antwort.ok ? 'da' : 'getrennt');
      if (antwort.ok) waehle(antwort.wert.nachAblage);
    });
    return () => {
      gilt = false;
    };
  }, [ruf]);
  const speichere = async (nachAblage: NachAblage): Promise<void> => {
    const vorher = gewaehlt;
    waehle(nachAblage);
    const antwort = await ruf('einstellung.aendern', { ein: { anfrage: neueAnfrage(), nachAblage } });
    setzeStand(antwort.ok ? 'gespeichert' : 'fehlt');
    if (!antwort.ok) waehle(vorher);
  };
  return (
    <fieldset id="nachablage" className={mergeClasses(s.gruppe, s.rahmenlos)} disabled={stand === 'laden'}>
      <legend className={s.unsichtbar}>{t['nachher.titel']}</legend>
      {nachAblagen.map((wunsch) => (
        <label key={wunsch} className={mergeClasses(s.reihe, s.text)}>
          <input
            type="radio"
            className={s.knopfRund}
            name={name}
            checked={gewaehlt === wunsch}
            onChange={() => void speichere(wunsch)}
          />
          {t[`nachher.${wunsch}`]}
        </label>
      ))}
      <span className={s.klein}>{t['nachher.geteilt']}</span>
      <span className={s.klein} role="status">
        {(stand === 'gespeichert' || stand === 'fehlt' || stand === 'getrennt') && t[`nachher.${stand}`]}
      </span>
    </fieldset>
  );
}
