import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const wurzel = join(import.meta.dirname, '../..');

/** Files of a room that name what must not be used. */
const fundorte = (ordner: string, verboten: RegExp): readonly string[] =>
  globSync(`${ordner}/src/**/*.{ts,tsx}`, {
    cwd: wurzel,
    exclude: (pfad) => pfad.includes('node_modules'),
  }).filter((datei) => verboten.test(readFileSync(join(wurzel, datei), 'utf8')));

const imProdukt = (verboten: RegExp): readonly string[] =>
  ['addin', 'teams-app', 'shared', 'functions', 'manifest'].flatMap((ordner) => fundorte(ordner, verboten));

/** Members that hand out tokens of Exchange, or speak with EWS and the retired REST interface. */
const exchange = /getCallbackToken|getUserIdentityToken|makeEwsRequest|ewsUrl|restUrl|targetRestUrl/i;

/** Members of Office.js that keep something in the item or in the mailbox. */
const verwahrung = /customProperties|sessionData|roamingSettings|internetHeaders\.setAsync/i;

it('Nr. 1: Kein Teil des Produkts verlangt ein Exchange-Token oder spricht mit EWS', () => {
  expect(imProdukt(exchange)).toEqual([]);
});

it('Nr. 11: Kein Teil des Produkts legt etwas an der E-Mail oder im Postfach ab', () => {
  expect(imProdukt(verwahrung)).toEqual([]);
});

it('findet beides dort, wo es nachgebildet ist', () => {
  expect(fundorte('workbench', exchange)).not.toEqual([]);
  expect(fundorte('workbench', verwahrung)).not.toEqual([]);
});
