/** Numbers and names of our own for what the library of 2022 lacks; the overlay sends them, no real host knows them. */
export const eigeneDispids = {
  getSelectedItemsAsync: 90013,
  getAsFileAsync: 90014,
  loadItemByIdAsync: 90015,
} as const;

/** Events by their name in `Office.EventType`. */
export const eigeneEreignisse = {
  SelectedItemsChanged: 'olkSelectedItemsChanged',
  DragAndDropEvent: 'olkDragAndDropEvent',
} as const;
