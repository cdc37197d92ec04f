/** The local product on one https origin: functions app, stand-ins for Entra and Graph, the pages. */
import { existsSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { orte, type Anmeldeangaben } from '@registratur/shared/ui/anmelden/angaben';
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
import { mitMitgliedschaften } from './mitgliedschaften.ts';
import { belegeOrdner, type Datenordner } from './ordner.ts';
import { erzeugePostamt } from './postamt.ts';
import { neueSchalter, type Schalter } from './schalter.ts';
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
  /** Folder of an unpacked functions package to run, in place of what was built here. */
  readonly paket?: string;
  /** Hears what takes longer than a moment. */
  readonly melde?: (text: string) => void;
}

export interface Werkbank {
  readonly url: string;
  /** Certificate of the server, PEM. */
  readonly ca: string;
  /** An access token for the Registratur as a persona. */
  readonly token: (personName: string) => Promise<string>;
  /** What can be forced at the stand-in of Entra. */
  readonly schalter: Schalter;
  /** Lets running requests end, closes the store, gives the folder back. */
  readonly stoppe: () => Promise<void>;
}

/** How long answers on their way may take when the server ends, in milliseconds. */
const nachlaufMs = 5_000;

/** A token of 16 KB with everything else a browser sends; the functions app on Azure is set to the same. */
const kopfBytes = 32 * 1024;

type Behandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

const ruhig = (): void => undefined;

/** Throws `Startfehler` with one German line when the start is not possible here. */
export async function starteWerkbank(wunsch: Werkbankwunsch): Promise<Werkbank> {
  const einstieg = wunsch.paket === undefined ? bau.functions : join(wunsch.paket, 'main.cjs');
  if (!existsSync(einstieg))
    throw new Startfehler('Das Programm ist noch nicht gebaut. Bitte rufen Sie zuerst „npm run build“.');
  const melde = wunsch.melde ?? ruhig;
  const ordner = belegeOrdner(wunsch.daten, wunsch.neu);
  try {
    return await starteIn(ordner, { port: wunsch.port, einstieg, melde });
  } catch (fehler) {
    ordner.gibFrei();
    throw fehler;
  }
}

async function starteIn(
  ordner: Datenordner,
  {
    port,
    einstieg,
    melde,
  }: { readonly port: number; readonly einstieg: string; readonly melde: (text: string) => void },
): Promise<Werkbank> {
  const zertifikat = await sorgeFuerZertifikat(ordner.eigenes, new Date());
  vertraue(zertifikat.cert);
  let behandle = geschlossen('Die Registratur startet gerade.');
  const server = createServer(
    { ...zertifikat, maxHeaderSize: kopfBytes },
    (req, res) => void behandle(req, res).catch(brichAb(res)),
  );
  server.on('clientError', sageWarum);
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
    host = await starteHost({ einstieg, zeitzone: 'Europe/Berlin' });
    const schalter = neueSchalter();
    const entra = erzeugeEntra(aussteller, geheimes.geheimnis, [`${url}${orte.zurueck}`], schalter);
    const postfach = erzeugeGraph(postamt, aussteller, () => new Date());
    const graph = mitMitgliedschaften(postfach, url, aussteller, schalter);
    behandle = weiche(host, entra, graph, anmeldeangaben(aussteller));
    const token = async (name: string): Promise<string> => aussteller.tokenFuer(namens(name), 'registratur');
    await befuelle({ url, token, ordner: ordner.eigenes, melde });
    const adresse = join(ordner.pfad, 'adresse.json');
    schreibeGanz(adresse, JSON.stringify({ url, ca: zertifikat.cert, mandant, pid: process.pid }));
    return {
      url,
      ca: zertifikat.cert,
      token,
      schalter,
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

/** What is too long to be a request at all still gets an answer in words. */
function sageWarum(fehler: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || fehler.code === 'ECONNRESET') return void socket.destroy();
  const zuLang = fehler.code === 'HPE_HEADER_OVERFLOW';
  const text = zuLang
    ? 'Die Kopfzeilen dieser Anfrage sind zu lang (mehr als 32 KB). Bitte melden Sie sich neu an; hilft das nicht, wenden Sie sich an Ihre Verwaltung.'
    : 'Diese Anfrage ist nicht lesbar.';
  socket.end(
    [
      `HTTP/1.1 ${zuLang ? '431 Request Header Fields Too Large' : '400 Bad Request'}`,
      'content-type: text/plain; charset=utf-8',
      `content-length: ${Buffer.byteLength(text)}`,
      'connection: close',
      '',
      text,
    ].join('\r\n'),
  );
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
    REGISTRATUR_EINRICHTUNG: datei,
    REGISTRATUR_BANNER: '',
  });
}

/** What the pages are told to sign people in, as a real installation is told by a file (README „Anmeldung“). */
const anmeldeangaben = ({ adressen, scope }: Aussteller): Anmeldeangaben => ({
  authority: adressen.authority,
  clientId: registraturApp,
  scope,
});

function weiche(host: Host, entra: Behandler, graph: Behandler, angaben: Anmeldeangaben): Behandler {
  const finde = erzeugeRegale(regale);
  return async (req, res) => {
    const pfad = pfadVon(req);
    if (pfad === undefined) return kurz(res, 400, 'Diese Adresse ist nicht lesbar.');
    if (pfad.startsWith('/api/')) return host.behandle(req, res);
    if (pfad.startsWith('/entra/')) return entra(req, res);
    if (pfad.startsWith('/graph/')) return graph(req, res);
    if (pfad === '/werkbank/personen') return json(res, 200, auskunft);
    if (pfad === orte.angaben) return json(res, 200, angaben);
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
