import { parseArgs } from 'node:util';
import { Startfehler } from './startfehler.ts';

export interface Startargumente {
  /** undefined = 4443 or the next free one. */
  readonly port: number | undefined;
  readonly daten: string;
  readonly neu: boolean;
}

export const gebrauch = 'Gebrauch: npm start -- [--port N] [--daten ORDNER] [--neu]';

/** Throws `Startfehler` for what cannot be understood. */
export function liesArgumente(argumente: readonly string[]): Startargumente {
  const { port, daten, neu } = zerlege(argumente);
  const nummer = port === undefined ? undefined : Number(port);
  if (nummer !== undefined && !(Number.isInteger(nummer) && nummer >= 0 && nummer <= 65_535))
    throw new Startfehler(`„${port ?? ''}“ ist kein Port. ${gebrauch}`);
  if (daten === '') throw new Startfehler(`Nach --daten fehlt der Ordner. ${gebrauch}`);
  return { port: nummer, daten: daten ?? 'daten', neu: neu ?? false };
}

function zerlege(argumente: readonly string[]): { port?: string; daten?: string; neu?: boolean } {
  try {
    return parseArgs({
      args: [...argumente],
      options: { port: { type: 'string' }, daten: { type: 'string' }, neu: { type: 'boolean' } },
    }).values;
  } catch {
    throw new Startfehler(`Diese Angaben sind nicht zu verstehen: ${argumente.join(' ')}. ${gebrauch}`);
  }
}
