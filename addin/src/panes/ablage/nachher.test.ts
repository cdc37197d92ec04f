import type { Antwort } from '@registratur/shared/contract/client';
import { nachAblagen, type NachAblage } from '@registratur/shared/domain/person/einstellung';
import { describe, expect, test } from 'vitest';
import { legeAb, legeZurueck, nimmZurueck, type Umfeld } from './ablauf.ts';
import { legeWeg } from './nachher.ts';
import { abgelegt, abgelehnt, gelungen, keineAntwort, nachricht, serverMit, ziel } from './probe.ts';
import type { Auftrag, Schritt } from './schritt.ts';
import { ablageOf, anfang, weiter, type Zustand } from './zustand.ts';

const anfrage = '0199aaaa-0000-7000-8000-00000000000a';
type Quelle = Extract<Auftrag['ein']['quelle'], { art: 'postfach' }>;
const verschoben = gelungen({ nachricht: 'neue-id', vorher: 'eingang' });

/** Files an e-mail for a person with this wish; `antworten` follow the filing. */
async function lege(wunsch: NachAblage, quelle: Partial<Quelle>, ...antworten: Antwort<unknown>[]) {
  const s = serverMit(wunsch, gelungen(abgelegt()), ...antworten);
  const marken: string[] = [];
  let z: Zustand = weiter(anfang, { art: 'gewaehlt', nachricht: nachricht('a') });
  const setze = (was: string) => (): Promise<boolean> => Promise.resolve(marken.push(was) > 0);
  const u: Umfeld = {
    ruf: s.ruf,
    outlook: {
      inhalt: () => Promise.resolve({ datum: undefined, text: '' }),
      alsDatei: () => Promise.resolve(undefined),
      kennzeichne: setze('gekennzeichnet'),
      entkennzeichne: setze('entkennzeichnet'),
      schreibe: () => true,
      zeige: () => undefined,
    },
    melde: (aktion) => (z = weiter(z, aktion)),
  };
  const ganz: Quelle = { art: 'postfach', nachricht: 'a', internetMessageId: '<a@example.org>', ...quelle };
  await legeAb(u, 'a', { ziel: ziel(1), ein: { anfrage, quelle: ganz } });
  const schritt = (): Schritt | undefined => z.ablagen['a']?.schritt;
  const bewegungen = (): unknown[] =>
    s.gefragt.filter((f) => f.id === 'nachricht.verschieben').map((f) => (f.teile as { ein: unknown }).ein);
  const nimm = async (): Promise<void> => {
    const jetzt = schritt();
    if (jetzt?.art === 'abgelegt')
      await nimmZurueck(u, { nachricht: nachricht('a'), schritt: jetzt }, anfrage);
  };
  const legeWieder = async (): Promise<void> => {
    const jetzt = schritt();
    if (jetzt?.art === 'bereit' && jetzt.verlegt) await legeZurueck(u, nachricht('a'), jetzt.verlegt);
  };
  const waehleKeine = (): unknown =>
    ablageOf(weiter(z, { art: 'gewaehlt', nachricht: undefined }))?.nachricht.id;
  return { u, schritt, marken, bewegungen, nimm, legeZurueck: legeWieder, waehleKeine };
}

