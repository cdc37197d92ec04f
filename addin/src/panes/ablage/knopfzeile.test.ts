import { problemAus } from '@registratur/shared/contract/problem';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { describe, expect, test } from 'vitest';
import { knopfzeile, ruecknahmeBis } from './knopfzeile.ts';
import type { Auskunft } from './auskunft.ts';
import {
  abgelegt,
  abgelehnt,
  anderswo,
  gelungen,
  hier,
  keineAntwort,
  nachricht,
  vorgeschlagen,
  ziel,
} from './probe.ts';
import type { Auftrag } from './schritt.ts';
import { ablageOf, anfang, weiter, type Ablage, type Aktion } from './zustand.ts';

const auftrag: Auftrag = {
  ziel: ziel(1),
  ein: { anfrage: '0199aaaa-0000-7000-8000-00000000000a', quelle: { art: 'postfach', nachricht: 'a' } },
};
const da = vorgeschlagen([[1, 'zuletzt']]);
const jetzt = new Date('2026-11-19T08:00:28Z');

function ablage(...aktionen: readonly Aktion[]): Ablage {
  const alle: readonly Aktion[] = [{ art: 'gewaehlt', nachricht: nachricht('a') }, ...aktionen];
  const ergebnis = ablageOf(alle.reduce(weiter, anfang));
  if (!ergebnis) throw new Error('keine E-Mail gewählt');
  return { ...ergebnis, auskunft: da };
}
const los: Aktion = { art: 'ablegen', id: 'a', auftrag };
const nach = (antwort: Extract<Aktion, { art: 'geantwortet' }>['antwort']): Ablage =>
  ablage(los, { art: 'geantwortet', id: 'a', antwort });

describe('Vor der Ablage', () => {
  test('legt der Knopf in den gewählten Vorgang ab', () => {
    expect(knopfzeile({ ablage: ablage(), ziel: ziel(1), jetzt })).toEqual({
      text: 'Ablegen',
      tat: 'absenden',
      darunter: 'in Vorgang 13.01/0042-2026#001',
    });
  });

  test.each<[string, Auskunft, Partial<Ablage['angaben']>]>([
    ['Bitte wählen Sie einen Vorgang.', da, {}],
    ['Vorschläge werden geladen …', { art: 'laden' }, {}],
    ['möglich, sobald die Verbindung steht', { art: 'getrennt', versuch: 0 }, {}],
    ['Bitte prüfen Sie die Angaben zur Ablage.', da, { eingang: 'morgen' }],
  ])('ist der Knopf gesperrt mit den Worten „%s“', (darunter, auskunft, angaben) => {
    const a = { ...ablage({ art: 'angegeben', id: 'a', angaben }), auskunft };
    expect(knopfzeile({ ablage: a, ziel: undefined, jetzt })).toMatchObject({
      gesperrt: true,
      darunter,
    });
  });

  test('meldet der Knopf an, wenn niemand angemeldet ist', () => {
    const problem = problemAus({ code: 'nicht_angemeldet' });
    const a: Ablage = { ...ablage(), auskunft: { art: 'abgelehnt', problem, kennung: undefined } };
    expect(knopfzeile({ ablage: a, ziel: undefined, jetzt })).toEqual({
      text: 'Anmelden',
      tat: 'frageErneut',
    });
  });

  test.each([['lesbar', hier(2)] as const, ['nicht lesbar', anderswo] as const])(
    'gibt es keinen Knopf, wenn die E-Mail schon veraktet ist (%s), bis die Person es trotzdem will',
    (_, marke) => {
      const bekannt: Ablage = { ...ablage(), auskunft: vorgeschlagen([[1, 'zuletzt']], [marke]) };
      expect(knopfzeile({ ablage: bekannt, ziel: ziel(1), jetzt })).toBeUndefined();
      const trotzdem = { ...bekannt, trotzdem: true };
      expect(knopfzeile({ ablage: trotzdem, ziel: ziel(1), jetzt })?.tat).toBe('absenden');
    },
  );
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
    const zeile = knopfzeile({ ablage: nach(abgelehnt(fehler)), ziel: ziel(1), jetzt });
    expect([zeile?.text, zeile?.neben?.text]).toEqual([text, neben]);
  });
});

test('Solange das Ergebnis offen ist, gibt es nur das erneute Ablegen in denselben Vorgang', () => {
  expect(knopfzeile({ ablage: nach(keineAntwort), ziel: ziel(2), jetzt })).toEqual({
    text: 'Erneut ablegen',
    tat: 'absenden',
    darunter: 'in Vorgang 13.01/0042-2026#001',
  });
});

describe('Nach der Ablage', () => {
  const frist = (a: Ablage, wann = jetzt): Date | undefined => ruecknahmeBis(a.schritt, wann);

  test('bleibt bis zur Zeit des Servers „Rückgängig“', () => {
    expect(knopfzeile({ ablage: nach(gelungen(abgelegt())), ziel: undefined, jetzt })).toMatchObject({
      text: 'Rückgängig',
      tat: 'zurueck',
      darunter: 'noch 4:32 Minuten',
      beschreibung: 'möglich bis 09:05\u00a0Uhr',
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
    expect(knopfzeile({ ablage: a, ziel: undefined, jetzt: new Date(wann) })).toBeUndefined();
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
