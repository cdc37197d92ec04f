import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { schlecht } from '@registratur/shared/kernel/result';
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
import { elif, ines, ole, type Mensch } from './hausStadt.ts';
import { zwischenruf, type Zwischenruf } from './hausZwischenruf.ts';

let dazwischen: Zwischenruf;
let haus: Probehaus;
let hier: Ort;
let nebenan: Ort;
let drueben: Ort;
let id: string;

beforeEach(async () => {
  dazwischen = zwischenruf();
  haus = await baueHaus(dazwischen);
  hier = await neuerVorgang(haus, ines);
  nebenan = { ...hier, vorgang: await weitererVorgang(haus, ines, hier.akte) };
  drueben = { ...hier, vorgang: await weitererVorgang(haus, ines, hier.akte) };
  const anlagen = [{ name: 'plan.pdf', inhalt: gesperrtesPdf }];
  id = gelungen(await lege(haus, ole, hier, haus.stelleZu(mail({ anlagen })))).schriftstueck.id;
});
afterEach(() => haus.schliesse());

const verschiebe = (wer: Mensch, ziel: Ort) =>
  haus.ruf(wer, 'schriftstueck.verschieben', {
    pfad: { akte: hier.akte, schriftstueck: id },
    ein: { anfrage: neueAnfrage(), ziel, grund: 'Fehlablage' },
  });
const pfad = () => ({ akte: hier.akte, schriftstueck: id });
const gibFrei = () =>
  haus.ruf(elif, 'schriftstueck.freigeben', {
    pfad: pfad(),
    ein: { anfrage: neueAnfrage(), grund: 'geprüft' },
  });
const liste = async (wo: Ort): Promise<string[]> =>
  gelungen(await haus.ruf(ole, 'schriftstueck.liste', { pfad: wo, frage: {} })).schriftstuecke.map(
    (s) => s.id,
  );
/** Ines moves it while the other request is under way. */
const zieht = (op: string, ziel: Ort): void => {
  dazwischen.vor(op, async () => gelungen(await verschiebe(ines, ziel)));
};

describe('Wird ein Schriftstück dazwischen in einen anderen Vorgang verschoben', () => {
  test('erfährt die Änderung, wer es wann geändert hat', async () => {
    haus.uhr.vor(60_000);
    zieht('schriftstueck.aendern', nebenan);
    const ein = { anfrage: neueAnfrage(), stand: 1, vermerk: 'wichtig' };
    expect(await haus.ruf(elif, 'schriftstueck.aendern', { pfad: pfad(), ein })).toEqual(
      schlecht({ code: 'geaendert', um: haus.uhr.jetzt().toISOString(), von: 'Ines Vogt' }),
    );
    expect(gelungen(await haus.ruf(elif, 'schriftstueck.lesen', { pfad: pfad() })).vermerk).toBe('');
  });

  test('gilt die Freigabe am neuen Ort', async () => {
    zieht('schriftstueck.freigeben', nebenan);
    expect(gelungen(await gibFrei())).toMatchObject({
      vorgang: nebenan.vorgang,
      freigaben: [{ oid: elif.oid, name: elif.name }],
    });
  });

  test('zweimal hintereinander, wird die Freigabe abgelehnt', async () => {
    zieht('schriftstueck.freigeben', nebenan);
    zieht('schriftstueck.freigeben', drueben);
    expect(abgelehnt(await gibFrei())).toBe('geaendert');
    expect(gelungen(await haus.ruf(elif, 'schriftstueck.lesen', { pfad: pfad() })).freigaben).toEqual([]);
  });

  test('ist es geändert und bleibt in der Akte', async () => {
    zieht('schriftstueck.zuruecknehmen', nebenan);
    const ein = { anfrage: neueAnfrage() };
    expect(abgelehnt(await haus.ruf(ole, 'schriftstueck.zuruecknehmen', { pfad: pfad(), ein }))).toBe(
      'ruecknahme_geaendert',
    );
    expect(await liste(nebenan)).toEqual([id]);
  });

  test('geht die Verschiebung von dort aus weiter', async () => {
    zieht('schriftstueck.verschieben', nebenan);
    expect(gelungen(await verschiebe(ole, drueben)).stand).toBe('erledigt');
    expect([await liste(hier), await liste(nebenan), await liste(drueben)]).toEqual([[], [], [id]]);
  });

  test('und zwar schon dorthin, sagt die Verschiebung es', async () => {
    zieht('schriftstueck.verschieben', nebenan);
    expect(abgelehnt(await verschiebe(ole, nebenan))).toBe('gleicher_vorgang');
  });

  test('geht auch der Umzug in eine andere Akte von dort aus', async () => {
    const fern = await neuerVorgang(haus, ines, '14.01');
    zieht('schriftstueck.verschieben', nebenan);
    expect(gelungen(await verschiebe(ole, fern))).toMatchObject({ stand: 'erledigt', akte: fern.akte });
    expect([await liste(nebenan), await liste(fern)]).toEqual([[], [id]]);
    expect(await haus.pruefe()).toEqual([]);
  });
});
