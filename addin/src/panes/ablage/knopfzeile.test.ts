import type { Fehler } from '@registratur/shared/kernel/fehler';
import { describe, expect, test } from 'vitest';
import { knopfzeile, ruecknahmeBis } from './knopfzeile.ts';
import { abgelegt, abgelehnt, gelungen, keineAntwort, nachricht, ziel } from './probe.ts';
import type { Auftrag } from './schritt.ts';
import { ablageOf, anfang, weiter, type Ablage, type Aktion, type Ziele } from './zustand.ts';

const auftrag: Auftrag = {
  ziel: ziel(1),
  ein: { anfrage: '0199aaaa-0000-7000-8000-00000000000a', quelle: { art: 'postfach', nachricht: 'a' } },
};
const da: Ziele = { art: 'da', liste: [ziel(1)] };
const jetzt = new Date('2026-11-19T08:00:28Z');

function ablage(...aktionen: readonly Aktion[]): Ablage {
  const alle: readonly Aktion[] = [{ art: 'gewaehlt', nachricht: nachricht('a') }, ...aktionen];
  const ergebnis = ablageOf(alle.reduce(weiter, anfang));
  if (!ergebnis) throw new Error('keine E-Mail gewählt');
  return ergebnis;
}
const los: Aktion = { art: 'ablegen', id: 'a', auftrag };
const nach = (antwort: Extract<Aktion, { art: 'geantwortet' }>['antwort']): Ablage =>
  ablage(los, { art: 'geantwortet', id: 'a', antwort });

describe('Vor der Ablage', () => {
  test('legt der Knopf in den gewählten Vorgang ab', () => {
    expect(knopfzeile({ ablage: ablage(), ziel: ziel(1), ziele: da, jetzt })).toEqual({
      text: 'Ablegen',
      tat: 'absenden',
      darunter: 'in Vorgang 13.01/0042-2026#001',
    });
  });

  test.each<[string, Ziele, Partial<Ablage['angaben']>]>([
    ['Bitte wählen Sie einen Vorgang.', da, {}],
    ['Vorschläge werden geladen …', { art: 'laden' }, {}],
    ['möglich, sobald die Verbindung steht', { art: 'getrennt', versuch: 0 }, {}],
    ['Bitte prüfen Sie die Angaben zur Ablage.', da, { eingang: 'morgen' }],
  ])('ist der Knopf gesperrt mit den Worten „%s“', (darunter, ziele, angaben) => {
    const a = ablage({ art: 'angegeben', id: 'a', angaben });
    expect(knopfzeile({ ablage: a, ziel: undefined, ziele, jetzt })).toMatchObject({
      gesperrt: true,
      darunter,
    });
  });

  test('meldet der Knopf an, wenn niemand angemeldet ist', () => {
    const z = weiter(anfang, { art: 'ziele', antwort: abgelehnt({ code: 'nicht_angemeldet' }) });
    expect(knopfzeile({ ablage: ablage(), ziel: undefined, ziele: z.ziele, jetzt })).toEqual({
      text: 'Anmelden',
      tat: 'ladeZiele',
    });
  });
});

describe('Nach einer Ablehnung', () => {
  test.each<[Fehler, string, string | undefined]>([
    [{ code: 'beschaeftigt' }, 'Erneut ablegen', 'Anderen Vorgang wählen'],
    [{ code: 'postfach_nicht_erreichbar' }, 'Erneut ablegen', 'Anderen Vorgang wählen'],
    [{ code: 'zu_den_akten_gelegt', was: 'vorgang' }, 'Anderen Vorgang wählen', undefined],
    [{ code: 'kein_recht', recht: 'SCHREIBEN' }, 'Anderen Vorgang wählen', undefined],
    [{ code: 'nicht_gefunden' }, 'Anderen Vorgang wählen', undefined],
    [{ code: 'eingabe_ungueltig', stellen: [] }, 'Angaben prüfen', undefined],
    [{ code: 'nicht_angemeldet' }, 'Anmelden', undefined],
  ])('%o heißt der Knopf „%s“', (fehler, text, neben) => {
    const zeile = knopfzeile({ ablage: nach(abgelehnt(fehler)), ziel: ziel(1), ziele: da, jetzt });
    expect([zeile?.text, zeile?.neben?.text]).toEqual([text, neben]);
  });
});

test('Solange das Ergebnis offen ist, gibt es nur das erneute Ablegen in denselben Vorgang', () => {
  expect(knopfzeile({ ablage: nach(keineAntwort), ziel: ziel(2), ziele: da, jetzt })).toEqual({
    text: 'Erneut ablegen',
    tat: 'absenden',
    darunter: 'in Vorgang 13.01/0042-2026#001',
  });
});

describe('Nach der Ablage', () => {
  const frist = (a: Ablage, wann = jetzt): Date | undefined => ruecknahmeBis(a.schritt, wann);

  test('bleibt bis zur Zeit des Servers „Rückgängig“', () => {
    expect(
      knopfzeile({ ablage: nach(gelungen(abgelegt())), ziel: undefined, ziele: da, jetzt }),
    ).toMatchObject({
      text: 'Rückgängig',
      tat: 'zurueck',
      darunter: 'noch 4:32 Minuten',
      beschreibung: 'möglich bis 09:05 Uhr',
    });
  });

  test.each<[string, Ablage, string]>([
    ['nach Ablauf', nach(gelungen(abgelegt())), '2026-11-19T08:05:00Z'],
    [
      'wenn es schon lag',
      nach(gelungen(abgelegt({ neu: false, ruecknahmeBis: null }))),
      '2026-11-19T08:00:00Z',
    ],
    [
      'wenn der Server es nicht erlaubt',
      nach(gelungen(abgelegt({ schriftstueck: { ...abgelegt().schriftstueck, erlaubt: [] } }))),
      '2026-11-19T08:00:00Z',
    ],
  ])('gibt es kein Rückgängig %s', (_, a, wann) => {
    expect(frist(a, new Date(wann))).toBeUndefined();
    expect(knopfzeile({ ablage: a, ziel: undefined, ziele: da, jetzt: new Date(wann) })).toBeUndefined();
  });

  test('bleibt der Knopf, solange offen ist, ob die Rücknahme geklappt hat', () => {
    const offen = ablage(
      los,
      { art: 'geantwortet', id: 'a', antwort: gelungen(abgelegt()) },
      { art: 'zuruecknehmen', id: 'a', anfrage: 'r' },
      { art: 'zurueckgenommen', id: 'a', antwort: keineAntwort },
    );
    expect(frist(offen, new Date('2026-11-19T09:00:00Z'))).toEqual(new Date('2026-11-19T08:05:00Z'));
  });
});
