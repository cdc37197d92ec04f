import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Datei } from '@registratur/functions/usecases/haus';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { schlecht, type Result } from '@registratur/shared/kernel/result';
import { abgelehnt, baueHaus, gelungen, lege, neuerVorgang, type Ort, type Probehaus } from './haus.ts';
import { gesperrtesPdf, mail } from './hausPost.ts';
import { elif, ines, ole, type Mensch } from './hausStadt.ts';

let haus: Probehaus;
let ort: Ort;
let id: string;

const brief = mail({
  anlagen: [
    { name: 'plan.txt', inhalt: 'Lageplan' },
    { name: 'plan.pdf', inhalt: gesperrtesPdf },
  ],
});
/** The same mail, forwarded as an attachment. */
const weitergeleitet = [
  'From: Kollegin <kollegin@musterstadt.example>',
  'To: Ole Brandt <ole.brandt@musterstadt.example>',
  'Subject: Weiterleitung',
  'Date: Tue, 24 Nov 2026 08:00:00 +0100',
  'Message-ID: <weiter-1@musterstadt.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="aussen"',
  '',
  '--aussen',
  'Content-Type: text/plain',
  '',
  'Zur Kenntnis.',
  '--aussen',
  'Content-Type: message/rfc822; name="Antrag.eml"',
  'Content-Disposition: attachment; filename="Antrag.eml"',
  '',
  brief,
  '--aussen--',
  '',
].join('\r\n');

beforeEach(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ines);
  id = gelungen(await lege(haus, ole, ort, haus.stelleZu(brief))).schriftstueck.id;
});
afterEach(() => haus.schliesse());

const lies = (schriftstueck = id, akte = ort.akte) =>
  haus.ruf(ines, 'schriftstueck.lesen', { pfad: { akte, schriftstueck } });
const teilpfad = async (name: string, schriftstueck = id): Promise<string> =>
  gelungen(await lies(schriftstueck)).anlagen.find((a) => a.name === name)!.pfad;
const inhalt = async (antwort: Result<unknown, Fehler>): Promise<string> => {
  const teile: Buffer[] = [];
  for await (const teil of (gelungen(antwort) as Datei).strom) teile.push(teil as Buffer);
  return Buffer.concat(teile).toString();
};
const original = (akte = ort.akte, schriftstueck = id) =>
  haus.ruf(ole, 'schriftstueck.original', { pfad: { akte, schriftstueck } });
const anlage = async (name: string, schriftstueck = id) =>
  haus.ruf(ole, 'schriftstueck.anlage', {
    pfad: { akte: ort.akte, schriftstueck, anlage: await teilpfad(name, schriftstueck) },
  });
const gibFrei = (wer: Mensch, akte = ort.akte) =>
  haus.ruf(wer, 'schriftstueck.freigeben', {
    pfad: { akte, schriftstueck: id },
    ein: { anfrage: neueAnfrage(), grund: 'geprüft' },
  });
const zda = (wer: Mensch, wo = ort) =>
  haus.ruf(wer, 'vorgang.zda', { pfad: wo, ein: { anfrage: neueAnfrage() } });
const hindernis = schlecht({ code: 'zda_hindernis', hindernisse: [{ art: 'quarantaene', anzahl: 1 }] });

describe('Solange eine Anlage gesperrt ist', () => {
  test('gibt es weder sie noch das Original, alles andere schon', async () => {
    expect(abgelehnt(await original())).toBe('in_quarantaene');
    expect(abgelehnt(await anlage('plan.pdf'))).toBe('in_quarantaene');
    expect(await inhalt(await anlage('plan.txt'))).toBe('Lageplan');
    const gelesen = gelungen(await lies());
    expect(gelesen.text).toContain('die Linde');
    expect(gelesen.anlagen.map((a) => [a.name, a.quarantaene])).toEqual([
      ['plan.txt', false],
      ['plan.pdf', true],
    ]);
    expect(gelesen.erlaubt).toContain('schriftstueck.anlage');
    expect(gelesen.erlaubt).toContain('schriftstueck.freigeben');
    expect(gelesen.erlaubt).not.toContain('schriftstueck.original');
  });

  test('wird nicht zu den Akten gelegt: Danach ließe sie sich nicht mehr freigeben', async () => {
    expect(await zda(elif)).toEqual(hindernis);
    gelungen(await gibFrei(elif));
    expect(await zda(elif)).toEqual(hindernis);
    gelungen(await gibFrei(ines));
    gelungen(await zda(elif));
  });

  test('gilt das auch nach einem Umzug, am neuen Ort und nur dort', async () => {
    const ziel = await neuerVorgang(haus, ines, '14.01');
    const ein = { anfrage: neueAnfrage(), ziel, grund: 'Fehlablage' };
    gelungen(
      await haus.ruf(ines, 'schriftstueck.verschieben', { pfad: { akte: ort.akte, schriftstueck: id }, ein }),
    );
    expect(abgelehnt(await original(ziel.akte))).toBe('in_quarantaene');
    expect(await zda(ines, ziel)).toEqual(hindernis);
    gelungen(await zda(elif));
    gelungen(await gibFrei(elif, ziel.akte));
    gelungen(await gibFrei(ines, ziel.akte));
    gelungen(await zda(ines, ziel));
  });

  test('hindert eine zurückgenommene Ablage z.d.A. nicht', async () => {
    const ein = { anfrage: neueAnfrage() };
    const pfad = { akte: ort.akte, schriftstueck: id };
    gelungen(await haus.ruf(ole, 'schriftstueck.zuruecknehmen', { pfad, ein }));
    gelungen(await zda(elif));
  });
});

test('Nach der Freigabe durch zwei Personen kommt das Original unverändert, und die Anlage auch', async () => {
  gelungen(await gibFrei(elif));
  expect(abgelehnt(await original())).toBe('in_quarantaene');
  gelungen(await gibFrei(ines));
  expect(await inhalt(await original())).toBe(brief);
  expect(await inhalt(await anlage('plan.pdf'))).toBe(gesperrtesPdf);
});

test('Ohne gesperrte Anlage kommt das Original sofort', async () => {
  const harmlos = mail({ messageId: '<harmlos-1@example.org>' });
  const { schriftstueck } = gelungen(await lege(haus, ole, ort, haus.stelleZu(harmlos)));
  expect(await inhalt(await original(ort.akte, schriftstueck.id))).toBe(harmlos);
});

describe('Steckt die gesperrte Anlage in einer angehängten E-Mail', () => {
  let aussen: string;
  beforeEach(async () => {
    const wunsch = { anlagenEinzeln: [{ name: 'Antrag.eml', nr: 0 }] };
    const antwort = gelungen(await lege(haus, ole, ort, haus.stelleZu(weitergeleitet), wunsch));
    expect(antwort.einzeln).toEqual([]);
    aussen = antwort.schriftstueck.id;
  });

  test('ist auch diese gesperrt: Sie trüge die Anlage mit hinaus', async () => {
    expect(gelungen(await lies(aussen)).anlagen[0]).toMatchObject({
      quarantaene: true,
      anlagen: [{ quarantaene: false }, { quarantaene: true }],
    });
    expect(abgelehnt(await anlage('Antrag.eml', aussen))).toBe('in_quarantaene');
    const innen = `${await teilpfad('Antrag.eml', aussen)}/2`;
    const antwort = await haus.ruf(ole, 'schriftstueck.anlage', {
      pfad: { akte: ort.akte, schriftstueck: aussen, anlage: innen },
    });
    expect(await inhalt(antwort)).toBe('Lageplan');
  });
});
