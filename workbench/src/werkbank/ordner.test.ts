import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { belegeOrdner } from './ordner.ts';
import { Startfehler } from './startfehler.ts';

let oben: string;
beforeEach(() => {
  oben = mkdtempSync(join(tmpdir(), 'ordner-'));
});
afterEach(() => rmSync(oben, { recursive: true }));

describe('Datenordner', () => {
  it('entsteht, wo noch keiner ist, und wird beim nächsten Mal wiedererkannt', () => {
    const pfad = join(oben, 'neu/daten');
    const ordner = belegeOrdner(pfad);
    writeFileSync(join(ordner.eigenes, 'merkmal'), '');
    ordner.gibFrei();
    const wieder = belegeOrdner(pfad);
    expect(readdirSync(wieder.eigenes)).toEqual(['merkmal']);
    wieder.gibFrei();
  });

  it('nimmt keinen Ordner, in dem etwas anderes liegt, und löscht darin nichts', () => {
    writeFileSync(join(oben, 'Fotos.zip'), 'x');
    expect(() => belegeOrdner(oben)).toThrow(/enthält etwas anderes/);
    expect(() => belegeOrdner(oben, true)).toThrow(/enthält etwas anderes/);
    expect(readdirSync(oben)).toEqual(['Fotos.zip']);
  });

  it('ist keine Datei und liegt in keiner, und an ihr ändert sich nichts', () => {
    const datei = join(oben, 'brief.eml');
    writeFileSync(datei, 'x');
    for (const neu of [false, true]) {
      expect(() => belegeOrdner(datei, neu)).toThrow(
        new Startfehler(`${datei} ist kein Ordner. Bitte nennen Sie mit --daten einen anderen Ordner.`),
      );
      expect(() => belegeOrdner(join(datei, 'daten'), neu)).toThrow(/lässt sich nicht anlegen/);
    }
    expect(readFileSync(datei, 'utf8')).toBe('x');
  });

  it('gehört einem Server allein, bis er ihn freigibt', () => {
    const erster = belegeOrdner(oben);
    expect(() => belegeOrdner(oben)).toThrow(/läuft schon eine Registratur/);
    writeFileSync(join(oben, 'registratur.db'), 'x');
    expect(() => belegeOrdner(oben, true)).toThrow(/läuft schon eine Registratur/);
    expect(existsSync(join(oben, 'registratur.db'))).toBe(true);
    erster.gibFrei();
    belegeOrdner(oben).gibFrei();
  });

  it('wird auf Wunsch geleert', () => {
    belegeOrdner(oben).gibFrei();
    writeFileSync(join(oben, 'registratur.db'), 'x');
    mkdirSync(join(oben, 'inhalte/akte'), { recursive: true });
    const ordner = belegeOrdner(oben, true);
    expect(existsSync(join(oben, 'registratur.db'))).toBe(false);
    expect(existsSync(join(oben, 'inhalte'))).toBe(false);
    ordner.gibFrei();
    belegeOrdner(oben).gibFrei();
  });
});
