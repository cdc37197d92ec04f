import { describe, expect, test } from 'vitest';
import type { Recht } from '../rechte/rechte.schema.ts';
import { aktePolicy, erlaubteOperationen, hatSicht, type AkteOperation } from './akte.policy.ts';

const rechte = (...r: Recht[]): ReadonlySet<Recht> => new Set(r);
const sachbearbeitung = rechte('LESEN', 'SCHREIBEN');
const leitung = rechte('LESEN', 'SCHREIBEN', 'ZEICHNEN', 'ZDA');

describe('Sichten (design §3.6)', () => {
  test('LESEN öffnet die Akte, sonst nichts', () => {
    expect(hatSicht('akte', rechte('LESEN'))).toBe(true);
    expect(hatSicht('metadaten', rechte('LESEN'))).toBe(false);
    expect(hatSicht('protokoll', leitung)).toBe(false);
  });
  test('R4.14: die Administration sieht Metadaten, keine Inhalte', () => {
    expect(hatSicht('metadaten', rechte('ADMIN_METADATEN'))).toBe(true);
    expect(hatSicht('akte', rechte('ADMIN_METADATEN'))).toBe(false);
  });
  test('R0.1: das Protokoll nur mit dem Recht dazu', () => {
    expect(hatSicht('protokoll', rechte('PROTOKOLL'))).toBe(true);
    expect(hatSicht('akte', rechte('PROTOKOLL'))).toBe(false);
  });
  test.each(['AKTE_ANLEGEN', 'ZDA_AUFHEBEN', 'AUSSONDERN'] as const)('%s allein öffnet nichts', (recht) =>
    expect((['akte', 'metadaten', 'protokoll'] as const).some((s) => hatSicht(s, rechte(recht)))).toBe(false),
  );
});

describe('erlaubt', () => {
  test('Sachbearbeitung darf ablegen, aber nicht z.d.A. verfügen (§1.5)', () => {
    expect(erlaubteOperationen('schriftstueck', sachbearbeitung, ['IN_BEARBEITUNG'])).toContain(
      'schriftstueck.ablegen',
    );
    expect(erlaubteOperationen('vorgang', sachbearbeitung, ['IN_BEARBEITUNG'])).not.toContain('vorgang.zda');
    expect(erlaubteOperationen('vorgang', leitung, ['IN_BEARBEITUNG'])).toContain('vorgang.zda');
  });

  test('R1.13: nach z.d.A. bleibt nur, was nicht schreibt', () => {
    const bleibt = (['akte', 'vorgang', 'verweis', 'schriftstueck'] as const).flatMap((sache) =>
      erlaubteOperationen(sache, leitung, ['IN_BEARBEITUNG', 'ZDA']),
    );
    expect(bleibt.sort()).toEqual(
      [
        'akte.lesen',
        'vorgang.liste',
        'vorgang.lesen',
        'vorgang.merken',
        'verweis.liste',
        'schriftstueck.liste',
        'schriftstueck.lesen',
        'schriftstueck.original',
        'schriftstueck.anlage',
        'schriftstueck.verlauf',
      ].sort(),
    );
  });

  test('die Administration ändert Metadaten und liest keine Inhalte (§11.3 DMS-FA)', () => {
    const fa = rechte('ADMIN_METADATEN');
    expect(erlaubteOperationen('akte', fa, ['IN_BEARBEITUNG'])).toEqual(['akte.lesen', 'akte.aendern']);
    expect(erlaubteOperationen('schriftstueck', fa, ['IN_BEARBEITUNG'])).toEqual([]);
  });

  test('ohne Recht nichts', () => {
    for (const sache of ['akte', 'vorgang', 'schriftstueck'] as const)
      expect(erlaubteOperationen(sache, rechte(), ['IN_BEARBEITUNG'])).toEqual([]);
  });
});

test('jede Regel nennt ihre Quelle', () => {
  for (const op of Object.keys(aktePolicy) as AkteOperation[])
    expect(aktePolicy[op].quelle).toMatch(/domain|design/);
});
