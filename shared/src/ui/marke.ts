/** The mark: a page with three register tabs on a petrol tile. Works from 16 px. */
const kachel = (ecke: number): string => `<rect width="32" height="32" rx="${ecke}" fill="#03727b"/>`;
const blatt = `<rect x="7" y="6" width="13" height="20" rx="2.5" fill="#fff"/><g fill="#fff"><rect x="18" y="8" width="7.5" height="5" rx="1.8"/><rect x="18" y="14" width="7.5" height="5" rx="1.8" opacity=".72"/><rect x="18" y="20" width="7.5" height="5" rx="1.8" opacity=".46"/></g>`;
const zeilen = `<g fill="#03727b"><rect x="10" y="10.5" width="6.5" height="1.8" rx=".9"/><rect x="10" y="14.5" width="4.5" height="1.8" rx=".9" opacity=".55"/></g>`;

const svg = (...teile: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${teile.join('')}</svg>`;

/** As shown everywhere. */
export const markeKachel = svg(kachel(7), blatt, zeilen);
/** For places that cut their own corners. */
export const markeFlaeche = svg(kachel(0), blatt, zeilen);
/** White on nothing, for places with one colour. */
export const markeUmriss = svg(blatt);

/** Address for `src` and `href`. */
export const marke = `data:image/svg+xml,${encodeURIComponent(markeKachel)}`;
