/** The Akten pages and the window of Teams, for whoever sees, hears or types differently. */
import type { Ort } from '@registratur/shared/contract/orte';
import { problemAus } from '@registratur/shared/contract/problem';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gesperrtesPdf, mail } from '../scenarios/hausPost.ts';
import { gehe, oeffneImBrowser, oeffneInTeams } from './akten/seite.ts';
import { warteAufRuhe } from './barrierefrei/ansichten.ts';
import { findeHindernisse } from './barrierefrei/axe.ts';
import { neuerVorgang, wert, type Ort as Vorgangsort } from './bestand.ts';
import { baueBuehne } from './buehne.ts';

const buehne = baueBuehne();
const betreff = 'Antrag mit Anlage';
let ort: Vorgangsort;
let leer: Vorgangsort;
let ss: Ort & { art: 'schriftstueck' };
let gesperrt: Ort & { art: 'schriftstueck' };
let seite: Page;

async function lege(bytes: string, als: 'mail' | 'dokument', dateiname: string): Promise<typeof ss> {
  const ruf = buehne.als('Ole Brandt');
  const upload = neueAnfrage();
  await wert(
    ruf('eingang.hochladen', { pfad: { upload }, frage: {}, bytes: new TextEncoder().encode(bytes) }),
  );
  const ein = {
    anfrage: neueAnfrage(),
    quelle: { art: 'upload', upload, als, dateiname },
    vermerk: 'Bitte Fotos ansehen.',
  } as const;
  const { schriftstueck } = await wert(ruf('schriftstueck.ablegen', { pfad: ort, ein }));
  return { art: 'schriftstueck', akte: ort.akte, schriftstueck: schriftstueck.id };
}

beforeAll(async () => {
  const ruf = buehne.als('Ole Brandt');
  ort = await neuerVorgang(ruf, 'Baumschutz Lindenallee', 'Mit Inhalt');
  leer = await neuerVorgang(ruf, 'Baumschutz Lindenallee', 'Ohne Inhalt');
  ss = await lege(mail({ betreff }), 'mail', 'antrag.eml');
  gesperrt = await lege(gesperrtesPdf, 'dokument', 'plan.pdf');
  const fenster = await oeffneImBrowser(buehne.browser(), buehne.url(), 'Ole Brandt', { art: 'akten' });
  seite = fenster.seite;
});
afterAll(() => seite.context().close());

const groesse = { breit: [1440, 900], mittel: [1100, 800], schmal: [320, 640] } as const;
const ansichten = [
  ['hell', { colorScheme: 'light', forcedColors: 'none' }, groesse.breit],
  ['dunkel', { colorScheme: 'dark', forcedColors: 'none' }, groesse.breit],
  ['hoher Kontrast', { colorScheme: 'dark', forcedColors: 'active' }, groesse.breit],
  ['1100 px', { colorScheme: 'light', forcedColors: 'none' }, groesse.mittel],
  ['320 px', { colorScheme: 'light', forcedColors: 'none' }, groesse.schmal],
] as const;

/** What hinders people in the page as it stands now, in each way of looking at it; empty = nothing. */
async function hindernisse(steht: string | RegExp): Promise<readonly string[]> {
  const alle: string[] = [];
  for (const [name, medium, [width, height]] of ansichten) {
    await seite.setViewportSize({ width, height });
    await seite.emulateMedia({ ...medium, reducedMotion: 'reduce' });
    await seite.getByText(steht).filter({ visible: true }).first().waitFor();
    await warteAufRuhe(seite.mainFrame(), medium.colorScheme);
    // The page lays itself out anew a moment after its window has become narrow.
    const ueber = await seite
      .waitForFunction(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        undefined,
        { timeout: 5_000 },
      )
      .then(
        () => [],
        () => ['rollt waagerecht'],
      );
    const gefunden = await findeHindernisse(seite.mainFrame());
    alle.push(...[...gefunden, ...ueber].map((was) => `${name}: ${was}`));
  }
  return alle;
}

