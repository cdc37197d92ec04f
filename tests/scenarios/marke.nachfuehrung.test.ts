import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Partition } from '@registratur/functions/ports/store';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { sha256 } from '@registratur/shared/kernel/hash';
import { gut } from '@registratur/shared/kernel/result';
import { baueHaus, gelungen, lege, neuerVorgang, weitererVorgang, type Ort, type Probehaus } from './haus.ts';
import { kopie, mail } from './hausPost.ts';
import { elif, hanna, ines, jonas, kollegen, ole } from './hausStadt.ts';
import { marken, nimmZurueck, schluesselVon, verschiebe } from './markeHilfe.ts';

let haus: Probehaus;
let ort: Ort;

beforeEach(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ines);
});
afterEach(() => haus.schliesse());

type Zeilen = Map<string, readonly object[]>;

/** Rows of all sights of these kinds, by sight. */
async function sichten(arten: RegExp): Promise<Zeilen> {
  const namen = new Set<string>();
  for (let ab = '', weiter = true; weiter;) {
    const { zeilen, cursor } = await haus.betrieb.store.aenderungenSeit(ab, 1_000);
    for (const { partition } of zeilen)
      if (partition.behaelter === 'sichten' && arten.test(partition.id)) namen.add(partition.id);
    weiter = cursor !== ab;
    ab = cursor;
  }
  const alle: Zeilen = new Map();
  for (const name of [...namen].sort()) {
    const sicht: Partition = { behaelter: 'sichten', id: name };
    for (const typ of ['ss', 'akte']) {
      const { dokumente } = await haus.betrieb.store.liste(sicht, typ, '', { max: 500 });
      if (dokumente.length > 0)
        alle.set(
          name,
          dokumente.map(({ salz: _, ...zeile }) => zeile),
        );
    }
  }
  return alle;
}

/** Deletes every row of these sights and starts the feed from its beginning. */
async function baueNeu(arten: RegExp): Promise<void> {
  for (const [name, zeilen] of await sichten(arten)) {
    const ids = zeilen.map((z) => (z as { id: string }).id);
    gelungen(
      await haus.betrieb.store.aendern(
        { behaelter: 'sichten', id: name },
        {
          anfrage: neueAnfrage(),
          oid: 'dienst~test',
          op: 'sicht.leeren',
          einHash: name,
          zeit: haus.uhr.jetzt().toISOString(),
          ids,
        },
        () => gut({ schreibe: [], loesche: ids, antwort: {} }),
      ),
    );
  }
  expect(await sichten(arten)).toEqual(new Map());
  await haus.betrieb.search.setzeCursor('');
  await haus.fuehreNach();
}

const alle = /^(nachricht|faden|adresse|kennzeichen)~/;

test('Gelöscht und aus dem Strom neu gebaut sind die Sichten dieselben und sagen dasselbe', async () => {
  const faden = sha256('unterhaltung-1');
  const dort = await neuerVorgang(haus, ines, '02.02.01');
  const zweiter = { akte: ort.akte, vorgang: await weitererVorgang(haus, ole, ort.akte) };
  const nr = (i: number) => ({ messageId: `<nachricht-${i}@example.org>`, text: `Nummer ${i}` });
  const umgezogen = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail(nr(1))), { faden }));
  gelungen(await verschiebe(haus, ines, ort, umgezogen.schriftstueck.id, dort));
  const zurueck = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail(nr(2))), { faden }));
  gelungen(await nimmZurueck(haus, ole, ort, zurueck.schriftstueck.id));
  const weiter = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail(nr(3))), { faden }));
  gelungen(await verschiebe(haus, ole, ort, weiter.schriftstueck.id, zweiter));
  gelungen(await lege(haus, ole, ort, haus.stelleZu(mail(nr(4)))));
  gelungen(await lege(haus, elif, ort, haus.stelleZu(kopie(2, nr(4))), { faden }));
  gelungen(await lege(haus, jonas, await neuerVorgang(haus, jonas, '01.11.01'), haus.stelleZu(mail(nr(5)))));
  const schluessel = [1, 2, 3, 4, 5].map((i) => schluesselVon(nr(i)));
  const leute = [ole, hanna, ines, jonas];
  const antworten = async () => Promise.all(leute.map((wer) => marken(haus, wer, schluessel)));

  const vorher = { antworten: await antworten(), sichten: await sichten(alle) };
  expect(vorher.antworten[2]).toHaveLength(3);
  await baueNeu(alle);
  expect({ antworten: await antworten(), sichten: await sichten(alle) }).toEqual(vorher);
});

test('Die Zeilen verweisen nur: kein Betreff, keine Adresse, kein Name', async () => {
  gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()), { faden: sha256('u') }));
  await haus.fuehreNach();
  const zeilen = await sichten(alle);
  expect([...zeilen.keys()].map((name) => name.split('~')[0])).toEqual([
    'adresse',
    'faden',
    'kennzeichen',
    'nachricht',
  ]);
  const felder = new Set([...zeilen.values()].flat().flatMap((zeile) => Object.keys(zeile)));
  expect(felder).toEqual(new Set(['id', 'typ', 'ord', 'akte', 'schriftstueck']));
});

test('Fünfzig legen dieselbe Nachricht zugleich ab: eine Zeile, alle fünfzig sehen dieselbe Marke', async () => {
  await Promise.all(kollegen.map((wer, i) => lege(haus, wer, ort, haus.stelleZu(kopie(i)))));
  await haus.fuehreNach();
  expect([...(await sichten(/^nachricht~/)).values()].map((zeilen) => zeilen.length)).toEqual([1]);
  const gesehen = await Promise.all(kollegen.map((wer) => marken(haus, wer)));
  expect(new Set(gesehen.map((g) => JSON.stringify(g))).size).toBe(1);
  expect(gesehen[0]).toHaveLength(1);
});
