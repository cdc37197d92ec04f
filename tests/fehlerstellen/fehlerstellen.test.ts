import { expect, test } from 'vitest';
import { ebenen, laufe } from './lauf.ts';

test.each(ebenen.map((e) => e.name))(
  'Fehler an Speicherstellen (%s): einmal getan oder sauber nicht, und die Wiederholung gelingt',
  async (ebene) => {
    const bilanz = await laufe({ schritt: 13, nur: { ebene }, melde: () => undefined });
    expect(bilanz.verletzungen).toEqual([]);
    expect(bilanz.injektionen).toBeGreaterThan(100);
    expect(bilanz.einmal).toBeGreaterThan(0);
    expect(bilanz.sauber_nicht).toBeGreaterThan(0);
    expect(bilanz.einmal + bilanz.sauber_nicht).toBe(bilanz.injektionen);
  },
);
