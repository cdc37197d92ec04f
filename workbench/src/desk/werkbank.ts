export interface Postfach {
  readonly adresse: string;
  readonly name: string;
}

/** Who can sit at this desk, and tokens for them: both only exist in the stand-in. */
export interface Person {
  readonly oid: string;
  readonly name: string;
  readonly upn: string;
  readonly rolle: string;
  readonly einheit: { readonly kuerzel: string; readonly name: string };
  /** Shared mailboxes the person may read. */
  readonly postfaecher: readonly Postfach[];
  /** Mailboxes of colleagues the person may look into. */
  readonly vertritt: readonly Postfach[];
}

export interface Auskunft {
  readonly mandant: string;
  readonly personen: readonly Person[];
}

export async function lade<T>(ziel: string, init?: RequestInit): Promise<T> {
  const antwort = await fetch(ziel, init);
  if (!antwort.ok) throw new Error(`${ziel}: ${antwort.status}`);
  return (await antwort.json()) as T;
}

export const ladeAuskunft = (): Promise<Auskunft> => lade<Auskunft>('/werkbank/personen');

/** Access token for Graph. */
export type Zugang = () => Promise<string>;

interface Token {
  readonly access_token: string;
  /** Seconds. */
  readonly expires_in: number;
}

/** A token is asked for anew when less than this is left of it. */
const restMs = 300_000;

/** Outlook's own access to the mailboxes; the pane signs in by itself. */
export function zugangFuer(mandant: string, person: Person): Zugang {
  let bekannt: { readonly bis: number; readonly token: Promise<Token> } | undefined;
  return async () => {
    if (bekannt && bekannt.bis > performance.now()) return (await bekannt.token).access_token;
    const token = lade<Token>(`/entra/${mandant}/persona`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: person.upn, fuer: 'graph' }),
    });
    const { access_token, expires_in } = await token;
    bekannt = { bis: performance.now() + expires_in * 1000 - restMs, token };
    return access_token;
  };
}
