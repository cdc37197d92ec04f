import type { Akte } from '@registratur/shared/domain/akte/akte.schema';
import type { Person } from '@registratur/shared/domain/person/akteur';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { verzeichneAngebot } from '../sicherheit/verzeichne.ts';
import { neueste, zuletztBenutzt } from './gewohnheit.ts';
import { zielpruefung, type Kandidat, type Ziel } from './ziel.ts';

const hoechstens = 20;

/**
 * Open Vorgänge the person may file into: found by text, or those used last and then the newest. That somebody was
 * shown one of a protected class is recorded with that Akte (R4.13), without the text.
 */
export const vorgangZiele =
  (b: Betrieb): Fall<'vorgang.ziele'> =>
  async ({ person }, { frage }) => {
    const kandidaten =
      frage.text === undefined ? await gewohnt(b, person) : await gesucht(b, person, frage.text);
    const pruefe = await zielpruefung(b, person);
    const ziele: Ziel[] = [];
    const gezeigt: Akte[] = [];
    for (const kandidat of kandidaten) {
      if (ziele.length >= hoechstens) break;
      const angebot = await pruefe(kandidat);
      if (!angebot) continue;
      ziele.push(angebot.ziel);
      gezeigt.push(angebot.akte);
    }
    await verzeichneAngebot(b, person, gezeigt, 'vorgang.ziele');
    return gut({ ziele });
  };

async function gesucht(b: Betrieb, person: Person, text: string): Promise<readonly Kandidat[]> {
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

async function gewohnt(b: Betrieb, person: Person): Promise<readonly Kandidat[]> {
  const benutzt = await zuletztBenutzt(b, person);
  const bekannt = new Set(benutzt.map((k) => k.vorgang));
  return [...benutzt, ...(await neueste(b, person)).filter((k) => !bekannt.has(k.vorgang))];
}
