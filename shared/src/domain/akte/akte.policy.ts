import { pruefeRecht, type Regel } from '../../kernel/policy.ts';
import type { Recht } from '../rechte/rechte.schema.ts';
import type { Zustand } from './akte.schema.ts';

/** How an Akte can be looked at: its contents, its metadata only, or its Protokoll only (design §3.6). */
export type Sicht = 'akte' | 'metadaten' | 'protokoll';

/** The rights that open a sight. AUSSONDERN opens `metadaten` only for what is offered: no such state yet. */
const sichtRechte: Readonly<Record<Sicht, readonly Recht[]>> = {
  akte: ['LESEN'],
  metadaten: ['ADMIN_METADATEN'],
  protokoll: ['PROTOKOLL'],
};

export const hatSicht = (sicht: Sicht, rechte: ReadonlySet<Recht>): boolean =>
  sichtRechte[sicht].some((r) => rechte.has(r));

type AkteRegel = Regel<Sicht, Recht>;
const lesen: AkteRegel = {
  sichten: ['akte'],
  rechte: ['LESEN'],
  schreibt: false,
  quelle: 'domain §11.3 LESEN',
};
const schreiben: AkteRegel = {
  sichten: ['akte'],
  rechte: ['SCHREIBEN'],
  schreibt: true,
  quelle: 'domain §11.3 SCHREIBEN, R1.13',
};
const metadaten: AkteRegel = {
  sichten: ['akte', 'metadaten'],
  rechte: ['LESEN', 'ADMIN_METADATEN'],
  schreibt: false,
  quelle: 'domain §11.3 LESEN, ADMIN_METADATEN (ohne Inhalte)',
};
const metadatenAendern: AkteRegel = {
  sichten: ['akte', 'metadaten'],
  rechte: ['SCHREIBEN', 'ADMIN_METADATEN'],
  schreibt: true,
  quelle: 'domain §11.3 SCHREIBEN, ADMIN_METADATEN, R1.13',
};
const zda: AkteRegel = {
  sichten: ['akte'],
  rechte: ['ZDA'],
  schreibt: true,
  quelle: 'domain §1.5 z.d.A. verfügen',
};

/** Every operation on an Akte and what lies in it. */
export const aktePolicy = {
  'akte.lesen': metadaten,
  'akte.aendern': metadatenAendern,
  'akte.zda': zda,
  'akte.protokoll': {
    sichten: ['protokoll'],
    rechte: ['PROTOKOLL'],
    schreibt: false,
    quelle: 'domain §11.3 DMS-Revision, DSB: Protokoll mit Zweck, ohne Inhalte',
  },
  'vorgang.liste': metadaten,
  'vorgang.anlegen': schreiben,
  'vorgang.lesen': metadaten,
  'vorgang.aendern': metadatenAendern,
  'vorgang.zda': zda,
  'vorgang.merken': lesen,
  'verweis.liste': lesen,
  'verweis.setzen': schreiben,
  'schriftstueck.liste': lesen,
  'schriftstueck.ablegen': schreiben,
  'schriftstueck.lesen': lesen,
  'schriftstueck.aendern': schreiben,
  'schriftstueck.original': lesen,
  'schriftstueck.anlage': lesen,
  'schriftstueck.verlauf': lesen,
  'notiz.lesen': lesen,
  'schriftstueck.zuruecknehmen': schreiben,
  'schriftstueck.verschieben': schreiben,
  'schriftstueck.freigeben': {
    sichten: ['akte'],
    rechte: ['ZDA'],
    schreibt: true,
    quelle: 'design §3.8: zwei Personen; Berechtigte sind die Zeichnungsbefugten',
  },
} as const satisfies Readonly<Record<string, AkteRegel>>;

export type AkteOperation = keyof typeof aktePolicy;

const operationen = Object.keys(aktePolicy) as AkteOperation[];

/**
 * The operations a person may carry out now on an object of this kind (`akte`, `vorgang`, `verweis`, `schriftstueck`):
 * what every GET returns as `erlaubt`.
 */
export function erlaubteOperationen(
  sache: 'akte' | 'vorgang' | 'verweis' | 'schriftstueck',
  rechte: ReadonlySet<Recht>,
  zustaende: readonly Zustand[],
): AkteOperation[] {
  const geschlossen = zustaende.includes('ZDA');
  return operationen.filter((op) => {
    const regel: AkteRegel = aktePolicy[op];
    return (
      op.startsWith(`${sache}.`) &&
      !(geschlossen && regel.schreibt) &&
      regel.sichten.some((s) => hatSicht(s, rechte)) &&
      pruefeRecht(regel, rechte) === undefined
    );
  });
}
