import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kehreInhalte } from '@registratur/functions/usecases/eingang/kehre';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import {
  abgelehnt,
  baueHaus,
  gelungen,
  inhalteVon,
  lege,
  neuerVorgang,
  uploadsVon,
  weitererVorgang,
  type Ort,
  type Probehaus,
} from './haus.ts';
import { mail } from './hausPost.ts';
import { elif, hanna, ines, jonas, ole, paul, timur, type Mensch } from './hausStadt.ts';

let haus: Probehaus;
let ort: Ort;

beforeEach(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ines);
});
afterEach(() => haus.schliesse());

const abgelegt = async (wer: Mensch = ole, wo: Ort = ort): Promise<string> =>
  gelungen(await lege(haus, wer, wo, haus.stelleZu(mail()))).schriftstueck.id;
const nimmZurueck = (wer: Mensch, schriftstueck: string, anfrage = neueAnfrage()) =>
  haus.ruf(wer, 'schriftstueck.zuruecknehmen', { pfad: { akte: ort.akte, schriftstueck }, ein: { anfrage } });
const lies = (wer: Mensch, schriftstueck: string, akte = ort.akte) =>
  haus.ruf(wer, 'schriftstueck.lesen', { pfad: { akte, schriftstueck }, frage: {} });

describe('Rücknahme der eigenen Ablage', () => {
  test('innerhalb von fünf Minuten: nur wer abgelegt hat, sieht sie noch', async () => {
    const id = await abgelegt();
    haus.uhr.vor(5 * 60_000 - 1);
    expect(gelungen(await nimmZurueck(ole, id)).zustand).toBe('zurueckgenommen');
    expect(gelungen(await lies(ole, id)).zustand).toBe('zurueckgenommen');
    expect(abgelehnt(await lies(elif, id))).toBe('nicht_gefunden');
    await haus.fuehreNach();
    const treffer = await haus.ruf(elif, 'suche.finden', { frage: { text: 'Linde' } });
    expect(gelungen(treffer).treffer).toEqual([]);
  });

  test('wiederholt gibt sie dieselbe Antwort', async () => {
    const id = await abgelegt();
    const anfrage = neueAnfrage();
    gelungen(await nimmZurueck(ole, id, anfrage));
    haus.uhr.vor(10 * 60_000);
    expect(gelungen(await nimmZurueck(ole, id, anfrage)).zustand).toBe('zurueckgenommen');
  });

  test('nach vollen fünf Minuten nicht mehr', async () => {
    const id = await abgelegt();
    haus.uhr.vor(5 * 60_000);
    expect(abgelehnt(await nimmZurueck(ole, id))).toBe('ruecknahme_frist_vorbei');
  });

  test('nicht durch jemand anderen', async () => {
    expect(abgelehnt(await nimmZurueck(elif, await abgelegt()))).toBe('ruecknahme_fremd');
  });

  test('nicht, wenn noch jemand abgelegt hat', async () => {
    const id = await abgelegt();
    expect(gelungen(await lege(haus, elif, ort, haus.stelleZu(mail()))).neu).toBe(false);
    expect(abgelehnt(await nimmZurueck(ole, id))).toBe('ruecknahme_weiterer_ableger');
  });

  test('aber wenn man selbst zweimal abgelegt hat', async () => {
    const id = await abgelegt();
    expect(gelungen(await lege(haus, ole, ort, haus.stelleZu(mail()))).neu).toBe(false);
    expect(gelungen(await nimmZurueck(ole, id)).zustand).toBe('zurueckgenommen');
  });

  test('nicht nach einer Änderung', async () => {
    const id = await abgelegt();
    const ein = { anfrage: neueAnfrage(), stand: 1, vermerk: 'wichtig' };
    gelungen(
      await haus.ruf(elif, 'schriftstueck.aendern', { pfad: { akte: ort.akte, schriftstueck: id }, ein }),
    );
    expect(abgelehnt(await nimmZurueck(ole, id))).toBe('ruecknahme_geaendert');
  });

  test('nicht zu den Akten Gelegtes', async () => {
    const id = await abgelegt();
    gelungen(await haus.ruf(elif, 'vorgang.zda', { pfad: ort, ein: { anfrage: neueAnfrage() } }));
    expect(abgelehnt(await nimmZurueck(ole, id))).toBe('zu_den_akten_gelegt');
  });

  test('nicht zweimal', async () => {
    const id = await abgelegt();
    gelungen(await nimmZurueck(ole, id));
    expect(abgelehnt(await nimmZurueck(ole, id))).toBe('schon_zurueckgenommen');
  });

  test('danach ist dieselbe Nachricht wieder neu', async () => {
    const id = await abgelegt();
    gelungen(await nimmZurueck(ole, id));
    const partition = { behaelter: 'register', id: `akte~${ort.akte}` } as const;
    expect((await haus.betrieb.store.liste(partition, 'bekannt', '', { max: 10 })).dokumente).toEqual([]);
    const wieder = gelungen(await lege(haus, elif, ort, haus.stelleZu(mail())));
    expect(wieder).toMatchObject({ neu: true, schriftstueck: { fassung: 1 } });
    expect(wieder.schriftstueck.id).not.toBe(id);
  });
});

