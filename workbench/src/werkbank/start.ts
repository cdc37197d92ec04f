/** `npm start`: the local product until it is told to stop. */
import { liesArgumente } from './argumente.ts';
import { freierPort } from './freierPort.ts';
import { starteWerkbank } from './server.ts';
import { Startfehler } from './startfehler.ts';

const ersterPort = 4443;

const hinweis = (url: string): string => `
Öffnen Sie diese Adresse im Browser. Er warnt einmal, weil das Zertifikat auf diesem Rechner selbst erstellt
wurde und ihn nie verlässt: Wählen Sie „Erweitert“ und dann „Weiter zu localhost“. Beenden: Strg+C.
Kommandozeile: npm run -s registratur -- akten
Bereit: ${url}`;

async function laufe(): Promise<void> {
  const { port, daten, neu } = liesArgumente(process.argv.slice(2));
  const werkbank = await starteWerkbank({
    port: port ?? (await freierPort(ersterPort)),
    daten,
    neu,
    melde: (text) => console.log(text),
  });
  console.log(hinweis(werkbank.url).trimStart());
  // The terminal and npm both pass a signal on: it comes more than once, and the later ones must not cut the stop.
  const signal = await new Promise<string>((beendet) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, beendet);
  });
  console.log(`Die Registratur wird beendet (${signal}) …`);
  await werkbank.stoppe();
}

try {
  await laufe();
  process.exit(0);
} catch (fehler) {
  console.error(fehler instanceof Startfehler ? fehler.message : fehler);
  process.exit(1);
}
