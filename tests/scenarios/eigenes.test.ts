import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Kennzeichen, Postordner } from '@registratur/functions/ports/postordner';
import { markenschluessel } from '@registratur/shared/domain/nachricht/fingerabdruck';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import { abgelehnt, baueHaus, gelungen, lege, neuerVorgang, type Ort, type Probehaus } from './haus.ts';
import { mail } from './hausPost.ts';
import { elif, hanna, ines, ole, type Mensch } from './hausStadt.ts';

let haus: Probehaus;
let ort: Ort;

beforeEach(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ines);
});
afterEach(() => haus.schliesse());

/** The key of the e-mail that `mail()` makes. */
const schluessel = async (): Promise<string> =>
  (await markenschluessel({
    messageId: '<antrag-1@example.org>',
    von: 'berta@example.org',
    datum: 'Mon, 23 Nov 2026 10:00:00 +0100',
  })) ?? '';

describe('Eine Notiz nur für mich', () => {
  const geheim = 'Herr Krüger wirkte am Telefon gereizt';
  const schreibe = async (wer: Mensch, text: string, anfrage = neueAnfrage()) =>
    haus.ruf(wer, 'notiz.schreiben', { ein: { anfrage, schluessel: await schluessel(), text } });
  const notizen = async (wer: Mensch) =>
    gelungen(await haus.ruf(wer, 'nachricht.marken', { ein: { schluessel: [await schluessel()] } })).notizen;
  const abgelegt = async (): Promise<{ akte: string; schriftstueck: string }> => {
    const { schriftstueck } = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    return { akte: ort.akte, schriftstueck: schriftstueck.id };
  };

  test('steht bei derselben E-Mail wieder da, vor und nach der Ablage, und nur bei mir', async () => {
    gelungen(await schreibe(ole, `  ${geheim}\n`));
    expect(await notizen(ole)).toEqual([{ schluessel: await schluessel(), text: geheim }]);
    expect(await notizen(elif)).toEqual([]);
    const pfad = await abgelegt();
    expect(gelungen(await haus.ruf(ole, 'notiz.lesen', { pfad }))).toEqual({
      schluessel: await schluessel(),
      text: geheim,
    });
    expect(gelungen(await haus.ruf(elif, 'notiz.lesen', { pfad })).text).toBe('');
  });

  test('liegt in keiner Akte, in keinem Protokoll und wird von niemandem gefunden', async () => {
    gelungen(await schreibe(ole, geheim));
    const pfad = await abgelegt();
    await haus.fuehreNach();
    const { dokumente } = await haus.betrieb.store.liste(
      { behaelter: 'register', id: `akte~${ort.akte}` },
      'schriftstueck',
      '',
      { max: 10 },
    );
    expect(dokumente).toHaveLength(1);
    const orte = new Set<string>();
    let cursor = '';
    for (;;) {
      const { zeilen, cursor: weiter } = await haus.betrieb.store.aenderungenSeit(cursor, 500);
      if (zeilen.length === 0) break;
      for (const { partition, dokument } of zeilen)
        if (JSON.stringify(dokument).includes(geheim)) orte.add(`${partition.id} ${dokument.typ}`);
      cursor = weiter;
    }
    expect([...orte]).toEqual([`person~${ole.oid} notiz`]);
    for (const wer of [ole, elif])
      expect(gelungen(await haus.ruf(wer, 'suche.finden', { frage: { text: 'gereizt' } })).treffer).toEqual(
        [],
      );
    expect(JSON.stringify(gelungen(await haus.ruf(elif, 'schriftstueck.lesen', { pfad })))).not.toContain(
      'gereizt',
    );
  });

  test('geht mit leerem Text wieder weg, und eine Wiederholung schreibt nichts Neues', async () => {
    const anfrage = neueAnfrage();
    gelungen(await schreibe(ole, geheim, anfrage));
    gelungen(await schreibe(ole, ' '));
    expect(await notizen(ole)).toEqual([]);
    gelungen(await schreibe(ole, geheim, anfrage));
    expect(await notizen(ole)).toEqual([]);
    expect(abgelehnt(await schreibe(ole, 'anderes', anfrage))).toBe('anfrage_anders_verwendet');
    expect(await haus.pruefe()).toEqual([]);
  });

  test('an einem Schriftstück, das ich nicht sehen darf, gibt es für mich nicht', async () => {
    const pfad = await abgelegt();
    expect(abgelehnt(await haus.ruf(hanna, 'notiz.lesen', { pfad }))).toBe('nicht_gefunden');
    const fremd = { akte: ort.akte, schriftstueck: neueAnfrage() };
    expect(abgelehnt(await haus.ruf(ole, 'notiz.lesen', { pfad: fremd }))).toBe('nicht_gefunden');
  });
});

