import { describe, expect, test } from 'vitest';
import { abgelegt, abgelehnt, gelungen, keineAntwort } from '../ablage/probe.ts';
import {
  allesZurueck,
  bearbeitet,
  istOffen,
  laeuft,
  naechste,
  neuerLauf,
  restSekunden,
  ruecknahmeBis,
  ruecknahmen,
  veraktet,
  weiter,
  type Aktion,
  type Lauf,
} from './lauf.ts';

const beginn = Date.parse('2026-11-19T08:00:00Z');
const lauf = (...ids: string[]): Lauf =>
  neuerLauf(
    ids.map((id) => ({ id, titel: `Nummer ${id}` })),
    beginn,
  );
const nach = (l: Lauf, ...aktionen: readonly Aktion[]): Lauf => aktionen.reduce(weiter, l);
const beginnt = (id: string): Aktion => ({ art: 'beginnt', id });
const fertig = (
  id: string,
  antwort: Extract<Aktion, { art: 'beantwortet' }>['antwort'],
): readonly Aktion[] => [beginnt(id), { art: 'beantwortet', id, antwort }];
const gut = gelungen(abgelegt());
const stand = (l: Lauf, id: string): string => l.posten.find((p) => p.id === id)?.stand.art ?? '';

describe('Ein Lauf', () => {
  test('beginnt höchstens drei auf einmal, der Reihe nach', () => {
    const l = lauf('a', 'b', 'c', 'd', 'e');
    expect(naechste(l)).toEqual(['a', 'b', 'c']);
    const drei = nach(l, beginnt('a'), beginnt('b'), beginnt('c'));
    expect(naechste(drei)).toEqual([]);
    expect(naechste(nach(drei, { art: 'beantwortet', id: 'b', antwort: gut }))).toEqual(['d']);
  });

  test('hält je Zeile das Ergebnis fest und behält die Reihenfolge', () => {
    const l = nach(
      lauf('a', 'b', 'c'),
      ...fertig('b', gut),
      ...fertig('a', abgelehnt({ code: 'kein_recht', recht: 'SCHREIBEN' })),
      ...fertig('c', abgelehnt({ code: 'unerwartet' })),
    );
    expect(l.posten.map((p) => [p.id, p.stand.art])).toEqual([
      ['a', 'abgelehnt'],
      ['b', 'abgelegt'],
      ['c', 'ungewiss'],
    ]);
    expect([laeuft(l), veraktet(l), bearbeitet(l)]).toEqual([false, 1, { fertig: 3, gesamt: 3 }]);
  });

  test('ändert an einer Zeile nichts, die nicht so weit ist', () => {
    const l = lauf('a');
    expect(nach(l, { art: 'beantwortet', id: 'a', antwort: gut })).toEqual(l);
    expect(nach(l, { art: 'zuruecknehmen', id: 'a', anfrage: 'x' })).toEqual(l);
    const da = nach(l, ...fertig('a', gut));
    expect(nach(da, beginnt('a'))).toEqual(da);
    expect(stand(nach(da, { art: 'erneut', ids: ['a'], jetzt: beginn }), 'a')).toBe('abgelegt');
  });
});

describe('Ohne Antwort', () => {
  const getrennt = nach(lauf('a', 'b', 'c', 'd'), beginnt('a'), beginnt('b'), {
    art: 'beantwortet',
    id: 'a',
    antwort: keineAntwort,
  });

  test('hält er an, und die Zeile wartet; sie kann schon abgelegt sein', () => {
    expect([getrennt.halt, naechste(getrennt)]).toEqual(['getrennt', []]);
    expect(getrennt.posten[0]?.stand).toEqual({ art: 'wartet', offen: true });
  });

  test('zählen gleichzeitig verlorene Antworten als ein Versuch, spätere als weitere', () => {
    const beide = nach(getrennt, { art: 'beantwortet', id: 'b', antwort: keineAntwort });
    expect(beide.versuche).toBe(1);
    const wieder = nach(beide, { art: 'verbinden' }, ...fertig('a', keineAntwort));
    expect([wieder.halt, wieder.versuche]).toEqual(['getrennt', 2]);
    expect(nach(wieder, { art: 'verbinden' }, ...fertig('a', gut)).versuche).toBe(0);
  });

  test('geht es nach dem Verbinden mit denselben weiter', () => {
    expect(naechste(nach(getrennt, { art: 'verbinden' }))).toEqual(['a', 'c']);
  });

  test('abgebrochen bleibt offen, ob abgelegt wurde; was nie begann, ist es sicher nicht', () => {
    const l = nach(getrennt, { art: 'abbrechen' });
    expect([stand(l, 'a'), stand(l, 'b'), stand(l, 'c')]).toEqual(['ungewiss', 'laeuft', 'abgebrochen']);
    const spaet = nach(l, { art: 'beantwortet', id: 'b', antwort: keineAntwort });
    expect([stand(spaet, 'b'), spaet.halt]).toEqual(['ungewiss', 'abgebrochen']);
  });
});

