import type { Partition } from '../../ports/store.ts';
import type { Betrieb } from '../haus.ts';
import { fuehreAus, vermerkeFehlversuch } from './fuehreAus.ts';

/** Requests carry their Auftrag out themselves; the sweep takes only what is older than this. */
const schonfristMs = 5_000;

/** Takes up Aufträge that were left: sixteen lists, each a partition of its own (design §3.7). */
export async function kehre(b: Betrieb, melde: (text: string, fehler: unknown) => void): Promise<void> {
  const bis = new Date(b.uhr.jetzt().getTime() - schonfristMs).toISOString().replace(/:/g, '-');
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
