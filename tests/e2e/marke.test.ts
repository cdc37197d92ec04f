import { baumfaellung } from '@registratur/workbench/musterstadt/post/baumfaellung';
import { jourFixe } from '@registratur/workbench/musterstadt/post/beilaeufig';
import { bodenschutz } from '@registratur/workbench/musterstadt/post/altlast';
import type { Brief } from '@registratur/workbench/musterstadt/post/eml';
import { describe, expect, test } from 'vitest';
import { neuerVorgang } from './bestand.ts';
import type { Arbeitsplatz } from './browser.ts';
import { baueBuehne } from './buehne.ts';

const buehne = baueBuehne();
const { als } = buehne;
let platz: Arbeitsplatz;

const setze = async (person: string): Promise<void> => {
  platz = await buehne.setze(person);
};
async function legeAb(person: string, betreff: string, vorgang: string): Promise<string> {
  await setze(person);
  await platz.oeffne(betreff);
  await platz.suche(vorgang);
  await platz.druecke('Ablegen');
  const zeichen = await platz.kennzeichen();
  await platz.schliesse();
  return zeichen;
}

/** What a newly opened pane says of an e-mail. */
async function stand(person: string, betreff: string): Promise<string> {
  await platz.schliesse();
  await setze(person);
  await platz.oeffne(betreff);
  return platz.stand();
}
/** Marks come round with the change feed, a moment after the filing. */
const wirdZu = async (person: string, betreff: string, erwartet: RegExp): Promise<void> => {
  await expect.poll(() => stand(person, betreff), { timeout: 30_000, interval: 200 }).toMatch(erwartet);
};

