import { describe, expect, test } from 'vitest';
import { Abbruch, erzeugeWacht, speicherAlleMs, type Wacht } from './wacht.ts';

describe('Die Wacht über ein Lesen', () => {
  const stelle = { ms: 1000, rss: 50 };
  const beginne = (): Wacht => {
    Object.assign(stelle, { ms: 1000, rss: 50 });
    return erzeugeWacht(
      { ms: 100, rss: 80 },
      () => stelle.ms,
      () => stelle.rss,
    );
  };

  test.each([
    ['innerhalb', 1100, 80, true],
    ['die Zeit ist um', 1101, 50, false],
    ['der Speicher ist voll', 1000 + speicherAlleMs, 81, false],
  ])('%s', (_was, ms, rss, darf) => {
    const wacht = beginne();
    Object.assign(stelle, { ms, rss });
    if (darf) expect(() => wacht.frage()).not.toThrow();
    else expect(() => wacht.frage()).toThrow(Abbruch);
  });

  test('nach dem Speicher wird nicht bei jedem Schritt gefragt, aber immer wieder', () => {
    const wacht = beginne();
    stelle.ms += speicherAlleMs;
    wacht.frage();
    stelle.rss = 81;
    stelle.ms += speicherAlleMs - 1;
    expect(() => wacht.frage()).not.toThrow();
    stelle.ms += 1;
    expect(() => wacht.frage()).toThrow(Abbruch);
  });
});
