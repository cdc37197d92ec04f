import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { schlecht, type Result } from '@registratur/shared/kernel/result';
import {
  abgelehnt,
  baueHaus,
  gelungen,
  lege,
  neuerVorgang,
  weitererVorgang,
  type Ort,
  type Probehaus,
} from './haus.ts';
import { gesperrtesPdf, mail } from './hausPost.ts';
import { stoerung } from './hausStoerung.ts';
import { elif, hanna, ines, ole, timur, type Mensch } from './hausStadt.ts';

let haus: Probehaus;
let ort: Ort;
const fehler = stoerung();

beforeEach(async () => {
  haus = await baueHaus(fehler);
  ort = await neuerVorgang(haus, ines);
});
afterEach(async () => {
  fehler.stelle(undefined);
  await haus.schliesse();
});

const anfrage = () => ({ anfrage: neueAnfrage() });
const vorgangZda = (wer: Mensch, wo = ort) => haus.ruf(wer, 'vorgang.zda', { pfad: wo, ein: anfrage() });
const akteZda = (wer: Mensch) => haus.ruf(wer, 'akte.zda', { pfad: { akte: ort.akte }, ein: anfrage() });

type Antwort = Promise<Result<unknown, Fehler>>;

describe('R1.13: nach z.d.A. wird jedes Schreiben abgelehnt', () => {
  let id: string;
  let anderer: Ort;
  beforeEach(async () => {
    id = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()))).schriftstueck.id;
    anderer = { akte: ort.akte, vorgang: await weitererVorgang(haus, ole, ort.akte) };
  });

  const imVorgang: readonly (readonly [string, (wer: Mensch) => Antwort])[] = [
    ['ablegen', (wer) => lege(haus, wer, ort, haus.stelleZu(mail({ messageId: '<neu@x.example>' })))],
    ['Bekanntes ablegen', (wer) => lege(haus, wer, ort, haus.stelleZu(mail()))],
    [
      'Schriftstück ändern',
      (wer) =>
        haus.ruf(wer, 'schriftstueck.aendern', {
          pfad: { akte: ort.akte, schriftstueck: id },
          ein: { ...anfrage(), stand: 1, vermerk: 'x' },
        }),
    ],
    [
      'zurücknehmen',
      (wer) =>
        haus.ruf(wer, 'schriftstueck.zuruecknehmen', {
          pfad: { akte: ort.akte, schriftstueck: id },
          ein: anfrage(),
        }),
    ],
    [
      'verschieben',
      (wer) =>
        haus.ruf(wer, 'schriftstueck.verschieben', {
          pfad: { akte: ort.akte, schriftstueck: id },
          ein: { ...anfrage(), ziel: anderer, grund: 'x' },
        }),
    ],
    [
      'Vorgang ändern',
      (wer) => haus.ruf(wer, 'vorgang.aendern', { pfad: ort, ein: { ...anfrage(), stand: 2, betreff: 'x' } }),
    ],
  ];
  const inDerAkte: readonly (readonly [string, (wer: Mensch) => Antwort])[] = [
    [
      'Akte ändern',
      (wer) =>
        haus.ruf(wer, 'akte.aendern', {
          pfad: { akte: ort.akte },
          ein: { ...anfrage(), stand: 2, betreff: 'x' },
        }),
    ],
    [
      'Vorgang anlegen',
      (wer) =>
        haus.ruf(wer, 'vorgang.anlegen', { pfad: { akte: ort.akte }, ein: { ...anfrage(), betreff: 'x' } }),
    ],
  ];

  test.each(imVorgang)('im Vorgang: %s', async (_, tue) => {
    gelungen(await vorgangZda(elif));
    for (const wer of [ole, elif, ines])
      expect(await tue(wer)).toEqual(schlecht({ code: 'zu_den_akten_gelegt', was: 'vorgang' }));
  });

  test.each([...imVorgang, ...inDerAkte])('in der Akte: %s', async (_, tue) => {
    gelungen(await vorgangZda(elif));
    gelungen(await vorgangZda(elif, anderer));
    gelungen(await akteZda(elif));
    for (const wer of [ole, elif, ines])
      expect(await tue(wer)).toEqual(schlecht({ code: 'zu_den_akten_gelegt', was: 'akte' }));
  });

  test('auch der DMS-Administration mit ihrem Recht an den Metadaten', async () => {
    gelungen(await vorgangZda(elif));
    gelungen(await vorgangZda(elif, anderer));
    gelungen(await akteZda(elif));
    for (const [, tue] of [imVorgang.at(-1)!, inDerAkte[0]!])
      expect(abgelehnt(await tue(timur))).toBe('zu_den_akten_gelegt');
  });

  test('gelesen wird weiter', async () => {
    gelungen(await vorgangZda(elif));
    const pfad = { akte: ort.akte, schriftstueck: id };
    expect(gelungen(await haus.ruf(ole, 'schriftstueck.lesen', { pfad })).id).toBe(id);
  });

  test('eine Ablage, die schon geschehen war, antwortet wiederholt wie zuvor', async () => {
    const ein = { anfrage: neueAnfrage() };
    const nachricht = haus.stelleZu(mail({ messageId: '<neu@x.example>' }));
    const erste = gelungen(await lege(haus, ole, ort, nachricht, ein));
    gelungen(await vorgangZda(elif));
    expect(gelungen(await lege(haus, ole, ort, nachricht, ein)).schriftstueck.id).toBe(
      erste.schriftstueck.id,
    );
  });
});

