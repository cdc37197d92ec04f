import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { Result } from '@registratur/shared/kernel/result';
import {
  gelungen,
  lege,
  neuerVorgang,
  weitererVorgang,
  type Ort,
  type Probehaus,
} from '../scenarios/haus.ts';
import { kopie, mail } from '../scenarios/hausPost.ts';
import { elif, ines, ole } from '../scenarios/hausStadt.ts';

/** One request that is about to be made, everything it needs being there. */
export interface Probe {
  /** The same request every time it is called. */
  readonly tue: () => Promise<Result<unknown, Fehler>>;
  /** Whether it has been carried out, as a reader sees it. */
  readonly getan: () => Promise<boolean>;
  /** What is wrong with the outcome of having been carried out once. */
  readonly maengel: () => Promise<readonly string[]>;
}

export interface Handlung {
  readonly name: string;
  readonly bereite: (haus: Probehaus) => Promise<Probe>;
}

const anhang = [{ name: 'plan.txt', inhalt: 'Lageplan' }];

const liste = async (haus: Probehaus, wo: Ort): Promise<readonly string[]> =>
  gelungen(await haus.ruf(ines, 'schriftstueck.liste', { pfad: wo, frage: {} })).schriftstuecke.map(
    (s) => s.id,
  );

const genau = (was: string, ist: unknown, soll: unknown): readonly string[] =>
  ist === soll ? [] : [`${was}: ${String(ist)} statt ${String(soll)}`];

const ablegen: Handlung = {
  name: 'ablegen',
  bereite: async (haus) => {
    const ort = await neuerVorgang(haus, ines);
    const nachricht = haus.stelleZu(mail({ anlagen: anhang }));
    const ein = { anfrage: neueAnfrage() };
    return {
      tue: () => lege(haus, ole, ort, nachricht, ein),
      getan: async () => (await liste(haus, ort)).length > 0,
      maengel: async () => genau('Schriftstücke', (await liste(haus, ort)).length, 1),
    };
  },
};

const anlagenEinzeln: Handlung = {
  name: 'anlagen_einzeln',
  bereite: async (haus) => {
    const ort = await neuerVorgang(haus, ines);
    const nachricht = haus.stelleZu(mail({ anlagen: anhang }));
    const ein = { anfrage: neueAnfrage(), anlagenEinzeln: [{ name: 'plan.txt', nr: 0 }] };
    return {
      tue: () => lege(haus, ole, ort, nachricht, ein),
      getan: async () => (await liste(haus, ort)).length > 0,
      maengel: async () => genau('Schriftstücke', (await liste(haus, ort)).length, 2),
    };
  },
};

/** The second filer of the same message. */
const bekannt: Handlung = {
  name: 'bekanntes_ablegen',
  bereite: async (haus) => {
    const ort = await neuerVorgang(haus, ines);
    const { id } = gelungen(await lege(haus, ole, ort, haus.stelleZu(kopie(1)))).schriftstueck;
    const nachricht = haus.stelleZu(kopie(2));
    const ein = { anfrage: neueAnfrage() };
    const ableger = (): Promise<object | undefined> =>
      haus.betrieb.store.lies({ behaelter: 'register', id: `akte~${ort.akte}` }, `ableger~${id}~${elif.oid}`);
    return {
      tue: () => lege(haus, elif, ort, nachricht, ein),
      getan: async () => (await ableger()) !== undefined,
      maengel: async () => [
        ...genau('Schriftstücke', (await liste(haus, ort)).length, 1),
        ...genau('Ableger', (await ableger()) !== undefined, true),
      ],
    };
  },
};

const verschieben = (name: string, ziel: (haus: Probehaus, von: Ort) => Promise<Ort>): Handlung => ({
  name,
  bereite: async (haus) => {
    const von = await neuerVorgang(haus, ines);
    const nach = await ziel(haus, von);
    const { id } = gelungen(await lege(haus, ole, von, haus.stelleZu(mail()))).schriftstueck;
    const ein = { anfrage: neueAnfrage(), ziel: nach, grund: 'Fehlablage' };
    return {
      tue: () =>
        haus.ruf(ines, 'schriftstueck.verschieben', { pfad: { akte: von.akte, schriftstueck: id }, ein }),
      getan: async () => (await liste(haus, nach)).length > 0,
      maengel: async () => [
        ...genau('am alten Ort', (await liste(haus, von)).length, 0),
        ...genau('am neuen Ort', (await liste(haus, nach)).join(' '), id),
      ],
    };
  },
});

