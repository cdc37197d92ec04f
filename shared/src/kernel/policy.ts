import type { Fehler } from './fehler.ts';

/** One row of a policy: which sight and right an operation needs, and whether it writes. */
export interface Regel<Sicht extends string, Recht extends string> {
  /** The sights under which the object may be opened for it, best first. */
  readonly sichten: readonly Sicht[];
  /** One of these rights is enough. */
  readonly rechte: readonly Recht[];
  /** Writes are refused after z.d.A. */
  readonly schreibt: boolean;
  /** Where it is laid down. */
  readonly quelle: string;
}

/** With the sight but without the right: 403. */
export function pruefeRecht<S extends string, R extends string>(
  regel: Regel<S, R>,
  rechte: ReadonlySet<R>,
): Fehler | undefined {
  if (regel.rechte.some((r) => rechte.has(r))) return undefined;
  return { code: 'kein_recht', recht: regel.rechte[0] ?? '' };
}
