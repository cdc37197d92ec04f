import { naechsterStand, pruefeStand } from '@registratur/shared/domain/akte/akte.rules';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import { unterschied } from '../akte/aendern.ts';
import { vorgangAnsicht } from '../akte/ansicht.ts';
import type { Betrieb, Fall } from '../haus.ts';
import { liesVorgang, offenerVorgang, vorgangId } from '../zugang/zeilen.ts';

export const vorgangAendern =
  (b: Betrieb): Fall<'vorgang.aendern'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'vorgang.aendern');
    if (!raum.ok) return raum;
    const zeit = b.uhr.jetzt().toISOString();
    const { anfrage, stand: gesehen, ...felder } = ein;
    const id = vorgangId(pfad.vorgang);
    const vollzug = await raum.wert.aendern({ anfrage, ein: { ...ein, id }, ids: [id] }, (stand) => {
      const vorgang = offenerVorgang(stand, pfad.vorgang);
      if (!vorgang.ok) return vorgang;
      const veraltet = pruefeStand(gesehen, vorgang.wert);
      if (veraltet) return schlecht(veraltet);
      return gut({
        schreibe: [{ ...vorgang.wert, ...felder, ...naechsterStand(vorgang.wert, zeit, person) }],
        nutzlasten: [{ dokument: id, ...unterschied(vorgang.wert, felder) }],
        antwort: {},
      });
    });
    if (!vollzug.ok) return vollzug;
    const vorgang = await liesVorgang(raum.wert, pfad.vorgang);
    return vorgang.ok ? gut(vorgangAnsicht(raum.wert.akte, vorgang.wert, raum.wert.rechte)) : vorgang;
  };
