import type { Anlage } from '@registratur/shared/domain/schriftstueck/lesung';
import { expect, test } from 'vitest';
import { gewuenschteTeile } from './einzelteile.ts';

const anlage = (pfad: string, name: string, teil: Partial<Anlage> = {}): Anlage => ({
  pfad,
  name,
  anzeigeName: name,
  ablageName: name,
  mime: 'image/jpeg',
  bytes: 1,
  sha256: pfad,
  inline: false,
  warnungen: [],
  quarantaene: false,
  anlagen: [],
  ...teil,
});

const anlagen = [
  anlage('2', 'Foto.jpg', { inline: true }),
  anlage('3', 'Weiterleitung', { anlagen: [anlage('3/2', 'Foto.jpg'), anlage('3/3', 'Plan.pdf')] }),
  anlage('4', 'Foto.jpg'),
  anlage('5', 'Foto.jpg'),
];

test.each([
  ['ein Teilpfad bleibt, was er ist', '3/2', ['3/2']],
  ['ein Name meint zuerst die Anlagen der E-Mail selbst', { name: 'Foto.jpg', nr: 0 }, ['4']],
  ['ein zweiter gleicher Name die zweite', { name: 'Foto.jpg', nr: 1 }, ['5']],
  ['dann die eingebetteten und inneren', { name: 'Foto.jpg', nr: 2 }, ['2']],
  ['auch eine innere Anlage wird gefunden', { name: 'Plan.pdf', nr: 0 }, ['3/3']],
  ['ein unbekannter Name wird übergangen', { name: 'Rechnung.pdf', nr: 0 }, []],
  ['eine Stelle, die es nicht gibt, auch', { name: 'Plan.pdf', nr: 1 }, []],
])('Einzeln gewünscht: %s', (_, wunsch, pfade) => {
  expect(gewuenschteTeile({ anlagen }, [wunsch])).toEqual(pfade);
});
