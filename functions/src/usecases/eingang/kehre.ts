import type { Ort } from '../../ports/contents.ts';
import type { Haus } from '../haus.ts';
import { istBenannt } from '../pruefung/besitz.ts';

const uploadAlterMs = 24 * 3_600_000;

/** Removes uploads older than 24 hours: after 12 none of them can be filed any more (design §3.8). */
export async function kehreEingang(haus: Pick<Haus, 'contents' | 'uhr'>): Promise<number> {
  const grenze = new Date(haus.uhr.jetzt().getTime() - uploadAlterMs).toISOString();
  let entfernt = 0;
  for await (const { upload, zeit } of haus.contents.uploads()) {
    if (zeit >= grenze) continue;
    await haus.contents.verwirf(upload);
    entfernt += 1;
  }
  return entfernt;
}

const schluesselVon = (ort: Ort): string => `${ort.raum}/${ort.schriftstueck}/${ort.sha256}`;

/**
 * Removes contents that no document names, if the sweep before saw them unnamed too: what is placed for a filing is
 * named within 12 hours or never, so sweeps are a day apart (design §3.8). Answers what it sees unnamed now.
 */
export async function kehreInhalte(
  haus: Pick<Haus, 'contents' | 'store'>,
  vorher: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  // A repeated filing has its upload until after its commit.
  const imEingang = new Set<string>();
  for await (const { angaben } of haus.contents.uploads()) if (angaben) imEingang.add(angaben.sha256);
  const unbenannt = new Set<string>();
  for await (const ort of haus.contents.alle()) {
    if (imEingang.has(ort.sha256) || (await istBenannt(haus.store, ort))) continue;
    if (vorher.has(schluesselVon(ort))) await haus.contents.entferne(ort);
    else unbenannt.add(schluesselVon(ort));
  }
  return unbenannt;
}
