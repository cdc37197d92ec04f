import {
  pruefeAktenbildung,
  vergleicheKennzeichen,
} from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import { gut } from '@registratur/shared/kernel/result';
import { darfAkteAnlegen } from '../akte/anlegen.ts';
import type { Betrieb, Fall } from '../haus.ts';
import { stellenangabe } from '../zugang/stelle.ts';

/** The places of the Aktenplan where the person has any right, and what may be done there. */
export const aktenplanLesen =
  (b: Betrieb): Fall<'aktenplan.lesen'> =>
  async ({ person }) => {
    const { planVersion, einheiten } = await b.rechtelage.ordnung();
    const rechte = await b.rechtelage.rechteFuer(person);
    const sichtbar = [...einheiten.values()]
      .filter((e) => rechte(e.kennzeichen).size > 0)
      .sort((a, c) => vergleicheKennzeichen(a.kennzeichen, c.kennzeichen));
    const organisation = await b.directory.organisation();
    return gut({
      version: planVersion,
      einheiten: await Promise.all(
        sichtbar.map(async (e) => ({
          kennzeichen: e.kennzeichen,
          titel: e.titel,
          aktenbildung: e.aktenbildungErlaubt,
          stillgelegt: e.stillgelegt,
          aktenfuehrung: { id: e.aktenfuehrung, name: stellenangabe(organisation, e.aktenfuehrung).name },
          erlaubt:
            pruefeAktenbildung(e) === undefined &&
            (await darfAkteAnlegen(b, person, e, rechte(e.kennzeichen)))
              ? ['akte.anlegen']
              : [],
        })),
      ),
    });
  };
