import { describe, expect, test } from 'vitest';
import type { Adresse, Anlage, Lesung } from './lesung.ts';
import {
  bekanntId,
  fassungenMax,
  fortgezogen,
  merkmale,
  mitFassung,
  ohneFassung,
  ordneEin,
} from './ablage.rules.ts';
import type { Bekannt } from './schriftstueck.schema.ts';

const anlage = (sha256: string, anlagen: Anlage[] = []): Anlage => ({
  pfad: '2',
  name: 'plan.pdf',
  anzeigeName: 'plan.pdf',
  ablageName: 'plan.pdf',
  mime: 'application/pdf',
  bytes: 1,
  sha256,
  inline: false,
  warnungen: [],
  quarantaene: false,
  anlagen,
});

const ohne: Lesung = {
  art: 'mail',
  betreff: 'Antrag',
  von: [{ name: 'Berta', adresse: 'berta@example.org' }],
  an: [],
  cc: [],
  bcc: [],
  referenzen: [],
  datum: '2026-11-23T09:00:00.000Z',
  datumGeschaetzt: false,
  text: 'Ich beantrage die Fällung.',
  anlagen: [anlage('aa')],
  schutz: 'offen',
  kopfzeilen: 'Received: a',
  mime: 'message/rfc822',
  warnungen: [],
  quarantaene: false,
};
const a = (adresse: string): Adresse => ({ name: '', adresse });
const mail: Lesung = { ...ohne, messageId: 'a1@example.org' };
const m = (teil: Partial<Lesung> = {}, banner: string[] = []) => merkmale({ ...mail, ...teil }, 'ff', banner);

describe('Bekannte Nachricht (design §3.4, R1.29)', () => {
  test('Kopfzeilen des Transports, Marken, Banner, Bcc und die Reihenfolge der Empfänger zählen nicht', () => {
    const an = [a('x@example.org'), a('Y@example.org')];
    const anders = m(
      {
        kopfzeilen: 'Received: b',
        betreff: 'AW: [EXTERN] Antrag',
        text: 'Von außen!\n\nIch  beantrage die Fällung.',
        an: [a('y@Example.org'), { ...a('x@example.org'), name: 'Anderer Name' }],
        bcc: [a('verdeckt@example.org')],
      },
      ['Von außen!'],
    );
    expect(anders).toEqual(m({ an }));
  });

  test.each([
    ['ein Wort', { text: 'Ich beantrage die Pflege.' }],
    ['der Betreff', { betreff: 'Auftrag' }],
    ['der Absender', { von: [{ name: 'Berta', adresse: 'berta@example.net' }] }],
    ['wer für ihn sendet', { absender: a('vertretung@example.org') }],
    ['ein Empfänger', { an: [a('x@example.org')] }],
    ['eine Kopie an jemanden', { cc: [a('x@example.org')] }],
    ['die Zeit', { datum: '2026-11-24T09:00:00.000Z' }],
    ['eine andere Form des Textes', { formen: 'aa' }],
  ])('%s macht eine andere Fassung', (_, teil) => {
    expect(m(teil).schluessel).toBe(m().schluessel);
    expect(m(teil).textHash).not.toBe(m().textHash);
  });

  test('die Anlagen zählen ohne ihre Reihenfolge, auch die inneren', () => {
    const hash = (...anlagen: Anlage[]): string => m({ anlagen }).anlagenHash;
    expect(hash(anlage('aa'), anlage('bb'))).toBe(hash(anlage('bb'), anlage('aa')));
    expect(hash(anlage('aa'))).not.toBe(hash(anlage('aa'), anlage('aa')));
    expect(hash(anlage('aa', [anlage('cc')]))).not.toBe(hash(anlage('aa', [anlage('dd')])));
    expect(hash({ ...anlage('aa'), name: 'Kündigung.pdf' })).not.toBe(hash(anlage('aa')));
  });

  test('ohne Message-ID zählen Absender, Datum, Betreff und Text', () => {
    const ohneId = (teil: Partial<Lesung> = {}): string =>
      merkmale({ ...ohne, ...teil }, 'ff', []).schluessel;
    expect(ohneId({ betreff: 'WG: Antrag' })).toBe(ohneId());
    for (const teil of [
      { datum: '2026-11-24T09:00:00.000Z' },
      { betreff: 'Auftrag' },
      { text: 'anders' },
      { von: [] },
    ])
      expect(ohneId(teil)).not.toBe(ohneId());
    // An estimated date is that of the mailbox, not of the message.
    const geschaetzt = { datumGeschaetzt: true } as const;
    expect(ohneId({ ...geschaetzt, datum: '2026-11-25T09:00:00.000Z' })).toBe(ohneId(geschaetzt));
  });

  test('ein geschätztes Datum ist das des Postfachs und zählt nicht', () =>
    expect(m({ datumGeschaetzt: true, datum: '2026-11-25T09:00:00.000Z' })).toEqual(
      m({ datumGeschaetzt: true }),
    ));

  test('eine Datei ist an ihren Bytes bekannt', () => {
    const datei = (sha: string) => merkmale({ ...mail, art: 'dokument' }, sha, []);
    expect(datei('aa')).toEqual(datei('aa'));
    expect(datei('aa').schluessel).not.toBe(datei('bb').schluessel);
  });

  test('die Zeile verrät nichts und gilt nur in dieser Akte und diesem Vorgang', () => {
    const id = bekanntId('00'.repeat(32), 'v1', m());
    expect(id).toMatch(/^bekannt~[0-9a-f]{64}$/);
    expect(bekanntId('01'.repeat(32), 'v1', m())).not.toBe(id);
    expect(bekanntId('00'.repeat(32), 'v2', m())).not.toBe(id);
  });
});

