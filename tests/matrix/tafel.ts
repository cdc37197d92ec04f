/**
 * What the house must answer, from domain.md and design.md alone. For each case the first row that fits the
 * person's rights decides; a case no row fits is an error of the table.
 */
import type { RoutenId } from '@registratur/shared/contract/adressen';
import { anonym, type Zeile as Person } from './personen.ts';

/** What is asked about, seen from the person. */
const objektarten = [
  'eigen',
  'fremd',
  'geschlossen',
  'fremd_geschlossen',
  'geschuetzt',
  'geschuetzt_geschlossen',
  'ausgenommen',
  'unbekannt',
  /** Own Akte, but Vorgang and Schriftstück of another Akte. */
  'vermischt',
] as const;
export type Objektart = (typeof objektarten)[number];

/** A route, or a variant of one that the rules tell apart. */
export type Fall = RoutenId | `${RoutenId}:${string}`;

interface Erwartung {
  readonly status: number;
  readonly code?: string;
  /** For lists: whether the object is among what is told; `auskunft` = only whom to ask about it. */
  readonly sieht?: boolean | 'auskunft';
}

export interface Regelzeile {
  readonly fall: Fall;
  /** Open or z.d.A.; `alle` = the state does not matter. */
  readonly zustand: 'offen' | 'zda' | 'alle';
  /** Fits who has all letters of one of these; empty = everybody else. */
  readonly wer: readonly string[];
  readonly erwartet: Erwartung;
  readonly regel: string;
  readonly quelle: string;
}

type Bezug = readonly [regel: string, quelle: string];
const ok = (status: 200 | 201): Erwartung => ({ status });
const nein = (status: number, code: string): Erwartung => ({ status, code });
const unbekannt = nein(404, 'nicht_gefunden');
const verboten = nein(403, 'kein_recht');
const geschlossen = nein(409, 'zu_den_akten_gelegt');
const sieht: Erwartung = { status: 200, sieht: true };
const siehtNicht: Erwartung = { status: 200, sieht: false };
const auskunft: Erwartung = { status: 200, sieht: 'auskunft' };

const sicht: Bezug = ['R4.12', 'design §3.6: ohne die Sicht die Antwort einer unbekannten Kennung'];
const recht: Bezug = ['R4.1', 'design §3.6: mit der Sicht, ohne das Recht 403'];
const zda: Bezug = ['R1.13', 'domain §1.5: nach z.d.A. wird jeder Schreibzugriff abgelehnt, auch von Admins'];

const zeile = (
  fall: Fall,
  zustand: Regelzeile['zustand'],
  wer: readonly string[],
  erwartet: Erwartung,
  [regel, quelle]: Bezug,
): Regelzeile => ({ fall, zustand, wer, erwartet, regel, quelle });

/** Reading under the sights of these rights: whoever has one reads, for everybody else there is nothing. */
const liest = (fall: Fall, wer: readonly string[], bezug: Bezug): Regelzeile[] => [
  zeile(fall, 'alle', wer, ok(200), bezug),
  zeile(fall, 'alle', [], unbekannt, sicht),
];

/** Writing: the right first, then the state. `sehen` = who sees the object without that right. */
const schreibt = (
  fall: Fall,
  wer: readonly string[],
  erfolg: Erwartung,
  bezug: Bezug,
  sehen: readonly string[] = ['L'],
): Regelzeile[] => [
  zeile(fall, 'offen', wer, erfolg, bezug),
  zeile(fall, 'zda', wer, geschlossen, zda),
  zeile(fall, 'alle', sehen, verboten, recht),
  zeile(fall, 'alle', [], unbekannt, sicht),
];

const zeigt = (
  fall: Fall,
  zustand: Regelzeile['zustand'],
  wer: readonly string[],
  bezug: Bezug,
): Regelzeile[] => [
  zeile(fall, zustand, wer, sieht, bezug),
  zeile(fall, 'alle', [], siehtNicht, [
    'R4.12',
    'design §3.5, §3.10: kein Treffer, keine Zahl, kein Vorschlag',
  ]),
];

const metadaten: Bezug = ['R4.1', 'design §3.6: Sicht metadaten; domain §11.3: DMS-FA ohne Inhalt'];
const inhalt: Bezug = [
  'R4.14',
  'domain §4.4, §11.3: Inhalt nur mit LESEN, keiner für Admin, Revision, Archiv',
];
const schreiben: Bezug = ['R4.1', 'domain §11.3: SCHREIBEN'];
const zdaRecht: Bezug = ['§1.5', 'domain §1.5: z.d.A. verfügen nur mit dem Recht ZDA'];

