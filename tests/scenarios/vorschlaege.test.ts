import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ausgabe, Eingabe } from '@registratur/shared/contract/routen';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import {
  abgelehnt,
  baueHaus,
  gelungen,
  lege,
  neuerVorgang,
  weitererVorgang,
  type Ort,
  type Probehaus,
} from './haus.ts';
import { kopie, mail } from './hausPost.ts';
import { elif, hanna, ines, jonas, ole, paul, timur, type Mensch } from './hausStadt.ts';
import { nimmZurueck, verschiebe, vertrete } from './markeHilfe.ts';

type Ein = Eingabe<'vorgang.vorschlaege'>;
type Vorschlag = Ausgabe<'vorgang.vorschlaege'>['vorschlaege'][number];

let haus: Probehaus;
let ort: Ort;

beforeEach(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ines);
});
afterEach(() => haus.schliesse());

const faden = sha256('unterhaltung-1');

async function vorschlaege(wer: Mensch, ein: Partial<Ein> = {}): Promise<readonly Vorschlag[]> {
  await haus.fuehreNach();
  const ganz = { zeichen: [], adressen: [], ...ein };
  return gelungen(await haus.ruf(wer, 'vorgang.vorschlaege', { ein: ganz })).vorschlaege;
}

const kurz = (liste: readonly Vorschlag[]): string[] => liste.map((v) => `${v.grund.art} ${v.vorgang}`);
/** Only what the e-mail itself gives a reason for. */
const ausMail = (liste: readonly Vorschlag[]): string[] =>
  kurz(liste.filter((v) => ['zeichen', 'faden', 'person'].includes(v.grund.art)));

async function zeichenVon(wo: Ort): Promise<string> {
  return gelungen(await haus.ruf(ines, 'vorgang.lesen', { pfad: wo })).vorgangszeichen;
}

const schliesse = async (wo: Ort): Promise<void> =>
  void gelungen(await haus.ruf(ines, 'vorgang.zda', { pfad: wo, ein: { anfrage: neueAnfrage() } }));

const merke = (wer: Mensch, wo: Ort) =>
  haus.ruf(wer, 'vorgang.merken', { pfad: wo, ein: { anfrage: neueAnfrage() } });

describe('Jeder Grund führt zu seinem Vorgang', () => {
  test('ein Vorgangszeichen zu genau diesem, ein Aktenzeichen zu den offenen der Akte, die neuesten zuerst', async () => {
    const zweiter = { akte: ort.akte, vorgang: await weitererVorgang(haus, ines, ort.akte) };
    const zeichen = await zeichenVon(ort);
    const [genau] = await vorschlaege(ole, { zeichen: [zeichen] });
    expect(genau).toEqual({
      ...ort,
      vorgangszeichen: zeichen,
      betreff: 'Fällung Lindenallee',
      akteBetreff: 'Bäume',
      gemerkt: false,
      grund: { art: 'zeichen', text: 'Aktenzeichen steht in der E-Mail' },
    });
    const akte = zeichen.split('#')[0]!;
    expect(ausMail(await vorschlaege(ole, { zeichen: [akte] }))).toEqual([
      `zeichen ${zweiter.vorgang}`,
      `zeichen ${ort.vorgang}`,
    ]);
    // The one that is named stands before those of an Akte that is named.
    expect(ausMail(await vorschlaege(ole, { zeichen: [akte, zeichen] }))).toEqual([
      `zeichen ${ort.vorgang}`,
      `zeichen ${zweiter.vorgang}`,
    ]);
  });

  test('ein Zeichen, das es nicht gibt, zu keinem', async () => {
    const akte = (await zeichenVon(ort)).split('#')[0]!;
    expect(ausMail(await vorschlaege(ole, { zeichen: ['13.01/9999-2026', `${akte}#099`] }))).toEqual([]);
  });

  test('die Unterhaltung dorthin, wo ihre Nachrichten liegen, auch für weitere Ableger mit eigener Kennung', async () => {
    const andere = sha256('unterhaltung-im-anderen-postfach');
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()), { faden }));
    gelungen(await lege(haus, elif, ort, haus.stelleZu(kopie(1)), { faden: andere }));
    for (const f of [faden, andere]) {
      const [erster] = await vorschlaege(ole, { faden: f });
      expect(erster).toMatchObject({
        ...ort,
        grund: { art: 'faden', text: 'Die Unterhaltung liegt hier' },
      });
    }
    expect(ausMail(await vorschlaege(ole, { faden: sha256('ganz andere') }))).toEqual([]);
  });

  test('eine Person von außerhalb dorthin, wo sie beteiligt ist; Adressen der Stadt zählen nicht', async () => {
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    const [erster] = await vorschlaege(elif, { adressen: [elif.upn, ' Berta@Example.org '] });
    expect(erster).toMatchObject({
      ...ort,
      grund: { art: 'person', text: 'Berta Buerger ist hier beteiligt' },
    });
    expect(ausMail(await vorschlaege(elif, { adressen: ['post@musterstadt.example'] }))).toEqual([]);
    expect(ausMail(await vorschlaege(elif, { adressen: ['berta@example.net', 'kein-postfach'] }))).toEqual(
      [],
    );
  });

  test('eigene Gewohnheit danach: Favorit, zuletzt verwendet, neu', async () => {
    const gemerkt = await neuerVorgang(haus, ines);
    const neu = await neuerVorgang(haus, ines);
    gelungen(await merke(ole, gemerkt));
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    const liste = await vorschlaege(ole);
    expect(kurz(liste)).toEqual([
      `favorit ${gemerkt.vorgang}`,
      `zuletzt ${ort.vorgang}`,
      `neu ${neu.vorgang}`,
    ]);
    expect(liste.map((v) => v.grund.text)).toEqual([
      'Einer Ihrer Favoriten',
      'Von Ihnen heute verwendet',
      'Einer der neuesten Vorgänge',
    ]);
  });

  test.each([
    ['2026-11-24T22:59:00.000Z', 'heute'],
    // Midnight in Germany is 23:00 UTC in winter.
    ['2026-11-24T23:01:00.000Z', 'gestern'],
    ['2026-11-25T23:01:00.000Z', 'am 24.11.2026'],
  ])('um %s heißt es „%s“', async (jetzt, wort) => {
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    haus.uhr.stelle(jetzt);
    expect((await vorschlaege(ole))[0]?.grund.text).toBe(`Von Ihnen ${wort} verwendet`);
  });
});

