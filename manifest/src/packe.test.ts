import { liesAngaben } from '@registratur/shared/ui/anmelden/angaben';
import { strFromU8, unzipSync } from 'fflate';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { einheitlichesManifest, sprachdatei } from './einheitlich.ts';
import { packe } from './packe.ts';
import { anwendung, erstes, herkunft, liesXml, quelle, wurzel } from './probe.ts';
import { schreibePaket } from './schreibe.ts';
import { symbole } from './symbole.ts';

const bild = (zahl: number): Uint8Array => Uint8Array.from([zahl, 1, 2, 3]);
const dateien = new Map([
  [symbole.farbe.datei, bild(1)],
  [symbole.umriss.datei, bild(2)],
  ['registratur-16.png', bild(3)],
]);

function zip(q = quelle): Uint8Array {
  const paket = packe(q, dateien);
  if (!paket.ok) throw new Error(JSON.stringify(paket.fehler));
  return paket.wert.zip;
}

describe('Paket', () => {
  const zeitzone = process.env['TZ'];
  afterEach(() => {
    if (zeitzone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zeitzone;
  });

  it('enthält Manifest, Sprachdateien und die zwei Symbole, sonst nichts', () => {
    const inhalt = unzipSync(zip());
    expect(Object.keys(inhalt).sort()).toEqual([
      'de.json',
      'en.json',
      'farbe-192.png',
      'manifest.json',
      'umriss-32.png',
    ]);
    const json = (name: string): unknown => JSON.parse(strFromU8(inhalt[name]!));
    expect(json('manifest.json')).toEqual(einheitlichesManifest(quelle));
    expect(json('de.json')).toEqual(sprachdatei(quelle, 'de'));
    expect(json('en.json')).toEqual(sprachdatei(quelle, 'en'));
    expect(inhalt['farbe-192.png']).toEqual(bild(1));
    expect(inhalt['umriss-32.png']).toEqual(bild(2));
  });

  it('dieselbe Quelle gibt in jeder Zeitzone dieselben Bytes, eine andere andere', () => {
    const bytes = zip();
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin']) {
      process.env['TZ'] = zone;
      expect(new Date(2026, 0, 1).getTimezoneOffset()).not.toBe(0);
      expect(zip()).toEqual(bytes);
    }
    expect(zip({ ...quelle, version: '1.2.4' })).not.toEqual(bytes);
  });

  it('eine kaputte Quelle gibt kein Paket', () => {
    expect(packe({ ...quelle, herkunft: 'http://akte.example' }, dateien)).toEqual({
      ok: false,
      fehler: [{ code: 'herkunft_form', herkunft: 'http://akte.example' }],
    });
  });

  it('ohne Symbol gibt es kein Paket', () => {
    const ohne = new Map([...dateien].filter(([name]) => name !== 'umriss-32.png'));
    expect(packe(quelle, ohne)).toEqual({
      ok: false,
      fehler: [{ code: 'symbol_fehlt', datei: 'umriss-32.png' }],
    });
  });
});

describe('npm run paket', () => {
  const ordner = mkdtempSync(join(tmpdir(), 'registratur-paket-'));
  const ziel = ['--ziel', ordner];
  afterEach(() => rmSync(ordner, { recursive: true, force: true }));

  it('schreibt beide Manifeste mit der genannten Herkunft und der Version des Hauses', () => {
    const ergebnis = schreibePaket(['--herkunft', herkunft, '--anwendung', anwendung, ...ziel], {});
    const { version } = JSON.parse(readFileSync(join(wurzel, 'package.json'), 'utf8')) as { version: string };
    const paket = join(ordner, `registratur-${version}.zip`);
    const xml = join(ordner, 'registratur-outlook.xml');
    expect(ergebnis).toEqual({ gelungen: true, zeilen: [`✓ ${paket}`, `✓ ${xml}`] });
    const manifest = JSON.parse(strFromU8(unzipSync(readFileSync(paket))['manifest.json']!)) as object;
    expect(manifest).toMatchObject({
      version,
      id: quelle.kennung.einheitlich,
      webApplicationInfo: { id: anwendung },
    });
    expect(erstes(liesXml(readFileSync(xml, 'utf8')), 'Id').text).toBe(quelle.kennung.xml);
  });

  it('nimmt die Herkunft aus der Umgebung und sagt, was zur Anmeldung fehlt', () => {
    const ergebnis = schreibePaket(ziel, { REGISTRATUR_HERKUNFT: herkunft });
    expect(ergebnis.zeilen.slice(2)).toEqual([
      'Ohne App-Registrierung meldet Outlook niemanden an. Für einen Mandanten: --anwendung ID',
    ]);
  });

  it('schreibt mit dem Mandanten auch, womit die Seiten anmelden', () => {
    const mandant = '05999999-0000-4000-8000-000000000001';
    const ergebnis = schreibePaket(
      ['--herkunft', herkunft, '--anwendung', anwendung, '--mandant', mandant, ...ziel],
      {},
    );
    const ort = join(ordner, 'konfiguration.json');
    expect(ergebnis.zeilen).toContain(`✓ ${ort}`);
    expect(liesAngaben(JSON.parse(readFileSync(ort, 'utf8')))).toEqual({
      authority: `https://login.microsoftonline.com/${mandant}`,
      clientId: anwendung,
      scope: `api://${new URL(herkunft).host}/${anwendung}/access_as_user`,
    });
  });

  it('sagt, dass die Adresse ein Platzhalter ist', () => {
    const ergebnis = schreibePaket(['--anwendung', anwendung, ...ziel], {});
    expect(ergebnis.zeilen.slice(2)).toEqual([
      'Die Adresse ist ein Platzhalter. Für einen Mandanten: --herkunft https://…',
    ]);
  });

  it('schreibt nichts, wenn die Herkunft keine ist', () => {
    const ergebnis = schreibePaket(['--herkunft', 'akte.example', '--anwendung', 'x', ...ziel], {});
    expect(ergebnis).toEqual({
      gelungen: false,
      zeilen: [
        '„akte.example“ ist keine Herkunft. Gebraucht wird https mit Rechnernamen, ohne Pfad und Schrägstrich am Ende.',
        '„x“ ist keine Anwendungs-ID. Sie steht in Entra bei der App-Registrierung.',
      ],
    });
    expect(existsSync(ordner)).toBe(false);
  });

  it.each([[['--herkunf', herkunft]], [['--herkunft']], [[herkunft]]])('kennt %j nicht', (argumente) => {
    expect(schreibePaket([...argumente, ...ziel], {})).toEqual({
      gelungen: false,
      zeilen: [
        'Aufruf: npm run paket -- [--herkunft https://…] [--anwendung ID] [--mandant ID] [--ziel ORDNER]',
      ],
    });
    expect(existsSync(ordner)).toBe(false);
  });
});
