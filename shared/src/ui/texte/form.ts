/** A text, or how to make one from its facts. */
export type Hinweistext = string | ((...angaben: never[]) => string);
