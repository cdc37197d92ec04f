/**
 * `cosmos:einrichten [--durchsatz RU]`: makes the databases and containers the environment names, or brings them up to
 * date. Needs the account's key: a managed identity may use containers, not make them.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Kontofehler, richteDatenbankEin } from './adapters/cosmos/einrichten.ts';
import { wasFehlt } from './app/einstellungen.ts';
import { liesSpeicherwahl } from './app/speicherwahl.ts';

/** Least of an autoscale database (https://learn.microsoft.com/azure/cosmos-db/concepts-limits). */
const durchsatzMin = 1_000;

async function hauptprogramm(): Promise<void> {
  const { durchsatz } = parseArgs({ options: { durchsatz: { type: 'string' } } }).values;
  const durchsatzMax = durchsatz === undefined ? undefined : Number(durchsatz);
  if (durchsatzMax !== undefined && !(durchsatzMax >= durchsatzMin && durchsatzMax % durchsatzMin === 0))
    throw new Kontofehler(`--durchsatz ist ein Vielfaches von ${durchsatzMin}.`);
  const wahl = liesSpeicherwahl({ ...process.env, REGISTRATUR_SPEICHER: 'cosmos' });
  if (!wahl.success) throw new Kontofehler(wasFehlt(wahl.error.issues, process.env).join('\n'));
  if (wahl.data.art !== 'cosmos' || wahl.data.schluessel === undefined)
    throw new Kontofehler(
      'Zum Einrichten braucht es REGISTRATUR_COSMOS_SCHLUESSEL, den Schlüssel des Kontos.',
    );
  const { endpunkt, datenbank, schluessel } = wahl.data;
  const behaelter = await richteDatenbankEin({
    endpunkt,
    datenbank,
    ausweis: { schluessel },
    ...(durchsatzMax === undefined ? {} : { durchsatzMax }),
  });
  process.stdout.write(`${behaelter.map((b) => `${b} ist eingerichtet.`).join('\n')}\n`);
}

hauptprogramm().catch((fehler: unknown) => {
  process.stderr.write(`${fehler instanceof Error ? fehler.message : String(fehler)}\n`);
  process.exitCode = fehler instanceof Kontofehler ? 2 : 1;
});
