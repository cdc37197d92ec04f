import type { Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';

export interface Scanergebnis {
  /** Not to be opened, rendered or downloaded until two persons release it. */
  readonly quarantaene: boolean;
  /** Type by content, never by name. */
  readonly mime: string;
  readonly warnungen: readonly Warnung[];
}

/** Checks a stored file by its content. Never fails; what cannot be checked says so in a warning. */
export interface Scan {
  readonly pruefe: (
    pfad: string,
    hinweis: { readonly name?: string; readonly mime?: string },
  ) => Promise<Scanergebnis>;
}
