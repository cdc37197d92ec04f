import { dekodiere, ohneAngabe } from './zeichensatz.ts';

/** RFC 2047 words in header values. Values arrive as Latin-1 strings: one character is one byte. */

const wort = /=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=/g;

interface Lauf {
  readonly zeichensatz: string;
  readonly bytes: Buffer[];
}

export const quBytes = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/_/g, ' ')
      .replace(/=([0-9a-fA-F]{2})/g, (_, h: string) => String.fromCharCode(parseInt(h, 16))),
    'latin1',
  );

const wortBytes = (art: string, text: string): Buffer =>
  art === 'B' || art === 'b' ? Buffer.from(text, 'base64') : quBytes(text);

const roh = (text: string): string =>
  /[\x80-\xff]/.test(text) ? ohneAngabe(Buffer.from(text, 'latin1')) : text;

/** Decoded text; neighbouring words of one character set are joined as bytes first, for characters split between them. */
export function dekodiereWoerter(latin1: string): string {
  if (!latin1.includes('=?')) return roh(latin1);
  let aus = '';
  let ende = 0;
  let lauf: Lauf | undefined;
  const spuele = (): void => {
    if (lauf) aus += dekodiere(Buffer.concat(lauf.bytes), lauf.zeichensatz).text;
    lauf = undefined;
  };
  for (const treffer of latin1.matchAll(wort)) {
    const [ganz, zeichensatz = '', art = '', text = ''] = treffer;
    const davor = latin1.slice(ende, treffer.index);
    const bytes = wortBytes(art, text);
    if (lauf && davor.trim() === '' && lauf.zeichensatz.toLowerCase() === zeichensatz.toLowerCase()) {
      lauf.bytes.push(bytes);
    } else {
      const nahtlos = lauf !== undefined && davor.trim() === '';
      spuele();
      if (!nahtlos) aus += roh(davor);
      lauf = { zeichensatz, bytes: [bytes] };
    }
    ende = treffer.index + ganz.length;
  }
  spuele();
  return aus + roh(latin1.slice(ende));
}
