import type { Ausgabe, Eingabe } from '@registratur/shared/contract/routen';
import { folgeverweis, type Folgeverweis } from '@registratur/shared/domain/akte/verweis.schema';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { vorgangAnsicht } from '../akte/ansicht.ts';
import type { Betrieb } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { stellenangabe } from '../zugang/stelle.ts';
import { liesVorgang } from '../zugang/zeilen.ts';

type Vorgaenger = NonNullable<Eingabe<'vorgang.anlegen'>['folgt']>;

/**
 * May a new Vorgang of this Akte refer to that one? Whoever sets the Verweis must see both ends; out of a protected
 * class none leads, as nothing is moved from there (design §3.5).
 */
export async function pruefeVorgaenger(
  b: Betrieb,
  raum: Raum,
  folgt: Vorgaenger,
): Promise<Result<undefined, Fehler>> {
  const dort = await b.oeffne(raum.person, folgt.akte, 'vorgang.lesen');
  if (!dort.ok) return dort;
  const vorgang = await liesVorgang(dort.wert, folgt.vorgang);
  if (!vorgang.ok) return vorgang;
  return dort.wert.akte.schutzklasse !== null && raum.akte.schutzklasse === null
    ? schlecht({ code: 'schutzklasse_verschieden' })
    : gut(undefined);
}

/** The Verweis of a Folge-Vorgang. */
export function folgeVerweis(e: {
  readonly vorgang: string;
  readonly folgt: Vorgaenger;
  readonly zeit: string;
  readonly von: Folgeverweis['von'];
}): Omit<Folgeverweis, 'salz'> {
  const ord = `${e.vorgang}~${e.folgt.vorgang}`;
  return {
    id: `verweis~${ord}`,
    typ: 'verweis',
    ord,
    art: 'folgt',
    vorgang: e.vorgang,
    nach: e.folgt,
    zeit: e.zeit,
    von: { oid: e.von.oid, name: e.von.name },
  };
}

/** A Vorgang as a person sees it, with who is responsible and the one it follows if that may be seen too. */
export async function zeigeVorgang(
  b: Betrieb,
  raum: Raum,
  uuid: string,
): Promise<Result<Ausgabe<'vorgang.lesen'>, Fehler>> {
  const vorgang = await liesVorgang(raum, uuid);
  if (!vorgang.ok) return vorgang;
  const zustaendig = stellenangabe(await b.directory.organisation(), vorgang.wert.federfuehrung);
  const ansicht = { ...vorgangAnsicht(raum.akte, vorgang.wert, raum.rechte), zustaendig };
  const folgt = await vorgaengerVon(b, raum, uuid);
  return gut(folgt ? { ...ansicht, folgt } : ansicht);
}

async function vorgaengerVon(
  b: Betrieb,
  raum: Raum,
  uuid: string,
): Promise<Ausgabe<'vorgang.lesen'>['folgt']> {
  const [zeile] = (await raum.liste('verweis', `${uuid}~`, { max: 1 })).dokumente;
  if (!zeile) return undefined;
  const { nach } = folgeverweis.parse(zeile);
  const dort = await b.oeffne(raum.person, nach.akte, 'vorgang.lesen');
  const vorgang = dort.ok ? await liesVorgang(dort.wert, nach.vorgang) : dort;
  if (!vorgang.ok) return undefined;
  return { ...nach, vorgangszeichen: vorgang.wert.vorgangszeichen, betreff: vorgang.wert.betreff };
}
