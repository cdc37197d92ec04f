/**
 * `npm run -s faults -- --kills N [--saat S]`: eight clients create and file while the server is killed N times.
 * Ends with one line of JSON; everything found is named on standard error before.
 */
import { parseArgs } from 'node:util';
import { laufe } from './lauf.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '10' }, saat: { type: 'string', default: '' } },
});
const kills = Number(values.kills);
const saat = values.saat === '' ? Math.floor(Math.random() * 2 ** 31) : Number(values.saat);
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(saat)) {
  console.error('Aufruf: npm run -s faults -- --kills ANZAHL [--saat ZAHL]');
  process.exit(2);
}

const melde = (text: string): void => console.error(text);
melde(`Saat ${saat}`);
const e = await laufe({ kills, saat, melde });
for (const art of ['verloren', 'doppelt', 'halb', 'luecken'] as const)
  e[art].forEach((satz) => melde(`${art}: ${satz}`));

const sortiert = e.bereit.toSorted((a, b) => a - b);
const p99 = sortiert[Math.ceil(sortiert.length * 0.99) - 1] ?? 0;
console.log(
  JSON.stringify({
    kills: e.kills,
    bestaetigt: e.bestaetigt,
    verloren: e.verloren.length,
    doppelt: e.doppelt.length,
    halb: e.halb.length,
    luecken: e.luecken.length,
    bereit_p99_s: Number((p99 / 1000).toFixed(2)),
  }),
);
const gut = [e.verloren, e.doppelt, e.halb, e.luecken].every((liste) => liste.length === 0);
process.exitCode = gut ? 0 : 1;
