import type { TokenCredential } from '@azure/identity';
import {
  BlobServiceClient,
  StorageSharedKeyCredential,
  type ContainerClient,
  type StoragePipelineOptions,
} from '@azure/storage-blob';
import { anmeldungMit } from '../cosmos/identitaet.ts';

export interface Blobkonto {
  /** `https://<account>.blob.core.windows.net` */
  readonly url: string;
  readonly behaelter: string;
  /** Account key. Without it the app signs in as its managed identity, which is preferred: nothing to keep secret. */
  readonly schluessel?: string | undefined;
  /** Client id of a managed identity the app was assigned; without it the app's own. */
  readonly identitaet?: string | undefined;
}

export interface Blobzugang {
  readonly dienst: BlobServiceClient;
  readonly behaelter: ContainerClient;
  readonly mitSchluessel: boolean;
}

/** `pipeline`, `anmeldung`: for tests, in place of the network and of Entra. */
export function oeffneZugang(
  konto: Blobkonto,
  pipeline: StoragePipelineOptions = {},
  anmeldung?: TokenCredential,
): Blobzugang {
  const dienst = new BlobServiceClient(konto.url, anmeldung ?? melde(konto), {
    ...pipeline,
    retryOptions: {
      maxTries: 4,
      tryTimeoutInMs: 60_000,
      retryDelayInMs: 200,
      maxRetryDelayInMs: 5_000,
      ...pipeline.retryOptions,
    },
  });
  return {
    dienst,
    behaelter: dienst.getContainerClient(konto.behaelter),
    mitSchluessel: anmeldung === undefined && konto.schluessel !== undefined,
  };
}

function melde({ url, schluessel, identitaet }: Blobkonto): StorageSharedKeyCredential | TokenCredential {
  if (schluessel !== undefined)
    return new StorageSharedKeyCredential(new BlobServiceClient(url).accountName, schluessel);
  return anmeldungMit(identitaet);
}
