import { routen } from '@registratur/shared/contract/routen';
import { describe, expect, it } from 'vitest';
import { groesstesJson, liesFrage, liesJson, parse } from './lesen.ts';

const json = { typ: 'application/json', kodierung: null, laenge: null };

async function* strom(...teile: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const teil of teile) yield await Promise.resolve(Buffer.from(teil));
}

const code = async (gelesen: ReturnType<typeof liesJson>): Promise<string> => {
  const g = await gelesen;
  return g.ok ? 'angenommen' : g.fehler.code;
};

describe('Ein JSON-Körper', () => {
  it.each(['application/json', 'Application/JSON; charset=utf-8', 'application/json ;x=y'])(
    'wird angenommen als %s',
    async (typ) => {
      expect(await code(liesJson({ ...json, typ }, strom('{}')))).toBe('angenommen');
    },
  );

  it.each([
    null,
    '',
    'text/plain',
    'application/json+x',
    'multipart/form-data',
    'application/x-www-form-urlencoded',
  ])('wird abgelehnt als %s', async (typ) => {
    expect(await code(liesJson({ ...json, typ }, strom('{}')))).toBe('medientyp_unbekannt');
  });

  it('wird verpackt abgelehnt, ausdrücklich unverpackt angenommen', async () => {
    expect(await code(liesJson({ ...json, kodierung: 'gzip' }, strom('{}')))).toBe('medientyp_unbekannt');
    expect(await code(liesJson({ ...json, kodierung: 'identity' }, strom('{}')))).toBe('angenommen');
  });

  it('darf genau 1 MB groß sein und kein Byte mehr, angesagt wie in Stücken', async () => {
    const genau = `"${'x'.repeat(groesstesJson - 2)}"`;
    expect(await code(liesJson(json, strom(genau)))).toBe('angenommen');
    expect(await code(liesJson(json, strom(genau.slice(0, 500_000), `${genau.slice(500_000)} `)))).toBe(
      'zu_gross',
    );
    const nieGelesen = async function* (): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      throw new Error('gelesen');
      yield Buffer.alloc(0);
    };
    const laenge = String(groesstesJson + 1);
    expect(await code(liesJson({ ...json, laenge }, nieGelesen()))).toBe('zu_gross');
  });

  it('wird zusammengesetzt, auch wenn ein Zeichen über zwei Stücke geht', async () => {
    const bytes = Buffer.from('"ü"');
    expect(await liesJson(json, strom(bytes.subarray(0, 2), bytes.subarray(2)))).toEqual({
      ok: true,
      wert: 'ü',
    });
  });

  it('ist ohne gültiges UTF-8 nicht lesbar', async () => {
    expect(await code(liesJson(json, strom(Buffer.from('"ü"', 'latin1'))))).toBe('json_fehlerhaft');
    expect(await code(liesJson(json, strom()))).toBe('json_fehlerhaft');
  });
});

describe('Gründe', () => {
  const schema = routen['schriftstueck.ablegen'].ein.schema;
  const gut = {
    anfrage: '01900000-0000-7000-8000-000000000000',
    quelle: { art: 'upload', upload: '01900000-0000-7000-8000-000000000001', als: 'mail' },
  };
  const stellen = (wert: unknown): unknown => {
    const gelesen = parse(schema, wert);
    if (gelesen.ok || gelesen.fehler.code !== 'eingabe_ungueltig') return 'angenommen';
    return gelesen.fehler.stellen.map((s) => [s.pointer, s.grund]);
  };

  it.each([
    [gut, 'angenommen'],
    [{ ...gut, betreff: 7 }, [['/betreff', 'Hier wird ein Text erwartet.']]],
    [{ ...gut, anfrage: undefined }, [['/anfrage', 'Diese Angabe fehlt.']]],
    [{ ...gut, betreff: '' }, expect.arrayContaining([['/betreff', 'Dieses Feld darf nicht leer sein.']])],
    [
      { ...gut, quelle: { ...gut.quelle, dateiname: ['x'] } },
      [['/quelle/dateiname', 'Hier wird ein Text erwartet.']],
    ],
    [{ ...gut, anlagenEinzeln: 'x' }, [['/anlagenEinzeln', 'Hier wird eine Liste erwartet.']]],
    [
      { ...gut, quelle: { ...gut.quelle, als: 'brief' } },
      [['/quelle/als', 'Erlaubt ist hier: mail, dokument.']],
    ],
    [{ ...gut, 'a/b~': 1 }, [['/a~1b~0', 'Dieses Feld gibt es hier nicht.']]],
    [[], [['', 'Hier werden benannte Felder erwartet.']]],
    [null, [['', 'Hier werden benannte Felder erwartet.']]],
  ])('%j', (wert, erwartet) => {
    expect(stellen(wert)).toEqual(erwartet);
  });

  it('nennt höchstens 20 Stellen', () => {
    const viele = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`feld${i}`, 1]));
    expect(stellen({ ...gut, ...viele })).toHaveLength(20);
  });

  it('sagt von jeder Route Deutsch statt der Sprache der Bibliothek', () => {
    for (const route of Object.values(routen)) {
      for (const wert of [undefined, 1, 'x', [], { x: 1 }]) {
        for (const s of [route.frage, route.pfad, ...('schema' in route.ein ? [route.ein.schema] : [])]) {
          const gelesen = parse(s, wert);
          if (gelesen.ok || gelesen.fehler.code !== 'eingabe_ungueltig') continue;
          for (const { grund } of gelesen.fehler.stellen) {
            expect(grund).toMatch(/^[A-ZÄÖÜ].*\.$/);
            expect(grund).not.toMatch(/Invalid|expected|Ungültige Eingabe|string|object/);
          }
        }
      }
    }
  });
});

describe('Die Frage nach dem Fragezeichen', () => {
  it('liest jeden Namen einmal und lehnt einen doppelten ab', () => {
    expect(liesFrage(new URLSearchParams('a=1&b=2'))).toEqual({ ok: true, wert: { a: '1', b: '2' } });
    expect(liesFrage(new URLSearchParams('a=1&b=2&a=1'))).toEqual({
      ok: false,
      fehler: {
        code: 'eingabe_ungueltig',
        stellen: [{ pointer: '/a', grund: 'Diese Angabe steht zweimal da.' }],
      },
    });
  });
});
