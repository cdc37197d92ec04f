/** A task pane of Outlook on the web: opens an add-in page and answers what its office.js asks. */
import type { Json, JsonObjekt } from '@registratur/shared/kernel/json';
import { anfangsdaten } from './anfangsdaten.ts';
import { fehler, lies, misslungen, nichtNachgebildet } from './antworten.ts';
import { ddaDispids, griffe } from './dispids.ts';
import { ddaFehler, oeffneKanal } from './kanal.ts';
import { kontext } from './kontext.ts';
import type { Nachricht, Sitzung } from './modell.ts';
import { baueRahmen } from './rahmen.ts';

/** How the focus leaves the pane: office.js keeps the Tab key to itself and tells the host. */
export type Ausgang = 'vorwaerts' | 'rueckwaerts' | 'escape';

const ausgaenge: ReadonlyMap<number, Ausgang> = new Map([
  [13, 'vorwaerts'], // TabExit
  [14, 'rueckwaerts'], // TabExitShift
  [15, 'escape'], // EscExit
  [17, 'vorwaerts'], // ExitNoFocusable
  [18, 'rueckwaerts'], // ExitNoFocusableShift
]);

/** The focus has come into the page. */
const betreten = 0;

/** `TabIn`: the focus goes to the first control of the page, which else keeps it on its body. */
const hinein = 11;

const itemChanged = 'olkItemSelectedChanged';

/** The library subscribes to `appCommandInvoked` by itself; the desk has no commands. */
const ereignisse: ReadonlySet<string> = new Set([itemChanged, 'appCommandInvoked']);

const sageLaut = (was: string, daten: Json | undefined): void =>
  console.error(`Outlook-Nachbau: ${was} ist nicht nachgebildet.`, daten);

/** Carries out a call of the object model; a technical failure becomes an Office error. */
export async function fuehreAus(sitzung: Sitzung, daten: Json | undefined): Promise<JsonObjekt> {
  const { ApiParams, MethodData } = lies.objekt(daten);
  const dispid = lies.zahl(MethodData, 'DispatchId');
  const griff = griffe.get(dispid);
  if (!griff) {
    sageLaut(`der Aufruf ${dispid}`, ApiParams);
    return nichtNachgebildet;
  }
  try {
    return await griff(sitzung, ApiParams);
  } catch (grund) {
    console.error(`Outlook-Nachbau: der Aufruf ${dispid} ist fehlgeschlagen.`, grund);
    return misslungen(fehler.allgemein);
  }
}

async function fuehreDdaAus(sitzung: Sitzung, daten: Json | undefined): Promise<JsonObjekt> {
  const dispid = lies.zahl(lies.objekt(daten).DdaMethod, 'DispatchId');
  if (dispid !== ddaDispids.getAccessToken) {
    sageLaut(`der gemeinsame Aufruf ${dispid}`, daten);
    return { Version: 1, Error: ddaFehler.nichtUnterstuetzt };
  }
  try {
    return { Version: 1, Error: 0, accessToken: await sitzung.token() };
  } catch (grund) {
    console.error('Outlook-Nachbau: kein Zugriffstoken.', grund);
    return { Version: 1, Error: ddaFehler.keinToken };
  }
}

export interface Bereichswunsch {
  /** Where the frame is put. */
  readonly ort: Element;
  readonly seite: URL;
  readonly sitzung: Sitzung;
  readonly beiAusgang: (ausgang: Ausgang) => void;
  readonly beiBetreten?: () => void;
}

export interface Bereich {
  /** Another message (or none) is chosen in the list. */
  readonly waehle: (nachricht: Nachricht | undefined) => void;
  /** Moves the focus to the first control of the page. */
  readonly betrete: () => void;
  readonly schliesse: () => void;
}

export function oeffneBereich({ ort, seite, sitzung, beiAusgang, beiBetreten }: Bereichswunsch): Bereich {
  const herkunft = location.origin;
  /** What the page was last told is chosen. */
  let gesagt: Nachricht | undefined;
  const ausweis = { unterhaltung: crypto.randomUUID(), id: crypto.randomUUID(), herkunft };
  const antworten: Readonly<Record<string, (daten: Json | undefined) => Promise<Json> | Json | undefined>> = {
    ContextActivationManager_getAppContextAsync: () => kontext(ausweis.id, seite.origin, sitzung),
    ContextActivationManager_notifyHost: (daten) => {
      const aktion = Number(lies.liste(daten)[1]);
      const ausgang = ausgaenge.get(aktion);
      if (aktion === betreten) beiBetreten?.();
      if (ausgang) beiAusgang(ausgang);
      return undefined;
    },
    GetInitialData: () => {
      gesagt = sitzung.gewaehlt;
      return anfangsdaten(sitzung);
    },
    ExecuteMethod: (daten) => fuehreAus(sitzung, daten),
    executeMethod: (daten) => fuehreDdaAus(sitzung, daten),
  };
  const kanal = oeffneKanal({
    fenster: window,
    gegenueber: () => rahmen.contentWindow,
    unterhaltung: ausweis.unterhaltung,
    eigeneHerkunft: herkunft,
    fremdeHerkunft: seite.origin,
    kenntEreignis: (name) => ereignisse.has(name),
    // Chosen between the start of the page and its wish to hear of it.
    beiAnmeldung: (name) => {
      if (name === itemChanged && gesagt?.id !== sitzung.gewaehlt?.id) sageGewaehlte();
    },
    beantworte: async (aktion, daten) => {
      const antworte = antworten[aktion];
      if (antworte) return antworte(daten);
      sageLaut(`die Aktion „${aktion}“`, daten);
      return { Error: ddaFehler.nichtUnterstuetzt };
    },
  });
  const rahmen = baueRahmen(ort, seite, ausweis);
  const sageGewaehlte = (): void => {
    if (kanal.melde(itemChanged, anfangsdaten(sitzung))) gesagt = sitzung.gewaehlt;
  };
  return {
    waehle: (nachricht) => {
      sitzung.gewaehlt = nachricht;
      sageGewaehlte();
    },
    betrete: () => {
      rahmen.focus();
      kanal.rufe('Office_notifyAgave', [hinein]);
    },
    schliesse: () => {
      kanal.schliesse();
      rahmen.remove();
    },
  };
}
