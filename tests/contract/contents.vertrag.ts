import { Ueberlauf, type Contents, type Ort, type Stueck } from '@registratur/functions/ports/contents';
import { sha256 } from '@registratur/shared/kernel/hash';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** An engine under the contract: the same contents, opened by several at once. */
export interface Inhaltestand {
  readonly oeffne: () => Contents;
  readonly raeumeAb: () => Promise<void>;
}

/** The time the engine's clock shows. */
export const jetzt = '2026-03-01T08:00:00.000Z';

export async function* strom(bytes: Uint8Array, jeTeil = 65_536): AsyncGenerator<Uint8Array> {
  for (let ab = 0; ab < bytes.length; ab += jeTeil)
    yield await Promise.resolve(bytes.subarray(ab, ab + jeTeil));
}

export const liste = async <T>(alle: AsyncIterable<T>): Promise<T[]> => {
  const gesammelt: T[] = [];
  for await (const eines of alle) gesammelt.push(eines);
  return gesammelt;
};

/** What every engine behind the contents port keeps. */
export function contentsVertrag(name: string, neu: () => Inhaltestand | Promise<Inhaltestand>): void {
  describe(`Inhalte auf ${name}`, () => {
    let stand: Inhaltestand;
    let inhalte: Contents;
    beforeEach(async () => {
      stand = await neu();
      inhalte = stand.oeffne();
    });
    afterEach(() => stand.raeumeAb());

    const bytes = Buffer.from('Sehr geehrte Damen und Herren, ä ß €\r\n\0Ende', 'utf8');
    const sha = sha256(bytes);
    const ort = (teile: Partial<Ort> = {}): Ort => ({
      raum: 'akte~1',
      schriftstueck: 'ss-1',
      sha256: sha,
      ...teile,
    });
    const nimm = async (upload: string, was: Uint8Array = bytes): Promise<unknown> =>
      inhalte.nimmAn(upload, 'person-1', strom(was), 1_000_000);

    test('Ein Upload kommt an und kommt unverändert zurück', async () => {
      const upload = { sha256: sha, bytes: bytes.length, zeit: jetzt, oid: 'person-1' };
      expect(await nimm('u1')).toEqual(upload);
      expect(await inhalte.upload('u1')).toEqual(upload);
      expect(await readFile(await inhalte.uploadPfad('u1'))).toEqual(bytes);
      expect(await liste(inhalte.uploads())).toEqual([{ upload: 'u1', zeit: jetzt, angaben: upload }]);
    });

    test('Ein unbekannter Upload ist keiner', async () => {
      expect(await inhalte.upload('u1')).toBeUndefined();
      expect(await liste(inhalte.uploads())).toEqual([]);
      expect(await liste(inhalte.alle())).toEqual([]);
      await inhalte.verwirf('u1');
    });

    test.each([0, 1, 65_536, 65_537, 3_000_000])('%d Bytes in unterschiedlichen Stücken', async (laenge) => {
      const was = randomBytes(laenge);
      const upload = await inhalte.nimmAn('u1', 'p', strom(was, 10_007), laenge);
      expect(upload).toMatchObject({ sha256: sha256(was), bytes: laenge });
      await inhalte.platziere('u1', ort({ sha256: sha256(was) }));
      expect(await buffer(inhalte.lies(ort({ sha256: sha256(was) })))).toEqual(was);
    });

    test('Ein Byte zu viel ist ein Überlauf, und nichts bleibt', async () => {
      await expect(inhalte.nimmAn('u1', 'p', strom(bytes, 5), bytes.length - 1)).rejects.toBeInstanceOf(
        Ueberlauf,
      );
      expect(await inhalte.upload('u1')).toBeUndefined();
      expect(await liste(inhalte.uploads())).toEqual([]);
      await nimm('u1');
      expect(await inhalte.upload('u1')).toMatchObject({ sha256: sha });
    });

    test('Bricht der Strom ab, bleibt nichts', async () => {
      const abgerissen = async function* (): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(bytes);
        throw new Error('Leitung weg');
      };
      await expect(inhalte.nimmAn('u1', 'p', abgerissen(), 1_000)).rejects.toThrow('Leitung weg');
      expect(await inhalte.upload('u1')).toBeUndefined();
      expect(await liste(inhalte.uploads())).toEqual([]);
    });

    const kleine = (anzahl: number): Stueck[] =>
      Array.from({ length: anzahl }, (_, nr) => {
        const eigene = Buffer.from(`Brief ${nr} ä €`);
        const raum = `akte~${nr % 3}`;
        return { ort: ort({ raum, schriftstueck: `ss-${nr}`, sha256: sha256(eigene) }), bytes: eigene };
      });

    test('Kleine Inhalte gehen viele zugleich an ihren Platz, auch noch einmal, auch durch zwei Zugänge', async () => {
      const stuecke = kleine(50);
      const legen = [inhalte, stand.oeffne(), inhalte].map((i) => i.lege(stuecke));
      for (const { dauerhaft } of await Promise.all(legen)) await dauerhaft;
      for (const s of stuecke) expect(await buffer(inhalte.lies(s.ort))).toEqual(s.bytes);
      expect(await liste(inhalte.alle())).toHaveLength(50);
      expect(await liste(inhalte.uploads())).toEqual([]);
    });

    test('Gelegt ist lesbar, bevor es dauerhaft ist', async () => {
      const { dauerhaft } = await inhalte.lege([{ ort: ort(), bytes }]);
      expect(await readFile(await inhalte.pfad(ort()))).toEqual(bytes);
      await dauerhaft;
      expect(await inhalte.vorhanden(ort())).toBe(true);
    });

    test('Bytes mit einem anderen Hash werden nicht gelegt, auch nicht zu solchen, die schon da sind', async () => {
      const falsch = { ort: ort(), bytes: Buffer.from('anderes') };
      await expect(inhalte.lege([falsch])).rejects.toThrow('Hash');
      expect(await liste(inhalte.alle())).toEqual([]);
      await (
        await inhalte.lege([{ ort: ort(), bytes }])
      ).dauerhaft;
      expect(await buffer(inhalte.lies(ort()))).toEqual(bytes);
    });

    test('Gelegtes und über den Eingang Platziertes ist dasselbe', async () => {
      await nimm('u1');
      await (
        await inhalte.lege([{ ort: ort(), bytes }])
      ).dauerhaft;
      await inhalte.platziere('u1', ort());
      await inhalte.entferne(ort());
      expect(await liste(inhalte.alle())).toEqual([]);
    });

    test('Derselbe Upload noch einmal: der erste gilt', async () => {
      const erster = await nimm('u1');
      expect(await inhalte.nimmAn('u1', 'person-2', strom(Buffer.from('anderes')), 99)).toEqual(erster);
      expect(await readFile(await inhalte.uploadPfad('u1'))).toEqual(bytes);
    });

    test('Derselbe Upload zwanzigmal zugleich, auch durch zwei Zugänge', async () => {
      const zweiter = stand.oeffne();
      const alle = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          (i % 2 ? inhalte : zweiter).nimmAn('u1', 'p', strom(bytes, 3), 999),
        ),
      );
      for (const upload of alle) expect(upload).toMatchObject({ sha256: sha, bytes: bytes.length });
      expect(await readFile(await inhalte.uploadPfad('u1'))).toEqual(bytes);
      expect(await liste(inhalte.uploads())).toHaveLength(1);
    });

    test('Verworfenes ist fort', async () => {
      await nimm('u1');
      await inhalte.verwirf('u1');
      expect(await inhalte.upload('u1')).toBeUndefined();
      expect(await liste(inhalte.uploads())).toEqual([]);
    });

    test('Platzieren legt die Bytes zum Schriftstück; der Upload bleibt, bis er verworfen wird', async () => {
      await nimm('u1');
      expect(await inhalte.vorhanden(ort())).toBe(false);
      await inhalte.platziere('u1', ort());
      expect(await inhalte.vorhanden(ort())).toBe(true);
      expect(await inhalte.upload('u1')).toBeDefined();
      await inhalte.verwirf('u1');
      expect(await buffer(inhalte.lies(ort()))).toEqual(bytes);
      expect(await readFile(await inhalte.pfad(ort()))).toEqual(bytes);
      expect(await liste(inhalte.alle())).toEqual([ort()]);
    });

    test('Platzieren lässt sich wiederholen, auch wenn der Upload schon fort ist', async () => {
      await nimm('u1');
      await Promise.all(Array.from({ length: 10 }, () => inhalte.platziere('u1', ort())));
      await inhalte.platziere('u1', ort());
      await inhalte.verwirf('u1');
      await inhalte.platziere('u1', ort());
      expect(await liste(inhalte.alle())).toEqual([ort()]);
    });

    test('Stimmt der Hash nicht, wird nichts platziert', async () => {
      await nimm('u1');
      const falsch = ort({ sha256: '0'.repeat(64) });
      await expect(inhalte.platziere('u1', falsch)).rejects.toThrow('Hash');
      expect(await inhalte.vorhanden(falsch)).toBe(false);
      await expect(inhalte.platziere('nie-da', ort())).rejects.toThrow();
    });

    test('Räume, Schriftstücke und Inhalte sehen einander nicht', async () => {
      await nimm('u1');
      const orte = [ort(), ort({ raum: 'akte~2' }), ort({ schriftstueck: 'ss-2' })];
      for (const o of orte) await inhalte.platziere('u1', o);
      expect(new Set(await liste(inhalte.alle()))).toEqual(new Set(orte));
      await inhalte.entferne(ort());
      expect(await Promise.all(orte.map((o) => inhalte.vorhanden(o)))).toEqual([false, true, true]);
    });

    test('Kopieren lässt beide bestehen, auch wenn die Quelle danach geht; es lässt sich wiederholen', async () => {
      await nimm('u1');
      await inhalte.platziere('u1', ort());
      const nach = ort({ raum: 'akte~2' });
      await inhalte.kopiere(ort(), nach);
      await inhalte.kopiere(ort(), nach);
      await inhalte.entferne(ort());
      await inhalte.kopiere(ort(), nach);
      expect(await buffer(inhalte.lies(nach))).toEqual(bytes);
      await expect(inhalte.kopiere(ort(), ort({ raum: 'akte~3' }))).rejects.toThrow();
    });

    test('Entfernen lässt sich wiederholen und lässt Geschwister liegen', async () => {
      const anderes = Buffer.from('{"lesung":1}');
      await nimm('u1');
      await nimm('u2', anderes);
      await inhalte.platziere('u1', ort());
      await inhalte.platziere('u2', ort({ sha256: sha256(anderes) }));
      await inhalte.entferne(ort());
      await inhalte.entferne(ort());
      expect(await liste(inhalte.alle())).toEqual([ort({ sha256: sha256(anderes) })]);
      await inhalte.platziere('u1', ort());
      expect(await inhalte.vorhanden(ort())).toBe(true);
    });

    test('Platzieren und Entfernen am selben Ort zugleich lassen nichts Halbes', async () => {
      for (let i = 0; i < 20; i += 1) {
        const upload = `u${i}`;
        await nimm(upload);
        await Promise.all([
          inhalte.platziere(upload, ort()),
          inhalte.entferne(ort()),
          inhalte.entferne(ort({ sha256: 'x' })),
        ]);
        if (await inhalte.vorhanden(ort())) expect(await buffer(inhalte.lies(ort()))).toEqual(bytes);
        await inhalte.platziere(upload, ort());
        expect(await inhalte.vorhanden(ort())).toBe(true);
      }
    });

    test('Was nicht da ist, lässt sich nicht lesen', async () => {
      await expect(buffer(inhalte.lies(ort()))).rejects.toThrow();
    });

    test('Ein zweiter Zugang sieht alles', async () => {
      await nimm('u1');
      await inhalte.platziere('u1', ort());
      const zweiter = stand.oeffne();
      expect(await zweiter.upload('u1')).toMatchObject({ sha256: sha });
      expect(await buffer(zweiter.lies(ort()))).toEqual(bytes);
    });

    test.each(['a', 'A', '...', '~', '-', '_', '-rf', '.versteckt', 'a..b', 'x'.repeat(255), randomUUID()])(
      '„%s“ taugt als Upload, Raum und Schriftstück',
      async (id) => {
        await nimm(id);
        await inhalte.platziere(id, ort({ raum: id, schriftstueck: id }));
        expect(await liste(inhalte.alle())).toEqual([ort({ raum: id, schriftstueck: id })]);
        expect(await liste(inhalte.uploads())).toMatchObject([{ upload: id, zeit: jetzt }]);
      },
    );

    const unzulaessig = [
      '',
      '.',
      '..',
      '../x',
      'a/b',
      'a\\b',
      '/etc/passwd',
      'a\u0000',
      'ä',
      'a b',
      'x'.repeat(256),
    ];
    test.each(unzulaessig.map((id) => ({ id, kurz: JSON.stringify(id).slice(0, 16) })))(
      '$kurz taugt zu nichts davon',
      async ({ id }) => {
        const orte = [ort({ raum: id }), ort({ schriftstueck: id }), ort({ sha256: id })];
        const versuche = [
          () => inhalte.nimmAn(id, 'p', strom(bytes), 999),
          () => inhalte.upload(id),
          () => inhalte.verwirf(id),
          ...orte.flatMap((o) => [
            () => inhalte.platziere('u1', o),
            () => inhalte.vorhanden(o),
            () => inhalte.kopiere(o, ort()),
            () => inhalte.kopiere(ort(), o),
            () => inhalte.entferne(o),
          ]),
          () => inhalte.platziere(id, ort()),
        ];
        await nimm('u1');
        await inhalte.platziere('u1', ort());
        for (const versuch of versuche) await expect(versuch()).rejects.toBeInstanceOf(RangeError);
        await expect(inhalte.uploadPfad(id)).rejects.toBeInstanceOf(RangeError);
        expect(() => inhalte.zwischenPfad(id)).toThrow(RangeError);
        for (const o of orte) {
          await expect(inhalte.pfad(o)).rejects.toBeInstanceOf(RangeError);
          expect(() => inhalte.lies(o)).toThrow(RangeError);
        }
      },
    );

    test('„eingang“ ist kein Raum', async () => {
      await nimm('u1');
      await expect(inhalte.platziere('u1', ort({ raum: 'eingang' }))).rejects.toBeInstanceOf(RangeError);
    });
  });
}
