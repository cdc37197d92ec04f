/**
 * What Teams says and hears of a tab: structured clones over `postMessage`, as @microsoft/teams-js writes and reads them
 * (src/internal/communication.ts, src/internal/messageObjects.ts).
 */
export interface Anfrage {
  readonly id: number;
  readonly uuidAsString: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** A request of the library; undefined for anything else that arrives at the window. */
export function liesAnfrage(daten: unknown): Anfrage | undefined {
  if (typeof daten !== 'object' || daten === null) return undefined;
  const { id, uuidAsString, func, args } = daten as Readonly<Record<string, unknown>>;
  if (typeof func !== 'string' || typeof id !== 'number') return undefined;
  return {
    id,
    uuidAsString: typeof uuidAsString === 'string' ? uuidAsString : undefined,
    func,
    args: Array.isArray(args) ? (args as readonly unknown[]) : [],
  };
}

export const antwort = ({ id, uuidAsString }: Anfrage, ...args: readonly unknown[]): object => ({
  id,
  ...(uuidAsString === undefined ? {} : { uuidAsString }),
  args,
});

/** Told without having been asked. */
export const ereignis = (func: string, ...args: readonly unknown[]): object => ({ func, args });

/** What this Teams can do, as the library reads it (`IRuntime`, version 4). */
export const faehigkeiten = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  isNAAChannelRecommended: true,
  hostVersionsInfo: {},
  supports: { app: { notifySuccessResponse: {} }, nestedAppAuth: {}, pages: {} },
});

export type Teamsthema = 'default' | 'dark' | 'contrast';

export interface Tabkontext {
  readonly person: { readonly oid: string; readonly name: string; readonly upn: string };
  readonly mandant: string;
  readonly thema: Teamsthema;
  /** Id of the tab in the manifest. */
  readonly tab: string;
  /** What the deep link asks for. */
  readonly unterseite: string | undefined;
}

/** Answer to `getContext` (`ContextBridge`). */
export const kontext = (k: Tabkontext): object => ({
  locale: 'de-de',
  theme: k.thema,
  hostName: 'Teams',
  hostClientType: 'web',
  ringId: 'general',
  appSessionId: 'werkbank',
  sessionId: 'werkbank',
  entityId: k.tab,
  ...(k.unterseite === undefined ? {} : { subEntityId: k.unterseite }),
  frameContext: 'content',
  tid: k.mandant,
  userObjectId: k.person.oid,
  userPrincipalName: k.person.upn,
  loginHint: k.person.upn,
  userDisplayName: k.person.name,
});