const verweis: Bezug = ['§3.3', 'design §3.3: das Recht am anderen Ort wird geprüft, bevor er genannt wird'];

const haus = (fall: Fall, bezug: Bezug): Regelzeile[] => [zeile(fall, 'alle', [], ok(200), bezug)];

export const tafel: readonly Regelzeile[] = [
  ...haus('gesundheit.lesen', ['§1', 'design §4.5: zugang offen']),
  ...haus('ich.lesen', ['§3.6', 'design §3.6: wer angemeldet ist, erfährt seine eigenen Gruppen']),
  // What of the hints arrives at whom: tests/instanzen/instanzen.test.ts.
  ...haus('ereignis.strom', [
    '§4.12',
    'design §4.12: wer angemeldet ist; je Hinweis entscheiden seine Rechte',
  ]),
  ...haus('aktenplan.lesen', ['R1.4', 'domain §1.1: der gültige Aktenplan, so weit ein Recht reicht']),
  zeile('eingang.hochladen', 'alle', ['S', 'N'], ok(201), ['§3.8', 'design §3.8: wer irgendwo ablegen darf']),
  zeile('eingang.hochladen', 'alle', [], verboten, ['R4.1', 'domain §11.3: alle anderen haben kein Recht']),

  ...zeigt('akte.liste', 'alle', ['L', 'M'], metadaten),
  zeile('akte.anlegen', 'alle', ['N', 'SF'], ok(201), [
    '§1.5',
    'domain §1.5: Registratur oder aktenführende Stelle',
  ]),
  zeile('akte.anlegen', 'alle', ['L', 'M', 'P', 'A'], verboten, [
    '§1.5',
    'domain §1.5: Sachbearbeitung nur den Vorgang',
  ]),
  zeile('akte.anlegen', 'alle', [], unbekannt, sicht),
  ...liest('akte.lesen', ['L', 'M'], metadaten),
  ...schreibt('akte.aendern', ['S', 'M'], ok(200), metadaten),
  ...schreibt('akte.zda', ['D'], ok(200), zdaRecht),
  ...liest('akte.protokoll', ['P'], ['R0.1', 'domain §0, §11.3: das Protokoll nur für Revision und DSB']),
  zeile('akte.protokoll:ohne_zweck', 'alle', [], nein(400, 'eingabe_ungueltig'), [
    'R0.1',
    'domain §0: nur mit einem Zweck',
  ]),

  ...liest('vorgang.liste', ['L', 'M'], metadaten),
  ...schreibt('vorgang.anlegen', ['S'], ok(201), ['§1.5', 'domain §1.5: Sachbearbeitung']),
  ...schreibt('vorgang.anlegen:folgt_geschlossenem', ['S'], ok(201), [
    'R1.13',
    'domain §1.5, R1.13: der geschlossene Vorgang bleibt, wie er ist; es geht in einem neuen weiter',
  ]),
  zeile('vorgang.anlegen:folgt_fremdem', 'alle', ['S'], unbekannt, verweis),
  zeile('vorgang.anlegen:folgt_fremdem', 'alle', ['L'], verboten, recht),
  zeile('vorgang.anlegen:folgt_fremdem', 'alle', [], unbekannt, sicht),
  ...liest('vorgang.lesen', ['L', 'M'], metadaten),
  ...schreibt('vorgang.aendern', ['S', 'M'], ok(200), metadaten),
  ...schreibt('vorgang.zda', ['D'], ok(200), zdaRecht),
  ...zeigt(
    'akte.ziele',
    'offen',
    ['S'],
    ['§1.5', 'domain §1.5: ein Vorgang entsteht, wo man schreiben darf'],
  ),
  ...zeigt('vorgang.ziele', 'offen', ['S'], ['R1.13', 'domain §1.5: Ziel ist nur, wohin man ablegen darf']),

  ...zeigt(
    'vorgang.vorschlaege',
    'offen',
    ['S'],
    ['R1.27', 'domain §1.11 R1.27: vorgeschlagen wird nur, wohin man ablegen darf'],
  ),
  ...liest('vorgang.merken', ['L'], ['R4.1', 'domain §11.3: LESEN; die Akte ändert sich nicht']),
  zeile('vorgang.entmerken', 'alle', [], ok(200), [
    '§3.11',
    'design §3.11: Favoriten stehen bei der Person; die Antwort sagt nichts über den Vorgang',
  ]),

  ...liest('verweis.liste', ['L'], inhalt),
  ...schreibt('verweis.setzen', ['S'], ok(201), [
    'R1.1',
    'domain §1.1: ein Schriftstück liegt in genau einem Vorgang; anderswo ist es ein Verweis, keine Kopie',
  ]),
  // Who may not write here is told so before the other end is looked at; of that end nothing without its sight.
  zeile('verweis.setzen:auf_fremdes', 'alle', ['S'], unbekannt, verweis),
  zeile('verweis.setzen:auf_fremdes', 'alle', ['L'], verboten, recht),
  zeile('verweis.setzen:auf_fremdes', 'alle', [], unbekannt, sicht),

  zeile('nachricht.marken', 'alle', ['L'], sieht, ['R1.30', 'domain §1.11: die Marke gilt für alle']),
  zeile('nachricht.marken', 'alle', [], auskunft, [
    'R1.30',
    'design §3.4, §3.5: ohne Recht nur, wer Auskunft gibt',
  ]),
  ...zeigt(
    'nachricht.marken:geschuetzt',
    'alle',
    ['L'],
    ['R4.12', 'design §3.5: aus geschützten Klassen keine Marke ohne Recht'],
  ),

  ...liest('schriftstueck.liste', ['L'], inhalt),
  ...schreibt('schriftstueck.ablegen', ['S'], ok(201), schreiben),
  ...schreibt('schriftstueck.einreichen', ['S'], ok(200), schreiben),
  ...liest('schriftstueck.lesen', ['L'], inhalt),
  ...schreibt('schriftstueck.aendern', ['S'], ok(200), schreiben),
  ...liest('schriftstueck.original', ['L'], inhalt),
  ...liest('schriftstueck.anlage', ['L'], inhalt),
  ...liest(
    'schriftstueck.verlauf',
    ['L'],
    ['R0.1', 'domain §0: Änderungen sieht, wer liest; wer gelesen hat, nur Revision und DSB'],
  ),
  ...schreibt('schriftstueck.zuruecknehmen', ['S'], nein(403, 'ruecknahme_fremd'), [
    '§3.7',
    'design §3.7: nur die eigene Ablage',
  ]),
  ...schreibt('schriftstueck.zuruecknehmen:eigene', ['S'], ok(200), [
    '§3.7',
    'design §3.7: fünf Minuten lang',
  ]),
  ...schreibt('schriftstueck.verschieben', ['S'], ok(200), ['R1.24', 'domain §1.10: Fehlablage']),
  // The right at the new place comes before the state of the old one: it is told nothing about a place it may not see.
  zeile('schriftstueck.verschieben:ins_fremde', 'alle', ['S'], unbekannt, [
    '§3.3',
    'design §3.3: das Recht am neuen Ort wird geprüft, bevor er genannt wird',
  ]),
  zeile('schriftstueck.verschieben:ins_fremde', 'alle', ['L'], verboten, recht),
  zeile('schriftstueck.verschieben:ins_fremde', 'alle', [], unbekannt, sicht),
  ...schreibt('schriftstueck.verschieben:ins_geschlossene', ['S'], geschlossen, zda),
  // Which two persons is laid down nowhere; the house takes those who may close the Akte.
  ...schreibt('schriftstueck.freigeben', ['D'], nein(409, 'nicht_in_quarantaene'), [
    '§3.8',
    'design §3.8: Freigabe nur aus der Quarantäne, durch zwei Berechtigte',
  ]),
  ...haus('einstellung.lesen', ['R1.30', 'domain R1.30, design §3.11: eigene Wünsche stehen bei der Person']),
  ...haus('einstellung.aendern', [
    'R1.30',
    'domain R1.30, design §3.11: eigene Wünsche stehen bei der Person',
  ]),
  ...haus('notiz.schreiben', ['§3.11', 'design §3.11: was jemand für sich notiert, steht bei der Person']),
  ...liest('notiz.lesen', ['L'], inhalt),
  // What one may move is told by the mailbox, not by us; this house has no mailbox behind it.
  zeile('nachricht.verschieben', 'alle', [], nein(502, 'postfach_nicht_erreichbar'), [
    'R1.30',
    'domain R1.30: nur im eigenen Postfach und im Namen der Person',
  ]),
  zeile('nachricht.kennzeichnen', 'alle', [], nein(502, 'postfach_nicht_erreichbar'), [
    'R1.30',
    'domain R1.30: die Kategorie setzt die Person in einem Postfach, das ihres oder ihr freigegeben ist',
  ]),
  ...zeigt('suche.finden', 'alle', ['L'], inhalt),
];

