import type { Huellen } from './haus.ts';

/** Lets something happen right before a change is carried out: what was read for it is old then. */
export interface Zwischenruf extends Huellen {
  /** Before the next change of this operation; several wait for one change each. */
  readonly vor: (op: string, tue: () => Promise<unknown>) => void;
}

export function zwischenruf(): Zwischenruf {
  const wartend: { readonly op: string; readonly tue: () => Promise<unknown> }[] = [];
  return {
    store: (store) => ({
      ...store,
      aendern: async (partition, wunsch, entscheide) => {
        if (wartend[0]?.op === wunsch.op) await wartend.shift()?.tue();
        return store.aendern(partition, wunsch, entscheide);
      },
    }),
    vor: (op, tue) => void wartend.push({ op, tue }),
  };
}
