import { describe, expect, test } from 'vitest';
import {
  abgelegt,
  abgelehnt,
  gelungen,
  hier,
  keineAntwort,
  nachricht,
  vorgeschlagen,
  ziel,
} from './probe.ts';
import type { Auskunft } from './auskunft.ts';
import type { Auftrag } from './schritt.ts';
import { ablageOf, anfang, weiter, type Aktion, type Zustand } from './zustand.ts';

const spiele = (...aktionen: readonly Aktion[]): Zustand => aktionen.reduce(weiter, anfang);
const schritt = (z: Zustand, id = 'a'): string | undefined => z.ablagen[id]?.schritt.art;

const auftrag: Auftrag = {
  ziel: ziel(1),
  ein: { anfrage: '0199aaaa-0000-7000-8000-00000000000a', quelle: { art: 'postfach', nachricht: 'a' } },
};
const gewaehlt = (id: string): Aktion => ({ art: 'gewaehlt', nachricht: nachricht(id) });
const los: Aktion = { art: 'ablegen', id: 'a', auftrag };

describe('Die gewählte E-Mail', () => {
  test('fehlt am Anfang und ist dann die von Outlook genannte', () => {
    expect(ablageOf(anfang)).toBeUndefined();
    expect(ablageOf(spiele(gewaehlt('a')))?.nachricht.id).toBe('a');
  });

  test('gibt ihren Betreff und Tag als Angaben vor', () => {
    expect(ablageOf(spiele(gewaehlt('a')))?.angaben).toEqual({
      betreff: 'Antrag auf Baumfällgenehmigung',
      eingang: '19.11.2026',
      vermerk: '',
      einzeln: [],
    });
  });

  test('behält ihre Angaben, wenn man zu ihr zurückkehrt', () => {
    const z = spiele(
      gewaehlt('a'),
      { art: 'angegeben', id: 'a', angaben: { vermerk: 'eilt' } },
      gewaehlt('b'),
      gewaehlt('a'),
    );
    expect(ablageOf(z)?.angaben.vermerk).toBe('eilt');
    expect(z.ablagen['b']?.angaben.vermerk).toBe('');
  });

  test('kann fehlen', () => {
    expect(spiele(gewaehlt('a'), { art: 'gewaehlt', nachricht: undefined }).gewaehlt).toBe('keine');
  });
});

describe('Eine Ablage', () => {
  test('endet mit dem Ergebnis des Servers', () => {
    const z = spiele(gewaehlt('a'), los, { art: 'geantwortet', id: 'a', antwort: gelungen(abgelegt()) });
    expect(schritt(z)).toBe('abgelegt');
  });

  test('zeigt ihr Ergebnis bei der E-Mail, zu der es gehört, nicht bei der inzwischen gewählten', () => {
    const z = spiele(gewaehlt('a'), los, gewaehlt('b'), {
      art: 'geantwortet',
      id: 'a',
      antwort: gelungen(abgelegt()),
    });
    expect(ablageOf(z)?.nachricht.id).toBe('b');
    expect([schritt(z, 'a'), schritt(z, 'b')]).toEqual(['abgelegt', 'bereit']);
  });

  test('bleibt ohne Antwort ungewiss und behält ihren Auftrag', () => {
    const z = spiele(gewaehlt('a'), los, { art: 'geantwortet', id: 'a', antwort: keineAntwort });
    expect(z.ablagen['a']?.schritt).toEqual({ art: 'ungewiss', auftrag });
  });

  test('bleibt auch nach einem unerwarteten Fehler des Servers ungewiss', () => {
    const antwort = abgelehnt({ code: 'unerwartet' });
    expect(schritt(spiele(gewaehlt('a'), los, { art: 'geantwortet', id: 'a', antwort }))).toBe('ungewiss');
  });

  test('zeigt eine Ablehnung und behält dabei das Ziel, bis ein anderes gewählt wird', () => {
    const antwort = abgelehnt({ code: 'zu_den_akten_gelegt', was: 'vorgang' });
    const z = spiele(gewaehlt('a'), { art: 'zielGewaehlt', id: 'a', ziel: ziel(1) }, los, {
      art: 'geantwortet',
      id: 'a',
      antwort,
    });
    expect(schritt(z)).toBe('abgelehnt');
    expect(z.ablagen['a']?.ziel).toEqual(ziel(1));
    const danach = weiter(z, { art: 'anderesZiel', id: 'a' });
    expect([schritt(danach), danach.ablagen['a']?.ziel]).toEqual(['bereit', undefined]);
  });

  test('nimmt während des Ablegens keine Änderung an', () => {
    const z = spiele(gewaehlt('a'), los, { art: 'zielGewaehlt', id: 'a', ziel: ziel(2) });
    expect(z.ablagen['a']?.ziel).toBeUndefined();
  });

  test('beginnt nicht noch einmal, wenn sie schon abgelegt ist', () => {
    const z = spiele(gewaehlt('a'), los, { art: 'geantwortet', id: 'a', antwort: gelungen(abgelegt()) }, los);
    expect(schritt(z)).toBe('abgelegt');
  });

  test('überhört eine Antwort, die niemand erwartet', () => {
    const z = spiele(gewaehlt('a'), { art: 'geantwortet', id: 'a', antwort: gelungen(abgelegt()) });
    expect(schritt(z)).toBe('bereit');
  });

  test('bleibt abgelegt, wenn die Kennzeichnung nicht klappt', () => {
    const z = spiele(
      gewaehlt('a'),
      los,
      { art: 'geantwortet', id: 'a', antwort: gelungen(abgelegt()) },
      { art: 'gekennzeichnet', id: 'a', marke: 'fehlt' },
    );
    expect(z.ablagen['a']?.schritt).toMatchObject({ art: 'abgelegt', marke: 'fehlt' });
  });
});

