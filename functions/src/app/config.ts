import { existsSync } from 'node:fs';
import * as z from 'zod';

/** Everything the app is told from outside; the only reader of the environment. */
const umgebung = z.object({
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
  REGISTRATUR_LESER: z.string().min(1),
  /** JSON file with Aktenplan, rights and organisation, taken over at the first start. */
  REGISTRATUR_EINRICHTUNG: z.string().optional(),
  /** Lines mail gateways add to the text, separated by `|`. */
  REGISTRATUR_BANNER: z.string().default(''),
});

export interface Config {
  readonly daten: string;
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
  if (!gelesen.success) {
    const fehlend = gelesen.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
    throw new Error(`Die Einstellungen sind unvollständig.\n${fehlend.join('\n')}`);
  }
  const e = gelesen.data;
  // Without it every file would be taken as unreadable, one after the other.
  if (!existsSync(e.REGISTRATUR_LESER))
    throw new Error(
      `Das Programm zum Lesen der Dateien fehlt: ${e.REGISTRATUR_LESER}. Bitte bauen Sie die Registratur neu oder berichtigen Sie REGISTRATUR_LESER.`,
    );
  return {
    daten: e.REGISTRATUR_DATEN,
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
