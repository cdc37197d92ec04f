import { vorgang as vorgangSchema } from '@registratur/shared/domain/akte/akte.schema';
import { gut } from '@registratur/shared/kernel/result';
import { vorgangAnsicht } from '../akte/ansicht.ts';
import type { Betrieb, Fall } from '../haus.ts';
import { zeigeVorgang } from './folge.ts';

export const vorgangLesen =
  (b: Betrieb): Fall<'vorgang.lesen'> =>
  async ({ person }, { pfad }) => {
    const raum = await b.oeffne(person, pfad.akte, 'vorgang.lesen');
    return raum.ok ? zeigeVorgang(b, raum.wert, pfad.vorgang) : raum;
  };

/** Open Vorgänge first, then closed ones, each by number. */
export const vorgangListe =
  (b: Betrieb): Fall<'vorgang.liste'> =>
  async ({ person }, { pfad, frage }) => {
    const raum = await b.oeffne(person, pfad.akte, 'vorgang.liste');
    if (!raum.ok) return raum;
    const { akte, rechte } = raum.wert;
    const seite = await raum.wert.liste('vorgang', '', {
      max: 100,
      ...(frage.nach === undefined ? {} : { nach: frage.nach }),
    });
    return gut({
      vorgaenge: seite.dokumente.map((d) => vorgangAnsicht(akte, vorgangSchema.parse(d), rechte)),
      ...(seite.weiter === undefined ? {} : { weiter: seite.weiter }),
    });
  };
