/** A task pane of Outlook on the web: opens an add-in page and answers what its office.js asks. */
import type { Json, JsonObjekt } from '@registratur/shared/kernel/json';
import { anfangsdaten } from './anfangsdaten.ts';
import { fehler, lies, misslungen, nichtNachgebildet } from './antworten.ts';
import { oeffneBruecke } from './bruecke.ts';
import { eigeneEreignisse } from './dispids-eigene.ts';
import { griffe } from './dispids.ts';
import { hoechstens } from './griffe/auswahl.ts';
import { ddaFehler, oeffneKanal } from './kanal.ts';
import { kontext } from './kontext.ts';
import type { Markierte, Nachricht, Sitzung } from './modell.ts';
import { alsDaten, type Zug } from './zug.ts';
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
const ereignisse: ReadonlySet<string> = new Set([
  itemChanged,
  'appCommandInvoked',
  ...Object.values(eigeneEreignisse),
]);

const sageLaut = (was: string, daten: Json | undefined): void =>
  console.error(`Outlook-Nachbau: ${was} ist nicht nachgebildet.`, daten);

/** Carries out a call of the object model; a technical failure becomes an Office error. */
export async function fuehreAus(sitzung: Sitzung, daten: Json | undefined): Promise<JsonObjekt> {
  const { ApiParams, MethodData } = lies.objekt(daten);
  const dispid = lies.zahl(MethodData, 'DispatchId');
  const { launen } = sitzung;
  const griff = griffe.get(dispid);
  if (launen.fehlt.has(dispid)) return nichtNachgebildet;
  if (launen.stolpert.delete(dispid)) return misslungen(fehler.intern);
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

/** Calls all Office programs share; the pane needs none. */
function fuehreDdaAus(daten: Json | undefined): JsonObjekt {
  sageLaut(`der gemeinsame Aufruf ${lies.zahl(lies.objekt(daten).DdaMethod, 'DispatchId')}`, daten);
  return { Version: 1, Error: ddaFehler.nichtUnterstuetzt };
}

/** More calls at once than the client bears are refused. */
function begrenzt(sitzung: Sitzung): (daten: Json | undefined) => Promise<Json> {
  let laufende = 0;
  return async (daten) => {
    if (laufende >= sitzung.launen.zugleich) return misslungen(fehler.zuVieleZugleich);
    laufende += 1;
    return fuehreAus(sitzung, daten).finally(() => (laufende -= 1));
  };
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
  /** What is selected in the list now; above the cap the add-in hears nothing of it, as in Outlook. */
  readonly markiere: (auswahl: readonly Markierte[]) => void;
  /** Something is dragged out of the list over the pane, or dropped there. */
  readonly ziehe: (zug: Zug) => void;
  /** Moves the focus to the first control of the page. */
  readonly betrete: () => void;
  readonly schliesse: () => void;
}

type Antworten = Readonly<Record<string, (daten: Json | undefined) => Promise<Json> | Json | undefined>>;

/** What the page asks by name of action; `beiAnfang` = it now learns what is chosen. */
function antwortenAuf(wunsch: Bereichswunsch, id: string, beiAnfang: () => void): Antworten {
  const { seite, sitzung, beiAusgang, beiBetreten } = wunsch;
  return {
    ContextActivationManager_getAppContextAsync: () => kontext(id, seite.origin, sitzung),
    ContextActivationManager_notifyHost: (daten) => {
      const aktion = Number(lies.liste(daten)[1]);
      const ausgang = ausgaenge.get(aktion);
      if (aktion === betreten) beiBetreten?.();
      if (ausgang) beiAusgang(ausgang);
      return undefined;
    },
    GetInitialData: () => {
      beiAnfang();
      return anfangsdaten(sitzung);
    },
    ExecuteMethod: begrenzt(sitzung),
    executeMethod: fuehreDdaAus,
  };
}

export function oeffneBereich(wunsch: Bereichswunsch): Bereich {
  const { ort, seite, sitzung } = wunsch;
  const herkunft = location.origin;
  /** What the page was last told is chosen. */
  let gesagt: Nachricht | undefined;
  const ausweis = { unterhaltung: crypto.randomUUID(), id: crypto.randomUUID(), herkunft };
  const antworten = antwortenAuf(wunsch, ausweis.id, () => (gesagt = sitzung.gewaehlt));
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
  const rahmen = baueRahmen(ort, seite, { ...ausweis, bruecke: sitzung.bruecke !== undefined });
  const schliesseBruecke =
    sitzung.bruecke &&
    oeffneBruecke({
      fenster: window,
      gegenueber: () => rahmen.contentWindow,
      fremdeHerkunft: seite.origin,
      bruecke: sitzung.bruecke,
    });
  const sageGewaehlte = (): void => {
    if (!sitzung.launen.erstarrt && kanal.melde(itemChanged, anfangsdaten(sitzung)))
      gesagt = sitzung.gewaehlt;
  };
  return {
    waehle: (nachricht) => {
      sitzung.gewaehlt = nachricht;
      sageGewaehlte();
    },
    markiere: (auswahl) => {
      sitzung.auswahl = auswahl;
      if (auswahl.length <= hoechstens) kanal.melde(eigeneEreignisse.SelectedItemsChanged, {});
    },
    ziehe: (zug) => void kanal.melde(eigeneEreignisse.DragAndDropEvent, alsDaten(zug)),
    betrete: () => {
      rahmen.focus();
      kanal.rufe('Office_notifyAgave', [hinein]);
    },
    schliesse: () => {
      kanal.schliesse();
      schliesseBruecke?.();
      rahmen.remove();
    },
  };
}
