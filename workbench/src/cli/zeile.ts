/** What a terminal obeys instead of showing it: C1 controls and what turns or hides text (JSON escapes the rest). */
const wirksam = new RegExp(
  '[\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]',
  'g',
);

/** One line of JSON with nothing in it that acts on a terminal: names in it were chosen by strangers. */
export const alsZeile = (wert: object): string =>
  JSON.stringify(wert).replace(wirksam, (z) => `\\u${z.charCodeAt(0).toString(16).padStart(4, '0')}`);
