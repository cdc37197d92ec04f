/** Stops the start with one German line; everything else that is thrown is a defect. */
export class Startfehler extends Error {
  override readonly name = 'Startfehler';
}
