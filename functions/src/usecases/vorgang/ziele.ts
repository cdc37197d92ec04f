import type { Ausgabe } from '@registratur/shared/contract/routen';
import { akte as akteSchema, vorgang as vorgangSchema } from '@registratur/shared/domain/akte/akte.schema';
import { erlaubteOperationen } from '@registratur/shared/domain/akte/akte.policy';
import type { Person } from '@registratur/shared/domain/person/akteur';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { aktePartition } from '../zugang/raum.ts';
import { vorgangId } from '../zugang/zeilen.ts';

const hoechstens = 20;

type Ziel = Ausgabe<'vorgang.ziele'>['ziele'][number];

/** Open Vorgänge the person may file into: found by text, or those used last and then the newest. */
export const vorgangZiele =
  (b: Betrieb): Fall<'vorgang.ziele'> =>
  async ({ person }, { frage }) => {
    const kandidaten =
      frage.text === undefined ? await zuletzt(b, person) : await gesucht(b, person, frage.text);
    const rechte = await b.rechtelage.rechteFuer(person);
    const ziele: Ziel[] = [];
    for (const { akte: akteUuid, vorgang: uuid } of kandidaten) {
      if (ziele.length >= hoechstens) break;
      const partition = aktePartition(akteUuid);
      const [a, v] = await Promise.all([
        b.store.lies(partition, 'akte'),
        b.store.lies(partition, vorgangId(uuid)),
      ]);
      if (a?.typ !== 'akte' || !v) continue;
      const [akte, vorgang] = [akteSchema.parse(a), vorgangSchema.parse(v)];
      const erlaubt = erlaubteOperationen('schriftstueck', rechte(akte.einheit), [
        akte.zustand,
        vorgang.zustand,
      ]);
      if (!erlaubt.includes('schriftstueck.ablegen')) continue;
      ziele.push({
        akte: akte.uuid,
        vorgang: vorgang.uuid,
        vorgangszeichen: vorgang.vorgangszeichen,
        betreff: vorgang.betreff,
        akteBetreff: akte.betreff,
      });
    }
    return gut({ ziele });
  };

interface Kandidat {
  readonly akte: string;
  readonly vorgang: string;
}

async function gesucht(b: Betrieb, person: Person, text: string): Promise<Kandidat[]> {
  const rechte = await b.rechtelage.rechteFuer(person);
  const treffer = await b.search.suche({
    text,
    arten: ['vorgang'],
    erlaubt: (bereich) => rechte(bereich).has('SCHREIBEN'),
    anfang: true,
    max: hoechstens * 2,
  });
  return treffer.map((t) => {
    const [partition = '', vorgang = ''] = t.ref.split('.');
    return { akte: partition.replace(/^akte~/, ''), vorgang };
  });
}

async function zuletzt(b: Betrieb, person: Person): Promise<Kandidat[]> {
  const eigene = await b.store.liste({ behaelter: 'sichten', id: `zuletzt~${person.oid}` }, 'vorgang', '', {
    max: hoechstens * 2,
  });
  const benutzt = eigene.dokumente.map((d) => ({ akte: String(d['akte']), vorgang: String(d['vorgang']) }));
  const bekannt = new Set(benutzt.map((k) => k.vorgang));
  return [...benutzt, ...(await neueste(b, person)).filter((k) => !bekannt.has(k.vorgang))];
}

/** The newest Vorgänge of the newest Akten where the person may write. */
async function neueste(b: Betrieb, person: Person): Promise<Kandidat[]> {
  const rechte = await b.rechtelage.rechteFuer(person);
  const kandidaten: Kandidat[] = [];
  for (const kz of (await b.rechtelage.ordnung()).einheiten.keys()) {
    if (!rechte(kz).has('SCHREIBEN')) continue;
    const akten = await b.store.liste({ behaelter: 'sichten', id: `einheit~${kz}` }, 'akte', '', { max: 10 });
    for (const zeile of akten.dokumente) {
      const akte = String(zeile['akte']);
      const offene = await b.store.liste(aktePartition(akte), 'vorgang', 'offen~', { max: 10 });
      kandidaten.push(...offene.dokumente.map((d) => ({ akte, vorgang: String(d['uuid']) })));
    }
    if (kandidaten.length >= hoechstens * 2) break;
  }
  return kandidaten;
}
