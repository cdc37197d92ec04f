import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import {
  abgelehnt,
  baueHaus,
  gelungen,
  inhalteVon,
  lege,
  neuerVorgang,
  uploadsVon,
  type Ort,
  type Probehaus,
} from './haus.ts';
import { kopie, mail } from './hausPost.ts';
import { elif, ines, kollegen, ole, type Mensch } from './hausStadt.ts';
import { zwischenruf, type Zwischenruf } from './hausZwischenruf.ts';

let dazwischen: Zwischenruf;
let haus: Probehaus;
let ort: Ort;

beforeEach(async () => {
  dazwischen = zwischenruf();
  haus = await baueHaus(dazwischen);
  ort = await neuerVorgang(haus, ines);
});
afterEach(() => haus.schliesse());

const anlagen = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ name: `anlage-${i}.txt`, inhalt: `Inhalt ${i}` }));
const wunsch = (...nummern: readonly number[]) => nummern.map((i) => ({ name: `anlage-${i}.txt`, nr: 0 }));
const bis = (n: number) => wunsch(...Array.from({ length: n }, (_, i) => i));

/** Everything in the Vorgang: whose it is and what it was taken out of. */
const alle = async (): Promise<{ id: string; von: string; aus: string | null }[]> => {
  const seiten = [];
  let nach: string | undefined;
  do {
    const frage = nach === undefined ? {} : { nach };
    const seite = gelungen(await haus.ruf(ole, 'schriftstueck.liste', { pfad: ort, frage }));
    seiten.push(
      ...seite.schriftstuecke.map((s) => ({ id: s.id, von: s.abgelegtVon.name, aus: s.ausSchriftstueck })),
    );
    nach = seite.weiter;
  } while (nach !== undefined);
  return seiten;
};
const nimmZurueck = (wer: Mensch, schriftstueck: string) =>
  haus.ruf(wer, 'schriftstueck.zuruecknehmen', {
    pfad: { akte: ort.akte, schriftstueck },
    ein: { anfrage: neueAnfrage() },
  });
const lies = (wer: Mensch, schriftstueck: string) =>
  haus.ruf(wer, 'schriftstueck.lesen', { pfad: { akte: ort.akte, schriftstueck } });

