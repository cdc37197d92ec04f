/** Between the parts of a place in a list: smaller than every character of their alphabet. */
export const trenner = '!';
/** Greater than every character of the alphabet. */
export const ende = '\x7f';

/** Where a page begins; never before the prefix, whatever the cursor says. */
export function beginn(ordPraefix: string, nach = ''): readonly [ord: string, id: string] {
  const [ord = '', id = ''] = nach.split(trenner);
  return ord < ordPraefix ? [ordPraefix, ''] : [ord, id];
}

/** The page cursor behind a row. */
export const seitenmarke = (zeile: { readonly ord: string; readonly id: string }): string =>
  zeile.ord + trenner + zeile.id;
