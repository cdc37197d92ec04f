import { expect, test } from 'vitest';
import { feld } from './kopfzeilen.ts';

test('Ein Feld wird ohne Rücksicht auf Groß und Klein gefunden, sein Wert ohne Ränder', () => {
  expect(feld('From: a@example.org\r\nDATE:  Fri, 21 Nov 1997 09:55:06 -0600 \r\n', 'Date')).toBe(
    'Fri, 21 Nov 1997 09:55:06 -0600',
  );
});

test('Ein auf mehrere Zeilen gefalteter Wert wird zu einer Zeile (RFC 5322 §2.2.3)', () => {
  expect(feld('Date: Thu,\r\n 13 Feb 1997\r\n\t23:32 -0330\r\nSubject: x', 'Date')).toBe(
    'Thu, 13 Feb 1997\t23:32 -0330',
  );
});

test('Von zwei gleichen Feldern gilt das erste, ein ähnlich heißendes nie', () => {
  expect(feld('Resent-Date: 1\nX-Date: 2\nDate: 3\nDate: 4', 'Date')).toBe('3');
});

test('Ein fehlendes Feld hat keinen Wert', () => {
  expect(feld('Subject: Date: morgen', 'Date')).toBeUndefined();
  expect(feld('', 'Date')).toBeUndefined();
});
