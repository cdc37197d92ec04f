import { neueAnfrage } from '@registratur/shared/kernel/id';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { neuerVorgang, schriftstuecke, type Ort } from './bestand.ts';
import type { Arbeitsplatz } from './browser.ts';
import { baueBuehne } from './buehne.ts';
import { sucheZiel, zeileMit, zeilen } from './mehrereHilfe.ts';

const buehne = baueBuehne();
const ole = 'Ole Brandt';
const vorgang = (betreff: string): Promise<Ort> =>
  neuerVorgang(buehne.als(ole), 'Baumschutz Lindenallee', betreff);
const liegenIn = (ort: Ort) => schriftstuecke(buehne.als(ole), ort);

interface Datei {
  readonly name: string;
  readonly typ: string;
  readonly inhalt: string;
}
const eml: Datei = {
  name: 'Ortstermin.eml',
  typ: 'message/rfc822',
  inhalt: [
    'Message-ID: <abgelegt-per-datei@example.org>',
    'From: Karla Nies <nies@example.org>',
    'Date: Thu, 19 Nov 2026 08:00:00 +0100',
    'Subject: Ortstermin am Freitag',
    '',
    'Um 9 Uhr.',
  ].join('\r\n'),
};
const pdf: Datei = { name: 'Lageplan.pdf', typ: 'application/pdf', inhalt: '%PDF-1.7\n%%EOF\n' };
const bild: Datei = { name: 'Stammfuß.jpg', typ: 'image/jpeg', inhalt: 'kein echtes Bild' };

/** The first, where a target is suggested and found. */
const karte = (bereich: FrameLocator, ziel: string): Locator =>
  bereich
    .locator('label')
    .filter({ has: bereich.getByRole('radio', { name: ziel, exact: true }) })
    .first();

/** Like a file manager: over the element, then dropped there or taken away again. */
const ziehe = (ort: Locator, dateien: readonly Datei[], arten: readonly string[]): Promise<void> =>
  ort.evaluate(
    (element, { alle, ereignisse }) => {
      const dataTransfer = new DataTransfer();
      for (const { name, typ, inhalt } of alle)
        dataTransfer.items.add(new File([inhalt], name, { type: typ }));
      for (const art of ereignisse)
        element.dispatchEvent(new DragEvent(art, { dataTransfer, bubbles: true, cancelable: true }));
    },
    { alle: dateien, ereignisse: arten },
  );
