import type { Antwort } from '@registratur/shared/contract/client';
import type { Ausgabe } from '@registratur/shared/contract/routen';
import { describe, expect, test } from 'vitest';
import type { Umfeld } from './ablauf.ts';
import {
  falteEin,
  folgeFuer,
  gibAn,
  legeAnUndAb,
  mangel,
  neuauftragFuer,
  neuFuer,
  oeffne,
  type Neuanlage,
} from './neuanlage.ts';
import { abgelegt, abgelehnt, gelungen, keineAntwort, nachricht, server, ziel } from './probe.ts';
import { nebenseite } from './nebenweg.ts';
import { anfang, weiter, type Ablage, type Zustand } from './zustand.ts';

const akte = { akte: ziel(1).akte, aktenzeichen: '13.01/0042-2026', betreff: 'Baumschutz Lindenallee' };
const ablageFuer = (betreff: string): Ablage => {
  const ablage = weiter(anfang, { art: 'gewaehlt', nachricht: nachricht('a', { betreff }) }).ablagen['a'];
  if (!ablage) throw new Error('Die Ablage fehlt.');
  return ablage;
};
const formular = (teil: Partial<Neuanlage> = {}): Neuanlage => ({
  ...neuFuer(ablageFuer('Antrag'), ziel(1)),
  ...teil,
});

describe('Das Formular', () => {
  test('ist mit der Akte des besten Ziels und dem Betreff ohne Vorsätze vorbelegt', () => {
    expect(neuFuer(ablageFuer('AW: WG: [EXTERN] Antrag auf Fällung'), ziel(2))).toMatchObject({
      akte,
      betreff: 'Antrag auf Fällung',
      folgt: undefined,
    });
    expect(neuFuer(ablageFuer('Antrag'), undefined).akte).toBeUndefined();
  });

  test('nimmt einen Betreff bis 300 Zeichen, auch mit dem Zusatz des Folge-Vorgangs', () => {
    expect(neuFuer(ablageFuer('x'.repeat(900)), undefined).betreff).toHaveLength(300);
    const folge = folgeFuer({ ...ziel(1), betreff: 'x'.repeat(300) });
    expect([folge.betreff.length, folge.betreff.endsWith(' (Folge)')]).toEqual([300, true]);
  });

  test.each([
    ['akte', { akte: undefined }],
    ['betreff', { betreff: '  ' }],
    [undefined, {}],
  ] as const)('sagt, was fehlt: %s', (was, teil) => expect(mangel(formular(teil))).toBe(was));

  test('kommt zurück, wie es eingefaltet wurde; ein anderer Vorgänger ist ein neues', () => {
    const getippt = gibAn({ betreff: 'Getippt' })(formular());
    const zurueck = oeffne(formular())(falteEin(getippt));
    expect(zurueck).toMatchObject({ offen: true, betreff: 'Getippt' });
    expect(oeffne(folgeFuer(ziel(3)))(getippt)?.folgt).toEqual(ziel(3));
  });
});

describe('Solange der Ausgang offen ist', () => {
  const auftrag = neuauftragFuer(formular(), akte);
  const gang = (art: 'laeuft' | 'ungewiss'): Neuanlage => formular({ gang: { art, auftrag } });

  test('bleiben die Angaben, wie sie gesendet wurden', () => {
    for (const neu of [gang('laeuft'), gang('ungewiss')])
      expect(gibAn({ betreff: 'anders' })(neu)).toEqual(neu);
    expect(falteEin(gang('laeuft'))?.offen).toBe(true);
  });

  test('ist die Wiederholung dieselbe Anfrage, auch nach einer nur vorläufigen Ablehnung', () => {
    expect(neuauftragFuer(gang('ungewiss'), akte)).toEqual(auftrag);
    for (const code of ['beschaeftigt', 'nicht_angemeldet'] as const) {
      const antwort = abgelehnt({ code });
      if (antwort.ok || !antwort.problem) throw new Error('keine Ablehnung');
      const { problem, kennung } = antwort;
      const neu = formular({ gang: { art: 'abgelehnt', auftrag, problem, kennung } });
      expect(neuauftragFuer(neu, akte)).toEqual(auftrag);
    }
  });

  test('nach einer endgültigen Ablehnung ist es eine neue', () => {
    const antwort = abgelehnt({ code: 'kein_recht', recht: 'SCHREIBEN' });
    if (antwort.ok || !antwort.problem) throw new Error('keine Ablehnung');
    const { problem, kennung } = antwort;
    const neu = formular({ gang: { art: 'abgelehnt', auftrag, problem, kennung } });
    expect(neuauftragFuer(neu, akte).ein.anfrage).not.toBe(auftrag.ein.anfrage);
  });
});

