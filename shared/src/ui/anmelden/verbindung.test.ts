import { describe, expect, test } from 'vitest';
import { problemAus } from '../../contract/problem.ts';
import type { Anmeldung } from './anmeldung.ts';
import { verbindeAls } from './verbindung.ts';

const anmeldung = (teil: Partial<Anmeldung> = {}): Anmeldung => ({
  token: () => Promise.resolve('erstes'),
  anderesToken: ({ claims = '' }) => Promise.resolve(`zweites${claims}`),
  neueAnmeldung: () => Promise.resolve('drittes'),
  meldeAn: () => Promise.resolve(),
  brichAb: () => undefined,
  stand: () => ({ art: 'frei' }),
  beiWechsel: () => () => undefined,
  ...teil,
});

const ziele = { ziele: [] };
/** Answers with the first that is left, and notes who asked. */
function server(...antworten: Response[]): { fetch: typeof fetch; gefragt: [unknown, string | null][] } {
  const gefragt: [unknown, string | null][] = [];
  return {
    gefragt,
    fetch: (ziel, init) => {
      gefragt.push([ziel, new Headers(init?.headers).get('authorization')]);
      const antwort = antworten.shift();
      return antwort ? Promise.resolve(antwort) : Promise.reject(new TypeError('fetch failed'));
    },
  };
}
const nein = (fehler: Parameters<typeof problemAus>[0]): Response =>
  Response.json(problemAus(fehler), { status: problemAus(fehler).status });

test('Jeder Aufruf trägt den Ausweis der Person', async () => {
  const { fetch, gefragt } = server(Response.json(ziele));
  const ruf = verbindeAls(anmeldung(), fetch);
  expect(await ruf('vorgang.ziele', { frage: { text: 'Linde' } })).toEqual({ ok: true, wert: ziele });
  expect(gefragt).toEqual([['/api/ziele?text=Linde', 'Bearer erstes']]);
});

test('Ohne Token wird nichts gesendet, und es gibt keine Antwort', async () => {
  const { fetch, gefragt } = server(Response.json(ziele));
  const ruf = verbindeAls(anmeldung({ token: () => Promise.reject(new Error('netz')) }), fetch);
  expect(await ruf('vorgang.ziele', { frage: {} })).toMatchObject({ ok: false, problem: undefined });
  expect(gefragt).toEqual([]);
});

test('Eine abgebrochene Verbindung ist keine Ablehnung, sondern keine Antwort', async () => {
  const ruf = verbindeAls(anmeldung(), server().fetch);
  expect(await ruf('vorgang.ziele', { frage: {} })).toMatchObject({ ok: false, problem: undefined });
});

describe('Nimmt der Server das Token nicht', () => {
  const ausweise = async (...antworten: Response[]): Promise<(string | null)[]> => {
    const { fetch, gefragt } = server(...antworten);
    await verbindeAls(anmeldung(), fetch)('vorgang.ziele', { frage: {} });
    return gefragt.map(([, wer]) => wer);
  };

  test('gibt es ein anderes, still', async () => {
    expect(await ausweise(nein({ code: 'nicht_angemeldet' }), Response.json(ziele))).toEqual([
      'Bearer erstes',
      'Bearer zweites',
    ]);
  });

  test('wird mitgebracht, was eine Regel verlangt', async () => {
    const regel = nein({ code: 'anmelderegel', claims: '{"c":1}' });
    expect(await ausweise(regel, Response.json(ziele))).toEqual(['Bearer erstes', 'Bearer zweites{"c":1}']);
  });

  test('wird beim zweiten Mal die Person gefragt, und danach ist es genug', async () => {
    const dreimal = [1, 2, 3].map(() => nein({ code: 'nicht_angemeldet' }));
    expect(await ausweise(...dreimal)).toEqual(['Bearer erstes', 'Bearer zweites', 'Bearer drittes']);
  });

  test('aus einem anderen Grund, bleibt es dabei', async () => {
    expect(await ausweise(nein({ code: 'zustimmung_fehlt', befugnis: 'Mail.ReadWrite' }))).toEqual([
      'Bearer erstes',
    ]);
  });
});
