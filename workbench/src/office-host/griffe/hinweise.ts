/** Notification bar above the message: at most five, each under its own key. */
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import { fehler, gelungen, lies, misslungen } from '../antworten.ts';
import type { Nachricht, Sitzung } from '../modell.ts';
import { anNachricht } from './griff.ts';

const hoechstens = 5;

const von = (sitzung: Sitzung, nachricht: Nachricht): ReadonlyMap<string, JsonObjekt> =>
  sitzung.hinweise.get(nachricht.id) ?? new Map<string, JsonObjekt>();

export const leseHinweise = anNachricht((sitzung, nachricht) =>
  gelungen([...von(sitzung, nachricht).values()]),
);

export const ergaenzeHinweis = anNachricht((sitzung, nachricht, parameter) => {
  const bisher = von(sitzung, nachricht);
  const key = lies.text(parameter, 'key');
  if (bisher.has(key)) return misslungen(fehler.hinweisDoppelt);
  if (bisher.size >= hoechstens) return misslungen(fehler.hinweiseZuViele);
  sitzung.hinweise.set(nachricht.id, new Map([...bisher, [key, lies.objekt(parameter)]]));
  return gelungen();
});

export const ersetzeHinweis = anNachricht((sitzung, nachricht, parameter) => {
  const hinweise = new Map(von(sitzung, nachricht)).set(lies.text(parameter, 'key'), lies.objekt(parameter));
  sitzung.hinweise.set(nachricht.id, hinweise);
  return gelungen();
});

export const entferneHinweis = anNachricht((sitzung, nachricht, parameter) => {
  const hinweise = new Map(von(sitzung, nachricht));
  if (!hinweise.delete(lies.text(parameter, 'key'))) return misslungen(fehler.hinweisUnbekannt);
  sitzung.hinweise.set(nachricht.id, hinweise);
  return gelungen();
});
