import { afterEach, beforeEach, expect, test } from 'vitest';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { baueHaus, gelungen, lege, neuerVorgang, weitererVorgang, type Ort, type Probehaus } from './haus.ts';
import { kopie, mail } from './hausPost.ts';
import { stoerung } from './hausStoerung.ts';
import { elif, hanna, ines, kollegen, ole, type Mensch } from './hausStadt.ts';

const fehler = stoerung();
let haus: Probehaus;
let hier: Ort;
let dort: Ort;

beforeEach(async () => {
  haus = await baueHaus(fehler);
  hier = await neuerVorgang(haus, ines);
  dort = await neuerVorgang(haus, ines, '02.02.01');
});
afterEach(async () => {
  fehler.stelle(undefined);
  await haus.schliesse();
});

const abgelegt = async (wo: Ort, ...wer: readonly Mensch[]): Promise<string> => {
  let id = '';
  for (const [i, mensch] of wer.entries())
    id = gelungen(await lege(haus, mensch, wo, haus.stelleZu(kopie(i)))).schriftstueck.id;
  return id;
};
const verschiebe = (wer: Mensch, von: Ort, schriftstueck: string, ziel: Ort, anfrage = neueAnfrage()) =>
  haus.ruf(wer, 'schriftstueck.verschieben', {
    pfad: { akte: von.akte, schriftstueck },
    ein: { anfrage, ziel, grund: 'Fehlablage' },
  });
/** Names of the further filers of a record, sorted. */
const ablegerVon = async (wo: Ort, id: string): Promise<unknown[]> =>
  (
    await haus.betrieb.store.liste({ behaelter: 'register', id: `akte~${wo.akte}` }, 'ableger', `${id}~`, {
      max: 100,
    })
  ).dokumente
    .map((a) => a['name'])
    .sort();
const namen = (...wer: readonly Mensch[]): string[] => wer.map((w) => w.name).sort();

test('Weitere Ableger gehen beim Umzug mit, alle fünfzig, und bleiben nirgends zurück', async () => {
  const id = await abgelegt(hier, ole, ...kollegen);
  expect(gelungen(await verschiebe(ines, hier, id, dort)).stand).toBe('erledigt');
  expect(await ablegerVon(dort, id)).toEqual(namen(...kollegen));
  expect(await ablegerVon(hier, id)).toEqual([]);
  expect(await haus.pruefe()).toEqual([]);
});

test('Sie gehen auch den zweiten Umzug mit und kommen mit zurück', async () => {
  const weiter = await neuerVorgang(haus, ines, '14.01');
  const id = await abgelegt(hier, ole, elif, ines);
  gelungen(await verschiebe(ines, hier, id, dort));
  gelungen(await verschiebe(ines, dort, id, weiter));
  expect(await ablegerVon(weiter, id)).toEqual(namen(elif, ines));
  gelungen(await verschiebe(ines, weiter, id, hier));
  expect(await ablegerVon(hier, id)).toEqual(namen(elif, ines));
  expect([await ablegerVon(dort, id), await ablegerVon(weiter, id)]).toEqual([[], []]);
});

test('Nimmt ein gleiches am Ziel es auf, sind alle dessen Ableger; wer es schon war, bleibt es', async () => {
  const gleiches = await abgelegt(dort, hanna, ines);
  const id = await abgelegt(hier, ole, elif, ines);
  gelungen(await verschiebe(ines, hier, id, dort));
  expect(await ablegerVon(dort, gleiches)).toEqual(namen(ole, elif, ines));
  expect(await ablegerVon(hier, id)).toEqual([]);
});

test('Ebenso in einem anderen Vorgang derselben Akte', async () => {
  const nebenan = { akte: hier.akte, vorgang: await weitererVorgang(haus, ines, hier.akte) };
  const gleiches = await abgelegt(nebenan, elif);
  const id = await abgelegt(hier, ole, ...kollegen);
  gelungen(await verschiebe(ines, hier, id, nebenan));
  expect(await ablegerVon(hier, gleiches)).toEqual(namen(ole, ...kollegen));
  expect(await ablegerVon(hier, id)).toEqual([]);
  gelungen(await haus.ruf(elif, 'vorgang.zda', { pfad: hier, ein: { anfrage: neueAnfrage() } }));
  expect(await haus.pruefe()).toEqual([]);
});

test('Stirbt der Umzug an irgendeiner Stelle, sind sie danach doch genau einmal dort', async () => {
  for (let n = 1, zuEnde = false; !zuEnde; n += 1) {
    const [von, ziel] = [await neuerVorgang(haus, ines), await neuerVorgang(haus, ines, '14.01')];
    const id = await abgelegt(von, ole, elif);
    const anfrage = neueAnfrage();
    fehler.stelle(n, n % 2 === 0 ? 'tot' : 'nachher');
    await verschiebe(ines, von, id, ziel, anfrage).catch(() => undefined);
    zuEnde = fehler.gezaehlt() < n;
    fehler.stelle(undefined);
    expect(gelungen(await verschiebe(ines, von, id, ziel, anfrage)).stand).toBe('erledigt');
    expect([await ablegerVon(von, id), await ablegerVon(ziel, id)]).toEqual([[], namen(elif)]);
  }
});

test('Was der Auftrag nicht gleich schafft, holt der Arbeiter nach', async () => {
  const nebenan = { akte: hier.akte, vorgang: await weitererVorgang(haus, ines, hier.akte) };
  const gleiches = gelungen(await lege(haus, elif, nebenan, haus.stelleZu(mail()))).schriftstueck.id;
  const id = await abgelegt(hier, ole, ines);
  const offen = async (): Promise<number> =>
    (
      await haus.betrieb.store.liste(
        { behaelter: 'register', id: `akte~${hier.akte}` },
        'auftrag',
        'offen~',
        {
          max: 9,
        },
      )
    ).dokumente.length;
  const anfrage = neueAnfrage();
  for (let n = 1; n < 60 && (await offen()) === 0; n += 1) {
    fehler.stelle(n, 'tot');
    await verschiebe(ines, hier, id, nebenan, anfrage).catch(() => undefined);
    fehler.stelle(undefined);
  }
  expect(await ablegerVon(hier, id)).toEqual(namen(ines));
  await haus.kehre();
  expect(await ablegerVon(hier, id)).toEqual([]);
  expect(await ablegerVon(hier, gleiches)).toEqual(namen(ole, ines));
  expect(await offen()).toBe(0);
});
