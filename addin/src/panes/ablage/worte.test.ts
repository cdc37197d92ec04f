import { describe, expect, test } from 'vitest';
import type { Grund, Vorschlag } from './auskunft.ts';
import { grund, ziel } from './probe.ts';
import { ordneNachWorten, sachworte, vergleiche } from './worte.ts';

const vorschlag = (
  nummer: number,
  art: Grund['art'],
  betreff: string,
  akteBetreff = 'Allgemeines',
): Vorschlag => ({
  ...ziel(nummer),
  betreff,
  akteBetreff,
  grund: grund(art),
});
const kurz = (liste: readonly Vorschlag[]): string[] => liste.map((v) => `${v.grund.art} ${v.betreff}`);

test('Sachworte sind ohne Füllworte, ohne Vorsätze des Alltags und mit Hausnummern', () => {
  expect(sachworte('Antrag auf Baumfällgenehmigung für die Lindenallee 12a')).toEqual([
    'baumfällgenehmigung',
    'lindenallee',
    '12a',
  ]);
});

describe('Betreff und Titel passen zusammen', () => {
  test.each([
    ['Antrag auf Baumfällgenehmigung Lindenallee 12', 'Baumfällung Lindenallee 12'],
    ['AW: Baumfaellung, Lindenallee', 'Baumfällung Lindenallee 12'],
    ['Hitzeaktionsplan: Standorte', 'Hitzeaktionsplan'],
    ['Straßenbeleuchtung Görlitzer Straße', 'Beleuchtung Görlitzer Strasse'],
  ])('„%s“ zu „%s“', (betreff, titel) =>
    expect(vergleiche(sachworte(betreff), sachworte(titel)).passt).toBe(true),
  );

  test.each([
    [
      'ein gemeinsames Wort von mehreren genügt nicht',
      'Spielplatz Lindenallee',
      'Baumfällung Lindenallee 12',
    ],
    ['eine gemeinsame Zahl ist Zufall', 'Rechnung 2026', 'Haushalt 2026'],
    ['ein kurzer gemeinsamer Anfang ist keiner', 'Bauantrag Hauptweg', 'Bausch, Hans'],
    ['ein leerer Betreff passt zu nichts', '', 'Hitzeaktionsplan'],
    ['ein Titel aus Füllworten passt zu nichts', 'Antrag und Anfrage', 'Anfragen und Antrag'],
  ])('%s', (_, betreff, titel) => expect(vergleiche(sachworte(betreff), sachworte(titel)).passt).toBe(false));
});

describe('Die Reihenfolge', () => {
  const betreff = 'Antrag auf Baumfällgenehmigung Lindenallee 12';

  test('Der passende Vorgang kommt vor die Gewohnheit und nennt den Grund', () => {
    const geordnet = ordneNachWorten(
      [
        vorschlag(1, 'favorit', 'Pflegevertrag Los 3'),
        vorschlag(2, 'zuletzt', 'Bürgeranfragen'),
        vorschlag(3, 'neu', 'Baumfällung Lindenallee 12'),
      ],
      betreff,
      [],
    );
    expect(kurz(geordnet)).toEqual([
      'betreff Baumfällung Lindenallee 12',
      'favorit Pflegevertrag Los 3',
      'zuletzt Bürgeranfragen',
    ]);
    expect(geordnet[0]?.grund.text).toBe('Der Betreff passt');
  });

  test('Was die E-Mail selbst sagt, bleibt davor und behält seinen Grund', () => {
    const geordnet = ordneNachWorten(
      [
        vorschlag(1, 'faden', 'Anderes'),
        vorschlag(2, 'person', 'Nachbarschaft'),
        vorschlag(3, 'zuletzt', 'Baumfällung Lindenallee 12'),
      ],
      betreff,
      [],
    );
    expect(kurz(geordnet)).toEqual([
      'faden Anderes',
      'betreff Baumfällung Lindenallee 12',
      'person Nachbarschaft',
    ]);
  });

  test('In einer genannten Akte steht vorn, wessen Worte passen; das genannte Vorgangszeichen geht vor', () => {
    const alle = [
      vorschlag(1, 'zeichen', 'Bewässerung'),
      vorschlag(2, 'zeichen', 'Baumfällung Lindenallee 12'),
    ];
    expect(kurz(ordneNachWorten(alle, betreff, ['13.01/0042-2026']))[0]).toBe(
      'zeichen Baumfällung Lindenallee 12',
    );
    const genannt = [ziel(1).vorgangszeichen];
    expect(kurz(ordneNachWorten(alle, betreff, genannt))[0]).toBe('zeichen Bewässerung');
  });

  test('Unter Gleichen entscheidet die Akte, sonst bleibt die Folge des Servers', () => {
    const alle = [
      vorschlag(1, 'neu', 'Baumfällung Lindenallee', 'Friedhof'),
      vorschlag(2, 'neu', 'Baumfällung Lindenallee', 'Baumschutz Lindenallee'),
      vorschlag(3, 'neu', 'Unpassendes'),
      vorschlag(4, 'neu', 'Auch Unpassendes'),
    ];
    expect(ordneNachWorten(alle, betreff, []).map((v) => v.vorgang)).toEqual(
      [2, 1, 3, 4].map((n) => ziel(n).vorgang),
    );
  });

  test('Es kommt nichts hinzu und nichts geht verloren', () => {
    const alle = [vorschlag(1, 'neu', betreff), vorschlag(2, 'zuletzt', 'x'), vorschlag(3, 'faden', 'y')];
    expect(
      ordneNachWorten(alle, betreff, [])
        .map((v) => v.vorgang)
        .sort(),
    ).toEqual(alle.map((v) => v.vorgang).sort());
    expect(ordneNachWorten([], betreff, [])).toEqual([]);
  });
});