/** Cases without an Akte: asked once a person. */
export const hausfaelle: readonly Fall[] = [
  'gesundheit.lesen',
  'ich.lesen',
  'ereignis.strom',
  'aktenplan.lesen',
  'eingang.hochladen',
  'einstellung.lesen',
  'einstellung.aendern',
  'notiz.schreiben',
  'nachricht.verschieben',
  'nachricht.kennzeichnen',
];
/** Cases that name an Aktenplaneinheit, which is neither open nor z.d.A. */
const einheitsfaelle: readonly Fall[] = ['akte.anlegen'];
/** Cases whose path names no part of an Akte: nothing to mix up. */
const ohneTeile =
  /^(akte\.|vorgang\.(liste|anlegen|ziele|vorschlaege)|suche\.|nachricht\.)|^vorgang\.entmerken$/;
/** In protected classes a mark is another case, and a message nobody filed is like one filed there. */
const geschuetzteMarke = (art: Objektart): boolean => art.startsWith('geschuetzt') || art === 'unbekannt';
/** Schutzklasse PERSONALAKTE (domain §11.3); of some people it is the own unit. */
const personalakten: ReadonlySet<string> = new Set(['01.11.01', '01.11.02', '01.11.05']);
const zeilenfall = (person: Person, fall: Fall, art: Objektart): Fall =>
  fall === 'nachricht.marken' && (art === 'eigen' || art === 'geschlossen') && personalakten.has(person.eigen)
    ? 'nachricht.marken:geschuetzt'
    : fall;

