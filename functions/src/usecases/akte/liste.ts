import { vergleicheKennzeichen } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import type { Ausgabe, Frage } from '@registratur/shared/contract/routen';
import { hatSicht } from '@registratur/shared/domain/akte/akte.policy';
import { akte as akteSchema } from '@registratur/shared/domain/akte/akte.schema';
import type { Person } from '@registratur/shared/domain/person/akteur';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { verzeichneEinsichten } from '../sicherheit/verzeichne.ts';
import { aktePartition } from '../zugang/raum.ts';
import { akteAnsicht } from './ansicht.ts';

const jeSeite = 50;

/** Akten the person may see, unit by unit. Whoever sees protected ones is recorded (R4.13). */
export const akteListe =
  (b: Betrieb): Fall<'akte.liste'> =>
  async ({ person }, { frage }) => {
    const seite = await liesSeite(b, person, frage);
    const gezeigt = seite.akten.map(({ id, schutzklasse }) => ({ uuid: id, schutzklasse }));
    await verzeichneEinsichten(b, person, gezeigt, 'akte.liste');
    return gut(seite);
  };

/** The projection holds references only; each Akte is read anew. */
async function liesSeite(
  b: Betrieb,
  person: Person,
  frage: Frage<'akte.liste'>,
): Promise<Ausgabe<'akte.liste'>> {
  const rechte = await b.rechtelage.rechteFuer(person);
  const einheiten = [...(await b.rechtelage.ordnung()).einheiten.keys()]
    .filter((kz) => frage.einheit === undefined || frage.einheit === kz)
    .filter((kz) => hatSicht('akte', rechte(kz)) || hatSicht('metadaten', rechte(kz)))
    .sort(vergleicheKennzeichen);
  const akten: ReturnType<typeof akteAnsicht>[] = [];
  let [ab, nach] = (frage.nach ?? '').split('|');
  for (const kz of einheiten) {
    if (ab !== undefined && ab !== '' && vergleicheKennzeichen(kz, ab) < 0) continue;
    const seite = await b.store.liste({ behaelter: 'sichten', id: `einheit~${kz}` }, 'akte', '', {
      max: jeSeite - akten.length,
      ...(kz === ab && nach ? { nach } : {}),
    });
    for (const zeile of seite.dokumente) {
      const akte = await b.store.lies(aktePartition(String(zeile['akte'])), 'akte');
      if (akte?.typ === 'akte') akten.push(akteAnsicht(akteSchema.parse(akte), rechte(kz)));
    }
    if (seite.weiter !== undefined) return { akten, weiter: `${kz}|${seite.weiter}` };
    if (akten.length >= jeSeite) {
      const folgende = einheiten[einheiten.indexOf(kz) + 1];
      return folgende === undefined ? { akten } : { akten, weiter: `${folgende}|` };
    }
    [ab, nach] = [undefined, undefined];
  }
  return { akten };
}
