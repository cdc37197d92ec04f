import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { baueHaus, gelungen, lege, neuerVorgang, weitererVorgang, type Ort, type Probehaus } from './haus.ts';
import { kopie, mail } from './hausPost.ts';
import { elif, hanna, ines, jonas, kollegen, ole, paul, timur } from './hausStadt.ts';
import { marken, nimmZurueck, schluesselVon, verschiebe, vertrete } from './markeHilfe.ts';

let haus: Probehaus;
let ort: Ort;

beforeEach(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ines);
});
afterEach(() => haus.schliesse());

/** As the organisation of Musterstadt names them. */
const postfaecher: Readonly<Record<string, string>> = {
  'FB 36 Umwelt und Klima': 'fb36@musterstadt.example',
  '32/2 Gewerbe': 'gewerbe@musterstadt.example',
};
const anderswo = (auskunft: string, schluessel = schluesselVon()) => ({
  schluessel,
  stand: 'anderswo',
  auskunft,
  postfach: postfaecher[auskunft],
});

describe('Eine abgelegte Nachricht', () => {
  test('zeigt jedem mit LESEN, wo sie liegt, wer sie wann abgelegt hat, auch in einer anderen Kopie', async () => {
    const { schriftstueck } = gelungen(await lege(haus, ole, ort, haus.stelleZu(kopie(3))));
    const erwartet = {
      schluessel: schluesselVon(),
      stand: 'hier',
      akte: ort.akte,
      vorgang: ort.vorgang,
      schriftstueck: schriftstueck.id,
      kennzeichen: schriftstueck.kennzeichen,
      vorgangszeichen: schriftstueck.vorgangszeichen,
      vorgangBetreff: 'Fällung Lindenallee',
      abgelegtVon: { oid: ole.oid, name: ole.name },
      abgelegtAm: schriftstueck.abgelegtAm,
    };
    for (const wer of [ole, elif, ines, kollegen[7]!]) expect(await marken(haus, wer)).toEqual([erwartet]);
  });

  test('nennt ohne LESEN nur die aktenführende Stelle', async () => {
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    // FB 32, Fachadministration (nur Metadaten) und Revision (nur Protokoll): alle ohne LESEN an 13.01.
    for (const wer of [hanna, timur, paul, jonas])
      expect(await marken(haus, wer)).toEqual([anderswo('FB 36 Umwelt und Klima')]);
  });

  test('hat ohne Ablage keine Marke, und eine andere Message-ID auch nicht', async () => {
    const andere = schluesselVon({ messageId: '<antrag-2@example.org>' });
    expect(await marken(haus, ole)).toEqual([]);
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    expect(await marken(haus, ole, [andere])).toEqual([]);
    expect((await marken(haus, ole, [andere, schluesselVon()])).map((m) => m.schluessel)).toEqual([
      schluesselVon(),
    ]);
  });

  test('trägt ohne Message-ID keine Marke', async () => {
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail({ messageId: null }))));
    await haus.fuehreNach();
    const { zeilen } = await haus.betrieb.store.aenderungenSeit('', 10_000);
    expect(zeilen.filter((z) => z.partition.id.startsWith('adresse~'))).not.toEqual([]);
    expect(zeilen.filter((z) => z.partition.id.startsWith('nachricht~'))).toEqual([]);
  });

  test('wird bei derselben Frage nur einmal genannt', async () => {
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    gelungen(await lege(haus, elif, ort, haus.stelleZu(kopie(2))));
    expect(await marken(haus, ole, [schluesselVon(), schluesselVon()])).toHaveLength(1);
  });
});

describe('Mehrere Orte', () => {
  test('zwei Fassungen unter derselben Kennung stehen beide da', async () => {
    const erste = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    const zweite = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail({ text: 'Anders.' }))));
    const gesehen = await marken(haus, elif);
    expect(gesehen.map((m) => m.stand === 'hier' && m.schriftstueck).sort()).toEqual(
      [erste.schriftstueck.id, zweite.schriftstueck.id].sort(),
    );
  });

  test('in zwei Vorgängen abgelegt steht sie zweimal da, die neueste Ablage zuerst', async () => {
    const zweiter = { akte: ort.akte, vorgang: await weitererVorgang(haus, ole, ort.akte) };
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    haus.uhr.vor(60_000);
    gelungen(await lege(haus, ole, zweiter, haus.stelleZu(mail())));
    expect((await marken(haus, elif)).map((m) => m.stand === 'hier' && m.vorgang)).toEqual([
      zweiter.vorgang,
      ort.vorgang,
    ]);
  });

  test('wer an einem Ort lesen darf, erfährt diesen und sonst nichts', async () => {
    const gewerbe = await neuerVorgang(haus, ines, '02.02.01');
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    gelungen(await lege(haus, hanna, gewerbe, haus.stelleZu(mail())));
    expect(await marken(haus, ole)).toMatchObject([{ stand: 'hier', akte: ort.akte }]);
    expect(await marken(haus, hanna)).toMatchObject([{ stand: 'hier', akte: gewerbe.akte }]);
    expect(await marken(haus, ines)).toHaveLength(2);
    const fremde = (await marken(haus, jonas)).map((m) => m.stand === 'anderswo' && m.auskunft);
    expect(new Set(fremde)).toEqual(new Set(['FB 36 Umwelt und Klima', '32/2 Gewerbe']));
  });
});

