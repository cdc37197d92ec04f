/** Who reads a Schriftstück sees what was changed at it, and nothing of who else read it (domain R0.1). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { neueAnfrage } from '@registratur/shared/kernel/id';
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
import { kopie, mail } from './hausPost.ts';
import { elif, hanna, ines, ole, timur, type Mensch } from './hausStadt.ts';

let haus: Probehaus;
let ort: Ort;
beforeEach(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ole);
});
afterEach(() => haus.schliesse());

const abgelegt = async (): Promise<string> =>
  gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()))).schriftstueck.id;
const ruf = (wer: Mensch, schriftstueck: string, akte = ort.akte, nach?: string) =>
  haus.ruf(wer, 'schriftstueck.verlauf', {
    pfad: { akte, schriftstueck },
    frage: nach === undefined ? {} : { nach },
  });
const verlauf = async (wer: Mensch, schriftstueck: string, akte = ort.akte) =>
  gelungen(await ruf(wer, schriftstueck, akte)).eintraege;
const verschiebe = async (schriftstueck: string, ziel: Ort, grund: string): Promise<void> => {
  const pfad = { akte: ort.akte, schriftstueck };
  const ein = { anfrage: neueAnfrage(), ziel, grund };
  expect(gelungen(await haus.ruf(ines, 'schriftstueck.verschieben', { pfad, ein })).stand).toBe('erledigt');
};

test('Ablage, weitere Ablage und Änderung stehen da, in dieser Reihenfolge, mit Altem und Neuem', async () => {
  const id = await abgelegt();
  haus.uhr.vor(1000);
  gelungen(await lege(haus, elif, ort, haus.stelleZu(kopie(1))));
  haus.uhr.vor(1000);
  const pfad = { akte: ort.akte, schriftstueck: id };
  const { stand } = gelungen(await haus.ruf(ole, 'schriftstueck.lesen', { pfad }));
  const ein = { anfrage: neueAnfrage(), stand, vermerk: 'Bitte prüfen' };
  gelungen(await haus.ruf(elif, 'schriftstueck.aendern', { pfad, ein }));
  expect(await verlauf(ole, id)).toEqual([
    {
      zeit: '2026-11-24T09:00:00.000Z',
      typ: 'schriftstueck.ablegen',
      person: ole.name,
      neu: { betreff: 'Antrag auf Baumfaellung' },
    },
    { zeit: '2026-11-24T09:00:01.000Z', typ: 'schriftstueck.ablegen', person: elif.name },
    {
      zeit: '2026-11-24T09:00:02.000Z',
      typ: 'schriftstueck.aendern',
      person: elif.name,
      alt: { vermerk: '' },
      neu: { vermerk: 'Bitte prüfen' },
    },
  ]);
});

test('Wer gelesen hat, steht nicht darin, und nichts von anderen Schriftstücken', async () => {
  const id = await abgelegt();
  const vorher = await verlauf(ole, id);
  const pfad = { akte: ort.akte, schriftstueck: id };
  gelungen(await haus.ruf(elif, 'schriftstueck.lesen', { pfad }));
  gelungen(await lege(haus, elif, ort, haus.stelleZu(mail({ messageId: '<andere@example.org>' }))));
  expect(await verlauf(ole, id)).toEqual(vorher);
});

test('Nach einem Umzug beginnt er dort; woher es kam und warum, steht nur im Protokoll', async () => {
  const id = await abgelegt();
  const dort = await neuerVorgang(haus, ines, '02.02.01');
  await verschiebe(id, dort, 'Gehört nicht zu Familie Muster');
  const neu = await verlauf(hanna, id, dort.akte);
  expect(neu.length).toBeGreaterThan(0);
  expect(JSON.stringify(neu)).not.toContain(ort.akte);
  expect(JSON.stringify(neu)).not.toContain('Muster');
  // The old address leads there, for who may read there; for others there is nothing.
  expect(await verlauf(ines, id)).toEqual(neu);
  expect(await ruf(ole, id)).toEqual(await ruf(ole, neueAnfrage()));
  expect(abgelehnt(await ruf(ole, id))).toBe('nicht_gefunden');
});

test('Innerhalb der Akte bleibt er ganz', async () => {
  const id = await abgelegt();
  const ziel = { akte: ort.akte, vorgang: await weitererVorgang(haus, ole, ort.akte) };
  await verschiebe(id, ziel, 'Fehlablage');
  expect((await verlauf(ole, id)).map((e) => e.typ)).toEqual([
    'schriftstueck.ablegen',
    'schriftstueck.verschieben',
  ]);
});

test('Ohne Sicht auf den Inhalt gibt es ihn nicht', async () => {
  const id = await abgelegt();
  for (const wer of [hanna, timur]) expect(abgelehnt(await ruf(wer, id))).toBe('nicht_gefunden');
});

test('In einer vielgebrauchten Akte kommt er in Seiten', async () => {
  const id = await abgelegt();
  for (let i = 0; i < 1_010; i += 1) await weitererVorgang(haus, ole, ort.akte);
  const pfad = { akte: ort.akte, schriftstueck: id };
  const ein = { anfrage: neueAnfrage(), stand: 1, vermerk: 'Spät' };
  gelungen(await haus.ruf(ole, 'schriftstueck.aendern', { pfad, ein }));
  const erste = gelungen(await ruf(ole, id));
  expect(erste.eintraege.map((e) => e.typ)).toEqual(['schriftstueck.ablegen']);
  const zweite = gelungen(await ruf(ole, id, ort.akte, erste.weiter));
  expect(zweite.eintraege.map((e) => e.typ)).toEqual(['schriftstueck.aendern']);
  expect(zweite.weiter).toBeUndefined();
});
