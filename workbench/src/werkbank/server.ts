/** The local product on one https origin: functions app, stand-ins for Entra and Graph, the pages. */
import { existsSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { starteHost, type Host } from '../functions-host/host.ts';
import { einrichtung } from '../musterstadt/einrichtung.ts';
import { mandant, namens } from '../musterstadt/personen.ts';
import { postfaecher } from '../musterstadt/postfaecher.ts';
import { json } from './antwort.ts';
import {
  befugnis,
  erzeugeAussteller,
  registraturApp,
  sorgeFuerGeheimes,
  type Aussteller,
} from './aussteller.ts';
import { erzeugeAusklang } from './ausklang.ts';
import { auskunft } from './auskunft.ts';
import { befuelle } from './befuellung.ts';
import { erzeugeEntra } from './entra.ts';
import { erzeugeGraph } from './graph.ts';
import { belegeOrdner, type Datenordner } from './ordner.ts';
import { erzeugePostamt } from './postamt.ts';
import { schreibeGanz } from './schreibe.ts';
import { bau, regale } from './seiten.ts';
import { Startfehler } from './startfehler.ts';
import { erzeugeRegale, kurz, liefere } from './statisch.ts';
import { sorgeFuerZertifikat, vertraue } from './zertifikat.ts';
import { stellePostZu } from './zustellung.ts';

export interface Werkbankwunsch {
  /** 0 = any free one. */
  readonly port: number;
  /** Folder of all data. */
  readonly daten: string;
  /** Start over: what the folder holds is deleted first. */
  readonly neu?: boolean;
  /** Hears what takes longer than a moment. */
  readonly melde?: (text: string) => void;
}

export interface Werkbank {
  readonly url: string;
  /** Certificate of the server, PEM. */
  readonly ca: string;
  /** An access token for the Registratur as a persona. */
  readonly token: (personName: string) => Promise<string>;
  /** Lets running requests end, closes the store, gives the folder back. */
  readonly stoppe: () => Promise<void>;
}

/** How long answers on their way may take when the server ends, in milliseconds. */
const nachlaufMs = 5_000;

type Behandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

const ruhig = (): void => undefined;

/** Throws `Startfehler` with one German line when the start is not possible here. */
export async function starteWerkbank(wunsch: Werkbankwunsch): Promise<Werkbank> {
  if (!existsSync(bau.functions))
    throw new Startfehler('Das Programm ist noch nicht gebaut. Bitte rufen Sie zuerst „npm run build“.');
  const melde = wunsch.melde ?? ruhig;
  const ordner = belegeOrdner(wunsch.daten, wunsch.neu);
  try {
    return await starteIn(ordner, wunsch.port, melde);
  } catch (fehler) {
    ordner.gibFrei();
    throw fehler;
  }
}

async function starteIn(ordner: Datenordner, port: number, melde: (text: string) => void): Promise<Werkbank> {
  const zertifikat = await sorgeFuerZertifikat(ordner.eigenes, new Date());
  vertraue(zertifikat.cert);
  let behandle = geschlossen('Die Registratur startet gerade.');
  const server = createServer(zertifikat, (req, res) => void behandle(req, res).catch(brichAb(res)));
  const klingeAus = erzeugeAusklang(server);
  const url = `https://localhost:${await lausche(server, port)}`;
  let host: Host | undefined;
  const schliesse = async (): Promise<void> => {
    // Requests that run to their end may still need Entra and Graph.
    await host?.stoppe();
    behandle = geschlossen('Die Registratur wird gerade beendet.');
    await klingeAus(nachlaufMs);
  };
  try {
    const geheimes = sorgeFuerGeheimes(ordner.eigenes);
    const aussteller = await erzeugeAussteller(url, geheimes.schluessel);
    const postamt = erzeugePostamt(postfaecher);
    await stellePostZu(postamt);
    setzeUmgebung(ordner, url, aussteller, geheimes.geheimnis);
    melde('Die Registratur wird gestartet …');
    host = await starteHost({ einstieg: bau.functions, zeitzone: 'Europe/Berlin' });
    const entra = erzeugeEntra(aussteller, geheimes.geheimnis);
    const graph = erzeugeGraph(postamt, aussteller, () => new Date());
    behandle = weiche(host, entra, graph);
    const token = async (name: string): Promise<string> => aussteller.tokenFuer(namens(name), 'registratur');
    await befuelle({ url, token, ordner: ordner.eigenes, melde });
    const adresse = join(ordner.pfad, 'adresse.json');
    schreibeGanz(adresse, JSON.stringify({ url, ca: zertifikat.cert, mandant, pid: process.pid }));
    return {
      url,
      ca: zertifikat.cert,
      token,
      stoppe: async () => {
        await schliesse();
        rmSync(adresse, { force: true });
        ordner.gibFrei();
      },
    };
  } catch (fehler) {
    await schliesse();
    throw fehler;
  }
}

/** A defect is shown; a caller who went away is none. */
const brichAb =
  (res: ServerResponse) =>
  (fehler: unknown): void => {
    if (!res.destroyed) console.error(fehler);
    res.destroy();
  };

const geschlossen =
  (text: string): Behandler =>
  async (_, res) =>
    Promise.resolve(kurz(res, 503, text));

async function lausche(server: Server, port: number): Promise<number> {
  await new Promise<void>((bereit, fehler) => {
    server.once('error', (grund: NodeJS.ErrnoException) =>
      fehler(
        grund.code === 'EADDRINUSE' || grund.code === 'EACCES'
          ? new Startfehler(
              `Der Port ${port} ist belegt oder nicht erlaubt. Bitte nennen Sie mit --port einen anderen.`,
            )
          : grund,
      ),
    );
    server.listen(port, '127.0.0.1', bereit);
  });
  return (server.address() as AddressInfo).port;
}

/** What the functions app is told; it reads it when it is loaded. */
function setzeUmgebung(ordner: Datenordner, url: string, aussteller: Aussteller, geheimnis: string): void {
  const datei = join(ordner.eigenes, 'einrichtung.json');
  schreibeGanz(datei, JSON.stringify(einrichtung));
  Object.assign(process.env, {
    REGISTRATUR_DATEN: ordner.pfad,
    REGISTRATUR_AUSSTELLER: aussteller.adressen.issuer,
    REGISTRATUR_JWKS: aussteller.adressen.jwks,
    REGISTRATUR_TOKEN: aussteller.adressen.token,
    REGISTRATUR_ZIELGRUPPE: registraturApp,
    REGISTRATUR_MANDANT: mandant,
    REGISTRATUR_SCOPE: befugnis,
    REGISTRATUR_GEHEIMNIS: geheimnis,
    REGISTRATUR_GRAPH: `${url}/graph`,
    REGISTRATUR_LESER: bau.leser,
    REGISTRATUR_EINRICHTUNG: datei,
    REGISTRATUR_BANNER: '',
  });
}

function weiche(host: Host, entra: Behandler, graph: Behandler): Behandler {
  const finde = erzeugeRegale(regale);
  return async (req, res) => {
    const pfad = pfadVon(req);
    if (pfad === undefined) return kurz(res, 400, 'Diese Adresse ist nicht lesbar.');
    if (pfad.startsWith('/api/')) return host.behandle(req, res);
    if (pfad.startsWith('/entra/')) return entra(req, res);
    if (pfad.startsWith('/graph/')) return graph(req, res);
    if (pfad === '/werkbank/personen') return json(res, 200, auskunft);
    return liefere(req, res, finde(pfad));
  };
}

function pfadVon(req: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent((req.url ?? '/').split('?')[0] ?? '/');
  } catch {
    return undefined;
  }
}
