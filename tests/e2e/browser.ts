/** The product as a person meets it: the desk in Chromium, with the pane in its frame. */
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { oeffneSeite, type Mitschrift } from './desk/browser.ts';

export { starteBrowser } from './desk/browser.ts';

export interface Arbeitsplatz {
  readonly seite: Page;
  readonly mitschrift: Mitschrift;
  /** What was sent to the Registratur since the start: path, query, and body when there is one. */
  readonly gesendet: readonly string[];
  /** Everything the pane's frame asked of anyone: method, address, header fields but the token, body. */
  readonly ausgegangen: readonly string[];
  /** Bodies of the Registratur's answers so far. */
  readonly empfangen: () => Promise<readonly string[]>;
  readonly bereich: FrameLocator;
  /** Chooses an e-mail in the list and waits until the pane shows it. */
  readonly oeffne: (betreff: string) => Promise<void>;
  /** The first line of the pane, once it says something. */
  readonly stand: () => Promise<string>;
  /** Chooses a target by searching for it, also when the e-mail is filed already. */
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
  const ausgegangen: string[] = [];
  const empfangen: Promise<string>[] = [];
  seite.on('request', (anfrage) => {
    if (anfrage.isNavigationRequest() || anfrage.frame() !== seite.mainFrame()) {
      const kopf = { ...anfrage.headers(), authorization: '' };
      ausgegangen.push([anfrage.method(), anfrage.url(), JSON.stringify(kopf), anfrage.postData()].join(' '));
    }
    const ort = new URL(anfrage.url());
    if (ort.pathname.startsWith('/api/')) {
      gesendet.push([`${ort.pathname}${ort.search}`, anfrage.postData() ?? ''].join(' ').trim());
    }
  });
  seite.on('requestfinished', (anfrage) => {
    if (!new URL(anfrage.url()).pathname.startsWith('/api/')) return;
    const text = anfrage.response().then(async (antwort) => (await antwort?.text()) ?? '');
    empfangen.push(text.catch(() => ''));
  });
  await seite.goto(`${url}/#${upn}`);
  const bereich = seite.frameLocator('iframe[title="Registratur"]');
  await bereich.locator('h1').first().waitFor();
  return {
    seite,
    mitschrift,
    gesendet,
    ausgegangen,
    empfangen: () => Promise.all(empfangen),
    bereich,
    oeffne: async (betreff) => {
      const zeile = seite.getByRole('option').filter({ has: seite.getByText(betreff, { exact: true }) });
      await zeile.click();
      await bereich.getByRole('heading', { level: 1, name: betreff }).waitFor();
    },
    stand: async () => {
      await bereich.getByTestId('stand').filter({ hasNotText: 'Wird geprüft' }).waitFor();
      return (await bereich.getByTestId('stand').textContent()) ?? '';
    },
    suche: async (betreff) => {
      const feld = bereich.getByRole('searchbox');
      const trotzdem = bereich.getByRole('button', { name: /^(Vorgang auswählen|Noch einmal ablegen)$/ });
      await feld.or(trotzdem).waitFor();
      if (await trotzdem.isVisible()) await trotzdem.click();
      await feld.fill(betreff);
      const treffer = bereich.getByRole('group', { name: 'Treffer' });
      await treffer.getByRole('radio', { name: betreff, exact: true }).click();
    },
    druecke: (knopf) => bereich.getByRole('button', { name: knopf, exact: true }).click(),
    kennzeichen: async () => (await bereich.getByTestId('kennzeichen').textContent()) ?? '',
    schliesse: () => seite.context().close(),
  };
}