const vorgangZda: Handlung = {
  name: 'vorgang_zda',
  bereite: async (haus) => {
    const ort = await neuerVorgang(haus, ines);
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    const ein = { anfrage: neueAnfrage() };
    const zustand = async (): Promise<string> =>
      gelungen(await haus.ruf(ines, 'vorgang.lesen', { pfad: ort })).zustand;
    return {
      tue: () => haus.ruf(elif, 'vorgang.zda', { pfad: ort, ein }),
      getan: async () => (await zustand()) === 'ZDA',
      maengel: async () => genau('Zustand', await zustand(), 'ZDA'),
    };
  },
};

const akteZda: Handlung = {
  name: 'akte_zda',
  bereite: async (haus) => {
    const ort = await neuerVorgang(haus, ines);
    gelungen(await haus.ruf(elif, 'vorgang.zda', { pfad: ort, ein: { anfrage: neueAnfrage() } }));
    const pfad = { akte: ort.akte };
    const ein = { anfrage: neueAnfrage() };
    const zustand = async (): Promise<string> =>
      gelungen(await haus.ruf(ines, 'akte.lesen', { pfad })).zustand;
    return {
      tue: () => haus.ruf(elif, 'akte.zda', { pfad, ein }),
      getan: async () => (await zustand()) === 'ZDA',
      maengel: async () => genau('Zustand', await zustand(), 'ZDA'),
    };
  },
};

/** The series of `einheit` in 2026, the year of the house's clock. */
const nummern = async (
  haus: Probehaus,
): Promise<readonly { nummer: number; zustand: string; akte: string }[]> => {
  const zeilen = [];
  let nach: string | undefined;
  do {
    const seite = await haus.betrieb.store.liste(
      { behaelter: 'register', id: 'nr~13.01~2026' },
      'nummer',
      '',
      { max: 500, ...(nach === undefined ? {} : { nach }) },
    );
    zeilen.push(...seite.dokumente);
    nach = seite.weiter;
  } while (nach !== undefined);
  return zeilen.map((z) => ({
    nummer: Number(z['nummer']),
    zustand: String(z['zustand']),
    akte: String(z['akte']),
  }));
};

/** A number is drawn and its Akte opened; numbers have no gap and none is given twice. */
const nummerZiehen: Handlung = {
  name: 'nummer_ziehen',
  bereite: async (haus) => {
    const vorher = (await nummern(haus)).length;
    const ein = { anfrage: neueAnfrage(), einheit: '13.01', betreff: 'Bäume' };
    return {
      tue: () => haus.ruf(ines, 'akte.anlegen', { ein }),
      getan: async () => (await nummern(haus)).slice(vorher).some((n) => n.zustand === 'vergeben'),
      maengel: async () => {
        const alle = await nummern(haus);
        return [
          ...genau('Nummern', alle.length, vorher + 1),
          ...genau(
            'lückenlos',
            alle.every((n, i) => n.nummer === i + 1),
            true,
          ),
          ...genau(
            'vergeben',
            alle.every((n) => n.zustand === 'vergeben'),
            true,
          ),
          ...genau('Akten', new Set(alle.map((n) => n.akte)).size, alle.length),
        ];
      },
    };
  },
};

export const handlungen: readonly Handlung[] = [
  ablegen,
  anlagenEinzeln,
  bekannt,
  verschieben('in_der_akte_verschieben', async (haus, von) => ({
    akte: von.akte,
    vorgang: await weitererVorgang(haus, ines, von.akte),
  })),
  verschieben('in_andere_akte_verschieben', (haus) => neuerVorgang(haus, ines, '02.02.01')),
  vorgangZda,
  akteZda,
  nummerZiehen,
];
