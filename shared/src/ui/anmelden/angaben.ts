/** What a page must be told to sign people in. Not built in: one file beside the pages, the same for all of them. */
export interface Anmeldeangaben {
  /** `https://login.microsoftonline.com/<tenant id>` */
  readonly authority: string;
  /** Application (client) id of the app registration. */
  readonly clientId: string;
  /** The one scope that is ever asked for: `api://<host>/<client id>/access_as_user`. */
  readonly scope: string;
}

/** Places on the origin of the pages. Both pages are registered as redirect URIs of a single-page application. */
export const orte = {
  angaben: '/konfiguration.json',
  /** Where the answer of the sign-in arrives. */
  zurueck: '/addin/anmelden/zurueck.html',
  /** Opens the sign-in for a page that itself is shown in a frame of another site. */
  fenster: '/addin/anmelden/fenster.html',
} as const;

const istText = (wert: unknown): wert is string => typeof wert === 'string' && wert !== '';

/** Undefined for anything that is not a complete set. */
export function liesAngaben(wert: unknown): Anmeldeangaben | undefined {
  if (typeof wert !== 'object' || wert === null) return undefined;
  const { authority, clientId, scope } = wert as Readonly<Record<string, unknown>>;
  if (!istText(authority) || !istText(clientId) || !istText(scope)) return undefined;
  return { authority, clientId, scope };
}

/** Undefined where none are set up; rejects without a connection. */
export async function ladeAngaben(): Promise<Anmeldeangaben | undefined> {
  const antwort = await fetch(orte.angaben);
  if (antwort.status >= 500) throw new Error(`${orte.angaben}: ${antwort.status}`);
  return antwort.ok ? liesAngaben(await antwort.json().catch(() => undefined)) : undefined;
}
