/** The Akten pages as a person meets them: in a window of the browser, or in the window of Teams. */
import type { Ort } from '@registratur/shared/contract/orte';
import { ortText } from '@registratur/shared/contract/orte';
import { inTeams } from '@registratur/shared/ui/verweise';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { oeffneSeite, type Mitschrift } from '../desk/browser.ts';
import { upn } from '../personen.ts';

export interface Fenster {
  readonly seite: Page;
  readonly mitschrift: Mitschrift;
}

/** Opens the page in the browser and signs in, by the window in which the account is chosen. */
export async function oeffneImBrowser(
  browser: Browser,
  url: string,
  person: string,
  ort: Ort,
  wuensche: BrowserContextOptions = {},
): Promise<Fenster> {
  const fenster = await oeffneSeite(browser, { viewport: { width: 1440, height: 900 }, ...wuensche });
  const { seite } = fenster;
  await seite.goto(`${url}/akten/#${ortText(ort)}`);
  const [konten] = await Promise.all([
    seite.context().waitForEvent('page'),
    seite.getByRole('button', { name: 'Anmelden', exact: true }).click(),
  ]);
  await Promise.all([
    konten.waitForEvent('close'),
    konten.getByRole('link', { name: person }).click({ noWaitAfter: true }),
  ]);
  await seite.getByTitle(`Angemeldet als ${person}`, { exact: true }).waitFor();
  return fenster;
}

/** Goes to another place of the same window. */
export const gehe = (seite: Page, ort: Ort): Promise<void> =>
  seite.evaluate((text) => void (location.hash = text), ortText(ort));

export interface Teamsfenster extends Fenster {
  readonly tab: FrameLocator;
}

/** Opens the link that the pane in Outlook offers, in the window of Teams of that person. */
export async function oeffneInTeams(
  browser: Browser,
  url: string,
  person: string,
  ort: Extract<Ort, { art: 'schriftstueck' | 'vorgang' }>,
  wuensche: BrowserContextOptions = {},
): Promise<Teamsfenster> {
  const fenster = await oeffneSeite(browser, { viewport: { width: 1440, height: 900 }, ...wuensche });
  const { seite } = fenster;
  // The one thing teams-js asks of the network: who else may show the tab.
  await seite
    .context()
    .route('https://res.cdn.office.net/**', (route) =>
      route.fulfill({ json: { validOrigins: [] }, headers: { 'access-control-allow-origin': '*' } }),
    );
  const { pathname, search } = new URL(await inTeams(url, ort));
  await seite.goto(`${url}/teams/?person=${upn(person)}#${pathname}${search}`);
  return { ...fenster, tab: seite.frameLocator('iframe[title="Registratur"]') };
}

/** What a person reads on the page, and how it is built: nothing but ids of elements may differ. */
export const gelesen = (seite: Page): Promise<string> => seite.evaluate(() => document.body.innerText);
