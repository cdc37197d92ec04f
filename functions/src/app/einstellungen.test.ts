import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { liesConfig, umgebung } from './config.ts';
import { einstellungen } from './einstellungen.ts';
import { inhalteumgebung } from './inhaltewahl.ts';
import { speicherumgebung } from './speicherwahl.ts';

interface Zeile {
  readonly name: string;
  readonly pflicht: string;
  readonly vorgabe: string;
}

/** What a schema says of its settings; `wenn` = when they count. */
const zeilen = (shape: Readonly<Record<string, z.ZodType>>, wenn: string): Zeile[] =>
  Object.entries(shape).map(([name, schema]) => {
    const ohne = schema.safeParse(undefined);
    const vorgabe =
      ohne.success && typeof ohne.data === 'string' && name !== 'REGISTRATUR_LESER' ? ohne.data : '';
    return { name, pflicht: ohne.success ? 'nein' : wenn, vorgabe: vorgabe && `\`${vorgabe}\`` };
  });

const [, cosmos] = speicherumgebung.options;
const [dateien, blob] = inhalteumgebung.options;
const wahl: readonly Zeile[] = [
  { name: 'REGISTRATUR_SPEICHER', pflicht: 'nein', vorgabe: '`sqlite`' },
  { name: 'REGISTRATUR_INHALTE', pflicht: 'nein', vorgabe: '`dateien`' },
];
const alle = new Map(
  [
    ...zeilen(umgebung.shape, 'ja'),
    ...zeilen(cosmos.shape, 'bei `cosmos`'),
    ...zeilen(blob.shape, 'bei `azure-blob`'),
    ...zeilen(dateien.shape, 'nein').filter((z) => z.name !== 'REGISTRATUR_INHALTE'),
    ...wahl,
  ].map((z) => [z.name, z]),
);

test('Jede Einstellung, die gelesen wird, ist beschrieben, und keine andere', () =>
  expect(Object.keys(einstellungen).sort()).toEqual([...alle.keys()].sort()));

test('Die Tafel in docs/betrieb-azure.md sagt dasselbe wie das Programm', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/betrieb-azure.md'), 'utf8');
  const tafel = text
    .split('\n')
    .filter((zeile) => zeile.startsWith('| `REGISTRATUR_'))
    .map((zeile) =>
      zeile
        .replaceAll('\\|', '¦')
        .split('|')
        .slice(1, -1)
        .map((feld) => feld.trim()),
    );
  const erwartet = Object.entries(einstellungen).map(([name, { zweck, geheim }]) => {
    const zeile = alle.get(name);
    const felder = [`\`${name}\``, zeile?.pflicht, zeile?.vorgabe, geheim ? 'ja' : '', zweck];
    return felder.map((feld) => feld?.replaceAll('|', '¦'));
  });
  expect(tafel).toEqual(erwartet);
});

const meldung = (env: Readonly<Record<string, string>>): string => {
  try {
    liesConfig(env);
  } catch (fehler) {
    return String(fehler);
  }
  return '';
};

test('Was fehlt, steht vollständig in einer Meldung, jedes in einer Zeile mit seinem Zweck', () => {
  const zeilenweise = meldung({ REGISTRATUR_SPEICHER: 'cosmos', REGISTRATUR_INHALTE: 'azure-blob' })
    .split('\n')
    .slice(1);
  const noetig = [...alle.values()].filter((z) => z.pflicht !== 'nein').map((z) => z.name);
  expect(noetig.length).toBeGreaterThan(8);
  expect(zeilenweise.map((zeile) => zeile.split(' ')[0]).sort()).toEqual(noetig.sort());
  expect(zeilenweise).toContain('REGISTRATUR_GRAPH fehlt (Adresse von Microsoft Graph, ohne Fassung).');
});

test('Was nicht gültig ist, wird genannt, aber nicht gezeigt', () => {
  const text = meldung({ REGISTRATUR_MANDANT: 'sehr-geheim', REGISTRATUR_GEHEIMNIS: 'noch-geheimer' });
  expect(text).toContain('REGISTRATUR_MANDANT ist nicht gültig');
  expect(text).not.toContain('sehr-geheim');
  expect(text).not.toContain('noch-geheimer');
});
