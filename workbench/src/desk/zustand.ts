/** What the desk shows of a person's mailboxes. */
import type { Nachricht } from '../office-host/modell.ts';
import type { Brief, Mitschicksel } from './graph.ts';

/** The category the pane sets. */
export const veraktet = 'Veraktet';

/** `eingang`, `veraktet`, or the address of a shared mailbox. */
export type Ordner = string;

export interface Zustand {
  readonly stand: 'laden' | 'da' | 'fehler';
  readonly briefe: readonly Brief[];
  readonly ordner: Ordner;
  readonly suche: string;
  readonly gewaehlt: string | undefined;
  /** The chosen message once its attachments are there. */
  readonly geoeffnet:
    { readonly nachricht: Nachricht; readonly anlagen: readonly Mitschicksel[] } | undefined;
  /** A message was open before, whatever is chosen now. */
  readonly schonGeoeffnet: boolean;
}

export type Aktion =
  | { readonly art: 'laden' }
  | { readonly art: 'geladen'; readonly briefe: readonly Brief[]; readonly zuletzt: string | undefined }
  | { readonly art: 'gescheitert' }
  | { readonly art: 'ordner'; readonly ordner: Ordner }
  | { readonly art: 'suche'; readonly text: string }
  | { readonly art: 'waehle'; readonly id: string }
  | { readonly art: 'geoeffnet'; readonly nachricht: Nachricht; readonly anlagen: readonly Mitschicksel[] }
  | { readonly art: 'kategorien'; readonly id: string; readonly namen: readonly string[] }
  | { readonly art: 'gelesen'; readonly id: string };

export const anfang: Zustand = {
  stand: 'laden',
  briefe: [],
  ordner: 'eingang',
  suche: '',
  gewaehlt: undefined,
  geoeffnet: undefined,
  schonGeoeffnet: false,
};

export const istVeraktet = (brief: Brief): boolean => brief.nachricht.kategorien.includes(veraktet);

function liegtIn(brief: Brief, ordner: Ordner): boolean {
  switch (ordner) {
    case 'eingang':
      return brief.nachricht.postfach === undefined;
    case 'veraktet':
      return istVeraktet(brief);
    default:
      return brief.nachricht.postfach === ordner;
  }
}

function passt({ nachricht: n, vorschau }: Brief, suche: string): boolean {
  const text = [n.betreff, n.von?.name, n.von?.adresse, vorschau].join('\n').toLocaleLowerCase('de');
  return suche
    .toLocaleLowerCase('de')
    .split(/\s+/)
    .every((wort) => text.includes(wort));
}

export const sichtbar = (z: Zustand): readonly Brief[] =>
  z.briefe.filter((b) => liegtIn(b, z.ordner) && passt(b, z.suche.trim()));

export const gewaehlter = (z: Zustand): Brief | undefined =>
  z.briefe.find((b) => b.nachricht.id === z.gewaehlt);

export const ungelesen = (z: Zustand, ordner: Ordner): number =>
  z.briefe.filter((b) => liegtIn(b, ordner) && !b.gelesen).length;

/** Chooses the first message on show when the chosen one is not among them. */
function mitAuswahl(z: Zustand, vorzug?: string): Zustand {
  const da = sichtbar(z);
  const bleibt = da.find((b) => b.nachricht.id === (vorzug ?? z.gewaehlt)) ?? da[0];
  const gewaehlt = bleibt?.nachricht.id;
  return gewaehlt === z.gewaehlt ? z : { ...z, gewaehlt, geoeffnet: undefined };
}

/** What a search hides is no longer chosen. */
function ohneVerborgenes(z: Zustand): Zustand {
  const bleibt = sichtbar(z).some((b) => b.nachricht.id === z.gewaehlt);
  return bleibt ? z : { ...z, gewaehlt: undefined, geoeffnet: undefined };
}

const aendere = (z: Zustand, id: string, tue: (b: Brief) => Brief): Zustand => ({
  ...z,
  briefe: z.briefe.map((b) => (b.nachricht.id === id ? tue(b) : b)),
});

export function weiter(z: Zustand, a: Aktion): Zustand {
  switch (a.art) {
    case 'laden':
      return anfang;
    case 'geladen': {
      const schon = a.briefe.find((b) => b.nachricht.internetMessageId === a.zuletzt);
      return mitAuswahl({ ...z, stand: 'da', briefe: a.briefe }, schon?.nachricht.id);
    }
    case 'gescheitert':
      return { ...z, stand: 'fehler' };
    case 'ordner':
      return mitAuswahl({ ...z, ordner: a.ordner, suche: '' });
    case 'suche':
      return ohneVerborgenes({ ...z, suche: a.text });
    case 'waehle':
      return z.gewaehlt === a.id ? z : { ...z, gewaehlt: a.id, geoeffnet: undefined };
    case 'geoeffnet':
      return z.gewaehlt === a.nachricht.id
        ? { ...z, geoeffnet: { nachricht: a.nachricht, anlagen: a.anlagen }, schonGeoeffnet: true }
        : z;
    case 'kategorien':
      return aendere(z, a.id, (b) => ({ ...b, nachricht: { ...b.nachricht, kategorien: a.namen } }));
    case 'gelesen':
      return aendere(z, a.id, (b) => ({ ...b, gelesen: true }));
  }
}
