import { neueAnfrage } from '@registratur/shared/kernel/id';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { neuerVorgang, schriftstuecke, wert, type Ort } from './bestand.ts';
import type { Arbeitsplatz } from './browser.ts';
import { baueBuehne } from './buehne.ts';

const antrag = 'Antrag auf Baumfällgenehmigung Lindenallee 12';
const jourFixe = 'Terminabstimmung Jour fixe';
const akte = 'Baumschutz Lindenallee';

const buehne = baueBuehne();
const { als } = buehne;
let platz: Arbeitsplatz;

const ole = (): ReturnType<typeof als> => als('Ole Brandt');
const setze = async (person: string): Promise<void> => {
  platz = await buehne.setze(person);
};
const vorgang = (betreff: string): Promise<Ort> => neuerVorgang(ole(), akte, betreff);

/** A fresh desk, the application, a target, filed. */
async function legeAb(person: string, ziel: string): Promise<string> {
  await setze(person);
  await platz.oeffne(antrag);
  await platz.suche(ziel);
  await platz.druecke('Ablegen');
  return platz.kennzeichen();
}

test('Eine E-Mail ist mit zwei Klicks abgelegt, und der Bereich nennt das Aktenzeichen', async () => {
  await setze('Ole Brandt');
  await platz.oeffne(antrag);
  await platz.bereich.getByRole('radio').first().click();
  await platz.druecke('Ablegen');
  expect(await platz.kennzeichen()).toMatch(/^13\.01\/\d{4}-2026#\d{3}\.\d{4}$/);
  await platz.bereich.getByRole('heading', { level: 1, name: 'Veraktet' }).waitFor();
  await platz.bereich.getByText('In Outlook als „Veraktet“ gekennzeichnet').waitFor();
  const zeile = platz.seite.getByRole('option').filter({ hasText: antrag });
  await zeile.getByText('Veraktet', { exact: true }).waitFor();
  expect(platz.mitschrift).toEqual({ fremde: [], fehler: [] });
});

describe('Dieselbe E-Mail', () => {
  const betreff = 'Wiederholte Ablage';
  let ort: Ort;
  let erstes: string;
  beforeAll(async () => {
    ort = await vorgang(betreff);
    erstes = await legeAb('Ole Brandt', betreff);
    await platz.schliesse();
  });

  test('noch einmal abgelegt ist dasselbe Schriftstück, und der Bereich sagt, von wem es ist', async () => {
    expect(await legeAb('Ole Brandt', betreff)).toBe(erstes);
    await platz.bereich.getByRole('heading', { level: 1, name: 'Bereits veraktet' }).waitFor();
    await platz.bereich.getByText('Schon veraktet von Ole Brandt, heute,').waitFor();
    expect(await schriftstuecke(ole(), ort)).toHaveLength(1);
  });

  test('aus dem Postfach einer zweiten Person mit Recht ist auch dasselbe Schriftstück', async () => {
    expect(await legeAb('Dr. Elif Aydin', betreff)).toBe(erstes);
    await platz.bereich.getByText('Schon veraktet von Ole Brandt, heute,').waitFor();
    expect(await platz.bereich.getByRole('button', { name: 'Rückgängig' }).count()).toBe(0);
    expect(await schriftstuecke(als('Dr. Elif Aydin'), ort)).toHaveLength(1);
  });
});

test('Wer kein Recht hat, findet kein Ziel, und der Server antwortet wie bei einem unbekannten', async () => {
  const ort = await vorgang('Unsichtbar für andere');
  await setze('Hanna Reuter');
  await platz.bereich.getByRole('searchbox').fill('Unsichtbar für andere');
  await platz.bereich.getByText('Nichts gefunden zu „Unsichtbar für andere“.').waitFor();
  const token = await buehne.token('Hanna Reuter');
  const lege = async (ziel: Ort): Promise<[number, string]> => {
    const antwort = await fetch(
      `${buehne.url()}/api/akten/${ziel.akte}/vorgaenge/${ziel.vorgang}/schriftstuecke`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ anfrage: neueAnfrage(), quelle: { art: 'postfach', nachricht: 'x' } }),
      },
    );
    return [antwort.status, await antwort.text()];
  };
  const unbekannt = randomUUID().replace(/^(.{14})4/, '$17');
  const [verboten, fremd] = [await lege(ort), await lege({ akte: unbekannt, vorgang: unbekannt })];
  expect(verboten[0]).toBe(404);
  expect(verboten).toEqual(fremd);
});