describe('Eine schon veraktete E-Mail', () => {
  const betreff = 'Terminabstimmung Jour fixe';

  test('zeigt jeder Person mit Recht, wo sie liegt und von wem, und dass nichts mehr zu tun ist', async () => {
    await neuerVorgang(als('Ole Brandt'), 'Baumschutz Lindenallee', 'Jour fixe im Herbst');
    const zeichen = await legeAb('Ole Brandt', betreff, 'Jour fixe im Herbst');
    const vorgang = zeichen.slice(0, -'.0001'.length);
    await wirdZu('Dr. Elif Aydin', betreff, new RegExp(`^Veraktet in ${vorgang} von Ole Brandt$`));
    const { bereich } = platz;
    await bereich.getByText(zeichen, { exact: true }).waitFor();
    await bereich.getByText('Jour fixe im Herbst', { exact: true }).waitFor();
    await bereich.getByText('Sie müssen nichts weiter tun.').waitFor();
    expect(await bereich.getByRole('button', { name: 'Ablegen', exact: true }).count()).toBe(0);
  });

  test('lässt sich trotzdem noch in einen anderen Vorgang ablegen', async () => {
    await neuerVorgang(als('Dr. Elif Aydin'), 'Baumschutz Lindenallee', 'Auch hierher');
    const zweites = await legeAb('Dr. Elif Aydin', betreff, 'Auch hierher');
    expect(zweites).toMatch(/\.0001$/);
  });

  test('nennt ohne Recht nur, wer Auskunft gibt: nicht Titel, nicht Nummer, nicht Namen', async () => {
    const magazin = 'Kommunalmagazin 11/2026: Schwammstadt, Förderfristen, Termine';
    await neuerVorgang(als('Ole Brandt'), 'Baumschutz Lindenallee', 'Geheimes Anliegen');
    const zeichen = await legeAb('Ole Brandt', magazin, 'Geheimes Anliegen');
    await wirdZu('Hanna Reuter', magazin, /^Veraktet – Auskunft: .*Umwelt/);
    const { bereich } = platz;
    await bereich
      .getByText('Die E-Mail liegt bereits in einer Akte, die Sie nicht einsehen dürfen.')
      .waitFor();
    const alles = [await bereich.locator('body').innerText(), ...(await platz.empfangen())].join('\n');
    for (const geheim of ['Geheimes Anliegen', 'Lindenallee', zeichen.split('#')[0], 'Ole Brandt'])
      expect(alles).not.toContain(geheim);
    await bereich.getByRole('button', { name: 'Vorgang auswählen' }).click();
    await bereich.getByRole('searchbox').waitFor();
  });

  test('ist in einer geschützten Akte für alle ohne Recht wie noch nicht veraktet', async () => {
    const schulung = 'E-Akte: Schulungstermine im Januar 📅';
    expect(await stand('Ines Vogt', schulung)).toBe('Noch nicht veraktet');
    const vorher = (await platz.empfangen()).toSorted();
    await legeAb('Mira Okafor', schulung, 'Ernennungen und Beförderungen');
    await wirdZu('Mira Okafor', schulung, /^Veraktet in 01\.11\.01\//);
    expect(await stand('Ines Vogt', schulung)).toBe('Noch nicht veraktet');
    expect((await platz.empfangen()).toSorted()).toEqual(vorher);
  });
});

describe('Die Vorschläge', () => {
  const gewaehlt = (name: string): Promise<void> =>
    platz.bereich.getByRole('radio', { name, exact: true, checked: true }).waitFor();

  test('wählen vor, wessen Aktenzeichen im Betreff steht: eine E-Mail, ein Klick', async () => {
    const vorgang = 'Abstimmung mit der Bezirksregierung';
    await setze('Dr. Elif Aydin');
    await platz.oeffne(bodenschutz.betreff);
    await gewaehlt(vorgang);
    await platz.bereich
      .getByRole('radio', { name: vorgang, description: /Aktenzeichen steht in der E-Mail/ })
      .waitFor();
    await platz.druecke('Ablegen');
    expect(await platz.kennzeichen()).toBe('14.02/0001-2026#003.0001');
  });

  test('finden das Aktenzeichen auch im Text, und die Antwort gehört danach zur selben Unterhaltung', async () => {
    await setze('Ole Brandt');
    await platz.oeffne('Hitzeaktionsplan: Standorte für drei Trinkbrunnen');
    await gewaehlt('Hitzeaktionsplan');
    await platz.druecke('Ablegen');
    await platz.kennzeichen();
    await platz.seite.getByRole('option').filter({ hasText: 'Marit Velten' }).click();
    await platz.bereich.getByRole('heading', { level: 1, name: /^AW: Hitzeaktionsplan/ }).waitFor();
    await gewaehlt('Hitzeaktionsplan');
    await platz.bereich
      .getByRole('radio', { name: 'Hitzeaktionsplan', description: /Die Unterhaltung liegt hier/ })
      .waitFor();
  });

  test('wählen nichts vor, wenn nur die Gewohnheit dafür spricht', async () => {
    await setze('Ole Brandt');
    await platz.oeffne(baumfaellung.betreff);
    await platz.bereich.getByRole('radio').first().waitFor();
    expect(await platz.bereich.getByRole('radio', { checked: true }).count()).toBe(0);
    await platz.bereich.getByText('Bitte wählen Sie einen Vorgang.').waitFor();
  });
});

describe('Vor dem Ablegen', () => {
  const briefe: readonly Brief[] = [baumfaellung, jourFixe];
  /** Words of the e-mails, five letters and more, that are in none of their addresses. */
  const worte = (b: Brief): readonly string[] => {
    const adressen = [b.von, ...b.an, ...(b.cc ?? [])].join(' ').toLowerCase();
    const text = [b.betreff, b.text ?? '', ...(b.anhaenge ?? []).map((a) => a.name)].join(' ');
    return [...new Set(text.toLowerCase().match(/\p{L}{5,}/gu))].filter((wort) => !adressen.includes(wort));
  };
  const verraten = (): readonly string[] => {
    const alles = platz.ausgegangen
      // The pane's own scripts: their names are fixed when it is built.
      .filter((was) => !/^GET \S+\/addin\/assets\/[\w.-]+ /.test(was))
      .map((was) => decodeURIComponent(was))
      .join('\n')
      .toLowerCase();
    return briefe.flatMap(worte).filter((wort) => alles.includes(wort));
  };

  test('verlässt kein Wort der angesehenen E-Mails den Bereich', async () => {
    await setze('Ole Brandt');
    for (const { betreff } of [...briefe, baumfaellung]) {
      await platz.oeffne(betreff);
      await platz.stand();
    }
    expect(briefe.flatMap(worte).length).toBeGreaterThan(50);
    expect(verraten()).toEqual([]);
    const gefragt = platz.gesendet.map((anfrage) => anfrage.split(' ') as [string, string]);
    expect(new Set(gefragt.map(([pfad]) => pfad))).toEqual(
      new Set(['/api/nachrichten/marken', '/api/vorschlaege']),
    );
    const felder = gefragt.flatMap(([, ein]) => Object.keys(JSON.parse(ein) as object));
    expect(new Set(felder)).toEqual(new Set(['schluessel', 'zeichen', 'faden', 'adressen']));
  });

  test('fiele es auf, wenn eines hinausginge: Was die Person selbst sucht, wird gesendet', async () => {
    await setze('Ole Brandt');
    await platz.oeffne(baumfaellung.betreff);
    await platz.suche('Baumfällung Lindenallee 12');
    expect(verraten()).toContain('lindenallee');
  });
});
