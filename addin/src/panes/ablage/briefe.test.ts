import { describe, expect, test } from 'vitest';
import { auskunftsbitte, wiedereroeffnung } from './briefe.ts';
import { nachricht, ziel } from './probe.ts';

const mail = nachricht('a', { betreff: 'Antrag' });
const jetzt = new Date('2026-11-19T12:00:00Z');
const stelle = { name: 'FB 36 Umwelt und Klima', postfach: 'fb36@musterstadt.example' };

describe('Die Bitte um Wiedereröffnung', () => {
  const bitte = (was: 'akte' | 'vorgang', seit?: string) =>
    wiedereroeffnung({ nachricht: mail, ziel: ziel(2), was, seit, stelle, jetzt });

  test('geht an die zuständige Stelle und nennt Vorgang, Tag und Grund', () => {
    expect(bitte('vorgang', '30.06.2025')).toEqual({
      an: ['fb36@musterstadt.example'],
      betreff: 'Bitte um Wiedereröffnung: 13.01/0042-2026#002',
      absaetze: [
        'Guten Tag,',
        'bitte eröffnen Sie den Vorgang 13.01/0042-2026#002 „Vorgang 2“ wieder. Zu den Akten gelegt seit dem 30.06.2025.',
        'Grund: Dazu ist eine weitere E-Mail eingegangen: „Antrag“ von Martina Kehl, heute, 08:42\u00a0Uhr.',
        'Mit freundlichen Grüßen',
      ],
    });
  });

  test('nennt die Akte, wenn sie es ist, die geschlossen ist', () => {
    expect(bitte('akte').absaetze[1]).toBe(
      'bitte eröffnen Sie die Akte 13.01/0042-2026 „Baumschutz Lindenallee“ mit dem Vorgang 13.01/0042-2026#002 „Vorgang 2“ wieder.',
    );
  });
});

test('Die Bitte um Auskunft sagt nur, was die Person selbst vor sich hat', () => {
  const { an, betreff, absaetze } = auskunftsbitte(mail, { name: 'FB 36' }, jetzt);
  expect(an).toEqual([]);
  expect([betreff, ...absaetze].join('\n')).toBe(
    [
      'Bitte um Auskunft zu einer verakteten E-Mail',
      'Guten Tag,',
      'die E-Mail „Antrag“ von Martina Kehl, heute, 08:42\u00a0Uhr, liegt nach Auskunft der Registratur in einer Akte Ihres Bereichs.',
      'Bitte sagen Sie mir, ob dazu von meiner Seite noch etwas zu tun ist.',
      'Mit freundlichen Grüßen',
    ].join('\n'),
  );
});
