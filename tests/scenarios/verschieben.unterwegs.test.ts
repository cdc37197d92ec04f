import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { gut } from '@registratur/shared/kernel/result';
import { abgelehnt, baueHaus, gelungen, lege, neuerVorgang, type Ort, type Probehaus } from './haus.ts';
import { mail } from './hausPost.ts';
import { stoerung } from './hausStoerung.ts';
import { hanna, ines, ole, type Mensch } from './hausStadt.ts';

const fehler = stoerung();
let haus: Probehaus;
let hier: Ort;
let dort: Ort;

beforeEach(async () => {
  haus = await baueHaus(fehler);
  hier = await neuerVorgang(haus, ines);
  dort = await neuerVorgang(haus, ines, '02.02.01');
});
afterEach(() => haus.schliesse());

const abgelegt = async (wer: Mensch, wo: Ort, text?: string): Promise<string> =>
  gelungen(await lege(haus, wer, wo, haus.stelleZu(mail(text === undefined ? {} : { text })))).schriftstueck
    .id;

const verschiebe = (wer: Mensch, von: Ort, schriftstueck: string, ziel: Ort, anfrage = neueAnfrage()) =>
  haus.ruf(wer, 'schriftstueck.verschieben', {
    pfad: { akte: von.akte, schriftstueck },
    ein: { anfrage, ziel, grund: 'Fehlablage' },
  });

const liste = async (wer: Mensch, wo: Ort): Promise<string[]> =>
  gelungen(await haus.ruf(wer, 'schriftstueck.liste', { pfad: wo, frage: {} })).schriftstuecke.map(
    (s) => s.id,
  );

describe('Unterwegs', () => {
  const ssAn = (wo: Ort, id: string) =>
    haus.betrieb.store.lies({ behaelter: 'register', id: `akte~${wo.akte}` }, `ss~${id}`);
  /** A move that dies when the arrival at the target is there but not yet to be seen. */
  const bleibeStecken = async (id: string, anfrage: string): Promise<void> => {
    for (let n = 1; (await ssAn(dort, id))?.['zustand'] !== 'unsichtbar'; n += 1) {
      fehler.stelle(n, 'tot');
      await verschiebe(ines, hier, id, dort, anfrage).catch(() => undefined);
      fehler.stelle(undefined);
    }
  };

  test('sieht es am Ziel niemand, und dieselbe Nachricht muss dort warten', async () => {
    const id = await abgelegt(ole, hier);
    await bleibeStecken(id, neueAnfrage());
    expect(await liste(ines, dort)).toEqual([]);
    expect(abgelehnt(await lege(haus, hanna, dort, haus.stelleZu(mail())))).toBe('umzug_laeuft');
    const ein = { anfrage: neueAnfrage(), stand: 1, vermerk: 'x' };
    const pfad = { akte: hier.akte, schriftstueck: id };
    expect(abgelehnt(await haus.ruf(ole, 'schriftstueck.aendern', { pfad, ein }))).toBe('umzug_laeuft');
    await haus.kehre();
    expect(gelungen(await lege(haus, hanna, dort, haus.stelleZu(mail())))).toMatchObject({
      neu: false,
      schriftstueck: { id },
    });
  });

  test('wartet ein gleiches aus einer dritten Akte, bis jenes angekommen ist', async () => {
    const dritte = await neuerVorgang(haus, ines, '14.01');
    const gleiches = await abgelegt(ines, dritte);
    const id = await abgelegt(ole, hier);
    await bleibeStecken(id, neueAnfrage());
    const anfrage = neueAnfrage();
    expect(gelungen(await verschiebe(ines, dritte, gleiches, dort, anfrage)).stand).toBe('offen');
    expect(await liste(ines, dritte)).toEqual([gleiches]);
    await haus.kehre();
    expect(gelungen(await verschiebe(ines, dritte, gleiches, dort, anfrage))).toMatchObject({
      stand: 'erledigt',
      schriftstueck: id,
    });
    expect(await liste(ines, dort)).toEqual([id]);
  });

  test('wurde die Quelle doch verändert, bleibt sie, und die Ankunft wird zurückgezogen', async () => {
    const id = await abgelegt(ole, hier);
    const anfrage = neueAnfrage();
    await bleibeStecken(id, anfrage);
    const quelle = await ssAn(hier, id);
    const partition = { behaelter: 'register', id: `akte~${hier.akte}` } as const;
    const kopf = {
      anfrage: neueAnfrage(),
      oid: 'dienst~test',
      op: 'test',
      einHash: '',
      zeit: '2026-11-24T09:00:00.000Z',
    };
    gelungen(
      await haus.betrieb.store.aendern(partition, { ...kopf, ids: [] }, () =>
        gut({ schreibe: [{ ...quelle!, vermerk: 'dazwischen' }], antwort: {} }),
      ),
    );
    expect(abgelehnt(await verschiebe(ines, hier, id, dort, anfrage))).toBe('geaendert');
    expect(await liste(ole, hier)).toEqual([id]);
    expect(await liste(ines, dort)).toEqual([]);
    expect((await ssAn(dort, id))?.['zustand']).toBe('zurueckgezogen');
    expect(gelungen(await lege(haus, hanna, dort, haus.stelleZu(mail()))).neu).toBe(true);
    gelungen(await haus.ruf(ines, 'vorgang.zda', { pfad: dort, ein: { anfrage: neueAnfrage() } }));
    expect(await haus.pruefe()).toEqual([]);
  });

  test('wartet eine E-Mail, bis ihre einzelnen Anlagen abgelegt sind', async () => {
    const anlagen = Array.from({ length: 21 }, (_, i) => ({ name: `${i}.txt`, inhalt: `Inhalt ${i}` }));
    const nachricht = haus.stelleZu(mail({ anlagen }));
    const wunsch = { anfrage: neueAnfrage(), anlagenEinzeln: anlagen.map((a) => ({ name: a.name, nr: 0 })) };
    const partition = { behaelter: 'register', id: `akte~${hier.akte}` } as const;
    const offen = async (): Promise<number> =>
      (await haus.betrieb.store.liste(partition, 'auftrag', 'offen~', { max: 9 })).dokumente.length;
    for (let n = 1; (await offen()) === 0; n += 1) {
      fehler.stelle(n, 'tot');
      await lege(haus, ole, hier, nachricht, wunsch).catch(() => undefined);
      fehler.stelle(undefined);
    }
    const { id } = gelungen(await lege(haus, ole, hier, nachricht, wunsch)).schriftstueck;
    expect(await offen()).toBe(1);
    expect(abgelehnt(await verschiebe(ines, hier, id, dort, neueAnfrage()))).toBe('umzug_laeuft');
    await haus.kehre();
    expect(await liste(ines, hier)).toHaveLength(22);
    expect(gelungen(await verschiebe(ines, hier, id, dort, neueAnfrage())).stand).toBe('erledigt');
  });
});
