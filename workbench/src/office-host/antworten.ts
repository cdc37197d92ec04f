/** Answers of the Outlook object model (`ExecuteMethod`), and reading its parameters from the wire. */
import type { Json, JsonObjekt } from '@registratur/shared/kernel/json';

export const gelungen = (daten?: Json): JsonObjekt => ({ error: false, errorCode: 0, data: daten });
export const misslungen = (errorCode: number): JsonObjekt => ({ error: true, errorCode });

/** office.js makes its own „operation not supported“ (5000) of this. */
export const nichtNachgebildet: JsonObjekt = { wasSuccessful: false };

/** Error codes of office.js (`ErrorCodeManager`). */
export const fehler = {
  intern: 5001,
  zuVieleZugleich: 5100,
  anlageUngueltig: 9003,
  allgemein: 9020,
  hinweisDoppelt: 9023,
  hinweisUnbekannt: 9024,
  hinweiseZuViele: 9025,
  kategorieUnbekannt: 9044,
  kategorieDoppelt: 9045,
} as const;

const objekt = (wert: Json | undefined): JsonObjekt =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert) ? (wert as JsonObjekt) : {};

const liste = (wert: Json | undefined): readonly Json[] =>
  Array.isArray(wert) ? (wert as readonly Json[]) : [];

/** Named parameters of a call. What is missing or of another type reads as empty. */
export const lies = {
  objekt,
  liste,
  text: (wert: Json | undefined, feld: string): string => {
    const inhalt = objekt(wert)[feld];
    return typeof inhalt === 'string' ? inhalt : '';
  },
  zahl: (wert: Json | undefined, feld: string): number => {
    const inhalt = objekt(wert)[feld];
    return typeof inhalt === 'number' ? inhalt : Number.NaN;
  },
  texte: (wert: Json | undefined, feld: string): readonly string[] =>
    liste(objekt(wert)[feld]).filter((teil) => typeof teil === 'string'),
};
