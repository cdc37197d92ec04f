import { expect, test } from 'vitest';
import { sha256 } from '../../kernel/hash.ts';
import { fingerabdruck, markenschluessel } from './fingerabdruck.ts';
import { markentext, type Markenangaben } from './marke.ts';

const grund: Markenangaben = {
  messageId: '<Antrag.1@Example.ORG>',
  von: 'Berta.Buerger@Example.org',
  datum: 'Mon, 23 Nov 2026 10:00:00 +0100',
};
/** 2026-11-23T09:00:00Z. */
const sekunden = Date.UTC(2026, 10, 23, 9) / 1000;
const text = `Antrag.1@example.org\nberta.buerger@example.org\n${sekunden}`;

test('Kennung normalisiert, Absender klein, Zeit in Sekunden UTC', () => {
  expect(markentext(grund)).toBe(text);
});

test.each<[string, Partial<Markenangaben>]>([
  ['ohne Klammern', { messageId: 'Antrag.1@example.org' }],
  ['umgebrochen', { messageId: ' <Antrag.1@\r\n example.org>' }],
  ['zwei Kennungen: die erste', { messageId: '<Antrag.1@example.org> <andere@example.org>' }],
  ['Absender in Leerraum', { von: ' berta.buerger@example.org ' }],
  ['andere Zeitzone, derselbe Augenblick', { datum: 'Mon, 23 Nov 2026 09:00:00 +0000' }],
  ['Zone als Name', { datum: '23 Nov 2026 09:00 GMT' }],
  ['wie gespeichert', { datum: '2026-11-23T09:00:00.000Z' }],
  ['Bruchteile einer Sekunde zählen nicht', { datum: '2026-11-23T09:00:00.999Z' }],
])('gleich bleibt sie: %s', (_, anders) => {
  expect(markentext({ ...grund, ...anders })).toBe(text);
});

test.each<[string, Partial<Markenangaben>]>([
  ['andere Kennung', { messageId: '<Antrag.2@example.org>' }],
  ['vor dem @ zählt die Schreibweise', { messageId: '<antrag.1@example.org>' }],
  ['anderer Absender', { von: 'berta.buerger@example.net' }],
  ['eine Sekunde später', { datum: 'Mon, 23 Nov 2026 10:00:01 +0100' }],
])('anders wird sie: %s', (_, anders) => {
  const andere = markentext({ ...grund, ...anders });
  expect(andere).toBeDefined();
  expect(andere).not.toBe(text);
});

test.each<[string, Partial<Markenangaben>]>([
  ['keine Kennung', { messageId: undefined }],
  ['leere Kennung', { messageId: ' <> ' }],
  ['keine Kennung gespeichert', { messageId: null }],
  ['kein Absender', { von: undefined }],
  ['kein Datum', { datum: undefined }],
  ['kein Datum gespeichert', { datum: null }],
  ['unmögliches Datum', { datum: 'Mon, 31 Feb 2026 10:00:00 +0100' }],
  ['Datum als Wort', { datum: 'gestern' }],
])('keine Marke: %s', (_, anders) => {
  expect(markentext({ ...grund, ...anders })).toBeUndefined();
});

test('der Bereich in Outlook und der Server kommen auf denselben Schlüssel', async () => {
  expect(await markenschluessel(grund)).toBe(sha256(text));
  expect(await markenschluessel({ ...grund, datum: undefined })).toBeUndefined();
});

test('SHA-256 wie in FIPS 180-4', async () => {
  expect(await fingerabdruck('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
