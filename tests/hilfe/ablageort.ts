/** An Akte with one Vorgang in which Ole Brandt (FB 36) files: where tests of the interface work. */
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { namens } from '@registratur/workbench/musterstadt/personen';
import type { Testhaus } from './haus.ts';
import { erfolg, rufeRoute, type Anruf } from './route.ts';
import type { Antwort } from './ruf.ts';

export interface Ablageort {
  readonly token: string;
  readonly akte: string;
  readonly vorgang: string;
  readonly als: (anruf: Anruf) => Promise<Antwort>;
  /** Everything a failed request must leave as it is. */
  readonly stand: () => Promise<string>;
}

interface MitId {
  readonly id: string;
}

export async function richteAblageortEin(haus: Testhaus): Promise<Ablageort> {
  const token = await haus.token(namens('Ole Brandt'));
  const revision = await haus.token(namens('Lars Iwen'));
  const als: Ablageort['als'] = (anruf) => rufeRoute(haus.url, token, anruf);
  const neu = async (anruf: Anruf): Promise<string> => (erfolg(await als(anruf)) as MitId).id;
  const akte = await neu({
    id: 'akte.anlegen',
    ein: { anfrage: neueAnfrage(), einheit: '13.01', betreff: 'Baumschutz Lindenallee' },
  });
  const vorgang = await neu({
    id: 'vorgang.anlegen',
    pfad: { akte },
    ein: { anfrage: neueAnfrage(), betreff: 'Fällantrag' },
  });
  await bisGelistet(als, akte);
  return {
    token,
    akte,
    vorgang,
    als,
    stand: async () => {
      const sichten = await Promise.all([
        als({ id: 'akte.liste', frage: { einheit: '13.01' } }),
        als({ id: 'vorgang.liste', pfad: { akte } }),
        als({ id: 'schriftstueck.liste', pfad: { akte, vorgang } }),
        rufeRoute(haus.url, revision, { id: 'akte.protokoll', pfad: { akte }, frage: { zweck: 'Test' } }),
      ]);
      return JSON.stringify(sichten.map(erfolg));
    },
  };
}

/** The list of Akten follows the change feed; from here on it stands still. */
async function bisGelistet(als: Ablageort['als'], akte: string): Promise<void> {
  for (const ende = Date.now() + 20_000; Date.now() < ende;) {
    const antwort = await als({ id: 'akte.liste', frage: { einheit: '13.01' } });
    if (antwort.bytes.includes(akte)) return;
    await new Promise((weiter) => setTimeout(weiter, 10));
  }
  throw new Error('Die neue Akte erscheint nicht in der Liste.');
}
