import type { Ausgabe } from '@registratur/shared/contract/routen';
import { nutzlastId, type Huelle } from '@registratur/shared/kernel/kette';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { findeDort } from './folge.ts';
import { ablegerId, liesSchriftstueck, ssId } from './zeilen.ts';

type Eintrag = Ausgabe<'schriftstueck.verlauf'>['eintraege'][number];

const jeSchritt = 200;
/** Envelopes of the Akte looked through for one page. */
const seite = 1_000;

/**
 * What was changed at a Schriftstück, for who reads it: when, what, by whom. Of the payloads only fields that every
 * reader sees at the record itself: they also name other places, and reasons are for the Protokoll. Begins where the
 * Schriftstück came to this Akte; what happened before stands in the Akte it came from.
 */
export const schriftstueckVerlauf =
  (b: Betrieb): Fall<'schriftstueck.verlauf'> =>
  async ({ person }, { pfad, frage }) => {
    const hier = await b.oeffne(person, pfad.akte, 'schriftstueck.verlauf');
    if (!hier.ok) return hier;
    const ss = await liesSchriftstueck(hier.wert, pfad.schriftstueck);
    if (ss.ok) return gut(await liesVerlauf(b, hier.wert, ss.wert.uuid, frage.nach));
    const dort = await findeDort(b, person, pfad);
    return dort.ok ? gut(await liesVerlauf(b, dort.wert.raum, dort.wert.ss.uuid, frage.nach)) : dort;
  };

async function liesVerlauf(
  b: Betrieb,
  raum: Raum,
  uuid: string,
  ab: string | undefined,
): Promise<Ausgabe<'schriftstueck.verlauf'>> {
  const eintraege: Eintrag[] = [];
  let [gelesen, weiter] = [0, ab];
  do {
    const schritt = await raum.liste('huelle', '', {
      max: jeSchritt,
      ...(weiter === undefined ? {} : { nach: weiter }),
    });
    for (const zeile of schritt.dokumente)
      eintraege.push(...(await eintraegeAus(b, raum, zeile['huelle'] as Huelle, uuid)));
    gelesen += jeSchritt;
    weiter = schritt.weiter;
  } while (weiter !== undefined && gelesen < seite);
  return { eintraege, ...(weiter === undefined ? {} : { weiter }) };
}

/** At most one: the record and a further Ableger's row are never changed together. */
async function eintraegeAus(b: Betrieb, raum: Raum, huelle: Huelle, uuid: string): Promise<Eintrag[]> {
  const stelle = huelle.dokumente.findIndex(
    ({ id }) => id === ssId(uuid) || id.startsWith(ablegerId(uuid, '')),
  );
  if (stelle < 0) return [];
  const [person, nutzlast] = await Promise.all([
    b.directory.person(huelle.akteurOid),
    raum.lies(nutzlastId(huelle.seq, stelle)),
  ]);
  const [alt, neu] = [gezeigt(nutzlast?.['alt']), gezeigt(nutzlast?.['neu'])];
  return [
    {
      zeit: huelle.zeit,
      typ: huelle.typ,
      person: person?.name ?? 'Registratur',
      ...(alt ? { alt } : {}),
      ...(neu ? { neu } : {}),
    },
  ];
}

const felder = ['betreff', 'eingangsdatum', 'vermerk'] as const;

function gezeigt(werte: unknown): Eintrag['neu'] {
  if (typeof werte !== 'object' || werte === null) return undefined;
  const texte = new Map<string, unknown>(Object.entries(werte));
  const bleibt = felder.flatMap((feld) => {
    const wert = texte.get(feld);
    return typeof wert === 'string' ? [[feld, wert] as const] : [];
  });
  return bleibt.length > 0 ? Object.fromEntries(bleibt) : undefined;
}