describe('Ohne Hindernis steht da', () => {
  test.each<[string, () => Ort, string | RegExp]>([
    ['die Liste der Akten', () => ({ art: 'akten' }), 'Klimaanpassungskonzept Musterstadt'],
    ['eine Akte', () => ({ art: 'akte', akte: ort.akte }), 'Ohne Inhalt'],
    ['ein Vorgang', () => ({ art: 'vorgang', ...ort }), betreff],
    ['ein leerer Vorgang', () => ({ art: 'vorgang', ...leer }), 'In diesem Vorgang liegt noch nichts.'],
    ['ein Schriftstück', () => ss, 'plan.txt'],
    ['eines in Quarantäne', () => gesperrt, /^Dieses Schriftstück liegt in Quarantäne/],
    [
      'was es nicht gibt',
      () => ({ art: 'akte', akte: neueAnfrage() }),
      'Diese Seite gibt es nicht, oder Sie dürfen sie nicht sehen.',
    ],
  ])('%s', async (_, wo, steht) => {
    await gehe(seite, wo());
    expect(await hindernisse(steht)).toEqual([]);
  });

  test('jede Angabe zu einem Schriftstück', async () => {
    await seite.setViewportSize({ width: 1440, height: 900 });
    await gehe(seite, ss);
    await seite.getByRole('heading', { level: 2, name: betreff }).waitFor();
    await seite.getByRole('tab', { name: 'Angaben' }).click();
    await seite.getByText('Prüfsumme (SHA-256)').waitFor();
    expect(await findeHindernisse(seite.mainFrame())).toEqual([]);
  });

  test('der Aktenplan über der Seite, und er gibt den Fokus zurück', async () => {
    await seite.setViewportSize({ width: 700, height: 800 });
    await gehe(seite, { art: 'akten' });
    const knopf = seite.getByRole('button', { name: 'Aktenplan', exact: true });
    await knopf.click();
    await seite.getByRole('dialog', { name: 'Aktenplan' }).getByRole('tree').waitFor();
    expect(await findeHindernisse(seite.mainFrame())).toEqual([]);
    await seite.keyboard.press('Escape');
    await seite.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => knopf.evaluate((el) => el === document.activeElement)).toBe(true);
  });

  const abgelehnt = problemAus({ code: 'beschaeftigt' });
  test.each<[string, (route: Route) => Promise<void>, string]>([
    [
      'eine Ablehnung mit ihren Einzelheiten',
      (route) => route.fulfill({ status: 503, json: abgelehnt, headers: { 'x-kennung': '7c1e-52ab' } }),
      'Das ließ sich nicht laden.',
    ],
    [
      'eine fehlende Verbindung',
      (route) => route.abort('connectionrefused'),
      'Keine Verbindung zur Registratur.',
    ],
  ])('%s', async (_, antworte, steht) => {
    const fremde = neueAnfrage();
    await seite.route(`**/api/akten/${fremde}**`, antworte);
    await gehe(seite, { art: 'akte', akte: fremde });
    expect(await hindernisse(steht)).toEqual([]);
    await seite.unroute(`**/api/akten/${fremde}**`);
  });
});

test('Ein Vorleseprogramm nennt jeden Teil mit Rolle und Namen', async () => {
  await seite.setViewportSize({ width: 1440, height: 900 });
  await gehe(seite, ss);
  await seite.getByRole('heading', { level: 2, name: betreff }).waitFor();
  for (const [rolle, name] of [
    ['banner', undefined],
    ['navigation', 'Aktenplan'],
    ['tree', 'Aktenplan'],
    ['main', undefined],
    ['region', 'Vorgänge'],
    ['complementary', 'Vorschau'],
    ['tablist', 'Vorschau'],
  ] as const) {
    const teil = seite.getByRole(rolle, name === undefined ? {} : { name, exact: true });
    expect([rolle, name, await teil.count()]).toEqual([rolle, name, 1]);
  }
  expect(await seite.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await seite.evaluate(() => document.documentElement.lang)).toBe('de');
});

describe('Das Fenster von Teams ist ohne Hindernis, samt Tab', () => {
  test.each(['Hell', 'Dunkel', 'Hoher Kontrast'])('%s', async (design) => {
    const teams = await oeffneInTeams(buehne.browser(), buehne.url(), 'Ole Brandt', ss, {
      reducedMotion: 'reduce',
    });
    await teams.tab.getByRole('heading', { level: 2, name: betreff }).waitFor();
    await teams.seite.getByRole('button', { name: 'Design' }).click();
    await teams.seite.getByRole('menuitemradio', { name: design }).click();
    await teams.seite.getByRole('menu').waitFor({ state: 'detached' });
    for (const rahmen of teams.seite.frames()) {
      await rahmen.waitForFunction(
        () => !document.getAnimations().some((bewegung) => bewegung instanceof CSSTransition),
      );
      expect(await findeHindernisse(rahmen)).toEqual([]);
    }
    await teams.seite.context().close();
  });
});