describe('Fassungen', () => {
  const a = { textHash: 'a', anlagenHash: '' };
  const b = { textHash: 'b', anlagenHash: '' };
  const leer: Bekannt = {
    id: 'bekannt~x',
    typ: 'bekannt',
    ord: 'bekannt~x',
    salz: '',
    fassungen: [],
    umgezogen: [],
  };
  const mitA: Bekannt = { ...leer, ...mitFassung(leer, { ss: '1', ...a, unterwegs: false }) };

  test('neu, gleich, abweichend mit Verweis auf die erste', () => {
    expect(ordneEin(undefined, a)).toEqual({ art: 'neu', fassung: 1, andereFassung: null });
    expect(ordneEin(mitA, a)).toEqual({ art: 'gleich', schriftstueck: '1', unterwegs: false });
    expect(ordneEin(mitA, b)).toEqual({ art: 'neu', fassung: 2, andereFassung: '1' });
  });

  test('höchstens zwanzig; eine bekannte davon bleibt bekannt', () => {
    const fassungen = Array.from({ length: fassungenMax }, (_, i) => ({
      ss: String(i),
      textHash: `t${i}`,
      anlagenHash: '',
      unterwegs: false,
    }));
    const voll = { ...leer, fassungen };
    expect(ordneEin(voll, a)).toEqual({ art: 'zu_viele' });
    expect(ordneEin(voll, { textHash: 't7', anlagenHash: '' }).art).toBe('gleich');
  });

  test('nach dem Umzug bleibt der Hinweis, bis dieselbe wieder hier ist', () => {
    const nach = { akte: 'A', schriftstueck: '9' };
    const fort: Bekannt = { ...leer, ...ohneFassung(mitA, '1', nach) };
    expect(fort.fassungen).toEqual([]);
    expect(fortgezogen(fort, a)).toEqual(nach);
    expect(fortgezogen(fort, b)).toBeUndefined();
    const zurueck: Bekannt = { ...leer, ...mitFassung(fort, { ss: '2', ...a, unterwegs: false }) };
    expect(zurueck.umgezogen).toEqual([]);
    expect(fortgezogen(zurueck, a)).toBeUndefined();
  });

  test('nach Rücknahme bleibt nichts', () =>
    expect(ohneFassung(mitA, '1')).toEqual({ fassungen: [], umgezogen: [] }));
});
