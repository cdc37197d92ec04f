/** Ours, for the workbench only: events the library of 2022 lacks, over its own connection. */
import { eigeneEreignisse } from './dispids-eigene.ts';

type Rueckruf = (ergebnis: { readonly status: 'succeeded' | 'failed' }) => void;
type Behandler = (ereignis: object) => void;

export interface Endpunkt {
  readonly registerForEvent: (
    name: string,
    beiEreignis: (daten: object) => void,
    dann: (code: number) => void,
    daten: object,
  ) => void;
  readonly unregisterForEvent: (name: string, dann: (code: number) => void, daten: object) => void;
}

/** `addHandlerAsync` and `removeHandlerAsync` of the library itself. */
export interface Eigene {
  readonly add: (argumente: readonly unknown[]) => void;
  readonly remove: (argumente: readonly unknown[]) => void;
}

const namen: ReadonlySet<unknown> = new Set(Object.values(eigeneEreignisse));

const rueckrufIn = (argumente: readonly unknown[], ab: number): Rueckruf | undefined =>
  argumente.slice(ab).find((a) => typeof a === 'function') as Rueckruf | undefined;

/** Puts both methods on the mailbox before the library does; what is not ours goes on to it. */
export function ergaenzeEreignisse(mailbox: object, endpunkt: () => Endpunkt, eigene: Eigene): void {
  const behandler = new Map<string, Set<Behandler>>();
  const melde = (name: string) => (daten: object) => {
    for (const behandle of behandler.get(name) ?? []) behandle(alsEreignis(name, daten));
  };
  Object.defineProperty(mailbox, 'addHandlerAsync', {
    enumerable: true,
    value: (...argumente: unknown[]) => {
      const [name, behandle] = argumente as [string, Behandler];
      if (!namen.has(name)) return eigene.add(argumente);
      const rueckruf = rueckrufIn(argumente, 2);
      const schon = behandler.get(name);
      behandler.set(name, new Set([...(schon ?? []), behandle]));
      if (schon) return rueckruf?.({ status: 'succeeded' });
      const dann = (code: number): void => rueckruf?.({ status: code === 0 ? 'succeeded' : 'failed' });
      return endpunkt().registerForEvent(name, melde(name), dann, { eventDispId: 0 });
    },
  });
  Object.defineProperty(mailbox, 'removeHandlerAsync', {
    enumerable: true,
    value: (...argumente: unknown[]) => {
      const [name] = argumente as [string];
      if (!namen.has(name)) return eigene.remove(argumente);
      behandler.delete(name);
      const rueckruf = rueckrufIn(argumente, 1);
      const dann = (): void => rueckruf?.({ status: 'succeeded' });
      return endpunkt().unregisterForEvent(name, dann, { eventDispId: 0 });
    },
  });
}

interface Zugdaten {
  readonly type: string;
  readonly taskPaneX: number;
  readonly taskPaneY: number;
  readonly files?: readonly { readonly name: string; readonly type: string; readonly base64: string }[];
}

/** Files travel as base64 and arrive as Blob (`Office.DroppedItemDetails`). */
function alsEreignis(name: string, daten: object): object {
  if (name !== eigeneEreignisse.DragAndDropEvent) return { type: name };
  const { files, type, taskPaneX, taskPaneY } = daten as Zugdaten;
  const ort = { taskPaneX, taskPaneY, pageX: taskPaneX, pageY: taskPaneY };
  const dateien = files?.map((datei) => ({
    name: datei.name,
    type: datei.type,
    fileContent: new Blob([Uint8Array.from(atob(datei.base64), (z) => z.charCodeAt(0))]),
  }));
  const dragAndDropEventData = { ...ort, type, ...(dateien ? { dataTransfer: { files: dateien } } : {}) };
  return { type: name, dragAndDropEventData };
}