describe('Wählt eine Kollegin Anlagen einer Nachricht, die schon hier liegt', () => {
  let ersteMail: string;
  beforeEach(async () => {
    const erste = await lege(haus, ole, ort, haus.stelleZu(mail({ anlagen: anlagen(3) })), {
      eingangsdatum: '2026-11-20',
    });
    ersteMail = gelungen(erste).schriftstueck.id;
  });
  const legt = (wer: Mensch, i: number, anlagenEinzeln: ReturnType<typeof wunsch>, anfrage = neueAnfrage()) =>
    lege(haus, wer, ort, haus.stelleZu(kopie(i, { anlagen: anlagen(3) })), { anlagenEinzeln, anfrage });

  test('kommen sie in derselben Änderung dazu, unter ihrem Namen, ohne neue Fassung', async () => {
    haus.uhr.vor(86_400_000);
    const antwort = gelungen(await legt(elif, 3, wunsch(1)));
    expect(antwort).toMatchObject({
      neu: false,
      schriftstueck: { id: ersteMail, fassung: 1 },
      ruecknahmeBis: null,
      einzeln: [{}],
    });
    const einzeln = gelungen(await lies(elif, antwort.einzeln[0]!.schriftstueck));
    expect(einzeln).toMatchObject({
      ausSchriftstueck: ersteMail,
      dateiname: 'anlage-1.txt',
      abgelegtVon: { oid: elif.oid, name: elif.name },
      abgelegtAm: haus.uhr.jetzt().toISOString(),
      eingangsdatum: '2026-11-20',
    });
    expect(einzeln.kennzeichen).toMatch(/\.0002$/);
    expect(await alle()).toHaveLength(2);
    const ableger = await haus.betrieb.store.liste(
      { behaelter: 'register', id: `akte~${ort.akte}` },
      'ableger',
      `${ersteMail}~`,
      { max: 9 },
    );
    expect(ableger.dokumente.map((a) => a['oid'])).toEqual([elif.oid]);
    expect(await uploadsVon(haus)).toEqual([]);
  });

  test('wird gesagt, was schon da ist, und nicht verdoppelt', async () => {
    const [erste] = gelungen(await legt(elif, 3, wunsch(1))).einzeln;
    const zweite = gelungen(await legt(ines, 4, wunsch(1, 2))).einzeln;
    expect(zweite).toHaveLength(2);
    expect(zweite[0]).toEqual(erste);
    expect(await alle()).toHaveLength(3);
    expect(gelungen(await lies(ines, erste!.schriftstueck)).abgelegtVon.name).toBe(elif.name);
    expect(await inhalteVon(haus)).toHaveLength(3);
  });

  test('gibt dieselbe Anfrage dieselbe Antwort', async () => {
    const anfrage = neueAnfrage();
    const nachricht = haus.stelleZu(kopie(1, { anlagen: anlagen(3) }));
    const rufe = () => lege(haus, elif, ort, nachricht, { anfrage, anlagenEinzeln: wunsch(0, 2) });
    expect(gelungen(await rufe()).einzeln).toEqual(gelungen(await rufe()).einzeln);
    expect(await alle()).toHaveLength(3);
  });

  test('nimmt der erste seine Ablage nicht mehr zurück; eine einzelne geht und kommt wieder', async () => {
    const id = gelungen(await legt(elif, 3, wunsch(1))).einzeln[0]!.schriftstueck;
    expect(abgelehnt(await nimmZurueck(ole, ersteMail))).toBe('ruecknahme_weiterer_ableger');
    gelungen(await nimmZurueck(elif, id));
    expect(await alle()).toHaveLength(1);
    expect(gelungen(await legt(ines, 4, wunsch(1))).einzeln[0]!.schriftstueck).toBe(id);
    expect(gelungen(await lies(ole, id))).toMatchObject({
      zustand: 'aktiv',
      abgelegtVon: { name: ines.name },
    });
    expect(await haus.pruefe()).toEqual([]);
  });

  test('bleibt eine verschobene, wo sie ist', async () => {
    const id = gelungen(await legt(elif, 3, wunsch(1))).einzeln[0]!.schriftstueck;
    const ein = {
      anfrage: neueAnfrage(),
      ziel: await neuerVorgang(haus, ines, '14.01'),
      grund: 'gehört dort hin',
    };
    gelungen(
      await haus.ruf(ines, 'schriftstueck.verschieben', { pfad: { akte: ort.akte, schriftstueck: id }, ein }),
    );
    expect(gelungen(await legt(ines, 4, wunsch(1))).einzeln).toEqual([]);
    expect(await alle()).toHaveLength(1);
  });

  test('nicht, wenn der Vorgang zu den Akten gelegt ist', async () => {
    gelungen(await haus.ruf(elif, 'vorgang.zda', { pfad: ort, ein: { anfrage: neueAnfrage() } }));
    expect(abgelehnt(await legt(elif, 3, wunsch(1)))).toBe('zu_den_akten_gelegt');
  });
});

