/** The whole product with its records in Cosmos DB (the stand-in, over HTTP) and its contents in a folder. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { richteDatenbankEin } from '@registratur/functions/adapters/cosmos/einrichten';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { erzeugeDienst, type Dienst } from '../cosmos-standin/dienst.ts';
import { starteServer, type Standinserver } from '../cosmos-standin/server.ts';
import { stoerungsarten, type Stoerungsart } from '../cosmos-standin/stoerungen.ts';
import { richteAblageortEin, type Ablageort } from '../hilfe/ablageort.ts';
import { starteTesthaus, type Testhaus } from '../hilfe/haus.ts';
import { erfolg } from '../hilfe/route.ts';
import { codeVon, type Antwort } from '../hilfe/ruf.ts';
import { mail } from './hausPost.ts';

/** What cannot be told by waiting: an answer that never comes costs the whole time limit. */
const rasch: readonly Stoerungsart[] = stoerungsarten.filter((art) => !art.startsWith('zeit_'));

let dienst: Dienst;
let server: Standinserver;
let haus: Testhaus;
let ort: Ablageort;
let unruhig = false;
let fort = false;

beforeAll(async () => {
  const schluessel = randomBytes(32).toString('base64');
  dienst = erzeugeDienst({ schluessel });
  server = await starteServer(dienst, (nr) => {
    if (fort) return 'nicht_erreichbar';
    return unruhig && nr % 9 === 0 ? rasch[(nr / 9) % rasch.length] : undefined;
  });
  await richteDatenbankEin({ endpunkt: server.endpunkt, ausweis: { schluessel }, datenbank: 'registratur' });
  haus = await starteTesthaus({
    umgebung: {
      REGISTRATUR_SPEICHER: 'cosmos',
      REGISTRATUR_COSMOS_ENDPUNKT: server.endpunkt,
      REGISTRATUR_COSMOS_SCHLUESSEL: schluessel,
    },
  });
  ort = await richteAblageortEin(haus);
});
afterAll(async () => {
  await haus.stoppe();
  await server.stoppe();
});

const legeAb = async (betreff: string): Promise<{ readonly id: string; readonly mime: string }> => {
  const upload = neueAnfrage();
  const mime = mail({ betreff, messageId: `<${upload}@example.org>` });
  erfolg(await ort.als({ id: 'eingang.hochladen', pfad: { upload }, bytes: mime }));
  const { schriftstueck } = erfolg(
    await ort.als({
      id: 'schriftstueck.ablegen',
      pfad: { akte: ort.akte, vorgang: ort.vorgang },
      ein: { anfrage: neueAnfrage(), quelle: { art: 'upload', als: 'mail', upload } },
    }),
  ) as { readonly schriftstueck: { readonly id: string } };
  return { id: schriftstueck.id, mime };
};

const original = async (id: string): Promise<string> =>
  (
    await ort.als({ id: 'schriftstueck.original', pfad: { akte: ort.akte, schriftstueck: id } })
  ).bytes.toString();

const findet = async (wort: string): Promise<readonly string[]> => {
  const { treffer } = erfolg(await ort.als({ id: 'suche.finden', frage: { text: wort } })) as {
    readonly treffer: readonly { readonly id: string }[];
  };
  return treffer.map((t) => t.id);
};

test('Eine E-Mail wird abgelegt, kommt Byte für Byte zurück, und die Suche findet sie', async () => {
  const { id, mime } = await legeAb('Kastanienschnitt');
  expect(await original(id)).toBe(mime);
  await expect.poll(() => findet('Kastanienschnitt'), { timeout: 20_000 }).toEqual([id]);
  expect(existsSync(join(haus.daten, 'registratur.db'))).toBe(false);
  expect(dienst.unbekannt).toEqual([]);
  expect(haus.meldungen).toEqual([]);
});

test('Während jede neunte Anfrage an den Speicher misslingt, wird trotzdem abgelegt', async () => {
  unruhig = true;
  try {
    const abgelegt = [];
    for (let i = 0; i < 5; i += 1) abgelegt.push(await legeAb(`Eschentrieb ${i}`));
    for (const { id, mime } of abgelegt) expect(await original(id)).toBe(mime);
  } finally {
    unruhig = false;
  }
});

test('Ist der Speicher fort, heißt es 503 mit einer Wartezeit; kommt er wieder, geht es ohne Neustart weiter', async () => {
  const lies = (): Promise<Antwort> => ort.als({ id: 'akte.lesen', pfad: { akte: ort.akte } });
  fort = true;
  try {
    const antwort = await lies();
    expect([antwort.status, codeVon(antwort)]).toEqual([503, 'beschaeftigt']);
    expect(antwort.kopf).toContainEqual(['retry-after', '2']);
  } finally {
    fort = false;
  }
  expect((await lies()).status).toBe(200);
});
