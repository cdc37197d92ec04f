import { afterEach, beforeEach, expect, test } from 'vitest';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { abgelehnt, baueHaus, gelungen, neuerVorgang, type Ort, type Probehaus } from './haus.ts';
import { gruppenVon } from '@registratur/workbench/musterstadt/gruppen';
import { namens } from '@registratur/workbench/musterstadt/personen';
import { hanna, ines, jonas, ole, type Mensch } from './hausStadt.ts';

let haus: Probehaus;
let alt: Ort;

beforeEach(async () => {
  haus = await baueHaus();
  alt = await neuerVorgang(haus, ines);
  const ein = { anfrage: neueAnfrage() };
  gelungen(await haus.ruf(ines, 'vorgang.zda', { pfad: alt, ein }));
});
afterEach(() => haus.schliesse());

const lege = (wer: Mensch, akte: string, folgt: Ort, anfrage = neueAnfrage()) =>
  haus.ruf(wer, 'vorgang.anlegen', {
    pfad: { akte },
    ein: { anfrage, betreff: 'Fällung Lindenallee, Fortsetzung', folgt },
  });
const lies = async (wer: Mensch, pfad: Ort) => gelungen(await haus.ruf(wer, 'vorgang.lesen', { pfad }));

test('Ein Folge-Vorgang verweist auf den geschlossenen, der unberührt bleibt', async () => {
  const vorher = await lies(ole, alt);
  const anfrage = neueAnfrage();
  const neu = gelungen(await lege(ole, alt.akte, alt, anfrage));
  const folgt = { ...alt, vorgangszeichen: vorher.vorgangszeichen, betreff: vorher.betreff };
  expect(neu).toMatchObject({ zustand: 'IN_BEARBEITUNG', folgt });
  expect(await lies(ole, { akte: alt.akte, vorgang: neu.id })).toEqual(neu);
  expect(gelungen(await lege(ole, alt.akte, alt, anfrage))).toEqual(neu);
  expect(await lies(ole, alt)).toEqual(vorher);
  expect(await haus.pruefe()).toEqual([]);
});

test('Er steht auch in einer anderen Akte; wer dort nicht lesen darf, erfährt nicht, wohin er verweist', async () => {
  const gewerbe = await neuerVorgang(haus, ines, '02.02.01');
  const neu = gelungen(await lege(ines, gewerbe.akte, alt));
  const pfad = { akte: gewerbe.akte, vorgang: neu.id };
  expect((await lies(ines, pfad)).folgt).toMatchObject(alt);
  const ohne = await lies(hanna, pfad);
  expect(ohne).not.toHaveProperty('folgt');
  expect(JSON.stringify(ohne)).not.toContain(alt.akte);
});

test('Ohne die Sicht auf den alten gibt es ihn nicht, und der neue entsteht nicht', async () => {
  const gewerbe = await neuerVorgang(haus, ines, '02.02.01');
  const unbekannt = { akte: neueAnfrage(), vorgang: neueAnfrage() };
  for (const folgt of [alt, unbekannt, { akte: gewerbe.akte, vorgang: neueAnfrage() }])
    expect(abgelehnt(await lege(hanna, gewerbe.akte, folgt))).toBe('nicht_gefunden');
  const { vorgaenge } = gelungen(
    await haus.ruf(hanna, 'vorgang.liste', { pfad: { akte: gewerbe.akte }, frage: {} }),
  );
  expect(vorgaenge).toHaveLength(1);
});

test('Wer am neuen Ort nicht schreiben darf, legt auch keinen Folge-Vorgang an', async () => {
  // The Oberbürgermeisterin reads at 01.01 and signs there, but writes nothing.
  const carla = { ...namens('Carla Brandis'), gruppen: gruppenVon('Carla Brandis') };
  const dort = await neuerVorgang(haus, ines, '01.01.01');
  expect(abgelehnt(await lege(carla, dort.akte, dort))).toBe('kein_recht');
  expect(abgelehnt(await lege(hanna, alt.akte, alt))).toBe('nicht_gefunden');
});

test('Aus einer Personalakte führt kein Verweis in eine ungeschützte Akte', async () => {
  const personal = await neuerVorgang(haus, jonas, '01.11.01');
  await haus.weiseZu(jonas, ole.gruppen);
  const beides = { ...jonas, gruppen: [...jonas.gruppen, ...ole.gruppen] };
  expect(abgelehnt(await lege(beides, alt.akte, personal))).toBe('schutzklasse_verschieden');
  expect(gelungen(await lege(beides, personal.akte, personal)).folgt).toMatchObject(personal);
  expect(gelungen(await lege(beides, personal.akte, alt)).folgt).toMatchObject(alt);
});
