/** How long the pane takes to tell that an e-mail is filed, on a slow machine and line. */
import { addinSeite } from '@registratur/workbench/start/seiten';
import { ersteLadung, nachladungen } from '@registratur/workbench/start/seite';
import { namens } from '@registratur/workbench/musterstadt/personen';
import type { Browser, Frame, Page } from 'playwright-core';
import { oeffneSeite, starteBrowser } from '../e2e/desk/browser.ts';
import { freierPort, starteServer } from '../faults/server.ts';
import { median, runde } from './zahlen.ts';

/** Weights in KB (1000 bytes, gzip); times in milliseconds since the pane's frame began to load. */
export interface Panezahlen {
  readonly erst_kb_gz: number;
  readonly groesster_lazy_kb_gz: number;
  readonly fcp_ms: number;
  readonly marke_ms: number;
}

/** Processor four times slower than this one, line of 10 Mbit/s with 40 ms. */
const bremse = { prozessor: 4, bytesProSekunde: 10_000_000 / 8, latenzMs: 40 };

export async function messePane(e: {
  readonly ordner: string;
  readonly runden: number;
  readonly melde: (text: string) => void;
}): Promise<Panezahlen> {
  const port = await freierPort();
  const server = starteServer({ port, daten: e.ordner });
  const browser = await starteBrowser();
  try {
    await server.bereit;
    const adresse = `https://localhost:${port}/#${namens('Ole Brandt').upn}`;
    await legeErsteAb(browser, adresse);
    const ladungen: Ladung[] = [];
    for (let nr = 1; nr <= e.runden; nr += 1) {
      const l = await lade(browser, adresse);
      ladungen.push(l);
      e.melde(
        `Runde ${nr}: Office.js allein bereit ${runde(l.office, 0)} ms · erste Farbe ${runde(l.fcp, 0)} ms · ` +
          `„veraktet“ ${runde(l.marke, 0)} ms`,
      );
    }
    const mitte = (wert: (l: Ladung) => number): number => runde(median(ladungen.map(wert)), 0);
    e.melde(`Boden: Office.js allein ist nach ${mitte((l) => l.office)} ms bereit (Median).`);
    return {
      erst_kb_gz: runde(ersteLadung(addinSeite) / 1000),
      groesster_lazy_kb_gz: runde((nachladungen(addinSeite)[0]?.bytes ?? 0) / 1000),
      fcp_ms: mitte((l) => l.fcp),
      marke_ms: mitte((l) => l.marke),
    };
  } finally {
    await browser.close();
    await server.beende();
  }
}

interface Ladung {
  /** The genuine library alone: no pane can be ready before it. */
  readonly office: number;
  readonly fcp: number;
  readonly marke: number;
}

/** The measuring points inside the page; text of the first line once the mark is there. */
const messpunkte = (): void => {
  const zeiten: Record<string, number> = {};
  Object.assign(window, { zeiten });
  new PerformanceObserver((liste) => {
    for (const eintrag of liste.getEntriesByName('first-contentful-paint')) zeiten['fcp'] = eintrag.startTime;
  }).observe({ type: 'paint', buffered: true });
  const schaue = (): void => {
    const office = (window as { Office?: { onReady?: (fertig: () => void) => unknown } }).Office;
    if (office?.onReady && zeiten['gefragt'] === undefined) {
      zeiten['gefragt'] = performance.now();
      office.onReady(() => (zeiten['office'] ??= performance.now()));
    }
    const stand = document.querySelector('[data-testid="stand"]')?.textContent ?? '';
    if (/veraktet in/i.test(stand)) zeiten['marke'] ??= performance.now();
  };
  new MutationObserver(schaue).observe(document, { childList: true, subtree: true, characterData: true });
};

async function lade(browser: Browser, adresse: string): Promise<Ladung> {
  const { seite } = await oeffneSeite(browser, { viewport: { width: 1440, height: 900 } });
  try {
    await bremseSeite(seite);
    await seite.addInitScript(messpunkte);
    await seite.goto(adresse);
    const bereich = await rahmen(seite);
    const zeiten = await bereich.waitForFunction(
      () => {
        const { zeiten: z } = window as unknown as { zeiten: Record<string, number> };
        return z['fcp'] !== undefined && z['marke'] !== undefined && z['office'] !== undefined
          ? z
          : undefined;
      },
      undefined,
      { timeout: 60_000 },
    );
    const gemessen = (await zeiten.jsonValue()) ?? {};
    return {
      office: gemessen['office'] ?? Number.NaN,
      fcp: gemessen['fcp'] ?? Number.NaN,
      marke: gemessen['marke'] ?? Number.NaN,
    };
  } finally {
    await seite.context().close();
  }
}

async function bremseSeite(seite: Page): Promise<void> {
  const cdp = await seite.context().newCDPSession(seite);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: bremse.latenzMs,
    downloadThroughput: bremse.bytesProSekunde,
    uploadThroughput: bremse.bytesProSekunde,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: bremse.prozessor });
}

async function rahmen(seite: Page): Promise<Frame> {
  const element = await seite.waitForSelector('iframe[title="Registratur"]', { timeout: 60_000 });
  const inhalt = await element.contentFrame();
  if (!inhalt) throw new Error('Der Bereich hat keinen Rahmen.');
  return inhalt;
}

/** Files the e-mail that is open first, and waits until everybody is told so. */
async function legeErsteAb(browser: Browser, adresse: string): Promise<void> {
  const { seite } = await oeffneSeite(browser, { viewport: { width: 1440, height: 900 } });
  await seite.goto(adresse);
  const bereich = seite.frameLocator('iframe[title="Registratur"]');
  await bereich.getByRole('radio').first().click();
  await bereich.getByRole('button', { name: 'Ablegen', exact: true }).click();
  await bereich.getByRole('heading', { level: 1, name: 'Veraktet' }).waitFor();
  const filed = bereich.getByTestId('stand').filter({ hasText: /veraktet in/i });
  for (let versuch = 0; versuch < 50; versuch += 1) {
    await seite.reload();
    await bereich.getByTestId('stand').filter({ hasNotText: 'Wird geprüft' }).waitFor();
    if (await filed.isVisible()) break;
  }
  await filed.waitFor();
  await seite.context().close();
}
