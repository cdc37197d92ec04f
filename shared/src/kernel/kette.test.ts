import { describe, expect, test } from 'vitest';
import { inhaltBeleg, sha256 } from './hash.ts';
import {
  belegFuer,
  dokumentHash,
  huellenHash,
  huellenId,
  leererKopf,
  nutzlastId,
  type Dokument,
  type Huelle,
} from './kette.ts';

const dokument: Dokument = { id: 'ss~1', typ: 'schriftstueck', ord: 'v~1', salz: '0a'.repeat(16), n: 1 };
const huelle: Huelle = {
  v: 1,
  partition: 'akte~1',
  seq: 1,
  prevHash: leererKopf.hash,
  zeit: '2026-03-01T08:00:00.000Z',
  typ: 'probe',
  akteurOid: 'p',
  anfrage: 'a',
  dokumente: [],
};

test('Vor dem ersten Ereignis: seq 0 und 64 Nullen', () => {
  expect(leererKopf).toEqual({
    seq: 0,
    hash: '0000000000000000000000000000000000000000000000000000000000000000',
  });
});

test('Ids der Zeilen', () => {
  expect([huellenId(12), nutzlastId(12, 0)]).toEqual(['e~12', 'n~12~0']);
});

test('Hashes gehen über den kanonischen Text, die Reihenfolge der Felder ist gleichgültig', () => {
  expect(dokumentHash(dokument)).toBe(
    sha256(`{"id":"ss~1","n":1,"ord":"v~1","salz":"${'0a'.repeat(16)}","typ":"schriftstueck"}`),
  );
  const umgekehrt = Object.fromEntries(Object.entries(huelle).reverse()) as unknown as Huelle;
  expect(huellenHash(umgekehrt)).toBe(huellenHash(huelle));
});

test('Jedes Feld zählt, auch das Salz', () => {
  for (const feld of Object.keys(dokument))
    expect(dokumentHash({ ...dokument, [feld]: 'anders' })).not.toBe(dokumentHash(dokument));
  for (const feld of Object.keys(huelle))
    expect(huellenHash({ ...huelle, [feld]: 'anders' })).not.toBe(huellenHash(huelle));
});

describe('Beleg für den Inhalt', () => {
  test('hat, wer einen Inhalt besitzt', () => {
    const sha = sha256('Brief');
    expect(belegFuer({ ...dokument, inhalt: { sha256: sha } })).toBe(inhaltBeleg(dokument.salz, sha));
  });

  test.each([undefined, null, {}, { sha256: 7 }, 'text'])('bei inhalt %j gibt es keinen', (inhalt) =>
    expect(belegFuer({ ...dokument, inhalt })).toBeUndefined(),
  );
});
