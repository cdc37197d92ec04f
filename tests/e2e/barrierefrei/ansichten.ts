import type { Frame } from 'playwright-core';
import type { Arbeitsplatz } from '../browser.ts';
import { findeHindernisse } from './axe.ts';

interface Ansicht {
  readonly farben: 'light' | 'dark';
  readonly kontrast?: true;
  /** Width of the pane in px; 160 = 320 at a zoom of 200 %. */
  readonly breite: number;
}

export const ansichten = {
  hell: { farben: 'light', breite: 336 },
  dunkel: { farben: 'dark', breite: 336 },
  'hoher Kontrast': { farben: 'light', kontrast: true, breite: 336 },
  'hoher Kontrast, dunkel': { farben: 'dark', kontrast: true, breite: 336 },
  '320 px': { farben: 'light', breite: 320 },
  '200 %': { farben: 'light', breite: 160 },
} as const satisfies Readonly<Record<string, Ansicht>>;

async function stelleEin({ seite }: Arbeitsplatz, ansicht: Ansicht): Promise<void> {
  await seite.emulateMedia({
    colorScheme: ansicht.farben,
    forcedColors: ansicht.kontrast ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await seite.locator('iframe[title="Registratur"]').evaluate((rahmen, breite) => {
    rahmen.style.width = `${breite}px`;
  }, ansicht.breite);
}

/** The theme is the wanted one, and nothing is on its way any more: no colour, no motion that ends. */
function stehtDa(dunkel: boolean): boolean {
  const thema = document.querySelector('.fui-FluentProvider');
  const grund = thema && getComputedStyle(thema).getPropertyValue('--colorNeutralBackground1');
  const imWechsel = document
    .getAnimations()
    .some((b) => b.playState === 'running' && b.effect?.getComputedTiming().endTime !== Infinity);
  return grund !== null && (grund !== '#ffffff') === dunkel && !imWechsel;
}

/** Until a page has taken on the colours it was told to. */
export async function warteAufRuhe(dokument: Frame, farben: 'light' | 'dark'): Promise<void> {
  await dokument.waitForFunction(stehtDa, farben === 'dark');
}

/** What hinders people in the pane as it stands now, in each way of looking at it; empty = nothing. */
export async function hindernisseImBereich(
  platz: Arbeitsplatz,
  namen: readonly (keyof typeof ansichten)[] = Object.keys(ansichten) as (keyof typeof ansichten)[],
): Promise<readonly string[]> {
  const bereich = platz.seite.frames().find((rahmen) => rahmen.url().includes('/addin/'));
  if (!bereich) throw new Error('Der Bereich ist nicht offen.');
  const alle: string[] = [];
  for (const name of namen) {
    await stelleEin(platz, ansichten[name]);
    await warteAufRuhe(bereich, ansichten[name].farben);
    const gefunden = await findeHindernisse(bereich);
    const ragtHinaus = await bereich.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    const ueber = ragtHinaus ? ['rollt waagerecht'] : [];
    alle.push(...[...gefunden, ...ueber].map((was) => `${name}: ${was}`));
  }
  return alle;
}
