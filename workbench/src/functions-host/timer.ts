import { randomUUID } from 'node:crypto';
import { Cron } from 'croner';
import { rufe } from './aufruf.ts';
import type { Funktion, Melde, Programmiermodell } from './core.ts';

export interface Wecker {
  /** Runs a timer now, whatever its schedule says; resolves when it is done, rejects when it throws. */
  readonly ausloesen: (name: string) => Promise<void>;
  readonly stoppe: () => void;
}

/** The timers of an app, in six-field NCRONTAB (second first). A run still going is not started twice. */
export function starteWecker(
  modell: Programmiermodell,
  funktionen: Iterable<Funktion>,
  zeitzone: string,
  melde: Melde,
): Wecker {
  const laeufe = new Map<string, () => Promise<void>>();
  const uhren: Cron[] = [];
  for (const funktion of funktionen) {
    for (const [name, b] of Object.entries(funktion.beschreibung.bindings)) {
      if (b.type.toLowerCase() !== 'timertrigger') continue;
      const laufe = async (): Promise<void> => rufe(modell, funktion, anlass(name, uhr), melde);
      const laufeLaut = async (): Promise<void> =>
        laufe().catch((fehler: unknown) => {
          const grund = fehler instanceof Error ? (fehler.stack ?? fehler.message) : String(fehler);
          melde('error', `${funktion.beschreibung.name} ist gescheitert: ${grund}`);
        });
      const uhr = new Cron(
        b.schedule ?? '',
        { mode: '6-part', domAndDow: true, protect: true, timezone: zeitzone },
        laufeLaut,
      );
      uhren.push(uhr);
      laeufe.set(funktion.beschreibung.name, laufe);
      if (b.runOnStartup) void laufeLaut();
    }
  }
  return {
    ausloesen: async (name) => {
      const laufe = laeufe.get(name);
      if (!laufe) throw new Error(`Es gibt keinen Wecker „${name}“.`);
      await laufe();
    },
    stoppe: () => uhren.forEach((uhr) => uhr.stop()),
  };
}

function anlass(name: string, uhr: Cron): Parameters<typeof rufe>[2] {
  const jetzt = new Date().toISOString();
  const stand = {
    Schedule: { AdjustForDST: true },
    ScheduleStatus: {
      Last: uhr.previousRun()?.toISOString() ?? jetzt,
      Next: uhr.nextRun()?.toISOString() ?? jetzt,
      LastUpdated: jetzt,
    },
    IsPastDue: false,
  };
  return {
    invocationId: randomUUID(),
    inputData: [{ name, data: { json: JSON.stringify(stand) } }],
    triggerMetadata: {},
  };
}
