import { pruefeKette } from '@registratur/shared/kernel/kettenpruefung';
import { createHash } from 'node:crypto';
import type { Contents, Ort } from '../../ports/contents.ts';
import { mitProtokoll, type Store } from '../../ports/store.ts';
import { befundtexte, leereBilanz, type Befund, type Befundart, type Bilanz } from './befund.ts';
import { istBenannt } from './besitz.ts';
import { durchgaenge, type Bestand } from './durchgaenge.ts';

/** A store that shows one moment. */
export type Augenblick = Pick<Store, 'lies' | 'aenderungenSeit'> & {
  readonly schliesse: () => Promise<void>;
};

export interface Pruefling {
  readonly oeffne: () => Augenblick;
  readonly contents: Pick<Contents, 'lies' | 'alle'>;
}

/**
 * Verifies every chain, document and content. A server may go on writing meanwhile: rows are judged at one moment;
 * what is odd about contents, which are outside of it, is looked at again at a later moment.
 */
export async function pruefe(p: Pruefling, melde: (befund: Befund) => void): Promise<Bilanz> {
  const zaehler = { ...leereBilanz };
  const gib = (befund: Befund): void => {
    zaehler[befund.schwere === 'fehler' ? 'fehler' : 'hinweise'] += 1 + befund.weitere;
    melde(befund);
  };
  const verdacht: Verdacht[] = [];
  await mit(p.oeffne(), async (store) => {
    for await (const bestand of durchgaenge(store)) {
      zaehler.partitionen += 1;
      zaehler.ereignisse += bestand.kette.huellen.size;
      zaehler.dokumente += bestand.dokumente;
      const beschaedigt = pruefeBestand(bestand, gib);
      verdacht.push(...(await pruefeInhalte(p.contents, bestand, beschaedigt)));
    }
    for await (const ort of p.contents.alle()) {
      zaehler.inhalte += 1;
      if (!(await istBenannt(store, ort))) verdacht.push({ art: 'inhalt_ohne_dokument', ort });
    }
  });
  if (verdacht.length > 0) await mit(p.oeffne(), (store) => siehNochmalsHin(store, verdacht, gib));
  return zaehler;
}

interface Verdacht {
  readonly art: 'inhalt_fehlt' | 'inhalt_veraendert' | 'inhalt_ohne_dokument';
  readonly ort: Ort;
}

async function mit(store: Augenblick, tue: (store: Augenblick) => Promise<void>): Promise<void> {
  try {
    await tue(store);
  } finally {
    await store.schliesse();
  }
}

/** Judges the rows; returns the ids of those that contradict the chain. */
function pruefeBestand({ partition, kette }: Bestand, gib: (befund: Befund) => void): ReadonlySet<string> {
  if (!mitProtokoll(partition.behaelter)) return new Set();
  const { befunde, geloescht } = pruefeKette(kette);
  const [erster] = befunde;
  const wo = { behaelter: partition.behaelter, partition: partition.id };
  if (erster) gib(befund('fehler', erster.art, { ...wo, ...erster, weitere: befunde.length - 1 }));
  const [gegangen] = geloescht;
  if (gegangen !== undefined) {
    const rest = { eintrag: gegangen, seq: null, weitere: geloescht.length - 1 };
    gib(befund('hinweis', 'geloescht_belegt', { ...wo, ...rest }));
  }
  return new Set(befunde.map((b) => b.eintrag));
}

/** Reads every content a sound document owns and hashes it anew. */
async function pruefeInhalte(
  contents: Pick<Contents, 'lies'>,
  { inhalte }: Bestand,
  beschaedigt: ReadonlySet<string>,
): Promise<readonly Verdacht[]> {
  const verdacht: Verdacht[] = [];
  for (const { dokument, ort } of inhalte) {
    if (beschaedigt.has(dokument)) continue;
    const sha256 = await hashVon(contents, ort);
    if (sha256 === undefined) verdacht.push({ art: 'inhalt_fehlt', ort });
    else if (sha256 !== ort.sha256) verdacht.push({ art: 'inhalt_veraendert', ort });
  }
  return verdacht;
}

async function hashVon(contents: Pick<Contents, 'lies'>, ort: Ort): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const teil of contents.lies(ort)) hash.update(teil as Buffer);
    return hash.digest('hex');
  } catch (fehler) {
    if ((fehler as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fehler;
  }
}

/**
 * Documents give a content up before its bytes go, and take one over after they came. So at a moment after the odd
 * look only what is odd in truth is still named, or still not.
 */
async function siehNochmalsHin(
  store: Augenblick,
  verdacht: readonly Verdacht[],
  gib: (befund: Befund) => void,
): Promise<void> {
  for (const { art, ort } of verdacht) {
    const unbenannt = art === 'inhalt_ohne_dokument';
    if ((await istBenannt(store, ort)) === unbenannt) continue;
    gib(
      befund(unbenannt ? 'hinweis' : 'fehler', art, {
        behaelter: 'register',
        partition: ort.raum,
        eintrag: `${ort.schriftstueck}/${ort.sha256}`,
        seq: null,
        weitere: 0,
      }),
    );
  }
}

const befund = (
  schwere: Befund['schwere'],
  art: Befundart,
  wo: Pick<Befund, 'behaelter' | 'partition' | 'eintrag' | 'seq' | 'weitere'>,
): Befund => ({ schwere, art, ...wo, text: befundtexte[art] });
