/** How the pane gets into each of its states. What the server would say is put into its mouth. */
import { umweltinformation } from '@registratur/workbench/musterstadt/post/altlast';
import { jourFixe, newsletter } from '@registratur/workbench/musterstadt/post/beilaeufig';
import { angebot } from '@registratur/workbench/musterstadt/post/ersatzpflanzung';
import { fristverlaengerung } from '@registratur/workbench/musterstadt/post/fristverlaengerung';
import type { Ausgabe } from '@registratur/shared/contract/routen';
import { problemAus } from '@registratur/shared/contract/problem';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { Route } from 'playwright-core';
import type { Arbeitsplatz } from '../browser.ts';
import { zustaendeMehrere } from './zustaendeMehrere.ts';

type Marke = Ausgabe<'nachricht.marken'>['marken'][number];
export type Weg = (platz: Arbeitsplatz) => Promise<void>;

const brief = jourFixe.betreff;
const id = '0199aaaa-0000-7000-8000-000000000001';
const schluessel = '0'.repeat(64);

const hier: Marke = {
  schluessel,
  stand: 'hier',
  akte: id,
  vorgang: id,
  schriftstueck: id,
  kennzeichen: '13.01/0042-2026#002.0003',
  vorgangszeichen: '13.01/0042-2026#002',
  vorgangBetreff: 'Fällung einer Winterlinde, Lindenallee 12',
  abgelegtVon: { oid: id, name: 'Dr. Elif Aydin' },
  abgelegtAm: '2026-11-19T08:05:00.000Z',
};
const anderswo: Marke = { schluessel, stand: 'anderswo', auskunft: 'FB 36 Umwelt und Klima' };

export const sage =
  (antwort: object, status = 200) =>
  (route: Route): Promise<void> =>
    route.fulfill({ status, json: antwort, headers: { 'x-kennung': '7c1e-52ab' } });
export const lehneAb = (fehler: Fehler): ((route: Route) => Promise<void>) => {
  const problem = problemAus(fehler);
  return sage(problem, problem.status);
};
export const niemals = (): Promise<void> => new Promise(() => undefined);
export const keineVerbindung = (route: Route): Promise<void> => route.abort('connectionrefused');

/** The pane asks about the e-mail, and the server answers so. */
const mitAntwort =
  (pfad: string, antworte: (route: Route) => Promise<void>, sichtbar: string): Weg =>
  async ({ seite, bereich, oeffne }) => {
    await seite.route(pfad, antworte);
    await oeffne(brief);
    await bereich.getByText(sichtbar).last().waitFor();
  };

export const bereit = async ({ oeffne, bereich }: Arbeitsplatz, betreff = brief): Promise<void> => {
  await oeffne(betreff);
  const trotzdem = bereich.getByRole('button', { name: /^(Vorgang auswählen|Noch einmal ablegen)$/ });
  await bereich.getByRole('radio').first().or(trotzdem).waitFor();
  if (await trotzdem.isVisible()) await trotzdem.click();
  await bereich.getByRole('radio').first().waitFor();
};

export const waehleUndDruecke: Weg = async ({ bereich, druecke }) => {
  await bereich.getByRole('radio').first().click();
  await druecke('Ablegen');
};

export const beimAblegen =
  (antworte: (route: Route) => Promise<void>, sichtbar: string): Weg =>
  async (platz) => {
    await platz.seite.route('**/schriftstuecke', antworte);
    await bereit(platz);
    await waehleUndDruecke(platz);
    await platz.bereich.getByText(sichtbar).last().waitFor();
  };

/** Really filed: states that count on an e-mail not filed yet need one of their own. */
export const abgelegt = async (platz: Arbeitsplatz, betreff: string): Promise<void> => {
  await bereit(platz, betreff);
  await waehleUndDruecke(platz);
  await platz.bereich.getByText('In Outlook als „Veraktet“ gekennzeichnet').waitFor();
};

const nachRuecknahme =
  (betreff: string, antworte: (route: Route) => Promise<void>, sichtbar: string): Weg =>
  async (platz) => {
    await platz.seite.route('**/ruecknahme', antworte);
    await abgelegt(platz, betreff);
    await platz.druecke('Rückgängig');
    await platz.bereich.getByText(sichtbar).last().waitFor();
  };

