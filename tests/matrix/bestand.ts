/** The Akten the matrix asks about: made through the interface by a person who may everything, each when first needed. */
import { markentext } from '@registratur/shared/domain/nachricht/marke';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { erfolg, rufeRoute, type Anruf } from '../hilfe/route.ts';
import type { Antwort } from '../hilfe/ruf.ts';
import type { Testhaus } from '../hilfe/haus.ts';
import type { Ausweisperson } from '../hilfe/aussteller.ts';
import { nirgends } from './personen.ts';
import { bestuecker } from './stadt.ts';

/** An Akte with two Vorgänge and, in the first, an e-mail with one attachment. */
export interface Objekt {
  readonly einheit: string;
  readonly akte: string;
  readonly vorgang: string;
  readonly zweiterVorgang: string;
  readonly schriftstueck: string;
  readonly anlage: string;
  /** Key of the e-mail's mark. */
  readonly marke: string;
  /** Stands in the Betreff of Akte, Vorgang and Schriftstück, and nowhere else. */
  readonly wort: string;
}

export interface Bestand {
  readonly rufe: (wer: Ausweisperson | undefined, anruf: Anruf) => Promise<Antwort>;
  readonly objekt: (einheit: string, geschlossen: boolean) => Promise<Objekt>;
  readonly unbekannt: Objekt;
  /** An Akte of its own, without any Vorgang. */
  readonly frischeAkte: (einheit: string) => Promise<string>;
  readonly frischerVorgang: (akte: string) => Promise<string>;
  /** Puts a new e-mail in, as the person. */
  readonly legeAb: (
    wer: Ausweisperson,
    akte: string,
    vorgang: string,
  ) => Promise<{ id: string; anlage: string }>;
  readonly ladeHoch: (wer: Ausweisperson) => Promise<string>;
  /** `stand` of what is to be changed; 1 when it is not there. */
  readonly stand: (anruf: Anruf) => Promise<number>;
}

const buchstaben = (zahl: number): string =>
  String(zahl).replace(/\d/g, (z) => 'bdfghjklmn'.charAt(Number(z)));

/** A word of consonants: no stemming, no second meaning. */
const kennwort = (zahl: number): string => `xq${buchstaben(zahl)}zx`;

const absender = 'absender@beispiel.example';
const gesendet = 'Mon, 02 Nov 2026 09:00:00 +0100';

/** As a pane makes it. */
const markeVon = (kennung: string): string =>
  sha256(markentext({ messageId: `${kennung}@beispiel.example`, von: absender, datum: gesendet }) ?? '');

const nachricht = (betreff: string, kennung = neueAnfrage()): string =>
  [
    `From: "Absender" <${absender}>`,
    'To: <post@musterstadt.example>',
    `Subject: ${betreff}`,
    `Message-ID: <${kennung}@beispiel.example>`,
    `Date: ${gesendet}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="teil"',
    '',
    '--teil',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Ein Text mit ${betreff}.`,
    '--teil',
    'Content-Type: text/plain; name="lageplan.txt"',
    'Content-Disposition: attachment; filename="lageplan.txt"',
    '',
    'Lageplan',
    '--teil--',
    '',
  ].join('\r\n');

interface MitId {
  readonly id: string;
}
interface Abgelegt {
  readonly schriftstueck: { readonly id: string; readonly anlagen: readonly { readonly pfad: string }[] };
}

