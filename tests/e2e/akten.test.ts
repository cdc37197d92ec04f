/** A filed record, as its readers meet it in the browser and in Teams. */
import type { Ort } from '@registratur/shared/contract/orte';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { gesperrtesPdf, mail } from '../scenarios/hausPost.ts';
import { gehe, gelesen, oeffneImBrowser, oeffneInTeams, type Fenster } from './akten/seite.ts';
import { neuerVorgang, wert, type Ort as Vorgangsort } from './bestand.ts';
import { baueBuehne } from './buehne.ts';

const akte = 'Baumschutz Lindenallee';
const vorgang = 'Nachsehen nach der Ablage';
const betreff = 'Antrag für die Linde vor Nummer 12';
const text = 'Sehr geehrte Damen und Herren,\r\n\r\n<b>bitte</b> fällen Sie die Linde.';
const notiz = 'Stammumfang 2,15 m\r\n';
const original = mail({ betreff, text, anlagen: [{ name: 'Notiz.txt', inhalt: notiz }] });

const buehne = baueBuehne();
let ort: Vorgangsort;
let ss: Extract<Ort, { art: 'schriftstueck' }>;
let fenster: Fenster | undefined;

async function lege(bytes: string, als: 'mail' | 'dokument', name: string, vermerk = ''): Promise<string> {
  const ruf = buehne.als('Ole Brandt');
  const upload = neueAnfrage();
  await wert(
    ruf('eingang.hochladen', { pfad: { upload }, frage: {}, bytes: new TextEncoder().encode(bytes) }),
  );
  const { schriftstueck } = await wert(
    ruf('schriftstueck.ablegen', {
      pfad: ort,
      ein: { anfrage: neueAnfrage(), quelle: { art: 'upload', upload, als, dateiname: name }, vermerk },
    }),
  );
  return schriftstueck.id;
}

beforeAll(async () => {
  ort = await neuerVorgang(buehne.als('Ole Brandt'), akte, vorgang);
  const schriftstueck = await lege(original, 'mail', 'antrag.eml', 'Ortstermin am 02.12.\nFotos folgen.');
  ss = { art: 'schriftstueck', akte: ort.akte, schriftstueck };
});
afterEach(async () => {
  await fenster?.seite.context().close();
  fenster = undefined;
});

async function imBrowser(
  person: string,
  wo: Ort = ss,
  viewport = { width: 1440, height: 900 },
): Promise<Page> {
  fenster = await oeffneImBrowser(buehne.browser(), buehne.url(), person, wo, { viewport });
  return fenster.seite;
}

const vorschau = (seite: Page) => seite.getByRole('complementary', { name: 'Vorschau' });

