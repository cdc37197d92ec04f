/** `node kind.ts [PORT]`: one instance of the built product; its settings stand in the environment. Runs until its input ends. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { starteHost } from '@registratur/workbench/functions-host/host';
import { wurzel } from '@registratur/workbench/start/prozess';

const host = await starteHost({ einstieg: join(wurzel, 'functions/dist/main.cjs'), nachlaufMs: 500 });
const server = createServer((req, res) => void host.behandle(req, res));
await new Promise<void>((bereit) => server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', bereit));
console.log(`Bereit: http://127.0.0.1:${(server.address() as AddressInfo).port}`);
await once(process.stdin.resume(), 'end');
await host.stoppe();
server.closeAllConnections();
server.close();