describe('Legen viele dieselbe Nachricht mit Anlagen ab', () => {
  test('zehn zugleich: eine E-Mail, jede Anlage einmal, alle erfahren dieselben', async () => {
    const antworten = await Promise.all(
      kollegen.slice(0, 10).map((wer, i) =>
        lege(haus, wer, ort, haus.stelleZu(kopie(i, { anlagen: anlagen(3) })), {
          anlagenEinzeln: wunsch(0, 1, 2),
        }),
      ),
    );
    const werte = antworten.map(gelungen);
    expect(werte.filter((w) => w.neu)).toHaveLength(1);
    expect(new Set(werte.map((w) => JSON.stringify(w.einzeln))).size).toBe(1);
    expect(werte[0]!.einzeln).toHaveLength(3);
    expect(await alle()).toHaveLength(4);
    expect(await inhalteVon(haus)).toHaveLength(4);
    expect(await uploadsVon(haus)).toEqual([]);
    expect(await haus.pruefe()).toEqual([]);
  });

  test('kommt eine dazwischen, werden es deren Anlagen', async () => {
    const nachricht = haus.stelleZu(mail({ anlagen: anlagen(2) }));
    let erste = '';
    dazwischen.vor('schriftstueck.ablegen', async () => {
      erste = gelungen(await lege(haus, ole, ort, nachricht)).schriftstueck.id;
    });
    const zweite = gelungen(await lege(haus, elif, ort, nachricht, { anlagenEinzeln: wunsch(0) }));
    expect(zweite).toMatchObject({ neu: false, schriftstueck: { id: erste }, einzeln: [{}] });
    expect((await alle()).map((s) => s.aus)).toEqual([null, erste]);
    expect(await inhalteVon(haus)).toHaveLength(2);
    expect(await haus.pruefe()).toEqual([]);
  });

  test('mehr als zwanzig: der Rest durch den Auftrag, unter dem Namen der Kollegin', async () => {
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail({ anlagen: anlagen(25) }))));
    const nachricht = haus.stelleZu(kopie(1, { anlagen: anlagen(25) }));
    const antwort = gelungen(await lege(haus, elif, ort, nachricht, { anlagenEinzeln: bis(25) }));
    expect(antwort.einzeln).toHaveLength(20);
    const einzelne = (await alle()).filter((s) => s.aus === antwort.schriftstueck.id);
    expect(einzelne).toHaveLength(25);
    expect(new Set(einzelne.map((s) => s.von))).toEqual(new Set([elif.name]));
    expect(await uploadsVon(haus)).toEqual([]);
  });
});

describe('Die Rücknahme nimmt höchstens dreißig einzelne Anlagen mit', () => {
  const legeMit = async (n: number) =>
    gelungen(
      await lege(haus, ole, ort, haus.stelleZu(mail({ anlagen: anlagen(n) })), { anlagenEinzeln: bis(n) }),
    );

  test('dreißig gehen in einem Schritt', async () => {
    const { schriftstueck, ruecknahmeBis } = await legeMit(30);
    expect(ruecknahmeBis).not.toBeNull();
    expect(await alle()).toHaveLength(31);
    gelungen(await nimmZurueck(ole, schriftstueck.id));
    const uebrige = gelungen(await haus.ruf(elif, 'schriftstueck.liste', { pfad: ort, frage: {} }));
    expect(uebrige.schriftstuecke).toEqual([]);
    expect(await haus.pruefe()).toEqual([]);
  });

  test('einunddreißig nicht: Die Frist wird gar nicht erst angeboten, und es bleibt alles', async () => {
    const { schriftstueck, ruecknahmeBis } = await legeMit(31);
    expect(ruecknahmeBis).toBeNull();
    expect(gelungen(await lies(ole, schriftstueck.id)).erlaubt).not.toContain('schriftstueck.zuruecknehmen');
    expect(await nimmZurueck(ole, schriftstueck.id)).toEqual({
      ok: false,
      fehler: { code: 'ruecknahme_zu_viele', max: 30 },
    });
    const vorher = await alle();
    expect(vorher).toHaveLength(32);
    gelungen(await nimmZurueck(ole, vorher.find((s) => s.aus !== null)!.id));
    expect(gelungen(await lies(ole, schriftstueck.id)).erlaubt).toContain('schriftstueck.zuruecknehmen');
    gelungen(await nimmZurueck(ole, schriftstueck.id));
  });
});
