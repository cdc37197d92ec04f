import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { liesVorgang } from '../zugang/zeilen.ts';
import { merke, vergiss } from './favorit.ts';

/** A favourite of one's own: needs the sight of the Akte, changes nothing in it. */
export const vorgangMerken =
  (b: Betrieb): Fall<'vorgang.merken'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'vorgang.merken');
    if (!raum.ok) return raum;
    const vorgang = await liesVorgang(raum.wert, pfad.vorgang);
    if (!vorgang.ok) return vorgang;
    const vollzug = await merke(b, { ...pfad, oid: person.oid, anfrage: ein.anfrage });
    return vollzug.ok ? gut({ gemerkt: true as const }) : vollzug;
  };

/** Works on the own list only: says the same whatever there is or was. */
export const vorgangEntmerken =
  (b: Betrieb): Fall<'vorgang.entmerken'> =>
  async ({ person }, { pfad, ein }) => {
    const vollzug = await vergiss(b, { ...pfad, oid: person.oid, anfrage: ein.anfrage });
    return vollzug.ok ? gut({ gemerkt: false as const }) : vollzug;
  };
