import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { starteWerkbank, type Werkbank } from '@registratur/workbench/werkbank/server';
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oeffneSeite, starteBrowser } from './desk/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await starteBrowser();
});
afterAll(() => browser.close());

describe('Der Schreibtisch der Werkbank', () => {
  const ordner = mkdtempSync(join(tmpdir(), 'registratur-desk-'));
  let werkbank: Werkbank;
  beforeAll(async () => {
    werkbank = await starteWerkbank({ port: 0, daten: ordner });
  });
  afterAll(async () => {
    await werkbank.stoppe();
    rmSync(ordner, { recursive: true });
  });

  const setzeAn = async (wuensche?: BrowserContextOptions): ReturnType<typeof oeffneSeite> => {
    const offen = await oeffneSeite(browser, { viewport: { width: 1440, height: 900 }, ...wuensche });
    await offen.seite.goto(werkbank.url);
    await offen.seite.getByRole('option').first().waitFor();
    return offen;
  };
  const imBereich = (seite: Page): FrameLocator => seite.frameLocator('iframe[title="Registratur"]');

  test('zeigt das Postfach und im Bereich dieselbe Nachricht, ohne den Rechner zu verlassen', async () => {
    const { seite, mitschrift } = await setzeAn();
    await seite.getByRole('option', { name: /Antrag auf Baumfällgenehmigung/ }).click();
    const nachricht = seite.getByRole('region', { name: 'E-Mail', exact: true });
    await nachricht.getByRole('heading', { name: 'Antrag auf Baumfällgenehmigung Lindenallee 12' }).waitFor();
    await nachricht.getByText('Riss im Wurzelbereich.jpg').waitFor();
    await imBereich(seite).getByText('Antrag auf Baumfällgenehmigung Lindenallee 12').first().waitFor();
    expect(mitschrift).toEqual({ fremde: [], fehler: [] });
    await seite.context().close();
  });

  test('zeigt fremdes HTML samt eigener Bilder, und kein Verweis darin führt hinaus', async () => {
    const { seite, mitschrift } = await setzeAn();
    await seite.getByRole('option', { name: /Kommunalmagazin/ }).click();
    const text = seite.frameLocator('iframe[title="Text der E-Mail"]');
    expect(await text.getByRole('img').getAttribute('src')).toMatch(/^data:image\/png;base64,/);
    expect(mitschrift).toEqual({ fremde: [], fehler: [] });
    await text.getByRole('link', { name: 'Abbestellen' }).click();
    await text.getByRole('heading', { name: 'Kommunalmagazin 11/2026' }).waitFor();
    expect(mitschrift).toEqual({ fremde: [], fehler: [expect.stringContaining('sandboxed')] });
    await seite.context().close();
  });

  test('lässt sich mit den Pfeilen bedienen und kommt aus dem Bereich in die Liste zurück', async () => {
    const { seite } = await setzeAn();
    const gewaehlte = seite.getByRole('option', { selected: true });
    const erste = await gewaehlte.textContent();
    await gewaehlte.focus();
    await seite.keyboard.press('ArrowDown');
    expect(await gewaehlte.textContent()).not.toBe(erste);
    await seite.keyboard.press('ArrowUp');
    expect(await gewaehlte.textContent()).toBe(erste);
    await imBereich(seite).getByRole('searchbox').focus();
    await seite.keyboard.press('Escape');
    await seite.waitForFunction(() => document.activeElement?.getAttribute('role') === 'option');
    await seite.context().close();
  });

  test('wechselt die Person: anderes Postfach, dieselbe Nachricht, wenn auch sie sie bekam', async () => {
    const { seite } = await setzeAn();
    await seite.getByRole('option', { name: /Fristverlängerung/ }).click();
    await seite.getByRole('button', { name: /^Angemeldet als Ole Brandt/ }).click();
    await seite.getByRole('menuitemradio', { name: /Elif Aydin/ }).click();
    await seite.getByRole('button', { name: /^Angemeldet als Dr. Elif Aydin/ }).waitFor();
    await seite.getByRole('option', { name: /Fristverlängerung/, selected: true }).waitFor();
    await seite.getByRole('button', { name: /^Angemeldet als/ }).click();
    await seite.getByRole('menuitemradio', { name: /Hanna Reuter/ }).click();
    await seite.getByRole('button', { name: 'Gewerbemeldestelle 1 ungelesen' }).click();
    await seite.getByRole('option', { name: /Café Kupfer/, selected: true }).waitFor();
    await imBereich(seite)
      .getByText(/Café Kupfer/)
      .first()
      .waitFor();
    await seite.context().close();
  });

  test('sagt, was nachgebildet ist', async () => {
    const { seite } = await setzeAn();
    await seite
      .getByRole('contentinfo')
      .getByText(/Outlook, Teams, Anmeldung und Postfächer sind nachgebildet/)
      .waitFor();
    await seite.getByRole('button', { name: 'Was ist nachgebildet?' }).click();
    await seite
      .getByRole('dialog')
      .getByText(/erfundenen Stadt Musterstadt/)
      .waitFor();
    await seite.context().close();
  });

  test('klappt auf schmalen Schirmen die Ordner ein, nicht den Bereich', async () => {
    const { seite } = await setzeAn({ viewport: { width: 1280, height: 720 } });
    const breite = (ort: Locator): Promise<number | undefined> =>
      ort.boundingBox().then((kasten) => kasten?.width);
    expect(await breite(seite.getByRole('navigation', { name: 'Ordner' }))).toBe(56);
    expect(await breite(seite.getByRole('complementary', { name: 'Registratur' }))).toBe(336);
    expect(await seite.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    await seite.context().close();
  });

  test('führt aus „In Akte ablegen“ in den Bereich und dort mit Tab von Teil zu Teil', async () => {
    const { seite } = await setzeAn();
    const vorschlaege = imBereich(seite).getByRole('radio');
    await vorschlaege.first().waitFor();
    await seite.getByRole('button', { name: 'In Akte ablegen' }).focus();
    await seite.keyboard.press('Enter');
    await imBereich(seite).locator(':focus').waitFor();
    const fokus = (): Promise<string> =>
      imBereich(seite)
        .locator(':focus')
        .evaluate((e) => e.outerHTML);
    const erster = await fokus();
    await seite.keyboard.press('Tab');
    expect(await fokus()).not.toBe(erster);
    expect(await seite.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await seite.context().close();
  });

  test.each([
    ['vergrößert auf 200 %', { width: 720, height: 450 }],
    ['auf 320 px', { width: 320, height: 640 }],
  ])('zeigt %s Liste, E-Mail und Bereich nacheinander', async (_, viewport) => {
    const { seite } = await setzeAn({ viewport });
    const rollt = (): Promise<number> => seite.evaluate(() => document.documentElement.scrollWidth);
    const hatFokus = (ort: Locator): Promise<void> => ort.and(seite.locator(':focus')).waitFor();
    const ablegen = seite.getByRole('button', { name: 'In Akte ablegen' });
    const bereich = seite.getByRole('complementary', { name: 'Registratur' });
    expect(await ablegen.count()).toBe(0);
    expect(await bereich.count()).toBe(0);
    expect(await rollt()).toBe(viewport.width);

    await seite.getByRole('option', { name: /Antrag auf Baumfällgenehmigung/ }).press('Enter');
    await seite.getByRole('heading', { name: /^Antrag auf Baumfällgenehmigung/ }).waitFor();
    expect(await seite.getByRole('option').count()).toBe(0);
    expect(await rollt()).toBe(viewport.width);

    // Loaded behind it, where no role is to be found yet.
    await imBereich(seite).locator('[type=radio]').first().waitFor({ state: 'attached' });
    await ablegen.press('Enter');
    await bereich.waitFor();
    expect(await rollt()).toBe(viewport.width);
    await imBereich(seite).locator(':focus').press('Escape');
    await bereich.waitFor({ state: 'hidden' });
    await hatFokus(ablegen);

    await seite.getByRole('button', { name: 'Zurück zur Liste' }).press('Enter');
    await hatFokus(seite.getByRole('option', { selected: true }));
    await seite.context().close();
  });

  test('zeigt eine Signatur als Zeile und eine verschlüsselte E-Mail mit einem Hinweis statt leer', async () => {
    const { seite } = await setzeAn();
    const eMail = seite.getByRole('region', { name: 'E-Mail', exact: true });
    await seite.getByRole('option', { name: /Zugang zu Umweltinformationen/ }).click();
    await eMail.getByText('Signiert', { exact: true }).waitFor();
    expect(await eMail.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^Vollmacht Wienken\.pdf/),
    ]);
    await seite.getByRole('button', { name: /^Angemeldet als/ }).click();
    await seite.getByRole('menuitemradio', { name: /Jonas Weidt/ }).click();
    await seite.getByRole('button', { name: /^Angemeldet als Jonas Weidt/ }).waitFor();
    await seite.getByRole('option', { name: /Vertraulich: Bescheinigung/ }).click();
    await eMail.getByText('Diese E-Mail ist verschlüsselt. Ihr Inhalt wird hier nicht angezeigt.').waitFor();
    expect(await eMail.getByRole('listitem').count()).toBe(0);
    await seite.context().close();
  });

  test('zählt ein Bild im Text nicht als Anlage', async () => {
    const { seite } = await setzeAn();
    const mit = (betreff: RegExp): Locator =>
      seite.getByRole('option', { name: betreff }).getByLabel('mit Anlagen');
    expect(await mit(/Baumfällgenehmigung/).count()).toBe(1);
    expect(await mit(/Kommunalmagazin/).count()).toBe(0);
    await seite.context().close();
  });

  test('sagt in einem leeren Ordner einmal, was dort stehen wird', async () => {
    const { seite } = await setzeAn();
    await seite.getByRole('button', { name: 'Veraktet', exact: true }).click();
    await seite.getByText('Hier stehen Ihre E-Mails, sobald sie veraktet sind.').waitFor();
    expect(await seite.getByRole('region', { name: 'E-Mail', exact: true }).textContent()).toBe(
      'In Akte ablegen',
    );
    await seite.context().close();
  });

  test('hat ein Zeichen für den Reiter des Browsers', async () => {
    const { seite } = await setzeAn();
    const zeichen = await seite.locator('link[rel=icon]').evaluate((e: HTMLLinkElement) => e.href);
    expect((await seite.request.get(zeichen)).headers()['content-type']).toBe('image/png');
    await seite.context().close();
  });
});
