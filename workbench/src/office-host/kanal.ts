/** One conversation with the office.js of one frame: requests in, answers and events out. */
import type { Json } from '@registratur/shared/kernel/json';
import {
  liesAnfrage,
  schreibeAntwort,
  schreibeAufruf,
  schreibeEreignis,
  vorgang,
  type Anfrage,
} from './protokoll.ts';

/** The part of `MessageEvent` that is looked at. */
export interface Post {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** The part of a window that is needed; tests bring their own. */
export interface Fenster {
  readonly addEventListener: (art: 'message', hoere: (post: Post) => void) => void;
  readonly removeEventListener: (art: 'message', hoere: (post: Post) => void) => void;
}
export interface Gegenueber {
  readonly postMessage: (text: string, herkunft: string) => void;
}

export interface Kanalwunsch {
  readonly fenster: Fenster;
  /** The frame's window once it is there. */
  readonly gegenueber: () => Gegenueber | null;
  readonly unterhaltung: string;
  readonly eigeneHerkunft: string;
  readonly fremdeHerkunft: string;
  /** Answers a call; undefined = office.js expects no answer. */
  readonly beantworte: (aktion: string, daten: Json | undefined) => Promise<Json | undefined>;
  /** True for events this host can send. */
  readonly kenntEreignis: (name: string) => boolean;
  /** The page now hears an event. */
  readonly beiAnmeldung?: (name: string) => void;
}

export interface Kanal {
  /** Sends the event when the page has asked for it; false otherwise. */
  readonly melde: (ereignis: string, daten: Json) => boolean;
  /** Calls a function of the page. */
  readonly rufe: (aktion: string, daten: Json) => void;
  readonly schliesse: () => void;
}

/** DDA error codes of office.js. */
export const ddaFehler = { nichtUnterstuetzt: 5000, intern: 5001 } as const;

export function oeffneKanal(wunsch: Kanalwunsch): Kanal {
  const absender = { unterhaltung: wunsch.unterhaltung, herkunft: wunsch.eigeneHerkunft };
  const ereignisse = new Set<string>();
  const sende = (text: string): void => wunsch.gegenueber()?.postMessage(text, wunsch.fremdeHerkunft);

  const antworte = async (anfrage: Anfrage): Promise<void> => {
    if (anfrage.vorgang === vorgang.aufruf) {
      const daten = await wunsch.beantworte(anfrage.aktion, anfrage.daten);
      if (daten !== undefined) sende(schreibeAntwort(absender, anfrage, daten));
      return;
    }
    if (anfrage.vorgang === vorgang.abmelden) ereignisse.delete(anfrage.aktion);
    else if (wunsch.kenntEreignis(anfrage.aktion)) ereignisse.add(anfrage.aktion);
    else {
      console.error(`Outlook-Nachbau: Das Ereignis „${anfrage.aktion}“ ist nicht nachgebildet.`);
      return sende(schreibeAntwort(absender, anfrage, { Error: ddaFehler.nichtUnterstuetzt }));
    }
    sende(schreibeAntwort(absender, anfrage, { Error: 0 }));
    if (anfrage.vorgang === vorgang.anmelden) wunsch.beiAnmeldung?.(anfrage.aktion);
  };

  const hoere = (post: Post): void => {
    if (post.origin !== wunsch.fremdeHerkunft || post.source !== wunsch.gegenueber()) return;
    const anfrage = liesAnfrage(post.data, wunsch.unterhaltung);
    if (anfrage) void antworte(anfrage);
  };
  wunsch.fenster.addEventListener('message', hoere);

  return {
    melde: (ereignis, daten) => {
      if (!ereignisse.has(ereignis)) return false;
      sende(schreibeEreignis(absender, ereignis, daten));
      return true;
    },
    rufe: (aktion, daten) => sende(schreibeAufruf(absender, aktion, daten)),
    schliesse: () => wunsch.fenster.removeEventListener('message', hoere),
  };
}
