/**
 * `npm run -s instanzen [-- --kills N] [--verschiedene M] [--saat S]`: two instances of the built product on one store.
 * Ends with one line of JSON; everything found is named on standard error before.
 */
import { parseArgs } from 'node:util';
import { laufe } from './lauf.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '5' },
    verschiedene: { type: 'string', default: '100' },
    saat: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});
const [kills, verschiedene, saat] = [values.kills, values.verschiedene, values.saat].map(Number);
const zahlen = { kills: kills ?? NaN, verschiedene: verschiedene ?? NaN, saat: saat ?? NaN };
if (!Object.values(zahlen).every((zahl) => Number.isInteger(zahl) && zahl >= 0)) {
  console.error('Aufruf: npm run -s instanzen -- [--kills ANZAHL] [--verschiedene ANZAHL] [--saat ZAHL]');
  process.exit(2);
}

const melde = (text: string): void => console.error(text);
melde(`Saat ${zahlen.saat}`);
const e = await laufe({ ...zahlen, melde });
for (const art of ['verloren', 'doppelt', 'auftraegeDoppelt'] as const)
  e[art].forEach((satz) => melde(`${art}: ${satz}`));
const sortiert = e.sichtbarMs.toSorted((a, b) => a - b);
console.log(
  JSON.stringify({
    ablagen: e.ablagen,
    datensaetze: e.datensaetze,
    verloren: e.verloren.length,
    doppelt: e.doppelt.length,
    auftraege_doppelt: e.auftraegeDoppelt.length,
    sichtbar_p95_ms: Math.round(sortiert[Math.ceil(sortiert.length * 0.95) - 1] ?? 0),
  }),
);
const gut =
  e.datensaetze === 1 && [e.verloren, e.doppelt, e.auftraegeDoppelt].every((liste) => liste.length === 0);
process.exitCode = gut ? 0 : 1;
