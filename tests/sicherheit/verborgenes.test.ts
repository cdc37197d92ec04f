/** What a person may not see must not show in anything they may. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markentext } from '@registratur/shared/domain/nachricht/marke';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { gruppenVon } from '@registratur/workbench/musterstadt/gruppen';
import { kennung } from '@registratur/workbench/musterstadt/personen';
import {
  abgelehnt,
  baueHaus,
  gelungen,
  lege,
  neuerVorgang,
  weitererVorgang,
  type Ort,
  type Probehaus,
} from '../scenarios/haus.ts';
import { mail } from '../scenarios/hausPost.ts';
import { marken } from '../scenarios/markeHilfe.ts';
import { ole, jonas, type Mensch } from '../scenarios/hausStadt.ts';

let haus: Probehaus;
beforeEach(async () => {
  haus = await baueHaus();
});
afterEach(() => haus.schliesse());

/** Files under 13 and 14 and keeps Personalakten: the only one who can move from the one to the other. */
const beide: Mensch = {
  oid: kennung('person', 'Beide'),
  name: 'Beide',
  upn: 'beide@musterstadt.example',
  gruppen: [...ole.gruppen, ...gruppenVon('Jonas Weidt')],
};

const verschiebe = (
  wer: Mensch,
  von: Ort,
  schriftstueck: string,
  ziel: Ort,
  anfrage = neueAnfrage(),
): ReturnType<typeof haus.ruf<'schriftstueck.verschieben'>> =>
  haus.ruf(wer, 'schriftstueck.verschieben', {
    pfad: { akte: von.akte, schriftstueck },
    ein: { anfrage, ziel, grund: 'Fehlablage' },
  });

describe('Wer ein Schriftstück einmal verschoben hat', () => {
  test('erfährt mit derselben Anfrage nicht, dass es heute in einer Personalakte liegt', async () => {
    await haus.weiseZu(beide, beide.gruppen);
    const [hier, dort] = [await neuerVorgang(haus, ole), await neuerVorgang(haus, ole)];
    const geschuetzt = await neuerVorgang(haus, jonas, '01.11.01');
    const { id } = gelungen(await lege(haus, ole, hier, haus.stelleZu(mail()))).schriftstueck;
    const anfrage = neueAnfrage();
    const hin = gelungen(await verschiebe(ole, hier, id, dort, anfrage));
    expect(hin).toMatchObject({ stand: 'erledigt', akte: dort.akte, schriftstueck: id });
    // The way on was recorded at another person's wish: back, and into the protected Akte.
    gelungen(await verschiebe(beide, dort, id, hier));
    gelungen(await verschiebe(beide, hier, id, geschuetzt));
    const wieder = gelungen(await verschiebe(ole, hier, id, dort, anfrage));
    expect(wieder).toEqual({ stand: 'erledigt', akte: null, schriftstueck: null, grund: null });
    const fuerBeide = { pfad: { akte: hier.akte, schriftstueck: id } };
    expect(gelungen(await haus.ruf(beide, 'schriftstueck.lesen', fuerBeide)).akte).toBe(geschuetzt.akte);
  });
});

