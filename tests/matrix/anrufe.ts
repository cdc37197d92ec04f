/** How each case of the table is asked. */
import { packe } from '@registratur/shared/contract/paket';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Ausweisperson } from '../hilfe/aussteller.ts';
import type { Anruf } from '../hilfe/route.ts';
import type { Bestand, Objekt } from './bestand.ts';
import { faelle, type Fall } from './tafel.ts';

export interface Lage {
  readonly bestand: Bestand;
  readonly wer: Ausweisperson | undefined;
  readonly ziel: Objekt;
  /** Own z.d.A. Akte of the person. */
  readonly geschlossene: () => Promise<Objekt>;
  /** The table lets it happen: then it gets an object of its own, so that no case changes another's. */
  readonly gelingt: boolean;
  /** The person may write there, so that bytes of its own can be sent first. */
  readonly schreibt: boolean;
}

type Frage = (lage: Lage) => Promise<Anruf> | Anruf;

/** An Aktenplaneinheit of which nobody but the preparing person has any sight of contents. */
const niemandes = '01.06.01';

const akteVon = ({ ziel }: Lage): { akte: string } => ({ akte: ziel.akte });
const vorgangVon = ({ ziel }: Lage): { akte: string; vorgang: string } => ({
  akte: ziel.akte,
  vorgang: ziel.vorgang,
});
const ssVon = ({ ziel }: Lage): { akte: string; schriftstueck: string } => ({
  akte: ziel.akte,
  schriftstueck: ziel.schriftstueck,
});

async function zumVerschieben(lage: Lage, nach: { akte: string; vorgang: string }): Promise<Anruf> {
  const { bestand, ziel, wer, gelingt } = lage;
  const eigenes = gelingt && wer ? await bestand.legeAb(wer, ziel.akte, ziel.vorgang) : undefined;
  return {
    id: 'schriftstueck.verschieben',
    pfad: { akte: ziel.akte, schriftstueck: eigenes?.id ?? ziel.schriftstueck },
    ein: { anfrage: neueAnfrage(), ziel: nach, grund: 'Fehlablage' },
  };
}

const folgeVorgang = (l: Lage, { akte, vorgang }: Objekt): Anruf => ({
  id: 'vorgang.anlegen',
  pfad: akteVon(l),
  ein: { anfrage: neueAnfrage(), betreff: 'Aus der Matrix', folgt: { akte, vorgang } },
});

const schriftstuecke: Partial<Record<Fall, Frage>> = {
  'schriftstueck.liste': (l) => ({ id: 'schriftstueck.liste', pfad: vorgangVon(l) }),
  'schriftstueck.ablegen': async (l) => {
    const upload = l.schreibt && l.wer ? await l.bestand.ladeHoch(l.wer) : neueAnfrage();
    const quelle = { art: 'upload', als: 'mail', upload };
    return { id: 'schriftstueck.ablegen', pfad: vorgangVon(l), ein: { anfrage: neueAnfrage(), quelle } };
  },
  'schriftstueck.einreichen': (l) => {
    const bytes = Buffer.from(`Vermerk ${neueAnfrage()}`);
    const stueck = { anfrage: neueAnfrage(), als: 'dokument', sha256: sha256(bytes), bytes: bytes.length };
    return {
      id: 'schriftstueck.einreichen',
      pfad: vorgangVon(l),
      bytes: packe({ stuecke: [stueck] }, [bytes]),
    };
  },
  'schriftstueck.lesen': (l) => ({ id: 'schriftstueck.lesen', pfad: ssVon(l) }),
  'schriftstueck.aendern': async (l) => {
    const stand = await l.bestand.stand({ id: 'schriftstueck.lesen', pfad: ssVon(l) });
    return {
      id: 'schriftstueck.aendern',
      pfad: ssVon(l),
      ein: { anfrage: neueAnfrage(), stand, vermerk: neueAnfrage() },
    };
  },
  'schriftstueck.original': (l) => ({ id: 'schriftstueck.original', pfad: ssVon(l) }),
  'schriftstueck.anlage': (l) => ({
    id: 'schriftstueck.anlage',
    pfad: { ...ssVon(l), anlage: l.ziel.anlage },
  }),
  'schriftstueck.verlauf': (l) => ({ id: 'schriftstueck.verlauf', pfad: ssVon(l) }),
  'schriftstueck.zuruecknehmen': (l) => ({
    id: 'schriftstueck.zuruecknehmen',
    pfad: ssVon(l),
    ein: { anfrage: neueAnfrage() },
  }),
  'schriftstueck.zuruecknehmen:eigene': async (l) => {
    const eigenes =
      l.gelingt && l.wer ? await l.bestand.legeAb(l.wer, l.ziel.akte, l.ziel.vorgang) : undefined;
    return {
      id: 'schriftstueck.zuruecknehmen',
      pfad: { akte: l.ziel.akte, schriftstueck: eigenes?.id ?? l.ziel.schriftstueck },
      ein: { anfrage: neueAnfrage() },
    };
  },
  'schriftstueck.verschieben': (l) =>
    zumVerschieben(l, { akte: l.ziel.akte, vorgang: l.ziel.zweiterVorgang }),
  'schriftstueck.verschieben:ins_fremde': async (l) => {
    const dort = await l.bestand.objekt(niemandes, false);
    return zumVerschieben(l, { akte: dort.akte, vorgang: dort.vorgang });
  },
  'schriftstueck.verschieben:ins_geschlossene': async (l) => {
    const dort = await l.geschlossene();
    return zumVerschieben(l, { akte: dort.akte, vorgang: dort.vorgang });
  },
  'schriftstueck.freigeben': (l) => ({
    id: 'schriftstueck.freigeben',
    pfad: ssVon(l),
    ein: { anfrage: neueAnfrage(), grund: 'Geprüft' },
  }),
};

