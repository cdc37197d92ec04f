import { richteDatenbankEin } from '@registratur/functions/adapters/cosmos/einrichten';
import { oeffneCosmos } from '@registratur/functions/adapters/cosmos/speicher';
import { CosmosClient } from '@azure/cosmos';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { describe, test } from 'vitest';
import { stoerungsarten } from '../cosmos-standin/stoerungen.ts';
import { neuerStand } from './cosmos/stand.ts';
import { storeVertrag } from './store.vertrag.ts';
import { zufall } from './zufall.ts';

storeVertrag('Cosmos DB (Nachbildung)', async () => {
  const { dienst, oeffne } = await neuerStand(4);
  return {
    oeffne: () => Promise.resolve(oeffne()),
    raeumeAb: () =>
      dienst.unbekannt.length === 0
        ? Promise.resolve()
        : Promise.reject(new Error(dienst.unbekannt.join('\n'))),
  };
});

storeVertrag('Cosmos DB (Nachbildung), während jede dritte Anfrage misslingt,', async () => {
  const { oeffne } = await neuerStand(4);
  return {
    oeffne: () =>
      Promise.resolve(
        oeffne({
          plan: (nr) => (nr % 3 === 0 ? stoerungsarten[(nr / 3) % stoerungsarten.length] : undefined),
        }),
      ),
    raeumeAb: () => Promise.resolve(),
  };
});

const { COSMOS_ENDPOINT: endpunkt, COSMOS_KEY: schluessel } = process.env;

if (endpunkt && schluessel) {
  storeVertrag(`Cosmos DB (${endpunkt})`, async () => {
    const datenbank = `registratur-${neueAnfrage()}`;
    const zugang = { endpunkt, ausweis: { schluessel }, datenbank };
    await richteDatenbankEin(zugang);
    return {
      oeffne: () => Promise.resolve(oeffneCosmos({ ...zugang, zufall })),
      raeumeAb: async () => {
        const client = new CosmosClient({ endpoint: endpunkt, key: schluessel });
        for (const id of [datenbank, `${datenbank}-personalrat`]) await client.database(id).delete();
        client.dispose();
      },
    };
  });
} else {
  describe('Cosmos DB (wirklicher Dienst)', () => {
    test.skip('Ohne COSMOS_ENDPOINT und COSMOS_KEY wird nur gegen die Nachbildung geprüft', () => undefined);
  });
}
