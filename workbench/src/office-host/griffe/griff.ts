import type { Json, JsonObjekt } from '@registratur/shared/kernel/json';
import { fehler, misslungen } from '../antworten.ts';
import type { Nachricht, Sitzung } from '../modell.ts';

/** Carries out one call of the object model. */
export type Griff = (sitzung: Sitzung, parameter: Json | undefined) => JsonObjekt | Promise<JsonObjekt>;

/** A call that needs a chosen message; office.js offers none of them without one. */
export const anNachricht =
  (
    tue: (
      sitzung: Sitzung,
      nachricht: Nachricht,
      parameter: Json | undefined,
    ) => JsonObjekt | Promise<JsonObjekt>,
  ): Griff =>
  (sitzung, parameter) =>
    sitzung.gewaehlt ? tue(sitzung, sitzung.gewaehlt, parameter) : misslungen(fehler.allgemein);