describe('Die eigene Einstellung', () => {
  const lies = async (wer: Mensch) => gelungen(await haus.ruf(wer, 'einstellung.lesen', {})).nachAblage;

  test('ist zuerst „kennzeichnen“, ändert sich und gilt nur für mich', async () => {
    expect(await lies(ole)).toBe('kennzeichnen');
    const ein = { anfrage: neueAnfrage(), nachAblage: 'verschieben' } as const;
    expect(gelungen(await haus.ruf(ole, 'einstellung.aendern', { ein })).nachAblage).toBe('verschieben');
    expect([await lies(ole), await lies(elif)]).toEqual(['verschieben', 'kennzeichnen']);
    const spaeter = { anfrage: neueAnfrage(), nachAblage: 'nichts' } as const;
    gelungen(await haus.ruf(ole, 'einstellung.aendern', { ein: spaeter }));
    expect(gelungen(await haus.ruf(ole, 'einstellung.aendern', { ein })).nachAblage).toBe('verschieben');
    expect(await lies(ole)).toBe('nichts');
  });

  test('mit derselben Anfrage anders gewünscht, wird abgelehnt', async () => {
    const anfrage = neueAnfrage();
    gelungen(await haus.ruf(ole, 'einstellung.aendern', { ein: { anfrage, nachAblage: 'nichts' } }));
    const ein = { anfrage, nachAblage: 'verschieben' } as const;
    expect(abgelehnt(await haus.ruf(ole, 'einstellung.aendern', { ein }))).toBe('anfrage_anders_verwendet');
    expect(await lies(ole)).toBe('nichts');
  });
});

describe('Eine abgelegte E-Mail verschieben', () => {
  const getan: unknown[] = [];
  const ordner: Postordner = {
    verschiebe: (token, wunsch) => {
      getan.push({ token, ...wunsch });
      return Promise.resolve(gut({ nachricht: 'neue-id', vorher: 'eingang' }));
    },
    kennzeichne: (token, wunsch) => {
      getan.push({ token, ...wunsch });
      return Promise.resolve(gut(undefined));
    },
  };
  const ein = { nachricht: 'm1', internetMessageId: '<antrag-1@example.org>' };
  beforeEach(async () => {
    getan.length = 0;
    await haus.schliesse();
    haus = await baueHaus({ postordner: () => ordner });
  });

  test('geht in den Ordner „Veraktet“, im Namen der Person, und die Marke bleibt', async () => {
    expect(gelungen(await haus.ruf(ole, 'nachricht.verschieben', { ein }))).toEqual({
      nachricht: 'neue-id',
      vorher: 'eingang',
    });
    expect(getan).toEqual([{ token: 'ungeprueft', ...ein, nach: { name: 'Veraktet' } }]);
  });

  test('zurück geht in den alten Ordner, und dort ohne die Marke', async () => {
    const zurueck = { ...ein, zurueckNach: 'eingang' };
    gelungen(await haus.ruf(ole, 'nachricht.verschieben', { ein: zurueck }));
    expect(getan).toEqual([
      { token: 'ungeprueft', ...ein, nach: { ordner: 'eingang' } },
      {
        token: 'ungeprueft',
        postfach: undefined,
        nachricht: 'neue-id',
        kategorie: 'Veraktet',
        gesetzt: false,
      },
    ]);
  });

  test('misslingt das eine oder das andere, wird es gesagt', async () => {
    await haus.schliesse();
    const nein = () => Promise.resolve(schlecht({ code: 'postfach_nicht_erreichbar' } as const));
    haus = await baueHaus({ postordner: () => ({ ...ordner, kennzeichne: nein }) });
    gelungen(await haus.ruf(ole, 'nachricht.verschieben', { ein }));
    const zurueck = { ...ein, zurueckNach: 'eingang' };
    expect(abgelehnt(await haus.ruf(ole, 'nachricht.verschieben', { ein: zurueck }))).toBe(
      'postfach_nicht_erreichbar',
    );
    await haus.schliesse();
    haus = await baueHaus({ postordner: () => ({ ...ordner, verschiebe: nein }) });
    expect(abgelehnt(await haus.ruf(ole, 'nachricht.verschieben', { ein }))).toBe(
      'postfach_nicht_erreichbar',
    );
  });
});

