import { describe, expect, test } from 'vitest';
import { enthaeltGesperrtes, gibFrei } from './freigabe.rules.ts';

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

test('Eine Anlage ist gesperrt, sobald etwas in ihr gesperrt ist', () => {
  const frei = { quarantaene: false, anlagen: [] };
  const gesperrt = { quarantaene: true, anlagen: [] };
  const um = (innen: Parameters<typeof enthaeltGesperrtes>[0]) => ({ ...frei, anlagen: [frei, innen] });
  expect([frei, um(frei), um(um(frei))].map(enthaeltGesperrtes)).toEqual([false, false, false]);
  expect([gesperrt, um(gesperrt), um(um(gesperrt))].map(enthaeltGesperrtes)).toEqual([true, true, true]);
});