test('Der stärkste Grund zuerst, jeder Vorgang einmal, und nach ihm so viele andere, dass der Bereich Worte vergleichen kann', async () => {
  const fadenOrt = await neuerVorgang(haus, ines);
  const personOrt = await neuerVorgang(haus, ines);
  gelungen(await lege(haus, ole, fadenOrt, haus.stelleZu(mail()), { faden }));
  const anderePost = mail({ messageId: '<zwei@example.org>', von: 'Karl Kunde <karl@example.org>' });
  gelungen(await lege(haus, ole, personOrt, haus.stelleZu(anderePost)));
  for (let i = 0; i < 10; i += 1) await weitererVorgang(haus, ole, ort.akte);
  const zeichen = [await zeichenVon(ort)];
  const adressen = ['karl@example.org', 'berta@example.org'];
  const liste = await vorschlaege(ole, { zeichen, faden, adressen });
  expect(kurz(liste).slice(0, 3)).toEqual([
    `zeichen ${ort.vorgang}`,
    `faden ${fadenOrt.vorgang}`,
    `person ${personOrt.vorgang}`,
  ]);
  expect(liste).toHaveLength(13);
  expect(new Set(liste.map((v) => v.vorgang)).size).toBe(13);
});

describe('Nur wohin man jetzt ablegen darf', () => {
  const alles = async (): Promise<Ein> => ({
    zeichen: [await zeichenVon(ort), (await zeichenVon(ort)).split('#')[0]!],
    faden,
    adressen: ['berta@example.org'],
  });
  const nichts: Ein = { zeichen: [], adressen: [] };

  test('ohne das Recht ist die Antwort die auf eine Frage ohne alles', async () => {
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()), { faden }));
    for (const wer of [hanna, timur, paul, jonas]) {
      const mit = await vorschlaege(wer, await alles());
      expect(JSON.stringify(mit)).toBe(JSON.stringify(await vorschlaege(wer, nichts)));
    }
  });

  test('eine Personalakte nur für die, die in ihr schreiben', async () => {
    const personal = await neuerVorgang(haus, jonas, '01.11.01');
    gelungen(await lege(haus, jonas, personal, haus.stelleZu(mail()), { faden }));
    const zeichen = gelungen(await haus.ruf(jonas, 'vorgang.lesen', { pfad: personal })).vorgangszeichen;
    const ein = { zeichen: [zeichen], faden, adressen: ['berta@example.org'] };
    expect(ausMail(await vorschlaege(jonas, ein))).toEqual([`zeichen ${personal.vorgang}`]);
    for (const wer of [ines, ole, timur, paul])
      expect(JSON.stringify(await vorschlaege(wer, ein))).toBe(
        JSON.stringify(await vorschlaege(wer, nichts)),
      );
  });

  test('eine Vertretung dorthin, wohin die vertretene Person ablegen darf, solange sie gilt', async () => {
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()), { faden }));
    await vertrete(haus, hanna, { fuer: ole.oid, von: '2026-11-24', bis: '2026-11-24' });
    expect(ausMail(await vorschlaege(hanna, await alles()))).toEqual([`zeichen ${ort.vorgang}`]);
    haus.uhr.vor(86_400_000);
    expect(ausMail(await vorschlaege(hanna, await alles()))).toEqual([]);
  });

  test('ein geschlossener Vorgang nicht mehr', async () => {
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()), { faden }));
    gelungen(await merke(ole, ort));
    const ein = await alles();
    expect(kurz(await vorschlaege(ole, ein))).toEqual([`zeichen ${ort.vorgang}`]);
    await schliesse(ort);
    expect(await vorschlaege(ole, ein)).toEqual([]);
  });

  test('eine Rücknahme nimmt Unterhaltung und Person wieder weg, ein Umzug nimmt sie mit', async () => {
    const ein = { faden, adressen: ['berta@example.org'] };
    const erste = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()), { faden }));
    gelungen(await nimmZurueck(haus, ole, ort, erste.schriftstueck.id));
    expect(ausMail(await vorschlaege(ole, ein))).toEqual([]);
    const zweite = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()), { faden }));
    const dort = await neuerVorgang(haus, ines, '02.02.01');
    gelungen(await verschiebe(haus, ines, ort, zweite.schriftstueck.id, dort));
    expect(ausMail(await vorschlaege(ole, ein))).toEqual([]);
    expect(ausMail(await vorschlaege(hanna, ein))).toEqual([`faden ${dort.vorgang}`]);
  });
});

