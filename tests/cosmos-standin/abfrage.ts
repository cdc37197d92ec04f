import type { Behaelter, Zeile } from './bestand.ts';
import { Ablehnung, antwort, type Anfrage, type Antwort } from './http.ts';
import { preis } from './preise.ts';

/** https://learn.microsoft.com/rest/api/cosmos-db/query-documents */
export const istAbfrage = ({ kopf }: Anfrage): boolean =>
  kopf['x-ms-documentdb-isquery'] === 'true' &&
  (kopf['content-type'] ?? '').startsWith('application/query+json');

interface Spanne {
  readonly feld: string;
  readonly ab: string;
  readonly bis: string;
}

/** The one form there is: a range of one indexed member of the rows of one partition, in its order. */
const form =
  /^SELECT \* FROM c WHERE c\.(?<feld>\w+) > (?<ab>@\w+) AND c\.\k<feld> < (?<bis>@\w+) ORDER BY c\.\k<feld>$/;

export function frage(behaelter: Behaelter, anfrage: Anfrage, seiteMax: number): Antwort {
  const { feld, ab, bis } = lies(anfrage);
  // https://learn.microsoft.com/azure/cosmos-db/index-policy: ORDER BY needs a range index on its path.
  if (!behaelter.indiziert(feld))
    throw new Ablehnung(400, `The order by query does not have a corresponding index: /${feld}`);
  const wert = (zeile: Zeile): string => String(zeile.inhalt[feld]);
  const weiter = anfrage.kopf['x-ms-continuation'];
  const alle = [...behaelter.partition(anfrage).zeilen()]
    .filter((z) => wert(z) > ab && wert(z) < bis && (weiter === undefined || wert(z) > weiter))
    .sort((a, b) => (wert(a) < wert(b) ? -1 : 1));
  const seite = alle.slice(0, Math.min(seiteMax, Number(anfrage.kopf['x-ms-max-item-count'] ?? 100)));
  const letzte = alle.length > seite.length ? seite.at(-1) : undefined;
  const bytes = seite.reduce((summe, z) => summe + z.bytes, 0);
  return antwort(
    200,
    { _rid: behaelter.rid, Documents: seite.map((z) => z.alsAntwort()), _count: seite.length },
    {
      'x-ms-request-charge': String(preis.frage(bytes)),
      'x-ms-item-count': String(seite.length),
      ...(letzte ? { 'x-ms-continuation': wert(letzte) } : {}),
    },
  );
}

function lies({ koerper }: Anfrage): Spanne {
  const { query, parameters } = JSON.parse(koerper) as {
    readonly query: string;
    readonly parameters?: readonly { readonly name: string; readonly value: unknown }[];
  };
  const teile = form.exec(query)?.groups;
  if (!teile) throw new Ablehnung(501, `query not modelled: ${query}`);
  const wert = (name = ''): string => {
    const gefunden = parameters?.find((p) => p.name === name)?.value;
    if (typeof gefunden !== 'string') throw new Ablehnung(400, `The parameter ${name} is missing.`);
    return gefunden;
  };
  return { feld: teile['feld'] ?? '', ab: wert(teile['ab']), bis: wert(teile['bis']) };
}

/** The SDK asks for a plan with every query and needs it only across partitions: a plain one. */
export const planAntwort = (): Antwort =>
  antwort(200, {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: 'None',
      orderBy: [],
      orderByExpressions: [],
      groupByExpressions: [],
      aggregates: [],
    },
    queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
  });
