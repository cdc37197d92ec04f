/** Categories of the chosen message and the master list of the mailbox. */
import type { Json } from '@registratur/shared/kernel/json';
import { fehler, gelungen, lies, misslungen } from '../antworten.ts';
import type { Kategorie, Nachricht, Sitzung } from '../modell.ts';
import { anNachricht, type Griff } from './griff.ts';

const alsDaten = (kategorien: readonly Kategorie[]): Json =>
  kategorien.map(({ displayName, color }) => ({ displayName, color }));

const kennt = (sitzung: Sitzung, name: string): boolean =>
  sitzung.hauptkategorien.some((k) => k.displayName === name);

async function setze(sitzung: Sitzung, nachricht: Nachricht, namen: readonly string[]): Promise<void> {
  await sitzung.postfach.setzeKategorien(nachricht, namen);
  if (sitzung.gewaehlt?.id === nachricht.id) sitzung.gewaehlt = { ...sitzung.gewaehlt, kategorien: namen };
}

export const leseKategorien = anNachricht((sitzung, nachricht) =>
  gelungen(
    alsDaten(
      nachricht.kategorien.map(
        (name) =>
          sitzung.hauptkategorien.find((k) => k.displayName === name) ?? {
            displayName: name,
            color: 'None',
          },
      ),
    ),
  ),
);

export const ergaenzeKategorien = anNachricht(async (sitzung, nachricht, parameter) => {
  const namen = lies.texte(parameter, 'categories');
  if (!namen.every((name) => kennt(sitzung, name))) return misslungen(fehler.kategorieUnbekannt);
  await setze(sitzung, nachricht, [...new Set([...nachricht.kategorien, ...namen])]);
  return gelungen();
});

export const entferneKategorien = anNachricht(async (sitzung, nachricht, parameter) => {
  const weg = lies.texte(parameter, 'categories');
  await setze(
    sitzung,
    nachricht,
    nachricht.kategorien.filter((name) => !weg.includes(name)),
  );
  return gelungen();
});

export const leseHauptkategorien: Griff = (sitzung) => gelungen(alsDaten(sitzung.hauptkategorien));

export const ergaenzeHauptkategorien: Griff = (sitzung, parameter) => {
  const neue = lies.liste(lies.objekt(parameter).categoryDetails).map((eintrag) => ({
    displayName: lies.text(eintrag, 'displayName'),
    color: lies.text(eintrag, 'color'),
  }));
  if (neue.some((k) => kennt(sitzung, k.displayName))) return misslungen(fehler.kategorieDoppelt);
  sitzung.hauptkategorien = [...sitzung.hauptkategorien, ...neue];
  return gelungen();
};

export const entferneHauptkategorien: Griff = (sitzung, parameter) => {
  const weg = lies.texte(parameter, 'categories');
  sitzung.hauptkategorien = sitzung.hauptkategorien.filter((k) => !weg.includes(k.displayName));
  return gelungen();
};
