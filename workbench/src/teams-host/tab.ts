/** A personal tab: opens the page and answers what its teams-js asks. */
import { antwortAuf, botschaft, type Bruecke } from '../office-host/bruecke.ts';
import {
  antwort,
  ereignis,
  faehigkeiten,
  kontext,
  liesAnfrage,
  type Anfrage,
  type Tabkontext,
  type Teamsthema,
} from './protokoll.ts';

export interface Tabwunsch {
  /** Where the frame is put. */
  readonly ort: Element;
  readonly seite: URL;
  readonly kontext: Tabkontext;
  /** The account Teams itself is signed in with. */
  readonly bruecke: Bruecke;
  /** The page says that it can be used. */
  readonly beiBereit: () => void;
}

export interface Tab {
  readonly setzeThema: (thema: Teamsthema) => void;
  readonly schliesse: () => void;
}

/** The library says these by itself; there is nothing to answer. */
const stumm: ReadonlySet<string> = new Set(['appInitialization.appLoaded', 'logs.sendLog']);

export function oeffneTab(wunsch: Tabwunsch): Tab {
  const { seite } = wunsch;
  let { thema } = wunsch.kontext;
  /** Events the page has asked for. */
  const gehoert = new Set<string>();
  const rahmen = baueRahmen(wunsch);
  const sende = (botschaft: object): void => rahmen.contentWindow?.postMessage(botschaft, seite.origin);

  const beantworte: Readonly<Record<string, (anfrage: Anfrage) => void>> = {
    // The bridge of the library for nested app authentication reads what the host can do in the fourth place.
    initialize: (a) => sende(antwort(a, 'content', 'web', faehigkeiten, faehigkeiten)),
    getContext: (a) => sende(antwort(a, kontext({ ...wunsch.kontext, thema }))),
    registerHandler: (a) => gehoert.add(String(a.args[0])),
    'appInitialization.success': (a) => {
      sende(antwort(a));
      wunsch.beiBereit();
    },
  };
  const hoere = ({ data, origin, source }: MessageEvent): void => {
    if (origin !== seite.origin || source !== rahmen.contentWindow) return;
    const anfrage = liesAnfrage(data);
    if (!anfrage || stumm.has(anfrage.func)) return;
    if (anfrage.func === botschaft.frage) {
      void antwortAuf(wunsch.bruecke, data).then((text) => sende(antwort(anfrage, null, text)));
      return;
    }
    const tue = beantworte[anfrage.func];
    if (tue) tue(anfrage);
    else console.error(`Teams-Nachbau: „${anfrage.func}“ ist nicht nachgebildet.`, anfrage.args);
  };
  addEventListener('message', hoere);
  return {
    setzeThema: (neu) => {
      thema = neu;
      if (gehoert.has('themeChange')) sende(ereignis('themeChange', neu));
    },
    schliesse: () => {
      removeEventListener('message', hoere);
      rahmen.remove();
    },
  };
}

function baueRahmen({ ort, seite }: Tabwunsch): HTMLIFrameElement {
  const rahmen = ort.ownerDocument.createElement('iframe');
  rahmen.title = 'Registratur';
  rahmen.src = seite.href;
  rahmen.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
  );
  rahmen.allow = 'clipboard-write';
  ort.append(rahmen);
  return rahmen;
}
