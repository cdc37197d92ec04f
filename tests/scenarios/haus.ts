/** The use cases on an engine in a folder of their own: real store, contents, index and reader, fake clock. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oeffneInhalte } from '@registratur/functions/adapters/files/inhalte';
import { oeffneSuche } from '@registratur/functions/adapters/fts/suche';
import { verzeichnisAusSpeicher } from '@registratur/functions/adapters/organisation/verzeichnis';
import { faelle } from '@registratur/functions/app/faelle';
import { erzeugeHinweise } from '@registratur/functions/usecases/ereignis/hinweise';
import type { Faelle } from '@registratur/functions/http/bind';
import { inhaltsregeln } from '@registratur/functions/mail/inhalt/pruefen';
import { lies } from '@registratur/functions/mail/lesen';
import { loese } from '@registratur/functions/mail/oeffnen';
import { erzeugeWacht } from '@registratur/functions/mail/wacht';
import type { Ort as Inhaltsort } from '@registratur/functions/ports/contents';
import type { Leser } from '@registratur/functions/ports/leser';
import type { Postfach } from '@registratur/functions/ports/postfach';
import type { Postordner } from '@registratur/functions/ports/postordner';
import type { Lesewunsch, Store } from '@registratur/functions/ports/store';
import type { Zufall } from '@registratur/functions/ports/uhr';
import { kehre } from '@registratur/functions/usecases/auftrag/kehre';
import { uebernimmEinrichtung } from '@registratur/functions/usecases/einrichtung/uebernehmen';
import type { Aufruf, Betrieb, Haus } from '@registratur/functions/usecases/haus';
import { erzeugeNachfuehrung } from '@registratur/functions/usecases/projektion/nachfuehren';
import type { Befund } from '@registratur/functions/usecases/pruefung/befund';
import { pruefe } from '@registratur/functions/usecases/pruefung/pruefe';
import { oeffner } from '@registratur/functions/usecases/zugang/raum';
import { erzeugeRechtelage } from '@registratur/functions/usecases/zugang/rechtelage';
import type { RoutenId } from '@registratur/shared/contract/adressen';
import type { Ausgabe, Eingabe, Frage, Pfad } from '@registratur/shared/contract/routen';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { motorNachWahl, type Motorbau } from './hausMotor.ts';
import { stadt, type Mensch } from './hausStadt.ts';

/** The clock only moves when told to. */
interface Stelluhr {
  readonly jetzt: () => Date;
  readonly stelle: (zeit: string) => void;
  readonly vor: (ms: number) => void;
}

type Teile<I extends RoutenId> = {
  readonly pfad?: Pfad<I>;
  readonly frage?: Frage<I>;
  readonly strom?: AsyncIterable<Uint8Array>;
} & (Eingabe<I> extends undefined ? { readonly ein?: undefined } : { readonly ein: Eingabe<I> });

export interface Probehaus {
  readonly betrieb: Betrieb;
  readonly uhr: Stelluhr;
  readonly ruf: <I extends RoutenId>(
    wer: Mensch,
    id: I,
    teile: Teile<I>,
  ) => Promise<Result<Ausgabe<I>, Fehler>>;
  /** Puts a message into the mailbox of everybody; answers its id. */
  readonly stelleZu: (mime: string) => string;
  /** Brings the sights up to date. */
  readonly fuehreNach: () => Promise<void>;
  /** What the worker does with Aufträge that were left. */
  readonly kehre: () => Promise<void>;
  /** Approves groups for a person. */
  readonly weiseZu: (wer: Mensch, gruppen: readonly string[]) => Promise<void>;
  /** While true, opening an Akte fails technically. */
  readonly brichEroeffnungen: (ja: boolean) => void;
  /** Everything that is wrong with chains, documents and contents. */
  readonly pruefe: () => Promise<Befund[]>;
  /** Technical failures the sweep and the sights told of. */
  readonly meldungen: readonly string[];
  readonly schliesse: () => Promise<void>;
}

/** Ports may be wrapped, to make them fail. */
export type Huellen = {
  readonly [P in 'store' | 'contents' | 'leser' | 'postfach' | 'postordner']?: (port: Haus[P]) => Haus[P];
};

