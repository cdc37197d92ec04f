/** `node kind.ts PAKET DATEN`: runs an unpacked functions package in the local product until its input ends. */
import { once } from 'node:events';
import { starteWerkbank } from '@registratur/workbench/werkbank/server';

const [, , paket = '', daten = ''] = process.argv;
const werkbank = await starteWerkbank({ port: 0, daten, paket });
console.log(werkbank.url);
await once(process.stdin.resume(), 'end');
await werkbank.stoppe();
