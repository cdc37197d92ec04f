import type { Einrichtung } from '@registratur/functions/usecases/einrichtung/uebernehmen';
import { kennung } from '@registratur/workbench/musterstadt/personen';
import { einrichtung as musterstadt } from '@registratur/workbench/musterstadt/einrichtung';
import { gruppenVon } from '@registratur/workbench/musterstadt/gruppen';
import { namens } from '@registratur/workbench/musterstadt/personen';

/** A person as a token tells it. */
export interface Mensch {
  readonly oid: string;
  readonly name: string;
  readonly upn: string;
  readonly gruppen: readonly string[];
}

const ausMusterstadt = (name: string): Mensch => {
  const { oid, upn } = namens(name);
  return { oid, name, upn, gruppen: gruppenVon(name) };
};

/** FB 36: files under 13 and 14. */
export const ole = ausMusterstadt('Ole Brandt');
/** FB 36, Leitung: may also close. */
export const elif = ausMusterstadt('Dr. Elif Aydin');
/** FB 32: nothing under 13. */
export const hanna = ausMusterstadt('Hanna Reuter');
/** Personalakten (protected class). */
export const jonas = ausMusterstadt('Jonas Weidt');
/** Registratur: everywhere but 01.06 and 01.11. */
export const ines = ausMusterstadt('Ines Vogt');
/** DMS-Administration: metadata without contents. */
export const timur = ausMusterstadt('Timur Sahin');
export const paul = ausMusterstadt('Paul Reiss');

const gruppeSb = gruppenVon('Ole Brandt');

/** Fifty colleagues of FB 36 with the rights of Ole Brandt. */
export const kollegen: readonly Mensch[] = Array.from({ length: 50 }, (_, i) => {
  const name = `Kollegin ${i + 1}`;
  return {
    oid: kennung('person', name),
    name,
    upn: `kollegin${i + 1}@musterstadt.example`,
    gruppen: gruppeSb,
  };
});

/** Musterstadt with the fifty. */
export const stadt: Einrichtung = {
  ...musterstadt,
  einheiten: [...musterstadt.einheiten],
  gruppen: [...musterstadt.gruppen],
  organisation: {
    einheiten: [...musterstadt.organisation.einheiten],
    stellen: [...musterstadt.organisation.stellen],
    besetzungen: [...musterstadt.organisation.besetzungen],
    personen: [...musterstadt.organisation.personen],
  },
  zuweisungen: [
    ...musterstadt.zuweisungen,
    ...kollegen.flatMap((k) =>
      gruppeSb.map((entraId) => ({
        oid: k.oid,
        daten: { entraId, zustand: 'AKTIV' as const, von: '2020-01-01', bis: null },
      })),
    ),
  ],
};
