/**
 * Child process: writes to the store in ORDNER, `GLEICHZEITIG` changes of `BYTES` at a time, until it is killed or a
 * change fails. Prints one line for each answer: `ja <anfrage>` once committed, `nein <anfrage>` when it failed.
 */
import { oeffneSpeicher } from '@registratur/functions/adapters/sqlite/speicher';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { gut } from '@registratur/shared/kernel/result';
import { writeSync } from 'node:fs';
import { zufall } from '../zufall.ts';

const [ordner = '', gleichzeitig = '1', bytes = '100'] = process.argv.slice(2);
const text = 'x'.repeat(Number(bytes));
const store = oeffneSpeicher({ ordner, zufall });
const partition = { behaelter: 'register', id: 'akte~1' } as const;

async function schreibe(): Promise<boolean> {
  const anfrage = neueAnfrage();
  const id = `d~${anfrage}`;
  const wunsch = {
    anfrage,
    oid: 'p',
    op: 'probe.schreiben',
    einHash: '',
    zeit: new Date().toISOString(),
    ids: ['z'],
  };
  try {
    await store.aendern(partition, wunsch, (stand) => {
      const wert = ((stand.dokument('z')?.['wert'] as number | undefined) ?? 0) + 1;
      return gut({
        schreibe: [
          { id: 'z', typ: 'zaehler', ord: 'z', wert },
          { id, typ: 'probe', ord: id, wert, text },
        ],
        antwort: {},
      });
    });
    writeSync(1, `ja ${anfrage}\n`);
    return true;
  } catch {
    writeSync(1, `nein ${anfrage}\n`);
    return false;
  }
}

async function schreibeBisEtwasScheitert(): Promise<void> {
  let weiter = true;
  while (weiter) weiter = await schreibe();
}

await Promise.all(Array.from({ length: Number(gleichzeitig) }, schreibeBisEtwasScheitert));
const zaehler = await store.lies(partition, 'z');
writeSync(1, `lesbar ${String(zaehler?.['wert'])}\n`);
await store.schliesse();