describe('Nach dem Ablegen', () => {
  test('„kennzeichnen“ setzt die Marke und lässt die E-Mail liegen', async () => {
    const { schritt, marken, bewegungen, waehleKeine } = await lege('kennzeichnen', {});
    expect(schritt()).toMatchObject({ marke: 'ok', ort: { art: 'bleibt' } });
    expect([marken, bewegungen()]).toEqual([['gekennzeichnet'], []]);
    expect(waehleKeine()).toBeUndefined();
  });

  test('„verschieben“ setzt die Marke und verschiebt; das Ergebnis bleibt stehen, wenn danach keine gewählt ist', async () => {
    const { schritt, marken, bewegungen, waehleKeine } = await lege('verschieben', {}, verschoben);
    expect(schritt()).toMatchObject({
      marke: 'ok',
      ort: { art: 'verschoben', nachricht: 'neue-id', vorher: 'eingang' },
    });
    expect(marken).toEqual(['gekennzeichnet']);
    expect(bewegungen()).toEqual([{ nachricht: 'a', internetMessageId: '<a@example.org>' }]);
    expect(waehleKeine()).toBe('a');
  });

  test('„nichts“ tut nichts', async () => {
    const { schritt, marken, bewegungen } = await lege('nichts', {});
    expect(schritt()).toMatchObject({ art: 'abgelegt', marke: 'aus', ort: { art: 'bleibt' } });
    expect([marken, bewegungen()]).toEqual([[], []]);
  });

  test.each(nachAblagen)(
    'Im gemeinsamen Postfach wird bei „%s“ gekennzeichnet und nicht verschoben',
    async (wunsch) => {
      const { marken, bewegungen } = await lege(wunsch, { postfach: 'gewerbe@musterstadt.example' });
      expect([marken, bewegungen()]).toEqual([['gekennzeichnet'], []]);
    },
  );

  test('Misslingt das Verschieben, steht die Ablage, und es lässt sich wiederholen', async () => {
    for (const antwort of [keineAntwort, abgelehnt({ code: 'postfach_nicht_erreichbar' })]) {
      const { u, schritt } = await lege('verschieben', {}, antwort, verschoben);
      expect(schritt()).toMatchObject({ art: 'abgelegt', ort: { art: 'fehlt' } });
      await legeWeg(u, nachricht('a'));
      expect(schritt()).toMatchObject({ ort: { art: 'verschoben' } });
    }
  });

  test('Was nicht im eigenen Postfach liegt und in einem anderen liegen kann, bleibt dort', async () => {
    const unbekannt = abgelehnt({ code: 'postfach_nachricht_unbekannt' });
    const anderswo = await lege('verschieben', { auchIn: ['poststelle@musterstadt.example'] }, unbekannt);
    expect(anderswo.schritt()).toMatchObject({ ort: { art: 'bleibt' } });
    const nirgends = await lege('verschieben', {}, unbekannt);
    expect(nirgends.schritt()).toMatchObject({ ort: { art: 'fehlt' } });
  });
});

describe('Rückgängig', () => {
  test('holt eine verschobene E-Mail zurück; die Marke nimmt dort der Server weg', async () => {
    const b = await lege(
      'verschieben',
      {},
      verschoben,
      gelungen({}),
      gelungen({ nachricht: 'a2', vorher: 'v' }),
    );
    await b.nimm();
    expect(b.bewegungen()[1]).toEqual({
      nachricht: 'neue-id',
      internetMessageId: '<a@example.org>',
      zurueckNach: 'eingang',
    });
    expect(b.marken).toEqual(['gekennzeichnet']);
    expect(b.schritt()).toEqual({ art: 'bereit', hinweis: 'zurueckgenommen' });
  });

  test('sagt, wenn die Ablage zurückgenommen ist und die E-Mail noch im Ordner liegt', async () => {
    const b = await lege('verschieben', {}, verschoben, gelungen({}), keineAntwort);
    await b.nimm();
    const verlegt = { nachricht: 'neue-id', vorher: 'eingang' };
    expect(b.schritt()).toEqual({ art: 'bereit', hinweis: 'zurueck_nicht_verschoben', verlegt });
    // Outlook may tell only now that the e-mail is no longer there: what is still to do stays in sight.
    expect(b.waehleKeine()).toBe('a');
  });

  test('das Zurücklegen lässt sich wiederholen, bis es gelingt', async () => {
    const b = await lege('verschieben', {}, verschoben, gelungen({}), keineAntwort, keineAntwort, verschoben);
    await b.nimm();
    await b.legeZurueck();
    expect(b.schritt()).toMatchObject({ hinweis: 'zurueck_nicht_verschoben' });
    await b.legeZurueck();
    expect(b.schritt()).toEqual({ art: 'bereit', hinweis: 'zurueckgenommen' });
    const [, erstes, ...weitere] = b.bewegungen();
    expect(weitere).toEqual([erstes, erstes]);
  });

  test('lässt die E-Mail im Ordner, wenn es abgelehnt wird', async () => {
    const b = await lege('verschieben', {}, verschoben, abgelehnt({ code: 'ruecknahme_geaendert' }));
    await b.nimm();
    expect([b.bewegungen().length, b.schritt()?.art]).toEqual([1, 'abgelegt']);
  });

  test('nimmt keine Marke weg, die nicht gesetzt wurde', async () => {
    const b = await lege('nichts', {}, gelungen({}));
    await b.nimm();
    expect(b.marken).toEqual([]);
  });
});
