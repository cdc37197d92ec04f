import { BlobSASPermissions, SASProtocol, type UserDelegationKey } from '@azure/storage-blob';
import type { Ort } from '../../ports/contents.ts';
import type { Uhr } from '../../ports/uhr.ts';
import { inhaltName } from './namen.ts';
import type { Blobzugang } from './zugang.ts';

export interface Verweise {
  /** An address that shows one content to whoever has it, as a file of that name, for five minutes. */
  readonly verweis: (ort: Ort, name: string) => Promise<string>;
}

/** In milliseconds. The clocks of the service may be behind ours. */
const gueltigMs = 5 * 60_000;
const uhrenabstandMs = 5 * 60_000;
const schluesselMs = 3_600_000;

/**
 * Shared access signatures: with the account key, or signed by a key the service gives to the app's identity, valid
 * an hour (learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas).
 */
export function erzeugeVerweise({ dienst, behaelter, mitSchluessel }: Blobzugang, uhr: Uhr): Verweise {
  let gemerkt: { readonly schluessel: Promise<UserDelegationKey>; readonly bis: number } | undefined;
  const delegiert = async (jetzt: number): Promise<UserDelegationKey> => {
    if (gemerkt === undefined || gemerkt.bis - gueltigMs < jetzt) {
      const bis = jetzt + schluesselMs;
      const schluessel = dienst.getUserDelegationKey(new Date(jetzt - uhrenabstandMs), new Date(bis));
      gemerkt = { schluessel, bis };
      schluessel.catch(() => (gemerkt = undefined));
    }
    return gemerkt.schluessel;
  };
  return {
    verweis: async (ort, name) => {
      const jetzt = uhr.jetzt().getTime();
      const blob = behaelter.getBlobClient(inhaltName(ort));
      const wunsch = {
        permissions: BlobSASPermissions.parse('r'),
        startsOn: new Date(jetzt - uhrenabstandMs),
        expiresOn: new Date(jetzt + gueltigMs),
        protocol: blob.url.startsWith('https:') ? SASProtocol.Https : SASProtocol.HttpsAndHttp,
        // As every file of the house: never shown by the browser (http/antwort.ts).
        contentType: 'application/octet-stream',
        contentDisposition: `attachment; filename="Datei"; filename*=UTF-8''${rfc5987(name)}`,
      };
      return mitSchluessel
        ? blob.generateSasUrl(wunsch)
        : blob.generateUserDelegationSasUrl(wunsch, await delegiert(jetzt));
    },
  };
}

const rfc5987 = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (z) => `%${z.charCodeAt(0).toString(16).toUpperCase()}`,
  );
