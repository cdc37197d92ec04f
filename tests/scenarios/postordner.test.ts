/** The real adapter against the stand-in of Microsoft Graph. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { erzeugePostordner } from '@registratur/functions/adapters/graph/postordner';
import { erzeugeTausch } from '@registratur/functions/adapters/graph/tausch';
import type { Postordner } from '@registratur/functions/ports/postordner';
import { erzeugeGraph } from '@registratur/workbench/werkbank/graph';
import { erzeugePostamt, type Nachricht, type Postamt } from '@registratur/workbench/werkbank/postamt';
import { namens } from '@registratur/workbench/musterstadt/personen';
import { postfaecher } from '@registratur/workbench/musterstadt/postfaecher';
import { abgelehnt, gelungen } from './haus.ts';

const eigenes = 'ole.brandt@musterstadt.example';
const messageId = '<1@post.example>';
const mime = Buffer.from(
  `From: j@post.example\r\nTo: ${eigenes}\r\nSubject: Antrag\r\nMessage-ID: ${messageId}\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n\r\nText\r\n`,
);
const nach = { name: 'Veraktet' };

let postamt: Postamt;
let brief: Nachricht;
let ordner: Postordner;
/** Answers with this status instead of carrying out; undefined = carries out. */
let stoere: (methode: string, weg: string) => number | undefined;
/** Carries out and loses the answer. */
let verliere: (weg: string) => boolean;
let schliesse: () => void;

beforeEach(async () => {
  postamt = erzeugePostamt(postfaecher);
  brief = await postamt.stelleZu(eigenes, mime, '2026-11-23T09:00:05Z');
  stoere = () => undefined;
  verliere = () => false;
  const graph = erzeugeGraph(
    postamt,
    { personAus: () => Promise.resolve(namens('Ole Brandt')) },
    () => new Date('2026-11-24T10:00:00Z'),
    () => ['Mail.ReadWrite'],
  );
  const server = createServer((req, res) => {
    const status = stoere(req.method ?? '', req.url ?? '');
    if (status !== undefined) return void res.writeHead(status, { 'retry-after': '0' }).end('{}');
    if (verliere(req.url ?? '')) Object.assign(res, { end: () => req.socket.destroy() });
    void graph(req, res);
  });
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graph`;
  const ausgestellt = { token_type: 'Bearer', access_token: 'graph-token', expires_in: 3600 };
  const hole = (): Promise<Response> => Promise.resolve(Response.json(ausgestellt));
  const zugang = { tokenUrl: 'https://anmeldung.example/token', geheimnis: 'g', hole };
  ordner = erzeugePostordner(erzeugeTausch(zugang, 'unsere-app'), url);
  schliesse = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterEach(() => schliesse());

const verschiebe = (nachricht = brief.id) =>
  ordner.verschiebe('token', { nachricht, internetMessageId: messageId, nach });
const einzige = (): Nachricht => {
  const [eine, ...weitere] = postamt.kasten(eigenes) ?? [];
  if (!eine || weitere.length > 0) throw new Error('Im Postfach liegt nicht genau eine E-Mail.');
  return eine;
};
const name = (n: Nachricht): string | undefined =>
  postamt.ordner.mit(eigenes, String(n.kopf['parentFolderId']))?.displayName;

describe('Verschieben im eigenen Postfach', () => {
  test('legt den Ordner an, wo er fehlt, und nennt die neue Kennung und den alten Ordner', async () => {
    const { nachricht, vorher } = gelungen(await verschiebe());
    expect([nachricht === brief.id, nachricht]).toEqual([false, einzige().id]);
    expect([name(einzige()), vorher]).toEqual(['Veraktet', brief.kopf['parentFolderId']]);
  });

  test('und zurück geht in den alten Ordner', async () => {
    const { nachricht, vorher } = gelungen(await verschiebe());
    const zurueck = { nachricht, internetMessageId: messageId, nach: { ordner: vorher } };
    gelungen(await ordner.verschiebe('token', zurueck));
    expect(name(einzige())).toBe('Posteingang');
  });

  test('Eine Wiederholung findet sie dort, wo sie nach verlorener Antwort liegt', async () => {
    verliere = (weg) => weg.endsWith('/move');
    expect(abgelehnt(await verschiebe())).toBe('postfach_nicht_erreichbar');
    verliere = () => false;
    expect(gelungen(await verschiebe())).toEqual({ nachricht: einzige().id, vorher: 'inbox' });
    expect(gelungen(await verschiebe(einzige().id)).nachricht).toBe(einzige().id);
    expect(name(einzige())).toBe('Veraktet');
  });

  test('Legt gleichzeitig jemand den Ordner an, wird seiner genommen', async () => {
    let gesucht = 0;
    stoere = (methode, weg) => {
      if (methode === 'GET' && weg.includes('/mailFolders?')) gesucht += 1;
      if (methode === 'POST' && weg.endsWith('/mailFolders')) postamt.ordner.legeAn(eigenes, nach.name);
      return undefined;
    };
    gelungen(await verschiebe());
    expect([gesucht, name(einzige())]).toEqual([2, 'Veraktet']);
  });

  test('Was nicht im eigenen Postfach liegt, gibt es nicht', async () => {
    const fremd = await postamt.stelleZu('hanna.reuter@musterstadt.example', mime, '2026-11-23T09:00:05Z');
    postamt.verlege(eigenes, brief.id, 'inbox');
    const wunsch = { nachricht: fremd.id, internetMessageId: '<andere@post.example>', nach };
    expect(abgelehnt(await ordner.verschiebe('token', wunsch))).toBe('postfach_nachricht_unbekannt');
    expect(postamt.kasten('hanna.reuter@musterstadt.example')?.[0]?.id).toBe(fremd.id);
  });

  test.each([500, 429, 507])('Antwortet Graph mit %i, bleibt alles, wie es ist', async (status) => {
    stoere = (methode) => (methode === 'POST' ? status : undefined);
    expect(abgelehnt(await verschiebe())).toBe('postfach_nicht_erreichbar');
    expect(name(einzige())).toBe('Posteingang');
  });
});

describe('Die Kategorie', () => {
  const kennzeichne = (nachricht: string, gesetzt: boolean) =>
    ordner.kennzeichne('token', { postfach: undefined, nachricht, kategorie: 'Veraktet', gesetzt });

  test('geht weg und kommt, und nur diese', async () => {
    postamt.aendere(eigenes, brief.id, { categories: ['Wichtig', 'Veraktet'] });
    gelungen(await kennzeichne(brief.id, false));
    expect(einzige().kopf['categories']).toEqual(['Wichtig']);
    gelungen(await kennzeichne(brief.id, false));
    gelungen(await kennzeichne(brief.id, true));
    expect(einzige().kopf['categories']).toEqual(['Wichtig', 'Veraktet']);
  });

  test('an einer E-Mail, die es nicht gibt, wird abgelehnt', async () =>
    expect(abgelehnt(await kennzeichne('AAMk-fremd', false))).toBe('postfach_nachricht_unbekannt'));
});