const vorgaenge: Partial<Record<Fall, Frage>> = {
  'vorgang.liste': (l) => ({ id: 'vorgang.liste', pfad: akteVon(l) }),
  'vorgang.anlegen': (l) => ({
    id: 'vorgang.anlegen',
    pfad: akteVon(l),
    ein: { anfrage: neueAnfrage(), betreff: 'Aus der Matrix' },
  }),
  'vorgang.lesen': (l) => ({ id: 'vorgang.lesen', pfad: vorgangVon(l) }),
  'vorgang.aendern': async (l) => {
    const stand = await l.bestand.stand({ id: 'vorgang.lesen', pfad: vorgangVon(l) });
    return {
      id: 'vorgang.aendern',
      pfad: vorgangVon(l),
      ein: { anfrage: neueAnfrage(), stand, bemerkung: neueAnfrage() },
    };
  },
  'vorgang.zda': async (l) => ({
    id: 'vorgang.zda',
    pfad: l.gelingt
      ? { akte: l.ziel.akte, vorgang: await l.bestand.frischerVorgang(l.ziel.akte) }
      : vorgangVon(l),
    ein: { anfrage: neueAnfrage() },
  }),
  'vorgang.ziele': (l) => ({ id: 'vorgang.ziele', frage: { text: l.ziel.wort } }),
  'vorgang.anlegen:folgt_geschlossenem': async (l) => folgeVorgang(l, await l.geschlossene()),
  'vorgang.anlegen:folgt_fremdem': async (l) => folgeVorgang(l, await l.bestand.objekt(niemandes, false)),
  'vorgang.vorschlaege': (l) => ({
    id: 'vorgang.vorschlaege',
    ein: { zeichen: [], faden: sha256(l.ziel.wort), adressen: [] },
  }),
  'vorgang.merken': (l) => ({ id: 'vorgang.merken', pfad: vorgangVon(l), ein: { anfrage: neueAnfrage() } }),
  'vorgang.entmerken': (l) => ({
    id: 'vorgang.entmerken',
    pfad: vorgangVon(l),
    ein: { anfrage: neueAnfrage() },
  }),
};

const verweisAuf = (l: Lage, vorgang: string, { akte, schriftstueck }: Objekt): Anruf => ({
  id: 'verweis.setzen',
  pfad: { akte: l.ziel.akte, vorgang },
  ein: { anfrage: neueAnfrage(), ziel: { akte, schriftstueck } },
});

const verweise: Partial<Record<Fall, Frage>> = {
  'verweis.liste': (l) => ({ id: 'verweis.liste', pfad: vorgangVon(l) }),
  'verweis.setzen': (l) => verweisAuf(l, l.ziel.zweiterVorgang, l.ziel),
  'verweis.setzen:auf_fremdes': async (l) =>
    verweisAuf(l, l.ziel.vorgang, await l.bestand.objekt(niemandes, false)),
};

