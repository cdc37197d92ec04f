/** For tests: a whole source, the official schemas and a reader for XML. */
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { create } from 'xmlbuilder2';
import { erzeugeQuelle, type Quelle } from './quelle.ts';

export const wurzel = resolve(import.meta.dirname, '../..');
export const herkunft = 'https://akte.musterstadt.example';
export const anwendung = '33333333-3333-4333-8333-333333333333';

/** With an app registration, as a tenant has it. */
export const quelle: Quelle = erzeugeQuelle({ version: '1.2.3', herkunft, anwendung });

const schemata = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')),
  'build/json-schemas/teams',
);

/** Versions of the schema that know nested app authentication, as `1.22`. */
export const fassungen = readdirSync(schemata)
  .map((name) => /^v(1\.(\d+))$/.exec(name))
  .flatMap((treffer) => (treffer && Number(treffer[2]) >= 22 ? [treffer[1] ?? ''] : []));

const pruefer = new Map<string, ValidateFunction>();

function prueferFuer(datei: string): ValidateFunction {
  const fertig = pruefer.get(datei);
  if (fertig) return fertig;
  const text = readFileSync(join(schemata, datei), 'utf8');
  // Their patterns are none of Unicode mode.
  const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const neu = ajv.compile(JSON.parse(text.replace(/^\uFEFF/, '')) as object);
  pruefer.set(datei, neu);
  return neu;
}

/** What the official schema finds wrong, as `/pfad Satz`. */
export function schemaMaengel(fassung: string, art: 'Localization.' | '', wert: unknown): readonly string[] {
  const pruefe = prueferFuer(`v${fassung}/MicrosoftTeams.${art}schema.json`);
  pruefe(wert);
  return (pruefe.errors ?? []).map((fehler) => `${fehler.instancePath} ${fehler.message ?? ''}`);
}

export interface Element {
  readonly name: string;
  readonly attribute: Readonly<Record<string, string>>;
  readonly text: string;
  readonly kinder: readonly Element[];
}

/** Throws on what is not well-formed. */
export const liesXml = (xml: string): Element => element(create(xml).root().node as unknown as Knoten);

/** The part of a DOM node that is used. */
interface Knoten {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Knoten>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
}

function element(knoten: Knoten): Element {
  return {
    name: knoten.nodeName,
    attribute: Object.fromEntries([...knoten.attributes].map(({ name, value }) => [name, value])),
    text: knoten.textContent ?? '',
    kinder: [...knoten.childNodes].filter((k) => k.nodeType === 1).map(element),
  };
}

/** The element and everything in it. */
export const alle = (e: Element): readonly Element[] => [e, ...e.kinder.flatMap(alle)];

/** The first with this name in document order. */
export function erstes(e: Element, name: string): Element {
  const gefunden = alle(e).find((k) => k.name === name);
  if (!gefunden) throw new Error(`Kein Element ${name}`);
  return gefunden;
}
