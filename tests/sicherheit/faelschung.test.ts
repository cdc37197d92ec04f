/** Somebody with a right to file tries to make the record say what was never there. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage, uuidMuster } from '@registratur/shared/kernel/id';
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
import { ole } from '../scenarios/hausStadt.ts';

let haus: Probehaus;
let ort: Ort;

beforeEach(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ole);
});
afterEach(() => haus.schliesse());

describe('Was das Haus selbst in den Eingang legt', () => {
  test('liegt unter Namen, die niemand vorher belegen kann', async () => {
    const namen: string[] = [];
    const belauscht = await baueHaus({
      contents: (contents) => ({
        ...contents,
        nimmAn: (upload, ...rest) => {
          namen.push(upload);
          return contents.nimmAn(upload, ...rest);
        },
      }),
    });
    const dort = await neuerVorgang(belauscht, ole);
    const lang = belauscht.stelleZu(mail({ text: 'Satz. '.repeat(10_000) }));
    gelungen(await lege(belauscht, ole, dort, lang, { anlagenEinzeln: ['2'] }));
    await belauscht.schliesse();
    // The message, what was read in it, and the attachment filed on its own.
    expect(namen).toHaveLength(3);
    // Callers name their uploads by a UUID (contract `eingang.hochladen`).
    for (const name of namen) expect(name).not.toMatch(uuidMuster);
  });

  test('wird nach einer Ablehnung nicht für eine andere Nachricht derselben Anfrage genommen', async () => {
    for (let i = 0; i < 20; i += 1)
      gelungen(await lege(haus, ole, ort, haus.stelleZu(mail({ text: `Fassung ${i}` }))));
    const anfrage = neueAnfrage();
    const gefaelscht = haus.stelleZu(mail({ text: 'Gefälscht. '.repeat(5_000) }));
    expect(abgelehnt(await lege(haus, ole, ort, gefaelscht, { anfrage }))).toBe('zu_viele');
    const text = 'Echt. '.repeat(5_000).trim();
    const echt = mail({ messageId: '<echt@example.org>', text });
    const { schriftstueck } = gelungen(await lege(haus, ole, ort, haus.stelleZu(echt), { anfrage }));
    expect(schriftstueck.sha256).toBe(sha256(echt));
    expect(schriftstueck.text).toBe(text);
  });
});

describe('Dieselbe Anfrage in zwei Akten', () => {
  test('lässt beim Verschieben kein Schriftstück des Ziels verschwinden', async () => {
    const dort = await neuerVorgang(haus, ole);
    const anfrage = neueAnfrage();
    const hier = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()), { anfrage }));
    const anderes = mail({ messageId: '<zweite@example.org>', text: 'Etwas anderes.' });
    const gast = gelungen(await lege(haus, ole, dort, haus.stelleZu(anderes), { anfrage }));
    await haus.ruf(ole, 'schriftstueck.verschieben', {
      pfad: { akte: dort.akte, schriftstueck: gast.schriftstueck.id },
      ein: { anfrage: neueAnfrage(), ziel: ort, grund: 'Fehlablage' },
    });
    const da = async (wo: Ort): Promise<string[]> =>
      gelungen(await haus.ruf(ole, 'schriftstueck.liste', { pfad: wo, frage: {} })).schriftstuecke.map(
        (s) => s.sha256,
      );
    expect([...(await da(ort)), ...(await da(dort))].sort()).toEqual(
      [hier.schriftstueck.sha256, sha256(anderes)].sort(),
    );
    expect(await haus.pruefe()).toEqual([]);
  });

  test('in zwei Vorgängen derselben Akte wird sie abgelehnt', async () => {
    const anfrage = neueAnfrage();
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()), { anfrage }));
    const weiterer = { akte: ort.akte, vorgang: await weitererVorgang(haus, ole, ort.akte) };
    expect(abgelehnt(await lege(haus, ole, weiterer, haus.stelleZu(mail()), { anfrage }))).toBe(
      'anfrage_anders_verwendet',
    );
  });
});
