import type { Fehler } from '@registratur/shared/kernel/fehler';
import { beforeEach, describe, expect, test } from 'vitest';
import { findeHindernisse } from './barrierefrei/axe.ts';
import { hindernisseImBereich, warteAufRuhe } from './barrierefrei/ansichten.ts';
import { vorgangszustaende } from './barrierefrei/vorgangszustaende.ts';
import { lehneAb, waehleUndDruecke, zustaende } from './barrierefrei/zustaende.ts';
import type { Arbeitsplatz } from './browser.ts';
import { baueBuehne } from './buehne.ts';

const buehne = baueBuehne();
let platz: Arbeitsplatz;

beforeEach(async () => {
  platz = await buehne.setze('Ole Brandt', { reducedMotion: 'reduce' });
});

describe('Der Bereich ist in jeder Ansicht ohne Hindernis', () => {
  test.each(Object.entries({ ...zustaende, ...vorgangszustaende }))('%s', async (_, weg) => {
    await weg(platz);
    expect(await hindernisseImBereich(platz)).toEqual([]);
  });
});

/** Every refusal that can meet a filing. */
const ablehnungen: readonly Fehler[] = [
  { code: 'nicht_gefunden' },
  { code: 'kein_recht', recht: 'SCHREIBEN' },
  { code: 'eingabe_ungueltig', stellen: [{ pointer: '/betreff', grund: 'Höchstens 500 Zeichen.' }] },
  { code: 'zu_gross', grenzeBytes: 150_000_000 },
  { code: 'leere_datei' },
  { code: 'upload_abgelaufen' },
  { code: 'anfrage_anders_verwendet' },
  { code: 'umzug_laeuft' },
  { code: 'zu_viele', was: 'Fassungen', max: 20 },
  { code: 'postfach_nicht_erreichbar' },
  { code: 'postfach_nachricht_unbekannt' },
  { code: 'beschaeftigt' },
];

test.each(ablehnungen)('Auch die Ablehnung $code steht ohne Hindernis da', async (fehler) => {
  await platz.seite.route('**/schriftstuecke', lehneAb(fehler));
  // The detour over the file ends in the same refusal.
  await platz.seite.route('**/eingang/*', lehneAb(fehler));
  await platz.oeffne('Terminabstimmung Jour fixe');
  await waehleUndDruecke(platz);
  await platz.bereich.getByText('Die E-Mail ist nicht abgelegt.').last().waitFor();
  expect(await hindernisseImBereich(platz, ['hell', '320 px'])).toEqual([]);
});

describe('Der Schreibtisch ist ohne Hindernis', () => {
  const groesse = { width: 1440, height: 900 };
  test.each([
    ['hell', { colorScheme: 'light', forcedColors: 'none' }, groesse],
    ['dunkel', { colorScheme: 'dark', forcedColors: 'none' }, groesse],
    ['mit hohem Kontrast', { colorScheme: 'dark', forcedColors: 'active' }, groesse],
    ['auf 1280 px', { colorScheme: 'light', forcedColors: 'none' }, { width: 1280, height: 720 }],
    ['auf 320 px', { colorScheme: 'light', forcedColors: 'none' }, { width: 320, height: 640 }],
  ] as const)('%s', async (_, medium, fenster) => {
    await platz.seite.setViewportSize(fenster);
    await platz.seite.emulateMedia({ ...medium, reducedMotion: 'reduce' });
    await warteAufRuhe(platz.seite.mainFrame(), medium.colorScheme);
    expect(await findeHindernisse(platz.seite.mainFrame())).toEqual([]);
    expect(await platz.seite.evaluate(() => document.documentElement.scrollWidth)).toBe(fenster.width);
    await platz.seite.getByRole('button', { name: /^Angemeldet als/ }).click();
    await platz.seite.getByRole('menu').waitFor();
    await warteAufRuhe(platz.seite.mainFrame(), medium.colorScheme);
    expect(await findeHindernisse(platz.seite.mainFrame())).toEqual([]);
  });
});

describe('Ein Vorleseprogramm nennt', () => {
  test('im Bereich jedes Teil mit Rolle und Namen', async () => {
    await platz.oeffne('Hitzeaktionsplan: Standorte für drei Trinkbrunnen');
    const { bereich } = platz;
    const form = bereich.getByRole('main').getByRole('form', { name: 'Ablage' });
    await form.getByRole('heading', { level: 1, name: 'Hitzeaktionsplan: Standorte' }).waitFor();
    const gruppe = form.getByRole('group', { name: 'Vorschläge' });
    const erster = gruppe.getByRole('radio', { name: 'Hitzeaktionsplan', exact: true, checked: true });
    await erster.and(bereich.getByRole('radio', { description: /^14\.01\/.* Aktenzeichen steht/ })).waitFor();
    await form.getByRole('search', { name: 'Anderer Vorgang' }).getByRole('searchbox').waitFor();
    await form.getByRole('button', { name: /^Angaben zur Ablage/, expanded: false }).waitFor();
    await form.getByRole('button', { name: 'Ablegen', description: /^in Vorgang 14\.01/ }).waitFor();
    expect(await bereich.getByRole('status').first().textContent()).toMatch(/Vorschl/);
  });

  test('auf dem Schreibtisch die Bereiche von Outlook', async () => {
    const { seite } = platz;
    for (const [rolle, name] of [
      ['banner', undefined],
      ['navigation', 'Ordner'],
      ['region', 'E-Mails'],
      ['region', 'E-Mail'],
      ['complementary', 'Registratur'],
      ['contentinfo', undefined],
    ] as const) {
      const ort = seite.getByRole(rolle, name === undefined ? {} : { name, exact: true });
      expect([rolle, name, await ort.count()]).toEqual([rolle, name, 1]);
    }
    expect(await seite.getByTitle('Registratur', { exact: true }).count()).toBe(1);
  });
});
