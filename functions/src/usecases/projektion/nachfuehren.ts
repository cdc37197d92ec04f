import { abgeleiteteId, jsonHash, sha256 } from '@registratur/shared/kernel/hash';
import { gut } from '@registratur/shared/kernel/result';
import { setImmediate as pause } from 'node:timers/promises';
import type { Feedzeile, Partition } from '../../ports/store.ts';
import type { Indexzeile } from '../../ports/search.ts';
import type { Haus } from '../haus.ts';
import { projiziere, type Sichtzeile, type Wirkung } from './projiziere.ts';

/** Entries taken from the feed at once. */
export const jeZug = 200;
/** After this many failures an entry waits aside and the feed goes on (design §3.9). */
const versucheMax = 5;

/** Sights written at once: a commit of a few milliseconds, for which everybody waits. */
const zugleich = 12;
/** Rows of the index written at once. */
const zeilenZugleich = 8;

/** Called between small steps: people who wait for an answer come first. */
export type Atme = () => Promise<void>;

/** What of the feed is followed, and from where. */
export interface Strecke {
  readonly sichten: boolean;
  readonly index: boolean;
  readonly cursor: () => Promise<string>;
  /** `beruehrt`: whether anything before it changed sights or index. */
  readonly setzeCursor: (cursor: string, beruehrt: boolean) => Promise<void>;
}

export interface Nachfuehrung {
  /** Takes up what the feed holds; answers how many entries it took, 0 at its end. */
  readonly ziehe: () => Promise<number>;
  /** Tries again what waits aside. */
  readonly versucheStau: () => Promise<void>;
}

type Teile = Pick<Haus, 'store' | 'contents' | 'search' | 'directory' | 'uhr' | 'zufall'>;

/**
 * Feeds sights and index from the change feed: at least once, in order within a partition. `danach` hears of what was
 * taken up. Default: both, from where the index of this instance stands.
 */
export function erzeugeNachfuehrung(
  haus: Teile,
  melde: (text: string, fehler: unknown) => void,
  atme: Atme = pause,
  strecke: Strecke = { ...haus.search, sichten: true, index: true },
  danach: (zeilen: readonly Feedzeile[]) => void = () => undefined,
): Nachfuehrung {
  const wirkungVon = async (zeile: Feedzeile): Promise<Wirkung | undefined> => {
    for (let versuch = 1; ; versuch += 1) {
      try {
        return await projiziere(haus, zeile);
      } catch (fehler) {
        if (versuch < versucheMax) continue;
        melde(`Sicht nicht nachgeführt: ${zeile.partition.id} ${zeile.dokument.id}`, fehler);
        await stelleZurueck(haus, zeile);
        return undefined;
      }
    }
  };
  return {
    ziehe: async () => {
      const ab = await strecke.cursor();
      const { zeilen, cursor } = await haus.store.aenderungenSeit(ab, jeZug);
      if (cursor === ab) return 0;
      const huellen = zeilen.filter(istHuelle);
      const wirkungen: Wirkung[] = [];
      for (const zeile of huellen) {
        await atme();
        const wirkung = await wirkungVon(zeile);
        if (wirkung) wirkungen.push(wirkung);
      }
      await trageEin(haus, wirkungen, atme, strecke);
      await strecke.setzeCursor(cursor, huellen.length > 0);
      danach(huellen);
      return zeilen.length;
    },
    versucheStau: async () => {
      const stau = await haus.store.liste(betrieb, 'stau', '', { max: 100 });
      for (const zeile of stau.dokumente) {
        const partition: Partition = { behaelter: 'register', id: String(zeile['partition']) };
        const huelle = await haus.store.lies(partition, String(zeile['huelle']));
        const wirkung =
          huelle && (await projiziere(haus, { partition, dokument: huelle }).catch(() => undefined));
        if (!wirkung) continue;
        await trageEin(haus, [wirkung], atme);
        await setze(haus, betrieb, [
          { sicht: 'stau', zeile: { id: zeile.id, typ: 'stau', ord: zeile.ord }, loesche: true },
        ]);
      }
    },
  };
}

