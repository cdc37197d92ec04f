/** The tab under the real name of Teams, in a frame of another site, with storage kept apart as browsers do. */
import { mandant, namens } from '@registratur/workbench/musterstadt/personen';
import type { Brueckenausweis } from '@registratur/workbench/office-host/bruecke';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gastgeberwunsch } from './akten/gastgeber.ts';
import { neuerVorgang } from './bestand.ts';
import { baueBuehne } from './buehne.ts';
import { oeffneSeite, starteGetrenntenBrowser } from './desk/browser.ts';
import { starteProbe } from './desk/server.ts';

/** Where Teams on the web really lives; here the name leads to this machine. */
const teams = 'teams.microsoft.com';
const buehne = baueBuehne();
const ordner = mkdtempSync(join(tmpdir(), 'registratur-teams-'));
let gastgeber: Awaited<ReturnType<typeof starteProbe>>;
let browser: Browser;

beforeAll(async () => {
  gastgeber = await starteProbe(ordner);
  browser = await starteGetrenntenBrowser(teams, Number(new URL(gastgeber.url).port));
});
afterAll(async () => {
  await browser.close();
  await gastgeber.stoppe();
  rmSync(ordner, { recursive: true });
});

async function ausweis(person: string): Promise<Brueckenausweis> {
  const antwort = await fetch(`${buehne.url()}/entra/${mandant}/persona`, {
    method: 'POST',
    body: JSON.stringify({ person, gefragt: true }),
  });
  return (await antwort.json()) as Brueckenausweis;
}

test('Unter dem wirklichen Namen von Teams, von fremder Seite eingebettet, zeigt der Tab den Ort des Verweises', async () => {
  const vorgang = 'Von fremder Seite';
  const ort = await neuerVorgang(buehne.als('Ole Brandt'), 'Baumschutz Lindenallee', vorgang);
  const { seite, mitschrift } = await oeffneSeite(browser);
  const kontext = seite.context();
  const gefragt: string[] = [];
  await kontext.route('https://res.cdn.office.net/**', (route) => {
    gefragt.push(route.request().url());
    return route.abort();
  });
  const { oid, name, upn } = namens('Ole Brandt');
  const wunsch: Gastgeberwunsch = {
    seite: `${buehne.url()}/akten/`,
    kontext: {
      person: { oid, name, upn },
      mandant,
      thema: 'dark',
      tab: 'akten',
      unterseite: `v/${ort.akte}.${ort.vorgang}`,
    },
    ausweis: await ausweis('Ole Brandt'),
  };
  const frage = new URLSearchParams({ wunsch: JSON.stringify(wunsch) });
  await seite.goto(`https://${teams}/teams.html?${frage.toString()}`);
  const tab = seite.frameLocator('iframe[title="Registratur"]');
  await tab.getByRole('button', { name: vorgang, expanded: true }).waitFor();
  await seite.locator('body[data-bereit="ja"]').waitFor();
  const fremde = new Set(mitschrift.fremde.map((ziel) => new URL(ziel).hostname));
  // teams-js knows this host by itself; the list it asks for may fail.
  expect([...fremde].sort()).toEqual([...(gefragt.length > 0 ? ['res.cdn.office.net'] : []), teams]);
  await kontext.close();
});
