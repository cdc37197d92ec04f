import { naechsterStand, pruefeStand } from '@registratur/shared/domain/akte/akte.rules';
import { akte as akteSchema } from '@registratur/shared/domain/akte/akte.schema';
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { akteAnsicht } from './ansicht.ts';

export const akteAendern =
  (b: Betrieb): Fall<'akte.aendern'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'akte.aendern');
    if (!raum.ok) return raum;
    const zeit = b.uhr.jetzt().toISOString();
    const { anfrage, stand: gesehen, ...felder } = ein;
    const vollzug = await raum.wert.aendern({ anfrage, ein }, (_, akte) => {
      const veraltet = pruefeStand(gesehen, akte);
      if (veraltet) return schlecht(veraltet);
      return gut({
        schreibe: [{ ...akte, ...felder, ...naechsterStand(akte, zeit, person) }],
        nutzlasten: [{ dokument: 'akte', ...unterschied(akte, felder) }],
        antwort: {},
      });
    });
    if (!vollzug.ok) return vollzug;
    const akte = akteSchema.parse(await raum.wert.lies('akte'));
    return gut(akteAnsicht(akte, raum.wert.rechte));
  };

/** Old and new values of the fields that were sent: what the Protokoll keeps. */
export function unterschied(
  vorher: object,
  felder: object,
): { readonly alt: JsonObjekt; readonly neu: JsonObjekt } {
  const alt = vorher as JsonObjekt;
  const gesetzt = Object.entries(felder as JsonObjekt).filter(([, wert]) => wert !== undefined);
  return {
    alt: Object.fromEntries(gesetzt.map(([name]) => [name, alt[name] ?? null])),
    neu: Object.fromEntries(gesetzt),
  };
}
