import type { Antwort } from '@registratur/shared/contract/client';
import { describe, expect, test } from 'vitest';
import { ansage } from './ansage.ts';
import { nebenseite } from './nebenweg.ts';
import { abgelehnt, gelungen, hier, keineAntwort, nachricht, server, vorgeschlagen, ziel } from './probe.ts';
import { falteEin, oeffne, setze, waehle } from './verweis.ts';
import { ablageOf, anfang, weiter, type Ablage, type Aktion, type Verweisschritt } from './zustand.ts';

/** An e-mail filed into Vorgang 1, with „Verweis setzen“ open and Vorgang 2 chosen. */
function buehne(...antworten: Antwort<unknown>[]) {
  const s = server(...antworten);
  let z = weiter(anfang, { art: 'gewaehlt', nachricht: nachricht('a') });
  const melde = (aktion: Aktion): void => void (z = weiter(z, aktion));
  const schritt = (tu: Verweisschritt): void => melde({ art: 'verweis', id: 'a', weiter: tu });
  const ablage = (): Ablage => {
    const jetzt = ablageOf(z);
    if (!jetzt) throw new Error('Es ist keine E-Mail gewählt.');
    return jetzt;
  };
  const auskunft = vorgeschlagen([[2, 'favorit']], [hier(1)]);
  if (auskunft.art !== 'da') throw new Error('Ohne Auskunft.');
  const ohne = { faden: undefined, schluessel: undefined, notiz: undefined };
  melde({ art: 'beauskunftet', id: 'a', ...ohne, auskunft });
  schritt(oeffne);
  schritt(waehle(ziel(2)));
  return { gefragt: s.gefragt, ablage, schritt, setze: () => setze({ ruf: s.ruf, melde }, ablage()) };
}
const gesetzt = (neu: boolean): Antwort<unknown> => gelungen({ neu, verweis: {} });

describe('Verweis setzen', () => {
  test('sagt dem gewählten Vorgang, welches Schriftstück auch zu ihm gehört', async () => {
    const b = buehne(gesetzt(true));
    expect(nebenseite(b.ablage())).toBe('verweis');
    await b.setze();
    expect(b.gefragt).toMatchObject([
      {
        id: 'verweis.setzen',
        teile: {
          pfad: { akte: ziel(2).akte, vorgang: ziel(2).vorgang },
          ein: { ziel: { akte: ziel(1).akte, schriftstueck: '0199aaaa-0000-7000-8000-000000000005' } },
        },
      },
    ]);
    expect(nebenseite(b.ablage())).toBeUndefined();
    expect(ansage(b.ablage(), 0).hoeflich).toBe(`Verweis ist gesetzt: ${ziel(2).vorgangszeichen}`);
  });

  test('sagt auch, wenn er dort schon gesetzt war', async () => {
    const b = buehne(gesetzt(false));
    await b.setze();
    expect(ansage(b.ablage(), 0).hoeflich).toBe(`Der Verweis war schon gesetzt: ${ziel(2).vorgangszeichen}`);
  });

  test('bleibt bei einer Ablehnung stehen, und ein anderer Vorgang ist ein neuer Auftrag', async () => {
    const b = buehne(abgelehnt({ code: 'gleicher_vorgang' }), gesetzt(true));
    await b.setze();
    expect(b.ablage().verweis?.gang).toMatchObject({
      art: 'abgelehnt',
      problem: { code: 'gleicher_vorgang' },
    });
    b.schritt(waehle(ziel(3)));
    await b.setze();
    const [erste, zweite] = b.gefragt.map((f) => (f.teile as { ein: { anfrage: string } }).ein.anfrage);
    expect(zweite).not.toBe(erste);
    expect(b.ablage().verweis?.gesetzt).toEqual([{ ziel: ziel(3), neu: true }]);
  });

  test('wird ohne Antwort unverändert wiederholt, auch wenn die Seite dazwischen zu war', async () => {
    const b = buehne(keineAntwort, gesetzt(true));
    await b.setze();
    b.schritt(waehle(ziel(3)));
    b.schritt(falteEin);
    b.schritt(oeffne);
    await b.setze();
    expect(b.gefragt[1]).toEqual(b.gefragt[0]);
  });

  test('sendet nichts, solange kein Vorgang gewählt ist', async () => {
    const b = buehne();
    b.schritt((v) => v && { ...v, ziel: undefined });
    await b.setze();
    expect(b.gefragt).toEqual([]);
  });
});
