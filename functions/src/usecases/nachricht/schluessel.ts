import { markentext } from '@registratur/shared/domain/nachricht/marke';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import { sha256 } from '@registratur/shared/kernel/hash';

/** Under which key the mark of a filed message stands; undefined when it carries none. */
export function markenschluessel(ss: Pick<Schriftstueck, 'mail'>): string | undefined {
  const { mail } = ss;
  if (!mail || mail.datumGeschaetzt) return undefined;
  const text = markentext({
    messageId: mail.messageId,
    von: mail.von[0]?.adresse,
    datum: mail.datum,
  });
  return text === undefined ? undefined : sha256(text);
}

const klein = (adresse: string): string => adresse.trim().toLowerCase();

/** Sights name an address by its hash only. */
export const adressschluessel = (adresse: string): string => sha256(klein(adresse));

/** What follows the @, in lower case; '' when there is none. */
export const domaeneVon = (adresse: string): string => /@([^@]+)$/.exec(klein(adresse))?.[1] ?? '';
