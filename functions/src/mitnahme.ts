/**
 * `mitnahme export|import --daten FOLDER --ordner FOLDER`: takes the whole register into a folder, or brings it from
 * there into an empty store. No server may run. The engines are those the environment names, embedded without it.
 */
import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { archivIn } from './adapters/files/archiv.ts';
import { uhr, zufall } from './app/betrieb.ts';
import { wasFehlt } from './app/einstellungen.ts';
import { liesInhaltewahl, oeffneInhalteNachWahl } from './app/inhaltewahl.ts';
import { liesSpeicherwahl, oeffneNachWahl } from './app/speicherwahl.ts';
import { bringeEin } from './usecases/mitnahme/bringeEin.ts';
import { nimmMit } from './usecases/mitnahme/nimmMit.ts';

class Aufruffehler extends Error {}

const aufruf = 'Aufruf: mitnahme export|import --daten ORDNER --ordner ORDNER';

async function hauptprogramm(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { daten: { type: 'string' }, ordner: { type: 'string' } },
  });
  const [was] = positionals;
  const { daten, ordner } = values;
  if ((was !== 'export' && was !== 'import') || daten === undefined || ordner === undefined)
    throw new Aufruffehler(aufruf);
  const speicher = liesSpeicherwahl(process.env);
  const inhalte = liesInhaltewahl(process.env);
  if (!speicher.success || !inhalte.success) {
    const gruende = [speicher, inhalte].flatMap((teil) => teil.error?.issues ?? []);
    throw new Aufruffehler(wasFehlt(gruende, process.env).join('\n'));
  }
  mkdirSync(daten, { recursive: true, mode: 0o700 });
  const store = oeffneNachWahl(speicher.data, daten, zufall);
  const contents = oeffneInhalteNachWahl(inhalte.data, daten, uhr);
  const archiv = archivIn(ordner, uhr);
  const beginn = performance.now();
  try {
    await contents.richteEin();
    const { teile, ...rest } = await (was === 'export'
      ? nimmMit({ store, contents }, archiv)
      : bringeEin(archiv, { store, contents }));
    const zeilen = teile.reduce((summe, teil) => summe + teil.zeilen, 0);
    const ms = Math.round(performance.now() - beginn);
    process.stdout.write(
      `${JSON.stringify({ was, partitionen: teile.length, zeilen, inhalte: rest.inhalte, ms })}\n`,
    );
  } finally {
    await contents.schliesse();
    await store.schliesse();
  }
}

hauptprogramm().catch((fehler: unknown) => {
  process.stderr.write(`${fehler instanceof Error ? fehler.message : String(fehler)}\n`);
  process.exitCode = fehler instanceof Aufruffehler ? 2 : 1;
});
