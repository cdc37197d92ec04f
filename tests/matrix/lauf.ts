/** Runs the table over HTTP against the running product. */
import { sha256 } from '@registratur/shared/kernel/hash';
import { starteTesthaus, type Testhaus } from '../hilfe/haus.ts';
import { alsJson, codeVon, vergleichbar, type Antwort } from '../hilfe/ruf.ts';
import { frageFuer, type Lage } from './anrufe.ts';
import { erzeugeBestand, type Bestand, type Objekt } from './bestand.ts';
import { erlaubtAbweichung } from './erlaubt.ts';
import { anonym, ausgenommen, geschuetzt, zeilen, type Zeile as Person } from './personen.ts';
import { baueMutant, type Mutant } from './mutanten.ts';
import { personNamens, stadt } from './stadt.ts';
import {
  artenVon,
  faelle,
  hausfaelle,
  rechteAn,
  zeileFuer,
  type Fall,
  type Objektart,
  type Regelzeile,
} from './tafel.ts';

export interface Fallprobe {
  readonly person: Person;
  readonly fall: Fall;
  readonly art: Objektart;
  readonly zeile: Regelzeile;
}

export const proben: readonly Fallprobe[] = zeilen.flatMap((person) =>
  faelle.flatMap((fall) =>
    artenVon(fall).map((art) => ({ person, fall, art, zeile: zeileFuer(person, fall, art) })),
  ),
);

export interface Abweichung {
  readonly probe: Fallprobe;
  readonly was: string;
  /** The case could not be asked: something it needs beforehand failed. */
  readonly vorher: boolean;
}

export const nameVon = ({ person, fall, art, zeile }: Fallprobe): string =>
  `${fall} · ${person.name} · ${art} [${zeile.regel}; ${zeile.quelle}]`;

/** In an order that has nothing to do with how the table is written, the same in every run. */
const gemischt = (von: readonly Fallprobe[]): readonly Fallprobe[] =>
  von
    .map((probe) => ({ probe, ord: sha256(nameVon(probe)) }))
    .sort((a, b) => (a.ord < b.ord ? -1 : 1))
    .map(({ probe }) => probe);

async function objektFuer(bestand: Bestand, person: Person, art: Objektart): Promise<Objekt> {
  switch (art) {
    case 'eigen':
      return bestand.objekt(person.eigen, false);
    case 'fremd':
      return bestand.objekt(person.fremd, false);
    case 'geschlossen':
      return bestand.objekt(person.eigen, true);
    case 'fremd_geschlossen':
      return bestand.objekt(person.fremd, true);
    case 'geschuetzt':
      return bestand.objekt(geschuetzt, false);
    case 'geschuetzt_geschlossen':
      return bestand.objekt(geschuetzt, true);
    case 'ausgenommen':
      return bestand.objekt(ausgenommen, false);
    case 'unbekannt':
      return bestand.unbekannt;
    case 'vermischt':
      return {
        ...(await bestand.objekt(person.fremd, false)),
        akte: (await bestand.objekt(person.eigen, false)).akte,
      };
  }
}

export interface Pruefung {
  /** Undefined when the product answers as the table says. */
  readonly pruefe: (probe: Fallprobe) => Promise<Abweichung | undefined>;
}

