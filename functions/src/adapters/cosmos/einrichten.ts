import { ConsistencyLevel, type CosmosClient } from '@azure/cosmos';
import { alleBehaelter, bauplan, datenbankVon } from './behaelter.ts';
import { verbinde, type Zugang } from './verbindung.ts';

/** Thrown when the account cannot hold a register: why, in German. */
export class Kontofehler extends Error {
  override readonly name = 'Kontofehler';
}

/**
 * Makes databases and containers that are missing and brings the indexing policy of the others up to date. Answers
 * what there is now. Throws `Kontofehler` when the account does not promise what the store relies on.
 */
export async function richteDatenbankEin(
  e: Zugang & {
    readonly datenbank: string;
    /** Highest request units per second of each database (autoscale); none on a serverless account. */
    readonly durchsatzMax?: number;
  },
): Promise<readonly string[]> {
  const client = verbinde(e);
  try {
    await pruefeKonto(client);
    const fertig: string[] = [];
    for (const behaelter of alleBehaelter) {
      const { database } = await client.databases.createIfNotExists({
        id: datenbankVon(e.datenbank, behaelter),
        ...(e.durchsatzMax === undefined ? {} : { maxThroughput: e.durchsatzMax }),
      });
      const { container, statusCode } = await database.containers.createIfNotExists(bauplan(behaelter));
      if (statusCode === 200) await container.replace(bauplan(behaelter));
      fertig.push(`${database.id}/${container.id}`);
    }
    return fertig;
  } finally {
    client.dispose();
  }
}

/** Read elsewhere must show what was written here, and only one region may write (design §3.1). */
export async function pruefeKonto(client: CosmosClient): Promise<void> {
  const { resource } = await client.getDatabaseAccount();
  if (resource?.consistencyPolicy !== ConsistencyLevel.Strong)
    throw new Kontofehler('Das Konto muss als Standardkonsistenz „Strong“ haben.');
  if (resource.writableLocations.length > 1)
    throw new Kontofehler('Das Konto darf nur in einer Region schreiben.');
}
