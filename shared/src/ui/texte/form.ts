/** A text, or how to make one from its facts. */
export type Hinweistext = string | ((...angaben: never[]) => string);

const regeln = new Intl.PluralRules('de-DE');

export const mehrzahl = (n: number, eins: string, viele: string): string =>
  regeln.select(n) === 'one' ? eins : viele;
