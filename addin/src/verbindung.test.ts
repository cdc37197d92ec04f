import { expect, test } from 'vitest';
import { verbindeAls } from './verbindung.ts';

test('Jeder Aufruf trägt den Ausweis der Person', async () => {
  const kopf: unknown[] = [];
  const ruf = verbindeAls({ token: () => Promise.resolve('ausweis') }, (ziel, init) => {
    kopf.push(ziel, new Headers(init?.headers).get('authorization'));
    return Promise.resolve(Response.json({ ziele: [] }));
  });
  expect(await ruf('vorgang.ziele', { frage: { text: 'Linde' } })).toEqual({ ok: true, wert: { ziele: [] } });
  expect(kopf).toEqual(['/api/ziele?text=Linde', 'Bearer ausweis']);
});

test('Ohne Anmeldung wird nichts gesendet', async () => {
  const ruf = verbindeAls({ token: () => Promise.reject(new Error('13001')) }, () => {
    throw new Error('gesendet');
  });
  expect(await ruf('vorgang.ziele', { frage: {} })).toMatchObject({
    ok: false,
    problem: { code: 'nicht_angemeldet', status: 401 },
  });
});

test('Eine abgebrochene Verbindung ist keine Ablehnung, sondern keine Antwort', async () => {
  const ruf = verbindeAls({ token: () => Promise.resolve('ausweis') }, () =>
    Promise.reject(new TypeError('fetch failed')),
  );
  expect(await ruf('vorgang.ziele', { frage: {} })).toMatchObject({ ok: false, problem: undefined });
});
