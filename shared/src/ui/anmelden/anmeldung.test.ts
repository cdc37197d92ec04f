import { describe, expect, it } from 'vitest';
import { erzeugeAnmeldung, type Anmeldung } from './anmeldung.ts';
import type { Leiter } from './leiter.ts';
import { antworten, ausweis, hindernis, type Ergebnis } from './probe.ts';

const mit = (leiter: Leiter): Anmeldung => erzeugeAnmeldung(() => Promise.resolve(leiter));

/** Until the sign-in asks the person. */
const bisGefragt = (anmeldung: Anmeldung): Promise<void> =>
  new Promise((gefragt) => {
    const ende = anmeldung.beiWechsel(() => {
      if (anmeldung.stand().art !== 'noetig') return;
      ende();
      gefragt();
    });
  });

describe('Token', () => {
  it('kommt ohne Frage, und wer zugleich fragt, teilt die Antwort', async () => {
    const leiter = antworten(ausweis('t'), ausweis('u'));
    const anmeldung = mit(leiter);
    expect(await Promise.all([anmeldung.token(), anmeldung.token()])).toEqual(['t', 't']);
    expect(await anmeldung.token()).toBe('u');
    expect(anmeldung.stand()).toEqual({ art: 'frei' });
  });

  it('wartet, bis die Person sich angemeldet hat; vorher öffnet sich nichts', async () => {
    const leiter = antworten(hindernis('noetig'), hindernis('abgebrochen'), ausweis('t'));
    const anmeldung = mit(leiter);
    const token = anmeldung.token();
    await bisGefragt(anmeldung);
    expect(leiter.gefragt.map((g) => g.wie)).toEqual(['still']);
    await anmeldung.meldeAn();
    expect(anmeldung.stand()).toEqual({ art: 'noetig', hindernis: { art: 'abgebrochen' } });
    await anmeldung.meldeAn();
    expect(await token).toBe('t');
    expect(anmeldung.stand()).toEqual({ art: 'frei' });
  });

  it.each(['netz', 'voruebergehend'] as const)(
    'bleibt bei „%s“ aus, ohne die Person zu fragen',
    async (art) => {
      const anmeldung = mit(antworten(hindernis(art), ausweis('t')));
      await expect(anmeldung.token()).rejects.toThrow(art);
      expect(anmeldung.stand()).toEqual({ art: 'frei' });
      expect(await anmeldung.token()).toBe('t');
    },
  );

  it('bleibt aus, solange die Anmeldung selbst nicht zu laden ist, und kommt danach', async () => {
    let geladen = false;
    const anmeldung = erzeugeAnmeldung(() =>
      geladen ? Promise.resolve(antworten(ausweis('t'))) : Promise.reject(new Error('offline')),
    );
    await expect(anmeldung.token()).rejects.toThrow('offline');
    geladen = true;
    expect(await anmeldung.token()).toBe('t');
  });

  it('wird auf Verlangen des Servers neu geholt, mit dem, was er nennt', async () => {
    const leiter = antworten(ausweis('neu'), ausweis('t'));
    const anmeldung = mit(leiter);
    expect(await anmeldung.anderesToken({ art: 'regel', claims: '{}' })).toBe('neu');
    await anmeldung.token();
    expect(leiter.gefragt.map((g) => g.wunsch)).toEqual([{ neu: true, claims: '{}' }, {}]);
  });

  it('sagt, dass eine Regel mehr verlangt, und fragt dann genau danach', async () => {
    const leiter = antworten(hindernis('noetig'), ausweis('t'));
    const anmeldung = mit(leiter);
    const token = anmeldung.anderesToken({ art: 'regel', claims: '{}' });
    await bisGefragt(anmeldung);
    expect(anmeldung.stand()).toEqual({ art: 'noetig', hindernis: { art: 'regel' } });
    await anmeldung.meldeAn();
    expect(await token).toBe('t');
    expect(leiter.gefragt[1]?.wunsch).toEqual({ neu: true, claims: '{}' });
  });
});

describe('Abbrechen', () => {
  it('gibt die Maske frei, auch wenn das Fenster nie antwortet', async () => {
    let antworte: (ergebnis: Ergebnis) => void = () => undefined;
    const nie = new Promise<Ergebnis>((gib) => (antworte = gib));
    const anmeldung = mit(antworten(hindernis('noetig'), nie, ausweis('t')));
    const token = anmeldung.token();
    await bisGefragt(anmeldung);
    const erster = anmeldung.meldeAn();
    expect(anmeldung.stand().art).toBe('laeuft');
    anmeldung.brichAb();
    expect(anmeldung.stand()).toEqual({ art: 'noetig', hindernis: { art: 'abgebrochen' } });
    const zweiter = anmeldung.meldeAn();
    antworte(hindernis('zeit'));
    await Promise.all([erster, zweiter]);
    expect(await token).toBe('t');
  });

  it('tut nichts, wo nichts läuft', () => {
    const anmeldung = mit(antworten());
    anmeldung.brichAb();
    expect(anmeldung.stand()).toEqual({ art: 'frei' });
  });
});
