/** The states of the pane for several e-mails and for files. */
import { baumfaellung } from '@registratur/workbench/musterstadt/post/baumfaellung';
import { jourFixe, newsletter } from '@registratur/workbench/musterstadt/post/beilaeufig';
import { problemAus } from '@registratur/shared/contract/problem';
import type { Route } from 'playwright-core';
import { expect } from 'vitest';
import type { Arbeitsplatz } from '../browser.ts';
import { markiere } from '../mehrereHilfe.ts';

type Weg = (platz: Arbeitsplatz) => Promise<void>;
type Antworte = (route: Route, nummer: number) => Promise<void>;

const drei = [baumfaellung.betreff, jourFixe.betreff, newsletter.betreff];

const gewaehlt: Weg = async (platz) => {
  await markiere(platz, drei);
  await platz.bereich.getByRole('radio').first().waitFor();
};

const beimLauf =
  (antworte: Antworte, sichtbar: string): Weg =>
  async (platz) => {
    let nummer = 0;
    await platz.seite.route('**/api/akten/*/vorgaenge/*/schriftstuecke', (route) =>
      antworte(route, (nummer += 1)),
    );
    await gewaehlt(platz);
    await platz.bereich.getByRole('radio').first().click();
    await platz.druecke('3 E-Mails ablegen');
    await platz.bereich.getByText(sichtbar).last().waitFor();
  };

const problem = problemAus({ code: 'postfach_nicht_erreichbar' });
const niemals = (): Promise<void> => new Promise(() => undefined);
const lehneAb = (route: Route): Promise<void> => route.fulfill({ status: problem.status, json: problem });

export const zustaendeMehrere: Readonly<Record<string, Weg>> = {
  'mehrere ausgewählt': gewaehlt,
  'mehrere werden abgelegt, eine ist gescheitert': beimLauf(
    (route, nummer) => (nummer === 1 ? lehneAb(route) : niemals()),
    '1 von 3 bearbeitet',
  ),
  'mehrere ohne Verbindung': beimLauf(
    (route) => route.abort('connectionrefused'),
    'Keine Verbindung zur Registratur.',
  ),
  'mehrere fertig, nicht alle veraktet': beimLauf(
    (route, nummer) => (nummer === 2 ? lehneAb(route) : route.continue()),
    '2 von 3 E-Mails veraktet',
  ),
  'Datei über einem Vorgang': async (platz) => {
    await platz.oeffne(jourFixe.betreff);
    const karte = platz.bereich.locator('label').first();
    await karte.waitFor();
    await expect
      .poll(
        async () => {
          await karte.evaluate((element) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File(['x'], 'Plan.pdf'));
            element.dispatchEvent(
              new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }),
            );
          });
          return karte.getByText('Hier ablegen').count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
  },
};
