import { describe, expect, test } from 'vitest';
import { auftragFuer, maengel } from './auftrag.ts';
import { abgelehnt, keineAntwort, nachricht, ziel } from './probe.ts';
import { ablageOf, anfang, weiter, type Ablage, type Aktion, type Angaben } from './zustand.ts';
import type { Nachricht } from '../../office/host.ts';

function ablage(teil: Partial<Nachricht> = {}, angaben: Partial<Angaben> = {}): Ablage {
  const aktionen: Aktion[] = [
    { art: 'gewaehlt', nachricht: nachricht('a', teil) },
    { art: 'angegeben', id: 'a', angaben },
  ];
  const ergebnis = ablageOf(aktionen.reduce(weiter, anfang));
  if (!ergebnis) throw new Error('keine E-Mail gewählt');
  return ergebnis;
}

describe('Der Auftrag zur Ablage', () => {
  test('nennt ohne Änderungen nur die E-Mail; das Übrige liest der Server aus dem Original', () => {
    const { ein } = auftragFuer(ablage(), ziel(1));
    expect(ein).toEqual({
      anfrage: ein.anfrage,
      quelle: { art: 'postfach', nachricht: 'a', internetMessageId: '<a@example.org>' },
    });
    expect(ein.anfrage).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  test('nennt die Unterhaltung nur als Fingerabdruck, sobald er bekannt ist', () => {
    const faden = 'f'.repeat(64);
    expect(auftragFuer({ ...ablage(), faden }, ziel(1)).ein.faden).toBe(faden);
    expect(auftragFuer(ablage(), ziel(1)).ein).not.toHaveProperty('faden');
  });

  test('nennt, wo die E-Mail liegen kann, wenn Outlook das Postfach nicht kennt', () => {
    const auchIn = ['poststelle@musterstadt.example'];
    expect(auftragFuer(ablage({ auchIn, internetMessageId: '' }), ziel(1)).ein.quelle).toEqual({
      art: 'postfach',
      nachricht: 'a',
      auchIn,
    });
  });

  test('nennt das fremde Postfach', () => {
    const { ein } = auftragFuer(ablage({ postfach: 'umwelt@musterstadt.example' }), ziel(1));
    expect(ein.quelle).toEqual({
      art: 'postfach',
      nachricht: 'a',
      postfach: 'umwelt@musterstadt.example',
      internetMessageId: '<a@example.org>',
    });
  });

  test('nennt, was die Person geändert hat', () => {
    const geaendert = { betreff: ' Antrag Kehl ', eingang: '1.12.2026', vermerk: 'eilt' };
    expect(auftragFuer(ablage({}, geaendert), ziel(1)).ein).toMatchObject({
      betreff: 'Antrag Kehl',
      eingangsdatum: '2026-12-01',
      vermerk: 'eilt',
    });
  });

  test('nennt gleichnamige Anlagen mit ihrer Stelle', () => {
    const anlagen = ['Foto.jpg', 'Plan.pdf', 'Foto.jpg'].map((name, i) => ({
      id: String(i),
      name,
      bytes: 1,
    }));
    const { ein } = auftragFuer(ablage({ anlagen }, { einzeln: ['1', '2'] }), ziel(1));
    expect(ein.anlagenEinzeln).toEqual([
      { name: 'Plan.pdf', nr: 0 },
      { name: 'Foto.jpg', nr: 1 },
    ]);
  });
});

describe('Eine Wiederholung', () => {
  const erster = auftragFuer(ablage(), ziel(1));
  const nach = (antwort: Extract<Aktion, { art: 'geantwortet' }>['antwort']): Ablage => {
    const aktionen: Aktion[] = [
      { art: 'gewaehlt', nachricht: nachricht('a') },
      { art: 'ablegen', id: 'a', auftrag: erster },
      { art: 'geantwortet', id: 'a', antwort },
    ];
    return ablageOf(aktionen.reduce(weiter, anfang)) ?? ablage();
  };

  test('ohne Antwort sendet dasselbe mit derselben Anfragekennung', () => {
    expect(auftragFuer(nach(keineAntwort), ziel(2))).toEqual(erster);
  });

  test.each([
    { code: 'beschaeftigt' } as const,
    { code: 'postfach_nicht_erreichbar' } as const,
    { code: 'nicht_angemeldet' } as const,
  ])('nach $code behält die Anfragekennung', (fehler) => {
    expect(auftragFuer(nach(abgelehnt(fehler)), ziel(1))).toEqual(erster);
  });

  test('nach einer endgültigen Ablehnung ist eine neue Anfrage', () => {
    const neuer = auftragFuer(nach(abgelehnt({ code: 'upload_abgelaufen' })), ziel(1));
    expect(neuer.ein.anfrage).not.toBe(erster.ein.anfrage);
    expect(neuer.ein.quelle).toMatchObject({ art: 'postfach', nachricht: 'a' });
  });

  test('mit anderem Ziel ist eine neue Anfrage', () => {
    const zurueck = weiter(
      { ...anfang, ablagen: { a: nach(abgelehnt({ code: 'beschaeftigt' })) } },
      { art: 'anderesZiel', id: 'a' },
    ).ablagen['a'];
    const neuer = auftragFuer(zurueck ?? ablage(), ziel(2));
    expect(neuer.ziel).toEqual(ziel(2));
    expect(neuer.ein.anfrage).not.toBe(erster.ein.anfrage);
  });
});

describe('Mängel der Angaben', () => {
  const mit = (angaben: Partial<Angaben>): string[] => [...maengel(ablage({}, angaben))];

  test('gibt es bei einer unveränderten E-Mail nicht', () => {
    expect(mit({})).toEqual([]);
  });

  test('sind ein leerer Betreff und ein Tag, den es nicht gibt', () => {
    expect(mit({ betreff: '  ' })).toEqual(['betreff']);
    expect(mit({ eingang: '31.02.2026' })).toEqual(['eingang']);
    expect(mit({ eingang: '2026-02-01' })).toEqual(['eingang']);
  });

  test('hat eine E-Mail ohne Betreff nicht, solange niemand einen angibt', () => {
    expect([...maengel(ablage({ betreff: '' }))]).toEqual([]);
  });
});
