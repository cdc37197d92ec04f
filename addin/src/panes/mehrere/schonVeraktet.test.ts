import { markenschluessel } from '@registratur/shared/domain/nachricht/fingerabdruck';
import { expect, test } from 'vitest';
import { anderswo, gelungen, hier, keineAntwort, server } from '../ablage/probe.ts';
import { gewaehlte } from './probe.ts';
import { schonVeraktet } from './schonVeraktet.ts';

const mails = [gewaehlte('a'), gewaehlte('b'), gewaehlte('c')];
const datum = 'Thu, 19 Nov 2026 08:00:00 +0100';
const erkenne = (id: string) =>
  Promise.resolve(id === 'c' ? undefined : { von: `${id}@post.example`, datum });
const schluessel = async (id: string): Promise<string> =>
  (await markenschluessel({ messageId: `<${id}@example.org>`, von: `${id}@post.example`, datum })) ?? '';

test('Nur die Schlüssel gehen hinaus, und jede veraktete E-Mail trägt ihren Satz, die neueste Ablage zuerst', async () => {
  const [a, b] = [await schluessel('a'), await schluessel('b')];
  const marken = [
    { ...hier(1), schluessel: a },
    { ...hier(2), schluessel: a },
    { ...anderswo, schluessel: b },
  ];
  const s = server(gelungen({ marken, notizen: [] }));
  expect(await schonVeraktet(s.ruf, { erkenne }, mails)).toEqual(
    new Map([
      ['a', 'Veraktet in 13.01/0042-2026#001 von Dr. Elif Aydin'],
      ['b', 'Veraktet – Auskunft: FB 36 Umwelt und Klima'],
    ]),
  );
  expect(s.gefragt).toEqual([{ id: 'nachricht.marken', teile: { ein: { schluessel: [a, b] } } }]);
});

test('Ohne Antwort, ohne Erkennbares und auf älteren Fassungen von Outlook steht nichts da', async () => {
  expect(await schonVeraktet(server(keineAntwort).ruf, { erkenne }, mails)).toEqual(new Map());
  const unerkannt = { erkenne: () => Promise.resolve(undefined) };
  expect(await schonVeraktet(server().ruf, unerkannt, mails)).toEqual(new Map());
  expect(await schonVeraktet(server().ruf, undefined, mails)).toEqual(new Map());
});
