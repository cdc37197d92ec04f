import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { wasFehlt } from './einstellungen.ts';
import { liesInhaltewahl, type Inhaltewahl } from './inhaltewahl.ts';
import { liesSpeicherwahl, type Speicherwahl } from './speicherwahl.ts';

/** Everything the app is told from outside; the only reader of the environment. */
export const umgebung = z.object({
  /** Folder of the embedded store. */
  REGISTRATUR_DATEN: z.string().min(1),
  /** Issuer, audience and tenant of the access tokens that are accepted. */
  REGISTRATUR_AUSSTELLER: z.url(),
  REGISTRATUR_JWKS: z.url(),
  REGISTRATUR_ZIELGRUPPE: z.string().min(1),
  REGISTRATUR_MANDANT: z.uuid(),
  REGISTRATUR_SCOPE: z.string().default('access_as_user'),
  /** Token endpoint and client secret for on-behalf-of, and the root of Graph (without a version). */
  REGISTRATUR_TOKEN: z.url(),
  REGISTRATUR_GEHEIMNIS: z.string().min(1),
  REGISTRATUR_GRAPH: z.url(),
  /** Bundle of the reading child process. */
  REGISTRATUR_LESER: z
    .string()
    .min(1)
    .default(join(import.meta.dirname, 'mail-kind.cjs')),
  /** JSON file with Aktenplan, rights and organisation, taken over at the first start. */
  REGISTRATUR_EINRICHTUNG: z.string().optional(),
  /** Lines mail gateways add to the text, separated by `|`. */
  REGISTRATUR_BANNER: z.string().default(''),
});

export interface Config {
  readonly daten: string;
  readonly speicher: Speicherwahl;
  readonly inhalte: Inhaltewahl;
  readonly token: {
    readonly issuer: string;
    readonly jwks: string;
    readonly audience: string;
    readonly tenant: string;
    readonly scope: string;
  };
  readonly graph: { readonly tokenUrl: string; readonly geheimnis: string; readonly url: string };
  readonly leser: string;
  readonly einrichtung: string | undefined;
  readonly banner: readonly string[];
}

/** Throws a readable list of what is missing; one line when the program is not complete. */
export function liesConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const gelesen = umgebung.safeParse(env);
  const speicher = liesSpeicherwahl(env);
  const inhalte = liesInhaltewahl(env);
  if (!gelesen.success || !speicher.success || !inhalte.success) {
    const gruende = [gelesen, speicher, inhalte].flatMap((teil) => teil.error?.issues ?? []);
    throw new Error(`Die Einstellungen sind unvollständig.\n${wasFehlt(gruende, env).join('\n')}`);
  }
  const e = gelesen.data;
  // Without it every file would be taken as unreadable, one after the other.
  if (!existsSync(e.REGISTRATUR_LESER))
    throw new Error(
      `Das Programm zum Lesen der Dateien fehlt: ${e.REGISTRATUR_LESER}. Bitte bauen Sie die Registratur neu oder berichtigen Sie REGISTRATUR_LESER.`,
    );
  return {
    daten: e.REGISTRATUR_DATEN,
    speicher: speicher.data,
    inhalte: inhalte.data,
    token: {
      issuer: e.REGISTRATUR_AUSSTELLER,
      jwks: e.REGISTRATUR_JWKS,
      audience: e.REGISTRATUR_ZIELGRUPPE,
      tenant: e.REGISTRATUR_MANDANT,
      scope: e.REGISTRATUR_SCOPE,
    },
    graph: { tokenUrl: e.REGISTRATUR_TOKEN, geheimnis: e.REGISTRATUR_GEHEIMNIS, url: e.REGISTRATUR_GRAPH },
    leser: e.REGISTRATUR_LESER,
    einrichtung: e.REGISTRATUR_EINRICHTUNG,
    banner: e.REGISTRATUR_BANNER.split('|').filter((zeile) => zeile !== ''),
  };
}