export async function baueHaus(
  huellen: Huellen = {},
  motorbau: Motorbau = motorNachWahl,
): Promise<Probehaus> {
  const ordner = mkdtempSync(join(tmpdir(), 'szenario-'));
  const uhr = stelluhr('2026-11-24T09:00:00.000Z');
  const zufall = zaehlenderZufall();
  const { speicher, augenblick } = await motorbau(ordner, zufall);
  const suche = oeffneSuche({ datei: join(ordner, 'suche.db') });
  const post = new Map<string, string>();
  let eroeffnungScheitert = false;
  const brechend: Store = {
    ...speicher,
    aendern: (partition, wunsch, entscheide) =>
      eroeffnungScheitert && wunsch.op === 'akte.anlegen'
        ? Promise.reject(new Error('Die Eröffnung scheitert.'))
        : speicher.aendern(partition, wunsch, entscheide),
  };
  const store = huellen.store?.(brechend) ?? brechend;
  const inhalte = oeffneInhalte({ ordner: join(ordner, 'inhalte'), uhr });
  const haus: Haus = {
    store,
    contents: huellen.contents?.(inhalte) ?? inhalte,
    leser: huellen.leser?.(leser) ?? leser,
    search: suche,
    directory: verzeichnisAusSpeicher(store),
    postfach: huellen.postfach?.(postfach(post)) ?? postfach(post),
    postordner: huellen.postordner?.(ohneOrdner) ?? ohneOrdner,
    uhr,
    zufall,
    banner: ['Diese E-Mail kommt von außerhalb der Stadt.'],
  };
  await uebernimmEinrichtung({ store: speicher, uhr }, stadt);
  const rechtelage = erzeugeRechtelage(store, haus.directory, uhr);
  const betrieb: Betrieb = { ...haus, rechtelage, oeffne: oeffner(haus, rechtelage) };
  const meldungen: string[] = [];
  const melde = (text: string): void => void meldungen.push(text);
  const hinweise = erzeugeHinweise();
  const nachfuehrung = erzeugeNachfuehrung(betrieb, melde, undefined, undefined, hinweise.melde);
  const alle = faelle(betrieb, hinweise);
  const fuehreNach = async (): Promise<void> => {
    while (await nachfuehrung.ziehe());
  };
  return {
    betrieb,
    uhr,
    ruf: (wer, id, teile) => rufe(alle, wer, id, teile),
    stelleZu: (mime) => {
      const id = `m${post.size + 1}`;
      post.set(id, mime);
      return id;
    },
    fuehreNach,
    kehre: async () => {
      await fuehreNach();
      uhr.vor(60_000);
      await kehre(betrieb, melde);
      await fuehreNach();
    },
    weiseZu: async (wer, gruppen) => {
      gelungen(
        await speicher.aendern({ behaelter: 'register', id: `person~${wer.oid}` }, zuweisung(gruppen), () =>
          gut({
            schreibe: gruppen.map((entraId) => ({
              id: `zuweisung~${entraId}`,
              typ: 'zuweisung',
              ord: `zuweisung~${entraId}`,
              daten: { entraId, zustand: 'AKTIV', von: '2020-01-01', bis: null },
            })),
            antwort: {},
          }),
        ),
      );
    },
    brichEroeffnungen: (ja) => {
      eroeffnungScheitert = ja;
    },
    pruefe: async () => {
      const befunde: Befund[] = [];
      await pruefe({ oeffne: augenblick, contents: inhalte }, (befund) => befunde.push(befund));
      return befunde;
    },
    meldungen,
    schliesse: async () => {
      suche.schliesse();
      await speicher.schliesse();
      rmSync(ordner, { recursive: true });
    },
  };
}

async function rufe<I extends RoutenId>(
  alle: Faelle,
  wer: Mensch,
  id: I,
  teile: Teile<I>,
): Promise<Result<Ausgabe<I>, Fehler>> {
  const aufruf = { pfad: {}, frage: {}, ein: undefined, strom: [], ...teile } as unknown as Aufruf<I>;
  const person = { art: 'person' as const, ...wer };
  const ergebnis = await alle[id]({ person, token: 'ungeprueft' }, aufruf);
  return ergebnis as Result<Ausgabe<I>, Fehler>;
}

function stelluhr(anfang: string): Stelluhr {
  let jetzt = Date.parse(anfang);
  return {
    jetzt: () => new Date(jetzt),
    stelle: (zeit) => (jetzt = Date.parse(zeit)),
    vor: (ms) => (jetzt += ms),
  };
}

/** Never the same twice, always the same again. */
function zaehlenderZufall(): Zufall {
  let zahl = 0;
  return {
    hex: (bytes) => {
      zahl += 1;
      return createHash('shake256', { outputLength: bytes }).update(String(zahl)).digest('hex');
    },
  };
}