const weiter = (route: Route): Promise<void> => route.continue();

export const zustaende: Readonly<Record<string, Weg>> = {
  ...zustaendeMehrere,
  'wird geladen': mitAntwort('**/api/vorschlaege', niemals, 'Vorschläge werden geladen …'),
  'bereit mit Vorauswahl': async ({ oeffne, bereich }) => {
    await oeffne('Hitzeaktionsplan: Standorte für drei Trinkbrunnen');
    await bereich.getByRole('radio', { checked: true }).waitFor();
  },
  'ohne Vorschlag': mitAntwort(
    '**/api/vorschlaege',
    sage({ vorschlaege: [] }),
    'Kein passender Vorgang gefunden.',
  ),
  'Suche mit Treffern': async (platz) => {
    await bereit(platz);
    await platz.bereich.getByRole('searchbox').fill('Lindenallee');
    await platz.bereich.getByRole('group', { name: 'Treffer' }).waitFor();
  },
  'Suche ohne Treffer': async (platz) => {
    await bereit(platz);
    await platz.bereich.getByRole('searchbox').fill('Feuerwehrfest');
    await platz.bereich.getByText('Nichts gefunden zu „Feuerwehrfest“.').waitFor();
  },
  'Angaben offen und falsch': async (platz) => {
    await bereit(platz);
    await platz.bereich.getByRole('button', { name: 'Angaben zur Ablage' }).click();
    await platz.bereich.getByLabel('Eingangsdatum').fill('morgen');
    await platz.bereich.getByText('Bitte im Format TT.MM.JJJJ').waitFor();
  },
  'wird abgelegt': beimAblegen(niemals, 'Die E-Mail wird abgelegt …'),
  abgelegt: (platz) => abgelegt(platz, newsletter.betreff),
  'rückgängig gemacht': nachRuecknahme(
    fristverlaengerung.betreff,
    weiter,
    'Die Ablage ist rückgängig gemacht.',
  ),
  'Rückgängig abgelehnt': nachRuecknahme(
    umweltinformation.betreff,
    lehneAb({ code: 'ruecknahme_geaendert' }),
    'Die E-Mail bleibt veraktet.',
  ),
  'Rückgängig ungewiss': nachRuecknahme(
    angebot.betreff,
    keineVerbindung,
    'Bitte drücken Sie noch einmal „Rückgängig“.',
  ),
  'Ergebnis ungewiss': beimAblegen(keineVerbindung, 'Wir wissen noch nicht, ob die Ablage geklappt hat.'),
  'abgelehnt mit offenen Einzelheiten': async (platz) => {
    await beimAblegen(lehneAb({ code: 'beschaeftigt' }), 'Die E-Mail ist nicht abgelegt.')(platz);
    await platz.druecke('Einzelheiten für die IT');
    await platz.bereich.getByText('Kennung 7c1e-52ab').waitFor();
  },
  'schon veraktet, mit Recht': mitAntwort(
    '**/api/nachrichten/marken',
    sage({ marken: [hier], notizen: [] }),
    'Veraktet in 13.01/0042-2026#002 von Dr. Elif Aydin',
  ),
  'schon veraktet, ohne Recht': mitAntwort(
    '**/api/nachrichten/marken',
    sage({ marken: [anderswo], notizen: [] }),
    'Veraktet – Auskunft: FB 36 Umwelt und Klima',
  ),
  'Stand unbekannt': mitAntwort('**/api/nachrichten/marken', keineVerbindung, 'Stand unbekannt'),
  'keine Verbindung': mitAntwort('**/api/vorschlaege', keineVerbindung, 'Keine Verbindung zur Registratur.'),
  'nicht angemeldet': async ({ seite, bereich }) => {
    await seite.route('**/api/vorschlaege', lehneAb({ code: 'nicht_angemeldet' }));
    await seite.getByRole('option', { name: new RegExp(brief) }).click();
    await bereich.getByText('Die Registratur hat Ihre Anmeldung nicht angenommen.').waitFor();
  },
  'keine E-Mail gewählt': async ({ seite, bereich }) => {
    await seite.getByRole('searchbox', { name: 'Postfach durchsuchen' }).fill('Zeppelinwerft');
    await bereich.getByText('Wählen Sie eine E-Mail aus.').waitFor();
  },
};
