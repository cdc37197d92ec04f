import { neueAnfrage } from '@registratur/shared/kernel/id';
import { baumfaellung } from '@registratur/workbench/musterstadt/post/baumfaellung';
import { jourFixe, newsletter } from '@registratur/workbench/musterstadt/post/beilaeufig';
import { describe, expect, test } from 'vitest';
import { neuerVorgang, schriftstuecke, wert, type Ort } from './bestand.ts';
import type { Arbeitsplatz } from './browser.ts';
import { baueBuehne } from './buehne.ts';

const akte = 'Baumschutz Lindenallee';
const buehne = baueBuehne();
const { als } = buehne;
let platz: Arbeitsplatz;

const ole = (): ReturnType<typeof als> => als('Ole Brandt');
const setze = async (person = 'Ole Brandt'): Promise<void> => {
  platz = await buehne.setze(person);
};
async function schliesse(pfad: Ort): Promise<void> {
  await wert(als('Dr. Elif Aydin')('vorgang.zda', { pfad, ein: { anfrage: neueAnfrage() } }));
}

/** The form, also when the e-mail is filed already. */
async function oeffneWahl(betreff: string): Promise<void> {
  await platz.oeffne(betreff);
  await platz.stand();
  const trotzdem = platz.bereich.getByRole('button', { name: /^(Vorgang auswählen|Noch einmal ablegen)$/ });
  await platz.bereich.getByRole('searchbox').or(trotzdem).waitFor();
  if (await trotzdem.isVisible()) await trotzdem.click();
  await platz.bereich.getByRole('searchbox').waitFor();
}

async function vorgaengeMit(betreff: string, ort: { readonly akte: string }): Promise<string[]> {
  const { vorgaenge } = await wert(ole()('vorgang.liste', { pfad: ort, frage: {} }));
  return vorgaenge.filter((v) => v.betreff === betreff).map((v) => v.id);
}