/** The pane listens soon after it stands; whoever drags is over the card more than once. */
const haltUeber = (ziel: Locator): Promise<void> =>
  expect
    .poll(
      async () => {
        await ziehe(ziel, [eml], ['dragover']);
        return ziel.getByText('Hier ablegen').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
const lasseFallen = async (ziel: Locator, dateien: readonly Datei[]): Promise<void> => {
  await haltUeber(ziel);
  await ziehe(ziel, dateien, ['drop']);
};

/** A desk whose pane shows the target as a card. */
async function mitKarte(ziel: string): Promise<{ platz: Arbeitsplatz; ort: Ort; ziel: Locator }> {
  const ort = await vorgang(ziel);
  const platz = await buehne.setze(ole);
  await platz.oeffne('Terminabstimmung Jour fixe');
  await sucheZiel(platz, ziel);
  return { platz, ort, ziel: karte(platz.bereich, ziel) };
}
const ergebnis = (platz: Arbeitsplatz, name: string): Promise<void> =>
  platz.bereich.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const zeilenVon = (platz: Arbeitsplatz): Promise<string[][]> => zeilen(platz.bereich, 'Ergebnis je Datei');

describe('Eine Datei, auf einen Vorgang gezogen, liegt in ihm:', () => {
  test('eine E-Mail als E-Mail, und die Karte sagt vorher, wohin', async () => {
    const { platz, ort, ziel } = await mitKarte('Gezogene E-Mail');
    await haltUeber(ziel);
    await ziehe(ziel, [eml], ['dragleave']);
    await ziel.getByText('Hier ablegen').waitFor({ state: 'detached' });
    await lasseFallen(ziel, [eml]);
    await ergebnis(platz, '1 Datei veraktet');
    expect(await zeilenVon(platz)).toEqual([['Ortstermin.eml', 'Abgelegt']]);
    const [abgelegt, ...weitere] = await liegenIn(ort);
    expect([abgelegt?.art, abgelegt?.betreff, abgelegt?.mail?.messageId, weitere.length]).toEqual([
      'mail',
      'Ortstermin am Freitag',
      'abgelegt-per-datei@example.org',
      0,
    ]);
    await platz.druecke('Fertig');
    await ergebnis(platz, 'Terminabstimmung Jour fixe');
  });

  test('ein PDF als Dokument unter seinem Namen', async () => {
    const { platz, ort, ziel } = await mitKarte('Gezogenes PDF');
    await lasseFallen(ziel, [pdf]);
    await ergebnis(platz, '1 Datei veraktet');
    const [abgelegt] = await liegenIn(ort);
    expect([abgelegt?.art, abgelegt?.dateiname, abgelegt?.mime]).toEqual([
      'dokument',
      'Lageplan.pdf',
      'application/pdf',
    ]);
  });

  test('mehrere auf einmal, auch dieselbe noch einmal nur einmal', async () => {
    const { platz, ort, ziel } = await mitKarte('Mehrere Dateien');
    await lasseFallen(ziel, [eml, pdf, bild]);
    await ergebnis(platz, '3 Dateien veraktet');
    expect((await liegenIn(ort)).map((s) => s.art).sort()).toEqual(['dokument', 'dokument', 'mail']);
    await platz.druecke('Fertig');
    await lasseFallen(ziel, [eml]);
    await ergebnis(platz, '1 Datei veraktet');
    expect(await zeilenVon(platz)).toEqual([['Ortstermin.eml', 'War hier schon veraktet']]);
    expect(await liegenIn(ort)).toHaveLength(3);
  });
});

test('E-Mails aus der Liste von Outlook, über das Ereignis des Gastgebers', async () => {
  const { platz, ort, ziel } = await mitKarte('Aus der Liste gezogen');
  const { seite } = platz;
  const betreff = 'AW: Fristverlängerung Altlastengutachten';
  const kasten = await ziel.boundingBox();
  if (!kasten) throw new Error('Die Karte ist nicht zu sehen.');
  const [x, y] = [kasten.x + kasten.width / 2, kasten.y + kasten.height / 2];
  await zeileMit(seite, betreff).hover();
  await seite.mouse.down();
  await seite.mouse.move(x, y, { steps: 5 });
  // A hand is never quite still; the place to drop appears only once the drag has begun.
  let ruck = 0;
  await expect
    .poll(
      async () => {
        await seite.mouse.move(x + (ruck = 1 - ruck), y);
        return ziel.getByText('Hier ablegen').isVisible();
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  await seite.mouse.up();
  await ergebnis(platz, '1 Datei veraktet');
  const [abgelegt] = await liegenIn(ort);
  expect([abgelegt?.art, abgelegt?.betreff]).toEqual(['mail', betreff]);
  expect(platz.mitschrift).toEqual({ fremde: [], fehler: [] });
});

test('Ohne Maus geht es mit dem Knopf „Datei auswählen“', async () => {
  const { platz, ort } = await mitKarte('Ausgewählte Datei');
  const knopf = platz.bereich.getByRole('button', {
    name: /^Datei auswählen und in Vorgang 13\.01.* ablegen$/,
  });
  const [auswahl] = await Promise.all([platz.seite.waitForEvent('filechooser'), knopf.press('Enter')]);
  await auswahl.setFiles(
    [pdf, bild].map((d) => ({ name: d.name, mimeType: d.typ, buffer: Buffer.from(d.inhalt) })),
  );
  await ergebnis(platz, '2 Dateien veraktet');
  expect((await liegenIn(ort)).map((s) => s.dateiname).sort()).toEqual(['Lageplan.pdf', 'Stammfuß.jpg']);
});

describe('Nicht abgelegt wird', () => {
  test('was neben den Vorgängen fallen gelassen wird; die Seite bleibt, wie sie ist', async () => {
    const { platz, ort, ziel } = await mitKarte('Daneben');
    await haltUeber(ziel);
    await ziehe(platz.bereich.getByRole('heading', { level: 1 }), [pdf], ['dragover', 'drop']);
    await ziel.waitFor();
    expect(await platz.bereich.getByText('Hier ablegen').count()).toBe(0);
    expect(platz.gesendet.filter((was) => was.startsWith('/api/eingang/'))).toEqual([]);
    expect(await liegenIn(ort)).toEqual([]);
  });

  test('eine leere Datei und eine über 150 MB, und gesendet wird davon nichts', async () => {
    const { platz, ort, ziel } = await mitKarte('Zu groß und leer');
    await haltUeber(ziel);
    await ziel.evaluate((element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new ArrayBuffer(150_000_001)], 'Film.mp4'));
      dataTransfer.items.add(new File([], 'leer.txt'));
      for (const art of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(art, { dataTransfer, bubbles: true, cancelable: true }));
    });
    await ergebnis(platz, '0 von 2 Dateien veraktet');
    expect(await zeilenVon(platz)).toEqual([
      ['Film.mp4', 'Nicht abgelegt: Das ist zu groß: Erlaubt sind 150 MB. Es wurde nichts abgelegt.'],
      ['leer.txt', 'Nicht abgelegt: Das ist eine leere Datei. Es wurde nichts abgelegt.'],
    ]);
    expect(platz.gesendet.filter((was) => was.startsWith('/api/eingang/'))).toEqual([]);
    expect(await liegenIn(ort)).toEqual([]);
  });

  test('was im Vorgang niemand mehr ablegen darf; der Grund steht in der Zeile', async () => {
    const { platz, ort, ziel } = await mitKarte('Gleich geschlossen');
    await buehne.als('Dr. Elif Aydin')('vorgang.zda', {
      pfad: ort,
      ein: { anfrage: neueAnfrage() },
    });
    await lasseFallen(ziel, [pdf]);
    await ergebnis(platz, '0 von 1 Datei veraktet');
    const [[, grund] = []] = await zeilenVon(platz);
    expect(grund).toBe(
      'Nicht abgelegt: Dieser Vorgang ist zu den Akten gelegt. Legen Sie einen Folge-Vorgang an.',
    );
  });
});

test('Eine große Datei zeigt, wie weit sie ist; nach einem Abriss geht es ohne Doppeltes weiter', async () => {
  const { platz, ort, ziel } = await mitKarte('Große Datei');
  const netz = await platz.seite.context().newCDPSession(platz.seite);
  const bandbreite = (uploadThroughput: number) =>
    netz.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await netz.send('Network.enable');
  await bandbreite(2_000_000);
  let abgerissen = false;
  await platz.seite.route('**/schriftstuecke', async (route) => {
    if (abgerissen) return route.continue();
    abgerissen = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await lasseFallen(ziel, [{ ...pdf, inhalt: `%PDF-1.7\n${'x'.repeat(5_000_000)}` }]);
  await platz.bereich.getByText(/^Wird hochgeladen … \d+ %$/).waitFor();
  const jetzt = platz.bereich.getByRole('button', { name: 'Jetzt versuchen' });
  await jetzt.waitFor();
  await bandbreite(-1);
  await jetzt.click();
  await ergebnis(platz, '1 Datei veraktet');
  expect(platz.gesendet.filter((was) => was.startsWith('/api/eingang/'))).toHaveLength(1);
  expect(await liegenIn(ort)).toHaveLength(1);
});

test('Ein Ordner wird nicht abgelegt, und seine Zeile sagt es; die Datei daneben liegt im Vorgang', async () => {
  const { platz, ort, ziel } = await mitKarte('Mit Ordner');
  await haltUeber(ziel);
  const wurzel = mkdtempSync(join(tmpdir(), 'registratur-drop-'));
  const ordner = join(wurzel, 'Fotos');
  const datei = join(wurzel, 'Lageplan.pdf');
  mkdirSync(ordner);
  writeFileSync(datei, pdf.inhalt);
  // As from a file manager: only Chromium itself can hand over a folder.
  const chromium = await platz.seite.context().newCDPSession(platz.seite);
  const { x, y, width, height } = (await ziel.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [ordner, datei], dragOperationsMask: 1 };
    await chromium.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
  }
  await ergebnis(platz, '1 von 2 Dateien veraktet');
  expect(await zeilenVon(platz)).toEqual([
    ['Fotos', 'Nicht abgelegt: Ordner können nicht abgelegt werden. Ziehen Sie die Dateien selbst hierher.'],
    ['Lageplan.pdf', 'Abgelegt'],
  ]);
  expect((await liegenIn(ort)).map((s) => s.dateiname)).toEqual(['Lageplan.pdf']);
  rmSync(wurzel, { recursive: true });
});
