import { describe, expect, test } from 'vitest';
import {
  buche,
  grenzen,
  istBuchhaltung,
  type Aenderung,
  type Auftragskopf,
  type Buchungssatz,
} from './buchung.ts';
import { inhaltBeleg, jsonHash, sha256 } from './hash.ts';
import { dokumentHash, huellenHash, leererKopf, type Dokument, type Huelle, type Kopf } from './kette.ts';

const auftrag: Auftragskopf = {
  anfrage: 'anfrage-1',
  oid: 'person-1',
  op: 'probe.aendern',
  einHash: 'ein',
  zeit: '2026-03-01T08:00:00.000Z',
};
const zeile = (id: string, felder: object = {}): { id: string; typ: string; ord: string } => ({
  id,
  typ: 'probe',
  ord: id,
  ...felder,
});

function probe(
  aenderung: Partial<Aenderung>,
  e: { readonly kopf?: Kopf; readonly alte?: readonly Dokument[]; readonly mitProtokoll?: boolean } = {},
): Buchungssatz {
  let salze = 0;
  return buche({
    partition: 'akte~1',
    kopf: e.kopf ?? leererKopf,
    auftrag,
    aenderung: { schreibe: [], antwort: {}, ...aenderung },
    alte: new Map((e.alte ?? []).map((d) => [d.id, d])),
    mitProtokoll: e.mitProtokoll ?? true,
    neuesSalz: () => {
      salze += 1;
      return String(salze).padStart(32, '0');
    },
  });
}

const finde = (satz: Buchungssatz, id: string): Dokument => satz.schreibe.find((d) => d.id === id)!;
const huelleIn = (satz: Buchungssatz, seq = 1): Huelle => finde(satz, `e~${seq}`)['huelle'] as Huelle;

describe('Hülle', () => {
  test('nennt jedes Dokument mit Hash danach, Hash der Nutzlast und, bei einem Inhalt, dem Beleg', () => {
    const sha = sha256('Brief');
    const satz = probe({
      schreibe: [zeile('a'), zeile('b', { inhalt: { sha256: sha } })],
      loesche: ['c'],
      nutzlasten: [{ dokument: 'b', neu: { betreff: 'ß' }, grund: 'darum' }],
    });
    expect(huelleIn(satz)).toEqual({
      v: 1,
      partition: 'akte~1',
      seq: 1,
      prevHash: leererKopf.hash,
      zeit: auftrag.zeit,
      typ: auftrag.op,
      akteurOid: auftrag.oid,
      anfrage: auftrag.anfrage,
      dokumente: [
        { id: 'a', hash: dokumentHash(finde(satz, 'a')), nutzlastHash: jsonHash(finde(satz, 'n~1~0')) },
        {
          id: 'b',
          hash: dokumentHash(finde(satz, 'b')),
          nutzlastHash: jsonHash(finde(satz, 'n~1~1')),
          inhaltBeleg: inhaltBeleg(finde(satz, 'b').salz, sha),
        },
        { id: 'c', hash: null, nutzlastHash: jsonHash(finde(satz, 'n~1~2')) },
      ],
    });
    expect(finde(satz, 'n~1~1')).toMatchObject({ dokument: 'b', neu: { betreff: 'ß' }, grund: 'darum' });
    expect(Object.keys(finde(satz, 'n~1~0')).sort()).toEqual(['dokument', 'id', 'ord', 'salz', 'typ']);
    expect(satz.loesche).toEqual(['c']);
  });

  test('hängt am Kopf, und der Kopf folgt ihr', () => {
    const kopf = { seq: 41, hash: 'f'.repeat(64) };
    const satz = probe({ schreibe: [zeile('a')] }, { kopf });
    expect(huelleIn(satz, 42)).toMatchObject({ seq: 42, prevHash: kopf.hash });
    expect(satz.kopf).toEqual({ seq: 42, hash: huellenHash(huelleIn(satz, 42)) });
    expect(finde(satz, 'e~42').ord).toBe('000000000042');
  });

  test('enthält weder Namen noch Text der Nutzlast', () => {
    const satz = probe({
      schreibe: [zeile('a', { betreff: 'Geheim' })],
      nutzlasten: [{ dokument: 'a', alt: { betreff: 'Vorher' }, grund: 'Vertraulich' }],
    });
    expect(JSON.stringify(finde(satz, 'e~1'))).not.toMatch(/Geheim|Vorher|Vertraulich/);
  });

  test('fehlt, wo kein Protokoll geführt wird; gezählt wird trotzdem', () => {
    const satz = probe(
      { schreibe: [zeile('a')] },
      { mitProtokoll: false, kopf: { seq: 4, hash: leererKopf.hash } },
    );
    expect(satz.schreibe.map((d) => d.typ)).toEqual(['probe', 'anfrage']);
    expect(satz.kopf).toEqual({ seq: 5, hash: leererKopf.hash });
  });
});

