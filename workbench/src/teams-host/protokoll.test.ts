import { expect, test } from 'vitest';
import { antwort, faehigkeiten, kontext, liesAnfrage } from './protokoll.ts';

test('Eine Anfrage der Bibliothek wird gelesen, alles andere nicht', () => {
  const anfrage = { id: 3, uuidAsString: 'u', func: 'getContext', args: [1] };
  expect(liesAnfrage({ ...anfrage, timestamp: 1, apiVersionTag: 'v2' })).toEqual(anfrage);
  for (const fremd of [null, 'text', {}, { func: 'x' }, { id: '3', func: 'x' }, { id: 3 }])
    expect(liesAnfrage(fremd)).toBeUndefined();
});

test('Eine Antwort trägt die Nummern ihrer Anfrage', () => {
  const anfrage = { id: 3, uuidAsString: 'u', func: 'getContext', args: [] };
  expect(antwort(anfrage, 'a', 1)).toEqual({ id: 3, uuidAsString: 'u', args: ['a', 1] });
  expect(antwort({ ...anfrage, uuidAsString: undefined })).toEqual({ id: 3, args: [] });
});

test('Die Unterseite steht nur im Kontext, wenn ein Verweis sie nennt', () => {
  const person = { oid: 'o', name: 'Ole Brandt', upn: 'ole@example.org' };
  const k = { person, mandant: 'm', thema: 'dark', tab: 'akten', unterseite: undefined } as const;
  expect(kontext(k)).not.toHaveProperty('subEntityId');
  expect(kontext({ ...k, unterseite: '/a/1' })).toMatchObject({ subEntityId: '/a/1', theme: 'dark' });
});

test('Die Fähigkeiten sind die einer Laufzeit der Fassung 4 mit verschachtelter Anmeldung', () => {
  expect(JSON.parse(faehigkeiten)).toMatchObject({ apiVersion: 4, supports: { nestedAppAuth: {} } });
});
