import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liesConfig } from './config.ts';

const umgebung = {
  REGISTRATUR_DATEN: '/var/lib/registratur',
  REGISTRATUR_AUSSTELLER: 'https://anmeldung.example/v2.0',
  REGISTRATUR_JWKS: 'https://anmeldung.example/keys',
  REGISTRATUR_ZIELGRUPPE: 'unsere-app',
  REGISTRATUR_MANDANT: '05999999-0000-4000-8000-000000000001',
  REGISTRATUR_TOKEN: 'https://anmeldung.example/token',
  REGISTRATUR_GEHEIMNIS: 'g',
  REGISTRATUR_GRAPH: 'https://graph.example',
  REGISTRATUR_LESER: import.meta.filename,
};

test('Ist alles da, wird es übernommen', () =>
  expect(liesConfig(umgebung)).toMatchObject({ daten: '/var/lib/registratur', leser: import.meta.filename }));

test('Fehlt das Leseprogramm, sagt es der Start in einer deutschen Zeile', () => {
  const leser = join(import.meta.dirname, 'mail-kind-fehlt.cjs');
  expect(() => liesConfig({ ...umgebung, REGISTRATUR_LESER: leser })).toThrow(
    new Error(
      `Das Programm zum Lesen der Dateien fehlt: ${leser}. Bitte bauen Sie die Registratur neu oder berichtigen Sie REGISTRATUR_LESER.`,
    ),
  );
});

test('Fehlt eine Einstellung, wird sie genannt', () =>
  expect(() => liesConfig({ ...umgebung, REGISTRATUR_DATEN: undefined })).toThrow(/REGISTRATUR_DATEN/));

const cosmos = {
  ...umgebung,
  REGISTRATUR_SPEICHER: 'cosmos',
  REGISTRATUR_COSMOS_ENDPUNKT: 'https://stadt.documents.azure.com/',
};

test('Ohne Angabe liegt der Speicher auf dieser Maschine', () =>
  expect(liesConfig(umgebung).speicher).toEqual({ art: 'sqlite' }));

test('Cosmos DB braucht den Endpunkt; ohne Schlüssel weist sich die verwaltete Identität aus', () =>
  expect(liesConfig(cosmos).speicher).toEqual({
    art: 'cosmos',
    endpunkt: 'https://stadt.documents.azure.com/',
    datenbank: 'registratur',
    schluessel: undefined,
    identitaet: undefined,
  }));

test('Was fehlt, wird ganz genannt, auch über beide Teile, und kein Geheimnis steht dabei', () => {
  const env = {
    ...cosmos,
    REGISTRATUR_GRAPH: undefined,
    REGISTRATUR_COSMOS_ENDPUNKT: undefined,
    REGISTRATUR_COSMOS_SCHLUESSEL: 'sehr-geheim',
  };
  const meldung = ((): string => {
    try {
      liesConfig(env);
    } catch (fehler) {
      return String(fehler);
    }
    return '';
  })();
  expect(meldung).toContain('REGISTRATUR_GRAPH');
  expect(meldung).toContain('REGISTRATUR_COSMOS_ENDPUNKT');
  expect(meldung).not.toContain('sehr-geheim');
});

test('Einen unbekannten Speicher gibt es nicht', () =>
  expect(() => liesConfig({ ...umgebung, REGISTRATUR_SPEICHER: 'papier' })).toThrow(/REGISTRATUR_SPEICHER/));
