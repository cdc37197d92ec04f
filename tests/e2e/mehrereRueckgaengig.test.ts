/** „Alles rückgängig machen“ for a whole run, out of a functional mailbox. */
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { buergerfrage } from '@registratur/workbench/musterstadt/post/buergerfrage';
import { papierrechnung } from '@registratur/workbench/musterstadt/post/papierrechnung';
import { rechnung } from '@registratur/workbench/musterstadt/post/rechnung';
import { expect, test } from 'vitest';
import { schriftstuecke, wert } from './bestand.ts';
import { baueBuehne } from './buehne.ts';
import { graphAusweis, markiere, sucheZiel, zeilen } from './mehrereHilfe.ts';
import { upn } from './personen.ts';

const poststelle = 'poststelle@musterstadt.example';
const ziel = 'Verfahrensdokumentation TR-RESISCAN';
const betreffe = [buergerfrage.betreff, rechnung.betreff, papierrechnung.betreff] as const;
const buehne = baueBuehne();
const ines = () => buehne.als('Ines Vogt');

async function zielort() {
  const { ziele } = await wert(ines()('vorgang.ziele', { frage: { text: ziel } }));
  const gefunden = ziele.find((z) => z.betreff === ziel);
  if (!gefunden) throw new Error(`Den Vorgang „${ziel}“ gibt es nicht.`);
  return { akte: gefunden.akte, vorgang: gefunden.vorgang };
}

/** A colleague files an e-mail of the mailbox into the same Vorgang; whether it was new there. */
async function legtAuchAb(betreff: string): Promise<boolean> {
  const liste = await fetch(`${buehne.url()}/graph/v1.0/users/${poststelle}/messages?$top=200`, {
    headers: { authorization: `Bearer ${await graphAusweis(buehne.url(), upn('Ines Vogt'))}` },
  });
  const { value } = (await liste.json()) as { value: { id: string; subject: string }[] };
  const nachricht = value.find((mail) => mail.subject === betreff)?.id ?? '';
  const quelle = { art: 'postfach', nachricht, postfach: poststelle } as const;
  const ein = { anfrage: neueAnfrage(), quelle };
  return (await wert(ines()('schriftstueck.ablegen', { pfad: await zielort(), ein }))).neu;
}

test('Zurück geht, was die Person eben selbst ablegte und sonst niemand; jede Zeile behält Platz und sagt ihr Ergebnis', async () => {
  const [vorher, auchVonInes, nurEigene] = betreffe;
  expect(await legtAuchAb(vorher)).toBe(true);
  const platz = await buehne.setze('Gerd Pohl');
  const { bereich } = platz;
  const titel = (name: string): Promise<void> =>
    bereich.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await platz.seite
    .getByRole('navigation', { name: 'Ordner' })
    .getByRole('button', { name: 'Poststelle' })
    .click();
  await markiere(platz, betreffe);
  await sucheZiel(platz, ziel);
  await platz.druecke('3 E-Mails ablegen');
  await titel('3 E-Mails veraktet');
  expect(await zeilen(bereich)).toEqual([
    [vorher, 'War hier schon veraktet'],
    [auchVonInes, 'Abgelegt'],
    [nurEigene, 'Abgelegt'],
  ]);
  expect(await legtAuchAb(auchVonInes)).toBe(false);

  await platz.druecke('Alles rückgängig machen');
  await titel('2 von 3 E-Mails veraktet');
  await bereich
    .getByText('1 E-Mail rückgängig gemacht. 1 E-Mail nicht: Der Grund steht in der Zeile.', { exact: true })
    .waitFor();
  const ueberschrift = bereich.getByRole('heading', { level: 1 }).and(bereich.locator(':focus'));
  await ueberschrift.waitFor();
  expect(await zeilen(bereich)).toEqual([
    [vorher, 'War hier schon veraktet'],
    [auchVonInes, expect.stringMatching(/^Die E-Mail bleibt veraktet\. /)],
    [nurEigene, 'Rückgängig gemacht'],
  ]);
  expect(await bereich.getByRole('button', { name: 'Alles rückgängig machen' }).count()).toBe(0);
  const liegen = (await schriftstuecke(ines(), await zielort())).map((s) => [s.betreff, s.postfach]);
  expect(liegen.toSorted()).toEqual([vorher, auchVonInes].map((b) => [b, poststelle]).toSorted());
});
