import { mehrere as t } from '@registratur/shared/ui/texte/mehrere';

/** E-mails and files go the same way; only the words differ. */
export interface Worte {
  readonly laeuft: (n: number) => string;
  readonly fertig: (veraktet: number, alle: number) => string;
  readonly erneut: (n: number) => string;
  readonly bleiben: string;
  readonly zurueck: (gelungen: number, misslungen: number) => string;
  readonly zeilen: string;
  readonly grenze?: string;
}

export const worte = {
  mails: {
    laeuft: t['mehrere.laeuft'],
    fertig: t['mehrere.fertig'],
    erneut: t['mehrere.erneut'],
    bleiben: t['mehrere.bleiben'],
    zurueck: t['mehrere.zurueck'],
    zeilen: t['lauf.zeilen'],
    grenze: t['mehrere.grenze'],
  },
  dateien: {
    laeuft: t['dateien.laeuft'],
    fertig: t['dateien.fertig'],
    erneut: t['dateien.erneut'],
    bleiben: t['dateien.bleiben'],
    zurueck: t['dateien.zurueck'],
    zeilen: t['lauf.zeilen.dateien'],
  },
} as const satisfies Readonly<Record<string, Worte>>;
