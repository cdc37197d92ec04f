import { afterEach, beforeEach, expect, test } from 'vitest';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { tagIn } from '@registratur/shared/kernel/zeit';
import { abgelehnt, baueHaus, gelungen, lege, neuerVorgang, type Ort, type Probehaus } from './haus.ts';
import { mail } from './hausPost.ts';
import { ines, ole } from './hausStadt.ts';

let haus: Probehaus;
let ort: Ort;

beforeEach(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ines);
});
afterEach(() => haus.schliesse());

const tag = (versatz: number): string => tagIn(new Date(haus.uhr.jetzt().getTime() + versatz * 86_400_000));

test('R5.7: mit dem heutigen Tag des Eingangs wird abgelegt, mit dem morgigen nichts', async () => {
  const morgen = await lege(haus, ole, ort, haus.stelleZu(mail()), { eingangsdatum: tag(1) });
  expect(abgelehnt(morgen)).toBe('eingabe_ungueltig');
  const leer = gelungen(await haus.ruf(ole, 'schriftstueck.liste', { pfad: ort, frage: {} }));
  expect(leer.schriftstuecke).toEqual([]);

  const heute = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()), { eingangsdatum: tag(0) }));
  expect(heute.schriftstueck.eingangsdatum).toBe(tag(0));
});

test('R5.7: auch nachträglich rückt der Eingang nicht in die Zukunft', async () => {
  const { id, stand } = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()))).schriftstueck;
  const aendere = (eingangsdatum: string) =>
    haus.ruf(ole, 'schriftstueck.aendern', {
      pfad: { akte: ort.akte, schriftstueck: id },
      ein: { anfrage: neueAnfrage(), stand, eingangsdatum },
    });
  expect(abgelehnt(await aendere(tag(1)))).toBe('eingabe_ungueltig');
  expect(gelungen(await aendere(tag(-2))).eingangsdatum).toBe(tag(-2));
});
