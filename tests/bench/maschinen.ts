import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Anfrage, Antwort } from '../cosmos-standin/http.ts';
import { istStapel } from '../cosmos-standin/stapel.ts';
import {
  baueHaus,
  gelungen,
  lege,
  neuerVorgang,
  type Huellen,
  type Ort,
  type Probehaus,
} from '../scenarios/haus.ts';
import { cosmos, sqlite, type Motorbau } from '../scenarios/hausMotor.ts';
import { mail } from '../scenarios/hausPost.ts';
import { ines, ole } from '../scenarios/hausStadt.ts';
import { kostentafel, monatEuro } from './kosten.ts';

/** One filing with everything that follows from it: marks, lists, index. */
export interface Maschinenzahlen {
  /** Requests to Cosmos DB. */
  readonly operationen_je_ablage: number;
  /** Request units after the documented price list (tests/cosmos-standin/preise.ts). */
  readonly ru_je_ablage: number;
  /** Of the pilot of 270 people; assumptions in kosten.ts. */
  readonly euro_je_monat_270: number;
}

const ablagen = 270;
const jeVorgang = 30;

export async function messeMaschinen({
  melde,
}: {
  readonly melde: (text: string) => void;
}): Promise<Maschinenzahlen> {
  const klein = await messeSqlite();
  melde(
    `SQLite: ${klein.rufe.toFixed(1)} Aufrufe des Speichers und ${Math.round(klein.bytes)} Bytes je Ablage, Sichten eingeschlossen`,
  );
  const gross = await messeCosmos();
  for (const [art, { anfragen, ru }] of gross.nachArt)
    melde(
      `Cosmos DB: ${art} ${(anfragen / ablagen).toFixed(1)} Anfragen, ${(ru / ablagen).toFixed(1)} RU je Ablage`,
    );
  melde(`Cosmos DB: ${Math.round(gross.bytes)} geschriebene Bytes je Ablage`);
  kostentafel({ ru: gross.ru, bytes: gross.bytes }).forEach(melde);
  return {
    operationen_je_ablage: rund(gross.anfragen),
    ru_je_ablage: rund(gross.ru),
    euro_je_monat_270: rund(monatEuro({ ru: gross.ru, bytes: gross.bytes }, 270)),
  };
}

const rund = (zahl: number): number => Math.round(zahl * 100) / 100;

async function messeSqlite(): Promise<{ readonly rufe: number; readonly bytes: number }> {
  let rufe = 0;
  let datei = '';
  const zaehlend: Huellen = {
    store: (store) => ({
      ...store,
      lies: (...a) => ((rufe += 1), store.lies(...a)),
      liste: (...a) => ((rufe += 1), store.liste(...a)),
      aendern: (...a) => ((rufe += 1), store.aendern(...a)),
      aenderungenSeit: (...a) => ((rufe += 1), store.aenderungenSeit(...a)),
    }),
  };
  const motorbau: Motorbau = (ordner, zufall) => {
    datei = join(ordner, 'registratur.db');
    return sqlite(ordner, zufall);
  };
  const groesse = (): number => {
    const db = new DatabaseSync(datei, { readOnly: true });
    const { seiten, bytes } = db
      .prepare('SELECT page_count seiten, page_size bytes FROM pragma_page_count, pragma_page_size')
      .get() as { readonly seiten: number; readonly bytes: number };
    db.close();
    return seiten * bytes;
  };
  return imHaus(await baueHaus(zaehlend, motorbau), async (lauf) => {
    const vorher = groesse();
    rufe = 0;
    await lauf();
    return { rufe: rufe / ablagen, bytes: (groesse() - vorher) / ablagen };
  });
}

interface Posten {
  anfragen: number;
  ru: number;
}

async function messeCosmos(): Promise<
  Posten & { readonly bytes: number; readonly nachArt: ReadonlyMap<string, Posten> }
> {
  const nachArt = new Map<string, Posten>();
  let bytes = 0;
  const beobachte = (anfrage: Anfrage, antwort: Antwort): void => {
    const posten = nachArt.get(artVon(anfrage)) ?? { anfragen: 0, ru: 0 };
    posten.anfragen += 1;
    posten.ru += Number(antwort.kopf['x-ms-request-charge']);
    nachArt.set(artVon(anfrage), posten);
    if (istStapel(anfrage)) bytes += Buffer.byteLength(anfrage.koerper);
  };
  return imHaus(await baueHaus({}, cosmos(undefined, beobachte)), async (lauf) => {
    nachArt.clear();
    bytes = 0;
    await lauf();
    const summe = (was: keyof Posten): number =>
      [...nachArt.values()].reduce((zahl, posten) => zahl + posten[was], 0) / ablagen;
    return { anfragen: summe('anfragen'), ru: summe('ru'), bytes: bytes / ablagen, nachArt };
  });
}

function artVon(anfrage: Anfrage): string {
  if (istStapel(anfrage)) return 'Änderung';
  if (anfrage.kopf['a-im'] !== undefined && anfrage.pfad.endsWith('/docs')) return 'Änderungsfeed';
  if (anfrage.kopf['x-ms-cosmos-is-query-plan-request'] !== undefined) return 'Abfrageplan';
  if (anfrage.methode === 'POST') return 'Liste';
  return anfrage.pfad.includes('/docs/') ? 'Punktlesen' : 'Verzeichnis';
}

async function imHaus<T>(haus: Probehaus, miss: (lauf: () => Promise<void>) => Promise<T>): Promise<T> {
  try {
    const orte: Ort[] = [];
    for (let i = 0; i < ablagen / jeVorgang; i += 1) orte.push(await neuerVorgang(haus, ines));
    await haus.fuehreNach();
    return await miss(async () => {
      for (let i = 0; i < ablagen; i += 1) {
        const nachricht = haus.stelleZu(mail({ messageId: `<bench-${i}@example.org>` }));
        const ort = orte[i % orte.length];
        if (ort) gelungen(await lege(haus, ole, ort, nachricht));
        await haus.fuehreNach();
      }
    });
  } finally {
    await haus.schliesse();
  }
}
