import { describe, expect, test } from 'vitest';
import { problemAus } from './problem.ts';

describe('Wer einen alten Stand vor sich hatte', () => {
  test('erfährt in deutscher Zeit, wann und von wem er geändert wurde', () =>
    expect(
      problemAus({ code: 'geaendert', um: '2026-11-24T09:03:20.000Z', von: 'Dr. Elif Aydin' }).title,
    ).toBe(
      'Inzwischen geändert von Dr. Elif Aydin am 24.11.2026 um 10:03 Uhr. Ihre Angaben sind noch nicht gespeichert; bitte laden Sie den neuen Stand.',
    ));

  test('und ohne Namen, wenn es das Haus selbst war', () =>
    expect(problemAus({ code: 'geaendert', um: '2026-06-30T22:15:00.000Z' }).title).toBe(
      'Inzwischen geändert am 01.07.2026 um 00:15 Uhr. Ihre Angaben sind noch nicht gespeichert; bitte laden Sie den neuen Stand.',
    ));
});

test('Zu viele einzelne Anlagen für eine Rücknahme: der Satz sagt, wie es doch geht', () => {
  const { status, title } = problemAus({ code: 'ruecknahme_zu_viele', max: 30 });
  expect(status).toBe(409);
  expect(title).toContain('mehr als 30 Anlagen');
  expect(title).toContain('Nehmen Sie zuerst einzelne Anlagen zurück');
});
