import type { Gewaehlte } from '../../office/host.ts';

/** A made-up e-mail of a selection, for the tests of this folder. */
export const gewaehlte = (id: string, teil: Partial<Gewaehlte> = {}): Gewaehlte => ({
  id,
  internetMessageId: `<${id}@example.org>`,
  conversationId: `faden-${id}`,
  betreff: 'Antrag auf Baumfällgenehmigung',
  hatAnlagen: false,
  postfach: undefined,
  ...teil,
});