describe('Erneut', () => {
  const abgebrochen = nach(
    lauf('a', 'b', 'c'),
    ...fertig('a', gut),
    ...fertig('b', abgelehnt({ code: 'beschaeftigt' })),
    { art: 'abbrechen' },
  );

  test('geht, was offen blieb, und gezählt wird nur das', () => {
    expect(abgebrochen.posten.filter(istOffen).map((p) => p.id)).toEqual(['b', 'c']);
    const l = nach(abgebrochen, { art: 'erneut', ids: ['b', 'c'], jetzt: beginn + 60_000 });
    expect([naechste(l), bearbeitet(l)]).toEqual([['b', 'c'], { fertig: 0, gesamt: 2 }]);
  });

  test('mitten im Lauf reiht es die Zeile wieder ein und zählt mit den übrigen', () => {
    const mitten = nach(lauf('a', 'b'), ...fertig('a', abgelehnt({ code: 'beschaeftigt' })), beginnt('b'));
    const l = nach(mitten, { art: 'erneut', ids: ['a'], jetzt: beginn + 1 });
    expect([stand(l, 'a'), bearbeitet(l), l.runde.beginn]).toEqual([
      'wartet',
      { fertig: 0, gesamt: 2 },
      beginn,
    ]);
  });
});

describe('Die Restzeit', () => {
  const drei = nach(lauf('a', 'b', 'c', 'd', 'e'), ...['a', 'b', 'c'].flatMap((id) => fertig(id, gut)));

  test('steht ab der dritten fertigen da: so lange, wie die fertigen brauchten', () => {
    expect(restSekunden(drei, beginn + 6_000)).toBe(4);
  });

  test('steht vorher, am Ende und ohne Verbindung nicht da', () => {
    const zwei = nach(lauf('a', 'b', 'c'), ...fertig('a', gut), ...fertig('b', gut));
    expect(restSekunden(zwei, beginn + 6_000)).toBeUndefined();
    const alle = nach(drei, ...fertig('d', gut), ...fertig('e', gut));
    expect(restSekunden(alle, beginn + 6_000)).toBeUndefined();
    expect(restSekunden(nach(drei, ...fertig('d', keineAntwort)), beginn + 6_000)).toBeUndefined();
  });
});

describe('Rückgängig', () => {
  const da = nach(lauf('a'), ...fertig('a', gut));
  const vorher = new Date('2026-11-19T08:04:59Z');
  const bis = (l: Lauf, jetzt = vorher): Date | undefined => {
    const s = l.posten[0]?.stand;
    return s && ruecknahmeBis(s, jetzt);
  };

  test('geht bis zur Frist des Servers und nur, wenn er es erlaubt', () => {
    expect(bis(da)).toEqual(new Date('2026-11-19T08:05:00Z'));
    expect(bis(da, new Date('2026-11-19T08:05:00Z'))).toBeUndefined();
    const fremd = abgelegt({ neu: false, ruecknahmeBis: null });
    expect(bis(nach(lauf('a'), ...fertig('a', gelungen(fremd))))).toBeUndefined();
    const { schriftstueck } = abgelegt();
    const ohneRecht = abgelegt({ schriftstueck: { ...schriftstueck, erlaubt: [] } });
    expect(bis(nach(lauf('a'), ...fertig('a', gelungen(ohneRecht))))).toBeUndefined();
  });

  test.each([
    ['gelungen', gelungen({}), 'zurueckgenommen'],
    ['abgelehnt', abgelehnt({ code: 'ruecknahme_geaendert' }), 'abgelegt'],
    ['ohne Antwort', keineAntwort, 'abgelegt'],
  ] as const)('%s', (_, antwort, art) => {
    const l = nach(
      da,
      { art: 'zuruecknehmen', id: 'a', anfrage: 'x' },
      { art: 'zurueckgenommen', id: 'a', antwort },
    );
    expect(stand(l, 'a')).toBe(art);
  });

  test('abgelehnt wird es nicht noch einmal angeboten, ohne Antwort schon, auch nach der Frist', () => {
    const mit = (antwort: Extract<Aktion, { art: 'zurueckgenommen' }>['antwort']): Lauf =>
      nach(da, { art: 'zuruecknehmen', id: 'a', anfrage: 'x' }, { art: 'zurueckgenommen', id: 'a', antwort });
    expect(bis(mit(abgelehnt({ code: 'ruecknahme_geaendert' })))).toBeUndefined();
    expect(bis(mit(keineAntwort), new Date('2026-11-19T08:06:00Z'))).toBeDefined();
  });
});

describe('Alles rückgängig', () => {
  const mit = (bis: string | null): typeof gut =>
    gelungen(abgelegt(bis === null ? { neu: false, ruecknahmeBis: null } : { ruecknahmeBis: bis }));
  const l = nach(
    lauf('a', 'b', 'c', 'd'),
    ...fertig('a', mit('2026-11-19T08:05:02Z')),
    ...fertig('b', mit(null)),
    ...fertig('c', mit('2026-11-19T08:05:01Z')),
    ...fertig('d', abgelehnt({ code: 'beschaeftigt' })),
  );
  const um = (zeit: string): Date => new Date(`2026-11-19T${zeit}Z`);

  test('meint, was die Person selbst eben abgelegt hat, bis die erste Frist abläuft', () => {
    expect(allesZurueck(l, um('08:05:00'))).toEqual({ ids: ['a', 'c'], bis: um('08:05:01') });
  });

  test('wird für weniger als zwei nicht angeboten', () => {
    expect(allesZurueck(l, um('08:05:01'))).toBeUndefined();
    const eine = nach(
      l,
      { art: 'zuruecknehmen', id: 'a', anfrage: 'x' },
      { art: 'zurueckgenommen', id: 'a', antwort: gelungen({}) },
    );
    expect(allesZurueck(eine, um('08:05:00'))).toBeUndefined();
    expect(ruecknahmen(eine)).toEqual({ gelungen: 1, misslungen: 0 });
  });
});
