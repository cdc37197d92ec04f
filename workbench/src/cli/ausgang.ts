/** Where a command's results go. */
export interface Ausgang {
  /** One JSON line on the standard output. */
  readonly schreibe: (zeile: object) => void;
  /** One sentence for the person, on the error output. */
  readonly sage: (text: string) => void;
}
