import type { Ausgabe } from '@registratur/shared/contract/routen';
import { erlaubteOperationen } from '@registratur/shared/domain/akte/akte.policy';
import { akte as akteSchema, type Akte } from '@registratur/shared/domain/akte/akte.schema';
import type { Person } from '@registratur/shared/domain/person/akteur';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { verzeichneAngebot } from '../sicherheit/verzeichne.ts';
import { neuesteAkten, zuletztBenutzt } from '../vorgang/gewohnheit.ts';
import { aktePartition } from '../zugang/raum.ts';

type Ziel = Ausgabe<'akte.ziele'>['akten'][number];

const hoechstens = 20;

/**
 * Open Akten in which the person may open a Vorgang: found by text, or those used last and then the newest. That
 * somebody was shown one of a protected class is recorded with it (R4.13), without the text.
 */
export const akteZiele =
  (b: Betrieb): Fall<'akte.ziele'> =>
  async ({ person }, { frage }) => {
    const kandidaten =
      frage.text === undefined ? await gewohnt(b, person) : await gesucht(b, person, frage.text);
    const rechte = await b.rechtelage.rechteFuer(person);
    const akten: Ziel[] = [];
    const gezeigt: Akte[] = [];
    for (const uuid of kandidaten) {
      if (akten.length >= hoechstens) break;
      const zeile = await b.store.lies(aktePartition(uuid), 'akte');
      if (zeile?.typ !== 'akte') continue;
      const akte = akteSchema.parse(zeile);
      if (!erlaubteOperationen('vorgang', rechte(akte.einheit), [akte.zustand]).includes('vorgang.anlegen'))
        continue;
      akten.push({ akte: akte.uuid, aktenzeichen: akte.aktenzeichen, betreff: akte.betreff });
      gezeigt.push(akte);
    }
    await verzeichneAngebot(b, person, gezeigt, 'akte.ziele');
    return gut({ akten });
  };

async function gesucht(b: Betrieb, person: Person, text: string): Promise<readonly string[]> {
  const rechte = await b.rechtelage.rechteFuer(person);
  const treffer = await b.search.suche({
    text,
    arten: ['akte'],
    erlaubt: (bereich) => rechte(bereich).has('SCHREIBEN'),
    anfang: true,
    max: hoechstens * 2,
  });
  return treffer.map(({ ref }) => (ref.split('.')[0] ?? '').replace(/^akte~/, ''));
}

async function gewohnt(b: Betrieb, person: Person): Promise<readonly string[]> {
  const akten = new Set((await zuletztBenutzt(b, person)).map(({ akte }) => akte));
  for await (const neue of neuesteAkten(b, person)) {
    for (const akte of neue) akten.add(akte);
    if (akten.size >= hoechstens * 2) break;
  }
  return [...akten];
}