export const faelle: readonly Fall[] = [...new Set(tafel.map((z) => z.fall))];
export const routeVon = (fall: Fall): RoutenId => fall.split(':')[0] as RoutenId;

export function artenVon(fall: Fall): readonly Objektart[] {
  if (hausfaelle.includes(fall)) return ['eigen'];
  return objektarten.filter((art) => {
    if (art === 'vermischt') return !ohneTeile.test(fall);
    if (routeVon(fall) === 'nachricht.marken')
      return geschuetzteMarke(art) === (fall === 'nachricht.marken:geschuetzt');
    return !einheitsfaelle.includes(fall) || !art.endsWith('geschlossen');
  });
}

/** Rights at the object, in letters; in the house itself: all the person has anywhere. */
export function rechteAn(person: Person, fall: Fall, art: Objektart): string {
  const [eigen, fremd, amGeschuetzten, amAusgenommenen] = person.rechte;
  if (hausfaelle.includes(fall)) return person.rechte.join('');
  switch (art) {
    case 'eigen':
    case 'geschlossen':
    case 'vermischt':
      return eigen;
    case 'fremd':
    case 'fremd_geschlossen':
      return fremd;
    case 'geschuetzt':
    case 'geschuetzt_geschlossen':
      return amGeschuetzten;
    case 'ausgenommen':
      return amAusgenommenen;
    case 'unbekannt':
      return eigen === anonym ? anonym : '';
  }
}

const nichtAngemeldet: Omit<Regelzeile, 'fall'> = {
  zustand: 'alle',
  wer: [anonym],
  erwartet: nein(401, 'nicht_angemeldet'),
  regel: '§4.5',
  quelle: 'design §4.5: zugang entra',
};
const nichtHier: Omit<Regelzeile, 'fall'> = {
  zustand: 'alle',
  wer: [],
  erwartet: unbekannt,
  regel: 'R1.1',
  quelle: 'domain §1.1: ein Schriftstück gehört zu genau einem Vorgang, ein Vorgang zu einer Akte',
};
const einheitUnbekannt: Omit<Regelzeile, 'fall'> = {
  ...nichtHier,
  regel: 'R1.2',
  quelle: 'domain §1.1: eine Akte entsteht nur unter einer Einheit des Aktenplans',
};

/** The row that decides a case. */
export function zeileFuer(person: Person, fall: Fall, art: Objektart): Regelzeile {
  const rechte = rechteAn(person, fall, art);
  if (rechte.includes(anonym) && fall !== 'gesundheit.lesen') return { fall, ...nichtAngemeldet };
  if (fall === 'akte.anlegen' && art === 'unbekannt') return { fall, ...einheitUnbekannt };
  const zustand = art.endsWith('geschlossen') ? 'zda' : 'offen';
  const hat = (buchstaben: string): boolean => buchstaben.split('').every((b) => rechte.includes(b));
  const zeilen = zeilenfall(person, fall, art);
  const treffer = tafel.find(
    (z) =>
      z.fall === zeilen &&
      (z.zustand === 'alle' || z.zustand === zustand) &&
      (z.wer.length === 0 || z.wer.some(hat)),
  );
  if (!treffer) throw new Error(`Die Tafel sagt nichts zu ${fall} für ${person.name} an „${art}“.`);
  // Past the right, what is asked for is not in this Akte.
  const jenseitsDesRechts =
    ![403, 404].includes(treffer.erwartet.status) || treffer.erwartet.code === 'ruecknahme_fremd';
  return art === 'vermischt' && jenseitsDesRechts ? { fall, ...nichtHier } : treffer;
}
