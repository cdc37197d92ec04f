import { sha256 } from '@registratur/shared/kernel/hash';
import { gut } from '@registratur/shared/kernel/result';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Betrieb, Fall, Haus } from '../haus.ts';
import { markenschluessel } from '../nachricht/schluessel.ts';
import { liesSchriftstueck } from '../schriftstueck/zeilen.ts';
import { register } from '../zugang/rechtelage.ts';
import { aendereEigenes } from './eigenes.ts';

const notizId = (schluessel: string): string => `notiz~${schluessel}`;

/** The person's own note under a key; '' = none. */
export async function notizVon(haus: Pick<Haus, 'store'>, oid: string, schluessel: string): Promise<string> {
  const zeile = await haus.store.lies(register(`person~${oid}`), notizId(schluessel));
  return typeof zeile?.['text'] === 'string' ? zeile['text'] : '';
}

/** A filed e-mail has the key of the e-mail, everything else one of its own. */
const schluesselFuer = (ss: Schriftstueck): string =>
  (ss.ausSchriftstueck === null ? markenschluessel(ss) : undefined) ?? sha256(`schriftstueck ${ss.uuid}`);

export const notizLesen =
  (b: Betrieb): Fall<'notiz.lesen'> =>
  async ({ person }, { pfad }) => {
    const raum = await b.oeffne(person, pfad.akte, 'notiz.lesen');
    if (!raum.ok) return raum;
    const ss = await liesSchriftstueck(raum.wert, pfad.schriftstueck);
    if (!ss.ok) return ss;
    const schluessel = schluesselFuer(ss.wert);
    return gut({ schluessel, text: await notizVon(b, person.oid, schluessel) });
  };

/** Lies with the person alone: in no Akte, in no index, and only its existence in her own Protokoll. */
export const notizSchreiben =
  (b: Betrieb): Fall<'notiz.schreiben'> =>
  async ({ person }, { ein }) => {
    const { anfrage, schluessel } = ein;
    const text = ein.text.trim();
    const id = notizId(schluessel);
    const kopf = { oid: person.oid, anfrage, op: 'notiz.schreiben', ein: { schluessel, text } };
    const vollzug = await aendereEigenes(b, { ...kopf, ids: [id] }, (stand, zeit) => {
      if (text === '') return gut({ schreibe: [], loesche: stand.dokument(id) ? [id] : [], antwort: {} });
      return gut({ schreibe: [{ id, typ: 'notiz', ord: schluessel, text, zeit }], antwort: {} });
    });
    return vollzug.ok ? gut({ schluessel, text }) : vollzug;
  };
