import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const schalter = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const programm = { executablePath: '/usr/bin/chromium', headless: true, args: schalter };

export const starteBrowser = (): Promise<Browser> => chromium.launch(programm);

/**
 * A browser as people have it: what a page keeps in a frame of a foreign site is kept apart, and windows nobody clicked
 * for do not open (Playwright switches both off); `name` is served by a port of this machine.
 */
export async function starteGetrenntenBrowser(name: string, port: number): Promise<Browser> {
  const probe = await chromium.launchServer(programm);
  const abschaltung = probe.process().spawnargs.find((schalt) => schalt.startsWith('--disable-features='));
  await probe.close();
  if (abschaltung?.includes('ThirdPartyStoragePartitioning') !== true)
    throw new Error('Playwright schaltet die Trennung nicht mehr ab.');
  return chromium.launch({
    ...programm,
    ignoreDefaultArgs: [abschaltung, '--disable-popup-blocking'],
    args: [
      ...schalter,
      abschaltung.replace('ThirdPartyStoragePartitioning,', ''),
      `--host-resolver-rules=MAP ${name}:443 127.0.0.1:${port}`,
    ],
  });
}

export interface Mitschrift {
  /** Requests that left this machine. */
  readonly fremde: string[];
  /** Errors on the console or thrown in a page. */
  readonly fehler: string[];
}

/** A page whose requests and errors are written down. */
export async function oeffneSeite(
  browser: Browser,
  wuensche: BrowserContextOptions = {},
): Promise<{ seite: Page; mitschrift: Mitschrift }> {
  const kontext = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'de-DE', ...wuensche });
  const seite = await kontext.newPage();
  const mitschrift: Mitschrift = { fremde: [], fehler: [] };
  kontext.on('request', (anfrage) => {
    const ziel = new URL(anfrage.url());
    if (ziel.protocol.startsWith('http') && ziel.hostname !== 'localhost') mitschrift.fremde.push(ziel.href);
  });
  seite.on('console', (m) => {
    if (m.type() === 'error') mitschrift.fehler.push(m.text());
  });
  seite.on('pageerror', (f) => mitschrift.fehler.push(f.message));
  return { seite, mitschrift };
}