describe('Ein neuer Vorgang', () => {
  const betreff = 'Antrag auf Baumfällgenehmigung Lindenallee 12';

  async function fuelleAus(name: string): Promise<Ort> {
    const ort = await neuerVorgang(ole(), akte, `Nachbar von ${name}`);
    await setze();
    await oeffneWahl(baumfaellung.betreff);
    await platz.druecke('Neuer Vorgang');
    const feld = platz.bereich.getByLabel('Betreff des Vorgangs');
    expect(await feld.inputValue()).toBe(betreff);
    await feld.fill(name);
    const wert = platz.bereich.getByRole('button', { name: /^Akte/ });
    if (await wert.isVisible()) await wert.click();
    await platz.bereich.getByLabel('Andere Akte suchen').fill(akte);
    await platz.bereich.getByRole('radio', { name: new RegExp(`^${akte}`) }).click();
    return ort;
  }

  test('entsteht im Bereich mit vorbelegtem Betreff, und die E-Mail liegt gleich darin', async () => {
    const ort = await fuelleAus('Fällung im Vorgarten');
    await platz.druecke('Anlegen und ablegen');
    const zeichen = await platz.kennzeichen();
    const [neuer = '', ...weitere] = await vorgaengeMit('Fällung im Vorgarten', ort);
    expect(weitere).toEqual([]);
    const [abgelegtes] = await schriftstuecke(ole(), { akte: ort.akte, vorgang: neuer });
    expect(abgelegtes?.kennzeichen).toBe(zeichen);
    await platz.bereich.getByText('Fällung im Vorgarten', { exact: true }).waitFor();
  });

  test('entsteht auch dann nur einmal, wenn die Antwort ausbleibt', async () => {
    const ort = await fuelleAus('Antwort verloren');
    let verloren = 0;
    await platz.seite.route('**/vorgaenge', async (route) => {
      if (route.request().method() !== 'POST' || verloren > 0) return route.continue();
      verloren += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await platz.druecke('Anlegen und ablegen');
    await platz.bereich.getByText('Beim erneuten Versuch entsteht kein zweiter Vorgang.').waitFor();
    expect(await platz.bereich.getByLabel('Betreff des Vorgangs').isDisabled()).toBe(true);
    await platz.druecke('Erneut versuchen');
    await platz.kennzeichen();
    expect(await vorgaengeMit('Antwort verloren', ort)).toHaveLength(1);
  });

  test('bleibt, wenn das Ablegen misslingt; wiederholt wird nur das Ablegen', async () => {
    const ort = await fuelleAus('Nur das Ablegen');
    let abgelehnt = 0;
    await platz.seite.route('**/schriftstuecke', (route) => {
      abgelehnt += 1;
      return abgelehnt > 1 ? route.continue() : route.abort('connectionreset');
    });
    await platz.druecke('Anlegen und ablegen');
    await platz.bereich.getByText('Beim erneuten Ablegen wird kein zweiter angelegt.').waitFor();
    await platz.druecke('Erneut ablegen');
    await platz.kennzeichen();
    const [einziger = '', ...weitere] = await vorgaengeMit('Nur das Ablegen', ort);
    expect(weitere).toEqual([]);
    expect(await schriftstuecke(ole(), { akte: ort.akte, vorgang: einziger })).toHaveLength(1);
  });

  test('wird nicht angelegt, wer zurückgeht; die Angaben bleiben', async () => {
    const ort = await fuelleAus('Doch nicht');
    await platz.druecke('Zurück zu den Vorschlägen');
    await platz.bereich.getByRole('searchbox').waitFor();
    expect(await vorgaengeMit('Doch nicht', ort)).toEqual([]);
    await platz.druecke('Neuer Vorgang');
    expect(await platz.bereich.getByLabel('Betreff des Vorgangs').inputValue()).toBe('Doch nicht');
  });
});

describe('Ein abgeschlossener Vorgang ist keine Sackgasse:', () => {
  async function triffAufGeschlossenen(name: string): Promise<Ort> {
    const ort = await neuerVorgang(ole(), akte, name);
    await setze();
    await platz.oeffne(baumfaellung.betreff);
    await platz.suche(name);
    await schliesse(ort);
    await platz.druecke('Ablegen');
    await platz.bereich
      .getByText(/^Dieser Vorgang ist zu den Akten gelegt\./)
      .last()
      .waitFor();
    return ort;
  }

  test('Die E-Mail geht in einen Folge-Vorgang, der auf ihn verweist', async () => {
    const alt = await triffAufGeschlossenen('Baumpflege im Frühjahr');
    expect(await platz.bereich.getByLabel('Betreff des Vorgangs').inputValue()).toBe(
      'Baumpflege im Frühjahr (Folge)',
    );
    await platz.bereich
      .getByText(/Seit dem \d\d\.\d\d\.\d{4} nimmt er nichts mehr auf\./)
      .last()
      .waitFor();
    await platz.druecke('In Folge-Vorgang ablegen');
    await platz.kennzeichen();
    const [folge = ''] = await vorgaengeMit('Baumpflege im Frühjahr (Folge)', alt);
    const neu = await wert(ole()('vorgang.lesen', { pfad: { akte: alt.akte, vorgang: folge } }));
    expect(neu.folgt).toMatchObject(alt);
    expect(await schriftstuecke(ole(), { akte: alt.akte, vorgang: folge })).toHaveLength(1);
    expect(await schriftstuecke(ole(), alt)).toEqual([]);
  });

  test('Die Wiedereröffnung lässt sich mit einer vorbereiteten E-Mail anfragen', async () => {
    const alt = await triffAufGeschlossenen('Baumpflege im Herbst');
    const { vorgangszeichen } = await wert(ole()('vorgang.lesen', { pfad: alt }));
    await platz.bereich.getByText('Zuständig ist FB 36 Umwelt und Klima.').waitFor();
    await platz.druecke('Wiedereröffnung anfragen');
    const fenster = platz.seite.getByRole('dialog', { name: 'Neue E-Mail' });
    expect(await fenster.getByLabel('An').inputValue()).toBe('fb36@musterstadt.example');
    expect(await fenster.getByLabel('Betreff').inputValue()).toBe(
      `Bitte um Wiedereröffnung: ${vorgangszeichen}`,
    );
    const text = await fenster.getByLabel('Text der E-Mail').inputValue();
    expect(text).toContain(`den Vorgang ${vorgangszeichen} „Baumpflege im Herbst“`);
    expect(text).toContain(`Grund: Dazu ist eine weitere E-Mail eingegangen: „${baumfaellung.betreff}“`);
  });

  test('Ist die ganze Akte geschlossen, gibt es keinen Folge-Vorgang, nur die Anfrage', async () => {
    const ein = { anfrage: neueAnfrage(), einheit: '13.01', betreff: 'Abgeschlossene Sache' };
    const { id } = await wert(als('Dr. Elif Aydin')('akte.anlegen', { ein }));
    const vorgang = { anfrage: neueAnfrage(), betreff: 'Einziger Vorgang darin' };
    const ort = { akte: id, vorgang: '' };
    const angelegt = await wert(ole()('vorgang.anlegen', { pfad: { akte: id }, ein: vorgang }));
    await setze();
    await platz.oeffne(baumfaellung.betreff);
    await expect
      .poll(
        async () => (await wert(ole()('vorgang.ziele', { frage: { text: vorgang.betreff } }))).ziele.length,
      )
      .toBe(1);
    await platz.suche(vorgang.betreff);
    await schliesse({ ...ort, vorgang: angelegt.id });
    const zda = { pfad: { akte: id }, ein: { anfrage: neueAnfrage() } };
    await wert(als('Dr. Elif Aydin')('akte.zda', zda));
    await platz.druecke('Ablegen');
    await platz.bereich.getByText('Ein Folge-Vorgang ist in ihr nicht möglich.').last().waitFor();
    expect(await platz.bereich.getByRole('button', { name: 'In Folge-Vorgang ablegen' }).count()).toBe(0);
    await platz.druecke('Wiedereröffnung anfragen');
    const text = platz.seite.getByRole('dialog', { name: 'Neue E-Mail' }).getByLabel('Text der E-Mail');
    expect(await text.inputValue()).toContain('die Akte 13.01/');
  });
});

describe('Was die Person sich merkt', () => {
  test('Eine Notiz nur für sie steht bei derselben E-Mail wieder da, und kein anderer sieht sie', async () => {
    const geheim = 'Rückruf nur nach 16 Uhr, sonst ungehalten';
    await setze();
    await oeffneWahl(jourFixe.betreff);
    await platz.bereich.getByRole('button', { name: 'Angaben zur Ablage' }).click();
    await platz.bereich.getByLabel('Notiz nur für mich').fill(geheim);
    await platz.bereich.getByLabel('Vermerk für die Akte').click();
    await platz.bereich.getByText('Gespeichert, nur für Sie').waitFor();
    await platz.schliesse();
    const notiz = async (person: string): Promise<string> => {
      await setze(person);
      await oeffneWahl(jourFixe.betreff);
      await platz.bereich.getByRole('button', { name: 'Angaben zur Ablage' }).click();
      return platz.bereich.getByLabel('Notiz nur für mich').inputValue();
    };
    expect(await notiz('Ole Brandt')).toBe(geheim);
    await platz.schliesse();
    expect(await notiz('Dr. Elif Aydin')).toBe('');
    expect((await platz.empfangen()).join('\n')).not.toContain('16 Uhr');
  });

  test('Ein Favorit wird mit dem Stern gemerkt, nennt den Grund und lässt sich wieder entfernen', async () => {
    const betreff = 'Liebling der Sachbearbeitung';
    const ort = await neuerVorgang(ole(), akte, betreff);
    await setze();
    await oeffneWahl(newsletter.betreff);
    await platz.bereich.getByRole('searchbox').fill(betreff);
    await platz.druecke(`Als Favorit merken: ${betreff}`);
    await platz.bereich.getByRole('button', { name: `Aus den Favoriten nehmen: ${betreff}` }).waitFor();
    const gemerkt = async (): Promise<boolean | undefined> => {
      const { ziele } = await wert(ole()('vorgang.ziele', { frage: { text: betreff } }));
      return ziele.find((z) => z.vorgang === ort.vorgang)?.gemerkt;
    };
    await expect.poll(gemerkt).toBe(true);
    await platz.schliesse();
    await setze();
    await oeffneWahl(newsletter.betreff);
    await platz.bereich.getByRole('radio', { name: betreff, description: /Einer Ihrer Favoriten/ }).waitFor();
    await platz.druecke(`Aus den Favoriten nehmen: ${betreff}`);
    await expect.poll(gemerkt).toBe(false);
  });
});

test('Der Betreff entscheidet im Bereich: Der passende Vorgang steht oben, und kein Wort geht hinaus', async () => {
  await setze('Dr. Elif Aydin');
  await oeffneWahl(baumfaellung.betreff);
  const erster = platz.bereich.getByRole('group', { name: 'Vorschläge' }).getByRole('radio').first();
  await erster.and(platz.bereich.getByRole('radio', { description: /Der Betreff passt/ })).waitFor();
  expect(platz.gesendet.join('\n').toLowerCase()).not.toContain('lindenallee');
});

test('Wer die Akte nicht sehen darf, kann den Fachbereich anschreiben, und die E-Mail verrät nichts', async () => {
  const magazin = newsletter.betreff;
  const ort = await neuerVorgang(ole(), akte, 'Vertrauliches Anliegen');
  await setze();
  await platz.oeffne(magazin);
  await platz.suche('Vertrauliches Anliegen');
  await platz.druecke('Ablegen');
  const zeichen = await platz.kennzeichen();
  const stand = async (): Promise<string> => {
    await platz.schliesse();
    await setze('Hanna Reuter');
    await platz.oeffne(magazin);
    return platz.stand();
  };
  await expect.poll(stand, { timeout: 30_000, interval: 200 }).toMatch(/^Veraktet – Auskunft: FB 36/);
  await platz.druecke('Fachbereich anschreiben');
  const fenster = platz.seite.getByRole('dialog', { name: 'Neue E-Mail' });
  expect(await fenster.getByLabel('An').inputValue()).toBe('fb36@musterstadt.example');
  const text = await fenster.getByLabel('Text der E-Mail').inputValue();
  expect(text).toContain(magazin);
  for (const geheim of ['Vertrauliches Anliegen', akte, zeichen.split('#')[0] ?? '', ort.akte])
    expect(text).not.toContain(geheim);
});
