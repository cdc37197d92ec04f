import type { Zuege, Zug } from './host.ts';

/**
 * E-mails dragged out of Outlook's list. Outlook on the web and the new Outlook on Windows tell of them by an event;
 * elsewhere they are dropped as files, as from any other program.
 */
export function zuege(): Zuege | undefined {
  if (!('DragAndDropEvent' in Office.EventType)) return undefined;
  const ereignis = Office.EventType.DragAndDropEvent;
  return {
    beiZug: (melde) => {
      const { mailbox } = Office.context;
      mailbox.addHandlerAsync(ereignis, (e: Office.DragAndDropEventArgs) => melde(zug(e)));
      return () => mailbox.removeHandlerAsync(ereignis);
    },
  };
}

function zug({ dragAndDropEventData: daten }: Office.DragAndDropEventArgs): Zug {
  const { taskPaneX: x, taskPaneY: y } = daten;
  if (daten.type === 'dragover') return { art: 'darueber', x, y };
  const dateien = daten.dataTransfer.files.map(
    ({ fileContent, name, type }) => new File([fileContent], name, { type }),
  );
  return { art: 'gefallen', x, y, dateien };
}
