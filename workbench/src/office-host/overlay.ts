/**
 * Ours, not Microsoft's, and for the workbench only: office.js on npm ends in 2022. This adds what the pane uses
 * of later times (`getAsFileAsync`, Mailbox 1.14) over the library's own connection, and the typeface that is
 * missing outside Windows. The product loads the present library from Microsoft and never sees this file.
 */
import { fehler } from './antworten.ts';
import { eigeneDispids } from './dispids-eigene.ts';
import { ladeSchrift } from './schrift.ts';

interface Antwort {
  readonly error?: boolean;
  readonly errorCode?: number;
  readonly data?: unknown;
}
interface Ergebnis {
  readonly asyncContext: unknown;
  readonly status: 'succeeded' | 'failed';
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly code: number };
}
interface Mailbox {
  item?: object | null;
  initialize: (daten: unknown) => void;
}

/** The inner members of the loaded library that are used here. */
interface Innenleben {
  readonly _OfficeAppFactory: {
    readonly getId: () => string;
    readonly getClientEndPoint: () => {
      readonly invoke: (aktion: string, antwort: (code: number, a?: Antwort) => void, daten: object) => void;
    };
  };
  readonly DDA: {
    readonly DispIdHost: { addEventSupport: (ziel: object, ...weitere: unknown[]) => unknown };
    readonly ErrorCodeManager: { readonly getErrorArgs: (code: number) => { name: string; message: string } };
  };
}
declare const OSF: Innenleben;
declare const Office: { onReady: (f: () => void) => unknown; context?: { mailbox?: Mailbox } };

function rufe(dispid: number, argumente: readonly unknown[]): void {
  const rueckruf = argumente.find((a) => typeof a === 'function') as ((e: Ergebnis) => void) | undefined;
  const wuensche = argumente.find((a) => typeof a === 'object' && a !== null) as
    { asyncContext?: unknown } | undefined;
  const asyncContext = wuensche?.asyncContext;
  OSF._OfficeAppFactory.getClientEndPoint().invoke(
    'ExecuteMethod',
    (code, antwort) => {
      if (code === 0 && antwort?.error === false)
        return rueckruf?.({ asyncContext, status: 'succeeded', value: antwort.data });
      const nummer = antwort?.errorCode ?? fehler.allgemein;
      const { name, message } = OSF.DDA.ErrorCodeManager.getErrorArgs(nummer);
      rueckruf?.({ asyncContext, status: 'failed', error: { name, message, code: nummer } });
    },
    { ApiParams: {}, MethodData: { ControlId: OSF._OfficeAppFactory.getId(), DispatchId: dispid } },
  );
}

/** Only received and sent messages can be had as a file. */
function ergaenze(item: object | null | undefined): void {
  if (!item || !('itemType' in item) || item.itemType !== 'message') return;
  if (!('itemId' in item) || 'getAsFileAsync' in item) return;
  Object.defineProperty(item, 'getAsFileAsync', {
    value: (...argumente: unknown[]) => rufe(eigeneDispids.getAsFileAsync, argumente),
  });
}

/** Its `item` comes later. */
const istMailbox = (ziel: object): ziel is Mailbox =>
  'initialize' in ziel && 'displayName' in ziel && ziel.displayName === 'mailbox';

/** `addEventSupport` is where the library hands out its mailbox; later `initialize` gives it another item. */
function haengeEin(): void {
  const host = OSF.DDA.DispIdHost;
  const vorher = host.addEventSupport;
  host.addEventSupport = function (ziel, ...weitere) {
    if (istMailbox(ziel)) {
      const neu = ziel.initialize;
      ziel.initialize = (daten) => {
        neu(daten);
        ergaenze(ziel.item);
      };
    }
    return vorher.call(this, ziel, ...weitere);
  };
  Office.onReady(() => ergaenze(Office.context?.mailbox?.item));
}

/** office.js has just put this script into the page; ours runs after it and before the first answer of the host. */
const bibliothek = [...document.scripts].find((s) => /\/outlook-web-[\d.]+(\.debug)?\.js/.test(s.src));
bibliothek?.addEventListener('load', haengeEin);
ladeSchrift();
