import { parseArgs } from 'node:util';
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
    | { readonly name: 'akten' }
    | { readonly name: 'vorgaenge'; readonly akte: string }
    | { readonly name: 'suche'; readonly text: string }
  );

const gebrauch = `Gebrauch: npm run -s registratur -- BEFEHL [--daten ORDNER] [--als PERSON]
  ablegen --vorgang VORGANG DATEI|ORDNER…      legt Dateien ab (.eml als E-Mail, alles andere als Dokument)
  holen ID -o DATEI [--ueberschreiben]         schreibt das Original eines Schriftstücks in eine Datei
  akten                                        Akten, die Sie sehen dürfen
  vorgaenge AKTE                               Vorgänge einer Akte
  suche TEXT                                   findet Akten, Vorgänge und Schriftstücke
  pruefen                                      prüft alle Protokolle, Dokumente und Inhalte
VORGANG und ID sind Verweise AKTE.ID, wie sie die Ausgaben nennen, oder Zeichen wie 13.01/0001-2026#001.`;

/** Reads everything: the Registratur (domain §11.3). */
const vorgabePerson = 'Ines Vogt';

type Leser = (gemeinsam: Gemeinsam, rest: readonly string[], werte: Zerlegt['values']) => Befehl | undefined;

/** Each gives undefined when something is missing or too much. */
const leser: Readonly<Record<Befehl['name'], Leser>> = {
  ablegen: (g, pfade, { vorgang }) =>
    vorgang === undefined || pfade.length === 0 ? undefined : { name: 'ablegen', ...g, vorgang, pfade },
  holen: (g, [id, ...zuviel], { output: ziel, ueberschreiben = false }) =>
    id === undefined || zuviel.length > 0 || ziel === undefined
      ? undefined
      : { name: 'holen', ...g, id, ziel, ueberschreiben },
  pruefen: (g, rest) => (rest.length > 0 ? undefined : { name: 'pruefen', ...g }),
  akten: (g, rest) => (rest.length > 0 ? undefined : { name: 'akten', ...g }),
  vorgaenge: (g, [akte, ...zuviel]) =>
    akte === undefined || zuviel.length > 0 ? undefined : { name: 'vorgaenge', ...g, akte },
  suche: (g, worte) => (worte.length === 0 ? undefined : { name: 'suche', ...g, text: worte.join(' ') }),
};

const istBefehl = (name: string): name is Befehl['name'] => Object.hasOwn(leser, name);

/** Throws `Abbruch` with the usage for what cannot be understood. */
export function liesBefehl(argumente: readonly string[]): Befehl {
  const { values, positionals } = zerlege(argumente);
  const [name = '', ...rest] = positionals;
  const gemeinsam = { daten: values.daten ?? 'daten', als: values.als ?? vorgabePerson };
  const befehl = istBefehl(name) ? leser[name](gemeinsam, rest, values) : undefined;
  if (!befehl) throw unverstanden();
  return befehl;
}

const unverstanden = (): Abbruch => new Abbruch(gebrauch, 2);

interface Zerlegt {
  readonly values: {
    readonly daten?: string;
    readonly als?: string;
    readonly vorgang?: string;
    readonly output?: string;
    readonly ueberschreiben?: boolean;
  };
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
      },
    });
  } catch {
    throw unverstanden();
  }
}
