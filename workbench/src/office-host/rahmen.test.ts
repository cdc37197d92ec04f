import { expect, test } from 'vitest';
import { rahmenAdresse, rahmenName } from './rahmen.ts';

const ausweis = { unterhaltung: 'u1', id: 'a1', herkunft: 'https://localhost:4443', bruecke: true };

test('Der Name des Rahmens nennt Unterhaltung, Kennung und Herkunft des Gastgebers', () => {
  expect(JSON.parse(rahmenName(ausweis))).toMatchObject({
    xdmInfo: 'u1|a1|https://localhost:4443',
    hostInfo: 'Outlook$Web$16.01$de-DE$a1$$$0',
    bruecke: true,
  });
});

test('Die Adresse behält ihre Frage und trägt die Angaben zum Gastgeber unverändert', () => {
  expect(rahmenAdresse(new URL('https://localhost:4443/addin/index.html'), ausweis)).toBe(
    'https://localhost:4443/addin/index.html?_host_Info=Outlook$Web$16.01$de-DE$a1$$$0',
  );
  expect(rahmenAdresse(new URL('https://localhost:4443/addin/?x=1'), ausweis)).toBe(
    'https://localhost:4443/addin/?x=1&_host_Info=Outlook$Web$16.01$de-DE$a1$$$0',
  );
});