test('In einen inzwischen zu den Akten gelegten Vorgang wird nichts abgelegt, und der Bereich sagt warum', async () => {
  const ort = await vorgang('Wird gleich geschlossen');
  await setze('Ole Brandt');
  await platz.oeffne(antrag);
  await platz.suche('Wird gleich geschlossen');
  await wert(als('Dr. Elif Aydin')('vorgang.zda', { pfad: ort, ein: { anfrage: neueAnfrage() } }));
  await platz.druecke('Ablegen');
  await platz.bereich
    .getByText('Dieser Vorgang ist zu den Akten gelegt. Legen Sie einen Folge-Vorgang an.')
    .last()
    .waitFor();
  expect(await schriftstuecke(ole(), ort)).toEqual([]);
  await platz.druecke('Anderen Vorgang wählen');
  await platz.bereich.getByText('Bitte wählen Sie einen Vorgang.').waitFor();
});

test('Rückgängig nimmt die Ablage zurück und danach lässt sie sich neu ablegen', async () => {
  const ort = await vorgang('Aus Versehen');
  const erstes = await legeAb('Ole Brandt', 'Aus Versehen');
  await platz.druecke('Rückgängig');
  await platz.bereich.getByText('Die Ablage ist rückgängig gemacht.').last().waitFor();
  expect(await schriftstuecke(ole(), ort)).toEqual([]);
  const marke = platz.seite.getByRole('option', { selected: true }).getByText('Veraktet', { exact: true });
  await marke.waitFor({ state: 'detached' });
  await platz.druecke('Ablegen');
  expect(await platz.kennzeichen()).not.toBe(erstes);
  expect(await schriftstuecke(ole(), ort)).toHaveLength(1);
});

test('Ein Ergebnis gehört zu seiner E-Mail, auch wenn inzwischen eine andere gewählt ist', async () => {
  const ort = await vorgang('Schneller Wechsel');
  await setze('Ole Brandt');
  await platz.oeffne(antrag);
  await platz.suche('Schneller Wechsel');
  let gibFrei = (): void => undefined;
  const gewechselt = new Promise<void>((weiter) => (gibFrei = weiter));
  await platz.seite.route('**/schriftstuecke', async (route) => {
    await gewechselt;
    await route.continue();
  });
  await platz.druecke('Ablegen');
  await platz.oeffne(jourFixe);
  gibFrei();
  await platz.bereich.getByText(`Zuletzt veraktet: ${antrag}`).waitFor();
  await platz.bereich.getByText('Noch nicht veraktet').waitFor();
  const [abgelegtes, weiteres] = await schriftstuecke(ole(), ort);
  expect([abgelegtes?.betreff, weiteres]).toEqual([antrag, undefined]);
});

test('Was das Postfach nicht hergibt, liefert Outlook als Datei', async () => {
  const ort = await vorgang('Umweg über die Datei');
  await setze('Ole Brandt');
  await platz.oeffne(antrag);
  await platz.suche('Umweg über die Datei');
  await platz.seite.route('**/schriftstuecke', (route) => {
    const ein = route.request().postDataJSON() as { quelle: { art: string } };
    const fremd =
      ein.quelle.art === 'postfach' ? { art: 'postfach', nachricht: 'gibt-es-nicht' } : ein.quelle;
    return route.continue({ postData: { ...ein, quelle: fremd } });
  });
  await platz.druecke('Ablegen');
  await platz.kennzeichen();
  const [abgelegtes] = await schriftstuecke(ole(), ort);
  expect([abgelegtes?.betreff, abgelegtes?.art, abgelegtes?.anlagen.length]).toEqual([antrag, 'mail', 3]);
});

