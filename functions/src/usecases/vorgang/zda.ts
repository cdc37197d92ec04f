import { akteMachine } from '@registratur/shared/domain/akte/akte.machine';
import { naechsterStand, pruefeZda, vorgangOrd } from '@registratur/shared/domain/akte/akte.rules';
import type { Vorgang } from '@registratur/shared/domain/akte/akte.schema';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import { tagIn } from '@registratur/shared/kernel/zeit';
import { vorgangAnsicht } from '../akte/ansicht.ts';
import { hindernisListen, hindernisseIn } from '../akte/hindernisse.ts';
import type { Betrieb, Fall } from '../haus.ts';
import { liesVorgang, offenerVorgang, vorgangId } from '../zugang/zeilen.ts';

/** z.d.A. of one Vorgang (domain §1.5): nothing under way, nothing in quarantine; the Laufzeit ends today. */
export const vorgangZda =
  (b: Betrieb): Fall<'vorgang.zda'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'vorgang.zda');
    if (!raum.ok) return raum;
    const id = vorgangId(pfad.vorgang);
    const jetzt = b.uhr.jetzt();
    const vollzug = await raum.wert.aendern(
      { anfrage: ein.anfrage, ein: { ...ein, id }, ids: [id], listen: hindernisListen(pfad.vorgang) },
      (stand) => {
        const vorgang = offenerVorgang(stand, pfad.vorgang);
        if (!vorgang.ok) return vorgang;
        const hindert = pruefeZda(hindernisseIn(stand, pfad.vorgang));
        if (hindert) return schlecht(hindert);
        const neu: Vorgang = {
          ...vorgang.wert,
          zustand: akteMachine.zda.nach,
          ord: vorgangOrd('ZDA', vorgang.wert.nummer),
          laufzeit: { ...vorgang.wert.laufzeit, ende: tagIn(jetzt) },
          ...naechsterStand(vorgang.wert, jetzt.toISOString(), person),
        };
        return gut({
          schreibe: [neu],
          nutzlasten: [
            { dokument: id, alt: { zustand: vorgang.wert.zustand }, neu: { zustand: neu.zustand } },
          ],
          antwort: {},
        });
      },
    );
    if (!vollzug.ok) return vollzug;
    const vorgang = await liesVorgang(raum.wert, pfad.vorgang);
    return vorgang.ok ? gut(vorgangAnsicht(raum.wert.akte, vorgang.wert, raum.wert.rechte)) : vorgang;
  };
