import { join } from 'node:path';
import * as z from 'zod';
import { erzeugeOertlich } from '../adapters/azure-blob/oertlich.ts';
import { oeffneInhalte } from '../adapters/files/inhalte.ts';
import type { Contents } from '../ports/contents.ts';
import type { Uhr } from '../ports/uhr.ts';
import { aufgeschobeneInhalte } from './aufgeschobeneInhalte.ts';

/** Which engine is behind the contents, and where it is. */
export type Inhaltewahl =
  | {
      readonly art: 'dateien';
      /** None = inside the data folder. Several instances may share it. */
      readonly ordner?: string | undefined;
    }
  | {
      readonly art: 'azure-blob';
      readonly url: string;
      readonly behaelter: string;
      /** None = the managed identity of this machine. */
      readonly schluessel: string | undefined;
      /** Client id of a user-assigned identity. */
      readonly identitaet: string | undefined;
    };

export const inhalteumgebung = z.discriminatedUnion('REGISTRATUR_INHALTE', [
  z.object({
    REGISTRATUR_INHALTE: z.literal('dateien'),
    REGISTRATUR_INHALTE_ORDNER: z.string().min(1).optional(),
  }),
  z.object({
    REGISTRATUR_INHALTE: z.literal('azure-blob'),
    REGISTRATUR_BLOB_URL: z.url(),
    REGISTRATUR_BLOB_BEHAELTER: z.string().min(1).default('inhalte'),
    REGISTRATUR_BLOB_SCHLUESSEL: z.string().min(1).optional(),
    REGISTRATUR_IDENTITAET: z.uuid().optional(),
  }),
]);

const wahl = inhalteumgebung.transform((e): Inhaltewahl =>
  e.REGISTRATUR_INHALTE === 'dateien'
    ? { art: 'dateien', ordner: e.REGISTRATUR_INHALTE_ORDNER }
    : {
        art: 'azure-blob',
        url: e.REGISTRATUR_BLOB_URL,
        behaelter: e.REGISTRATUR_BLOB_BEHAELTER,
        schluessel: e.REGISTRATUR_BLOB_SCHLUESSEL,
        identitaet: e.REGISTRATUR_IDENTITAET,
      },
);

export const liesInhaltewahl = (
  env: Readonly<Record<string, string | undefined>>,
): z.ZodSafeParseResult<Inhaltewahl> =>
  wahl.safeParse({ ...env, REGISTRATUR_INHALTE: env['REGISTRATUR_INHALTE'] ?? 'dateien' });

/** The contents as the composition needs them. */
export interface Betriebsinhalte extends Contents {
  /** Makes room for them where there is none yet. */
  readonly richteEin: () => Promise<void>;
  readonly schliesse: () => Promise<void>;
}

export function oeffneInhalteNachWahl(wahl: Inhaltewahl, daten: string, uhr: Uhr): Betriebsinhalte {
  if (wahl.art === 'dateien') {
    const nichts = async (): Promise<void> => Promise.resolve();
    return {
      ...oeffneInhalte({ ordner: wahl.ordner ?? join(daten, 'inhalte'), uhr }),
      richteEin: nichts,
      schliesse: nichts,
    };
  }
  const oertlich = erzeugeOertlich(join(daten, 'oertlich', String(process.pid)));
  // Loaded only where it is used: the SDKs would take a third of a second of every start.
  return aufgeschobeneInhalte(async () => {
    const { oeffneBlobInhalte } = await import('../adapters/azure-blob/inhalte.ts');
    const { oeffneZugang } = await import('../adapters/azure-blob/zugang.ts');
    return oeffneBlobInhalte({ zugang: oeffneZugang(wahl), oertlich, uhr });
  }, oertlich.pfad);
}
