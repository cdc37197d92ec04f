/** What packets may hold in memory, in bytes: all together, and those of one person. */
export const vorratMax = { gesamt: 64_000_000, jePerson: 24_000_000 } as const;

/** How long a packet waits for others to be done with. */
const geduldMs = 10_000;

/** Memory for bodies that are held whole. */
export interface Vorrat {
  /** Waits its turn; undefined when that takes too long. */
  readonly nimm: (oid: string, bytes: number) => Promise<(() => void) | undefined>;
}

interface Wartender {
  readonly oid: string;
  readonly bytes: number;
  readonly erhalte: (gibZurueck: () => void) => void;
}

/** First come, first served; whoever has its own share used up lets others pass. */
export function erzeugeVorrat(
  max: { readonly gesamt: number; readonly jePerson: number } = vorratMax,
): Vorrat {
  const belegt = new Map<string, number>();
  const warteschlange: Wartender[] = [];
  let alle = 0;

  const passt = ({ oid, bytes }: Wartender): boolean =>
    alle + bytes <= max.gesamt && (belegt.get(oid) ?? 0) + bytes <= max.jePerson;

  const belege = (oid: string, bytes: number): void => {
    alle += bytes;
    const dann = (belegt.get(oid) ?? 0) + bytes;
    if (dann === 0) belegt.delete(oid);
    else belegt.set(oid, dann);
  };
  const bediene = (): void => {
    for (let i = warteschlange.findIndex(passt); i >= 0; i = warteschlange.findIndex(passt)) {
      const [naechster] = warteschlange.splice(i, 1);
      if (!naechster) return;
      const { oid, bytes } = naechster;
      belege(oid, bytes);
      naechster.erhalte(() => {
        belege(oid, -bytes);
        bediene();
      });
    }
  };

  return {
    nimm: (oid, bytes) =>
      new Promise((fertig) => {
        const wartender = {
          oid,
          bytes,
          erhalte: (gibZurueck: () => void): void => {
            clearTimeout(uhr);
            fertig(gibZurueck);
          },
        };
        const uhr = setTimeout(() => {
          warteschlange.splice(warteschlange.indexOf(wartender), 1);
          fertig(undefined);
        }, geduldMs);
        warteschlange.push(wartender);
        bediene();
      }),
  };
}
