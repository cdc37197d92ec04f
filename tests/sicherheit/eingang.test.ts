/** The Eingang is shared: nobody reaches, learns of or destroys what somebody else put there. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Result } from '@registratur/shared/kernel/result';
import { abgelehnt, baueHaus, gelungen, lege, neuerVorgang, type Probehaus } from '../scenarios/haus.ts';
import { mail } from '../scenarios/hausPost.ts';
import { hanna, ole, type Mensch } from '../scenarios/hausStadt.ts';

let haus: Probehaus;
beforeEach(async () => {
  haus = await baueHaus();
});
afterEach(() => haus.schliesse());

interface Hochgeladen {
  readonly upload: string;
  readonly sha256: string;
  readonly bytes: number;
}

const ladeHoch = (
  wer: Mensch,
  upload: string,
  strom: AsyncIterable<Uint8Array>,
  hash?: string,
): Promise<Result<Hochgeladen, Fehler>> => {
  const teile = { pfad: { upload }, frage: hash === undefined ? {} : { sha256: hash }, strom };
  return haus.ruf(wer, 'eingang.hochladen', teile);
};

async function* bytes(
  text: string,
  vorher: Promise<unknown> = Promise.resolve(),
): AsyncGenerator<Uint8Array> {
  await vorher;
  yield Buffer.from(text);
}

describe('Zwei senden zugleich unter derselben Kennung', () => {
  test.each([undefined, sha256('Hannas Bytes')])(
    'die zweite Person erfährt nichts, und der ersten geht nichts verloren (sha256: %s)',
    async (hash) => {
      const upload = neueAnfrage();
      const oles = ladeHoch(ole, upload, bytes('Oles Bytes'));
      const hannas = await ladeHoch(hanna, upload, bytes('Hannas Bytes', oles), hash);
      expect(abgelehnt(hannas)).toBe('anfrage_anders_verwendet');
      expect(gelungen(await oles).sha256).toBe(sha256('Oles Bytes'));
      expect(await haus.betrieb.contents.upload(upload)).toMatchObject({ oid: ole.oid, bytes: 10 });
    },
  );

  test('auch der eigene zweite Versuch mit anderen Bytes nimmt dem ersten nichts', async () => {
    const upload = neueAnfrage();
    const erster = ladeHoch(ole, upload, bytes('Oles Bytes'));
    const zweiter = await ladeHoch(ole, upload, bytes('Andere Bytes', erster), sha256('Andere Bytes'));
    expect(abgelehnt(zweiter)).toBe('anfrage_anders_verwendet');
    expect(await haus.betrieb.contents.upload(upload)).toMatchObject({ sha256: sha256('Oles Bytes') });
  });
});

describe('Was eine andere Person hochgeladen hat', () => {
  test('legt niemand sonst ab: dieselbe Antwort wie auf eine Kennung, die es nicht gibt', async () => {
    const ort = await neuerVorgang(haus, ole);
    const upload = neueAnfrage();
    gelungen(await ladeHoch(hanna, upload, bytes(mail())));
    const antworten = await Promise.all(
      [upload, neueAnfrage()].map((id) =>
        lege(haus, ole, ort, '', { quelle: { art: 'upload', upload: id, als: 'mail' } }),
      ),
    );
    expect(antworten.map(abgelehnt)).toEqual(['upload_unbekannt', 'upload_unbekannt']);
  });
});