const marken: Frage = (l) => ({ id: 'nachricht.marken', ein: { schluessel: [l.ziel.marke] } });
const nachrichten: Partial<Record<Fall, Frage>> = {
  'nachricht.marken': marken,
  'nachricht.marken:geschuetzt': marken,
};

const akten: Partial<Record<Fall, Frage>> = {
  'akte.liste': (l) => ({ id: 'akte.liste', frage: { einheit: l.ziel.einheit } }),
  'akte.anlegen': (l) => ({
    id: 'akte.anlegen',
    ein: { anfrage: neueAnfrage(), einheit: l.ziel.einheit, betreff: 'Aus der Matrix' },
  }),
  'akte.ziele': (l) => ({ id: 'akte.ziele', frage: { text: l.ziel.wort } }),
  'akte.lesen': (l) => ({ id: 'akte.lesen', pfad: akteVon(l) }),
  'akte.aendern': async (l) => {
    const stand = await l.bestand.stand({ id: 'akte.lesen', pfad: akteVon(l) });
    return {
      id: 'akte.aendern',
      pfad: akteVon(l),
      ein: { anfrage: neueAnfrage(), stand, bemerkung: neueAnfrage() },
    };
  },
  'akte.zda': async (l) => ({
    id: 'akte.zda',
    pfad: l.gelingt ? { akte: await l.bestand.frischeAkte(l.ziel.einheit) } : akteVon(l),
    ein: { anfrage: neueAnfrage() },
  }),
  'akte.protokoll': (l) => ({ id: 'akte.protokoll', pfad: akteVon(l), frage: { zweck: 'Prüfung' } }),
  'akte.protokoll:ohne_zweck': (l) => ({ id: 'akte.protokoll', pfad: akteVon(l) }),
};

const eigenes: Partial<Record<Fall, Frage>> = {
  'einstellung.lesen': () => ({ id: 'einstellung.lesen' }),
  'einstellung.aendern': () => ({
    id: 'einstellung.aendern',
    ein: { anfrage: neueAnfrage(), nachAblage: 'nichts' },
  }),
  'notiz.lesen': (l) => ({ id: 'notiz.lesen', pfad: ssVon(l) }),
  'notiz.schreiben': () => ({
    id: 'notiz.schreiben',
    ein: { anfrage: neueAnfrage(), schluessel: sha256('Aus der Matrix'), text: 'Nur für mich' },
  }),
  'nachricht.kennzeichnen': () => ({
    id: 'nachricht.kennzeichnen',
    ein: { nachricht: 'm1', gesetzt: true },
  }),
  'nachricht.verschieben': () => ({
    id: 'nachricht.verschieben',
    ein: { nachricht: 'm1', internetMessageId: '<matrix@example.org>' },
  }),
};

const anrufe: Partial<Record<Fall, Frage>> = {
  'gesundheit.lesen': () => ({ id: 'gesundheit.lesen' }),
  'ich.lesen': () => ({ id: 'ich.lesen' }),
  'ereignis.strom': () => ({ id: 'ereignis.strom', frage: { sekunden: '0' } }),
  'aktenplan.lesen': () => ({ id: 'aktenplan.lesen' }),
  'eingang.hochladen': () => ({ id: 'eingang.hochladen', pfad: { upload: neueAnfrage() }, bytes: 'Inhalt' }),
  ...akten,
  ...vorgaenge,
  ...verweise,
  ...nachrichten,
  ...schriftstuecke,
  ...eigenes,
  'suche.finden': (l) => ({ id: 'suche.finden', frage: { text: l.ziel.wort } }),
};

export function frageFuer(fall: Fall): Frage {
  const frage = anrufe[fall];
  if (!frage) throw new Error(`Für ${fall} steht nirgends, wie danach gefragt wird.`);
  return frage;
}

/** Cases the table names but nobody can ask, and the other way round: both must be empty. */
export const ungefragt = (): readonly string[] => [
  ...faelle.filter((f) => !(f in anrufe)),
  ...Object.keys(anrufe).filter((f) => !faelle.includes(f as Fall)),
];
