import { namens } from '@registratur/workbench/musterstadt/personen';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { legeAkteAn, type Bestaetigung, type Vorgangsort } from '../faults/kunde.ts';
import { bisBeantwortet } from '../faults/verbindung.ts';
import { wuerfel } from '../faults/zufall.ts';
import { entzieheAlles } from './entzug.ts';
import { laufe } from './lauf.ts';
import { an, anBeiden, horche, type Horcher } from './leute.ts';
import { starteVerbund, type Verbund } from './verbund.ts';

describe('Zwei Instanzen auf einem Speicher', () => {
  let verbund: Verbund;
  beforeAll(async () => {
    verbund = await starteVerbund();
  });
  afterAll(() => verbund.stoppe());

  const akteVon = (name: string, einheit: string, marke = 'Ort-1'): Promise<Vorgangsort> =>
    legeAkteAn(
      {
        name,
        einheit,
        verbindung: {
          ruf: anBeiden(verbund, name),
          datei: () => Promise.reject(new Error('Hier liest niemand Dateien.')),
        },
        anruf: bisBeantwortet,
        w: wuerfel(1),
        bestaetige: (_: Bestaetigung) => undefined,
      },
      marke,
    );
  const refsIn = ({ gehoert }: Horcher): Set<unknown> =>
    new Set(gehoert.map(({ hinweis }) => (hinweis === 'luecke' ? hinweis : hinweis.ref)));

  it('ein Hinweis aus einer kommt auf den Strömen beider an: nur wer die Akte lesen darf, hört ihn, von geschützten niemand', async () => {
    const beide = ['a', 'b'] as const;
    const bei = (name: string): Horcher[] => beide.map((welche) => horche(verbund, name, welche));
    const [ole, karl, jonas] = [bei('Ole Brandt'), bei('Karl Nowak'), bei('Jonas Weidt')];
    try {
      const fremde = await akteVon('Karl Nowak', '02.01');
      await Promise.all(karl.map((h) => h.bis(fremde.akte, 1)));
      const geschuetzte = await akteVon('Jonas Weidt', '01.11.01', 'Verschwiegen-1');
      const findet = async (welche: 'a' | 'b'): Promise<boolean> => {
        const frage = { text: 'Verschwiegen' };
        const antwort = await bisBeantwortet(() =>
          an(verbund, 'Jonas Weidt', welche)('suche.finden', { frage }),
        );
        return antwort.treffer.some((t) => t.akte === geschuetzte.akte);
      };
      // By then both have read of it in the feed.
      for (const welche of beide) await expect.poll(() => findet(welche), { timeout: 30_000 }).toBe(true);
      const eigene = await akteVon('Ole Brandt', '13.01');
      await Promise.all(ole.map((h) => h.bis(eigene.akte, 1)));
      expect(ole.map(refsIn)).toEqual(ole.map(() => new Set([`akte~${eigene.akte}`])));
      expect(karl.map(refsIn)).toEqual(karl.map(() => new Set([`akte~${fremde.akte}`])));
      expect(jonas.map(refsIn)).toEqual(jonas.map(() => new Set()));
    } finally {
      for (const h of [...ole, ...karl, ...jonas]) h.halte();
    }
  });

  it('eine Marke der einen ist der anderen unbekannt: Sie meldet eine Lücke; die eigene führt weiter, und der Strom endet ordentlich', async () => {
    const hole = async (
      welche: 'a' | 'b',
      ab?: string,
    ): Promise<{ readonly text: string; readonly status: number }> => {
      const frage = new URLSearchParams({ sekunden: '0', ...(ab === undefined ? {} : { ab }) });
      const antwort = await fetch(`${verbund[welche]().url}/api/ereignisse?${frage.toString()}`, {
        headers: { authorization: `Bearer ${await verbund.token('Ole Brandt')}` },
      });
      return { text: await antwort.text(), status: antwort.status };
    };
    const marke = /^id: (\S+)/m.exec((await hole('a')).text)?.[1] ?? '';
    expect((await hole('a', marke)).text).not.toContain('event: luecke');
    expect((await hole('b', marke)).text).toContain('event: luecke');
    expect((await hole('a', 'keine')).status).toBe(400);
  });

  it('ein entzogenes Recht gilt in beiden bei der nächsten Anfrage', async () => {
    const { akte } = await akteVon('Ole Brandt', '13.01');
    const lies = async (welche: 'a' | 'b'): Promise<string> => {
      const antwort = await an(verbund, 'Ines Vogt', welche)('akte.lesen', { pfad: { akte } });
      return antwort.ok ? 'gelesen' : (antwort.problem?.code ?? 'ohne Antwort');
    };
    expect([await lies('a'), await lies('b')]).toEqual(['gelesen', 'gelesen']);
    expect(await entzieheAlles(verbund.store, namens('Ines Vogt').oid)).toBeGreaterThan(0);
    expect([await lies('b'), await lies('a')]).toEqual(['nicht_gefunden', 'nicht_gefunden']);
  });
});

it('Zwei Instanzen verlieren und verdoppeln nichts, auch wenn eine mitten in der Arbeit stirbt', async () => {
  const e = await laufe({ verschiedene: 12, kills: 1, saat: 20_261_103, melde: () => undefined });
  expect(e.datensaetze).toBe(1);
  expect({ verloren: e.verloren, doppelt: e.doppelt, auftraege: e.auftraegeDoppelt }).toEqual({
    verloren: [],
    doppelt: [],
    auftraege: [],
  });
});
