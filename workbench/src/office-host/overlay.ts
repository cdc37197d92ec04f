/**
 * Ours, not Microsoft's, and for the workbench only: office.js on npm ends in 2022. This adds what the pane uses
 * of later times (`getAsFileAsync`, `getSelectedItemsAsync`, two events) over the library's own connection, nested app authentication, and the
 * typeface that is missing outside Windows. The product loads the present library from Microsoft and never sees this file.
 */
import { fehler } from './antworten.ts';
import { eigeneDispids, eigeneEreignisse } from './dispids-eigene.ts';
import { legeBruecke } from './overlay-bruecke.ts';
import { ergaenzeEreignisse, type Endpunkt } from './overlay-ereignisse.ts';
import { leiteTeamsUm } from './overlay-teams.ts';
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
    readonly getClientEndPoint: () => Endpunkt & {
      readonly invoke: (aktion: string, antwort: (code: number, a?: Antwort) => void, daten: object) => void;
    };
    readonly getHostFacade: () => Readonly<
      Record<string, (argumente: unknown, ...weitere: unknown[]) => void>
    >;
  };
  readonly DDA: {
    readonly DispIdHost: {
      addEventSupport: (ziel: object, ...weitere: unknown[]) => unknown;
      readonly Methods: { readonly AddEventHandler: string; readonly RemoveEventHandler: string };
    };
    readonly ErrorCodeManager: { readonly getErrorArgs: (code: number) => { name: string; message: string } };
  };
}
declare const OSF: Innenleben;
declare const Office: {
  readonly EventType: object;
  onReady: (f: () => void) => unknown;
  context?: {
    mailbox?: Mailbox;
    requirements?: { readonly isSetSupported: (name: string, version: string) => boolean };
  };
};

function rufe(
  dispid: number,
  argumente: readonly unknown[],
  parameter: object = {},
  alsWert: (daten: unknown) => unknown = (daten) => daten,
): void {
  const rueckruf = argumente.find((a) => typeof a === 'function') as ((e: Ergebnis) => void) | undefined;
  const wuensche = argumente.find((a) => typeof a === 'object' && a !== null) as
    { asyncContext?: unknown } | undefined;
  const asyncContext = wuensche?.asyncContext;
  OSF._OfficeAppFactory.getClientEndPoint().invoke(
    'ExecuteMethod',
    (code, antwort) => {
      if (code === 0 && antwort?.error === false)
        return rueckruf?.({ asyncContext, status: 'succeeded', value: alsWert(antwort.data) });
      const nummer = antwort?.errorCode ?? fehler.allgemein;
      const { name, message } = OSF.DDA.ErrorCodeManager.getErrorArgs(nummer);
      rueckruf?.({ asyncContext, status: 'failed', error: { name, message, code: nummer } });
    },
    { ApiParams: parameter, MethodData: { ControlId: OSF._OfficeAppFactory.getId(), DispatchId: dispid } },
  );
}

/** Only received and sent messages can be had as a file, and only where the host has Mailbox 1.14. */
function ergaenze(item: object | null | undefined): void {
  if (!item || !('itemType' in item) || item.itemType !== 'message') return;
  if (!('itemId' in item) || 'getAsFileAsync' in item) return;
  if (Office.context?.requirements?.isSetSupported('Mailbox', '1.14') !== true) return;
  Object.defineProperty(item, 'getAsFileAsync', {
    value: (...argumente: unknown[]) => rufe(eigeneDispids.getAsFileAsync, argumente),
  });
}

/** A loaded message with the methods that are used of it; the host has sent all of it at once. */
function alsGeladene(daten: unknown): object {
  const { kopfzeilen, ...angaben } = daten as { readonly kopfzeilen: string };
  const antworte = (value?: string) => (melde: (e: Ergebnis) => void) =>
    queueMicrotask(() => melde({ asyncContext: undefined, status: 'succeeded', value }));
  return { ...angaben, getAllInternetHeadersAsync: antworte(kopfzeilen), unloadAsync: antworte() };
}

/** Its `item` comes later. */
const istMailbox = (ziel: object): ziel is Mailbox =>
  'initialize' in ziel && 'displayName' in ziel && ziel.displayName === 'mailbox';

/** `addEventSupport` is where the library hands out its mailbox; later `initialize` gives it another item. */
function haengeEin(): void {
  const host = OSF.DDA.DispIdHost;
  Object.assign(Office.EventType, eigeneEreignisse);
  const vorher = host.addEventSupport;
  host.addEventSupport = function (ziel, ...weitere) {
    if (istMailbox(ziel)) {
      const neu = ziel.initialize;
      ziel.initialize = (daten) => {
        neu(daten);
        ergaenze(ziel.item);
      };
      const { AddEventHandler, RemoveEventHandler } = host.Methods;
      const rufeEigene = (name: string) => (argumente: readonly unknown[]) =>
        OSF._OfficeAppFactory.getHostFacade()[name]?.(argumente, weitere[0], ziel, weitere[1]);
      ergaenzeEreignisse(ziel, () => OSF._OfficeAppFactory.getClientEndPoint(), {
        add: rufeEigene(AddEventHandler),
        remove: rufeEigene(RemoveEventHandler),
      });
      Object.defineProperty(ziel, 'getSelectedItemsAsync', {
        value: (...argumente: unknown[]) => rufe(eigeneDispids.getSelectedItemsAsync, argumente),
      });
      Object.defineProperty(ziel, 'loadItemByIdAsync', {
        value: (itemId: string, ...argumente: unknown[]) =>
          rufe(eigeneDispids.loadItemByIdAsync, argumente, { itemId }, alsGeladene),
      });
    }
    return vorher.call(this, ziel, ...weitere);
  };
  Office.onReady(() => ergaenze(Office.context?.mailbox?.item));
}

/** office.js has just put this script into the page; ours runs after it and before the first answer of the host. */
const bibliothek = [...document.scripts].find((s) => /\/outlook-web-[\d.]+(\.debug)?\.js/.test(s.src));
bibliothek?.addEventListener('load', haengeEin);
legeBruecke();
ladeSchrift();
leiteTeamsUm();
