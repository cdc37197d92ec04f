import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { raeume, raumVon, verstoss, zielVon } from './schichten.ts';

const wurzel = join(import.meta.dirname, '../..');

function quelldateien(ordner: string): string[] {
  return readdirSync(ordner).flatMap((name) => {
    const pfad = join(ordner, name);
    if (name === 'node_modules' || name === 'dist') return [];
    if (statSync(pfad).isDirectory()) return quelldateien(pfad);
    return /\.(ts|tsx|mjs)$/.test(name) ? [relative(wurzel, pfad)] : [];
  });
}

const importe = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((treffer) => treffer[1] ?? '');

describe('Schichten', () => {
  const dateien = ['shared', 'functions', 'addin', 'teams-app', 'manifest', 'workbench'].flatMap((w) =>
    quelldateien(join(wurzel, w)),
  );

  it('jeder Import im Haus geht den erlaubten Weg', () => {
    const verstoesse = dateien.flatMap((datei) =>
      importe(readFileSync(join(wurzel, datei), 'utf8')).flatMap((spezifizierer) => {
        const ziel = zielVon(datei, spezifizierer);
        const grund = ziel === undefined ? undefined : verstoss(datei, ziel);
        return grund === undefined ? [] : [`${datei} → ${spezifizierer}: ${grund}`];
      }),
    );
    expect(verstoesse).toEqual([]);
  });

  it('findet einen verbotenen Weg', () => {
    expect(verstoss('shared/src/kernel/id.ts', 'shared/src/domain/akte/akte.rules.ts')).toContain(
      'kernel darf',
    );
    expect(
      verstoss('functions/src/adapters/sqlite/a.ts', 'functions/src/usecases/akte/anlegen.ts'),
    ).toContain('adapters darf usecases nicht kennen');
    expect(zielVon('functions/src/http/bind.ts', '@registratur/shared/kernel/result')).toBe(
      'shared/src/kernel/result.ts',
    );
    expect(zielVon('functions/src/http/bind.ts', '../usecases/akte/anlegen.ts')).toBe(
      'functions/src/usecases/akte/anlegen.ts',
    );
  });

  it('jeder Raum liegt in genau einem Ordner', () => {
    expect(new Set(raeume.map((r) => r.pfad)).size).toBe(raeume.length);
    expect(raumVon('functions/src/mail/lesen.ts')?.raum).toBe('mail');
    expect(raumVon('functions/src/main.ts')?.raum).toBe('app');
  });
});
