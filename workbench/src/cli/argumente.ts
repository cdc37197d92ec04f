import { parseArgs } from 'node:util';
import { angabefehler } from '../start/angabefehler.ts';
import { Abbruch } from './abbruch.ts';

interface Gemeinsam {
  readonly daten: string;
  /** Persona. */
  readonly als: string;
}

export type Befehl = Gemeinsam &
  (
    | { readonly name: 'ablegen'; readonly vorgang: string; readonly pfade: readonly string[] }
    | { readonly name: 'holen'; readonly id: string; readonly ziel: string; readonly ueberschreiben: boolean }
    | { readonly name: 'pruefen' }
    | { readonly name: 'export' | 'import'; readonly ordner: string }
    | { readonly name: 'akten' }
    | { readonly name: 'vorgaenge'; readonly akte: string }
    | { readonly name: 'suche'; readonly text: string }
  );

export const gebrauch = `Gebrauch: npm run -s registratur -- BEFEHL [--daten ORDNER] [--als PERSON]
  ablegen --vorgang VORGANG DATEI|ORDNER…      legt Dateien ab (.eml als E-Mail, alles andere als Dokument)
  holen ID -o DATEI [--ueberschreiben]         schreibt das Original in eine Datei, mit „-“ auf die Ausgabe
  akten                                        Akten, die Sie sehen dürfen
  vorgaenge AKTE                               Vorgänge einer Akte
  suche TEXT                                   findet Akten, Vorgänge und Schriftstücke
  pruefen                                      prüft alle Protokolle, Dokumente und Inhalte
  export ORDNER                                nimmt das ganze Register mit, geprüft; kein Server darf laufen
  import ORDNER                                bringt es in einen leeren Datenordner ein, geprüft
VORGANG und ID sind Verweise AKTE.ID, wie sie die Ausgaben nennen, oder Zeichen wie 13.01/0001-2026#001.
Es endet mit 0, wenn alles gelang, mit 1, wenn etwas abgelehnt wurde oder beschädigt ist, und mit 2, wenn der
Aufruf nicht zu verstehen war oder es nichts zu prüfen gibt.`;

/** Reads everything: the Registratur (domain §11.3). */
const vorgabePerson = 'Ines Vogt';

type Werte = Readonly<Partial<Record<'vorgang' | 'output', string>>> & { readonly ueberschreiben?: boolean };

interface Leser {
  /** Options it has besides those of all. */
  readonly angaben: readonly (keyof Werte)[];
  /** Throws when something is missing or too much. */
  readonly lies: (gemeinsam: Gemeinsam, rest: readonly string[], werte: Werte) => Befehl;
}

const leser: Readonly<Record<Befehl['name'], Leser>> = {
  ablegen: {
    angaben: ['vorgang'],
    lies: (g, pfade, { vorgang }) => {
      if (pfade.length === 0) throw unverstanden('Es fehlt, was abgelegt werden soll: DATEI oder ORDNER.');
      return { name: 'ablegen', ...g, vorgang: da(vorgang, '--vorgang VORGANG'), pfade };
    },
  },
  holen: {
    angaben: ['output', 'ueberschreiben'],
    lies: (g, rest, { output, ueberschreiben = false }) => {
      const [id] = hoechstens(1, rest);
      return { name: 'holen', ...g, id: da(id, 'ID'), ziel: da(output, '-o DATEI'), ueberschreiben };
    },
  },
  pruefen: { angaben: [], lies: (g, rest) => ohneMehr({ name: 'pruefen', ...g }, rest) },
  export: {
    angaben: [],
    lies: (g, rest) => ({ name: 'export', ...g, ordner: da(hoechstens(1, rest)[0], 'ORDNER') }),
  },
  import: {
    angaben: [],
    lies: (g, rest) => ({ name: 'import', ...g, ordner: da(hoechstens(1, rest)[0], 'ORDNER') }),
  },
  akten: { angaben: [], lies: (g, rest) => ohneMehr({ name: 'akten', ...g }, rest) },
  vorgaenge: {
    angaben: [],
    lies: (g, rest) => ({ name: 'vorgaenge', ...g, akte: da(hoechstens(1, rest)[0], 'AKTE') }),
  },
  suche: {
    angaben: [],
    lies: (g, worte) => ({
      name: 'suche',
      ...g,
      text: da(worte.length > 0 ? worte.join(' ') : undefined, 'TEXT'),
    }),
  },
};

function da(wert: string | undefined, was: string): string {
  if (wert === undefined) throw unverstanden(`Es fehlt: ${was}.`);
  return wert;
}

function hoechstens(anzahl: number, rest: readonly string[]): readonly string[] {
  const zuViel = rest[anzahl];
  if (zuViel !== undefined) throw unverstanden(`„${zuViel}“ ist hier zu viel.`);
  return rest;
}

function ohneMehr(befehl: Befehl, rest: readonly string[]): Befehl {
  hoechstens(0, rest);
  return befehl;
}

const istBefehl = (name: string): name is Befehl['name'] => Object.hasOwn(leser, name);

/** 'hilfe' when only the usage is wanted. Throws `Abbruch` naming the word that cannot be understood. */
export function liesBefehl(argumente: readonly string[]): Befehl | 'hilfe' {
  const { values, positionals } = zerlege(argumente);
  const { daten = 'daten', als = vorgabePerson, help = false, ...werte } = values;
  if (help) return 'hilfe';
  const [name, ...rest] = positionals;
  if (name === undefined) throw unverstanden('Es fehlt der Befehl.');
  if (!istBefehl(name)) throw unverstanden(`Den Befehl „${name}“ gibt es nicht.`);
  const { angaben, lies } = leser[name];
  const fremd = Object.keys(werte).find((wort) => !(angaben as readonly string[]).includes(wort));
  if (fremd !== undefined) throw unverstanden(`Die Angabe „--${fremd}“ gibt es bei „${name}“ nicht.`);
  return lies({ daten, als }, rest, werte);
}

const unverstanden = (grund: string): Abbruch => new Abbruch(`${grund}\n${gebrauch}`, 2);

interface Zerlegt {
  readonly values: Werte & { readonly daten?: string; readonly als?: string; readonly help?: boolean };
  readonly positionals: readonly string[];
}

function zerlege(argumente: readonly string[]): Zerlegt {
  try {
    return parseArgs({
      args: [...argumente],
      allowPositionals: true,
      options: {
        daten: { type: 'string' },
        als: { type: 'string' },
        vorgang: { type: 'string' },
        output: { type: 'string', short: 'o' },
        ueberschreiben: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (fehler) {
    throw unverstanden(angabefehler(fehler));
  }
}