test('Ein Folge-Vorgang nennt seinen Vorgänger', () => {
  const { ein } = neuauftragFuer(folgeFuer(ziel(4)), akte);
  expect(ein.folgt).toEqual({ akte: ziel(4).akte, vorgang: ziel(4).vorgang });
});

describe('Anlegen und ablegen', () => {
  const neuer: Ausgabe<'vorgang.anlegen'> = {
    id: ziel(7).vorgang,
    akte: ziel(7).akte,
    vorgangszeichen: ziel(7).vorgangszeichen,
    nummer: 7,
    betreff: 'Antrag',
    bemerkung: '',
    zustand: 'IN_BEARBEITUNG',
    laufzeit: { beginn: '2026-11-19', ende: null },
    angelegtAm: '2026-11-19T08:00:00.000Z',
    angelegtVon: { oid: 'o', name: 'Ole Brandt' },
    stand: 1,
    erlaubt: [],
  };

  async function spiele(...antworten: Antwort<unknown>[]) {
    const s = server(...antworten);
    let z: Zustand = weiter(anfang, { art: 'gewaehlt', nachricht: nachricht('a') });
    const u: Umfeld = {
      ruf: s.ruf,
      outlook: {
        inhalt: () => Promise.resolve({ datum: undefined, text: '' }),
        alsDatei: () => Promise.resolve(undefined),
        kennzeichne: () => Promise.resolve(true),
        entkennzeichne: () => Promise.resolve(true),
        schreibe: () => true,
        zeige: () => undefined,
      },
      melde: (aktion) => (z = weiter(z, aktion)),
    };
    const ablage = (): Ablage => z.ablagen['a'] ?? ablageFuer('');
    const los = async (): Promise<void> => {
      const { neu } = ablage();
      if (neu) await legeAnUndAb(u, ablage(), neu);
    };
    u.melde({ art: 'neuanlage', id: 'a', weiter: oeffne(formular()) });
    await los();
    return { s, ablage, los };
  }

  test('sind zwei Aufrufe, jeder mit eigener Anfragekennung', async () => {
    const { s, ablage } = await spiele(gelungen(neuer), gelungen(abgelegt()));
    expect(s.gefragt.map((f) => f.id)).toEqual(['vorgang.anlegen', 'schriftstueck.ablegen']);
    const [anlegen, ablegen] = s.gefragt.map((f) => (f.teile as { ein: { anfrage: string } }).ein.anfrage);
    expect(anlegen).not.toBe(ablegen);
    expect(s.gefragt[1]?.teile).toMatchObject({ pfad: { vorgang: neuer.id } });
    expect([ablage().schritt.art, ablage().neu]).toEqual(['abgelegt', undefined]);
  });

  test('ohne Antwort auf das erste wird nur dieses wiederholt, mit derselben Kennung', async () => {
    const { s, ablage, los } = await spiele(keineAntwort, gelungen(neuer), gelungen(abgelegt()));
    expect(ablage().neu?.gang.art).toBe('ungewiss');
    expect(nebenseite(ablage())).toBe('neu');
    await los();
    expect(s.gefragt.map((f) => f.id)).toEqual([
      'vorgang.anlegen',
      'vorgang.anlegen',
      'schriftstueck.ablegen',
    ]);
    expect(s.gefragt[1]?.teile).toEqual(s.gefragt[0]?.teile);
  });

  test('ist der Vorgang da und die E-Mail nicht abgelegt, bleibt er als Ziel', async () => {
    const { ablage } = await spiele(gelungen(neuer), keineAntwort);
    expect(ablage()).toMatchObject({
      neu: undefined,
      angelegt: { vorgang: neuer.id },
      ziel: { vorgang: neuer.id },
      schritt: { art: 'ungewiss', auftrag: { ziel: { vorgang: neuer.id } } },
    });
  });

  test('wird ohne Vorgang nichts abgelegt', async () => {
    const { s, ablage } = await spiele(abgelehnt({ code: 'kein_recht', recht: 'SCHREIBEN' }));
    expect(s.gefragt).toHaveLength(1);
    expect(ablage()).toMatchObject({
      angelegt: undefined,
      schritt: { art: 'bereit' },
      neu: { gang: { art: 'abgelehnt', problem: { code: 'kein_recht' } } },
    });
  });
});
