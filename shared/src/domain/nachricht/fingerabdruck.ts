import { markentext, type Markenangaben } from './marke.ts';

/** SHA-256 of a text (UTF-8), 64 hex digits; Web Crypto, so that it also runs in a browser. */
export async function fingerabdruck(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
}

/** The key under which a pane asks for the mark of a message; undefined when it can carry none. */
export async function markenschluessel(angaben: Markenangaben): Promise<string | undefined> {
  const text = markentext(angaben);
  return text === undefined ? undefined : fingerabdruck(text);
}