describe('Eine Personalakte', () => {
  const einsichten = async (akte: string): Promise<unknown[]> => {
    const partition = { behaelter: 'register', id: `zugriff~${akte}~202611` } as const;
    const { dokumente } = await haus.betrieb.store.liste(partition, 'einsicht', '', { max: 100 });
    return dokumente.map((d) => [d['oid'], d['zweck']]);
  };

  test('hinterlässt auch in Liste, Suche und Marke, wer sie gesehen hat (R4.13); eine andere nicht', async () => {
    const [offen, geschuetzt] = [await neuerVorgang(haus, ole), await neuerVorgang(haus, jonas, '01.11.01')];
    gelungen(await lege(haus, jonas, geschuetzt, haus.stelleZu(mail({ text: 'Beurteilung' }))));
    gelungen(await lege(haus, ole, offen, haus.stelleZu(mail({ text: 'Beurteilung' }))));
    await haus.fuehreNach();
    for (const wer of [ole, jonas]) {
      gelungen(await haus.ruf(wer, 'akte.liste', { frage: {} }));
      gelungen(await haus.ruf(wer, 'suche.finden', { frage: { text: 'Beurteilung' } }));
      expect(await marken(haus, wer)).toHaveLength(1);
    }
    const gesehen = await einsichten(geschuetzt.akte);
    for (const op of ['akte.liste', 'suche.finden', 'nachricht.marken'])
      expect(gesehen.filter((e) => JSON.stringify(e) === JSON.stringify([jonas.oid, op]))).toHaveLength(1);
    expect(JSON.stringify(gesehen)).not.toContain(ole.oid);
    expect(await einsichten(offen.akte)).toEqual([]);
  });

  test('auch, wem sie als Ziel angeboten wurde: je Person und Stunde einmal, ohne ein Wort der Frage', async () => {
    const [offen, geschuetzt] = [await neuerVorgang(haus, ole), await neuerVorgang(haus, jonas, '01.11.01')];
    await haus.fuehreNach();
    const [marke, adresse] = [sha256('angesehene E-Mail'), 'angesehen@example.org'];
    const frage = async (wer: Mensch): Promise<readonly string[]> => {
      const ein = { zeichen: [], faden: marke, adressen: [adresse] };
      const { vorschlaege } = gelungen(await haus.ruf(wer, 'vorgang.vorschlaege', { ein }));
      const { ziele } = gelungen(await haus.ruf(wer, 'vorgang.ziele', { frage: { text: 'Lindenallee' } }));
      const { akten } = gelungen(await haus.ruf(wer, 'akte.ziele', { frage: { text: 'Bäume' } }));
      return [...vorschlaege, ...ziele, ...akten].map((z) => z.akte);
    };
    const ops = ['akte.ziele', 'vorgang.vorschlaege', 'vorgang.ziele'];
    for (const wer of [ole, jonas, jonas]) {
      const ihre = wer === jonas ? geschuetzt : offen;
      expect(await frage(wer)).toEqual(ops.map(() => ihre.akte));
    }
    const seine = (op: string): unknown => [jonas.oid, op];
    const sortiert = async (): Promise<unknown[]> => (await einsichten(geschuetzt.akte)).sort();
    expect(await sortiert()).toEqual(ops.map(seine));
    haus.uhr.vor(60 * 60_000);
    await frage(jonas);
    expect(await sortiert()).toEqual(ops.flatMap((op) => [seine(op), seine(op)]));
    expect(await einsichten(offen.akte)).toEqual([]);
    const partition = { behaelter: 'register', id: `zugriff~${geschuetzt.akte}~202611` } as const;
    const gespeichert = JSON.stringify(
      await haus.betrieb.store.liste(partition, 'einsicht', '', { max: 100 }),
    );
    for (const wort of [marke, adresse, sha256(adresse), 'Lindenallee', 'Bäume'])
      expect(gespeichert).not.toContain(wort);
  });

  test('ist für Fremde nicht weiter weg als eine, die es nicht gibt', async () => {
    const gelesen: string[] = [];
    const belauscht = await baueHaus({
      store: (store) => ({
        ...store,
        lies: (partition, id) => {
          gelesen.push(id);
          return store.lies(partition, id);
        },
      }),
    });
    const { akte } = await neuerVorgang(belauscht, jonas, '01.11.01');
    const weg = async (uuid: string): Promise<string[]> => {
      gelesen.length = 0;
      expect(abgelehnt(await belauscht.ruf(ole, 'akte.lesen', { pfad: { akte: uuid } }))).toBe(
        'nicht_gefunden',
      );
      return [...gelesen];
    };
    // The first way fills what is kept of the rights.
    await weg(neueAnfrage());
    expect(await weg(akte)).toEqual(await weg(neueAnfrage()));
    await belauscht.schliesse();
  });
});

describe('Wer dieselbe E-Mail oft abgelegt hat', () => {
  /** Files the message into so many Vorgänge of one Akte. */
  async function legeOftAb(wer: Mensch, mime: string, anzahl: number): Promise<string> {
    const ort = await neuerVorgang(haus, wer);
    for (let i = 0; i < anzahl; i += 1) {
      const vorgang = await weitererVorgang(haus, wer, ort.akte);
      gelungen(await lege(haus, wer, { akte: ort.akte, vorgang }, haus.stelleZu(mime)));
    }
    await haus.fuehreNach();
    return ort.akte;
  }
  const insGeschuetzte = async (mime: string): Promise<void> => {
    const ort = await neuerVorgang(haus, jonas, '01.11.01');
    haus.uhr.vor(60_000);
    gelungen(await lege(haus, jonas, ort, haus.stelleZu(mime)));
    await haus.fuehreNach();
  };

  test('sieht an den Marken nicht, dass sie auch in einer Personalakte abgelegt wird', async () => {
    const mime = mail();
    await legeOftAb(ole, mime, 20);
    const text = markentext({
      messageId: 'antrag-1@example.org',
      von: 'berta@example.org',
      datum: '2026-11-23T09:00:00.000Z',
    });
    const ein = { schluessel: [sha256(text ?? '')] };
    const marken = async (): Promise<unknown> =>
      gelungen(await haus.ruf(ole, 'nachricht.marken', { ein })).marken;
    const vorher = await marken();
    expect(vorher).toHaveLength(20);
    await insGeschuetzte(mime);
    expect(await marken()).toEqual(vorher);
  });

  test('sieht an den Vorschlägen nicht, dass ihr Absender in Personalakten vorkommt', async () => {
    await legeOftAb(ole, mail({ von: 'Berta <berta@example.org>' }), 1);
    const ein = { adressen: ['berta@example.org'], zeichen: [] };
    const gruende = async (): Promise<unknown> =>
      gelungen(await haus.ruf(ole, 'vorgang.vorschlaege', { ein })).vorschlaege.map((v) => [
        v.vorgang,
        v.grund.art,
      ]);
    const vorher = await gruende();
    expect(JSON.stringify(vorher)).toContain('person');
    for (let i = 0; i < 6; i += 1)
      await insGeschuetzte(
        mail({ von: 'Berta <berta@example.org>', messageId: `<personal-${i}@example.org>` }),
      );
    expect(await gruende()).toEqual(vorher);
  });
});