describe('Anlagen als eigene Schriftstücke', () => {
  const anlagen = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ name: `anlage-${i}.txt`, inhalt: `Inhalt ${i}` }));
  const alle = async (): Promise<{ id: string; nummer: string; aus: string | null }[]> => {
    const seiten = [];
    let nach: string | undefined;
    do {
      const frage = nach === undefined ? {} : { nach };
      const seite = gelungen(await haus.ruf(ole, 'schriftstueck.liste', { pfad: ort, frage }));
      seiten.push(
        ...seite.schriftstuecke.map((s) => ({ id: s.id, nummer: s.kennzeichen, aus: s.ausSchriftstueck })),
      );
      nach = seite.weiter;
    } while (nach !== undefined);
    return seiten;
  };

  test('gewählte kommen mit derselben Änderung, die anderen nicht', async () => {
    const nachricht = haus.stelleZu(mail({ anlagen: anlagen(3) }));
    const antwort = gelungen(
      await lege(haus, ole, ort, nachricht, { anlagenEinzeln: [{ name: 'anlage-2.txt', nr: 0 }] }),
    );
    expect(antwort.einzeln).toHaveLength(1);
    const [einzeln] = antwort.einzeln;
    const gelesen = gelungen(await lies(ole, einzeln!.schriftstueck));
    expect(gelesen).toMatchObject({ ausSchriftstueck: antwort.schriftstueck.id, dateiname: 'anlage-2.txt' });
    expect(await alle()).toHaveLength(2);
  });

  test('die Rücknahme nimmt sie mit', async () => {
    const nachricht = haus.stelleZu(mail({ anlagen: anlagen(3) }));
    const anlagenEinzeln = [0, 1].map((i) => ({ name: `anlage-${i}.txt`, nr: 0 }));
    const { schriftstueck, einzeln } = gelungen(await lege(haus, ole, ort, nachricht, { anlagenEinzeln }));
    gelungen(await nimmZurueck(ole, schriftstueck.id));
    for (const id of [schriftstueck.id, ...einzeln.map((e) => e.schriftstueck)])
      expect(abgelehnt(await lies(elif, id))).toBe('nicht_gefunden');
  });

  test('keine Rücknahme, wenn eine davon schon verändert ist', async () => {
    const anlagenEinzeln = [{ name: 'plan.txt', nr: 0 }];
    const { schriftstueck, einzeln } = gelungen(
      await lege(haus, ole, ort, haus.stelleZu(mail()), { anlagenEinzeln }),
    );
    const pfad = { akte: ort.akte, schriftstueck: einzeln[0]!.schriftstueck };
    const ein = { anfrage: neueAnfrage(), stand: 1, vermerk: 'wichtig' };
    gelungen(await haus.ruf(elif, 'schriftstueck.aendern', { pfad, ein }));
    expect(abgelehnt(await nimmZurueck(ole, schriftstueck.id))).toBe('ruecknahme_geaendert');
  });

  test('fünfundvierzig: zwanzig sofort, der Rest durch den Auftrag, jede genau einmal', async () => {
    const teile = anlagen(45);
    const nachricht = haus.stelleZu(mail({ anlagen: teile }));
    const anlagenEinzeln = teile.map((a) => ({ name: a.name, nr: 0 }));
    const anfrage = neueAnfrage();
    const antwort = gelungen(await lege(haus, ole, ort, nachricht, { anfrage, anlagenEinzeln }));
    expect(antwort.einzeln).toHaveLength(20);
    gelungen(await lege(haus, ole, ort, nachricht, { anfrage, anlagenEinzeln }));
    await haus.kehre();
    const stuecke = await alle();
    expect(stuecke).toHaveLength(46);
    expect(new Set(stuecke.map((s) => s.nummer)).size).toBe(46);
    expect(stuecke.filter((s) => s.aus === antwort.schriftstueck.id)).toHaveLength(45);
    expect(await uploadsVon(haus)).toEqual([]);
  });
});

