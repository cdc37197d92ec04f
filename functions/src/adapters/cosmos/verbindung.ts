import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';

/** The account, and how to prove who we are. */
export interface Zugang {
  readonly endpunkt: string;
  /** A managed identity where there is one (`anmeldung`), else the account's key. */
  readonly ausweis:
    | { readonly anmeldung: NonNullable<CosmosClientOptions['aadCredentials']> }
    | { readonly schluessel: string };
  /** Another way to the service, for tests. */
  readonly httpClient?: NonNullable<CosmosClientOptions['httpClient']>;
  /** Default: longer than the 5 s the service gives a batch. */
  readonly fristMs?: number;
}

/**
 * Retries are ours, not the SDK's: it knows nothing of request rows. One write region, reached by the account's own
 * name, so nothing is to be discovered; whoever reads sees what any instance has written (Strong).
 */
export function verbinde(zugang: Zugang): CosmosClient {
  return new CosmosClient({
    endpoint: zugang.endpunkt,
    ...('schluessel' in zugang.ausweis
      ? { key: zugang.ausweis.schluessel }
      : { aadCredentials: zugang.ausweis.anmeldung }),
    ...(zugang.httpClient ? { httpClient: zugang.httpClient } : {}),
    consistencyLevel: 'Strong',
    connectionPolicy: {
      requestTimeout: zugang.fristMs ?? 10_000,
      enableEndpointDiscovery: false,
      useMultipleWriteLocations: false,
      retryOptions: {
        maxRetryAttemptCount: 0,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 0,
      },
    },
  });
}
