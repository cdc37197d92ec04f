/** Signing in with the genuine msal-browser: the bridge of the host is ours, the issuer is the stand-in of Entra. */
import { brueckenstatus } from '@registratur/workbench/office-host/bruecke';
import { decodeJwt, UnsecuredJWT } from 'jose';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { starteHaus, type Brueckenanfang, type Gast, type Haus } from './anmeldung/gast.ts';

const betreff = 'AW: Fällung einer Winterlinde';
const noetig = 'Bitte melden Sie sich an, um E-Mails abzulegen.';
const fragen = { status: brueckenstatus.fragen, code: 'interaction_required' } as const;

/** Others compute beside. */
const geduldig = { timeout: 20_000 };

let haus: Haus;
let gast: Gast;

beforeAll(async () => {
  haus = await starteHaus();
});
afterAll(() => haus.stoppe());

const oeffne = async (bruecke?: Brueckenanfang): Promise<void> => {
  gast = await haus.oeffne(bruecke);
};
const ole = () => haus.ausweis('Ole Brandt');
const arbeitet = async (): Promise<void> => {
  await gast.bereich.getByRole('heading', { level: 1, name: betreff }).waitFor();
  await gast.bereich.getByRole('radio').first().waitFor();
};
const sagt = (text: string): Promise<void> => gast.bereich.getByText(text, { exact: true }).waitFor();
const knopf = (name: string) => gast.bereich.getByRole('button', { name, exact: true });
const neuesFenster = async (): Promise<Page> => {
  const [fenster] = await Promise.all([gast.seite.context().waitForEvent('page'), knopf('Anmelden').click()]);
  return fenster;
};
/** From the button in the pane to the page on which the account is chosen. */
const kontoseite = async (): Promise<Page> => {
  const zwischen = await neuesFenster();
  const [konten] = await Promise.all([
    gast.seite.context().waitForEvent('page'),
    zwischen.getByRole('button', { name: 'Weiter zur Anmeldung' }).click(),
  ]);
  await konten.getByRole('heading', { name: 'Konto auswählen' }).waitFor();
  return konten;
};
const waehle = async (konten: Page, name: string): Promise<void> => {
  await Promise.all([
    konten.waitForEvent('close'),
    konten.getByRole('link', { name }).click({ noWaitAfter: true }),
  ]);
};

