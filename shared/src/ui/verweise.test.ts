import { expect, test } from 'vitest';
import { imBrowser, inTeams, teamsKennung } from './verweise.ts';

const herkunft = 'https://registratur.example.de';

test('Im Browser steht die Stelle hinter dem Rautezeichen', () => {
  expect(imBrowser(herkunft, { akte: 'a', schriftstueck: 's' })).toBe(`${herkunft}/akten/#/s/a.s`);
  expect(imBrowser(herkunft, { akte: 'a', vorgang: 'v' })).toBe(`${herkunft}/akten/#/v/a.v`);
});

test('In Teams ist sie der Unterabschnitt des Registers „akten“', async () => {
  const ziel = new URL(await inTeams(herkunft, { akte: 'a', schriftstueck: 's' }));
  expect(`${ziel.origin}${ziel.pathname}`).toBe(
    `https://teams.microsoft.com/l/entity/${await teamsKennung(herkunft)}/akten`,
  );
  expect(JSON.parse(ziel.searchParams.get('context') ?? '')).toEqual({ subEntityId: 's/a.s' });
});
