import { vorfahren } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import type { Aktenplan } from './fragen.ts';

export type Einheit = Aktenplan['einheiten'][number];

/** A place of the Aktenplan with what lies below it. */
export interface Ast {
  readonly einheit: Einheit;
  readonly darunter: readonly Ast[];
}

/** The places as a tree; one whose parents the person may not see hangs at the nearest that is there. */
export function baum(einheiten: readonly Einheit[]): readonly Ast[] {
  const da = new Set(einheiten.map((e) => e.kennzeichen));
  const ueber = ({ kennzeichen }: Einheit): string | undefined =>
    vorfahren(kennzeichen).find((v) => da.has(v));
  const kinder = Map.groupBy(einheiten, ueber);
  const aeste = (von: string | undefined): readonly Ast[] =>
    (kinder.get(von) ?? []).map((einheit) => ({ einheit, darunter: aeste(einheit.kennzeichen) }));
  return aeste(undefined);
}

/** Only what the text names, with the way to it. */
export function gefiltert(aeste: readonly Ast[], text: string): readonly Ast[] {
  const gesucht = text.trim().toLocaleLowerCase('de');
  if (gesucht === '') return aeste;
  return aeste.flatMap((ast) => {
    const { kennzeichen, titel } = ast.einheit;
    if (`${kennzeichen} ${titel}`.toLocaleLowerCase('de').includes(gesucht)) return [ast];
    const darunter = gefiltert(ast.darunter, text);
    return darunter.length > 0 ? [{ ...ast, darunter }] : [];
  });
}

/** From the top down to the place itself, as far as they are there. */
export const weg = (einheiten: readonly Einheit[], kennzeichen: string): readonly Einheit[] =>
  [...vorfahren(kennzeichen).toReversed(), kennzeichen].flatMap(
    (kz) => einheiten.find((e) => e.kennzeichen === kz) ?? [],
  );
