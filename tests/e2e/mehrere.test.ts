import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { neuerVorgang, schriftstuecke, type Ort } from './bestand.ts';
import type { Arbeitsplatz } from './browser.ts';
import { baueBuehne } from './buehne.ts';
import { fuelle, markiere, sucheZiel, zeileMit, zeilen } from './mehrereHilfe.ts';

const fuenf = [
  'Antrag auf Baumfällgenehmigung Lindenallee 12',
  'Terminabstimmung Jour fixe',
  'AW: Fristverlängerung Altlastengutachten',
  'Hitzeaktionsplan: Standorte für drei Trinkbrunnen',
  'Kommunalmagazin 11/2026: Schwammstadt, Förderfristen, Termine',
] as const;

const nieAbgelegt = 'Antrag auf Zugang zu Umweltinformationen: Grundwasser an der ehemaligen Färberei';

const buehne = baueBuehne();
const ole = 'Ole Brandt';
const vorgang = (betreff: string): Promise<Ort> =>
  neuerVorgang(buehne.als(ole), 'Baumschutz Lindenallee', betreff);
const liegenIn = async (ort: Ort): Promise<string[]> =>
  (await schriftstuecke(buehne.als(ole), ort)).map((s) => s.betreff).sort();
const titel = (platz: Arbeitsplatz, name: string): Promise<void> =>
  platz.bereich.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** A desk with these selected and the target chosen. */
async function bereit(ziel: string, betreffe: readonly string[] = fuenf): Promise<Arbeitsplatz> {
  const platz = await buehne.setze(ole);
  await markiere(platz, betreffe);
  await sucheZiel(platz, ziel);
  return platz;
}

interface Ablage {
  readonly anfrage: string;
  readonly quelle: { readonly art: string; readonly nachricht: string };
}
const ablageIn = (route: Route): Ablage => route.request().postDataJSON() as Ablage;
const ablegen = '**/api/akten/*/vorgaenge/*/schriftstuecke';

test('Fünf ausgewählte E-Mails liegen nach einem Knopfdruck im selben Vorgang und sind gekennzeichnet', async () => {
  const ort = await vorgang('Alle fünf zusammen');
  const platz = await bereit('Alle fünf zusammen');
  await platz.druecke('5 E-Mails ablegen');
  await titel(platz, '5 E-Mails veraktet');
  expect(await zeilen(platz.bereich)).toEqual(fuenf.map((betreff) => [betreff, 'Abgelegt']));
  expect(await liegenIn(ort)).toEqual([...fuenf].sort());
  for (const betreff of fuenf)
    await zeileMit(platz.seite, betreff).getByText('Veraktet', { exact: true }).waitFor();
  expect(platz.mitschrift).toEqual({ fremde: [], fehler: [] });

  await platz.druecke('Fertig');
  await titel(platz, '5 E-Mails ausgewählt');
  await platz.druecke('5 E-Mails ablegen');
  await titel(platz, '5 E-Mails veraktet');
  expect(await zeilen(platz.bereich)).toEqual(fuenf.map((betreff) => [betreff, 'War hier schon veraktet']));
  expect(await liegenIn(ort)).toEqual([...fuenf].sort());
});

test('Vor dem Ablegen verlässt kein Betreff den Bereich', async () => {
  const platz = await buehne.setze(ole);
  await markiere(platz, fuenf);
  await platz.bereich.getByRole('radio').first().waitFor();
  const gesagt = platz.ausgegangen.join('\n');
  expect(gesagt).toContain('/api/vorschlaege');
  for (const betreff of fuenf) expect(gesagt).not.toContain(betreff);
});

