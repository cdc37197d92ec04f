import { parseArgs } from 'node:util';
import { angabefehler } from '../start/angabefehler.ts';
import { Startfehler } from './startfehler.ts';

export interface Startargumente {
  /** undefined = 4443 or the next free one. */
  readonly port: number | undefined;
  readonly daten: string;
  readonly neu: boolean;
  /** Only the usage is wanted. */
  readonly hilfe: boolean;
}

export const gebrauch = `Gebrauch: npm start -- [--port N] [--daten ORDNER] [--neu]
  --port N        Port des Servers (sonst 4443 oder der nächste freie)
  --daten ORDNER  Ordner aller Daten (sonst „daten“)
  --neu           löscht zuerst, was in dem Ordner liegt`;

const missverstanden = (grund: string): Startfehler => new Startfehler(`${grund}\n${gebrauch}`);

/** Throws `Startfehler` for what cannot be understood. */
export function liesArgumente(argumente: readonly string[]): Startargumente {
  const { port, daten = 'daten', neu = false, help: hilfe = false } = zerlege(argumente);
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= 65_535))
    throw missverstanden(`„${port}“ ist kein Port.`);
  if (daten === '') throw missverstanden('Nach „--daten“ fehlt der Ordner.');
  return { port: port === undefined ? undefined : Number(port), daten, neu, hilfe };
}

function zerlege(argumente: readonly string[]): {
  port?: string;
  daten?: string;
  neu?: boolean;
  help?: boolean;
} {
  try {
    return parseArgs({
      args: [...argumente],
      options: {
        port: { type: 'string' },
        daten: { type: 'string' },
        neu: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (fehler) {
    throw missverstanden(angabefehler(fehler));
  }
}
