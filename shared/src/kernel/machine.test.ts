import { expect, test } from 'vitest';
import { wechsle, type Machine } from './machine.ts';

type Zustand = 'offen' | 'zu' | 'klemmt';

const tuer: Machine<Zustand> = {
  einbauen: { von: [null], nach: 'offen' },
  schliessen: { von: ['offen'], nach: 'zu' },
  oeffnen: { von: ['zu', 'klemmt'], nach: 'offen' },
};

test.each<readonly [op: string, von: Zustand | null, nach: Zustand]>([
  ['einbauen', null, 'offen'],
  ['schliessen', 'offen', 'zu'],
  ['oeffnen', 'zu', 'offen'],
  ['oeffnen', 'klemmt', 'offen'],
])('%s von %s führt nach %s', (op, von, nach) => expect(wechsle(tuer, op, von)).toBe(nach));

test.each<readonly [op: string, von: Zustand | null]>([
  ['einbauen', 'offen'],
  ['schliessen', 'zu'],
  ['schliessen', null],
  ['oeffnen', 'offen'],
  ['lackieren', 'offen'],
])('%s geht von %s aus nicht', (op, von) => expect(wechsle(tuer, op, von)).toBeUndefined());
