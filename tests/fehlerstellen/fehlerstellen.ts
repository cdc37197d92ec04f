/**
 * `npm run -s fehlerstellen -- [--schritt N] [--ebene NAME] [--handlung NAME]`: a fault at every N-th storage call of
 * filing, moving, z.d.A. and number drawing, on both engines. Ends with one line of JSON; what is found is named on
 * standard error before.
 */
import { parseArgs } from 'node:util';
import { laufe } from './lauf.ts';

const { values } = parseArgs({
  options: {
    schritt: { type: 'string', default: '1' },
    ebene: { type: 'string' },
    handlung: { type: 'string' },
  },
});
const schritt = Number(values.schritt);
if (!Number.isInteger(schritt) || schritt < 1) {
  console.error('Aufruf: npm run -s fehlerstellen -- [--schritt ZAHL] [--ebene NAME] [--handlung NAME]');
  process.exit(2);
}
const bilanz = await laufe({
  schritt,
  nur: { ebene: values.ebene, handlung: values.handlung },
  melde: (text) => console.error(text),
});
console.log(JSON.stringify({ ...bilanz, verletzungen: bilanz.verletzungen.length }));
process.exitCode = bilanz.verletzungen.length === 0 && bilanz.injektionen > 0 ? 0 : 1;
