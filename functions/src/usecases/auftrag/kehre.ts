import type { Partition } from '../../ports/store.ts';
import type { Betrieb } from '../haus.ts';
import { fuehreAus, nimmWiederAuf, vermerkeFehlversuch } from './fuehreAus.ts';

/** Requests carry their Auftrag out themselves; the sweep takes only what is older than this. */
const schonfristMs = 5_000;

/** Takes up Aufträge that were left: sixteen lists, each a partition of its own (design §3.7). */
export async function kehre(b: Betrieb, melde: (text: string, fehler: unknown) => void): Promise<void> {
  const bis = ordVon(b.uhr.jetzt().getTime() - schonfristMs);
  for (let fach = 0; fach < 16; fach += 1) {
    const offen = await b.store.liste({ behaelter: 'sichten', id: `offen~${fach}` }, 'auftrag', '', {
      max: 100,
    });
    for (const zeile of offen.dokumente) {
      if (zeile.ord > bis) continue;
      const partition: Partition = { behaelter: 'register', id: String(zeile['partition']) };
      const uuid = String(zeile['auftrag']);
      try {
        await fuehreAus(b, partition, uuid);
      } catch (fehler) {
        melde(`Auftrag ${uuid} nicht ausgeführt`, fehler);
        await vermerkeFehlversuch(b, partition, uuid).catch((auch: unknown) =>
          melde(`Fehlversuch von ${uuid} nicht vermerkt`, auch),
        );
      }
    }
  }
}

/** Steps are known for 30 days (design §3.1); an Auftrag that is older would not know any more what it has done. */
const hoechstalterMs = 28 * 86_400_000;

/** Opens disturbed Aufträge again: the sweep carries them out. Older ones are left to a human. */
export async function nimmGestoerteAuf(b: Betrieb): Promise<void> {
  const ab = ordVon(b.uhr.jetzt().getTime() - hoechstalterMs);
  const gestoert = await b.store.liste({ behaelter: 'sichten', id: 'gestoert' }, 'auftrag', '', {
    max: 1_000,
  });
  for (const zeile of gestoert.dokumente) {
    if (zeile.ord < ab) continue;
    await nimmWiederAuf(
      b,
      { behaelter: 'register', id: String(zeile['partition']) },
      String(zeile['auftrag']),
    );
  }
}

const ordVon = (zeit: number): string => new Date(zeit).toISOString().replace(/:/g, '-');
