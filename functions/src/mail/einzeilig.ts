// Written as text: a literal with control characters would not be readable.
const steuer = new RegExp('[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+', 'g');

/** One line without control characters; each run of them becomes one space. */
export const einzeilig = (text: string): string => text.replace(steuer, ' ').trim();

const nichtUmbruch = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029]|\\n', '');

/** Whether a decoded header value hides line breaks or control characters (tabs of folding excepted). */
export const hatSteuerzeichen = (text: string): boolean => nichtUmbruch.test(text);
