import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wurzel } from '@registratur/workbench/start/prozess';
import { describe, expect, test } from 'vitest';
import { ausgangFalsch } from './ausgang.ts';
import type { Fall } from './fall.ts';
import { boese, briefe, ordner, vorhanden, type Boeser } from './korpus.ts';
import { laufe } from './lauf.ts';
import { mussTafel, pruefeMuss } from './muss.ts';
import { zusammengefasst } from './zahlen.ts';

if (!vorhanden) console.warn(`Der Korpus fehlt (${ordner}): Fremde Post wird nicht abgelegt.`);

/** Every so many mails of the corpus: the whole of it is `npm run corpora`. */
const JEDER = 8;

describe.runIf(vorhanden)('Fremde Post', () => {
  test('geht byteweise hinein und heraus, und jeder böse Fall endet wie erwartet', async () => {
    const bericht = await laufe(
      briefe().filter((_, i) => i % JEDER === 0),
      boese(),
    );
    expect(bericht.boese.flatMap((b) => b.funde.map((f) => `${b.name}: ${f}`))).toEqual([]);
    const verletzt = bericht.boese.flatMap((b) =>
      b.muss.filter((m) => m.stand === 'verletzt').map((m) => `${b.name}: ${m.muss}`),
    );
    expect(verletzt).toEqual([]);
    expect(zusammengefasst(bericht)).toMatchObject({
      originale_identisch: 1,
      abstuerze: 0,
      haenger: 0,
      stille_verluste: 0,
    });
  });

  test('jeder Wortlaut des Korpus hat genau eine Zeile', () => {
    const worte = new Set(
      boese()
        .filter((b) => !'DGEJ'.includes(b.art))
        .flatMap((b) => b.muss),
    );
    for (const wort of worte)
      expect(
        mussTafel.filter((m) => m.wortlaut.test(wort)),
        wort,
      ).toHaveLength(1);
  });
});

test('das Leseprogramm kennt kein Netz und keine anderen Programme', () => {
  const programm = readFileSync(join(wurzel, 'functions/dist/mail-kind.cjs'), 'utf8');
  const module = new Set([...programm.matchAll(/require\("(?:node:)?([a-z_/]+)"\)/g)].map((t) => t[1]));
  expect(module).toContain('fs');
  for (const name of [
    'net',
    'tls',
    'http',
    'https',
    'http2',
    'dns',
    'dgram',
    'child_process',
    'worker_threads',
  ])
    expect(module, name).not.toContain(name);
});

describe('Die Prüfungen selbst', () => {
  const fall = (ausgang: Boeser['ausgang'], warnungen: readonly string[], mehr: object = {}): Fall =>
    ({
      boeser: { name: 'M00', art: 'M', bytes: Buffer.from('x'), ausgang, muss: ['nie gehört'], fakten: {} },
      ablage: {
        neu: true,
        ms: 1,
        schriftstueck: {
          art: 'mail',
          quarantaene: false,
          anlagen: [],
          warnungen: warnungen.map((code) => ({ code, text: code })),
          ...mehr,
        },
      },
    }) as unknown as Fall;

  test('ein unbekannter Wortlaut ist verletzt', async () => {
    expect(await pruefeMuss(fall('accept', []))).toEqual([
      { muss: 'nie gehört', stand: 'verletzt', spaeter: undefined },
    ]);
  });

  test.each([
    ['accept', [], {}],
    ['accept+warn', ['leere_datei'], {}],
    ['opaque', ['zu_tief'], { art: 'undurchsichtig' }],
    ['quarantine', ['programm'], { quarantaene: true }],
  ] as const)('%s wird erkannt, und nichts anderes dafür gehalten', (ausgang, warnungen, mehr) => {
    expect(ausgangFalsch(fall(ausgang, warnungen, mehr))).toBeUndefined();
    for (const anders of ['accept', 'accept+warn', 'opaque', 'quarantine', 'reject'] as const)
      if (anders !== ausgang) expect(ausgangFalsch(fall(anders, warnungen, mehr))).toBeDefined();
  });
});