describe('Salz', () => {
  test('bekommt jede neue Zeile ein eigenes', () => {
    const salze = probe({ schreibe: [zeile('a'), zeile('b')] }).schreibe.map((d) => d.salz);
    expect(new Set(salze).size).toBe(salze.length);
  });

  test('behält ein Dokument, das es schon gibt', () => {
    const alte = [{ ...zeile('a'), salz: 'aa'.repeat(16) }];
    const satz = probe({ schreibe: [zeile('a', { neu: 1 }), zeile('b')] }, { alte });
    expect(finde(satz, 'a').salz).toBe('aa'.repeat(16));
    expect(finde(satz, 'b').salz).not.toBe('aa'.repeat(16));
  });
});

test('Gehasht wird, was zurückgelesen wird: Felder ohne Wert gibt es nicht', () => {
  const a = finde(probe({ schreibe: [zeile('a', { da: null, fort: undefined })] }), 'a');
  expect(a).toHaveProperty('da', null);
  expect(a).not.toHaveProperty('fort');
});

test('Die Zeile der Anfrage merkt sich, wer was womit verlangte und was geantwortet wurde', () => {
  const satz = probe({ schreibe: [zeile('a')], antwort: { nr: 7 } }, { kopf: { seq: 2, hash: 'x' } });
  expect(finde(satz, 'anfrage~anfrage-1')).toMatchObject({
    typ: 'anfrage',
    oid: 'person-1',
    op: 'probe.aendern',
    einHash: 'ein',
    seq: 3,
    ref: { nr: 7 },
    zeit: auftrag.zeit,
  });
});

test.each(['kopf', 'e~1', 'n~1~0', 'anfrage~x'])(
  '%s ist Buchhaltung und keiner Entscheidung erlaubt',
  (id) => {
    expect(istBuchhaltung(id)).toBe(true);
    expect(() => probe({ schreibe: [zeile(id)] })).toThrow(RangeError);
    expect(() => probe({ loesche: [id] })).toThrow(RangeError);
  },
);

test.each(['akte', 'ss~1', 'einheit~e~1', 'nummer~1', 'kopfzeile', 'anfragen'])(
  '%s ist ein Dokument',
  (id) => {
    expect(istBuchhaltung(id)).toBe(false);
    expect(() => probe({ schreibe: [zeile(id)] })).not.toThrow();
  },
);

describe('Grenzen', () => {
  const viele = (anzahl: number): Partial<Aenderung> => ({
    schreibe: Array.from({ length: anzahl }, (_, i) => zeile(`d${i}`)),
  });

  test('neunzig Operationen: Dokument, Nutzlast, Hülle, Anfrage und Kopf zählen', () => {
    // 43 documents and payloads, envelope, request, head: 89; one more document makes 91.
    expect(() => probe(viele(43))).not.toThrow();
    expect(() => probe(viele(44))).toThrow(RangeError);
    expect(() => probe(viele(grenzen.operationen - 2), { mitProtokoll: false })).not.toThrow();
    expect(() => probe(viele(grenzen.operationen - 1), { mitProtokoll: false })).toThrow(RangeError);
  });

  test('Löschungen zählen mit', () => {
    const loesche = Array.from({ length: 44 }, (_, i) => `d${i}`);
    expect(() => probe({ loesche: loesche.slice(1) })).not.toThrow();
    expect(() => probe({ loesche })).toThrow(RangeError);
  });

  test('64 KB je Dokument, auch für die Antwort in der Zeile der Anfrage', () => {
    expect(() => probe({ schreibe: [zeile('a', { t: 'ü'.repeat(32_700) })] })).not.toThrow();
    expect(() => probe({ schreibe: [zeile('a', { t: 'ü'.repeat(32_768) })] })).toThrow(RangeError);
    expect(() => probe({ antwort: { t: 'x'.repeat(65_536) } })).toThrow(RangeError);
  });

  test.each(['', 'a/b', 'ä', 'x'.repeat(256)])('%j taugt nicht als id, ord oder typ', (schluessel) => {
    expect(() => probe({ schreibe: [zeile(schluessel)] })).toThrow(RangeError);
    expect(() => probe({ schreibe: [zeile('a', { ord: schluessel })] })).toThrow(RangeError);
    expect(() => probe({ schreibe: [zeile('a', { typ: schluessel })] })).toThrow(RangeError);
    expect(() => probe({ loesche: [schluessel] })).toThrow(RangeError);
  });

  test('jedes Dokument höchstens einmal', () => {
    expect(() => probe({ schreibe: [zeile('a'), zeile('a')] })).toThrow(RangeError);
    expect(() => probe({ schreibe: [zeile('a')], loesche: ['a'] })).toThrow(RangeError);
    expect(() => probe({ loesche: ['a', 'a'] })).toThrow(RangeError);
  });
});
