/** The media type of a folder (freedesktop.org shared-mime-info): a folder among the files is told by it. */
export const ordnerart = 'inode/directory';

type Stueck = Pick<DataTransferItem, 'kind' | 'getAsFile' | 'webkitGetAsEntry'>;

/** What was dropped, while its event lasts: the browser hands over a folder as if it were a file. */
export function gefallene(stuecke: Iterable<Stueck>): readonly File[] {
  return [...stuecke].flatMap((stueck) => {
    const datei = stueck.kind === 'file' ? stueck.getAsFile() : null;
    if (!datei) return [];
    const ordner = stueck.webkitGetAsEntry()?.isDirectory === true;
    return [ordner ? new File([], datei.name, { type: ordnerart }) : datei];
  });
}
