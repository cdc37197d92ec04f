/** What one filing takes. */
export interface Bedarf {
  readonly ru: number;
  /** Written to the store; it is kept. */
  readonly bytes: number;
}

/**
 * Assumptions of November 2026, all of them: how a city works and what Azure charges in euros without tax. The prices are
 * not taken from a price list; put today's in before deciding on anything:
 * https://azure.microsoft.com/pricing/details/cosmos-db/ and https://azure.microsoft.com/pricing/details/storage/blobs/
 */
const annahmen = {
  /** Of a person on a working day. */
  ablagen: 12,
  arbeitstageJeMonat: 21,
  /** Request units of looking at records, lists and marks for each filing. */
  lesenJeAblageRu: 150,
  /** Mean of a message with its attachments, in the contents. */
  inhaltBytes: 350_000,
  /** Serverless, for a million request units. */
  euroJeMillionRu: 0.26,
  euroJeGbMonat: 0.24,
  euroJeGbMonatInhalt: 0.018,
  euroJe10000SchreibenInhalt: 0.055,
  /** Months of records that are already there: the mean of the first year. */
  monateImBestand: 6,
} as const;

const gb = 1_000_000_000;

interface Posten {
  readonly was: string;
  readonly euro: number;
}

/** A month in the middle of the first year. */
function posten({ ru, bytes }: Bedarf, personen: number): readonly Posten[] {
  const a = annahmen;
  const ablagen = personen * a.ablagen * a.arbeitstageJeMonat;
  const bestand = ablagen * a.monateImBestand;
  return [
    { was: 'Ablegen', euro: ((ablagen * ru) / 1_000_000) * a.euroJeMillionRu },
    { was: 'Lesen', euro: ((ablagen * a.lesenJeAblageRu) / 1_000_000) * a.euroJeMillionRu },
    { was: 'Zeilen aufbewahren', euro: ((bestand * bytes) / gb) * a.euroJeGbMonat },
    { was: 'Inhalte aufbewahren', euro: ((bestand * a.inhaltBytes) / gb) * a.euroJeGbMonatInhalt },
    { was: 'Inhalte schreiben', euro: ((ablagen * 2) / 10_000) * a.euroJe10000SchreibenInhalt },
  ];
}

export const monatEuro = (bedarf: Bedarf, personen: number): number =>
  posten(bedarf, personen).reduce((summe, p) => summe + p.euro, 0);

/** A city-year, line by line, for the pilot and for the whole city. */
export function kostentafel(bedarf: Bedarf): readonly string[] {
  const jahr = (euro: number): string => (12 * euro).toFixed(0).padStart(9);
  const [pilot, stadt] = [270, 5_000];
  return [
    `Kosten eines Jahres in Euro (Annahmen in tests/bench/kosten.ts)   ${pilot} Personen   ${stadt} Personen`,
    ...posten(bedarf, pilot).map(({ was, euro }, i) => {
      const gross = posten(bedarf, stadt)[i]?.euro ?? 0;
      return `  ${was.padEnd(60)} ${jahr(euro)}        ${jahr(gross)}`;
    }),
    `  ${'Summe'.padEnd(60)} ${jahr(monatEuro(bedarf, pilot))}        ${jahr(monatEuro(bedarf, stadt))}`,
  ];
}
