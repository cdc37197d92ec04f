import type { Aktenplaneinheit } from '../aktenplan/aktenplan.schema.ts';
import { vorfahren } from '../aktenplan/aktenplan.rules.ts';
import type { Gruppe, Recht, Vertretung, Zuweisung } from './rechte.schema.ts';

/** SCHREIBEN, ZEICHNEN and ZDA include LESEN (domain §11.3, design §3.6). */
const schliesstLesenEin: ReadonlySet<Recht> = new Set<Recht>(['SCHREIBEN', 'ZEICHNEN', 'ZDA']);

const gilt = (von: string, bis: string | null, tag: string): boolean =>
  von <= tag && (bis === null || tag <= bis);

/**
 * The groups that count for a person: membership in the mapped Entra group (token) AND an approved Zuweisung;
 * either alone grants nothing (design §3.6). `tag` = today in Europe/Berlin, JJJJ-MM-TT.
 */
export function wirksameGruppen(
  mitgliedIn: ReadonlySet<string>,
  zuweisungen: readonly Zuweisung[],
  tag: string,
): ReadonlySet<string> {
  return new Set(
    zuweisungen
      .filter((z) => z.zustand === 'AKTIV' && gilt(z.von, z.bis, tag) && mitgliedIn.has(z.entraId))
      .map((z) => z.entraId),
  );
}

/** Whom a person deputises today. */
export const vertritt = (vertretungen: readonly Vertretung[], tag: string): readonly string[] =>
  vertretungen.filter((v) => gilt(v.von, v.bis, tag)).map((v) => v.fuer);

/**
 * Rights of some groups at an Aktenplaneinheit: granted there or further up, unless a unit on the way
 * takes the group out again (`ausgenommen`); the nearest statement counts.
 */
export function rechteAn(
  kennzeichen: string,
  einheiten: ReadonlyMap<string, Aktenplaneinheit>,
  gruppen: ReadonlyMap<string, Gruppe>,
  wirksam: ReadonlySet<string>,
): ReadonlySet<Recht> {
  const rechte = new Set<Recht>();
  for (const entraId of wirksam) {
    const gruppe = gruppen.get(entraId);
    if (!gruppe || !istErteilt(kennzeichen, einheiten, gruppe.name)) continue;
    for (const recht of gruppe.rechte) {
      rechte.add(recht);
      if (schliesstLesenEin.has(recht)) rechte.add('LESEN');
    }
  }
  return rechte;
}

function istErteilt(
  kennzeichen: string,
  einheiten: ReadonlyMap<string, Aktenplaneinheit>,
  gruppe: string,
): boolean {
  for (const stufe of [kennzeichen, ...vorfahren(kennzeichen)]) {
    const einheit = einheiten.get(stufe);
    if (einheit?.ausgenommen.includes(gruppe)) return false;
    if (einheit?.erteilt.includes(gruppe)) return true;
  }
  return false;
}