describe('Gelingt eine nicht', () => {
  test('steht der Grund in ihrer Zeile, und erneut abgelegt entsteht nichts doppelt', async () => {
    const ort = await vorgang('Vier von fünf');
    const platz = await bereit('Vier von fünf');
    const ids = new Map<string, string>();
    let falsch: string | undefined;
    await platz.seite.route(ablegen, (route) => {
      const ein = ablageIn(route);
      falsch ??= ein.quelle.nachricht;
      if (ein.quelle.nachricht !== falsch) return route.continue();
      ids.set('erste', ein.anfrage);
      const fremd = { art: 'postfach', nachricht: 'gibt-es-nicht' };
      return route.continue({ postData: { ...ein, quelle: fremd } });
    });
    await platz.druecke('5 E-Mails ablegen');
    await titel(platz, '4 von 5 E-Mails veraktet');
    const [erste, ...andere] = await zeilen(platz.bereich);
    expect(erste).toEqual([
      fuenf[0],
      'Nicht abgelegt: Outlook hat die E-Mail nicht gefunden. Bitte wählen Sie sie noch einmal aus.',
    ]);
    expect(andere.map(([, ergebnis]) => ergebnis)).toEqual(Array(4).fill('Abgelegt'));
    expect(await liegenIn(ort)).toEqual(fuenf.slice(1).sort());

    await platz.seite.unroute(ablegen);
    await platz.seite.route(ablegen, (route) => {
      ids.set('zweite', ablageIn(route).anfrage);
      return route.continue();
    });
    await platz.druecke('1 E-Mail erneut ablegen');
    await titel(platz, '5 E-Mails veraktet');
    expect(ids.get('zweite')).toBe(ids.get('erste'));
    expect(await liegenIn(ort)).toEqual([...fuenf].sort());
  });

  test('Nr. 5: findet der Server sie bei falscher Kennung an ihrer Message-ID', async () => {
    const ort = await vorgang('Falsche Kennung');
    const platz = await bereit('Falsche Kennung', fuenf.slice(0, 2));
    await platz.seite.route(ablegen, (route) => {
      const ein = ablageIn(route);
      return route.continue({ postData: { ...ein, quelle: { ...ein.quelle, nachricht: 'AAMkFalsch=' } } });
    });
    await platz.druecke('2 E-Mails ablegen');
    await titel(platz, '2 E-Mails veraktet');
    expect(await liegenIn(ort)).toEqual(fuenf.slice(0, 2).sort());
  });
});

