import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { wurzel } from './probe.ts';
import { berechtigungen, erzeugeQuelle } from './quelle.ts';

/** What Microsoft's type declarations say of a member that is used. */
interface Bedarf {
  readonly mitglied: string;
  /** As in `read item`. */
  readonly berechtigung: string | undefined;
  /** Mailbox requirement set, as in `1.8`. */
  readonly mailbox: string | undefined;
}

/** Every member of Office.js that the files name. */
function bedarf(dateien: readonly string[]): readonly Bedarf[] {
  const programm = ts.createProgram(dateien, {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['office-js'],
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
  });
  const typen = programm.getTypeChecker();
  const gefunden: Bedarf[] = [];
  const besuche = (knoten: ts.Node): void => {
    if (ts.isPropertyAccessExpression(knoten)) {
      const erklaerung = typen.getSymbolAtLocation(knoten.name)?.declarations?.[0];
      if (erklaerung?.getSourceFile().fileName.includes('@types/office-js')) {
        const kommentar = erklaerung.getSourceFile().text.slice(erklaerung.pos, erklaerung.getStart());
        gefunden.push({
          mitglied: knoten.name.text,
          berechtigung: /Minimum permission level[^}]*\}\*\*:\s+\*\*([a-z/ ]+)\*\*/.exec(kommentar)?.[1],
          mailbox: /\[Api set: Mailbox (\d+\.\d+)/.exec(kommentar)?.[1],
        });
      }
    }
    ts.forEachChild(knoten, besuche);
  };
  for (const datei of dateien) {
    const quelltext = programm.getSourceFile(datei);
    if (quelltext) besuche(quelltext);
  }
  return gefunden;
}

const dateien = globSync('addin/src/office/*.ts', { cwd: wurzel })
  .filter((datei) => !datei.endsWith('.test.ts'))
  .map((datei) => join(wurzel, datei));
const text = dateien.map((datei) => readFileSync(datei, 'utf8')).join('\n');
const quelle = erzeugeQuelle({ version: '1.0.0' });
const benutzt = bedarf(dateien);
const stufen: readonly string[] = Object.keys(berechtigungen);
const nummer = (set: string): number => Number(set.split('.')[1]);

/** The code asks whether the host has it. */
const istGesichert = (mitglied: string): boolean =>
  text.includes(`'${mitglied}' in `) || new RegExp(`typeof [^\\n]*\\.${mitglied}\\b`).test(text);

describe('Was der Bereich von Outlook braucht', () => {
  it('die Typen nennen zu den benutzten Aufrufen Berechtigung und Anforderungssatz', () => {
    const categories = benutzt.filter((b) => b.mitglied === 'categories');
    expect(categories[0]).toEqual({ mitglied: 'categories', berechtigung: 'read item', mailbox: '1.8' });
    expect(benutzt.filter((b) => b.berechtigung !== undefined).length).toBeGreaterThan(10);
  });

  it('die Berechtigung ist die höchste, die ein Aufruf verlangt, und keine höhere', () => {
    const hoechste = Math.max(...benutzt.map((b) => stufen.indexOf(b.berechtigung ?? 'restricted')));
    expect(quelle.berechtigung).toBe(stufen[hoechste]);
  });

  it('nur die Kategorienliste des Postfachs und die Auswahl mehrerer Nachrichten verlangen sie', () => {
    const postfach = benutzt.filter((b) => b.berechtigung === 'read/write mailbox').map((b) => b.mitglied);
    expect([...new Set(postfach)].sort()).toEqual([
      'addAsync',
      'getSelectedItemsAsync',
      'loadItemByIdAsync',
      'masterCategories',
    ]);
  });

  it('der Anforderungssatz ist der höchste, nach dem der Code nicht erst fragt', () => {
    const ungefragt = benutzt.filter((b) => !istGesichert(b.mitglied)).map((b) => nummer(b.mailbox ?? '1.1'));
    expect(nummer(quelle.mailbox)).toBe(Math.max(...ungefragt));
  });

  it('was neuer ist, ist gesichert', () => {
    const neuer = benutzt.filter((b) => nummer(b.mailbox ?? '1.1') > nummer(quelle.mailbox));
    expect(neuer.map((b) => b.mitglied)).toContain('getAsFileAsync');
    expect(neuer.filter((b) => !istGesichert(b.mitglied))).toEqual([]);
    expect(istGesichert('subject')).toBe(false);
  });

  it('anheftbar genau dann, wenn der Bereich dem Wechsel der Nachricht folgt', () => {
    expect(quelle.knoepfe.map((k) => k.anheftbar)).toEqual([text.includes('EventType.ItemChanged')]);
  });

  it('für mehrere Nachrichten genau dann, wenn der Bereich sie abfragt', () => {
    expect(quelle.knoepfe.map((k) => k.mehrere)).toEqual([text.includes('.getSelectedItemsAsync')]);
  });
});
