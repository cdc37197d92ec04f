import type { Ausgabe } from '@registratur/shared/contract/routen';
import { uuidMuster } from '@registratur/shared/kernel/id';
import { Abbruch } from './abbruch.ts';
import { oderAbbruch, type Server } from './verbindung.ts';

type Akte = Ausgabe<'akte.liste'>['akten'][number];
type Vorgang = Ausgabe<'vorgang.liste'>['vorgaenge'][number];

/** `<Akte>.<Id>`: how Vorgänge and Schriftstücke are named outside. */
export const verweis = (akte: string, id: string): string => `${akte}.${id}`;

const zeichen = /^(?<akte>(?<einheit>\d{2}(?:\.\d{2})*)\/\d+-\d{4})(?:#(?<vorgang>\d+)(?:\.(?<ss>\d+))?)?$/;

function zerlege(text: string): readonly [string, string] | undefined {
  const [akte = '', id = '', ...rest] = text.split('.');
  return rest.length === 0 && uuidMuster.test(akte) && uuidMuster.test(id) ? [akte, id] : undefined;
}

/** All pages of the Akten of one Aktenplaneinheit, or of all. */
export async function alleAkten({ ruf }: Server, einheit?: string): Promise<Akte[]> {
  const akten: Akte[] = [];
  for (let nach: string | undefined; ;) {
    const frage = { ...(einheit === undefined ? {} : { einheit }), ...(nach === undefined ? {} : { nach }) };
    const seite = oderAbbruch(await ruf('akte.liste', { frage }));
    akten.push(...seite.akten);
    if (seite.weiter === undefined) return akten;
    nach = seite.weiter;
  }
}

export async function alleVorgaenge({ ruf }: Server, akte: string): Promise<Vorgang[]> {
  const vorgaenge: Vorgang[] = [];
  for (let nach: string | undefined; ;) {
    const frage = nach === undefined ? {} : { nach };
    const seite = oderAbbruch(await ruf('vorgang.liste', { pfad: { akte }, frage }));
    vorgaenge.push(...seite.vorgaenge);
    if (seite.weiter === undefined) return vorgaenge;
    nach = seite.weiter;
  }
}

/** An Akte by UUID or Aktenzeichen. */
export async function findeAkte(server: Server, text: string): Promise<string> {
  if (uuidMuster.test(text)) return text;
  const teile = zeichen.exec(text)?.groups;
  const gefunden = teile && (await alleAkten(server, teile['einheit'])).find((a) => a.aktenzeichen === text);
  if (!gefunden) throw new Abbruch(`Die Akte „${text}“ gibt es nicht, oder Sie dürfen sie nicht sehen.`);
  return gefunden.id;
}

/** A Vorgang by reference or Vorgangszeichen. */
export async function findeVorgang(
  server: Server,
  text: string,
): Promise<{ readonly akte: string; readonly vorgang: string }> {
  const ids = zerlege(text);
  if (ids) return { akte: ids[0], vorgang: ids[1] };
  const teile = zeichen.exec(text)?.groups;
  if (teile?.['vorgang'] === undefined)
    throw new Abbruch(
      `„${text}“ ist weder ein Verweis AKTE.VORGANG noch ein Vorgangszeichen wie 13.01/0001-2026#001.`,
    );
  const akte = await findeAkte(server, teile['akte'] ?? '');
  const gefunden = (await alleVorgaenge(server, akte)).find((v) => v.vorgangszeichen === text);
  if (!gefunden) throw new Abbruch(`Den Vorgang „${text}“ gibt es nicht, oder Sie dürfen ihn nicht sehen.`);
  return { akte, vorgang: gefunden.id };
}

/** A Schriftstück by reference or Kennzeichen. */
export async function findeSchriftstueck(
  server: Server,
  text: string,
): Promise<{ readonly akte: string; readonly schriftstueck: string }> {
  const ids = zerlege(text);
  if (ids) return { akte: ids[0], schriftstueck: ids[1] };
  if (zeichen.exec(text)?.groups?.['ss'] === undefined)
    throw new Abbruch(
      `„${text}“ ist weder ein Verweis AKTE.ID noch ein Kennzeichen wie 13.01/0001-2026#001.0001.`,
    );
  const pfad = await findeVorgang(server, text.replace(/\.\d+$/, ''));
  for (let nach: string | undefined; ;) {
    const frage = nach === undefined ? {} : { nach };
    const seite = oderAbbruch(await server.ruf('schriftstueck.liste', { pfad, frage }));
    const gefunden = seite.schriftstuecke.find((s) => s.kennzeichen === text);
    if (gefunden) return { akte: gefunden.akte, schriftstueck: gefunden.id };
    if (seite.weiter === undefined)
      throw new Abbruch(`Das Schriftstück „${text}“ gibt es nicht, oder Sie dürfen es nicht sehen.`);
    nach = seite.weiter;
  }
}
