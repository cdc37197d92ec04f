import { expect, test } from 'vitest';
import {
  inhaber,
  postkorb,
  stellenVon,
  vorgesetzte,
  wegNachOben,
  type Organisation,
} from './organisation.rules.ts';

/** OB ← Dez. III ← FB 36; FB 36 is led by Elif, Dez. III by nobody, the city by Carla. */
const einheit = (objid: string, ueber: string | null) => ({ objid, kuerzel: objid, name: objid, ueber });
const stelle = (objid: string, einheit: string, leitet: boolean) => ({
  objid,
  einheit,
  bezeichnung: objid,
  leitet,
});
const o: Organisation = {
  einheiten: new Map(
    [einheit('OB', null), einheit('DezIII', 'OB'), einheit('FB36', 'DezIII')].map((e) => [e.objid, e]),
  ),
  stellen: new Map(
    [
      stelle('S1', 'OB', true),
      stelle('S2', 'FB36', true),
      stelle('S3', 'FB36', false),
      stelle('S4', 'DezIII', false),
    ].map((s) => [s.objid, s]),
  ),
  besetzungen: [
    { stelle: 'S1', oid: 'carla', von: '2020-01-01', bis: null },
    { stelle: 'S2', oid: 'elif', von: '2020-01-01', bis: '2026-11-30' },
    { stelle: 'S3', oid: 'ole', von: '2020-01-01', bis: null },
    { stelle: 'S2', oid: 'ole', von: '2026-12-01', bis: null },
  ],
};

test('eine Stelle ist vom ersten bis zum letzten Tag besetzt', () => {
  expect(inhaber(o, 'S2', '2026-11-30')).toEqual(['elif']);
  expect(inhaber(o, 'S2', '2026-12-01')).toEqual(['ole']);
  expect(stellenVon(o, 'ole', '2026-12-01').map((s) => s.objid)).toEqual(['S3', 'S2']);
});

test('der Weg nach oben endet an der Spitze, auch bei einem Kreis in den Daten', () => {
  expect(wegNachOben(o, 'FB36').map((e) => e.objid)).toEqual(['FB36', 'DezIII', 'OB']);
  const kreis = new Map([einheit('A', 'B'), einheit('B', 'A')].map((e) => [e.objid, e]));
  expect(wegNachOben({ ...o, einheiten: kreis }, 'A').map((e) => e.objid)).toEqual(['A', 'B']);
  expect(wegNachOben(o, 'FB99')).toEqual([]);
});

test('vorgesetzt ist, wer die eigene Einheit leitet', () =>
  expect(vorgesetzte(o, 'ole', '2026-11-24')).toBe('elif'));

test('R4.1: niemand ist sich selbst vorgesetzt; dann die nächste geleitete Einheit darüber', () => {
  expect(vorgesetzte(o, 'elif', '2026-11-24')).toBe('carla');
  expect(vorgesetzte(o, 'ole', '2026-12-01')).toBe('carla');
  expect(vorgesetzte(o, 'carla', '2026-11-24')).toBeUndefined();
});

test('der Postkorb gehört allen, die in der Einheit eine Stelle haben, jedem einmal', () => {
  expect(postkorb(o, 'FB36', '2026-11-24')).toEqual(['elif', 'ole']);
  expect(postkorb(o, 'FB36', '2026-12-01')).toEqual(['ole']);
  expect(postkorb(o, 'DezIII', '2026-11-24')).toEqual([]);
});