describe('Über die Brücke von Outlook', () => {
  afterEach(() => gast.schliesse());

  test('ist die Person angemeldet, ohne gefragt zu werden, und Outlook wird nur einmal bemüht', async () => {
    await oeffne({ still: await ole() });
    await arbeitet();
    await gast.bereich.getByRole('searchbox').fill('Linde');
    await gast.bereich.getByRole('group', { name: 'Treffer' }).waitFor();
    expect(await gast.bruecke()).toEqual(['still']);
    expect(new Set(gast.gefragtAls)).toEqual(new Set(['Ole Brandt']));
    expect(gast.seite.context().pages()).toHaveLength(1);
  });

  test('wird erst nach dem Klick gefragt, und bis dahin geht nichts an den Server', async () => {
    await oeffne({ still: fragen, fragend: await ole() });
    await sagt(noetig);
    expect(await gast.bereich.getByRole('button').allTextContents()).toEqual(['Anmelden']);
    expect(new Set(await gast.bruecke())).toEqual(new Set(['still']));
    expect(gast.gefragtAls).toEqual([]);
    await knopf('Anmelden').click();
    await arbeitet();
    expect((await gast.bruecke()).filter((wie) => wie === 'fragend')).toHaveLength(1);
  });

  test.each([
    [
      brueckenstatus.abgebrochen,
      undefined,
      'Die Anmeldung ist abgebrochen. Mit „Anmelden“ beginnen Sie noch einmal.',
    ],
    [
      brueckenstatus.keinNetz,
      undefined,
      'Die Anmeldung ist gerade nicht erreichbar. Bitte prüfen Sie die Netzverbindung und versuchen Sie es noch einmal.',
    ],
    [
      brueckenstatus.voruebergehend,
      undefined,
      'Die Anmeldung bei Microsoft ist gerade gestört. Bitte versuchen Sie es in einigen Minuten noch einmal.',
    ],
    [
      brueckenstatus.dauerhaft,
      'invalid_client',
      'Microsoft hat die Anmeldung abgelehnt. Bitte wenden Sie sich mit der Meldung unten an Ihre IT.',
    ],
    [
      brueckenstatus.kontoFehlt,
      undefined,
      'Ihr Konto ist auf diesem Gerät nicht mehr angemeldet. Bitte melden Sie sich an.',
    ],
    [
      brueckenstatus.abgeschaltet,
      undefined,
      'Outlook kann Sie hier nicht selbst anmelden. Mit „Anmelden“ öffnet sich dafür ein eigenes Fenster.',
    ],
    [
      brueckenstatus.fehlt,
      undefined,
      'Outlook kann Sie hier nicht selbst anmelden. Mit „Anmelden“ öffnet sich dafür ein eigenes Fenster.',
    ],
  ])('Nr. 2: sagt bei %s (%s), was die Person tun kann', async (status, code, text) => {
    await oeffne({ still: fragen, fragend: { status, ...(code === undefined ? {} : { code }) } });
    await sagt(noetig);
    await knopf('Anmelden').click();
    await sagt(text);
    if (code !== undefined) await sagt(`Meldung für die IT: ${code}`);
    expect(gast.gefragtAls).toEqual([]);
  });

  test('ohne Netz wartet der Bereich wie bei jeder anderen Störung und fragt nicht nach der Anmeldung', async () => {
    await oeffne({ still: { status: brueckenstatus.keinNetz } });
    await gast.bereich.getByText('Keine Verbindung zur Registratur.').first().waitFor();
    await gast.antworte({ still: await ole() });
    await knopf('Jetzt versuchen').click();
    await arbeitet();
  });

  test('läuft ein Token ab, holt der Bereich still ein neues', async () => {
    const bald = { ...(await ole()), expires_in: 60 };
    await oeffne({ still: bald });
    await arbeitet();
    const vorher = (await gast.bruecke()).length;
    await gast.bereich.getByRole('searchbox').fill('Linde');
    await gast.bereich.getByRole('group', { name: 'Treffer' }).waitFor();
    const nachher = await gast.bruecke();
    expect(nachher.length).toBeGreaterThan(vorher);
    expect(new Set(nachher)).toEqual(new Set(['still']));
  });

  test('nimmt der Server auch das zweite Token nicht, meldet sich die Person neu an, und der Aufruf geht weiter', async () => {
    const gut = await ole();
    await oeffne({
      still: { ...gut, access_token: `${gut.access_token.slice(0, -8)}AAAAAAAA` },
      fragend: gut,
    });
    await sagt(
      'Die Registratur hat Ihre Anmeldung nicht angenommen. Bitte melden Sie sich neu an. Hilft das nicht, wenden Sie sich bitte an Ihre IT.',
    );
    await knopf('Anmelden').click();
    await arbeitet();
  });

  test('mitten im Ablegen abgelaufen: Nach der Anmeldung geht dieselbe Ablage weiter', async () => {
    await oeffne({ still: { ...(await ole()), expires_in: 60 }, fragend: await ole() });
    await arbeitet();
    await gast.bereich.getByRole('radio').first().click();
    await gast.antworte({ still: fragen });
    await knopf('Ablegen').click();
    await sagt(noetig);
    await knopf('Anmelden').click();
    await gast.bereich.getByRole('heading', { level: 1, name: /veraktet/i }).waitFor();
  });
});

