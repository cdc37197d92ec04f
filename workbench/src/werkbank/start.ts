/** `npm start`: the local product until it is told to stop. */
import { resolve } from 'node:path';
import { gebrauch, liesArgumente, type Startargumente } from './argumente.ts';
import { freierPort } from './freierPort.ts';
import { starteWerkbank } from './server.ts';
import { alsStartfehler, Startfehler } from './startfehler.ts';

const ersterPort = 4443;

const hinweis = (url: string): string => `
Öffnen Sie diese Adresse im Browser. Er warnt einmal, weil das Zertifikat auf diesem Rechner selbst erstellt
wurde und ihn nie verlässt: Wählen Sie „Erweitert“ und dann „Weiter zu localhost“. Beenden: Strg+C.
Kommandozeile: npm run -s registratur -- akten
Bereit: ${url}`;

/** The terminal and npm both pass a signal on: it comes more than once, and the later ones must not cut the stop. */
const beendet = new Promise<void>((ende) => {
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => ende());
});

async function laufe({ port, daten, neu }: Startargumente): Promise<void> {
  const start = starteWerkbank({
    port: port ?? (await freierPort(ersterPort)),
    daten,
    neu,
    melde: (text) => console.log(text),
  });
  // Whatever moment a start is cut at, the next one goes on from there.
  const werkbank = await Promise.race([start, beendet]);
  if (werkbank) console.log(hinweis(werkbank.url).trimStart());
  await beendet;
  console.log('Wird beendet …');
  await werkbank?.stoppe();
}

let daten = '';
try {
  const argumente = liesArgumente(process.argv.slice(2));
  daten = argumente.daten;
  if (argumente.hilfe) console.log(gebrauch);
  else await laufe(argumente);
  process.exit(0);
} catch (grund) {
  const fehler = alsStartfehler(grund, resolve(daten));
  console.error(fehler instanceof Startfehler ? fehler.message : fehler);
  process.exit(1);
}
