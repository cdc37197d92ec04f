import latin from '@fontsource-variable/open-sans/files/open-sans-latin-wght-normal.woff2';
import latinExt from '@fontsource-variable/open-sans/files/open-sans-latin-ext-wght-normal.woff2';

/** Files and the characters they have, as the package states them. */
const schnitte = [
  {
    datei: latin,
    unicodeRange:
      'U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212',
  },
  { datei: latinExt, unicodeRange: 'U+0100-02BA, U+1E00-1E9F, U+20A0-20AB, U+20AD-20C0' },
];

/** Offers Open Sans to the page. The browser fetches it only where Segoe UI is missing. */
export function ladeSchrift(): void {
  for (const { datei, unicodeRange } of schnitte)
    document.fonts.add(new FontFace('Open Sans', `url(${datei})`, { weight: '300 800', unicodeRange }));
}
