/** Several e-mails in the list of the desk, and what the pane makes of them. */
import { mandant } from '@registratur/workbench/musterstadt/personen';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Arbeitsplatz } from './browser.ts';
import { upn } from './personen.ts';

export const zeileMit = (seite: Page, betreff: string): Locator =>
  seite.getByRole('option').filter({ has: seite.getByText(betreff, { exact: true }) });

/** Clicks the first, then with Ctrl the others, and waits until the pane knows of all. */
export async function markiere({ seite, bereich }: Arbeitsplatz, betreffe: readonly string[]): Promise<void> {
  const [erste = '', ...weitere] = betreffe;
  await zeileMit(seite, erste).click();
  for (const betreff of weitere) await zeileMit(seite, betreff).click({ modifiers: ['Control'] });
  await bereich.getByRole('heading', { level: 1, name: `${betreffe.length} E-Mails ausgewählt` }).waitFor();
}

export async function sucheZiel({ bereich }: Arbeitsplatz, betreff: string): Promise<void> {
  await bereich.getByRole('searchbox').fill(betreff);
  await bereich.getByRole('radio', { name: betreff, exact: true }).click();
}

/** Subject and result of each row. */
export const zeilen = (bereich: FrameLocator, liste = 'Ergebnis je E-Mail'): Promise<string[][]> =>
  bereich
    .getByRole('list', { name: liste })
    .getByRole('listitem')
    .evaluateAll((alle) =>
      alle.map((zeile) => {
        const [, worte] = zeile.children;
        return [...(worte?.children ?? [])].map((teil) => teil.textContent.split(' · ')[0] ?? '');
      }),
    );

/** A token of a person (upn) for the Graph of the Werkbank. */
export async function graphAusweis(url: string, person: string): Promise<string> {
  const ausweis = await fetch(`${url}/entra/${mandant}/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person, fuer: 'graph' }),
  });
  return ((await ausweis.json()) as { access_token: string }).access_token;
}

/** Delivers further e-mails to a mailbox, through the Graph of the Werkbank. */
export async function fuelle(url: string, person: string, zahl: number): Promise<void> {
  const token = await graphAusweis(url, upn(person));
  for (let nr = 1; nr <= zahl; nr += 1) {
    const mime = [
      `Message-ID: <reihe-${nr}@example.org>`,
      'From: Serie <serie@example.org>',
      `Date: Thu, 19 Nov 2026 08:${String(nr % 60).padStart(2, '0')}:00 +0100`,
      `Subject: Reihe ${nr}`,
      '',
      `Nummer ${nr}`,
    ].join('\r\n');
    const antwort = await fetch(`${url}/graph/v1.0/me/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
      body: Buffer.from(mime).toString('base64'),
    });
    if (antwort.status !== 201) throw new Error(`Zustellung ${nr}: ${antwort.status}`);
  }
}
