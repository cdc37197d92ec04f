import { describe, expect, test } from 'vitest';
import { Abbruch, erzeugeWacht } from './wacht.ts';

describe('Die Wacht über ein Lesen', () => {
  const stelle = { ms: 1000, rss: 50 };
  const wacht = erzeugeWacht(
    { ms: 100, rss: 80 },
    () => stelle.ms,
    () => stelle.rss,
  );

  test.each([
    ['innerhalb', 1100, 80, true],
    ['die Zeit ist um', 1101, 50, false],
    ['der Speicher ist voll', 1000, 81, false],
  ])('%s', (_was, ms, rss, darf) => {
    Object.assign(stelle, { ms, rss });
    if (darf) expect(() => wacht.frage()).not.toThrow();
    else expect(() => wacht.frage()).toThrow(Abbruch);
  });
});
