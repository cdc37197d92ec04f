import { describe, expect, test } from 'vitest';
import { normalBetreff, normalMessageId, normalText } from './normalisieren.ts';

describe('Betreff', () => {
  test.each([
    ['AW: Bauantrag', 'Bauantrag'],
    ['Aw: WG: RE: Fwd: FW: Bauantrag', 'Bauantrag'],
    ['[EXTERN] AW: Bauantrag', 'Bauantrag'],
    ['AW: [EXTERN] WG: Bauantrag', 'Bauantrag'],
    ['*** SPAM *** Bauantrag', 'Bauantrag'],
    ['RE[2]: Bauantrag', 'Bauantrag'],
    ['  Bauantrag   \t 12/2026 ', 'Bauantrag 12/2026'],
    ['Gru\u0308ße', 'Grüße'],
  ])('%s → %s', (aus, ist) => expect(normalBetreff(aus)).toBe(ist));

  test.each([
    ['[Bauantrag] Müller'],
    ['Rechnung: 12'],
    ['Reserve: Stühle'],
    ['[EXTERNE PRÜFUNG 2026] Bericht'],
    ['bauantrag'],
  ])('%s bleibt', (s) => expect(normalBetreff(s)).toBe(s));
});

describe('Text', () => {
  const banner = ['Diese E-Mail stammt von außerhalb der Stadtverwaltung.'];
  test('Banner und Umbrüche fallen weg', () =>
    expect(
      normalText('Diese E-Mail  stammt von\r\naußerhalb der Stadtverwaltung.\r\n\r\nGuten Tag', banner),
    ).toBe('Guten Tag'));
  test('ohne passenden Banner bleibt jedes Wort', () =>
    expect(normalText('Diese E-Mail stammt von innen. Guten Tag', banner)).toBe(
      'Diese E-Mail stammt von innen. Guten Tag',
    ));
  test.each([
    ['Der Betrag ist 100,00 Euro', 'Der Betrag ist 1000,00 Euro'],
    ['Wir stimmen zu', 'Wir stimmen nicht zu'],
    ['Anlage A', 'Anlage B'],
  ])('Beinahe-Zwillinge bleiben verschieden: %s', (a, b) =>
    expect(normalText(a, banner)).not.toBe(normalText(b, banner)),
  );
  test('ein leerer Banner nimmt nichts weg', () => expect(normalText('a b', ['', ' '])).toBe('a b'));
});

describe('Message-ID', () => {
  test.each([
    ['<Abc@Example.ORG>', 'Abc@example.org'],
    [' <Abc@Example.ORG>\r\n', 'Abc@example.org'],
    ['Abc', 'Abc'],
  ])('%s → %s', (aus, ist) => expect(normalMessageId(aus)).toBe(ist));
  test('der Teil vor dem @ unterscheidet', () =>
    expect(normalMessageId('<abc@example.org>')).not.toBe(normalMessageId('<Abc@example.org>')));
});