export function erzeugePruefung(haus: Testhaus): Pruefung {
  const bestand = erzeugeBestand(haus);
  const frage = async ({
    person,
    fall,
    art,
    zeile,
  }: Fallprobe): Promise<{ antwort: Antwort; ziel: Objekt }> => {
    const ziel = hausfaelle.includes(fall) ? bestand.unbekannt : await objektFuer(bestand, person, art);
    const rechte = rechteAn(person, fall, art);
    const lage: Lage = {
      bestand,
      wer: rechte.includes(anonym) ? undefined : personNamens(person.name),
      ziel,
      geschlossene: () => bestand.objekt(person.eigen, true),
      gelingt: zeile.erwartet.status < 300,
      schreibt: rechte.includes('S'),
    };
    return { ziel, antwort: await bestand.rufe(lage.wer, await frageFuer(fall)(lage)) };
  };

  const vonUnbekanntem = new Map<string, Promise<string>>();
  /** What the same person gets for the same question about something that never existed. */
  const wieUnbekannt = ({ person, fall }: Fallprobe): Promise<string> => {
    const schluessel = `${person.name}\n${fall}`;
    const schon = vonUnbekanntem.get(schluessel);
    if (schon) return schon;
    const art = 'unbekannt';
    const neu = frage({ person, fall, art, zeile: zeileFuer(person, fall, art) }).then((f) =>
      vergleichbar(f.antwort),
    );
    vonUnbekanntem.set(schluessel, neu);
    return neu;
  };

  const unterschied = async (probe: Fallprobe, antwort: Antwort, ziel: Objekt): Promise<string> => {
    const { erwartet } = probe.zeile;
    const code = codeVon(antwort);
    if (antwort.status !== erwartet.status || code !== (erwartet.code ?? ''))
      return `erwartet ${erwartet.status} ${erwartet.code ?? ''}, gekommen ${antwort.status} ${code}`;
    const gesehenes = siehtAbweichung(erwartet.sieht, antwort, ziel);
    if (gesehenes !== '') return gesehenes;
    const verborgen =
      erwartet.code === 'nicht_gefunden' || (erwartet.sieht === false && !wechselnd.has(probe.fall));
    if (verborgen && vergleichbar(antwort) !== (await wieUnbekannt(probe)))
      return 'die Antwort verrät, dass es das Objekt gibt';
    return antwort.status < 300
      ? erlaubtAbweichung(probe.person, probe.fall, probe.art, istJson(antwort), ziel)
      : '';
  };

  return {
    pruefe: async (probe) => {
      try {
        const { antwort, ziel } = await frage(probe);
        const was = await unterschied(probe, antwort, ziel);
        return was === '' ? undefined : { probe, was, vorher: false };
      } catch (fehler) {
        return { probe, was: fehler instanceof Error ? fehler.message : String(fehler), vorher: true };
      }
    },
  };
}

/** Tell besides what the person did last, so two answers differ; tests/scenarios/vorschlaege.test.ts compares them. */
const wechselnd: ReadonlySet<Fall> = new Set<Fall>(['vorgang.vorschlaege']);

function siehtAbweichung(sieht: Regelzeile['erwartet']['sieht'], antwort: Antwort, ziel: Objekt): string {
  if (sieht === undefined) return '';
  const gesehen = antwort.bytes.includes(ziel.akte) && antwort.status === 200;
  if (gesehen !== (sieht === true))
    return gesehen ? 'das Objekt steht in der Antwort' : 'das Objekt fehlt in der Antwort';
  return sieht === 'auskunft' ? auskunftAbweichung(antwort, ziel) : '';
}

/** Whom to ask, and not a letter more. */
function auskunftAbweichung(antwort: Antwort, ziel: Objekt): string {
  const { marken } = alsJson(antwort) as { readonly marken: readonly Readonly<Record<string, unknown>>[] };
  const [marke] = marken;
  if (marken.length !== 1 || marke?.['stand'] !== 'anderswo') return 'die Auskunft fehlt';
  const mehr = Object.keys(marke).filter(
    (name) => !['schluessel', 'stand', 'auskunft', 'postfach'].includes(name),
  );
  return mehr.length > 0 || antwort.bytes.includes(ziel.wort) ? 'die Auskunft sagt zu viel' : '';
}

/** The first case that gives a planted bug away; a failure on the way to a case proves nothing. */
export async function findeErste(mutant: Mutant): Promise<Abweichung | undefined> {
  const { bundle, weg } = await baueMutant(mutant);
  const haus = await starteTesthaus({ einrichtung: stadt, bundle });
  try {
    const { pruefe } = erzeugePruefung(haus);
    for (const probe of gemischt(proben)) {
      const abweichung = await pruefe(probe);
      if (abweichung && !abweichung.vorher) return abweichung;
    }
    return undefined;
  } finally {
    await haus.stoppe();
    weg();
  }
}

const istJson = (antwort: Antwort): unknown =>
  antwort.kopf.some(([name, wert]) => name === 'content-type' && wert.startsWith('application/json'))
    ? alsJson(antwort)
    : undefined;
