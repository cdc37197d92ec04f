import type { Ruf } from '@registratur/shared/contract/client';
import { mandant } from '@registratur/workbench/musterstadt/personen';
import { vertraue } from '@registratur/workbench/werkbank/zertifikat';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freierPort, starteServer, type Server } from '../faults/server.ts';
import { neuerVorgang, rufAls, schriftstuecke } from './bestand.ts';
import { setzeAnArbeitsplatz, starteBrowser, type Arbeitsplatz } from './browser.ts';
import { upn } from './personen.ts';

const ordner = mkdtempSync(join(tmpdir(), 'registratur-neustart-'));
const daten = join(ordner, 'daten');
const antrag = 'Antrag auf Baumfällgenehmigung Lindenallee 12';
let port: number;
let server: Server;
let browser: Browser;
let platz: Arbeitsplatz;

const starte = async (): Promise<void> => {
  server = starteServer({ port, daten });
  await server.bereit;
};

beforeAll(async () => {
  port = await freierPort();
  [browser] = await Promise.all([starteBrowser(), starte()]);
  vertraue((JSON.parse(readFileSync(join(daten, 'adresse.json'), 'utf8')) as { ca: string }).ca);
});
afterAll(async () => {
  await browser.close();
  await server.beende();
  rmSync(ordner, { recursive: true });
});
afterEach(() => platz.schliesse());

const url = (): string => `https://localhost:${port}`;
const ole: Ruf = (id, teile) => rufAls(url(), ausweis)(id, teile);
const ausweis = async (): Promise<string> => {
  const antwort = await fetch(`${url()}/entra/${mandant}/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'Ole Brandt' }),
  });
  return ((await antwort.json()) as { access_token: string }).access_token;
};

/** Where in the filing the power fails; in each case the pane hears nothing. */
const faelle: readonly [string, (route: Route) => Promise<void>][] = [
  ['bevor die Anfrage ankommt', async () => server.toete()],
  [
    'während sie bearbeitet wird',
    async (route) => {
      // The first trace of the e-mail on the disk: fetched, not yet decided.
      const spur = watch(join(daten, 'inhalte', 'eingang'));
      const unterwegs = route.fetch().catch(() => undefined);
      await once(spur, 'change');
      await server.toete();
      spur.close();
      await unterwegs;
    },
  ],
  [
    'nachdem sie vollzogen ist, bevor die Antwort ankommt',
    async (route) => {
      expect((await route.fetch()).status()).toBe(201);
      await server.toete();
    },
  ],
];

describe.each(faelle)('Stirbt der Server, %s,', (name, falle) => {
  test('führt das erneute Ablegen nach dem Neustart zu genau einem Schriftstück', async () => {
    const ziel = `Stromausfall, ${name}`;
    const ort = await neuerVorgang(ole, 'Baumschutz Lindenallee', ziel);
    platz = await setzeAnArbeitsplatz(browser, url(), upn('Ole Brandt'));
    await platz.oeffne(antrag);
    await platz.suche(ziel);
    await platz.seite.route(
      '**/schriftstuecke',
      async (route) => {
        await falle(route);
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await platz.druecke('Ablegen');
    await platz.bereich.getByText('Wir wissen noch nicht, ob die Ablage geklappt hat.').last().waitFor();
    await starte();
    await platz.druecke('Erneut ablegen');
    expect(await platz.kennzeichen()).toMatch(/\.0001$/);
    await platz.bereich.getByRole('heading', { level: 1, name: 'Veraktet' }).waitFor();
    expect(await schriftstuecke(ole, ort)).toHaveLength(1);
  });
});