describe('Die Rücknahme', () => {
  const fertig = [
    gewaehlt('a'),
    los,
    { art: 'geantwortet', id: 'a', antwort: gelungen(abgelegt()) },
    { art: 'zuruecknehmen', id: 'a', anfrage: 'r' },
  ] as const;
  const nach = (antwort: Extract<Aktion, { art: 'zurueckgenommen' }>['antwort']): unknown =>
    spiele(...fertig, { art: 'zurueckgenommen', id: 'a', antwort }).ablagen['a']?.schritt;

  test('führt zurück zum Anfang und sagt es', () => {
    expect(nach(gelungen({}))).toEqual({ art: 'bereit', hinweis: 'zurueckgenommen' });
  });

  test('lässt die E-Mail abgelegt, wenn sie abgelehnt wird', () => {
    expect(nach(abgelehnt({ code: 'ruecknahme_geaendert' }))).toMatchObject({
      art: 'abgelegt',
      ruecknahme: { art: 'abgelehnt', problem: { code: 'ruecknahme_geaendert' } },
    });
  });

  test('behält ohne Antwort ihre Anfragekennung', () => {
    expect(nach(keineAntwort)).toMatchObject({ ruecknahme: { art: 'ungewiss', anfrage: 'r' } });
  });
});

describe('Die Auskunft', () => {
  const sage = (auskunft: Extract<Aktion, { art: 'beauskunftet' }>['auskunft']): Aktion => ({
    art: 'beauskunftet',
    id: 'a',
    faden: undefined,
    schluessel: undefined,
    notiz: undefined,
    auskunft,
  });
  const bekannt = vorgeschlagen([[2, 'zuletzt']], [hier(1)]) as Extract<Auskunft, { art: 'da' }>;
  const auskunft = (...aktionen: Aktion[]): unknown => ablageOf(spiele(gewaehlt('a'), ...aktionen))?.auskunft;

  test('zählt Versuche ohne Antwort, bis eine kommt', () => {
    const ohne = sage({ art: 'getrennt' });
    expect(auskunft(ohne, ohne)).toEqual({ art: 'getrennt', versuch: 1 });
    expect(auskunft(ohne, sage(bekannt))).toEqual(bekannt);
  });

  test('wird neu erbeten, wenn man zur E-Mail zurückkehrt', () => {
    expect(auskunft(sage(bekannt), gewaehlt('b'), gewaehlt('a'))).toEqual({ art: 'laden' });
  });

  test('nennt nach der Rücknahme nicht mehr, was zurückgenommen ist', () => {
    const marken = (schriftstueck?: string): unknown =>
      auskunft(
        sage({ ...bekannt, marken: [hier(1, schriftstueck)] }),
        los,
        { art: 'geantwortet', id: 'a', antwort: gelungen(abgelegt()) },
        { art: 'zuruecknehmen', id: 'a', anfrage: 'r' },
        { art: 'zurueckgenommen', id: 'a', antwort: gelungen({}) },
      );
    expect(marken()).toMatchObject({ marken: [] });
    const anderes = '0199aaaa-0000-7000-8000-000000000006';
    expect(marken(anderes)).toMatchObject({ marken: [hier(1, anderes)] });
  });
});

describe('Die Suche', () => {
  test('fragt ab zwei Zeichen gesucht', () => {
    const suche = (text: string): unknown =>
      ablageOf(spiele(gewaehlt('a'), { art: 'gesucht', id: 'a', text }))?.suche.treffer;
    expect([suche('L'), suche(' L '), suche('Li')]).toEqual(['keine_suche', 'keine_suche', 'laeuft']);
  });

  test('lässt sich von der Antwort auf eine ältere nicht verdrängen', () => {
    const z = spiele(
      gewaehlt('a'),
      { art: 'gesucht', id: 'a', text: 'Linde' },
      { art: 'gefunden', id: 'a', text: 'Li', antwort: gelungen({ ziele: [ziel(1)] }) },
    );
    expect(ablageOf(z)?.suche.treffer).toBe('laeuft');
  });
});

describe('Die Notiz nur für mich', () => {
  const antwort = (notiz: string | undefined): Aktion => ({
    art: 'beauskunftet',
    id: 'a',
    faden: undefined,
    schluessel: 's',
    notiz,
    auskunft: { art: 'da', marken: [], vorschlaege: [] },
  });
  const notiz = (...aktionen: Aktion[]): unknown => ablageOf(spiele(gewaehlt('a'), ...aktionen))?.notiz;

  test('kommt mit der Auskunft', () => {
    expect(notiz(antwort('Rückruf'))).toEqual({ text: 'Rückruf', stand: 'ruhig' });
    expect(notiz(antwort('Rückruf'), antwort(undefined))).toEqual({ text: 'Rückruf', stand: 'ruhig' });
  });

  test.each(['geaendert', 'laeuft', 'fehlt'] as const)(
    'wird nicht überschrieben, solange sie %s ist',
    (stand) => {
      const getippt: Aktion = { art: 'notiert', id: 'a', notiz: { text: 'Neu', stand } };
      expect(notiz(antwort('Alt'), getippt, antwort('Alt'))).toEqual({ text: 'Neu', stand });
    },
  );

  test('folgt nach dem Speichern wieder dem Server', () => {
    const gespeichert: Aktion = { art: 'notiert', id: 'a', notiz: { text: 'Neu', stand: 'gespeichert' } };
    expect(notiz(gespeichert, antwort('Anderswo geändert'))).toMatchObject({ text: 'Anderswo geändert' });
  });
});
