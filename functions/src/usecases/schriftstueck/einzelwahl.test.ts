import type { Anlage } from '@registratur/shared/domain/schriftstueck/lesung';
import { describe, expect, test } from 'vitest';
import { entsprechende } from './einzelwahl.ts';

const anlage = (pfad: string, sha256: string, anlagen: readonly Anlage[] = []): Anlage => ({
  pfad,
  name: `${sha256}.txt`,
  anzeigeName: `${sha256}.txt`,
  ablageName: `${sha256}.txt`,
  mime: 'text/plain',
  bytes: 1,
  sha256,
  inline: false,
  warnungen: [],
  quarantaene: false,
  anlagen,
});

describe('Dieselbe Anlage in einer anderen Kopie der Nachricht', () => {
  const eigene = [anlage('2', 'a'), anlage('3', 'b'), anlage('4', 'a')];

  test('liegt meist an derselben Stelle', () =>
    expect(entsprechende(eigene, ['3', '4'], eigene)).toEqual(['3', '4']));

  test('sonst dort, wo die gleichen Bytes liegen, auch weiter innen', () =>
    expect(entsprechende(eigene, ['3'], [anlage('2', 'x', [anlage('2/5', 'b')])])).toEqual(['2/5']));

  test('zwei mit gleichen Bytes bleiben zwei', () =>
    expect(entsprechende(eigene, ['2', '4'], [anlage('7', 'a'), anlage('8', 'a')])).toEqual(['7', '8']));

  test('dieselbe zweimal gewünscht ist eine', () =>
    expect(entsprechende(eigene, ['2', '2'], eigene)).toEqual(['2']));

  test('ein unbekannter Pfad ist keine', () => expect(entsprechende(eigene, ['9'], eigene)).toEqual([]));
});
