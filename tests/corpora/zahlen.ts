/** What the run comes to. */
import type { Bericht } from './lauf.ts';

const anteil = (liste: readonly (boolean | undefined)[]): number => {
  const gefragt = liste.filter((x) => x !== undefined);
  return gefragt.length === 0 ? 1 : gefragt.filter(Boolean).length / gefragt.length;
};

const erwartungsgemaess = (b: Bericht['boese'][number]): boolean =>
  b.funde.length === 0 && b.muss.every((m) => m.stand !== 'verletzt');

export const zusammengefasst = (b: Bericht): Readonly<Record<string, number>> => ({
  originale_identisch: b.originale === 0 ? 1 : b.originaleIdentisch / b.originale,
  anlagen_exakt: anteil(b.briefe.map((x) => x.anlagenExakt)),
  betreff_exakt: anteil(b.briefe.map((x) => x.betreffExakt)),
  abstuerze: b.abstuerze,
  haenger: b.haenger,
  stille_verluste: b.briefe.filter((x) => x.stillVerloren).length,
  bad_wie_erwartet: b.boese.filter(erwartungsgemaess).length,
  bad_gesamt: b.boese.length,
  bad_ohne_modul: b.ohneModul.length,
});
