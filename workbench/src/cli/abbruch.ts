/** Ends the command with one German line on the error output. */
export class Abbruch extends Error {
  override readonly name = 'Abbruch';
  readonly code: number;
  /** `code` 2 = the command was not understood, or there is nothing to verify. */
  constructor(text: string, code = 1) {
    super(text);
    this.code = code;
  }
}
