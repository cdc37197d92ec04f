import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { belege, seite, ziel } from './clients.ts';
import { schmerzen } from './schmerzen.ts';

describe('Die bekannten Schwächen der Programme', () => {
  const alle = belege();

  it.each(schmerzen.map((s) => [s.nummer, s.titel] as const))('%i „%s“ hat einen Test', (nummer) => {
    expect(alle.filter((b) => b.nummer === nummer)).not.toEqual([]);
  });

  it('stehen in der Tafel, sobald ein Test sie nennt', () => {
    const bekannt = new Set(schmerzen.map((s) => s.nummer));
    expect(alle.filter((b) => !bekannt.has(b.nummer))).toEqual([]);
  });

  it('führt die Tafel der Reihe nach und jede einmal', () => {
    const nummern = schmerzen.map((s) => s.nummer);
    expect(nummern).toEqual([...new Set(nummern)].toSorted((a, b) => a - b));
  });

  it('stehen so in docs/clients.md', async () => {
    expect(readFileSync(ziel, 'utf8')).toBe(await seite());
  });
});
