import type { Antwort } from '@registratur/shared/contract/client';
import type { NachAblage } from '@registratur/shared/domain/person/einstellung';
import { describe, expect, test } from 'vitest';
import { abgelegt, abgelehnt, gelungen, keineAntwort, server, serverMit, ziel } from '../ablage/probe.ts';
import type { Gewaehlte } from '../../office/host.ts';
import { gewaehlte } from './probe.ts';
import { fuerMails } from './werkzeuge.ts';

const outlook = {
  inhalt: () => Promise.resolve({ datum: undefined, text: '' }),
  alsDatei: () => Promise.resolve(new Blob(['Subject: Die gezeigte'])),
  kennzeichne: () => Promise.reject(new Error('Outlook kennzeichnet nur die gezeigte E-Mail.')),
  entkennzeichne: () => Promise.reject(new Error('Outlook kennzeichnet nur die gezeigte E-Mail.')),
  schreibe: () => false,
  zeige: () => undefined,
};
const mail = gewaehlte('a', { postfach: 'gewerbe@musterstadt.example' });
const lauf = (...antworten: Antwort<unknown>[]) => {
  const s = server(...antworten);
  return { werkzeug: fuerMails({ ruf: s.ruf, outlook }, [mail], ziel(1)), gefragt: s.gefragt };
};
const nichts = (): void => undefined;

describe('Eine E-Mail der Auswahl', () => {
  test('wird über ihr Postfach abgelegt, mit Message-ID und Fingerabdruck der Unterhaltung', async () => {
    const { werkzeug, gefragt } = lauf(gelungen(abgelegt()));
    await werkzeug.lege('a', nichts);
    expect(gefragt).toMatchObject([
      {
        id: 'schriftstueck.ablegen',
        teile: {
          pfad: { akte: ziel(1).akte, vorgang: ziel(1).vorgang },
          ein: {
            quelle: {
              art: 'postfach',
              nachricht: 'a',
              postfach: 'gewerbe@musterstadt.example',
              internetMessageId: '<a@example.org>',
            },
            faden: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          },
        },
      },
    ]);
    expect(JSON.stringify(gefragt)).not.toContain(mail.betreff);
  });

  test.each([
    ['ohne Antwort', keineAntwort],
    ['nach einer Ablehnung', abgelehnt({ code: 'kein_recht', recht: 'SCHREIBEN' })],
  ])('wird %s mit derselben Anfrage wiederholt', async (_, antwort) => {
    const { werkzeug, gefragt } = lauf(antwort, gelungen(abgelegt()));
    await werkzeug.lege('a', nichts);
    await werkzeug.lege('a', nichts);
    expect(gefragt[1]).toEqual(gefragt[0]);
  });

  test('wird nie durch die Datei der gezeigten ersetzt', async () => {
    const { werkzeug, gefragt } = lauf(abgelehnt({ code: 'postfach_nachricht_unbekannt' }));
    expect(await werkzeug.lege('a', nichts)).toMatchObject({
      problem: { code: 'postfach_nachricht_unbekannt' },
    });
    expect(gefragt).toHaveLength(1);
  });

  test('beginnt neu, wenn ihre Anfrage zu alt geworden ist', async () => {
    const { werkzeug, gefragt } = lauf(abgelehnt({ code: 'anfrage_zu_alt' }), gelungen(abgelegt()));
    await werkzeug.lege('a', nichts);
    await werkzeug.lege('a', nichts);
    const [erste, zweite] = gefragt.map((g) => (g.teile as { ein: { anfrage: string } }).ein.anfrage);
    expect(zweite).not.toBe(erste);
  });
});

describe('Nach der Ablage', () => {
  /** Files it; what is asked from then on. */
  const abgelegte = async (
    wunsch: NachAblage,
    eine: Gewaehlte,
    ...antworten: Antwort<unknown>[]
  ): Promise<{
    readonly setze: (gesetzt: boolean) => Promise<boolean> | undefined;
    readonly gefragt: () => readonly unknown[];
  }> => {
    const s = serverMit(wunsch, gelungen(abgelegt()), ...antworten);
    const werkzeug = fuerMails({ ruf: s.ruf, outlook }, [eine], ziel(1));
    await werkzeug.lege('a', nichts);
    return { setze: (gesetzt) => werkzeug.kennzeichne?.('a', gesetzt), gefragt: () => s.gefragt.slice(1) };
  };
  const eigene = gewaehlte('a');
  const verschoben = gelungen({ nachricht: 'neu', vorher: 'eingang' });

  test('kennzeichnet der Server sie im Postfach, in dem sie liegt, und nimmt die Marke wieder weg', async () => {
    const marken = [gelungen({ gesetzt: true }), gelungen({ gesetzt: false })];
    const { setze, gefragt } = await abgelegte('kennzeichnen', mail, ...marken);
    expect([await setze(true), await setze(false)]).toEqual([true, true]);
    const ein = { nachricht: 'a', postfach: 'gewerbe@musterstadt.example' };
    expect(gefragt()).toEqual([
      { id: 'nachricht.kennzeichnen', teile: { ein: { ...ein, gesetzt: true } } },
      { id: 'nachricht.kennzeichnen', teile: { ein: { ...ein, gesetzt: false } } },
    ]);
  });

  test('verschiebt er sie auf Wunsch, und nach der Rücknahme zurück', async () => {
    const antworten = [gelungen({ gesetzt: true }), verschoben, verschoben];
    const { setze, gefragt } = await abgelegte('verschieben', eigene, ...antworten);
    expect([await setze(true), await setze(false)]).toEqual([true, true]);
    expect(gefragt()).toMatchObject([
      { id: 'nachricht.kennzeichnen' },
      { id: 'nachricht.verschieben' },
      { id: 'nachricht.verschieben', teile: { ein: { nachricht: 'neu', zurueckNach: 'eingang' } } },
    ]);
  });

  test('sagt er, wenn eines davon misslang', async () => {
    const ohneMarke = await abgelegte('kennzeichnen', eigene, keineAntwort);
    expect(await ohneMarke.setze(true)).toBe(false);
    const ohneOrdner = await abgelegte('verschieben', eigene, gelungen({ gesetzt: true }), keineAntwort);
    expect(await ohneOrdner.setze(true)).toBe(false);
  });

  test('geschieht nichts, wenn nichts gewünscht ist', async () => {
    const { setze, gefragt } = await abgelegte('nichts', eigene);
    expect([await setze(true), await setze(false)]).toEqual([true, true]);
    expect(gefragt()).toEqual([]);
  });
});
