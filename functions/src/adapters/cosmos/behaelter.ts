import { PartitionKeyDefinitionVersion, type ContainerDefinition } from '@azure/cosmos';
import type { Behaelter } from '../../ports/store.ts';

/** Every container, in the order in which the change feed is read. */
export const alleBehaelter: readonly Behaelter[] = [
  'register',
  'siegel',
  'sichten',
  'betrieb',
  'personalrat',
];

/** The staff council's container stands in a database of its own: its own trust domain (design §3.11). */
export const datenbankVon = (datenbank: string, behaelter: Behaelter): string =>
  behaelter === 'personalrat' ? `${datenbank}-personalrat` : datenbank;

/** Requests are kept 30 days (design §3.1). */
export const anfrageSekunden = 30 * 86_400;

/**
 * One partition key, one indexed path: every list is a range of `platz`. What a document holds is never searched, so
 * it costs no index. `defaultTtl` -1: rows live for ever unless they say otherwise, as request rows do.
 */
export const bauplan = (behaelter: Behaelter): ContainerDefinition => ({
  id: behaelter,
  partitionKey: { paths: ['/partition'], version: PartitionKeyDefinitionVersion.V2 },
  indexingPolicy: {
    automatic: true,
    indexingMode: 'consistent',
    includedPaths: [{ path: '/platz/?' }],
    excludedPaths: [{ path: '/*' }],
  },
  defaultTtl: -1,
});
