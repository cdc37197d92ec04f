/** Child process: takes uploads in, one after the other, and places them. Prints `<upload> <sha256>` once placed. */
import { oeffneInhalte } from '@registratur/functions/adapters/files/inhalte';
import { randomBytes, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';

const [ordner = ''] = process.argv.slice(2);
const inhalte = oeffneInhalte({ ordner, uhr: { jetzt: () => new Date() } });

async function* strom(): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < 20; i += 1) yield await Promise.resolve(randomBytes(20_000));
}

async function ohneEnde(): Promise<never> {
  for (;;) {
    const upload = randomUUID();
    const { sha256 } = await inhalte.nimmAn(upload, 'p', strom(), 1_000_000);
    await inhalte.platziere(upload, { raum: 'akte~1', schriftstueck: upload, sha256 });
    writeSync(1, `${upload} ${sha256}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, ohneEnde));
