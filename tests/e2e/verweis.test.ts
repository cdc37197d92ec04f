/** „Verweis setzen“: an e-mail that is filed already, and the Vorgang it belongs to as well. */
import { baumfaellung } from '@registratur/workbench/musterstadt/post/baumfaellung';
import { jourFixe } from '@registratur/workbench/musterstadt/post/beilaeufig';
import { expect, test } from 'vitest';
import { oeffneImBrowser } from './akten/seite.ts';
import { findeHindernisse } from './barrierefrei/axe.ts';
import { neuerVorgang, schriftstuecke, wert, type Ort } from './bestand.ts';
import type { Arbeitsplatz } from './browser.ts';
import { baueBuehne } from './buehne.ts';

const buehne = baueBuehne();
const ole = 'Ole Brandt';
const vorgang = (betreff: string): Promise<Ort> =>
  neuerVorgang(buehne.als(ole), 'Baumschutz Lindenallee', betreff);

/** The e-mail filed into a Vorgang, and „Verweis setzen“ open. */
async function mitAbgelegter(betreff: string, heimat: string): Promise<[Arbeitsplatz, Ort]> {
  const ort = await vorgang(heimat);
  const platz = await buehne.setze(ole);
  await platz.oeffne(betreff);
  await platz.suche(heimat);
  await platz.druecke('Ablegen');
  await platz.kennzeichen();
  await platz.schliesse();
  const neu = await buehne.setze(ole);
  // The mark comes round with the change feed, a moment after the filing.
  const bekannt = async (): Promise<string> => {
    await neu.seite.getByRole('option').filter({ hasNotText: betreff }).first().click();
    await neu.oeffne(betreff);
    return neu.stand();
  };
  await expect.poll(bekannt, { timeout: 30_000 }).toMatch(/^Veraktet in /);
  await neu.druecke('Verweis setzen');
  return [neu, ort];
}

const waehle = async ({ bereich }: Arbeitsplatz, betreff: string): Promise<void> => {
  await bereich.getByRole('searchbox').fill(betreff);
  const treffer = bereich.getByRole('group', { name: 'Treffer' });
  await treffer.getByRole('radio', { name: betreff, exact: true }).click();
};

test('Der andere Vorgang verweist auf die E-Mail; sie bleibt, wo sie liegt, und die Seite der Akte führt hin', async () => {
  const anderer = await vorgang('Gehört auch dazu');
  const [platz, ort] = await mitAbgelegter(baumfaellung.betreff, 'Hier liegt sie');
  await platz.bereich.getByRole('heading', { level: 2, name: 'Verweis setzen' }).waitFor();
  const rahmen = platz.seite.frames().find((f) => f.url().includes('/addin/'));
  if (rahmen) expect(await findeHindernisse(rahmen)).toEqual([]);
  await waehle(platz, 'Gehört auch dazu');
  await platz.druecke('Verweis setzen');
  await platz.bereich
    .getByText(/^Verweis ist gesetzt: 13\.01\//)
    .last()
    .waitFor();
  const ruf = buehne.als(ole);
  const [ss] = await schriftstuecke(ruf, ort);
  expect(await schriftstuecke(ruf, anderer)).toEqual([]);
  const { verweise } = await wert(ruf('verweis.liste', { pfad: anderer }));
  expect(verweise.map((v) => [v.schriftstueck, v.kennzeichen])).toEqual([[ss?.id, ss?.kennzeichen]]);

  await platz.druecke('Verweis setzen');
  await waehle(platz, 'Gehört auch dazu');
  await platz.druecke('Verweis setzen');
  await platz.bereich
    .getByText(/^Der Verweis war schon gesetzt: 13\.01\//)
    .last()
    .waitFor();

  const { seite } = await oeffneImBrowser(buehne.browser(), buehne.url(), ole, {
    art: 'vorgang',
    ...anderer,
  });
  const liste = seite.getByRole('region', { name: 'Gehört auch hierher' });
  await liste.getByText(`${ss?.kennzeichen ?? ''} · Hier liegt sie`).waitFor();
  expect(await findeHindernisse(seite.mainFrame())).toEqual([]);
  await liste.getByRole('link', { name: baumfaellung.betreff }).click();
  await expect.poll(() => new URL(seite.url()).hash).toBe(`#/s/${ort.akte}.${ss?.id ?? ''}`);
  await seite.context().close();
});

test('In den Vorgang, in dem sie liegt, führt kein Verweis; der Bereich sagt, warum, und ein anderer geht', async () => {
  const anderer = await vorgang('Doch ein anderer');
  const [platz] = await mitAbgelegter(jourFixe.betreff, 'Auf sich selbst');
  await waehle(platz, 'Auf sich selbst');
  await platz.druecke('Verweis setzen');
  await platz.bereich.getByText('Der Verweis ist nicht gesetzt.').last().waitFor();
  await platz.druecke('Einzelheiten für die IT');
  await platz.bereich.getByText('Meldung GLEICHER_VORGANG').waitFor();
  await waehle(platz, 'Doch ein anderer');
  await platz.druecke('Verweis setzen');
  await platz.bereich
    .getByText(/^Verweis ist gesetzt: /)
    .last()
    .waitFor();
  const { verweise } = await wert(buehne.als(ole)('verweis.liste', { pfad: anderer }));
  expect(verweise.map((v) => v.betreff)).toEqual([jourFixe.betreff]);
});