describe('Eine E-Mail kennzeichnen, die Outlook nicht zeigt', () => {
  const getan: Kennzeichen[] = [];
  const postordnerMit =
    (antwort: Awaited<ReturnType<Postordner['kennzeichne']>>) => (vorher: Postordner) => ({
      ...vorher,
      kennzeichne: (_: string, wunsch: Kennzeichen) => {
        getan.push(wunsch);
        return Promise.resolve(antwort);
      },
    });
  const setzeAuf = async (antwort: Awaited<ReturnType<Postordner['kennzeichne']>>): Promise<void> => {
    getan.length = 0;
    await haus.schliesse();
    haus = await baueHaus({ postordner: postordnerMit(antwort) });
  };

  test.each([true, false])(
    'setzt die Kategorie oder nimmt sie weg (%s), auch im freigegebenen Postfach',
    async (gesetzt) => {
      await setzeAuf(gut(undefined));
      const eigene = { nachricht: 'm1', gesetzt };
      expect(gelungen(await haus.ruf(ole, 'nachricht.kennzeichnen', { ein: eigene }))).toEqual({ gesetzt });
      const fremde = { ...eigene, postfach: 'gewerbe@musterstadt.example' };
      gelungen(await haus.ruf(ole, 'nachricht.kennzeichnen', { ein: fremde }));
      expect(getan).toEqual([
        { ...eigene, postfach: undefined, kategorie: 'Veraktet' },
        { ...fremde, kategorie: 'Veraktet' },
      ]);
    },
  );

  test('sagt, wenn das Postfach sie nicht kennt', async () => {
    await setzeAuf(schlecht({ code: 'postfach_nachricht_unbekannt' }));
    const ein = { nachricht: 'm1', gesetzt: true };
    expect(abgelehnt(await haus.ruf(ole, 'nachricht.kennzeichnen', { ein }))).toBe(
      'postfach_nachricht_unbekannt',
    );
  });
});

describe('Akten, in denen ein neuer Vorgang entstehen kann', () => {
  const akten = async (wer: Mensch, text?: string) => {
    await haus.fuehreNach();
    const frage = text === undefined ? {} : { text };
    return gelungen(await haus.ruf(wer, 'akte.ziele', { frage })).akten.map((a) => a.akte);
  };

  test('sind die, in denen die Person schreiben darf, auch ohne einen Vorgang darin', async () => {
    const ein = { anfrage: neueAnfrage(), einheit: '13.01', betreff: 'Spielplatz Birkenweg' };
    const leere = gelungen(await haus.ruf(ines, 'akte.anlegen', { ein })).id;
    expect(await akten(ole)).toEqual(expect.arrayContaining([leere, ort.akte]));
    expect(await akten(ole, 'Spielpl')).toEqual([leere]);
    expect(await akten(hanna)).not.toContain(leere);
    expect(await akten(hanna, 'Spielpl')).toEqual([]);
  });

  test('die zuletzt benutzte steht vorn, eine geschlossene fehlt', async () => {
    const zweite = await neuerVorgang(haus, ines);
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    expect((await akten(ole))[0]).toBe(ort.akte);
    const anfrage = neueAnfrage;
    gelungen(await haus.ruf(ines, 'vorgang.zda', { pfad: zweite, ein: { anfrage: anfrage() } }));
    gelungen(await haus.ruf(ines, 'akte.zda', { pfad: { akte: zweite.akte }, ein: { anfrage: anfrage() } }));
    expect(await akten(ole)).not.toContain(zweite.akte);
    expect(await akten(ole, 'Bäume')).not.toContain(zweite.akte);
  });
});

test('Ein Vorgang nennt, wer für ihn zuständig ist und wohin man schreiben kann', async () => {
  const { zustaendig } = gelungen(await haus.ruf(ole, 'vorgang.lesen', { pfad: ort }));
  expect(zustaendig).toEqual({ name: 'FB 36 Umwelt und Klima', postfach: 'fb36@musterstadt.example' });
});

test('Ein Ziel sagt, ob es zu den Favoriten gehört', async () => {
  await haus.fuehreNach();
  const gemerkt = async (wer: Mensch) => {
    const { ziele } = gelungen(await haus.ruf(wer, 'vorgang.ziele', { frage: {} }));
    return ziele.find((z) => z.vorgang === ort.vorgang)?.gemerkt;
  };
  expect(await gemerkt(ole)).toBe(false);
  gelungen(await haus.ruf(ole, 'vorgang.merken', { pfad: ort, ein: { anfrage: neueAnfrage() } }));
  expect([await gemerkt(ole), await gemerkt(ines)]).toEqual([true, false]);
  gelungen(await haus.ruf(ole, 'vorgang.entmerken', { pfad: ort, ein: { anfrage: neueAnfrage() } }));
  expect(await gemerkt(ole)).toBe(false);
});
