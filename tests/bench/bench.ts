/**
 * `npm run -s bench -- ablage|pane [--runden R] [--prof ORDNER]`: how long a filing takes beside the floor and a peer,
 * interleaved in the same run; how long the pane takes to tell that an e-mail is filed. Ends with one line of JSON;
 * what it measured stands on standard error.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messe } from './messung.ts';
import { messePane } from './pane.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runden: { type: 'string', default: '5' }, prof: { type: 'string' } },
});
const runden = Number(values.runden);
const messungen = { ablage: messe, pane: messePane };
const gefragt = positionals.join(' ');
if (!(gefragt in messungen) || !Number.isInteger(runden) || runden < 1) {
  console.error('Aufruf: npm run -s bench -- ablage|pane [--runden ANZAHL] [--prof ORDNER]');
  process.exit(2);
}

const ordner = mkdtempSync(join(tmpdir(), 'registratur-bench-'));
try {
  const zahlen = await messungen[gefragt as keyof typeof messungen]({
    ordner,
    runden,
    prof: values.prof,
    melde: (text) => console.error(text),
  });
  console.log(JSON.stringify(zahlen));
} finally {
  rmSync(ordner, { recursive: true, force: true });
}
