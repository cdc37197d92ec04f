import { markeFlaeche, markeKachel, markeUmriss } from '@registratur/shared/ui/marke';

export interface Symbol {
  /** File in `manifest/public/icons`; our origin serves it below `/addin/icons/`. */
  readonly datei: string;
  /** Pixels of each side. */
  readonly seite: number;
  readonly svg: string;
}

const kachel = (seite: number): Symbol => ({ datei: `registratur-${seite}.png`, seite, svg: markeKachel });

/**
 * Buttons: 16, 32, 80 (learn.microsoft.com/javascript/api/manifest/icon). List of add-ins in the XML manifest:
 * 64 and, for fine screens, 128 (…/manifest/iconurl, …/highresolutioniconurl). Package: 192 without rounded
 * corners and the outline, 32, white on transparent (learn.microsoft.com/microsoftteams/platform/resources/schema).
 */
export const symbole = {
  knopf: [kachel(16), kachel(32), kachel(80)],
  liste: kachel(64),
  listeFein: kachel(128),
  farbe: { datei: 'farbe-192.png', seite: 192, svg: markeFlaeche },
  umriss: { datei: 'umriss-32.png', seite: 32, svg: markeUmriss },
} as const satisfies Readonly<Record<string, Symbol | readonly Symbol[]>>;

export const alleSymbole: readonly Symbol[] = Object.values(symbole).flat();
