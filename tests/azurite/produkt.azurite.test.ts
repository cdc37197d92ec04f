/** The whole product with its contents in Blob Storage and its records on this machine. */
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { packe } from '@registratur/shared/contract/paket';
import { sha256 } from '@registratur/shared/kernel/hash';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oeffneZugang, type Blobzugang } from '@registratur/functions/adapters/azure-blob/zugang';
import { richteAblageortEin, type Ablageort } from '../hilfe/ablageort.ts';
import { starteTesthaus, type Testhaus } from '../hilfe/haus.ts';
import { erfolg } from '../hilfe/route.ts';
import { codeVon } from '../hilfe/ruf.ts';
import { mail } from '../scenarios/hausPost.ts';
import { starteAzurite, type Azurite } from './dienst.ts';

let azurite: Azurite;
let haus: Testhaus;
let ort: Ablageort;
let zugang: Blobzugang;

beforeAll(async () => {
  azurite = await starteAzurite();
  const { url, schluessel } = azurite;
  const behaelter = `produkt-${randomUUID()}`;
  haus = await starteTesthaus({
    umgebung: {
      REGISTRATUR_INHALTE: 'azure-blob',
      REGISTRATUR_BLOB_URL: url,
      REGISTRATUR_BLOB_BEHAELTER: behaelter,
      REGISTRATUR_BLOB_SCHLUESSEL: schluessel,
    },
  });
  zugang = oeffneZugang({ url, behaelter, schluessel });
  ort = await richteAblageortEin(haus);
});
afterAll(async () => {
  await haus.stoppe();
  await azurite.beende();
});

interface Abgelegt {
  readonly id: string;
  readonly sha256: string;
  readonly anlagen: readonly { readonly pfad: string }[];
}

const blobs = async (): Promise<string[]> => {
  const namen: string[] = [];
  for await (const { name } of zugang.behaelter.listBlobsFlat()) namen.push(name);
  return namen;
};

const bytesVon = async (
  id: 'schriftstueck.original' | 'schriftstueck.anlage',
  pfad: object,
): Promise<string> => {
  const antwort = await ort.als({ id, pfad: { ...pfad } });
  expect(antwort.status).toBe(200);
  return antwort.bytes.toString();
};

test('Eine E-Mail wird hochgeladen, abgelegt, gelesen, gefunden und verschoben; ihre Bytes liegen nur im Blob', async () => {
  const upload = neueAnfrage();
  const mime = mail({ betreff: 'Kastanienschnitt', messageId: `<${upload}@example.org>` });
  erfolg(await ort.als({ id: 'eingang.hochladen', pfad: { upload }, bytes: mime }));
  expect(await blobs()).toEqual([`eingang/${upload}`]);
  const pfad = { akte: ort.akte, vorgang: ort.vorgang };
  const quelle = { art: 'upload', als: 'mail', upload };
  const ein = { anfrage: neueAnfrage(), quelle };
  const antwort = await ort.als({ id: 'schriftstueck.ablegen', pfad, ein });
  const { schriftstueck: ss } = erfolg(antwort) as { readonly schriftstueck: Abgelegt };
  expect(ss.sha256).toBe(sha256(mime));
  expect(await blobs()).toEqual([`akte~${ort.akte}/${ss.id}/${ss.sha256}`]);

  const hier = { akte: ort.akte, schriftstueck: ss.id };
  expect(await bytesVon('schriftstueck.original', hier)).toBe(mime);
  const anlage = ss.anlagen[0]?.pfad ?? '';
  expect(await bytesVon('schriftstueck.anlage', { ...hier, anlage })).toBe('Lageplan');
  const finde = async (): Promise<readonly string[]> => {
    const gefunden = await ort.als({ id: 'suche.finden', frage: { text: 'Kastanienschnitt' } });
    return (erfolg(gefunden) as { treffer: readonly { id: string }[] }).treffer.map((t) => t.id);
  };
  await expect.poll(finde, { timeout: 20_000 }).toEqual([ss.id]);

  const neu = async (id: 'akte.anlegen' | 'vorgang.anlegen', p: object, was: object): Promise<string> =>
    (erfolg(await ort.als({ id, pfad: { ...p }, ein: { anfrage: neueAnfrage(), ...was } })) as { id: string })
      .id;
  const akte = await neu('akte.anlegen', {}, { einheit: '13.01', betreff: 'Baumschnitt' });
  const ziel = { akte, vorgang: await neu('vorgang.anlegen', { akte }, { betreff: 'Kastanien' }) };
  const umzug = { anfrage: neueAnfrage(), ziel, grund: 'Fehlablage' };
  erfolg(await ort.als({ id: 'schriftstueck.verschieben', pfad: hier, ein: umzug }));
  expect(await bytesVon('schriftstueck.original', { akte, schriftstueck: ss.id })).toBe(mime);
  expect(await blobs()).toEqual([`akte~${akte}/${ss.id}/${ss.sha256}`]);
  expect(existsSync(join(haus.daten, 'inhalte'))).toBe(false);
  expect(haus.meldungen).toEqual([]);
});

test('Viele kleine Dateien gehen mit einer Anfrage hinein; was nicht ankommt, wie es soll, wird abgelehnt', async () => {
  const dateien = ['eins', 'zwei', 'drei'].map((text) => Buffer.from(text));
  const stuecke = dateien.map((bytes, i) => ({
    anfrage: neueAnfrage(),
    als: 'dokument',
    sha256: sha256(i === 2 ? 'anders' : bytes),
    bytes: bytes.length,
  }));
  const vorher = await blobs();
  const pfad = { akte: ort.akte, vorgang: ort.vorgang };
  const antwort = await ort.als({ id: 'schriftstueck.einreichen', pfad, bytes: packe({ stuecke }, dateien) });
  const { ergebnisse } = erfolg(antwort) as {
    readonly ergebnisse: readonly { ok: boolean; problem?: { code: string } }[];
  };
  expect(ergebnisse.map((e) => (e.ok ? 'abgelegt' : e.problem?.code))).toEqual([
    'abgelegt',
    'abgelegt',
    'pruefsumme_falsch',
  ]);
  expect(await blobs()).toHaveLength(vorher.length + 2);
  const unbekannt = { art: 'upload', als: 'mail', upload: neueAnfrage() };
  const ein = { anfrage: neueAnfrage(), quelle: unbekannt };
  const ohne = await ort.als({ id: 'schriftstueck.ablegen', pfad, ein });
  expect([ohne.status, codeVon(ohne)]).toEqual([404, 'upload_unbekannt']);
});