describe('Im Browser', () => {
  test('zeigt die Seite eines Schriftstücks, was es ist, wo es liegt, wer es wann abgelegt hat und was darin steht', async () => {
    const seite = await imBrowser('Ole Brandt');
    await seite.getByRole('heading', { level: 1, name: akte }).waitFor();
    const rechts = vorschau(seite);
    await rechts.getByRole('heading', { level: 2, name: betreff }).waitFor();
    expect(await rechts.getByTestId('kennzeichen').textContent()).toMatch(/^13\.01\/\d{4}-2026#\d{3}\.0001$/);
    await rechts.getByText(/^Veraktet heute, \d\d:\d\d\sUhr von Ole Brandt$/).waitFor();
    await rechts.getByRole('region', { name: 'Vermerk' }).getByText('Ortstermin am 02.12.').waitFor();
    // Markup in a text stays text.
    expect(await rechts.getByTestId('text').textContent()).toContain('<b>bitte</b> fällen Sie die Linde.');
    await rechts.getByRole('region', { name: '1 Anlage' }).getByText('Notiz.txt').waitFor();
    expect(await seite.title()).toBe(`${akte} – Registratur`);
    await seite.getByRole('button', { name: vorgang, expanded: true }).waitFor();
    expect(await seite.locator('a[aria-current="true"]').textContent()).toContain(betreff);
    expect(fenster?.mitschrift).toEqual({ fremde: [], fehler: [] });
  });

  test('führen die Angaben zurück zum Vorgang und zur Akte', async () => {
    const seite = await imBrowser('Ole Brandt');
    const angaben = async (): Promise<void> => vorschau(seite).getByRole('tab', { name: 'Angaben' }).click();
    await angaben();
    await vorschau(seite)
      .getByRole('link', { name: /#\d{3}$/ })
      .click();
    await expect.poll(() => new URL(seite.url()).hash).toBe(`#/v/${ort.akte}.${ort.vorgang}`);
    await seite.goBack();
    await angaben();
    await vorschau(seite)
      .getByRole('link', { name: /-2026$/ })
      .click();
    await expect.poll(() => new URL(seite.url()).hash).toBe(`#/a/${ort.akte}`);
    await seite.getByRole('button', { name: vorgang, expanded: false }).waitFor();
  });

  test('kommt das Original Byte für Byte herunter und die Anlage so, wie sie war', async () => {
    const seite = await imBrowser('Ole Brandt');
    const lade = async (knopf: string): Promise<[string, string]> => {
      const [datei] = await Promise.all([
        seite.waitForEvent('download'),
        vorschau(seite).getByRole('button', { name: knopf }).click(),
      ]);
      return [datei.suggestedFilename(), readFileSync(await datei.path(), 'utf8')];
    };
    expect(await lade('Original herunterladen')).toEqual(['antrag.eml', original]);
    expect(await lade('Notiz.txt herunterladen')).toEqual(['Notiz.txt', notiz]);
  });

  test('steht Quarantäne da als Quarantäne, ohne Inhalt und ohne Weg zum Original', async () => {
    const schriftstueck = await lege(gesperrtesPdf, 'dokument', 'plan.pdf');
    const seite = await imBrowser('Ole Brandt', { ...ss, schriftstueck });
    await vorschau(seite)
      .getByText(/^Dieses Schriftstück liegt in Quarantäne/)
      .waitFor();
    expect(await vorschau(seite).getByRole('button', { name: 'Original herunterladen' }).count()).toBe(0);
    expect(await vorschau(seite).getByTestId('text').count()).toBe(0);
    await seite.locator('a[aria-current="true"]').getByText('In Quarantäne').waitFor();
  });

  test('sieht, wer kein Recht hat, dieselbe Seite wie bei einer unbekannten Kennung', async () => {
    const unbekannt = neueAnfrage();
    const seite = await imBrowser('Hanna Reuter');
    const satz = 'Diese Seite gibt es nicht, oder Sie dürfen sie nicht sehen.';
    const zeige = async (wo: Ort): Promise<string> => {
      await gehe(seite, { art: 'akten' });
      await seite.getByRole('heading', { level: 1, name: 'Akten' }).waitFor();
      await gehe(seite, wo);
      await seite.getByRole('heading', { level: 1, name: satz }).waitFor();
      return gelesen(seite);
    };
    for (const [verboten, fremd] of [
      [ss, { ...ss, akte: unbekannt }],
      [
        { art: 'akte', akte: ort.akte },
        { art: 'akte', akte: unbekannt },
      ],
      [
        { art: 'vorgang', ...ort },
        { art: 'vorgang', akte: unbekannt, vorgang: unbekannt },
      ],
    ] as const) {
      expect(await zeige(verboten)).toBe(await zeige(fremd));
    }
    expect(await seite.title()).not.toContain(akte);
  });

  test('hält die Seite eine fehlende Verbindung aus und zeigt danach, was sie zeigen sollte', async () => {
    const seite = await imBrowser('Ole Brandt', { art: 'akten' });
    await seite.getByRole('heading', { level: 1, name: 'Akten' }).waitFor();
    await seite.route('**/api/**', (route) => route.abort('connectionrefused'));
    await gehe(seite, ss);
    await seite.getByText('Keine Verbindung zur Registratur.').waitFor();
    await seite.unroute('**/api/**');
    await seite.getByRole('button', { name: 'Jetzt versuchen' }).click();
    await vorschau(seite).getByRole('heading', { level: 2, name: betreff }).waitFor();
    await seite.getByText('Keine Verbindung zur Registratur.').waitFor({ state: 'detached' });
  });

  test('ist ein Schriftstück in einer Spalte die Seite selbst, mit dem Weg zurück', async () => {
    const seite = await imBrowser('Ole Brandt', ss, { width: 360, height: 700 });
    await seite.getByRole('heading', { level: 1, name: betreff }).waitFor();
    await seite.getByRole('link', { name: /#\d{3}$/ }).click();
    await seite.getByRole('heading', { level: 1, name: akte }).waitFor();
    await seite.getByRole('link', { name: '13.01 Grünflächen, Baumschutz' }).click();
    await seite.getByRole('heading', { level: 1, name: 'Akten', exact: true }).waitFor();
  });
});

describe('Mit der Tastatur', () => {
  test('führt der Aktenplan zur Akte, die Pfeile durch die Liste und die Leertaste zur Vorschau', async () => {
    const seite = await imBrowser('Ole Brandt', { art: 'akten' });
    const ist = async (name: RegExp): Promise<void> => {
      const eintrag = seite.getByRole('treeitem', { name });
      await expect.poll(() => eintrag.evaluate((el) => el === document.activeElement)).toBe(true);
    };
    await seite.getByRole('treeitem', { name: /^13 Natur/ }).focus();
    await seite.keyboard.press('ArrowRight');
    await seite.getByRole('treeitem', { name: /^13\.01 Grün/ }).waitFor();
    await seite.keyboard.press('ArrowRight');
    await ist(/^13\.01 Grün/);
    await seite.keyboard.press('ArrowRight');
    await seite.getByRole('treeitem', { name: new RegExp(`^${akte}`) }).waitFor();
    await ist(/^13\.01 Grün/);
    await seite.keyboard.press('ArrowRight');
    await ist(new RegExp(`^${akte}`));
    await seite.keyboard.press('Enter');
    await seite.getByRole('heading', { level: 1, name: akte }).waitFor();
    const zeile = seite.getByRole('button', { name: vorgang });
    await zeile.focus();
    await seite.keyboard.press('Enter');
    const stueck = seite.getByRole('link', { name: betreff });
    await stueck.waitFor();
    while (!(await stueck.evaluate((el) => el === document.activeElement)))
      await seite.keyboard.press('ArrowDown');
    await seite.keyboard.press('Space');
    await vorschau(seite).getByRole('heading', { level: 2, name: betreff }).waitFor();
    await vorschau(seite).getByRole('tab', { name: 'Angaben' }).focus();
    await seite.keyboard.press('Escape');
    expect(await stueck.evaluate((el) => el === document.activeElement)).toBe(true);
  });
});

describe('In Teams', () => {
  test('öffnet der Verweis aus Outlook das Schriftstück, angemeldet über Teams und ohne Nachfrage', async () => {
    const teams = await oeffneInTeams(buehne.browser(), buehne.url(), 'Ole Brandt', ss);
    fenster = teams;
    const rechts = teams.tab.getByRole('complementary', { name: 'Vorschau' });
    await rechts.getByRole('heading', { level: 2, name: betreff }).waitFor();
    expect(teams.seite.context().pages()).toHaveLength(1);
    const fremde = teams.mitschrift.fremde.map((ziel) => new URL(ziel).hostname);
    expect(fremde.filter((name) => name !== 'res.cdn.office.net')).toEqual([]);
    expect(teams.mitschrift.fehler).toEqual([]);
  });

  test('sieht eine Person ohne Recht nach demselben Verweis nur, dass es hier nichts gibt', async () => {
    const teams = await oeffneInTeams(buehne.browser(), buehne.url(), 'Hanna Reuter', ss);
    fenster = teams;
    await teams.tab
      .getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht, oder Sie dürfen sie nicht sehen.' })
      .waitFor();
  });

  test('folgt der Tab dem Design von Teams, ohne neu zu laden', async () => {
    const teams = await oeffneInTeams(buehne.browser(), buehne.url(), 'Ole Brandt', ss);
    fenster = teams;
    await teams.tab.getByRole('complementary').getByRole('heading', { level: 2, name: betreff }).waitFor();
    const rahmen = teams.seite.frames().find((f) => f.url().includes('/akten/'));
    await rahmen?.evaluate(() => Object.assign(window, { nochDa: true }));
    // Foreground of Fluent's dark and high-contrast neutrals.
    for (const [design, farbe] of [
      ['Dunkel', '#292929'],
      ['Hoher Kontrast', '#000000'],
      ['Hell', '#ffffff'],
    ] as const) {
      await teams.seite.getByRole('button', { name: 'Design' }).click();
      await teams.seite.getByRole('menuitemradio', { name: design }).click();
      const grund = (): Promise<string | undefined> | undefined =>
        rahmen?.evaluate(() => {
          const provider = document.querySelector('.fui-FluentProvider');
          return provider ? getComputedStyle(provider).getPropertyValue('--colorNeutralBackground1') : '';
        });
      await expect.poll(grund).toBe(farbe);
    }
    expect(await rahmen?.evaluate(() => 'nochDa' in window)).toBe(true);
  });

  test('sieht nach dem Wechsel der Person jede nur ihre Akten', async () => {
    const teams = await oeffneInTeams(buehne.browser(), buehne.url(), 'Ole Brandt', ss);
    fenster = teams;
    await teams.tab.getByRole('heading', { level: 1, name: akte }).waitFor();
    await teams.seite.getByRole('button', { name: /^Angemeldet als/ }).click();
    await teams.seite.getByRole('menuitemradio', { name: /Hanna Reuter/ }).click();
    await teams.tab
      .getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht, oder Sie dürfen sie nicht sehen.' })
      .waitFor();
    await teams.tab.getByRole('link', { name: 'Zu den Akten' }).click();
    await teams.tab.getByText('Gewerbemeldungen Marktstraße').waitFor();
    expect(await teams.tab.getByText(akte).count()).toBe(0);
  });
});

test('Vom Ablegen führt „In Teams öffnen“ zum Schriftstück, und der Schreibtisch hakt den letzten Schritt ab', async () => {
  const mail = 'Antrag auf Baumfällgenehmigung Lindenallee 12';
  const platz = await buehne.setze('Ole Brandt');
  const schritte = platz.seite.getByRole('region', { name: 'Erste Schritte' });
  await platz.oeffne(mail);
  await platz.suche(vorgang);
  await platz.druecke('Ablegen');
  const kennzeichen = await platz.kennzeichen();
  await schritte.locator('li[aria-current="step"]').getByText('In Teams nachsehen').waitFor();
  const [teams] = await Promise.all([
    platz.seite.context().waitForEvent('page'),
    platz.druecke('In Teams öffnen'),
  ]);
  expect(new URL(teams.url()).pathname).toBe('/teams/');
  const rechts = teams
    .frameLocator('iframe[title="Registratur"]')
    .getByRole('complementary', { name: 'Vorschau' });
  await rechts.getByRole('heading', { level: 2, name: mail }).waitFor();
  expect(await rechts.getByTestId('kennzeichen').textContent()).toBe(kennzeichen);
  await schritte.getByText(/^Geschafft\./).waitFor();
  expect(await schritte.getByLabel('erledigt').count()).toBe(4);
});
