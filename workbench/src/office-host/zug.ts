/** Messages dragged over the pane: what `Office.DragAndDropEventArgs` tells, with bytes as base64 on the wire. */
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import { alsBase64 } from './base64.ts';

interface Ort {
  /** From the top left corner of the pane, in px. */
  readonly x: number;
  readonly y: number;
}

export interface Gezogenes {
  /** Messages come as .eml. */
  readonly name: string;
  readonly typ: string;
  readonly inhalt: Uint8Array;
}

export type Zug =
  | { readonly art: 'dragover'; readonly ort: Ort }
  | { readonly art: 'drop'; readonly ort: Ort; readonly dateien: readonly Gezogenes[] };

export const alsDaten = (zug: Zug): JsonObjekt => ({
  type: zug.art,
  taskPaneX: zug.ort.x,
  taskPaneY: zug.ort.y,
  ...(zug.art === 'drop'
    ? {
        files: zug.dateien.map(({ name, typ, inhalt }) => ({ name, type: typ, base64: alsBase64(inhalt) })),
      }
    : {}),
});