test('Angaben und einzeln abgelegte Anlagen kommen in der Akte an', async () => {
  const ort = await vorgang('Mit Angaben');
  await setze('Ole Brandt');
  await platz.oeffne(antrag);
  await platz.suche('Mit Angaben');
  const { bereich } = platz;
  await bereich.getByRole('button', { name: 'Angaben zur Ablage' }).click();
  await bereich.getByLabel('Betreff', { exact: true }).fill('Fällantrag Försterling');
  await bereich.getByLabel('Eingangsdatum').fill('31.11.2026');
  await bereich.getByText('Bitte prüfen Sie die Angaben zur Ablage.').waitFor();
  await bereich.getByLabel('Eingangsdatum').fill('17.11.2026');
  await bereich.getByLabel('Vermerk für die Akte').fill('Ortstermin nötig');
  await bereich.getByRole('checkbox').first().check();
  await platz.druecke('Ablegen');
  await bereich.getByText('1 Anlage liegt auch einzeln in der Akte').waitFor();
  const [mail, anlage, ...weitere] = await schriftstuecke(ole(), ort);
  expect(mail).toMatchObject({
    betreff: 'Fällantrag Försterling',
    eingangsdatum: '2026-11-17',
    vermerk: 'Ortstermin nötig',
  });
  expect([anlage?.ausSchriftstueck, anlage?.sha256, weitere.length]).toEqual([
    mail?.id,
    mail?.anlagen[0]?.sha256,
    0,
  ]);
});

test('Aus einem Funktionspostfach wird unter dessen Adresse abgelegt', async () => {
  const betreff = 'Gewerbeanmeldung Café Kupfer';
  await setze('Hanna Reuter');
  await platz.seite.getByRole('button', { name: 'Gewerbemeldestelle' }).click();
  await platz.oeffne(`${betreff} (Einreichung FIT-2026-008812)`);
  await platz.suche(betreff);
  await platz.druecke('Ablegen');
  const zeichen = await platz.kennzeichen();
  const { ziele } = await wert(als('Hanna Reuter')('vorgang.ziele', { frage: { text: betreff } }));
  const ziel = ziele.find((z) => z.betreff === betreff);
  const [abgelegtes] = ziel ? await schriftstuecke(als('Hanna Reuter'), ziel) : [];
  expect([abgelegtes?.kennzeichen, abgelegtes?.postfach]).toEqual([zeichen, 'gewerbe@musterstadt.example']);
});

test('Alles geht allein mit der Tastatur', async () => {
  const ort = await vorgang('Nur mit der Tastatur');
  await setze('Ole Brandt');
  const { seite, bereich } = platz;
  const tasten = seite.keyboard;
  /** Tab until the element has the focus. */
  const bis = async (rolle: 'searchbox' | 'radio' | 'button' | 'option', name: string): Promise<void> => {
    const exact = rolle === 'button';
    const wo =
      rolle === 'option' ? seite.getByRole(rolle, { name }) : bereich.getByRole(rolle, { name, exact });
    for (let n = 0; n < 60; n += 1) {
      if (
        await wo.evaluateAll((alle) => alle.some((e) => e === document.activeElement && document.hasFocus()))
      )
        return;
      await tasten.press('Tab');
    }
    throw new Error(`${rolle} „${name}“ ist mit Tab nicht zu erreichen.`);
  };
  await bis('button', 'Noch einmal ablegen');
  await tasten.press('Enter');
  const titel = bereich.getByRole('heading', { level: 1 });
  await bereich.getByRole('searchbox').waitFor();
  expect(await titel.evaluate((e) => e === document.activeElement)).toBe(true);
  await bis('searchbox', 'Anderer Vorgang');
  await tasten.type('Nur mit der Tastatur');
  await bereich.getByRole('radio', { name: 'Nur mit der Tastatur' }).waitFor();
  await bis('radio', 'Nur mit der Tastatur');
  await tasten.press('Space');
  await bis('button', 'Ablegen');
  await tasten.press('Enter');
  const ergebnis = bereich.getByRole('heading', { level: 1, name: 'Veraktet' });
  await ergebnis.waitFor();
  expect(await ergebnis.evaluate((e) => e === document.activeElement)).toBe(true);
  expect(await schriftstuecke(ole(), ort)).toHaveLength(1);
});
