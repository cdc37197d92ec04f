import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namens, type Person } from '../musterstadt/personen.ts';
import { postfaecher } from '../musterstadt/postfaecher.ts';
import { erzeugeGraph } from './graph.ts';
import { erzeugePostamt, type Nachricht } from './postamt.ts';

const jetzt = new Date('2026-11-24T10:00:00Z');
const postamt = erzeugePostamt(postfaecher);
/** The token of these tests is the person's name. */
const personAus = async (token: string): Promise<Person | undefined> =>
  Promise.resolve(token === '' ? undefined : namens(decodeURIComponent(token)));
const alle = ['Mail.ReadWrite', 'Mail.ReadWrite.Shared'];
let befugnisse: readonly string[] = alle;
const graph = erzeugeGraph(
  postamt,
  { personAus },
  () => jetzt,
  () => befugnisse,
);
const server = createServer((req, res) => void graph(req, res));
let ort: string;
let brief: Nachricht;

const mime = Buffer.from(
  'From: =?UTF-8?Q?J=C3=BCrgen?= <j@post.example>\r\nTo: poststelle@musterstadt.example\r\nSubject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\n' +
    'Message-ID: <1@post.example>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n\r\nText\r\n',
);

beforeAll(async () => {
  brief = await postamt.stelleZu('poststelle@musterstadt.example', mime, '2026-11-23T09:00:05Z');
  await postamt.stelleZu('ole.brandt@musterstadt.example', mime, '2026-11-23T09:00:05Z');
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit));
  ort = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graph/v1.0`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const hole = async (
  wer: string,
  pfad: string,
  init: { method?: string; body?: string } = {},
): Promise<Response> =>
  fetch(ort + pfad, {
    ...init,
    headers: {
      'content-type': 'text/plain',
      ...(wer === '' ? {} : { authorization: `Bearer ${encodeURIComponent(wer)}` }),
    },
  });
const fehler = async (antwort: Promise<Response>): Promise<[number, string]> => {
  const a = await antwort;
  return [a.status, ((await a.json()) as { error: { code: string } }).error.code];
};
const kasten = '/users/poststelle%40musterstadt.example/messages';

describe('Graph', () => {
  it('gibt die Nachricht Byte für Byte heraus', async () => {
    const antwort = await hole('Gerd Pohl', `${kasten}/${encodeURIComponent(brief.id)}/$value`);
    expect(Buffer.from(await antwort.arrayBuffer())).toEqual(mime);
  });

  it('nennt, was ein Client zeigt', async () => {
    const { value } = (await (await hole('Gerd Pohl', kasten)).json()) as { value: object[] };
    expect(value).toEqual([
      expect.objectContaining({
        id: brief.id,
        subject: 'Grüße',
        internetMessageId: '<1@post.example>',
        from: { emailAddress: { name: 'Jürgen', address: 'j@post.example' } },
        receivedDateTime: '2026-11-23T09:00:05Z',
        hasAttachments: false,
      }),
    ]);
  });

  it('gibt derselben Nachricht in jedem Postfach eine eigene Kennung', () => {
    const eigene = postamt.kasten('ole.brandt@musterstadt.example')?.map((n) => n.id);
    expect(eigene).toHaveLength(1);
    expect(eigene).not.toContain(brief.id);
  });

  it('verlangt ein Token', async () => {
    expect(await fehler(hole('', '/me/messages'))).toEqual([401, 'InvalidAuthenticationToken']);
  });

  it('öffnet kein fremdes Postfach', async () => {
    expect(await fehler(hole('Ole Brandt', kasten))).toEqual([403, 'ErrorAccessDenied']);
    expect(await fehler(hole('Ole Brandt', `${kasten}/${brief.id}/$value`))).toEqual([
      403,
      'ErrorAccessDenied',
    ]);
  });

  it('liest ein Postfach, das man vertritt, und ändert darin nichts', async () => {
    await postamt.stelleZu('jonas.weidt@musterstadt.example', mime, '2026-11-23T09:00:05Z');
    const seins = '/users/jonas.weidt%40musterstadt.example/messages';
    const { value } = (await (await hole('Mira Okafor', seins)).json()) as { value: { id: string }[] };
    expect(value).toHaveLength(1);
    const eine = `${seins}/${encodeURIComponent(value[0]?.id ?? '')}`;
    const aendern = { method: 'PATCH', body: '{"categories":["Veraktet"]}' };
    expect(await fehler(hole('Mira Okafor', eine, aendern))).toEqual([403, 'ErrorAccessDenied']);
    expect((await hole('Jonas Weidt', eine, aendern)).status).toBe(200);
  });

  it.each([
    ['Mail.Read', 200, 403],
    ['Mail.Read.Shared', 403, 200],
    ['User.Read', 403, 403],
  ])(
    'öffnet mit der Befugnis %s das eigene (%i) und ein geteiltes Postfach (%i)',
    async (scp, eigenes, geteilt) => {
      befugnisse = [scp];
      const status = async (pfad: string): Promise<number> => (await hole('Gerd Pohl', pfad)).status;
      expect([await status('/me/messages'), await status(kasten)]).toEqual([eigenes, geteilt]);
      befugnisse = alle;
    },
  );

  it('ändert mit einer Befugnis zum Lesen nichts', async () => {
    befugnisse = ['Mail.Read', 'Mail.Read.Shared'];
    const aendern = { method: 'PATCH', body: '{"isRead":true}' };
    expect(await fehler(hole('Gerd Pohl', `${kasten}/${brief.id}`, aendern))).toEqual([
      403,
      'ErrorAccessDenied',
    ]);
    befugnisse = alle;
  });

  it('findet eine Nachricht an ihrer Message-ID und kennt keine andere Bedingung', async () => {
    const suche = async (filter: string): Promise<Response> =>
      hole('Gerd Pohl', `${kasten}?$filter=${encodeURIComponent(filter)}`);
    const ids = async (messageId: string): Promise<string[]> => {
      const liste = (await (await suche(`internetMessageId eq '${messageId}'`)).json()) as {
        value: { id: string }[];
      };
      return liste.value.map((n) => n.id);
    };
    expect(await ids('<1@post.example>')).toEqual([brief.id]);
    expect(await ids('<2@post.example>')).toEqual([]);
    expect(await fehler(suche("subject eq 'Grüße'"))).toEqual([400, 'ErrorInvalidUrlQueryFilter']);
  });

  it('kennt weder unbekannte Nachrichten noch unbekannte Postfächer', async () => {
    expect(await fehler(hole('Ole Brandt', `/me/messages/${brief.id}/$value`))).toEqual([
      404,
      'ErrorItemNotFound',
    ]);
    expect(await fehler(hole('Ole Brandt', '/users/niemand%40musterstadt.example/messages'))).toEqual([
      404,
      'ErrorInvalidUser',
    ]);
  });

  it('nimmt eine Nachricht als MIME in Base64 an', async () => {
    const antwort = await hole('Mira Okafor', '/me/messages', {
      method: 'POST',
      body: mime.toString('base64'),
    });
    expect(antwort.status).toBe(201);
    expect(postamt.kasten('mira.okafor@musterstadt.example')?.map((n) => n.mime)).toEqual([mime]);
  });

  it('merkt sich Kategorien und Gelesenes, sonst nichts', async () => {
    const weg = `${kasten}/${brief.id}`;
    const aendere = async (body: string): Promise<Response> =>
      hole('Gerd Pohl', weg, { method: 'PATCH', body });
    expect((await aendere('{"categories":["veraktet"],"isRead":true}')).status).toBe(200);
    expect(await (await hole('Gerd Pohl', weg)).json()).toMatchObject({
      categories: ['veraktet'],
      isRead: true,
    });
    expect(await fehler(aendere('{"subject":"anders"}'))).toEqual([400, 'BadRequest']);
    expect(await fehler(hole('Ole Brandt', weg, { method: 'PATCH', body: '{}' }))).toEqual([
      403,
      'ErrorAccessDenied',
    ]);
  });

  it('kennt keine anderen Wege', async () => {
    expect(await fehler(hole('Ole Brandt', '/me/calendar'))).toEqual([400, 'BadRequest']);
    expect(await fehler(hole('Ole Brandt', '/me/messages', { method: 'DELETE' }))).toEqual([
      400,
      'BadRequest',
    ]);
  });
});