export function erzeugeBestand(haus: Testhaus): Bestand {
  const token = new Map<string, Promise<string>>();
  const rufe: Bestand['rufe'] = async (wer, anruf) => {
    if (wer && !token.has(wer.oid)) token.set(wer.oid, haus.token(wer));
    return rufeRoute(haus.url, wer && (await token.get(wer.oid)), anruf);
  };
  const mache = async (wer: Ausweisperson, anruf: Anruf): Promise<unknown> => erfolg(await rufe(wer, anruf));

  const akte = async (einheit: string, betreff: string): Promise<string> => {
    const ein = { anfrage: neueAnfrage(), einheit, betreff };
    return ((await mache(bestuecker, { id: 'akte.anlegen', ein })) as MitId).id;
  };
  const vorgang = async (ort: string, betreff: string): Promise<string> => {
    const ein = { anfrage: neueAnfrage(), betreff };
    return ((await mache(bestuecker, { id: 'vorgang.anlegen', pfad: { akte: ort }, ein })) as MitId).id;
  };
  const ladeHoch = async (wer: Ausweisperson, betreff = 'Nachricht', kennung?: string): Promise<string> => {
    const upload = neueAnfrage();
    await mache(wer, { id: 'eingang.hochladen', pfad: { upload }, bytes: nachricht(betreff, kennung) });
    return upload;
  };
  const legeAb = async (
    wer: Ausweisperson,
    pfad: { akte: string; vorgang: string },
    betreff?: string,
    kennung?: string,
  ): Promise<{ id: string; anlage: string }> => {
    const quelle = { art: 'upload', als: 'mail', upload: await ladeHoch(wer, betreff, kennung) };
    const faden = betreff === undefined ? {} : { faden: sha256(betreff) };
    const ein = { anfrage: neueAnfrage(), quelle, ...faden };
    const { schriftstueck } = (await mache(wer, { id: 'schriftstueck.ablegen', pfad, ein })) as Abgelegt;
    return { id: schriftstueck.id, anlage: schriftstueck.anlagen[0]?.pfad ?? '' };
  };

  let nummer = 0;
  const baue = async (einheit: string, geschlossen: boolean): Promise<Objekt> => {
    const wort = kennwort((nummer += 1));
    const ort = await akte(einheit, `Akte ${wort}`);
    const erster = await vorgang(ort, `Vorgang ${wort}`);
    const zweiter = await vorgang(ort, `Weiteres ${wort}`);
    const kennung = neueAnfrage();
    const ss = await legeAb(bestuecker, { akte: ort, vorgang: erster }, wort, kennung);
    if (geschlossen) {
      const zda = async (id: Anruf['id'], pfad: Anruf['pfad']): Promise<unknown> =>
        mache(bestuecker, { id, pfad: { ...pfad }, ein: { anfrage: neueAnfrage() } });
      await zda('vorgang.zda', { akte: ort, vorgang: erster });
      await zda('vorgang.zda', { akte: ort, vorgang: zweiter });
      await zda('akte.zda', { akte: ort });
    }
    const objekt = {
      einheit,
      akte: ort,
      vorgang: erster,
      zweiterVorgang: zweiter,
      schriftstueck: ss.id,
      anlage: ss.anlage,
      marke: markeVon(kennung),
      wort,
    };
    await warteAufSuche(objekt);
    return objekt;
  };

  /** Index and sights follow the change feed, the index last: an object counts once its Schriftstück is found by one who may. */
  const warteAufSuche = async (objekt: Objekt): Promise<void> => {
    for (const ende = Date.now() + 20_000; Date.now() < ende;) {
      const gefunden = (await mache(bestuecker, {
        id: 'suche.finden',
        frage: { text: objekt.wort },
      })) as { treffer: readonly MitId[] };
      if (gefunden.treffer.some((t) => t.id === objekt.schriftstueck)) return;
      await new Promise((weiter) => setTimeout(weiter, 10));
    }
    throw new Error(`Die Suche findet ${objekt.wort} nicht.`);
  };

  const gebaut = new Map<string, Promise<Objekt>>();
  return {
    rufe,
    objekt: (einheit, geschlossen) => {
      const schluessel = `${einheit} ${geschlossen}`;
      const schon = gebaut.get(schluessel) ?? baue(einheit, geschlossen);
      gebaut.set(schluessel, schon);
      return schon;
    },
    unbekannt: {
      einheit: nirgends,
      akte: neueAnfrage(),
      vorgang: neueAnfrage(),
      zweiterVorgang: neueAnfrage(),
      schriftstueck: neueAnfrage(),
      anlage: '1',
      marke: markeVon(neueAnfrage()),
      wort: kennwort(0),
    },
    frischeAkte: (einheit) => akte(einheit, 'Frisch'),
    frischerVorgang: (ort) => vorgang(ort, 'Frisch'),
    legeAb: (wer, ort, v) => legeAb(wer, { akte: ort, vorgang: v }),
    ladeHoch: (wer) => ladeHoch(wer),
    stand: async (anruf) => {
      const antwort = await rufe(bestuecker, anruf);
      return antwort.status === 200 ? (erfolg(antwort) as { stand: number }).stand : 1;
    },
  };
}
