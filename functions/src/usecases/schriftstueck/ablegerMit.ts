import type { Auftrag } from '@registratur/shared/domain/auftrag/auftrag.schema';
import { ableger, type Ableger } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import type { Partition } from '../../ports/store.ts';
import { schritt } from '../auftrag/schritt.ts';
import type { Betrieb } from '../haus.ts';
import { aktePartition } from '../zugang/raum.ts';
import { ablegerZeile } from './entscheideAblage.ts';
import { folge, type Ort } from './folge.ts';
import { alsSchriftstueck, alsUmgezogen, ssId } from './zeilen.ts';

/** Each row costs two operations of the ninety of a change. */
const jeSchritt = 40;

/** While it is looked up where the Schriftstück lies, it may move on; so often in a row it does not. */
const folgeMax = 10;

/**
 * After a Schriftstück left (it moved, or an equal one took it in): who else filed it is an Ableger where it lies now.
 * From then on no row is added at the old place, so each page can be repeated.
 */
export async function nimmAblegerMit(
  b: Betrieb,
  von: Partition,
  auftrag: Auftrag,
  schriftstueck: string,
): Promise<void> {
  const stumpf = alsUmgezogen(await b.store.lies(von, ssId(schriftstueck)));
  if (!stumpf) return;
  let nach: string | undefined;
  do {
    const seite = await b.store.liste(von, 'ableger', `${schriftstueck}~`, {
      max: jeSchritt,
      ...(nach === undefined ? {} : { nach }),
    });
    const zeilen = seite.dokumente.map((z) => ableger.parse(z));
    if (zeilen.length > 0) {
      await bringe(b, auftrag, stumpf.nach, zeilen);
      await entferne(b, von, auftrag, { schriftstueck, zeilen });
    }
    nach = seite.weiter;
  } while (nach !== undefined);
}

/** Writes the rows where the Schriftstück lies now; who is an Ableger there already stays as he is. */
async function bringe(b: Betrieb, auftrag: Auftrag, ort: Ort, zeilen: readonly Ableger[]): Promise<void> {
  for (let i = 0; i < folgeMax; i += 1) {
    const ziel = await folge(b, ort);
    if (!ziel) break;
    const neue = zeilen.map((z) => ablegerZeile(ziel.schriftstueck, z, z.zeit, z.faden));
    const ids = [ssId(ziel.schriftstueck), ...neue.map((z) => z.id)];
    const gebracht = await schritt(
      b,
      aktePartition(ziel.akte),
      auftrag,
      { name: `ableger-${schluessel(zeilen)}`, op: 'schriftstueck.ankunft', ids },
      (stand) =>
        alsSchriftstueck(stand.dokument(ssId(ziel.schriftstueck)))
          ? gut({ schreibe: neue.filter((z) => !stand.dokument(z.id)), antwort: {} })
          : schlecht({ code: 'nicht_gefunden' }),
    );
    if (gebracht.ok) return;
  }
  throw new Error(`Die Ableger von ${ort.schriftstueck} ließen sich nicht mitnehmen.`);
}

/** Takes the rows away at the old place, unless the Schriftstück is back there. */
async function entferne(
  b: Betrieb,
  von: Partition,
  auftrag: Auftrag,
  e: { readonly schriftstueck: string; readonly zeilen: readonly Ableger[] },
): Promise<void> {
  const id = ssId(e.schriftstueck);
  const ids = [id, ...e.zeilen.map((z) => z.id)];
  const name = `ableger-fort-${schluessel(e.zeilen)}`;
  await schritt(b, von, auftrag, { name, op: 'schriftstueck.verschieben', ids }, (stand) =>
    alsUmgezogen(stand.dokument(id))
      ? gut({
          schreibe: [],
          loesche: e.zeilen.map((z) => z.id).filter((zeile) => stand.dokument(zeile)),
          antwort: {},
        })
      : schlecht({ code: 'nicht_gefunden' }),
  );
}

/** Names the page: the rows of the old place do not change any more. */
const schluessel = (zeilen: readonly Ableger[]): string => zeilen[0]?.ord ?? '';