describe('Geschützte Akten', () => {
  let geheim: Ort;
  beforeEach(async () => {
    geheim = await neuerVorgang(haus, jonas, '01.11.01');
  });

  test('antworten ohne Recht wie unbekannte', async () => {
    const id = await abgelegt(jonas, geheim);
    const unbekannt = neueAnfrage();
    for (const wer of [ole, hanna, ines, timur]) {
      const [da, nicht] = await Promise.all([lies(wer, id, geheim.akte), lies(wer, id, unbekannt)]);
      expect(da).toEqual(nicht);
      expect(abgelehnt(da)).toBe('nicht_gefunden');
      expect(await lege(haus, wer, geheim, haus.stelleZu(mail()))).toEqual(
        await lege(haus, wer, { akte: unbekannt, vorgang: geheim.vorgang }, haus.stelleZu(mail())),
      );
    }
    await haus.fuehreNach();
    for (const wer of [ole, ines, timur, paul]) {
      expect(gelungen(await haus.ruf(wer, 'suche.finden', { frage: { text: 'Linde' } })).treffer).toEqual([]);
      const akten = gelungen(await haus.ruf(wer, 'akte.liste', { frage: {} })).akten.map((a) => a.id);
      expect(akten).not.toContain(geheim.akte);
    }
    expect(
      gelungen(await haus.ruf(jonas, 'suche.finden', { frage: { text: 'Linde' } })).treffer,
    ).toHaveLength(1);
  });

  test('jeder Blick hinein wird verzeichnet (R4.13), der in andere nicht', async () => {
    const id = await abgelegt(jonas, geheim);
    const offen = await abgelegt();
    gelungen(await lies(jonas, id, geheim.akte));
    gelungen(await lies(ole, offen));
    const einsichten = async (akte: string) =>
      (
        await haus.betrieb.store.liste(
          { behaelter: 'register', id: `zugriff~${akte}~202611` },
          'einsicht',
          '',
          { max: 100 },
        )
      ).dokumente.map((d) => [d['oid'], d['zweck']]);
    expect(await einsichten(geheim.akte)).toContainEqual([jonas.oid, 'schriftstueck.lesen']);
    expect(await einsichten(ort.akte)).toEqual([]);
  });
});

describe('Was liegen bleibt', () => {
  test('nach einem entzogenen Recht hilft auch die Wiederholung nicht', async () => {
    const anfrage = neueAnfrage();
    const nachricht = haus.stelleZu(mail());
    gelungen(await lege(haus, ole, ort, nachricht, { anfrage }));
    const ohneGruppen = { ...ole, gruppen: [] };
    expect(abgelehnt(await lege(haus, ohneGruppen, ort, nachricht, { anfrage }))).toBe('nicht_gefunden');
  });

  test('Bytes ohne Schriftstück gehen beim zweiten Kehren, benannte nie', async () => {
    await abgelegt();
    const { contents } = haus.betrieb;
    const upload = neueAnfrage();
    const { sha256 } = await contents.nimmAn(upload, ole.oid, stueck(), 100);
    const verwaist = { raum: `akte~${ort.akte}`, schriftstueck: neueAnfrage(), sha256 };
    await contents.platziere(upload, verwaist);
    const gekehrt = async (vorher: ReadonlySet<string>): Promise<ReadonlySet<string>> =>
      kehreInhalte(haus.betrieb, vorher);
    expect((await gekehrt(await gekehrt(new Set()))).size).toBe(0);
    expect(await contents.vorhanden(verwaist)).toBe(true);
    await contents.verwirf(upload);
    const gesehen = await gekehrt(new Set());
    expect(await contents.vorhanden(verwaist)).toBe(true);
    await gekehrt(gesehen);
    expect(await contents.vorhanden(verwaist)).toBe(false);
    expect(await inhalteVon(haus)).toHaveLength(1);
  });
});

