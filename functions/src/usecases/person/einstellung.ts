import { nachAblagen, vorgabe, type NachAblage } from '@registratur/shared/domain/person/einstellung';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { register } from '../zugang/rechtelage.ts';
import { aendereEigenes } from './eigenes.ts';

const id = 'einstellung';

const bekannt = (wert: unknown): NachAblage => nachAblagen.find((n) => n === wert) ?? vorgabe;

/** The own wishes; they follow the person to every Outlook. */
export const einstellungLesen =
  (b: Betrieb): Fall<'einstellung.lesen'> =>
  async ({ person }) => {
    const zeile = await b.store.lies(register(`person~${person.oid}`), id);
    return gut({ nachAblage: bekannt(zeile?.['nachAblage']) });
  };

export const einstellungAendern =
  (b: Betrieb): Fall<'einstellung.aendern'> =>
  async ({ person }, { ein }) => {
    const { anfrage, nachAblage } = ein;
    const wunsch = { oid: person.oid, anfrage, op: 'einstellung.aendern', ein: { nachAblage }, ids: [id] };
    const vollzug = await aendereEigenes(b, wunsch, () =>
      gut({ schreibe: [{ id, typ: id, ord: id, nachAblage }], antwort: { nachAblage } }),
    );
    return vollzug.ok ? gut({ nachAblage: bekannt(vollzug.wert.antwort['nachAblage']) }) : vollzug;
  };