describe('In einer Personalakte', () => {
  test('sieht die Marke, wer dort lesen darf; für alle anderen ist die Antwort die einer nie abgelegten Nachricht', async () => {
    const personal = await neuerVorgang(haus, jonas, '01.11.01');
    const nie = schluesselVon({ messageId: '<nie@example.org>' });
    const vorher = new Map([...[ole, ines, timur, paul]].map((wer) => [wer.oid, '']));
    for (const wer of [ole, ines, timur, paul]) {
      const antwort = await haus.ruf(wer, 'nachricht.marken', { ein: { schluessel: [nie] } });
      vorher.set(wer.oid, JSON.stringify(antwort));
    }
    gelungen(await lege(haus, jonas, personal, haus.stelleZu(mail())));
    expect(await marken(haus, jonas)).toMatchObject([{ stand: 'hier', akte: personal.akte }]);
    for (const wer of [ole, ines, timur, paul]) {
      const antwort = await haus.ruf(wer, 'nachricht.marken', { ein: { schluessel: [schluesselVon()] } });
      expect(JSON.stringify(antwort)).toBe(vorher.get(wer.oid));
    }
  });

  test('liegt sie auch offen anderswo, wird nur das Offene genannt', async () => {
    const personal = await neuerVorgang(haus, jonas, '01.11.01');
    gelungen(await lege(haus, jonas, personal, haus.stelleZu(mail())));
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    expect(await marken(haus, hanna)).toEqual([anderswo('FB 36 Umwelt und Klima')]);
    expect(await marken(haus, ole)).toMatchObject([{ stand: 'hier', akte: ort.akte }]);
  });

  test('eine Vertretung sieht auch hier nichts', async () => {
    const personal = await neuerVorgang(haus, jonas, '01.11.01');
    gelungen(await lege(haus, jonas, personal, haus.stelleZu(mail())));
    await vertrete(haus, hanna, { fuer: jonas.oid, von: '2026-11-01', bis: '2026-11-30' });
    expect(await marken(haus, hanna)).toEqual([]);
  });
});

test('Die Vertretung sieht, was die vertretene Person sieht, solange sie gilt', async () => {
  gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
  await vertrete(haus, hanna, { fuer: ole.oid, von: '2026-11-24', bis: '2026-11-24' });
  expect(await marken(haus, hanna)).toMatchObject([{ stand: 'hier', akte: ort.akte }]);
  haus.uhr.vor(86_400_000);
  expect(await marken(haus, hanna)).toEqual([anderswo('FB 36 Umwelt und Klima')]);
});

describe('Danach', () => {
  test('nimmt eine Rücknahme die Marke weg, auch für die Person selbst, und eine neue Ablage bringt sie wieder', async () => {
    const { schriftstueck } = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    expect(await marken(haus, elif)).toHaveLength(1);
    gelungen(await nimmZurueck(haus, ole, ort, schriftstueck.id));
    for (const wer of [ole, elif, hanna]) expect(await marken(haus, wer)).toEqual([]);
    const wieder = gelungen(await lege(haus, elif, ort, haus.stelleZu(mail())));
    expect(await marken(haus, ole)).toMatchObject([{ schriftstueck: wieder.schriftstueck.id }]);
  });

  test('gilt eine Rücknahme schon, bevor die Sichten sie kennen', async () => {
    const { schriftstueck } = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    await haus.fuehreNach();
    gelungen(await nimmZurueck(haus, ole, ort, schriftstueck.id));
    const ein = { schluessel: [schluesselVon()] };
    expect(gelungen(await haus.ruf(ole, 'nachricht.marken', { ein })).marken).toEqual([]);
  });

  test.each(['vor', 'nach'])('folgt die Marke einem Umzug, %s dem Nachführen', async (wann) => {
    const dort = await neuerVorgang(haus, ines, '02.02.01');
    const { schriftstueck } = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    await haus.fuehreNach();
    gelungen(await verschiebe(haus, ines, ort, schriftstueck.id, dort));
    if (wann === 'nach') await haus.fuehreNach();
    const frage = async (wer: typeof ole) =>
      gelungen(await haus.ruf(wer, 'nachricht.marken', { ein: { schluessel: [schluesselVon()] } })).marken;
    expect(await frage(hanna)).toMatchObject([{ stand: 'hier', ...dort, schriftstueck: schriftstueck.id }]);
    expect(await frage(ole)).toEqual([anderswo('32/2 Gewerbe')]);
  });

  test('folgt sie zu einem gleichen Schriftstück, das es aufnahm, und steht nur einmal da', async () => {
    const dort = { akte: ort.akte, vorgang: await weitererVorgang(haus, ole, ort.akte) };
    const hier = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    const schon = gelungen(await lege(haus, elif, dort, haus.stelleZu(mail())));
    expect(await marken(haus, ines)).toHaveLength(2);
    gelungen(await verschiebe(haus, ole, ort, hier.schriftstueck.id, dort));
    expect(await marken(haus, ines)).toMatchObject([{ ...dort, schriftstueck: schon.schriftstueck.id }]);
  });

  test('bleibt sie, wenn Vorgang und Akte zu den Akten gelegt sind', async () => {
    gelungen(await lege(haus, ole, ort, haus.stelleZu(mail())));
    await haus.fuehreNach();
    const ein = { anfrage: '019ab000-0000-7000-8000-000000000001' };
    gelungen(await haus.ruf(elif, 'vorgang.zda', { pfad: ort, ein }));
    expect(await marken(haus, ole)).toHaveLength(1);
  });
});
