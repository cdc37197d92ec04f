import type { Fehler } from '../../kernel/fehler.ts';
import { zeitIn } from '../../kernel/id.ts';

/** How far the moment in a request's id may be from now. */
export const anfrageAlterMs = 6 * 3_600_000;

/**
 * Bytes that come with their filing wait nowhere: what is placed for a filing is named within 12 hours or never, so
 * that the sweep can tell what nobody will name (design §3.8). A repeat of what was done is no filing.
 */
export const pruefeAnfragezeit = (anfrage: string, jetzt: Date): Fehler | undefined =>
  Math.abs(jetzt.getTime() - zeitIn(anfrage)) > anfrageAlterMs ? { code: 'anfrage_zu_alt' } : undefined;
