/// <reference types="office-js" />
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Griffe } from './desk/gastgeber.ts';
import { oeffneSeite, starteBrowser, type Mitschrift } from './desk/browser.ts';
import { starteProbe } from './desk/server.ts';

declare global {
  interface Window {
    readonly griffe: Griffe;
  }
}

let browser: Browser;
beforeAll(async () => {
  browser = await starteBrowser();
});
afterAll(() => browser.close());

const dateiDerErsten = [
  'Message-ID: <1@example.org>',
  'Subject: AW: Fällung einer Winterlinde',
  'X-Probe: ja',
  '',
  'Grüße',
].join('\r\n');

describe('Das echte office.js im nachgebildeten Outlook', () => {
  const ordner = mkdtempSync(join(tmpdir(), 'registratur-desk-'));
  let probe: Awaited<ReturnType<typeof starteProbe>>;
  let seite: Page;
  let mitschrift: Mitschrift;
  let bereich: Frame;

  beforeAll(async () => {
    probe = await starteProbe(ordner);
  });
  afterAll(async () => {
    await probe.stoppe();
    rmSync(ordner, { recursive: true });
  });
  beforeEach(async () => {
    ({ seite, mitschrift } = await oeffneSeite(browser));
    await seite.goto(probe.url);
    const rahmen = await seite.waitForSelector('iframe');
    bereich = (await rahmen.contentFrame()) as Frame;
    await bereich.waitForFunction(() => typeof Office !== 'undefined');
    await bereich.evaluate(() => Office.onReady());
  });
  afterEach(() => seite.context().close());

  test('liest Kopf, Text, Anlage und Datei der gewählten Nachricht', async () => {
    const gelesen = await bereich.evaluate(async () => {
      const item = Office.context.mailbox.item as Office.MessageRead;
      const wert = <T>(rufe: (melde: (e: Office.AsyncResult<T>) => void) => void): Promise<T> =>
        new Promise((ja, nein) =>
          rufe((e) =>
            e.status === Office.AsyncResultStatus.Succeeded ? ja(e.value) : nein(new Error(e.error.message)),
          ),
        );
      return {
        sprache: Office.context.displayLanguage,
        person: Office.context.mailbox.userProfile.emailAddress,
        betreff: item.subject,
        ohneVorsatz: item.normalizedSubject,
        von: item.from.emailAddress,
        an: item.to.map((a) => a.displayName),
        kennungen: [item.itemId, item.internetMessageId, item.conversationId],
        erstellt: item.dateTimeCreated.toISOString(),
        anlagen: item.attachments.map((a) => [a.name, a.size, a.attachmentType]),
        text: await wert<string>((m) => item.body.getAsync('text', m)),
        html: await wert<string>((m) => item.body.getAsync('html', m)),
        anlage: await wert<Office.AttachmentContent>((m) => item.getAttachmentContentAsync('ATT-1', m)),
        kopfzeilen: await wert<string>((m) => item.getAllInternetHeadersAsync(m)),
        datei: await wert<string>((m) => item.getAsFileAsync(m)),
      };
    });
    expect(gelesen).toEqual({
      sprache: 'de-DE',
      person: 'ole.brandt@musterstadt.example',
      betreff: 'AW: Fällung einer Winterlinde',
      ohneVorsatz: 'Fällung einer Winterlinde',
      von: 'gross@example.org',
      an: ['Ole Brandt'],
      kennungen: ['AAMk-1_=', '<1@example.org>', 'AAQk-1'],
      erstellt: '2026-11-19T07:42:00.000Z',
      anlagen: [['Lageplan.pdf', 9, 'file']],
      text: 'Grüße zu „AW: Fällung einer Winterlinde“',
      html: '<p>Grüße zu „AW: Fällung einer Winterlinde“</p>',
      anlage: { format: 'base64', content: Buffer.from('%PDF-1.7\n').toString('base64') },
      kopfzeilen: expect.stringMatching(/^Message-ID: .*\r\nSubject: .*\r\nX-Probe: ja$/) as string,
      datei: Buffer.from(dateiDerErsten).toString('base64'),
    });
    expect(mitschrift).toEqual({ fremde: [], fehler: [] });
  });

  test('hört vom Wechsel der Nachricht und davon, dass keine gewählt ist', async () => {
    await bereich.evaluate(
      () =>
        new Promise((fertig) =>
          Office.context.mailbox.addHandlerAsync(
            Office.EventType.ItemChanged,
            () => Object.assign(window, { gehoert: Office.context.mailbox.item?.subject ?? 'keine' }),
            fertig,
          ),
        ),
    );
    const gehoert = (was: string): Promise<unknown> =>
      bereich.waitForFunction((w) => (window as { gehoert?: string }).gehoert === w, was);
    await seite.evaluate(() => window.griffe.waehle(1));
    await gehoert('Rechnung RE-2026-4711');
    const postfach = await bereich.evaluate(
      () =>
        new Promise<string>((fertig) =>
          (Office.context.mailbox.item as Office.MessageRead).getSharedPropertiesAsync((e) =>
            fertig(e.value.targetMailbox),
          ),
        ),
    );
    expect(postfach).toBe('umwelt@musterstadt.example');
    await seite.evaluate(() => window.griffe.waehle(undefined));
    await gehoert('keine');
  });

  test('erfährt auch, was vor der Anmeldung zum Ereignis gewechselt hat', async () => {
    await seite.evaluate(() => window.griffe.waehle(1));
    const betreff = await bereich.evaluate(
      () =>
        new Promise<string | undefined>((fertig) =>
          Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () =>
            fertig(Office.context.mailbox.item?.subject),
          ),
        ),
    );
    expect(betreff).toBe('Rechnung RE-2026-4711');
  });

  test('setzt eine Kategorie erst, wenn das Postfach sie kennt, mit den Fehlern von Office', async () => {
    const verlauf = await bereich.evaluate(async () => {
      const item = Office.context.mailbox.item as Office.MessageRead;
      const code = (rufe: (melde: (e: Office.AsyncResult<void>) => void) => void): Promise<number> =>
        new Promise((fertig) =>
          rufe((e) => fertig(e.status === Office.AsyncResultStatus.Failed ? e.error.code : 0)),
        );
      const farbe = Office.MailboxEnums.CategoryColor.Preset5;
      const neu = [{ displayName: 'Veraktet', color: farbe }];
      return [
        await code((m) => item.categories.addAsync(['Veraktet'], m)),
        await code((m) => Office.context.mailbox.masterCategories.addAsync(neu, m)),
        await code((m) => Office.context.mailbox.masterCategories.addAsync(neu, m)),
        await code((m) => item.categories.addAsync(['Veraktet'], m)),
      ];
    });
    expect(verlauf).toEqual([9044, 0, 9045, 0]);
    expect(await seite.evaluate(() => window.griffe.gesetzt)).toEqual([['Veraktet']]);
  });

  test('findet keine Brücke zur Anmeldung, wo der Gastgeber keine anbietet', async () => {
    expect(await bereich.evaluate(() => 'nestedAppAuthBridge' in window)).toBe(false);
  });

  test('erfährt von einem nicht nachgebildeten Aufruf den Fehler von Office, und die Konsole nennt ihn', async () => {
    const code = await bereich.evaluate(
      () =>
        new Promise<number>((fertig) =>
          (Office.context.mailbox.item as Office.MessageRead).getInitializationContextAsync((e) =>
            fertig(e.error.code),
          ),
        ),
    );
    expect(code).toBe(5000);
    expect(mitschrift.fehler).toEqual([
      expect.stringMatching(/^Outlook-Nachbau: der Aufruf \d+ ist nicht nachgebildet/),
    ]);
  });

  test('gibt den Fokus an beiden Enden und mit Esc an Outlook zurück', async () => {
    await bereich.focus('#einziger');
    for (const taste of ['Tab', 'Shift+Tab', 'Escape']) await seite.keyboard.press(taste);
    await seite.waitForFunction(() => window.griffe.ausgaenge.length === 3);
    expect(await seite.evaluate(() => window.griffe.ausgaenge)).toEqual([
      'vorwaerts',
      'rueckwaerts',
      'escape',
    ]);
  });
});
