/** What is locked stays locked, whatever it is called and whichever way it comes. */
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Datei } from '@registratur/functions/usecases/haus';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import {
  abgelehnt,
  baueHaus,
  gelungen,
  lege,
  neuerVorgang,
  type Ort,
  type Probehaus,
} from '../scenarios/haus.ts';
import { ole } from '../scenarios/hausStadt.ts';

let haus: Probehaus;
let ort: Ort;
beforeAll(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ole);
});
afterAll(() => haus.schliesse());

async function* strom(bytes: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(bytes, 'latin1'));
}

interface Abgelegt {
  readonly original: string;
  readonly dateiname: string;
}

/** Files bytes as a letter under a name; answers what a download of the original gives. */
async function alsBrief(bytes: string, dateiname: string): Promise<Abgelegt> {
  const upload = neueAnfrage();
  await haus.betrieb.contents.nimmAn(upload, ole.oid, strom(bytes), 1_000_000);
  const quelle = { art: 'upload', als: 'mail', upload, dateiname } as const;
  const { schriftstueck } = gelungen(await lege(haus, ole, ort, '', { quelle }));
  const pfad = { akte: ort.akte, schriftstueck: schriftstueck.id };
  const original = await haus.ruf(ole, 'schriftstueck.original', { pfad });
  if (original.ok) await buffer((original.wert as unknown as Datei).strom);
  return { original: original.ok ? 'offen' : abgelehnt(original), dateiname: schriftstueck.dateiname };
}

/** MS-DOS header with the offset of `PE\0\0` at 0x3c. */
const programm = `MZ${'\0'.repeat(58)}\x40\0\0\0PE\0\0${'\0'.repeat(200)}`;

describe('Als E-Mail hochgeladen', () => {
  test.each([
    ['ein Programm', programm, 'setup.exe'],
    ['ein Programm mit der Endung einer E-Mail', programm, 'Antrag.eml'],
    ['ein Skript ohne Kopfzeilen', '@echo off\r\nformat c:\r\n', 'start.bat'],
    ['eine Verknüpfung', '\x4c\0\0\0\x01\x14\x02\0' + '\0'.repeat(100), 'Akte.lnk'],
  ])('%s liegt in Quarantäne', async (_, bytes, name) => {
    expect(await alsBrief(bytes, name)).toMatchObject({
      original: 'in_quarantaene',
      dateiname: expect.stringMatching(/\.eml$/) as string,
    });
  });

  test('ein Brief, der ein Skript nennt, bleibt ein Brief und heißt auch so', async () => {
    const brief = 'From: it@example.org\r\nSubject: Skript\r\n\r\n@echo off\r\n';
    expect(await alsBrief(brief, 'start.bat')).toEqual({ original: 'offen', dateiname: 'start.bat.eml' });
    expect(await alsBrief(`${brief}x`, 'Brief.EML')).toEqual({ original: 'offen', dateiname: 'Brief.EML' });
    expect(await alsBrief(`${brief}y`, '')).toEqual({ original: 'offen', dateiname: 'Nachricht.eml' });
  });
});
