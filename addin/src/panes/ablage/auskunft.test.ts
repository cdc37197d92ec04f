import type { Antwort } from '@registratur/shared/contract/client';
import { expect, test } from 'vitest';
import type { Inhalt, Nachricht } from '../../office/host.ts';
import { frage } from './auskunft.ts';
import { abgelehnt, gelungen, grund, hier, keineAntwort, nachricht, server, ziel } from './probe.ts';
import type { Aktion } from './zustand.ts';

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
}
const gelesen: Inhalt = {
  datum: 'Thu, 19 Nov 2026 08:42:10 +0100',
  text: 'Mein Zeichen ist 36-13.01/0042-2026#002, früher 13.01/0042-2026#001.',
};
const brief = nachricht('a', {
  betreff: 'AW: 13.01/0042-2026#001',
  von: { name: 'Martina Kehl', adresse: 'Martina.Kehl@example.org' },
  empfaenger: ['poststelle@musterstadt.example'],
});
/** What the key of this e-mail is made of. */
const erkennung = `a@example.org\nmartina.kehl@example.org\n${Date.parse('2026-11-19T07:42:10Z') / 1000}`;
const keineMarken = gelungen({ marken: [], notizen: [] });
const keine = gelungen({ vorschlaege: [] });

async function frageNach(
  antworten: readonly Antwort<unknown>[],
  teile: { n?: Nachricht; inhalt?: () => Promise<Inhalt> } = {},
): Promise<{ gesagt: unknown; gefragt: readonly unknown[] }> {
  const s = server(...antworten);
  const gesagt: Aktion[] = [];
  const inhalt = teile.inhalt ?? ((): Promise<Inhalt> => Promise.resolve(gelesen));
  await frage({ ruf: s.ruf, outlook: { inhalt }, melde: (a) => gesagt.push(a) }, teile.n ?? brief);
  return { gesagt: gesagt[0], gefragt: s.gefragt };
}

test('Gefragt wird mit Fingerabdrücken, Adressen und Aktenzeichen, mit nichts sonst (design §3.4)', async () => {
  const { gefragt } = await frageNach([keineMarken, keine]);
  expect(gefragt).toEqual([
    {
      id: 'nachricht.marken',
      teile: { ein: { schluessel: [await sha256(erkennung)] } },
    },
    {
      id: 'vorgang.vorschlaege',
      teile: {
        ein: {
          zeichen: ['13.01/0042-2026#001', '13.01/0042-2026#002'],
          faden: await sha256('faden-a'),
          adressen: ['martina.kehl@example.org', 'poststelle@musterstadt.example'],
        },
      },
    },
  ]);
});

test('Stand, eigene Notiz und Vorschläge kommen miteinander an', async () => {
  const vorschlag = { ...ziel(1), grund: grund('zeichen') };
  const { gesagt } = await frageNach([
    gelungen({
      marken: [hier(1)],
      notizen: [{ schluessel: await sha256(erkennung), text: 'Rückruf morgen' }],
    }),
    gelungen({ vorschlaege: [vorschlag] }),
  ]);
  expect(gesagt).toEqual({
    art: 'beauskunftet',
    id: 'a',
    faden: await sha256('faden-a'),
    schluessel: await sha256(erkennung),
    notiz: 'Rückruf morgen',
    auskunft: { art: 'da', marken: [hier(1)], vorschlaege: [{ ...vorschlag, worte: Infinity }] },
  });
});

test('Ohne Sendedatum ist eine Nachricht nicht wiederzuerkennen, und nach ihr wird nicht gefragt', async () => {
  const inhalt = (): Promise<Inhalt> => Promise.resolve({ datum: undefined, text: '' });
  const { gesagt, gefragt } = await frageNach([keine], { inhalt });
  expect(gesagt).toMatchObject({ auskunft: { art: 'da', marken: undefined } });
  expect(gefragt).toMatchObject([{ id: 'vorgang.vorschlaege' }]);
});

test('Bleiben nur die Marken aus, gibt es trotzdem Vorschläge', async () => {
  const { gesagt } = await frageNach([keineAntwort, keine]);
  expect(gesagt).toMatchObject({ auskunft: { art: 'da', marken: undefined } });
});

test('Ohne Antwort auf die Vorschläge ist die Verbindung getrennt', async () => {
  expect((await frageNach([keineMarken, keineAntwort])).gesagt).toMatchObject({
    auskunft: { art: 'getrennt' },
  });
});

test('Eine Ablehnung wird mit ihrem Grund gesagt', async () => {
  const { gesagt } = await frageNach([keineMarken, abgelehnt({ code: 'nicht_angemeldet' })]);
  expect(gesagt).toMatchObject({ auskunft: { art: 'abgelehnt', problem: { code: 'nicht_angemeldet' } } });
});

test('Mehr als der Server nimmt, wird nicht gesendet', async () => {
  const viele = Array.from({ length: 80 }, (_, i) => `p${i}@example.org`);
  const zeichen = Array.from({ length: 30 }, (_, i) => `13.01/0042-2026#${String(i + 1).padStart(3, '0')}`);
  const { gefragt } = await frageNach([keineMarken, keine], {
    n: { ...brief, empfaenger: [...viele, `${'x'.repeat(320)}@example.org`] },
    inhalt: () => Promise.resolve({ ...gelesen, text: zeichen.join(' ') }),
  });
  const { ein } = (gefragt[1] as { teile: { ein: { zeichen: string[]; adressen: string[] } } }).teile;
  expect([ein.zeichen.length, ein.adressen.length]).toEqual([20, 50]);
});
