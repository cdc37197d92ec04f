import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { Contents } from '../../ports/contents.ts';

/** What one person may have waiting in the Eingang. */
export const wartendMax = { dateien: 500, bytes: 5_000_000_000 } as const;
/** What one person may be sending at the same time. */
export const gleichzeitigMax = 32;

/** Room in the Eingang, bounded for each person: nobody alone fills the disk before the sweep. */
export interface Platz {
  /** Takes room for one more upload, to be given back; a refusal takes none. */
  readonly belege: (oid: string) => Promise<Fehler | undefined>;
  readonly gibFrei: (oid: string) => void;
}

export function erzeugePlatz(contents: Pick<Contents, 'uploads'>): Platz {
  const laufend = new Map<string, number>();
  const gibFrei = (oid: string): void => {
    const rest = (laufend.get(oid) ?? 1) - 1;
    if (rest === 0) laufend.delete(oid);
    else laufend.set(oid, rest);
  };
  return {
    gibFrei,
    belege: async (oid) => {
      const andere = laufend.get(oid) ?? 0;
      if (andere >= gleichzeitigMax) return { code: 'beschaeftigt' };
      laufend.set(oid, andere + 1);
      let voll = true;
      try {
        voll = await istVoll(contents, oid);
      } finally {
        if (voll) gibFrei(oid);
      }
      return voll ? { code: 'zu_viele', was: 'wartende Dateien', max: wartendMax.dateien } : undefined;
    },
  };
}

async function istVoll(contents: Pick<Contents, 'uploads'>, oid: string): Promise<boolean> {
  let dateien = 0;
  let bytes = 0;
  for await (const { angaben } of contents.uploads()) {
    if (angaben?.oid !== oid) continue;
    dateien += 1;
    bytes += angaben.bytes;
  }
  return dateien >= wartendMax.dateien || bytes >= wartendMax.bytes;
}
