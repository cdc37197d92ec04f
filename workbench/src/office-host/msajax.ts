/**
 * Stand-in of our own for MicrosoftAjax.js (ASP.NET AJAX 3.5), which the office.js of Outlook on the web asks for.
 * It has exactly the members that library touches. For the workbench only: the product loads Microsoft's.
 */
interface Vorgabe {
  readonly name: string;
  readonly type?: unknown;
  readonly mayBeNull?: boolean;
  readonly optional?: boolean;
}

const ausnahme = (art: string, text: string, parameter?: string): Error =>
  Object.assign(new Error(`Sys.${art}: ${text}${parameter ? `\nParameter name: ${parameter}` : ''}`), {
    name: `Sys.${art}`,
  });

const argument = (parameter?: string, text = 'Value does not fall within the expected range.'): Error =>
  ausnahme('ArgumentException', text, parameter);
const parameterCount = (text = 'Parameter count mismatch.'): Error =>
  ausnahme('ParameterCountException', text);

const artNachTyp = new Map<unknown, string>([
  [String, 'string'],
  [Number, 'number'],
  [Boolean, 'boolean'],
  [Function, 'function'],
  [Object, 'object'],
]);

function passt(wert: unknown, typ: unknown): boolean {
  const art = artNachTyp.get(typ);
  return typeof wert === art || (typeof typ === 'function' && wert instanceof typ);
}

function pruefe(wert: unknown, vorgabe: Vorgabe): Error | null {
  if (wert === null) return vorgabe.mayBeNull ? null : argument(vorgabe.name, 'Value cannot be null.');
  if (wert === undefined)
    return vorgabe.optional || vorgabe.mayBeNull
      ? null
      : argument(vorgabe.name, 'Value cannot be undefined.');
  return vorgabe.type === undefined || passt(wert, vorgabe.type) ? null : argument(vorgabe.name);
}

/** The first parameter that does not fit its description, as an error; null when all do. */
function validateParams(werte: ArrayLike<unknown>, vorgaben: readonly Vorgabe[]): Error | null {
  const noetig = vorgaben.filter((v) => !v.optional).length;
  if (werte.length < noetig || werte.length > vorgaben.length) return parameterCount();
  return (
    Array.from(werte, (wert, i) => {
      const vorgabe = vorgaben[i];
      return vorgabe ? pruefe(wert, vorgabe) : null;
    }).find((fehler) => fehler !== null) ?? null
  );
}

class StringBuilder {
  private readonly teile: string[] = [];
  append(text: string): this {
    this.teile.push(text);
    return this;
  }
  toString(): string {
    return this.teile.join('');
  }
}

/** The texts of the library are kept in a global object per namespace. */
function registerNamespace(name: string): void {
  const welt = globalThis as unknown as Record<string, object | undefined>;
  welt[name] ??= {};
}

function registerClass(this: unknown): unknown {
  return this;
}

Object.assign(Error, { argument, parameterCount });
Object.assign(Function, { _validateParams: validateParams, registerNamespace });
Object.defineProperty(Function.prototype, 'registerClass', { value: registerClass });
Object.assign(globalThis, {
  Type: Function,
  Sys: {
    StringBuilder,
    Debug: { trace: (text: string) => console.debug(`office.js: ${text}`) },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
    Browser: { agent: null, InternetExplorer: {} },
  },
});

export {};
