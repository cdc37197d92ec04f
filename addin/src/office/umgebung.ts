/** In which Outlook the page runs, and what that one can do. */

/** What needs more than the manifest asks for; names as in texte/hilfe. */
type Faehigkeit = 'anheften' | 'kennzeichnen' | 'mehrere' | 'datei' | 'anmelden';

const saetze: readonly (readonly [Faehigkeit, satz: string, fassung: string])[] = [
  ['anheften', 'Mailbox', '1.5'],
  ['kennzeichnen', 'Mailbox', '1.8'],
  ['mehrere', 'Mailbox', '1.13'],
  ['datei', 'Mailbox', '1.14'],
  ['anmelden', 'NestedAppAuth', '1.1'],
];

export interface Umgebung {
  /** As in `OfficeOnline`. */
  readonly plattform: string;
  readonly fassung: string;
  readonly faehigkeiten: readonly {
    readonly name: Faehigkeit;
    readonly satz: string;
    readonly da: boolean;
  }[];
}

export function umgebung(): Umgebung {
  const { diagnostics, requirements } = Office.context;
  return {
    plattform: String(diagnostics.platform),
    fassung: diagnostics.version,
    faehigkeiten: saetze.map(([name, satz, fassung]) => ({
      name,
      satz: `${satz} ${fassung}`,
      da: requirements.isSetSupported(satz, fassung),
    })),
  };
}
