import type { Zuege } from '../../../office/host.ts';
import type { Ziel } from '../../ablage/schritt.ts';
import { gefallene } from './gefallene.ts';
import { kartenmerkmal } from './platz.ts';

interface Umfeld {
  readonly zuege: Zuege | undefined;
  readonly zielVon: (vorgang: string) => Ziel | undefined;
  /** The card under the files; undefined for none. */
  readonly zeige: (vorgang: string | undefined) => void;
  readonly lege: (ziel: Ziel, dateien: readonly File[]) => void;
}

const karteAn = (stelle: Element | null): string | undefined =>
  stelle?.closest(`[${kartenmerkmal}]`)?.getAttribute(kartenmerkmal) ?? undefined;

const bringtDateien = (zug: DragEvent): zug is DragEvent & { readonly dataTransfer: DataTransfer } =>
  zug.dataTransfer?.types.includes('Files') === true;

/**
 * Files dropped into the page (HTML5: from the desktop, and from classic Outlook and Outlook for Mac) and e-mails that
 * Outlook on the web hands over itself. A file beside the cards is taken from nobody: the browser would open it.
 */
export function horche({ zuege, zielVon, zeige, lege }: Umfeld): () => void {
  const ende = new AbortController();
  const bei = (art: 'dragover' | 'dragleave' | 'drop', tu: (zug: DragEvent) => void): void =>
    window.addEventListener(art, tu, { signal: ende.signal });
  const lasseFallen = (vorgang: string | undefined, dateien: readonly File[]): void => {
    zeige(undefined);
    const ziel = vorgang === undefined ? undefined : zielVon(vorgang);
    if (ziel) lege(ziel, dateien);
  };
  const unter = ({ target }: DragEvent): string | undefined =>
    karteAn(target instanceof Element ? target : null);

  bei('dragover', (zug) => {
    if (!bringtDateien(zug)) return;
    zug.preventDefault();
    const karte = unter(zug);
    zug.dataTransfer.dropEffect = karte === undefined ? 'none' : 'copy';
    zeige(karte);
  });
  bei('dragleave', (zug) => {
    if (zug.relatedTarget === null) zeige(undefined);
  });
  bei('drop', (zug) => {
    if (!bringtDateien(zug)) return;
    zug.preventDefault();
    lasseFallen(unter(zug), gefallene(zug.dataTransfer.items));
  });
  const endet = zuege?.beiZug((zug) => {
    const karte = karteAn(document.elementFromPoint(zug.x, zug.y));
    if (zug.art === 'darueber') zeige(karte);
    else lasseFallen(karte, zug.dateien);
  });
  return () => {
    ende.abort();
    endet?.();
  };
}
