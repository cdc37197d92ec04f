import {
  akte as akteSchema,
  vorgang as vorgangSchema,
  type Akte,
  type Vorgang,
} from '@registratur/shared/domain/akte/akte.schema';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Haus } from '../haus.ts';
import { folge } from '../schriftstueck/folge.ts';
import { alsSchriftstueck, ssId } from '../schriftstueck/zeilen.ts';
import { aktePartition } from '../zugang/raum.ts';
import { vorgangId } from '../zugang/zeilen.ts';

/** A filed message where it lies now. */
export interface Fund {
  readonly akte: Akte;
  readonly vorgang: Vorgang;
  readonly ss: Schriftstueck;
}

const jeSeite = 50;

/**
 * What a sight refers to, newest first: moves are followed, what was taken back is left out, each record comes once.
 * A sight may be behind; what counts is read here. Only what may be told is counted: the rest must not push it out,
 * for then its number would show (design §3.5).
 */
export async function findeAbgelegte(
  haus: Pick<Haus, 'store'>,
  sicht: string,
  max: number,
  darf: (akte: Akte) => boolean,
): Promise<readonly Fund[]> {
  const funde = new Map<string, Fund>();
  let nach: string | undefined;
  do {
    const seite = await haus.store.liste({ behaelter: 'sichten', id: sicht }, 'ss', '', {
      max: jeSeite,
      ...(nach === undefined ? {} : { nach }),
    });
    for (const zeile of seite.dokumente) {
      if (funde.size >= max) break;
      const fund = await findeJetzt(haus, String(zeile['akte']), String(zeile['schriftstueck']));
      if (fund && darf(fund.akte)) funde.set(fund.ss.uuid, fund);
    }
    nach = seite.weiter;
  } while (nach !== undefined && funde.size < max);
  return [...funde.values()];
}

async function findeJetzt(
  haus: Pick<Haus, 'store'>,
  akteUuid: string,
  schriftstueck: string,
): Promise<Fund | undefined> {
  const ort = await folge(haus, { akte: akteUuid, schriftstueck });
  if (!ort) return undefined;
  const partition = aktePartition(ort.akte);
  const [a, s] = await Promise.all([
    haus.store.lies(partition, 'akte'),
    haus.store.lies(partition, ssId(ort.schriftstueck)),
  ]);
  const ss = alsSchriftstueck(s);
  if (a?.typ !== 'akte' || ss?.zustand !== 'aktiv') return undefined;
  const v = await haus.store.lies(partition, vorgangId(ss.vorgang));
  return v && { akte: akteSchema.parse(a), vorgang: vorgangSchema.parse(v), ss };
}
