/**
 * The real product in this process, for tests: the built bundle on the workbench's functions host behind a plain
 * HTTP server on loopback, with an issuer of its own. One house at a time: the bundle reads `process.env`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Einrichtung } from '@registratur/functions/usecases/einrichtung/uebernehmen';
import { starteHost, type Host } from '@registratur/workbench/functions-host/host';
import { einrichtung as musterstadt } from '@registratur/workbench/musterstadt/einrichtung';
import { gruppenVon } from '@registratur/workbench/musterstadt/gruppen';
import type { Person } from '@registratur/workbench/musterstadt/personen';
import { erzeugeAussteller, type Aussteller, type Ausweisperson } from './aussteller.ts';

const wurzel = join(import.meta.dirname, '../..');
const gebaut = join(wurzel, 'functions/dist/main.cjs');

export interface Hauswunsch {
  /** What the city brings along. Default: Musterstadt. */
  readonly einrichtung?: Einrichtung;
  /** Path of the functions bundle. Default: the built one. */
  readonly bundle?: string;
  /** Lines the mail gateway adds. Default: none. */
  readonly banner?: readonly string[];
  /** Folder of the store; it is kept. Default: a new one, removed by `stoppe`. */
  readonly daten?: string;
  /** Further settings, such as another store. */
  readonly umgebung?: Readonly<Record<string, string>>;
}

export interface Testhaus {
  /** Origin, without a slash at the end. */
  readonly url: string;
  readonly daten: string;
  /** An access token of a person of Musterstadt, or of anybody whose groups are told. */
  readonly token: (
    wer: Person | Ausweisperson,
    anders?: Readonly<Record<string, unknown>>,
  ) => Promise<string>;
  readonly aussteller: Aussteller;
  /** Runs a timer of the app now. */
  readonly ausloesen: (name: string) => Promise<void>;
  /** Warnings and errors the app or its host wrote since the start. */
  readonly meldungen: readonly string[];
  readonly stoppe: () => Promise<void>;
}

type Behandle = (req: IncomingMessage, res: ServerResponse) => void;

async function lausche(behandle: Behandle): Promise<{ url: string; schliesse: () => Promise<void> }> {
  const server = createServer(behandle);
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    schliesse: () =>
      new Promise((zu) => {
        server.close(() => zu());
        server.closeAllConnections();
      }),
  };
}

/** Loads the bundle while the environment says what it is told; afterwards the environment is as before. */
async function starteMit(
  umgebung: Readonly<Record<string, string>>,
  wunsch: Parameters<typeof starteHost>[0],
): Promise<Host> {
  const vorher = Object.keys(umgebung).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, umgebung);
  try {
    return await starteHost(wunsch);
  } finally {
    for (const [name, wert] of vorher) {
      if (wert === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = wert;
    }
  }
}

export async function starteTesthaus(wunsch: Hauswunsch = {}): Promise<Testhaus> {
  const aussteller = await erzeugeAussteller();
  const ordner = mkdtempSync(join(tmpdir(), 'registratur-haus-'));
  const daten = wunsch.daten ?? join(ordner, 'daten');
  const stadt = join(ordner, 'einrichtung.json');
  writeFileSync(stadt, JSON.stringify(wunsch.einrichtung ?? musterstadt));

  let host: Host | undefined;
  const { url, schliesse } = await lausche((req, res) => {
    if (req.url === '/schluessel')
      res.setHeader('content-type', 'application/json').end(JSON.stringify(aussteller.jwks));
    else if (host) void host.behandle(req, res);
    else res.writeHead(503).end();
  });
  const meldungen: string[] = [];
  try {
    host = await starteMit(
      {
        REGISTRATUR_DATEN: daten,
        REGISTRATUR_AUSSTELLER: aussteller.issuer,
        REGISTRATUR_JWKS: `${url}/schluessel`,
        REGISTRATUR_ZIELGRUPPE: aussteller.audience,
        REGISTRATUR_MANDANT: aussteller.tenant,
        REGISTRATUR_TOKEN: `${url}/kein-token`,
        REGISTRATUR_GEHEIMNIS: 'nur im Test',
        REGISTRATUR_GRAPH: `${url}/kein-graph`,
        REGISTRATUR_LESER: join(wurzel, 'functions/dist/mail-kind.cjs'),
        REGISTRATUR_EINRICHTUNG: stadt,
        REGISTRATUR_BANNER: (wunsch.banner ?? []).join('|'),
        ...wunsch.umgebung,
      },
      {
        einstieg: wunsch.bundle ?? gebaut,
        melde: (stufe, text) => {
          if (stufe === 'warning' || stufe === 'error') meldungen.push(`${stufe}: ${text}`);
        },
      },
    );
  } catch (fehler) {
    await schliesse();
    rmSync(ordner, { recursive: true, force: true });
    throw fehler;
  }
  const laufend = host;
  return {
    url,
    daten,
    aussteller,
    meldungen,
    token: (wer, anders) =>
      aussteller.token({ ...wer, gruppen: 'gruppen' in wer ? wer.gruppen : gruppenVon(wer.name) }, anders),
    ausloesen: (name) => laufend.ausloesen(name),
    stoppe: async () => {
      await laufend.stoppe();
      await schliesse();
      rmSync(ordner, { recursive: true, force: true });
    },
  };
}