describe('Favoriten', () => {
  test('merken darf, wer dort lesen darf; für andere gibt es den Vorgang nicht', async () => {
    expect(gelungen(await merke(ole, ort))).toEqual({ gemerkt: true });
    const unbekannt = { akte: ort.akte, vorgang: neueAnfrage() };
    expect(abgelehnt(await merke(ole, unbekannt))).toBe('nicht_gefunden');
    expect(abgelehnt(await merke(hanna, ort))).toBe('nicht_gefunden');
    // Metadata alone is no sight of what one would file into.
    expect(abgelehnt(await merke(timur, ort))).toBe('nicht_gefunden');
  });

  test('entmerken nimmt sie weg und sagt zu allem anderen dasselbe', async () => {
    const entmerke = (wer: Mensch, wo: Ort) =>
      haus.ruf(wer, 'vorgang.entmerken', { pfad: wo, ein: { anfrage: neueAnfrage() } });
    gelungen(await merke(ole, ort));
    expect((await vorschlaege(ole))[0]?.grund.art).toBe('favorit');
    for (const [wer, wo] of [
      [ole, ort],
      [ole, ort],
      [hanna, ort],
      [ole, { akte: neueAnfrage(), vorgang: neueAnfrage() }],
    ] as const)
      expect(gelungen(await entmerke(wer, wo))).toEqual({ gemerkt: false });
    expect(kurz(await vorschlaege(ole)).filter((v) => v.startsWith('favorit'))).toEqual([]);
  });

  test('dieselbe Anfrage merkt einmal, und nach hundert ist Schluss', async () => {
    const anfrage = neueAnfrage();
    const pfad = ort;
    for (let i = 0; i < 2; i += 1)
      gelungen(await haus.ruf(ole, 'vorgang.merken', { pfad, ein: { anfrage } }));
    const anderer = { akte: ort.akte, vorgang: await weitererVorgang(haus, ole, ort.akte) };
    expect(abgelehnt(await haus.ruf(ole, 'vorgang.merken', { pfad: anderer, ein: { anfrage } }))).toBe(
      'anfrage_anders_verwendet',
    );
    for (let i = 1; i < 100; i += 1)
      gelungen(await merke(ole, { akte: ort.akte, vorgang: await weitererVorgang(haus, ole, ort.akte) }));
    expect(abgelehnt(await merke(ole, anderer))).toBe('zu_viele');
    expect(gelungen(await merke(ole, ort))).toEqual({ gemerkt: true });
  });
});
