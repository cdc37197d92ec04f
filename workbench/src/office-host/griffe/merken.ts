/** What an add-in may keep: custom properties of a message, roaming settings of a person. */
import { gelungen, lies } from '../antworten.ts';
import { anNachricht, type Griff } from './griff.ts';

export const leseEigenschaften = anNachricht((sitzung, nachricht) => ({
  wasSuccessful: true,
  customProperties: JSON.stringify(sitzung.eigenschaften.get(nachricht.id) ?? {}),
}));

export const schreibeEigenschaften = anNachricht((sitzung, nachricht, parameter) => {
  sitzung.eigenschaften.set(nachricht.id, lies.objekt(lies.objekt(parameter).customProperties));
  return gelungen();
});

export const schreibeRoaming: Griff = (sitzung, parameter) => {
  sitzung.roaming = lies.objekt(lies.liste(parameter)[0]);
  return gelungen();
};
