/**
 * What the Functions runtime gives the genuine `@azure/functions` package: the module `@azure/functions-core`.
 * The shapes below are the few members of it that are used here.
 */
import Module, { createRequire } from 'node:module';

export interface Bindung {
  readonly type: string;
  readonly methods?: readonly string[];
  readonly route?: string;
  readonly schedule?: string;
  readonly runOnStartup?: boolean;
}
export interface Beschreibung {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Bindung>>;
  readonly retryOptions?: unknown;
}
export interface Funktion {
  readonly beschreibung: Beschreibung;
  readonly aufruf: (...eingaben: unknown[]) => unknown;
}
/** Values cross the border between runtime and package in this wrapping. */
export type Wert = { readonly string: string } | { readonly json: string } | { readonly http: object };

export interface Aufrufkontext {
  readonly invocationId: string;
  readonly metadata: Beschreibung;
  readonly request: {
    readonly invocationId: string;
    readonly inputData: readonly { readonly name: string; readonly data: Wert }[];
    readonly triggerMetadata: Readonly<Record<string, Wert>>;
  };
  readonly log: (stufe: string, art: string, text: string) => void;
  state: string | undefined;
}
interface Aufrufmodell {
  getArguments(): Promise<{ context: object; inputs: unknown[] }>;
  invokeFunction(kontext: object, eingaben: unknown[], aufruf: Funktion['aufruf']): Promise<unknown>;
  getResponse(kontext: object, ergebnis: unknown): Promise<unknown>;
}
export interface Programmiermodell {
  getInvocationModel(kontext: Aufrufkontext): Aufrufmodell;
  getCapabilities(faehigkeiten: object): Promise<{ HttpUri?: string }>;
}

const haken = ['appStart', 'appTerminate'] as const;
export type Haken = (typeof haken)[number];
type Hakenaufruf = (kontext: object) => unknown;

export type Melde = (stufe: string, text: string) => void;

/** A loaded app: what it registered, and the way back out of the module cache. */
export interface Geladen {
  readonly modell: Programmiermodell;
  readonly funktionen: ReadonlyMap<string, Funktion>;
  readonly rufeHaken: (name: Haken) => Promise<void>;
  /** After the start hooks nothing more may register. */
  readonly sperre: () => void;
  readonly entlade: () => void;
}

const istHaken = (name: string): name is Haken => (haken as readonly string[]).includes(name);

/** Throws when the app registers nothing, registers twice, or wants a hook this host does not run. */
export function lade(einstieg: string, melde: Melde): Geladen {
  const funktionen = new Map<string, Funktion>();
  const gehakt: Record<Haken, Hakenaufruf[]> = { appStart: [], appTerminate: [] };
  const appHookData = {};
  let modell: Programmiermodell | undefined;
  let gesperrt = false;

  const core = {
    version: '3.13.0',
    hostVersion: '4.1045.200',
    log: (stufe: string, _art: string, text: string) => melde(stufe, text),
    setProgrammingModel: (m: Programmiermodell) => (modell = m),
    getProgrammingModel: () => modell,
    registerHook: (name: string, aufruf: Hakenaufruf) => {
      if (!istHaken(name)) throw new Error(`Der Host kennt den Haken „${name}“ nicht.`);
      gehakt[name].push(aufruf);
      return { dispose: () => (gehakt[name] = gehakt[name].filter((a) => a !== aufruf)) };
    },
    registerFunction: (beschreibung: Beschreibung, aufruf: Funktion['aufruf']) => {
      if (gesperrt) throw new Error('A function can only be registered during app startup.');
      if (funktionen.has(beschreibung.name))
        throw new Error(`A function with id "${beschreibung.name}" has already been registered.`);
      funktionen.set(beschreibung.name, { beschreibung, aufruf });
      return { dispose: () => funktionen.delete(beschreibung.name) };
    },
  };

  const entlade = fordereAn(einstieg, core);
  if (!modell) throw new Error(`${einstieg} meldet keine Funktion an.`);
  return {
    modell,
    funktionen,
    entlade,
    sperre: () => (gesperrt = true),
    rufeHaken: async (name) => {
      for (const aufruf of gehakt[name]) await aufruf({ hookData: {}, appHookData });
    },
  };
}

/** Requires the bundle with our `core` in place of `@azure/functions-core`, as Microsoft's worker does. */
function fordereAn(einstieg: string, core: object): () => void {
  const require = createRequire(einstieg);
  const vorher = new Set(Object.keys(require.cache));
  const entlade = (): void => {
    for (const datei of Object.keys(require.cache))
      if (!vorher.has(datei)) Reflect.deleteProperty(require.cache, datei);
  };
  const prototyp = Module.prototype as { require: (this: unknown, id: string) => unknown };
  const echt = prototyp.require;
  prototyp.require = function (id) {
    return id === '@azure/functions-core' ? core : echt.call(this, id);
  };
  try {
    require(einstieg);
  } catch (fehler) {
    entlade();
    throw fehler;
  } finally {
    prototyp.require = echt;
  }
  return entlade;
}
