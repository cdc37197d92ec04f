import { oderAbbruch, type Server } from './verbindung.ts';
import { alleAkten, alleVorgaenge, findeAkte, verweis } from './verweise.ts';

type Schreibe = (zeile: object) => void;

export async function listeAkten(server: Server, schreibe: Schreibe): Promise<void> {
  for (const a of await alleAkten(server)) {
    const { id, aktenzeichen, betreff, einheit, zustand, schutzklasse } = a;
    schreibe({ id, aktenzeichen, betreff, einheit, zustand, schutzklasse });
  }
}

export async function listeVorgaenge(server: Server, text: string, schreibe: Schreibe): Promise<void> {
  const akte = await findeAkte(server, text);
  for (const { id, vorgangszeichen, betreff, zustand } of await alleVorgaenge(server, akte))
    schreibe({ id: verweis(akte, id), vorgangszeichen, betreff, zustand });
}

/** As many hits as one answer of the search holds. */
const hoechstens = 100;

export async function suche({ ruf }: Server, text: string, schreibe: Schreibe): Promise<void> {
  const { treffer } = oderAbbruch(await ruf('suche.finden', { frage: { text, max: hoechstens } }));
  for (const { art, akte, id, titel, kennzeichen, datum, stelle } of treffer)
    schreibe({ art, id: art === 'akte' ? akte : verweis(akte, id), titel, kennzeichen, datum, stelle });
}