async function* stueck(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from('verwaist'));
}

describe('Uploads', () => {
  const lade = (wer: Mensch, upload: string, text: string) =>
    haus.ruf(wer, 'eingang.hochladen', {
      pfad: { upload },
      frage: {},
      ...({ strom: strom(text) } as object),
    });
  const legeAb = (wer: Mensch, upload: string, wo = ort) =>
    lege(haus, wer, wo, '', { quelle: { art: 'upload', upload, als: 'dokument', dateiname: 'vermerk.txt' } });

  describe('einer E-Mail, die der Client selbst gelesen hat,', () => {
    const legeMail = async (mime: string, internetMessageId?: string, als: 'mail' | 'dokument' = 'mail') => {
      const upload = neueAnfrage();
      gelungen(await lade(ole, upload, mime));
      const gezeigt = internetMessageId === undefined ? {} : { internetMessageId };
      return lege(haus, ole, ort, '', { quelle: { art: 'upload', upload, als, ...gezeigt } });
    };

    test('liegt danach in der Akte, wenn sie die gezeigte ist', async () => {
      expect(gelungen(await legeMail(mail(), 'antrag-1@EXAMPLE.org')).neu).toBe(true);
      // A file that was dropped shows nothing: it is meant as it is.
      expect(gelungen(await legeMail(mail({ messageId: '<b@example.org>' }))).neu).toBe(true);
    });

    test.each([
      ['eine andere ist', mail({ messageId: '<fremd@example.org>' }), 'mail'],
      ['keine Message-ID trägt', mail({ messageId: null }), 'mail'],
      ['gar nicht als E-Mail gelesen wird', 'Vermerk', 'dokument'],
    ] as const)('wird nicht abgelegt, wenn sie %s', async (_, mime, als) => {
      const antwort = await legeMail(mime, '<antrag-1@example.org>', als);
      expect(abgelehnt(antwort)).toBe('postfach_andere_nachricht');
      const liste = await haus.ruf(ole, 'schriftstueck.liste', { pfad: ort, frage: {} });
      expect(gelungen(liste).schriftstuecke).toEqual([]);
    });
  });

  test('ein fremder antwortet wie ein unbekannter', async () => {
    const upload = neueAnfrage();
    gelungen(await lade(ole, upload, 'Vermerk'));
    expect(await legeAb(elif, upload)).toEqual(await legeAb(elif, neueAnfrage()));
    expect(abgelehnt(await legeAb(elif, upload))).toBe('upload_unbekannt');
  });

  test('noch einmal gesendet bleibt der erste', async () => {
    const upload = neueAnfrage();
    const erster = gelungen(await lade(ole, upload, 'Vermerk'));
    expect(gelungen(await lade(ole, upload, 'etwas anderes')).sha256).toBe(erster.sha256);
    expect(gelungen(await legeAb(ole, upload)).schriftstueck.sha256).toBe(erster.sha256);
  });

  test('nach zwölf Stunden lässt er sich nicht mehr ablegen', async () => {
    const upload = neueAnfrage();
    gelungen(await lade(ole, upload, 'Vermerk'));
    haus.uhr.vor(12 * 3_600_000);
    const anderer = { akte: ort.akte, vorgang: await weitererVorgang(haus, ole, ort.akte) };
    haus.uhr.vor(1);
    expect(abgelehnt(await legeAb(ole, upload, anderer))).toBe('upload_abgelaufen');
  });
});

async function* strom(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}
