import type { Ausgabe } from '@registratur/shared/contract/routen';
import { erlaubteOperationen, type AkteOperation } from '@registratur/shared/domain/akte/akte.policy';
import type { Akte, Vorgang } from '@registratur/shared/domain/akte/akte.schema';
import type { Recht } from '@registratur/shared/domain/rechte/rechte.schema';

/** An Akte as a person sees it. */
export const akteAnsicht = (akte: Akte, rechte: ReadonlySet<Recht>): Ausgabe<'akte.lesen'> => ({
  id: akte.uuid,
  aktenzeichen: akte.aktenzeichen,
  betreff: akte.betreff,
  einheit: akte.einheit,
  zustand: akte.zustand,
  federfuehrung: akte.federfuehrung,
  aktenfuehrung: akte.aktenfuehrung,
  schutzklasse: akte.schutzklasse,
  vertraulichkeit: akte.vertraulichkeit,
  medium: akte.medium,
  bemerkung: akte.bemerkung,
  laufzeit: akte.laufzeit,
  angelegtAm: akte.angelegtAm,
  angelegtVon: akte.angelegtVon,
  stand: akte.stand,
  erlaubt: erlaubteOperationen('akte', rechte, [akte.zustand]).concat(
    erlaubteOperationen('vorgang', rechte, [akte.zustand]).filter((op) => op === 'vorgang.anlegen'),
  ),
});

/** A Vorgang as a person sees it. */
export const vorgangAnsicht = (
  akte: Akte,
  vorgang: Vorgang,
  rechte: ReadonlySet<Recht>,
): Ausgabe<'vorgang.lesen'> => ({
  id: vorgang.uuid,
  akte: akte.uuid,
  vorgangszeichen: vorgang.vorgangszeichen,
  nummer: vorgang.nummer,
  betreff: vorgang.betreff,
  bemerkung: vorgang.bemerkung,
  zustand: vorgang.zustand,
  laufzeit: vorgang.laufzeit,
  angelegtAm: vorgang.angelegtAm,
  angelegtVon: vorgang.angelegtVon,
  stand: vorgang.stand,
  erlaubt: (['vorgang', 'verweis', 'schriftstueck'] as const)
    .flatMap((sache) => erlaubteOperationen(sache, rechte, [akte.zustand, vorgang.zustand]))
    .filter(betrifftVorgang),
});

/** Not what makes or lists Vorgänge, and of Schriftstücke only what makes or lists them here. */
const betrifftVorgang = (op: AkteOperation): boolean =>
  op.startsWith('schriftstueck.')
    ? op === 'schriftstueck.ablegen' || op === 'schriftstueck.liste'
    : op !== 'vorgang.anlegen' && op !== 'vorgang.liste';
