/**
 * `npm run -s marke`: 500 messages, ten recipients, four copies each (`-- --mails N` for another number). The last
 * line is one of JSON.
 */
import { parseArgs } from 'node:util';
import { laufe } from './lauf.ts';
import { zwillinge } from './post.ts';

const { values } = parseArgs({ options: { mails: { type: 'string', default: '500' } } });
const mails = Number(values.mails);
if (!Number.isInteger(mails) || mails < 1) throw new Error('--mails verlangt eine Anzahl.');

const beginn = performance.now();
const ergebnis = await laufe(mails, (text) =>
  process.stderr.write(`${((performance.now() - beginn) / 1000).toFixed(0)} s  ${text}\n`),
);
console.log(JSON.stringify(ergebnis));
const gut =
  ergebnis.datensaetze === mails &&
  ergebnis.marken_gesehen === ergebnis.marken_erwartet &&
  ergebnis.lecks === 0 &&
  ergebnis.falsch_verschmolzen < (mails * zwillinge.length) / 1000;
process.exitCode = gut ? 0 : 1;