/** The product's own reader, in this process. */
const leser: Leser = {
  lies: (pfad, hinweis) => {
    const wacht = erzeugeWacht(
      { ms: 60_000, rss: Infinity },
      () => 0,
      () => 0,
    );
    return Promise.resolve(lies(readFileSync(pfad), hinweis, { wacht, scan: inhaltsregeln() }));
  },
  teil: (pfad, teilpfad, ziel) => {
    const bytes = loese(readFileSync(pfad), teilpfad);
    if (!bytes) return Promise.resolve(undefined);
    writeFileSync(ziel, bytes, { flag: 'wx' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return Promise.resolve({ sha256, bytes: bytes.length });
  },
  beende: () => Promise.resolve(),
};

const postfach = (post: ReadonlyMap<string, string>): Postfach => ({
  mime: (_token, _postfach, id) => {
    const mime = post.get(id);
    return Promise.resolve(
      mime === undefined
        ? schlecht({ code: 'postfach_nachricht_unbekannt' })
        : { ok: true, wert: einStueck(Buffer.from(mime)) },
    );
  },
  suche: (_token, _postfach, messageId) =>
    Promise.resolve(
      gut([...post].filter(([, mime]) => mime.includes(`Message-ID: ${messageId}\r\n`)).map(([id]) => id)),
    ),
});

const nichtErreichbar = { ok: false, fehler: { code: 'postfach_nicht_erreichbar' } } as const;

/** Most of these tests move no e-mail. */
const ohneOrdner: Postordner = {
  verschiebe: () => Promise.resolve(nichtErreichbar),
  kennzeichne: () => Promise.resolve(nichtErreichbar),
};

async function* einStueck(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const zuweisung = (gruppen: readonly string[]): Lesewunsch => ({
  anfrage: neueAnfrage(),
  oid: 'dienst~test',
  op: 'zuweisung.erteilen',
  einHash: gruppen.join(' '),
  zeit: '2026-01-01T00:00:00.000Z',
  ids: [],
});

/** Every content that lies anywhere, uploads aside. */
export const inhalteVon = (haus: Probehaus): Promise<Inhaltsort[]> => gesammelt(haus.betrieb.contents.alle());

/** Every upload that waits. */
export const uploadsVon = async (haus: Probehaus): Promise<string[]> =>
  (await gesammelt(haus.betrieb.contents.uploads())).map((u) => u.upload);

async function gesammelt<T>(strom: AsyncIterable<T>): Promise<T[]> {
  const alle: T[] = [];
  for await (const eines of strom) alle.push(eines);
  return alle;
}

/** The value of an answer that must not be a refusal. */
export function gelungen<T>(antwort: Result<T, Fehler>): T {
  if (!antwort.ok) throw new Error(`Abgelehnt: ${JSON.stringify(antwort.fehler)}`);
  return antwort.wert;
}

/** The code of an answer that must be a refusal. */
export function abgelehnt(antwort: Result<unknown, Fehler>): Fehler['code'] {
  if (antwort.ok) throw new Error(`Nicht abgelehnt: ${JSON.stringify(antwort.wert)}`);
  return antwort.fehler.code;
}

export interface Ort {
  readonly akte: string;
  readonly vorgang: string;
}

/** A new Akte with one Vorgang. */
export async function neuerVorgang(haus: Probehaus, wer: Mensch, einheit = '13.01'): Promise<Ort> {
  const akte = gelungen(
    await haus.ruf(wer, 'akte.anlegen', { ein: { anfrage: neueAnfrage(), einheit, betreff: 'Bäume' } }),
  );
  return { akte: akte.id, vorgang: await weitererVorgang(haus, wer, akte.id) };
}

export async function weitererVorgang(haus: Probehaus, wer: Mensch, akte: string): Promise<string> {
  const ein = { anfrage: neueAnfrage(), betreff: 'Fällung Lindenallee' };
  return gelungen(await haus.ruf(wer, 'vorgang.anlegen', { pfad: { akte }, ein })).id;
}

type Ablage = Eingabe<'schriftstueck.ablegen'>;

/** Files a message of the mailbox. */
export const lege = (
  haus: Probehaus,
  wer: Mensch,
  ort: Ort,
  nachricht: string,
  anders: Partial<Ablage> = {},
): Promise<Result<Ausgabe<'schriftstueck.ablegen'>, Fehler>> =>
  haus.ruf(wer, 'schriftstueck.ablegen', {
    pfad: ort,
    ein: { anfrage: neueAnfrage(), quelle: { art: 'postfach', nachricht }, ...anders },
  });
