/** The product as a person meets it: the desk in Chromium, with the pane in its frame. */
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { oeffneSeite, type Mitschrift } from './desk/browser.ts';

export { starteBrowser } from './desk/browser.ts';

export interface Arbeitsplatz {
  readonly seite: Page;
  readonly mitschrift: Mitschrift;
  /** What was sent to the Registratur since the start: path, query, and body when there is one. */
  readonly gesendet: readonly string[];
  readonly bereich: FrameLocator;
  /** Chooses an e-mail in the list and waits until the pane shows it. */
  readonly oeffne: (betreff: string) => Promise<void>;
  /** Chooses a target by searching for it. */
  readonly suche: (betreff: string) => Promise<void>;
  readonly druecke: (knopf: string) => Promise<void>;
  /** „13.01/0001-2026#001.0001“, as the pane shows it after filing. */
  readonly kennzeichen: () => Promise<string>;
  readonly schliesse: () => Promise<void>;
}

/** The desk of a person (address of the mailbox). */
export async function setzeAnArbeitsplatz(
  browser: Browser,
  url: string,
  upn: string,
  wuensche: BrowserContextOptions = {},
): Promise<Arbeitsplatz> {
  const { seite, mitschrift } = await oeffneSeite(browser, {
    viewport: { width: 1440, height: 900 },
    ...wuensche,
  });
  const gesendet: string[] = [];
  seite.on('request', (anfrage) => {
    const ort = new URL(anfrage.url());
    if (ort.pathname.startsWith('/api/')) {
      gesendet.push([`${ort.pathname}${ort.search}`, anfrage.postData() ?? ''].join(' ').trim());
    }
  });
  await seite.goto(`${url}/#${upn}`);
  const bereich = seite.frameLocator('iframe');
  await bereich.locator('h1').first().waitFor();
  return {
    seite,
    mitschrift,
    gesendet,
    bereich,
    oeffne: async (betreff) => {
      await seite.getByRole('option').filter({ hasText: betreff }).click();
      await bereich.getByRole('heading', { level: 1, name: betreff }).waitFor();
    },
    suche: async (betreff) => {
      await bereich.getByRole('searchbox').fill(betreff);
      await bereich.getByRole('radio', { name: betreff, exact: true }).click();
    },
    druecke: (knopf) => bereich.getByRole('button', { name: knopf, exact: true }).click(),
    kennzeichen: async () => (await bereich.getByTestId('kennzeichen').textContent()) ?? '',
    schliesse: () => seite.context().close(),
  };
}
