import { akteMachine } from '@registratur/shared/domain/akte/akte.machine';
import { naechsterStand, pruefeZda } from '@registratur/shared/domain/akte/akte.rules';
import { akte as akteSchema, type Akte } from '@registratur/shared/domain/akte/akte.schema';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import { tagIn } from '@registratur/shared/kernel/zeit';
import type { Betrieb, Fall } from '../haus.ts';
import { akteAnsicht } from './ansicht.ts';
import { hindernisListen, hindernisseIn } from './hindernisse.ts';

/** z.d.A. of the whole Akte: only when every Vorgang is closed (R1.14) and nothing is under way. */
export const akteZda =
  (b: Betrieb): Fall<'akte.zda'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'akte.zda');
    if (!raum.ok) return raum;
    const jetzt = b.uhr.jetzt();
    const vollzug = await raum.wert.aendern(
      { anfrage: ein.anfrage, ein, listen: hindernisListen() },
      (stand, akte) => {
        const hindert = pruefeZda(hindernisseIn(stand));
        if (hindert) return schlecht(hindert);
        const neu: Akte = {
          ...akte,
          zustand: akteMachine.zda.nach,
          laufzeit: { ...akte.laufzeit, ende: tagIn(jetzt) },
          ...naechsterStand(akte, jetzt.toISOString(), person),
        };
        return gut({
          schreibe: [neu],
          nutzlasten: [{ dokument: 'akte', alt: { zustand: akte.zustand }, neu: { zustand: neu.zustand } }],
          antwort: {},
        });
      },
    );
    if (!vollzug.ok) return vollzug;
    return gut(akteAnsicht(akteSchema.parse(await raum.wert.lies('akte')), raum.wert.rechte));
  };
