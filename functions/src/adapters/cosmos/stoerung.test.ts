import { ErrorResponse } from '@azure/cosmos';
import { expect, test } from 'vitest';
import { kostenVon, stoerungVon } from './stoerung.ts';

const antwort = (code: number | string | undefined, dazu: object = {}): ErrorResponse =>
  Object.assign(new ErrorResponse('…'), code === undefined ? {} : { code }, dazu);

test.each([409, 412])('%d heißt: jemand war schneller', (code) =>
  expect(stoerungVon(antwort(code))).toEqual({ art: 'konflikt' }),
);

test.each([408, 410, 429, 449, 500, 503])('%d heißt: später noch einmal', (code) =>
  expect(stoerungVon(antwort(code))).toEqual({ art: 'spaeter', nachMs: 0 }),
);

test('Die genannte Wartezeit wird weitergegeben', () =>
  expect(stoerungVon(antwort(429, { retryAfterInMs: 120 }))).toEqual({ art: 'spaeter', nachMs: 120 }));

test.each([400, 401, 403, 404, 413])('Auf %d zu warten hilft nicht', (code) =>
  expect(stoerungVon(antwort(code))).toEqual({ art: 'defekt' }),
);

test('403, während eine andere Region das Schreiben übernimmt, geht vorbei; ein fehlendes Recht nicht', () => {
  expect(stoerungVon(antwort(403, { substatus: 3 })).art).toBe('spaeter');
  expect(stoerungVon(antwort(403, { substatus: 5302 })).art).toBe('defekt');
});

test.each([
  ['keine Verbindung', Object.assign(new Error('…'), { name: 'RestError', code: 'ECONNRESET' })],
  ['die Zeit ist um', Object.assign(new Error('…'), { name: 'TimeoutError', code: 'TimeoutError' })],
  ['halbes JSON', new SyntaxError('Unexpected end of JSON input')],
  ['Bereiche nicht gefunden', antwort(undefined)],
])('Ohne brauchbare Antwort (%s) ist der Ausgang ungewiss', (_, fehler) =>
  expect(stoerungVon(fehler).art).toBe('spaeter'),
);

test('Was ein Stapel verpackt, wird darunter erkannt, mit seinen Kosten', () => {
  const innen = antwort(429, { headers: { 'x-ms-request-charge': '1.5' }, retryAfterInMs: 9 });
  const verpackt = new Error('Batch request error', { cause: innen });
  expect(stoerungVon(verpackt)).toEqual({ art: 'spaeter', nachMs: 9 });
  expect(kostenVon(verpackt)).toBe(1.5);
});

test.each([new TypeError('x'), 'Text', undefined])('Ein Fehler im Programm bleibt einer: %s', (fehler) =>
  expect(stoerungVon(fehler)).toEqual({ art: 'defekt' }),
);