describe('Zwei Konten', () => {
  afterEach(() => gast.schliesse());

  const anderes =
    'Outlook läuft mit ole.brandt@musterstadt.example, angemeldet sind Sie als hanna.reuter@musterstadt.example. Bitte melden Sie sich mit ole.brandt@musterstadt.example an.';

  test('Nr. 3: beharrt Outlook auf dem falschen, wählt die Person ihres in einem eigenen Fenster', async () => {
    const hanna = await haus.ausweis('Hanna Reuter');
    await oeffne({ still: hanna, konto: 'Hanna Reuter' });
    await sagt(anderes);
    await knopf('Anmelden').click();
    await expect.poll(gast.bruecke, geduldig).toContain('fragend');
    await sagt(anderes);
    await waehle(await kontoseite(), 'Ole Brandt');
    await arbeitet();
    expect(new Set(gast.gefragtAls)).toEqual(new Set(['Ole Brandt']));
  });

  test('Nr. 3: wählt die Person im Fenster das falsche, wird nichts gesendet, bis sie das richtige wählt', async () => {
    await oeffne();
    await sagt(noetig);
    await waehle(await kontoseite(), 'Hanna Reuter');
    await sagt(anderes);
    expect(gast.gefragtAls).toEqual([]);
    await waehle(await kontoseite(), 'Ole Brandt');
    await arbeitet();
    expect(new Set(gast.gefragtAls)).toEqual(new Set(['Ole Brandt']));
  });

  describe('Heißt die Person in Entra anders als ihr Postfach,', () => {
    const anmeldename = 'brandt01@musterstadt.example';
    const mit = async (ansprueche: object): Promise<void> => {
      const ausweis = await ole();
      const inhalt = { ...decodeJwt(ausweis.id_token), preferred_username: anmeldename, ...ansprueche };
      const id_token = new UnsecuredJWT(inhalt).encode();
      await oeffne({ still: { ...ausweis, id_token }, anmeldename });
    };

    test('gilt die Adresse, für die Entra einsteht', async () => {
      await mit({ verified_primary_email: ['Ole.Brandt@musterstadt.example'] });
      await arbeitet();
    });

    test('gilt sie ohne diesen Anspruch als eine andere', async () => {
      await mit({});
      await gast.bereich.getByText(`angemeldet sind Sie als ${anmeldename}.`).waitFor();
      expect(gast.gefragtAls).toEqual([]);
    });
  });
});

describe('Ohne Brücke, im Rahmen einer fremden Seite', () => {
  afterEach(async () => {
    await gast.schliesse();
    haus.werkbank.schalter.lebensdauerS = 3600;
  });

  beforeEach(async () => {
    await oeffne();
    await sagt(noetig);
  });

  test('Nr. 2: öffnet sich nichts von selbst; nach dem Klick meldet ein Fenster an', async () => {
    expect(gast.seite.context().pages()).toHaveLength(1);
    const konten = await kontoseite();
    await sagt('Bitte melden Sie sich im geöffneten Fenster an.');
    const [erstes] = await konten.getByRole('link').allTextContents();
    expect(erstes).toContain('Ole Brandt');
    await waehle(konten, 'Ole Brandt');
    await arbeitet();
    await expect.poll(() => gast.seite.context().pages().length, geduldig).toBe(1);
  });

  test('bleibt in diesem Reiter angemeldet und erneuert still', async () => {
    haus.werkbank.schalter.lebensdauerS = 300;
    await waehle(await kontoseite(), 'Ole Brandt');
    await arbeitet();
    const erneuert = gast.seite.waitForRequest(
      (anfrage) => anfrage.postData()?.includes('grant_type=refresh_token') === true,
    );
    await gast.seite.reload();
    await erneuert;
    await arbeitet();
    expect(gast.seite.context().pages()).toHaveLength(1);
  });

  test.each([
    ['das Fenster schließt', (konten: Page) => konten.close()],
    [
      'dort „Abbrechen“ wählt',
      (konten: Page) => konten.getByRole('link', { name: 'Abbrechen' }).click({ noWaitAfter: true }),
    ],
    ['im Bereich „Abbrechen“ wählt', () => knopf('Abbrechen').click()],
  ])('kann von vorn beginnen, wer %s', async (_, brichAb) => {
    await brichAb(await kontoseite());
    await sagt('Die Anmeldung ist abgebrochen. Mit „Anmelden“ beginnen Sie noch einmal.');
    for (const fenster of gast.seite.context().pages().slice(1)) await fenster.close();
    await waehle(await kontoseite(), 'Ole Brandt');
    await arbeitet();
  });

  test('sagt, wenn die Anmeldung noch nicht eingerichtet ist', async () => {
    await gast.seite.route('**/konfiguration.json', (route) => route.fulfill({ status: 404 }));
    await gast.seite.reload();
    await sagt('Die Anmeldung ist hier noch nicht eingerichtet. Bitte wenden Sie sich an Ihre IT.');
  });

  test('Nr. 2: sagt, was zu tun ist, wenn der Browser das Fenster nicht öffnet', async () => {
    const rahmen = gast.seite.frames().find((f) => f.url().startsWith(haus.werkbank.url));
    await rahmen?.evaluate(() => Object.assign(window, { open: () => null }));
    await knopf('Anmelden').click();
    await sagt(
      'Der Browser hat das Anmeldefenster nicht geöffnet. Bitte erlauben Sie dieser Seite, Fenster zu öffnen, und drücken Sie noch einmal „Anmelden“.',
    );
  });
});