test('Verlorene Antworten halten den Lauf an; danach geht er weiter, und nichts entsteht doppelt', async () => {
  const ort = await vorgang('Mitten im Lauf getrennt');
  const platz = await bereit('Mitten im Lauf getrennt');
  await platz.seite.route(ablegen, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await platz.druecke('5 E-Mails ablegen');
  const jetzt = platz.bereich.getByRole('button', { name: 'Jetzt versuchen' });
  await jetzt.waitFor();
  await platz.bereich.getByText('0 von 5 bearbeitet').last().waitFor();
  await platz.seite.unroute(ablegen);
  await jetzt.click();
  await titel(platz, '5 E-Mails veraktet');
  expect(await liegenIn(ort)).toEqual([...fuenf].sort());
});

/** Holds every filing until it is let go; tells how many wait. */
async function halteFest(platz: Arbeitsplatz): Promise<{ gibFrei: () => void; wartende: () => number }> {
  let gibFrei = (): void => undefined;
  const frei = new Promise<void>((weiter) => (gibFrei = weiter));
  let wartende = 0;
  await platz.seite.route(ablegen, async (route) => {
    wartende += 1;
    await frei;
    await route.continue();
  });
  return { gibFrei, wartende: () => wartende };
}

describe('Abbrechen', () => {
  test('beginnt nichts Neues; was fertig wird, bleibt veraktet, und der Rest lässt sich nachholen', async () => {
    const ort = await vorgang('Abgebrochen');
    const platz = await bereit('Abgebrochen');
    const { gibFrei, wartende } = await halteFest(platz);
    await platz.druecke('5 E-Mails ablegen');
    await expect.poll(wartende, { timeout: 30_000 }).toBe(3);
    await platz.druecke('Abbrechen');
    gibFrei();
    await titel(platz, '3 von 5 E-Mails veraktet');
    expect((await zeilen(platz.bereich)).map(([, ergebnis]) => ergebnis)).toEqual([
      'Abgelegt',
      'Abgelegt',
      'Abgelegt',
      'Nicht abgelegt: Sie haben abgebrochen.',
      'Nicht abgelegt: Sie haben abgebrochen.',
    ]);
    expect(await liegenIn(ort)).toEqual(fuenf.slice(0, 3).sort());
    await platz.druecke('2 E-Mails erneut ablegen');
    await titel(platz, '5 E-Mails veraktet');
    expect(await liegenIn(ort)).toEqual([...fuenf].sort());
  });

  test('und eine einzelne Ablage rückgängig machen nimmt nur diese zurück', async () => {
    const ort = await vorgang('Eine zurück');
    const platz = await bereit('Eine zurück', fuenf.slice(0, 2));
    await platz.druecke('2 E-Mails ablegen');
    await titel(platz, '2 E-Mails veraktet');
    await platz.druecke(`Ablage von „${fuenf[0]}“ rückgängig machen`);
    await platz.bereich.getByText('Rückgängig gemacht', { exact: true }).waitFor();
    expect(await liegenIn(ort)).toEqual([fuenf[1]]);
    await titel(platz, '1 von 2 E-Mails veraktet');
    await zeileMit(platz.seite, fuenf[0])
      .getByText('Veraktet', { exact: true })
      .waitFor({ state: 'detached' });
  });
});

test('Der Lauf geht weiter und bleibt zu sehen, wenn inzwischen etwas anderes ausgewählt ist', async () => {
  const ort = await vorgang('Weitergelaufen');
  const platz = await bereit('Weitergelaufen', fuenf.slice(0, 4));
  const { gibFrei, wartende } = await halteFest(platz);
  await platz.druecke('4 E-Mails ablegen');
  await expect.poll(wartende, { timeout: 30_000 }).toBe(3);
  await zeileMit(platz.seite, fuenf[4]).click();
  await platz.bereich.getByText('Ihre neue Auswahl erscheint, sobald Sie hier fertig sind.').waitFor();
  await titel(platz, '4 E-Mails werden abgelegt');
  gibFrei();
  // With nothing left to do the new selection takes its place.
  await titel(platz, fuenf[4]);
  expect(await liegenIn(ort)).toEqual(fuenf.slice(0, 4).sort());
});

test('Was schon veraktet ist, trägt vor dem Ablegen seinen Ort', async () => {
  await vorgang('Schon vorher');
  const platz = await bereit('Schon vorher', fuenf.slice(0, 2));
  await platz.druecke('2 E-Mails ablegen');
  await titel(platz, '2 E-Mails veraktet');
  await markiere(platz, [fuenf[1], nieAbgelegt]);
  const auswahl = platz.bereich.getByRole('region', { name: 'Ausgewählte E-Mails' });
  const zeile = auswahl.getByRole('listitem').filter({ hasText: fuenf[1] });
  await zeile.getByText(/^Veraktet in 13\.01\/.*von Ole Brandt$/).waitFor();
  expect(await auswahl.getByText('Veraktet in').count()).toBe(1);
});

test('Das Ergebnis bleibt erreichbar, solange sich etwas rückgängig machen lässt', async () => {
  const ort = await vorgang('Zurückgekehrt');
  const platz = await bereit('Zurückgekehrt', fuenf.slice(0, 2));
  await platz.druecke('2 E-Mails ablegen');
  await titel(platz, '2 E-Mails veraktet');
  await platz.oeffne(nieAbgelegt);
  await platz.bereich.getByText('Zuletzt: 2 E-Mails veraktet.').waitFor();
  await platz.druecke('Ergebnis zeigen');
  await titel(platz, '2 E-Mails veraktet');
  for (const betreff of fuenf.slice(0, 2)) {
    await platz.druecke(`Ablage von „${betreff}“ rückgängig machen`);
  }
  await titel(platz, '0 von 2 E-Mails veraktet');
  expect(await liegenIn(ort)).toEqual([]);
});

test('Mit der Tastatur: Umschalt und Pfeil wählen weitere aus, Strg und A alle', async () => {
  const platz = await buehne.setze(ole);
  const { seite } = platz;
  const liste = seite.getByRole('listbox', { name: 'E-Mails' });
  expect(await liste.getAttribute('aria-multiselectable')).toBe('true');
  const alle = await seite.getByRole('option').count();
  await seite.getByRole('option').first().press('Shift+ArrowDown');
  await seite.keyboard.press('Shift+ArrowDown');
  await titel(platz, '3 E-Mails ausgewählt');
  expect(await seite.getByRole('option', { selected: true }).count()).toBe(3);
  await seite.keyboard.press('Shift+ArrowUp');
  await titel(platz, '2 E-Mails ausgewählt');
  await seite.keyboard.press('Control+a');
  await titel(platz, `${alle} E-Mails ausgewählt`);
  await seite.keyboard.press('ArrowDown');
  await platz.stand();
  expect(await seite.getByRole('option', { selected: true }).count()).toBe(1);
});

test('Nr. 4: Über hundert ausgewählte: Outlook schweigt, der Bereich merkt es und nennt die Grenze', async () => {
  await fuelle(buehne.url(), ole, 105);
  const platz = await buehne.setze(ole);
  const auswahl = platz.bereich.getByRole('region', { name: 'Ausgewählte E-Mails' });
  await markiere(platz, fuenf.slice(0, 2));
  await auswahl.getByText('Outlook übergibt höchstens 100 E-Mails auf einmal.', { exact: true }).waitFor();
  await platz.seite.keyboard.press('Control+a');
  await titel(platz, '100 E-Mails ausgewählt');
  await auswahl.getByText('Haben Sie mehr markiert, wählen Sie die übrigen danach aus.').waitFor();
  expect(await auswahl.getByRole('listitem').count()).toBe(100);
  const markiert = platz.seite.getByRole('option', { selected: true });
  expect(await markiert.count()).toBeGreaterThan(100);
});