describe('z.d.A. wird abgelehnt', () => {
  test('ohne das Recht ZDA', async () => {
    expect(abgelehnt(await vorgangZda(ole))).toBe('kein_recht');
    expect(abgelehnt(await vorgangZda(hanna))).toBe('nicht_gefunden');
  });

  test('R1.14: solange ein Vorgang offen ist', async () => {
    expect(await akteZda(elif)).toEqual(
      schlecht({ code: 'zda_hindernis', hindernisse: [{ art: 'offener_vorgang', anzahl: 1 }] }),
    );
    gelungen(await vorgangZda(elif));
    expect(gelungen(await akteZda(elif))).toMatchObject({ zustand: 'ZDA', laufzeit: { ende: '2026-11-24' } });
  });

  test('solange etwas in Quarantäne liegt; nach zwei Freigaben nicht mehr', async () => {
    const upload = neueAnfrage();
    const laden = { pfad: { upload }, frage: {}, strom: strom(gesperrtesPdf) };
    gelungen(await haus.ruf(ole, 'eingang.hochladen', laden));
    const quelle = { art: 'upload', upload, als: 'dokument', dateiname: 'plan.pdf' } as const;
    const { schriftstueck } = gelungen(await lege(haus, ole, ort, '', { quelle }));
    expect(schriftstueck.quarantaene).toBe(true);
    expect(await vorgangZda(elif)).toEqual(
      schlecht({ code: 'zda_hindernis', hindernisse: [{ art: 'quarantaene', anzahl: 1 }] }),
    );
    const pfad = { akte: ort.akte, schriftstueck: schriftstueck.id };
    expect(abgelehnt(await haus.ruf(ole, 'schriftstueck.original', { pfad }))).toBe('in_quarantaene');
    const gibFrei = (wer: Mensch) =>
      haus.ruf(wer, 'schriftstueck.freigeben', { pfad, ein: { ...anfrage(), grund: 'geprüft' } });
    expect(gelungen(await gibFrei(elif)).quarantaene).toBe(true);
    expect(abgelehnt(await gibFrei(elif))).toBe('zweite_person_noetig');
    expect(abgelehnt(await gibFrei(ole))).toBe('kein_recht');
    expect(gelungen(await gibFrei(ines)).quarantaene).toBe(false);
    expect(abgelehnt(await gibFrei(ines))).toBe('nicht_in_quarantaene');
    gelungen(await vorgangZda(elif));
  });

  test('solange ein Umzug unterwegs ist, an beiden Enden', async () => {
    const ziel = await neuerVorgang(haus, ines, '14.01');
    const id = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()))).schriftstueck.id;
    const ein = { ...anfrage(), ziel, grund: 'Fehlablage' };
    const pfad = { akte: ort.akte, schriftstueck: id };
    const verschiebe = () => haus.ruf(ines, 'schriftstueck.verschieben', { pfad, ein });
    const hindernis = schlecht({
      code: 'zda_hindernis',
      hindernisse: [{ art: 'offener_auftrag', anzahl: 1 }],
    });
    // Dead at every call until the arrival at the target is there: then both ends must refuse.
    let gesehen = false;
    for (let n = 1; !gesehen; n += 1) {
      fehler.stelle(n, 'tot');
      await verschiebe().catch(() => undefined);
      fehler.stelle(undefined);
      const ankunft = await haus.betrieb.store.lies(
        { behaelter: 'register', id: `akte~${ziel.akte}` },
        `ss~${id}`,
      );
      gesehen = ankunft?.['zustand'] === 'unsichtbar';
    }
    expect(await vorgangZda(elif)).toEqual(hindernis);
    expect(await vorgangZda(ines, ziel)).toEqual(hindernis);
    expect(gelungen(await verschiebe()).stand).toBe('erledigt');
    gelungen(await vorgangZda(elif));
    gelungen(await vorgangZda(ines, ziel));
  });
});

async function* strom(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}
