import type { Person } from '@registratur/shared/domain/person/akteur';
import type { Betrieb } from '../haus.ts';
import { zeitpunktAus } from '../projektion/reihenfolge.ts';
import { aktePartition } from '../zugang/raum.ts';
import type { Kandidat } from './ziel.ts';

/** More of each kind are never offered. */
const hoechstens = 40;

/** Vorgänge the person used last, newest first, with the moment. */
export async function zuletztBenutzt(
  b: Betrieb,
  person: Person,
): Promise<readonly (Kandidat & { readonly zeit: Date })[]> {
  const eigene = await b.store.liste({ behaelter: 'sichten', id: `zuletzt~${person.oid}` }, 'vorgang', '', {
    max: hoechstens,
  });
  return eigene.dokumente.map((d) => ({
    akte: String(d['akte']),
    vorgang: String(d['vorgang']),
    zeit: zeitpunktAus(d.ord),
  }));
}

/** The newest Akten of each unit where the person may write, unit by unit. */
export async function* neuesteAkten(b: Betrieb, person: Person): AsyncGenerator<readonly string[]> {
  const rechte = await b.rechtelage.rechteFuer(person);
  for (const kz of (await b.rechtelage.ordnung()).einheiten.keys()) {
    if (!rechte(kz).has('SCHREIBEN')) continue;
    const akten = await b.store.liste({ behaelter: 'sichten', id: `einheit~${kz}` }, 'akte', '', { max: 10 });
    yield akten.dokumente.map((zeile) => String(zeile['akte']));
  }
}

/** The newest Vorgänge of the newest Akten where the person may write. */
export async function neueste(b: Betrieb, person: Person): Promise<readonly Kandidat[]> {
  const kandidaten: Kandidat[] = [];
  for await (const akten of neuesteAkten(b, person)) {
    for (const akte of akten) {
      const offene = await b.store.liste(aktePartition(akte), 'vorgang', 'offen~', { max: 10 });
      kandidaten.push(...offene.dokumente.map((d) => ({ akte, vorgang: String(d['uuid']) })));
    }
    if (kandidaten.length >= hoechstens) break;
  }
  return kandidaten;
}
