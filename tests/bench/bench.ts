/**
 * `npm run -s bench -- ablage|pane|engines|mitnahme [--runden R] [--saetze N] [--prof ORDNER]`: how long a filing takes beside the floor and a peer,
 * interleaved in the same run; how long the pane takes to tell that an e-mail is filed;
 * what a filing asks of either engine; whether a register of N records comes back from Cosmos DB as it went. Ends with one line of JSON;
 * what it measured stands on standard error.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messeMaschinen } from './maschinen.ts';
import { messe } from './messung.ts';
import { messeMitnahme } from './mitnahme.ts';
import { messePane } from './pane.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runden: { type: 'string', default: '5' },
    saetze: { type: 'string', default: '10000' },
    prof: { type: 'string' },
  },
});
const runden = Number(values.runden);
const saetze = Number(values.saetze);
const messungen = { ablage: messe, pane: messePane, engines: messeMaschinen, mitnahme: messeMitnahme };
const gefragt = positionals.join(' ');
if (!(gefragt in messungen) || !(runden >= 1 && saetze >= 1 && Number.isInteger(runden + saetze))) {
  console.error(
    'Aufruf: npm run -s bench -- ablage|pane|engines|mitnahme [--runden ANZAHL] [--saetze ANZAHL] [--prof ORDNER]',
  );
  process.exit(2);
}

const ordner = mkdtempSync(join(tmpdir(), 'registratur-bench-'));
try {
  const zahlen = await messungen[gefragt as keyof typeof messungen]({
    ordner,
    runden,
    saetze,
    prof: values.prof,
    melde: (text) => console.error(text),
  });
  console.log(JSON.stringify(zahlen));
} finally {
  rmSync(ordner, { recursive: true, force: true });
}