const betrieb: Partition = { behaelter: 'betrieb', id: 'stau' };

const istHuelle = ({ dokument, partition }: Feedzeile): boolean =>
  dokument.typ === 'huelle' && partition.behaelter === 'register';

async function stelleZurueck(haus: Teile, zeile: Feedzeile): Promise<void> {
  const id = `stau~${sha256(`${zeile.partition.id} ${zeile.dokument.id}`).slice(0, 32)}`;
  await setze(haus, betrieb, [
    {
      sicht: 'stau',
      zeile: { id, typ: 'stau', ord: id, partition: zeile.partition.id, huelle: zeile.dokument.id },
    },
  ]);
}

/** The sights first: what the search finds is in them already. */
async function trageEin(
  haus: Teile,
  wirkungen: readonly Wirkung[],
  atme: Atme,
  { sichten, index }: Pick<Strecke, 'sichten' | 'index'> = { sichten: true, index: true },
): Promise<void> {
  if (sichten) await fuehreSichtenNach(haus, wirkungen, atme);
  if (index) await fuehreIndexNach(haus, wirkungen, atme);
}

async function fuehreSichtenNach(haus: Teile, wirkungen: readonly Wirkung[], atme: Atme): Promise<void> {
  const jeSicht = [
    ...Map.groupBy(
      wirkungen.flatMap((w) => w.sichten),
      (s) => s.sicht,
    ),
  ];
  // Side by side they share a commit.
  for (let ab = 0; ab < jeSicht.length; ab += zugleich) {
    await atme();
    await Promise.all(
      jeSicht
        .slice(ab, ab + zugleich)
        .map(([sicht, zeilen]) => setze(haus, { behaelter: 'sichten', id: sicht }, zeilen)),
    );
  }
}

async function fuehreIndexNach(
  haus: Pick<Haus, 'search'>,
  wirkungen: readonly Wirkung[],
  atme: Atme,
): Promise<void> {
  // The last word on each ref counts: what went may have come back within one batch.
  const letztes = new Map<string, Indexzeile | undefined>();
  for (const w of wirkungen) {
    for (const zeile of w.index) letztes.set(zeile.ref, zeile);
    for (const ref of w.verschwunden) letztes.set(ref, undefined);
  }
  const index = [...letztes.values()].filter((zeile) => zeile !== undefined);
  for (let ab = 0; ab < index.length; ab += zeilenZugleich) {
    await atme();
    await haus.search.indexiere(index.slice(ab, ab + zeilenZugleich));
  }
  const verschwunden = [...letztes].filter(([, zeile]) => zeile === undefined).map(([ref]) => ref);
  if (verschwunden.length > 0) await haus.search.entferne(verschwunden);
}

/** Writes the last state of each row of one sight, in changes small enough for both engines. */
async function setze(haus: Teile, partition: Partition, zeilen: readonly Sichtzeile[]): Promise<void> {
  const letzte = [...new Map(zeilen.map((z) => [z.zeile.id, z])).values()];
  for (let ab = 0; ab < letzte.length; ab += 80) {
    const teil = letzte.slice(ab, ab + 80);
    // Each writing is one of its own: rows that were removed meanwhile come back when the feed is read again.
    const anfrage = abgeleiteteId(haus.zufall.hex(16), partition.id);
    const vollzug = await haus.store.aendern(
      partition,
      {
        anfrage,
        oid: 'dienst~nachfuehrung',
        op: 'sicht.nachfuehren',
        einHash: jsonHash(teil),
        zeit: haus.uhr.jetzt().toISOString(),
        ids: teil.map((z) => z.zeile.id),
      },
      (stand) =>
        gut({
          schreibe: teil.filter((z) => !z.loesche).map((z) => z.zeile),
          loesche: teil.filter((z) => z.loesche && stand.dokument(z.zeile.id)).map((z) => z.zeile.id),
          antwort: {},
        }),
    );
    // The feed comes back to it.
    if (!vollzug.ok) throw new Error(`Sicht ${partition.id}: ${vollzug.fehler.code}`);
  }
}
