import { oeffneBlobInhalte, type Blobinhalte } from '@registratur/functions/adapters/azure-blob/inhalte';
import { erzeugeOertlich } from '@registratur/functions/adapters/azure-blob/oertlich';
import { oeffneZugang } from '@registratur/functions/adapters/azure-blob/zugang';
import type { Ort } from '@registratur/functions/ports/contents';
import type { Uhr } from '@registratur/functions/ports/uhr';
import { sha256 } from '@registratur/shared/kernel/hash';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentsVertrag, jetzt, strom } from '../contract/contents.vertrag.ts';
import { neuerOrdner } from '../contract/ordner.ts';
import { starteAzurite, type Azurite } from './dienst.ts';

let azurite: Azurite;
beforeAll(async () => (azurite = await starteAzurite()));
afterAll(() => azurite.beende());

/** A container of its own, and two ways in, as two instances have them. */
async function neuerBehaelter(e: {
  readonly anmeldung?: Parameters<typeof oeffneZugang>[2];
  readonly uhr: Uhr;
}): Promise<{ readonly zugaenge: readonly Blobinhalte[]; readonly raeumeAb: () => Promise<void> }> {
  const { ordner, raeumeAb } = neuerOrdner();
  const { url, schluessel } = azurite;
  const konto = { url, behaelter: `probe-${randomUUID()}`, ...(e.anmeldung ? {} : { schluessel }) };
  const zugang = oeffneZugang(konto, {}, e.anmeldung);
  const zugaenge = ['eins', 'zwei'].map((name) =>
    oeffneBlobInhalte({ zugang, oertlich: erzeugeOertlich(join(ordner, name)), uhr: e.uhr }),
  );
  await zugaenge[0]!.richteEin();
  return {
    zugaenge,
    raeumeAb: async () => {
      await zugang.behaelter.deleteIfExists();
      await raeumeAb();
    },
  };
}

contentsVertrag('Azure Blob Storage', async () => {
  const { zugaenge, raeumeAb } = await neuerBehaelter({ uhr: { jetzt: () => new Date(jetzt) } });
  let oeffnungen = 0;
  return { oeffne: () => zugaenge[oeffnungen++ % 2]!, raeumeAb };
});

/** As the identity of the app gets it from Entra; Azurite looks at its form only. */
const anmeldung = {
  getToken: async () => {
    const bis = Math.floor(Date.now() / 1000) + 3600;
    const token = await new SignJWT({ ver: '1.0', oid: randomUUID(), tid: randomUUID() })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer('https://sts.windows.net/11111111-1111-4111-8111-111111111111/')
      .setAudience('https://storage.azure.com')
      .setIssuedAt()
      .setNotBefore('-5m')
      .setExpirationTime(bis)
      .sign(randomBytes(32));
    return { token, expiresOnTimestamp: bis * 1000 };
  },
};

describe.each([
  ['mit dem Kontoschlüssel', {}],
  ['mit der Identität der Anwendung', { anmeldung }],
])('Blobs %s', (_, wer) => {
  let zugaenge: readonly Blobinhalte[];
  let inhalte: Blobinhalte;
  let raeumeAb: () => Promise<void>;
  beforeEach(async () => {
    ({ zugaenge, raeumeAb } = await neuerBehaelter({ ...wer, uhr: { jetzt: () => new Date() } }));
    inhalte = zugaenge[0]!;
  });
  afterEach(() => raeumeAb());

  const lege = async (bytes: Buffer): Promise<Ort> => {
    const ort = { raum: 'akte~1', schriftstueck: 'ss-1', sha256: sha256(bytes) };
    await inhalte.nimmAn('u1', 'p', strom(bytes), bytes.length);
    await inhalte.platziere('u1', ort);
    return ort;
  };

  test('25 MB in Teilen kommen unverändert zurück', async () => {
    const bytes = randomBytes(25_000_000);
    expect((await buffer(inhalte.lies(await lege(bytes)))).equals(bytes)).toBe(true);
  });

  test('Zwei senden dieselbe Kennung in Teilen zugleich: einer gilt ganz', async () => {
    const beide = [randomBytes(9_000_000), randomBytes(9_000_001)];
    const angenommen = await Promise.all(
      zugaenge.map((z, i) => z.nimmAn('u1', `p${i}`, strom(beide[i]!), 10_000_000)),
    );
    expect(angenommen[0]).toEqual(angenommen[1]);
    const gilt = beide.find((b) => sha256(b) === angenommen[0]!.sha256)!;
    expect(gilt.equals(await readFile(await inhalte.uploadPfad('u1')))).toBe(true);
  });

  test('Ein Verweis zeigt genau diese Datei, als Anlage mit ihrem Namen', async () => {
    const ort = await lege(Buffer.from('Grüße'));
    const antwort = await fetch(await inhalte.verweis(ort, 'Bescheid (ä).pdf'));
    expect(antwort.status).toBe(200);
    expect(await antwort.text()).toBe('Grüße');
    expect(antwort.headers.get('content-type')).toBe('application/octet-stream');
    expect(antwort.headers.get('content-disposition')).toBe(
      `attachment; filename="Datei"; filename*=UTF-8''Bescheid%20%28%C3%A4%29.pdf`,
    );
  });

  test('Ein Verweis für ein anderes Stück gilt nicht, und keiner erlaubt zu schreiben', async () => {
    const ort = await lege(Buffer.from('Grüße'));
    const verweis = new URL(await inhalte.verweis(ort, 'a'));
    const anderes = new URL(await inhalte.verweis({ ...ort, schriftstueck: 'ss-2' }, 'a'));
    anderes.pathname = verweis.pathname;
    expect((await fetch(anderes)).status).toBe(403);
    expect((await fetch(verweis, { method: 'DELETE' })).status).toBe(403);
    expect(await inhalte.vorhanden(ort)).toBe(true);
  });

  test('Ohne Verweis ist nichts öffentlich', async () => {
    const ort = await lege(Buffer.from('Grüße'));
    const adresse = new URL(await inhalte.verweis(ort, 'a'));
    adresse.search = '';
    expect((await fetch(adresse)).ok).toBe(false);
  });
});

test('Nach fünf Minuten gilt ein Verweis nicht mehr', async () => {
  let jetztMs = Date.now() - 301_000;
  const { zugaenge, raeumeAb } = await neuerBehaelter({ uhr: { jetzt: () => new Date(jetztMs) } });
  const inhalte = zugaenge[0]!;
  const ort = { raum: 'akte~1', schriftstueck: 'ss-1', sha256: sha256('x') };
  await inhalte.nimmAn('u1', 'p', strom(Buffer.from('x')), 9);
  await inhalte.platziere('u1', ort);
  expect((await fetch(await inhalte.verweis(ort, 'a'))).status).toBe(403);
  jetztMs = Date.now();
  expect((await fetch(await inhalte.verweis(ort, 'a'))).status).toBe(200);
  await raeumeAb();
});

test('Ein falscher Kontoschlüssel öffnet nichts', async () => {
  const konto = { url: azurite.url, behaelter: 'probe', schluessel: randomBytes(64).toString('base64') };
  const zugang = oeffneZugang(konto, { retryOptions: { maxTries: 1 } });
  const inhalte = oeffneBlobInhalte({
    zugang,
    oertlich: erzeugeOertlich(''),
    uhr: { jetzt: () => new Date() },
  });
  await expect(inhalte.richteEin()).rejects.toMatchObject({ name: 'RestError' });
  await expect(inhalte.upload('u1')).rejects.toMatchObject({ name: 'RestError' });
});
