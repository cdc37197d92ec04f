import { readFileSync, statSync, type Stats } from 'node:fs';
import type { Upload } from '../../ports/contents.ts';
import { fehlt } from './dauerhaft.ts';
import type { Orte } from './orte.ts';

/** What is known about uploads. */
export interface Angaben {
  /** Undefined when there are none, or unfinished ones. */
  readonly lies: (upload: string) => Upload | undefined;
}

/** Reads each file of Angaben once: it is never written again, so the same file says the same. */
export function angabenIn(orte: Orte): Angaben {
  const gelesen = new Map<string, { readonly datei: string; readonly angaben: Upload | undefined }>();
  return {
    lies: (upload) => {
      const pfad = orte.angabe(upload);
      const stat = statSync(pfad, { throwIfNoEntry: false });
      if (!stat) {
        gelesen.delete(upload);
        return undefined;
      }
      const datei = kennungVon(stat);
      const frueher = gelesen.get(upload);
      if (frueher?.datei === datei) return frueher.angaben;
      const angaben = liesDatei(pfad);
      gelesen.set(upload, { datei, angaben });
      return angaben;
    },
  };
}

const kennungVon = ({ ino, mtimeMs, size }: Stats): string => `${ino} ${mtimeMs} ${size}`;

function liesDatei(pfad: string): Upload | undefined {
  try {
    return JSON.parse(readFileSync(pfad, 'utf8')) as Upload;
  } catch (fehler) {
    if (fehlt(fehler) || fehler instanceof SyntaxError) return undefined;
    throw fehler;
  }
}

/** An upload that is complete: its bytes are there, and as long as its Angaben say. */
export function liesUpload(orte: Orte, angaben: Angaben, upload: string): Upload | undefined {
  const gelesen = angaben.lies(upload);
  const bytes = gelesen && statSync(orte.upload(upload), { throwIfNoEntry: false });
  return bytes && bytes.size === gelesen.bytes ? gelesen : undefined;
}
