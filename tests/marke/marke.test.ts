import { lies } from '@registratur/functions/mail/lesen';
import { inhaltsregeln } from '@registratur/functions/mail/inhalt/pruefen';
import { erzeugeWacht } from '@registratur/functions/mail/wacht';
import { merkmale } from '@registratur/shared/domain/schriftstueck/ablage.rules';
import { describe, expect, it } from 'vitest';
import { laufe } from './lauf.ts';
import { banner, kopie, nachricht, veraenderungen, zwillinge, type Nachricht } from './post.ts';

it('Zwölf Nachrichten, zehn Empfänger, vier Kopien: zwölf Schriftstücke, jede Marke gesehen, kein Leck', async () => {
  expect(await laufe(12)).toEqual({
    mails: 12,
    datensaetze: 12,
    // Four messages each at three places: three, three and two people who may read, each with four copies.
    marken_erwartet: 4 * (3 + 3 + 2) * 4,
    marken_gesehen: 4 * (3 + 3 + 2) * 4,
    lecks: 0,
    falsch_verschmolzen: 0,
  });
});

describe('Die Probe selbst', () => {
  const gelesen = (n: Nachricht, art: (typeof veraenderungen)[number]) => {
    const wacht = erzeugeWacht(
      { ms: 60_000, rss: Infinity },
      () => 0,
      () => 0,
    );
    return lies(kopie(n, art, 3), { art: 'mail' }, { wacht, scan: inhaltsregeln() });
  };

  it('sendet vier Kopien, deren Bytes sich unterscheiden und die dasselbe sagen', () => {
    const bytes = veraenderungen.map((art) => kopie(nachricht(7), art, 3).toString('latin1'));
    expect(new Set(bytes).size).toBe(4);
    const texte = veraenderungen.map((art) => gelesen(nachricht(7), art).text.replace(banner, '').trim());
    expect(new Set(texte)).toEqual(new Set([nachricht(7).text.replaceAll('\r\n', '\n')]));
    const merkmal = (art: (typeof veraenderungen)[number]) =>
      JSON.stringify(merkmale(gelesen(nachricht(7), art), 'egal', [banner]));
    expect(new Set(veraenderungen.map(merkmal)).size).toBe(1);
  });

  it('kennt Zwillinge, die sich in genau einem unterscheiden', () => {
    for (const mache of zwillinge) {
      const [a, b] = [nachricht(7), mache(nachricht(7))];
      const anders = (Object.keys(a) as (keyof Nachricht)[]).filter(
        (feld) => JSON.stringify(a[feld]) !== JSON.stringify(b[feld]),
      );
      expect(anders).toHaveLength(1);
    }
  });
});
