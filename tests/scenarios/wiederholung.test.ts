import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Abriss } from '@registratur/functions/ports/postfach';
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
  type Huellen,
  type Ort,
  type Probehaus,
} from './haus.ts';
import { gesperrtesPdf, mail } from './hausPost.ts';
import { elif, ines, ole, type Mensch } from './hausStadt.ts';
import { zwischenruf, type Zwischenruf } from './hausZwischenruf.ts';

let dazwischen: Zwischenruf;
/** What the mailbox does after some bytes of the next message. */
let reisstAb: Error | undefined;
/** What today's reader makes of every text. */
let leserstand = '';

const huellen: Huellen = {
  postfach: (postfach) => ({
    ...postfach,
    mime: async (...frage) => {
      const mime = await postfach.mime(...frage);
      return mime.ok && reisstAb ? { ok: true, wert: halb(mime.wert, reisstAb) } : mime;
    },
  }),
  leser: (leser) => ({
    ...leser,
    lies: async (...frage) => {
      const lesung = await leser.lies(...frage);
      return { ...lesung, text: lesung.text + leserstand };
    },
  }),
};

async function* halb(strom: AsyncIterable<Uint8Array>, fehler: Error): AsyncGenerator<Uint8Array> {
  for await (const teil of strom) yield teil.subarray(0, 100);
  throw fehler;
}

let haus: Probehaus;
let ort: Ort;

beforeEach(async () => {
  [reisstAb, leserstand] = [undefined, ''];
  dazwischen = zwischenruf();
  haus = await baueHaus({ ...huellen, ...dazwischen });
  ort = await neuerVorgang(haus, ines);
});
afterEach(() => haus.schliesse());

const liste = async (): Promise<string[]> =>
  gelungen(await haus.ruf(ole, 'schriftstueck.liste', { pfad: ort, frage: {} })).schriftstuecke.map(
    (s) => s.id,
  );

describe('Bricht das Postfach mitten in der Nachricht ab', () => {
  test('ist nichts abgelegt, und dieselbe Anfrage gelingt danach', async () => {
    const nachricht = haus.stelleZu(mail());
    const anfrage = neueAnfrage();
    reisstAb = new Abriss();
    expect(abgelehnt(await lege(haus, ole, ort, nachricht, { anfrage }))).toBe('postfach_nicht_erreichbar');
    expect([await liste(), await uploadsVon(haus), await inhalteVon(haus)]).toEqual([[], [], []]);
    reisstAb = undefined;
    const { neu, schriftstueck } = gelungen(await lege(haus, ole, ort, nachricht, { anfrage }));
    expect(neu).toBe(true);
    expect(schriftstueck.sha256).toBe(createHash('sha256').update(mail()).digest('hex'));
    expect(await liste()).toEqual([schriftstueck.id]);
  });

  test('bleibt ein anderer Fehler des Stroms ein Fehler', async () => {
    reisstAb = new Error('Platte voll');
    await expect(lege(haus, ole, ort, haus.stelleZu(mail()))).rejects.toThrow('Platte voll');
  });
});

test('Liest ein neuer Leser die Nachricht anders, gilt bei der Wiederholung seine Lesung', async () => {
  const nachricht = haus.stelleZu(mail({ text: 'Zeile\r\n'.repeat(8_000) }));
  const anfrage = neueAnfrage();
  dazwischen.vor('schriftstueck.ablegen', () => Promise.reject(new Error('Der Server stirbt.')));
  await expect(lege(haus, ole, ort, nachricht, { anfrage })).rejects.toThrow('Der Server stirbt.');
  leserstand = '\nvom neuen Leser';
  const { schriftstueck } = gelungen(await lege(haus, ole, ort, nachricht, { anfrage }));
  expect(schriftstueck.text.endsWith('vom neuen Leser')).toBe(true);

  const raum = `akte~${ort.akte}`;
  const zeile = await haus.betrieb.store.lies({ behaelter: 'register', id: raum }, `ss~${schriftstueck.id}`);
  const lesung = zeile?.['lesung'] as { sha256: string; bytes: number };
  const teile: Buffer[] = [];
  const inhalt = haus.betrieb.contents.lies({ raum, schriftstueck: schriftstueck.id, sha256: lesung.sha256 });
  for await (const teil of inhalt) teile.push(teil as Buffer);
  const bytes = Buffer.concat(teile);
  expect(lesung).toEqual({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  });
  // The reading of the first attempt is named by nobody; its upload goes after a day.
  for (const { upload } of await alleUploads()) await haus.betrieb.contents.verwirf(upload);
  await kehreInhalte(haus.betrieb, await kehreInhalte(haus.betrieb, new Set()));
  expect(await inhalteVon(haus)).toHaveLength(2);
  expect(await haus.pruefe()).toEqual([]);
});

const alleUploads = async (): Promise<{ upload: string }[]> =>
  (await uploadsVon(haus)).map((upload) => ({ upload }));

describe('Dieselbe Anfrage nach dem Umzug in eine andere Akte', () => {
  let dort: Ort;
  let id: string;
  beforeEach(async () => {
    dort = await neuerVorgang(haus, ines, '02.02.01');
    const anlagen = [{ name: 'plan.pdf', inhalt: gesperrtesPdf }];
    id = gelungen(await lege(haus, ole, ort, haus.stelleZu(mail({ anlagen })))).schriftstueck.id;
  });
  const zieheUm = async (): Promise<void> => {
    const ein = { anfrage: neueAnfrage(), ziel: dort, grund: 'Fehlablage' };
    const pfad = { akte: ort.akte, schriftstueck: id };
    gelungen(await haus.ruf(ines, 'schriftstueck.verschieben', { pfad, ein }));
  };
  const aendere = (wer: Mensch, anfrage: string, vermerk = 'wichtig') =>
    haus.ruf(wer, 'schriftstueck.aendern', {
      pfad: { akte: ort.akte, schriftstueck: id },
      ein: { anfrage, stand: 1, vermerk },
    });
  const gibFrei = (wer: Mensch, anfrage: string) =>
    haus.ruf(wer, 'schriftstueck.freigeben', {
      pfad: { akte: ort.akte, schriftstueck: id },
      ein: { anfrage, grund: 'geprüft' },
    });

  test('gibt die Änderung dem, der dort lesen darf, das Schriftstück am neuen Ort', async () => {
    const anfrage = neueAnfrage();
    gelungen(await aendere(ines, anfrage));
    await zieheUm();
    expect(gelungen(await aendere(ines, anfrage))).toMatchObject({
      id,
      akte: dort.akte,
      vermerk: 'wichtig',
    });
    expect(abgelehnt(await aendere(ines, anfrage, 'anders'))).toBe('anfrage_anders_verwendet');
    expect(abgelehnt(await aendere(ines, neueAnfrage()))).toBe('nicht_gefunden');
  });

  test('antwortet anderen wie bei einem unbekannten', async () => {
    const anfrage = neueAnfrage();
    gelungen(await aendere(ole, anfrage));
    await zieheUm();
    expect(abgelehnt(await aendere(ole, anfrage))).toBe('nicht_gefunden');
  });

  test('gilt auch für die Freigabe', async () => {
    const [eine, andere] = [neueAnfrage(), neueAnfrage()];
    gelungen(await gibFrei(ines, eine));
    gelungen(await gibFrei(elif, andere));
    await zieheUm();
    expect(gelungen(await gibFrei(ines, eine))).toMatchObject({ id, akte: dort.akte });
    expect(abgelehnt(await gibFrei(elif, andere))).toBe('nicht_gefunden');
  });
});
