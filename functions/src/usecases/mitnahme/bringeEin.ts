import type { Archiv, Archivteil, Verzeichnis } from '../../ports/archiv.ts';
import type { Contents } from '../../ports/contents.ts';
import type { Store } from '../../ports/store.ts';
import { inhalteVon } from '../pruefung/besitz.ts';
import { gleich, kopfAus, uebertrage } from './uebertrage.ts';

interface Ziel {
  readonly store: Pick<Store, 'lies' | 'uebernehmen'>;
  readonly contents: Contents;
}

/**
 * Brings a finished archive into a store: contents first, then their partition, whose chain the store verifies. What
 * came in before stays, if its head is that of the archive; so a repeat goes on where it stopped.
 */
export async function bringeEin(archiv: Archiv, nach: Ziel): Promise<Verzeichnis> {
  const verzeichnis = await archiv.verzeichnis();
  if (!verzeichnis) throw new Error('Das Archiv ist nicht vollständig: Sein Verzeichnis fehlt.');
  for (const teil of verzeichnis.teile) {
    if (!(await istDa(teil, nach.store))) await bringeTeilEin(archiv, teil, nach);
  }
  return verzeichnis;
}

async function istDa(teil: Archivteil, store: Ziel['store']): Promise<boolean> {
  const kopf = await store.lies(teil, 'kopf');
  if (!kopf) return false;
  if (gleich(kopfAus(kopf), teil)) return true;
  throw new Error(`In ${teil.id} steht schon anderes. Eingebracht wird nur in einen leeren Speicher.`);
}

async function bringeTeilEin(archiv: Archiv, teil: Archivteil, nach: Ziel): Promise<void> {
  const zeilen = await archiv.lies(teil);
  for (const zeile of zeilen)
    for (const { ort } of inhalteVon(teil, zeile)) await uebertrage(archiv.contents, nach.contents, ort);
  await nach.store.uebernehmen({ behaelter: teil.behaelter, id: teil.id }, zeilen);
  const kopf = kopfAus(await nach.store.lies(teil, 'kopf'));
  if (!gleich(kopf, teil)) throw new Error(`Der Kopf von ${teil.id} ist nicht der des Archivs.`);
}
