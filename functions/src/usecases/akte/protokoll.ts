import type { Huelle } from '@registratur/shared/kernel/kette';
import { nutzlastId } from '@registratur/shared/kernel/kette';
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { verzeichneEinsicht } from '../sicherheit/verzeichne.ts';
import type { Raum } from '../zugang/raum.ts';

const jeSeite = 50;

/** The Protokoll of an Akte, for Revision and Datenschutz with a purpose; each look is itself recorded (domain R0.1). */
export const akteProtokoll =
  (b: Betrieb): Fall<'akte.protokoll'> =>
  async ({ person }, { pfad, frage }) => {
    const raum = await b.oeffne(person, pfad.akte, 'akte.protokoll');
    if (!raum.ok) return raum;
    await verzeichneEinsicht(b, person, pfad.akte, frage.zweck);
    const seite = await raum.wert.liste('huelle', '', {
      max: jeSeite,
      ...(frage.nach === undefined ? {} : { nach: frage.nach }),
    });
    const eintraege = await Promise.all(
      seite.dokumente.map((zeile) => eintrag(b, raum.wert, zeile['huelle'] as Huelle)),
    );
    return gut({ eintraege, ...(seite.weiter === undefined ? {} : { weiter: seite.weiter }) });
  };

async function eintrag(b: Betrieb, raum: Raum, huelle: Huelle): Promise<Eintrag> {
  const person = await b.directory.person(huelle.akteurOid);
  const dokumente = await Promise.all(
    huelle.dokumente.map(async (d, i) => {
      const nutzlast = await raum.lies(nutzlastId(huelle.seq, i));
      return {
        id: d.id,
        geloescht: nutzlast === undefined,
        ...(nutzlast?.['alt'] === undefined ? {} : { alt: nutzlast['alt'] as JsonObjekt }),
        ...(nutzlast?.['neu'] === undefined ? {} : { neu: nutzlast['neu'] as JsonObjekt }),
        ...(typeof nutzlast?.['grund'] === 'string' ? { grund: nutzlast['grund'] } : {}),
      };
    }),
  );
  return {
    seq: huelle.seq,
    zeit: huelle.zeit,
    typ: huelle.typ,
    akteurOid: huelle.akteurOid,
    akteurName: person?.name ?? 'Registratur',
    dokumente,
  };
}

interface Eintrag {
  readonly seq: number;
  readonly zeit: string;
  readonly typ: string;
  readonly akteurOid: string;
  readonly akteurName: string;
  readonly dokumente: {
    id: string;
    geloescht: boolean;
    alt?: Record<string, unknown>;
    neu?: Record<string, unknown>;
    grund?: string;
  }[];
}
