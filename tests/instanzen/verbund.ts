/** Two instances on one store, which the stand-in serves over HTTP, and one folder of contents. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { richteDatenbankEin } from '@registratur/functions/adapters/cosmos/einrichten';
import { oeffneCosmos, type CosmosSpeicher } from '@registratur/functions/adapters/cosmos/speicher';
import { oeffneInhalte } from '@registratur/functions/adapters/files/inhalte';
import { uhr, zufall } from '@registratur/functions/app/betrieb';
import type { Contents } from '@registratur/functions/ports/contents';
import { einrichtung } from '@registratur/workbench/musterstadt/einrichtung';
import { gruppenVon } from '@registratur/workbench/musterstadt/gruppen';
import { namens } from '@registratur/workbench/musterstadt/personen';
import { wurzel } from '@registratur/workbench/start/prozess';
import { erzeugeDienst } from '../cosmos-standin/dienst.ts';
import { starteServer } from '../cosmos-standin/server.ts';
import { erzeugeAussteller } from '../hilfe/aussteller.ts';
import { starteInstanz, type Instanz } from './instanz.ts';

export interface Verbund {
  /** The instances as they run now. */
  readonly a: () => Instanz;
  readonly b: () => Instanz;
  /** Kills the second and starts it anew under the same address. */
  readonly ersetzeB: (dazwischen?: () => Promise<void>) => Promise<void>;
  readonly token: (name: string) => Promise<string>;
  /** The store and the contents, past the instances. */
  readonly store: CosmosSpeicher;
  readonly contents: Contents;
  /** Holds the contents under `inhalte`. */
  readonly ordner: string;
  readonly augenblick: () => CosmosSpeicher;
  /** What was asked of the stand-in that it does not model. */
  readonly unbekannt: readonly string[];
  readonly stoppe: () => Promise<void>;
}

export async function starteVerbund(): Promise<Verbund> {
  const ordner = mkdtempSync(join(tmpdir(), 'registratur-instanzen-'));
  const aussteller = await erzeugeAussteller();
  const schluessel = randomBytes(32).toString('base64');
  const dienst = erzeugeDienst({ schluessel });
  const server = await starteServer(dienst);
  const zugang = { endpunkt: server.endpunkt, ausweis: { schluessel }, datenbank: 'registratur' };
  await richteDatenbankEin(zugang);
  const jwks = createServer((_req, res) => res.end(JSON.stringify(aussteller.jwks)));
  await new Promise<void>((bereit) => jwks.listen(0, '127.0.0.1', bereit));
  const fern = `http://127.0.0.1:${(jwks.address() as AddressInfo).port}`;
  const stadt = join(ordner, 'einrichtung.json');
  writeFileSync(stadt, JSON.stringify(einrichtung));
  const inhalte = join(ordner, 'inhalte');
  const umgebung = (name: string): Record<string, string> => ({
    REGISTRATUR_DATEN: join(ordner, name),
    REGISTRATUR_SPEICHER: 'cosmos',
    REGISTRATUR_COSMOS_ENDPUNKT: server.endpunkt,
    REGISTRATUR_COSMOS_SCHLUESSEL: schluessel,
    REGISTRATUR_INHALTE_ORDNER: inhalte,
    REGISTRATUR_AUSSTELLER: aussteller.issuer,
    REGISTRATUR_JWKS: `${fern}/schluessel`,
    REGISTRATUR_ZIELGRUPPE: aussteller.audience,
    REGISTRATUR_MANDANT: aussteller.tenant,
    REGISTRATUR_TOKEN: `${fern}/kein-token`,
    REGISTRATUR_GEHEIMNIS: 'nur im Test',
    REGISTRATUR_GRAPH: `${fern}/kein-graph`,
    REGISTRATUR_LESER: join(wurzel, 'functions/dist/mail-kind.cjs'),
    REGISTRATUR_EINRICHTUNG: stadt,
  });
  const [a, erste] = await Promise.all([starteInstanz(umgebung('a')), starteInstanz(umgebung('b'))]);
  let b = erste;
  const augenblick = (): CosmosSpeicher => oeffneCosmos({ ...zugang, zufall });
  const store = augenblick();
  return {
    a: () => a,
    b: () => b,
    ersetzeB: async (dazwischen) => {
      await b.toete();
      await dazwischen?.();
      b = await starteInstanz(umgebung('b'), Number(new URL(b.url).port));
    },
    token: (name) => aussteller.token({ ...namens(name), gruppen: gruppenVon(name) }),
    store,
    ordner,
    augenblick,
    contents: oeffneInhalte({ ordner: inhalte, uhr }),
    unbekannt: dienst.unbekannt,
    stoppe: async () => {
      await Promise.all([a.beende(), b.beende()]);
      await store.schliesse();
      await server.stoppe();
      jwks.closeAllConnections();
      jwks.close();
      rmSync(ordner, { recursive: true, force: true });
    },
  };
}
