/** The wire between office.js and its host: one JSON text per `postMessage`, as the library writes it. */
import type { Json, JsonObjekt } from '@registratur/shared/kernel/json';

/** `_actionType` */
export const vorgang = { aufruf: 0, anmelden: 1, abmelden: 2 } as const;

export interface Anfrage {
  readonly aktion: string;
  readonly vorgang: number;
  readonly nummer: number;
  readonly daten: Json | undefined;
}

const anfrageArt = 0;
const antwortArt = 1;

const istObjekt = (wert: unknown): wert is JsonObjekt =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

/** A request of this conversation; undefined for anything else that arrives at the window. */
export function liesAnfrage(text: unknown, unterhaltung: string): Anfrage | undefined {
  if (typeof text !== 'string') return undefined;
  let umschlag: unknown;
  try {
    umschlag = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!istObjekt(umschlag)) return undefined;
  const { _messageType, _conversationId, _actionName, _actionType, _correlationId, _data } = umschlag;
  if (_messageType !== anfrageArt || _conversationId !== unterhaltung) return undefined;
  if (typeof _actionName !== 'string' || typeof _correlationId !== 'number') return undefined;
  return {
    aktion: _actionName,
    vorgang: typeof _actionType === 'number' ? _actionType : vorgang.aufruf,
    nummer: _correlationId,
    daten: _data,
  };
}

interface Absender {
  readonly unterhaltung: string;
  readonly herkunft: string;
}

/** The library hears calls of the host in a conversation of its own (`NotificationConversationIdSuffix`). */
const rueckweg = '_ntf';

const umschlag = (von: Absender, inhalt: JsonObjekt): string =>
  JSON.stringify({
    _conversationId: von.unterhaltung,
    _origin: von.herkunft,
    _serializerVersion: 1,
    ...inhalt,
  });

export const schreibeAntwort = (von: Absender, anfrage: Anfrage, daten: Json | undefined): string =>
  umschlag(von, {
    _messageType: antwortArt,
    _actionName: anfrage.aktion,
    _correlationId: anfrage.nummer,
    _data: daten,
    _errorCode: 0,
    _responseType: 0,
  });

/** A call of the host to the page; its answer says nothing. */
export const schreibeAufruf = (von: Absender, aktion: string, daten: Json): string =>
  umschlag(von, {
    _conversationId: `${von.unterhaltung}${rueckweg}`,
    _messageType: anfrageArt,
    _actionName: aktion,
    _actionType: vorgang.aufruf,
    _correlationId: 0,
    _data: daten,
  });

export const schreibeEreignis = (von: Absender, name: string, daten: Json): string =>
  umschlag(von, {
    _messageType: antwortArt,
    _actionName: name,
    _correlationId: 0,
    _data: daten,
    _errorCode: 0,
    _responseType: 1,
  });
