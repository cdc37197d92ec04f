import { describe, expect, test } from 'vitest';
import { gibFrei } from './freigabe.rules.ts';

const elif = { oid: 'elif', name: 'Dr. Elif Aydin' };
const ines = { oid: 'ines', name: 'Ines Vogt' };
const gesperrt = { quarantaene: true, anlagenGesperrt: true, freigaben: [] };

describe('Freigabe durch zwei Personen (design §3.8)', () => {
  test('die erste öffnet noch nichts', () =>
    expect(gibFrei(gesperrt, elif)).toEqual({ ok: true, wert: { ...gesperrt, freigaben: [elif] } }));
  test('die zweite öffnet alles', () =>
    expect(gibFrei({ ...gesperrt, freigaben: [elif] }, ines)).toEqual({
      ok: true,
      wert: { quarantaene: false, anlagenGesperrt: false, freigaben: [elif, ines] },
    }));
  test('dieselbe Person zählt nicht zweimal', () =>
    expect(gibFrei({ ...gesperrt, freigaben: [elif] }, elif)).toEqual({
      ok: false,
      fehler: { code: 'zweite_person_noetig' },
    }));
  test('wo nichts gesperrt ist, gibt es nichts freizugeben', () =>
    expect(gibFrei({ quarantaene: false, anlagenGesperrt: false, freigaben: [] }, elif)).toEqual({
      ok: false,
      fehler: { code: 'nicht_in_quarantaene' },
    }));
  test('auch einzelne gesperrte Anlagen werden so frei', () =>
    expect(gibFrei({ quarantaene: false, anlagenGesperrt: true, freigaben: [elif] }, ines)).toMatchObject({
      wert: { anlagenGesperrt: false },
    }));
});
