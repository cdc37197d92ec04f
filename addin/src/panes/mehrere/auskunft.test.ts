import { fingerabdruck } from '@registratur/shared/domain/nachricht/fingerabdruck';
import { expect, test } from 'vitest';
import { abgelehnt, gelungen, keineAntwort, server, ziel } from '../ablage/probe.ts';
import { frage, fragen, vereine } from './auskunft.ts';
import { gewaehlte } from './probe.ts';

test('Gefragt wird nach den Aktenzeichen aller Betreffe und den häufigsten Unterhaltungen, nie mit Betreff', async () => {
  const mails = [
    gewaehlte('a', { betreff: 'Zu 13.01/0042-2026', conversationId: 'eins' }),
    gewaehlte('b', { betreff: 'Geheime Sache', conversationId: 'zwei' }),
    gewaehlte('c', { betreff: 'AW: Zu 14.02/0001-2026#003', conversationId: 'zwei' }),
  ];
  const alle = await fragen(mails);
  expect(alle).toEqual([
    {
      zeichen: expect.arrayContaining(['13.01/0042-2026', '14.02/0001-2026#003']) as string[],
      adressen: [],
      faden: await fingerabdruck('zwei'),
    },
    { zeichen: [], adressen: [], faden: await fingerabdruck('eins') },
  ]);
  expect(JSON.stringify(alle)).not.toContain('Geheime');
});

test('Gefragt wird höchstens nach drei Unterhaltungen und zwanzig Zeichen', async () => {
  const mails = Array.from({ length: 30 }, (_, i) =>
    gewaehlte(`m${i}`, {
      betreff: `13.01/${String(i + 1).padStart(4, '0')}-2026`,
      conversationId: `faden-${i}`,
    }),
  );
  const alle = await fragen(mails);
  expect(alle).toHaveLength(3);
  expect(alle.map((f) => f.zeichen.length)).toEqual([20, 0, 0]);
});

test('Ohne Unterhaltung und Zeichen bleibt eine Frage nach den eigenen Gewohnheiten', async () => {
  expect(await fragen([gewaehlte('a', { betreff: 'Hallo', conversationId: '' })])).toEqual([
    { zeichen: [], adressen: [] },
  ]);
});

const v = (nummer: number, art: 'zeichen' | 'faden' | 'zuletzt') => ({
  ...ziel(nummer),
  grund: { art, text: `Grund ${art}` },
});

test('Jeder Vorgang steht einmal da, mit seinem stärksten Grund, die stärksten zuerst', () => {
  const vereint = vereine([
    [v(1, 'zuletzt'), v(2, 'zuletzt')],
    [v(2, 'faden'), v(3, 'zeichen')],
  ]);
  expect(vereint.map((e) => [e.betreff, e.grund.art])).toEqual([
    ['Vorgang 3', 'zeichen'],
    ['Vorgang 2', 'faden'],
    ['Vorgang 1', 'zuletzt'],
  ]);
});

test('Eine Frage ohne Antwort ist keine Auskunft', async () => {
  const mails = [gewaehlte('a', { conversationId: 'eins' }), gewaehlte('b', { conversationId: 'zwei' })];
  const gut = gelungen({ vorschlaege: [v(1, 'faden')] });
  expect(await frage(server(gut, gut).ruf, mails)).toMatchObject({ ok: true });
  expect(await frage(server(gut, keineAntwort).ruf, mails)).toEqual(keineAntwort);
  expect(await frage(server(abgelehnt({ code: 'beschaeftigt' }), gut).ruf, mails)).toMatchObject({
    problem: { code: 'beschaeftigt' },
  });
});
