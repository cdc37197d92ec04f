import { describe, expect, test } from 'vitest';
import type { Nachricht } from '../office-host/modell.ts';
import { mitempfang } from './mitempfang.ts';
import type { Person } from './werkbank.ts';

const person = (name: string, postfach?: string, kuerzel = 'FB 36'): Person => ({
  oid: name,
  name,
  upn: `${name.toLowerCase()}@musterstadt.example`,
  rolle: 'Sachbearbeitung',
  einheit: { kuerzel, name: `Einheit ${kuerzel}` },
  vertritt: [],
  postfaecher: postfach === undefined ? [] : [{ adresse: postfach, name: postfach }],
});
const gewerbe = 'gewerbe@musterstadt.example';
const [ole, elif, hanna, karl, ruth] = [
  person('Ole'),
  person('Elif'),
  person('Hanna', gewerbe),
  person('Karl', gewerbe),
  person('Ruth', gewerbe, 'FB 20'),
] as const;
const alle = [ruth, ole, hanna, elif, karl];

const eMail = (an: readonly string[], cc: readonly string[] = []): Nachricht => ({
  id: 'a',
  internetMessageId: '<a@example.org>',
  conversationId: 'f',
  betreff: 'Antrag',
  von: undefined,
  an: an.map((adresse) => ({ name: adresse, adresse })),
  cc: cc.map((adresse) => ({ name: adresse, adresse })),
  empfangen: '2026-11-19T07:42:00Z',
  anlagen: [],
  kategorien: [],
  postfach: undefined,
});

describe('Dieselbe E-Mail hat auch', () => {
  test('wer in An oder Cc steht, gleich wie die Adresse geschrieben ist', () => {
    expect(mitempfang(eMail([ole.upn, 'Elif@Musterstadt.example']), ole, alle)).toBe(elif);
    expect(mitempfang(eMail([ole.upn], [elif.upn]), ole, alle)).toBe(elif);
  });

  test('wer in dasselbe Funktionspostfach sieht', () => {
    expect(mitempfang(eMail([gewerbe]), hanna, alle)).toBe(karl);
    expect(mitempfang(eMail([elif.upn, gewerbe]), ole, alle)).toBe(elif);
  });

  test('niemand aus einer anderen Einheit: Dort ist meist anderes zu sehen', () => {
    expect(mitempfang(eMail([ruth.upn]), ole, alle)).toBeUndefined();
    expect(mitempfang(eMail([gewerbe]), ruth, alle)).toBeUndefined();
  });

  test('niemand sonst, wenn sie nur an die eigene Person ging', () => {
    expect(mitempfang(eMail([ole.upn, 'fremd@example.org']), ole, alle)).toBeUndefined();
  });
});
