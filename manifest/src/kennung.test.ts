import { teamsKennung } from '@registratur/shared/ui/verweise';
import { expect, test } from 'vitest';
import { erzeugeQuelle } from './quelle.ts';

test.each(['https://registratur.example.de', 'https://localhost:4400'])(
  'Verweise nach Teams nennen die App, die das Manifest für %s beschreibt',
  async (herkunft) => {
    const { kennung } = erzeugeQuelle({ version: '1.0.0', herkunft });
    expect(await teamsKennung(herkunft)).toBe(kennung.einheitlich);
  },
);
