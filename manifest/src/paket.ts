/** `npm run paket -- [--herkunft https://…] [--anwendung ID] [--ziel ORDNER]`: both manifests for a tenant. */
import { schreibePaket } from './schreibe.ts';

const { gelungen, zeilen } = schreibePaket(process.argv.slice(2), process.env);
(gelungen ? process.stdout : process.stderr).write(zeilen.map((zeile) => `${zeile}\n`).join(''));
process.exitCode = gelungen ? 0 : 1;
