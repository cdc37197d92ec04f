/** `erlaubt` of a GET must name exactly what the table lets the person do with that object now. */
import type { Objekt } from './bestand.ts';
import { ausgenommen, geschuetzt, type Zeile as Person } from './personen.ts';
import { zeileFuer, type Fall, type Objektart } from './tafel.ts';

interface Eintrag {
  readonly id?: string;
  readonly kennzeichen?: string;
  readonly erlaubt: readonly string[];
}

const zurAkte = ['akte.aendern', 'akte.zda', 'vorgang.anlegen'] as const;
const zumVorgang = [
  'vorgang.aendern',
  'vorgang.zda',
  'vorgang.merken',
  'verweis.setzen',
  'schriftstueck.ablegen',
] as const;
const zumSchriftstueck = [
  'schriftstueck.aendern',
  'schriftstueck.verschieben',
  'schriftstueck.zuruecknehmen',
  'schriftstueck.freigeben',
] as const;

interface Sicht {
  /** Operations that change the object, as the table knows them. */
  readonly ops: readonly Fall[];
  /** The object in the answer; undefined when the answer does not show it. */
  readonly zeigt: (antwort: never, ziel: Objekt) => Eintrag | undefined;
}

const selbst = (antwort: Eintrag): Eintrag => antwort;
const sichten: Partial<Record<Fall, Sicht>> = {
  'akte.lesen': { ops: zurAkte, zeigt: selbst },
  'akte.liste': {
    ops: zurAkte,
    zeigt: (a: { akten: readonly Eintrag[] }, z) => a.akten.find((e) => e.id === z.akte),
  },
  'vorgang.lesen': { ops: zumVorgang, zeigt: selbst },
  'vorgang.liste': {
    ops: zumVorgang,
    zeigt: (a: { vorgaenge: readonly Eintrag[] }, z) => a.vorgaenge.find((e) => e.id === z.vorgang),
  },
  'schriftstueck.lesen': { ops: zumSchriftstueck, zeigt: selbst },
  'schriftstueck.liste': {
    ops: zumSchriftstueck,
    zeigt: (a: { schriftstuecke: readonly Eintrag[] }, z) =>
      a.schriftstuecke.find((e) => e.id === z.schriftstueck),
  },
};

const istErlaubt = (person: Person, op: Fall, art: Objektart): boolean =>
  zeileFuer(person, op, art).erwartet.status < 300;

/** What `erlaubt` names wrongly or leaves out, in words; empty when it agrees or the answer has none. */
export function erlaubtAbweichung(
  person: Person,
  fall: Fall,
  art: Objektart,
  antwort: unknown,
  ziel: Objekt,
): string {
  if (fall === 'aktenplan.lesen') return planAbweichung(person, antwort as { einheiten: readonly Eintrag[] });
  const sicht = sichten[fall];
  const eintrag = sicht?.zeigt(antwort as never, ziel);
  if (!sicht || !eintrag) return '';
  const fehlt = sicht.ops.filter((op) => istErlaubt(person, op, art) && !eintrag.erlaubt.includes(op));
  const zuviel = eintrag.erlaubt.filter((op) => !istErlaubt(person, op as Fall, art));
  return [
    ...(fehlt.length > 0 ? [`erlaubt nennt nicht: ${fehlt.join(', ')}`] : []),
    ...(zuviel.length > 0 ? [`erlaubt nennt Verbotenes: ${zuviel.join(', ')}`] : []),
  ].join('; ');
}

/** The Aktenplan offers to open an Akte exactly where the table lets it happen. */
function planAbweichung(person: Person, plan: { readonly einheiten: readonly Eintrag[] }): string {
  const orte: readonly (readonly [Objektart, string])[] = [
    ['eigen', person.eigen],
    ['fremd', person.fremd],
    ['geschuetzt', geschuetzt],
    ['ausgenommen', ausgenommen],
  ];
  return orte
    .filter(([art, kennzeichen]) => {
      const dort = plan.einheiten.find((e) => e.kennzeichen === kennzeichen);
      return (dort?.erlaubt.includes('akte.anlegen') ?? false) !== istErlaubt(person, 'akte.anlegen', art);
    })
    .map(([, kennzeichen]) => `erlaubt an der Einheit ${kennzeichen} stimmt nicht`)
    .join('; ');
}
