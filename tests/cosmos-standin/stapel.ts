import type { Behaelter, Partition, Zeile } from './bestand.ts';
import { Ablehnung, antwort, type Anfrage, type Antwort } from './http.ts';
import { preis } from './preise.ts';

/** A request of several writes. */
export const istStapel = ({ kopf }: Anfrage): boolean => kopf['x-ms-cosmos-is-batch-request'] === 'true';

/** https://learn.microsoft.com/azure/cosmos-db/concepts-limits */
const schritteMax = 100;
const bytesMax = 2 * 1024 * 1024;
const idBytesMax = 1_023;

interface Schritt {
  readonly operationType: string;
  readonly id?: string;
  readonly ifMatch?: string;
  readonly resourceBody?: Readonly<Record<string, unknown>>;
}

type Inhalt = Readonly<Record<string, unknown>>;

/** What the batch would leave, not yet visible to others. */
interface Entwurf {
  readonly partition: Partition;
  readonly neu: Map<string, Inhalt | undefined>;
}

interface Ergebnis {
  readonly statusCode: number;
  readonly requestCharge: number;
}

/**
 * All operations or none; in one partition; each with its own status, 424 for those that failed with another
 * (https://learn.microsoft.com/azure/cosmos-db/transactional-batch). The whole is 207 when one failed
 * (Azure/azure-cosmos-dotnet-v3, TransactionalBatchResponse).
 */
export function fuehreStapelAus(behaelter: Behaelter, anfrage: Anfrage): Antwort {
  if (anfrage.kopf['x-ms-cosmos-batch-atomic'] !== 'true') throw new Ablehnung(501, 'bulk is not modelled');
  if (Buffer.byteLength(anfrage.koerper) > bytesMax) throw new Ablehnung(413, 'Request size is too large');
  const schritte = JSON.parse(anfrage.koerper) as readonly Schritt[];
  if (schritte.length > schritteMax)
    throw new Ablehnung(400, `Batch request has more operations than what is supported: ${schritte.length}`);
  const entwurf: Entwurf = { partition: behaelter.partition(anfrage), neu: new Map() };
  const ergebnisse: Ergebnis[] = [];
  for (const schritt of schritte) {
    const ergebnis = fuehreAus(entwurf, schritt);
    ergebnisse.push(ergebnis);
    if (ergebnis.statusCode >= 400) return gescheitert(schritte.length, ergebnisse);
  }
  entwurf.partition.setze(entwurf.neu);
  return antwort(200, ergebnisse, kosten(ergebnisse));
}

function gescheitert(anzahl: number, bisher: readonly Ergebnis[]): Antwort {
  const schuld = bisher.length - 1;
  const alle = Array.from({ length: anzahl }, (_, i) =>
    i === schuld ? bisher[i] : { statusCode: 424, requestCharge: 0 },
  );
  return antwort(207, alle, kosten(bisher));
}

const kosten = (ergebnisse: readonly Ergebnis[]): Record<string, string> => ({
  'x-ms-request-charge': String(
    Math.round(ergebnisse.reduce((summe, e) => summe + e.requestCharge, 0) * 100) / 100,
  ),
});

function fuehreAus({ partition, neu }: Entwurf, schritt: Schritt): Ergebnis {
  const id = schritt.id ?? String(schritt.resourceBody?.['id']);
  const alt: Zeile | undefined = neu.has(id) ? undefined : partition.lies(id);
  const da = neu.has(id) ? neu.get(id) !== undefined : alt !== undefined;
  const statusCode = pruefe(schritt, da, alt);
  if (statusCode !== undefined) return { statusCode, requestCharge: preis.fehlend };
  if (schritt.operationType === 'Delete') {
    neu.set(id, undefined);
    return { statusCode: 204, requestCharge: preis.loesche(alt?.bytes ?? 0) };
  }
  const inhalt = pruefeInhalt(schritt, partition.schluessel);
  neu.set(id, inhalt);
  const bytes = Buffer.byteLength(JSON.stringify(inhalt));
  return da
    ? { statusCode: 200, requestCharge: preis.ersetze(bytes) }
    : { statusCode: 201, requestCharge: preis.erzeuge(bytes) };
}

/** Why a step fails; undefined when it does not. https://learn.microsoft.com/azure/cosmos-db/database-transactions-optimistic-concurrency */
function pruefe(schritt: Schritt, da: boolean, alt: Zeile | undefined): number | undefined {
  switch (schritt.operationType) {
    case 'Create':
      return da ? 409 : undefined;
    case 'Replace':
    case 'Delete':
      if (!da) return 404;
      return schritt.ifMatch !== undefined && schritt.ifMatch !== alt?.etag ? 412 : undefined;
    case 'Upsert':
      return undefined;
    default:
      throw new Ablehnung(501, `operation not modelled: ${schritt.operationType}`);
  }
}

function pruefeInhalt({ resourceBody, id }: Schritt, partition: string): Inhalt {
  const eigene = resourceBody?.['id'];
  if (
    typeof eigene !== 'string' ||
    eigene === '' ||
    /[/\\?#]/.test(eigene) ||
    Buffer.byteLength(eigene) > idBytesMax
  )
    throw new Ablehnung(
      400,
      "The input content is invalid because the required properties - 'id; ' - are missing",
    );
  if (id !== undefined && id !== eigene) throw new Ablehnung(400, 'The id of the resource does not match.');
  if (resourceBody?.['partition'] !== partition)
    throw new Ablehnung(
      400,
      "PartitionKey extracted from document doesn't match the one specified in the header",
      {
        substatus: 1001,
      },
    );
  return resourceBody;
}
