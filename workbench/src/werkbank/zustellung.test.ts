import { beforeAll, describe, expect, it } from 'vitest';
import { postfaecher } from '../musterstadt/postfaecher.ts';
import { erzeugePostamt, type Nachricht } from './postamt.ts';
import { stellePostZu } from './zustellung.ts';

const postamt = erzeugePostamt(postfaecher);
beforeAll(() => stellePostZu(postamt));

const kasten = (name: string): readonly Nachricht[] => postamt.kasten(`${name}@musterstadt.example`) ?? [];
const alle = (): [string, Nachricht][] =>
  [...postfaecher.keys()].flatMap((adresse) =>
    (postamt.kasten(adresse) ?? []).map((n): [string, Nachricht] => [adresse, n]),
  );
const mit = (muster: RegExp): Nachricht[] =>
  alle()
    .map(([, n]) => n)
    .filter((n) => muster.test(String(n.kopf['subject'])));
const ungelesen = (name: string): number => kasten(name).filter((n) => n.kopf['isRead'] === false).length;

describe('Zustellung', () => {
  it('gibt jedem der sechs Empfänger eine eigene Kopie derselben Nachricht', () => {
    const kopien = mit(/Zuwendungsbescheid/);
    expect(kopien).toHaveLength(6);
    expect(new Set(kopien.map((n) => n.kopf['internetMessageId'])).size).toBe(1);
    expect(new Set(kopien.map((n) => n.id)).size).toBe(6);
    expect(new Set(kopien.map((n) => n.mime.toString('latin1'))).size).toBe(6);
  });

  it('hält jede Unterhaltung in allen Postfächern unter einer Kennung zusammen', () => {
    for (const [muster, nachrichten] of [
      [/Trinkbrunnen/, 5],
      [/Goldenen Löwen/, 2],
    ] as const) {
      const faden = mit(muster);
      expect(new Set(faden.map((n) => n.kopf['internetMessageId'])).size).toBe(nachrichten);
      expect(new Set(faden.map((n) => n.kopf['conversationId'])).size).toBe(1);
    }
    // 35 messages, less 4 and 1 that continue a conversation.
    expect(new Set(alle().map(([, n]) => n.kopf['conversationId'])).size).toBe(30);
  });

  it('lässt ungelesen, was seit dem letzten Blick ins Postfach kam', () => {
    expect(['ole.brandt', 'gewerbe', 'poststelle', 'elif.aydin'].map(ungelesen)).toEqual([3, 1, 2, 4]);
    for (const [, n] of alle().filter(([, m]) => m.empfangen < '2026-11-18'))
      expect(n.kopf['isRead']).toBe(true);
  });

  it('nennt Bilder im Text keine Anlagen, weitergereichte E-Mails schon', () => {
    for (const n of mit(/Wintermarkt|Kommunalmagazin/)) expect(n.kopf['hasAttachments']).toBe(false);
    const gemeldet = mit(/Verdächtige/);
    expect(gemeldet.map((n) => [n.kopf['hasAttachments'], n.anlagen[0]?.['isInline']])).toEqual([
      [true, false],
    ]);
  });

  it('zeigt auch von einer E-Mail aus HTML den Anfang in Worten', () => {
    expect(String(mit(/Wintermarkt/)[0]?.kopf['bodyPreview'])).toMatch(
      /^Sehr geehrter Herr Nowak, wie besprochen haben wir die Stände .* 3,50 m breit: Seite/,
    );
  });
});
