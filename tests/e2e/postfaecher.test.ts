import type { Ruf } from '@registratur/shared/contract/client';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { expect, test } from 'vitest';
import { neuerVorgang, schriftstuecke, wert, type Ort } from './bestand.ts';
import type { Arbeitsplatz } from './browser.ts';
import { baueBuehne } from './buehne.ts';

const poststelle = 'poststelle@musterstadt.example';
const jonas = 'jonas.weidt@musterstadt.example';
const buehne = baueBuehne();

/** A Vorgang of the seed the person may write to. */
async function vorgangNamens(ruf: Ruf, betreff: string): Promise<Ort> {
  const { ziele } = await wert(ruf('vorgang.ziele', { frage: { text: betreff } }));
  const ziel = ziele.find((z) => z.betreff === betreff);
  if (!ziel) throw new Error(`Den Vorgang „${betreff}“ gibt es nicht.`);
  return { akte: ziel.akte, vorgang: ziel.vorgang };
}

/** Sits down and opens an e-mail of a folder. */
async function oeffne(person: string, ordner: string, betreff: string): Promise<Arbeitsplatz> {
  const platz = await buehne.setze(person);
  await platz.seite.getByRole('navigation', { name: 'Ordner' }).getByRole('button', { name: ordner }).click();
  await platz.oeffne(betreff);
  return platz;
}

/** Marks come round with the change feed, a moment after the filing. */
const wirdZu = async (person: string, ordner: string, betreff: string, erwartet: RegExp): Promise<void> => {
  const stand = async (): Promise<string> => {
    const platz = await oeffne(person, ordner, betreff);
    const gesagt = await platz.stand();
    await platz.schliesse();
    return gesagt;
  };
  await expect.poll(stand, { timeout: 30_000, interval: 200 }).toMatch(erwartet);
};

test('Aus der Poststelle abgelegt nennt das Schriftstück Postfach und Person, und die Kolleginnen sehen die Marke', async () => {
  const betreff = 'Letzte Mahnung 88213: Bitte Anlage sofort öffnen';
  const vorgang = 'Verfahrensdokumentation TR-RESISCAN';
  const platz = await oeffne('Gerd Pohl', 'Poststelle', betreff);
  await platz.bereich.getByText(`Postfach ${poststelle}`).waitFor();
  await platz.suche(vorgang);
  await platz.druecke('Ablegen');
  const zeichen = await platz.kennzeichen();
  const gesendet = platz.gesendet.find((anfrage) => anfrage.includes('/schriftstuecke ')) ?? '';
  expect(gesendet).toContain(`"postfach":"${poststelle}"`);
  const ines = buehne.als('Ines Vogt');
  const alle = await schriftstuecke(ines, await vorgangNamens(ines, vorgang));
  expect(alle.map((s) => [s.kennzeichen, s.postfach, s.abgelegtVon.name])).toEqual([
    [zeichen, poststelle, 'Gerd Pohl'],
  ]);
  await wirdZu('Ines Vogt', 'Poststelle', betreff, /^Veraktet in 01\.13\/.* von Gerd Pohl$/);
});

test('Aus gewerbe@ abgelegt ist die E-Mail auch für die Leitung veraktet, die sie dort liest', async () => {
  const betreff = 'Gaststätte Zum Goldenen Löwen: Welche Unterlagen brauchen Sie?';
  const platz = await oeffne('Hanna Reuter', 'Gewerbemeldestelle', betreff);
  await platz.suche('Gaststättenerlaubnis nach Inhaberwechsel');
  await platz.druecke('Ablegen');
  await platz.kennzeichen();
  await wirdZu('Karl Nowak', 'Gewerbemeldestelle', betreff, /^Veraktet in 02\.02\.02\/.* von Hanna Reuter$/);
});

test('In Vertretung legt ab, wer nur lesen darf; gekennzeichnet wird dort nichts, und der Bereich sagt es', async () => {
  const betreff = 'Antrag auf Teilzeit ab 1. März 2027 (Personalnummer 700412)';
  const vorgang = 'Arbeitsvertrag und Nachträge';
  const platz = await oeffne('Mira Okafor', 'Jonas Weidt', betreff);
  await platz.bereich.getByText(`Postfach ${jonas}`).waitFor();
  await platz.suche(vorgang);
  await platz.druecke('Ablegen');
  const zeichen = await platz.kennzeichen();
  await platz.bereich
    .getByText('Die Kennzeichnung in Outlook hat nicht geklappt. Veraktet ist die E-Mail trotzdem.')
    .waitFor();
  const mira = buehne.als('Mira Okafor');
  const abgelegt = await schriftstuecke(mira, await vorgangNamens(mira, vorgang));
  expect(abgelegt.find((s) => s.kennzeichen === zeichen)).toMatchObject({
    postfach: jonas,
    abgelegtVon: { name: 'Mira Okafor' },
  });
  await wirdZu('Jonas Weidt', 'Posteingang', betreff, /^Veraktet in 01\.11\.02\/.* von Mira Okafor$/);
});

/** Id of the first message of a mailbox, for whoever may read it. */
async function ersteIn(postfach: string, person: string): Promise<string> {
  const persona = await fetch(`${buehne.url()}/werkbank/personen`);
  const { mandant } = (await persona.json()) as { mandant: string };
  const token = await fetch(`${buehne.url()}/entra/${mandant}/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person, fuer: 'graph' }),
  });
  const { access_token } = (await token.json()) as { access_token: string };
  const liste = await fetch(`${buehne.url()}/graph/v1.0/users/${postfach}/messages?$top=1`, {
    headers: { authorization: `Bearer ${access_token}` },
  });
  const { value } = (await liste.json()) as { value: { id: string }[] };
  return value[0]?.id ?? '';
}

async function lege(person: string, ort: Ort, nachricht: string): Promise<[number, string]> {
  const antwort = await fetch(
    `${buehne.url()}/api/akten/${ort.akte}/vorgaenge/${ort.vorgang}/schriftstuecke`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await buehne.token(person)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        anfrage: neueAnfrage(),
        quelle: { art: 'postfach', nachricht, postfach: poststelle },
      }),
    },
  );
  return [antwort.status, await antwort.text()];
}

test('Wer das Postfach nicht lesen darf, erfährt nicht, ob es die E-Mail dort gibt', async () => {
  const ort = await neuerVorgang(buehne.als('Ole Brandt'), 'Baumschutz Lindenallee', 'Fremde Post');
  const wirkliche = await lege('Ole Brandt', ort, await ersteIn(poststelle, 'Gerd Pohl'));
  const erfundene = await lege('Ole Brandt', ort, 'gibt-es-nicht');
  expect([wirkliche[0], (JSON.parse(wirkliche[1]) as { code: string }).code]).toEqual([
    404,
    'postfach_nachricht_unbekannt',
  ]);
  expect(wirkliche).toEqual(erfundene);
  expect(await schriftstuecke(buehne.als('Ole Brandt'), ort)).toEqual([]);
});

test('Das Recht am Postfach ersetzt nicht das Recht an der Akte', async () => {
  const ort = await neuerVorgang(buehne.als('Ole Brandt'), 'Baumschutz Lindenallee', 'Nicht für alle');
  const [status, text] = await lege('Gerd Pohl', ort, await ersteIn(poststelle, 'Gerd Pohl'));
  expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([404, 'nicht_gefunden']);
  expect(await schriftstuecke(buehne.als('Ole Brandt'), ort)).toEqual([]);
});
