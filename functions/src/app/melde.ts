import { inspect } from 'node:util';

/** For what fails outside a request: one entry on the error output, which the Functions runtime collects. */
export const melde = (text: string, fehler: unknown): void =>
  void process.stderr.write(`${text}: ${inspect(fehler)}\n`);
