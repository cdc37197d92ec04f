/** What the desk shows of a person's mailboxes. */
import type { Nachricht } from '../office-host/modell.ts';
import type { Brief, Briefstand, Mitschicksel } from './graph.ts';

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
  /** Ids of all that are selected, in the order of selecting; the chosen one among them. */
  readonly markiert: readonly string[];
  /** Where a range begins. */
  readonly anker: string | undefined;
  /** The chosen message once its attachments are there. */
  readonly geoeffnet:
    { readonly nachricht: Nachricht; readonly anlagen: readonly Mitschicksel[] } | undefined;
  /** A message was open before, whatever is chosen now. */
  readonly schonGeoeffnet: boolean;
}

/** Selecting several: one more or one less, all from the anchor to here, all on show. */
export type Markierung =
  | { readonly art: 'markiere'; readonly id: string }
  | { readonly art: 'markiereBis'; readonly id: string }
  | { readonly art: 'markiereAlle' };

export type Aktion =
  | { readonly art: 'laden' }
  | { readonly art: 'geladen'; readonly briefe: readonly Brief[]; readonly zuletzt: string | undefined }
  /** With e-mails that were not there before. */
  | { readonly art: 'nachgeladen'; readonly briefe: readonly Brief[] }
  | { readonly art: 'gescheitert' }
  | { readonly art: 'ordner'; readonly ordner: Ordner }
  | { readonly art: 'suche'; readonly text: string }
  | { readonly art: 'waehle'; readonly id: string }
  | Markierung
  | { readonly art: 'geoeffnet'; readonly nachricht: Nachricht; readonly anlagen: readonly Mitschicksel[] }
  | { readonly art: 'abgeglichen'; readonly staende: readonly Briefstand[] }
  | { readonly art: 'kategorien'; readonly id: string; readonly namen: readonly string[] }
  | { readonly art: 'gelesen'; readonly id: string };

export const anfang: Zustand = {
  stand: 'laden',
  briefe: [],
  ordner: 'eingang',
  suche: '',
  gewaehlt: undefined,
  markiert: [],
  anker: undefined,
  geoeffnet: undefined,
  schonGeoeffnet: false,
};

export const istVeraktet = (brief: Brief): boolean => brief.nachricht.kategorien.includes(veraktet);

function liegtIn(brief: Brief, ordner: Ordner): boolean {
  switch (ordner) {
    case 'eingang':
      return brief.nachricht.postfach === undefined && brief.imEingang;
    case 'veraktet':
      return istVeraktet(brief) || !brief.imEingang;
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
  return nurGewaehlt(gewaehlt === z.gewaehlt ? z : { ...z, gewaehlt, geoeffnet: undefined });
}

/** What a search hides is no longer chosen. */
function ohneVerborgenes(z: Zustand): Zustand {
  const bleibt = sichtbar(z).some((b) => b.nachricht.id === z.gewaehlt);
  return nurGewaehlt(bleibt ? z : { ...z, gewaehlt: undefined, geoeffnet: undefined });
}

/** What was moved away from elsewhere is no longer chosen, and nothing else comes under the hand in its place. */
function ohneVerschwundene(z: Zustand): Zustand {
  const da = new Set(z.briefe.map((b) => b.nachricht.id));
  if (z.gewaehlt === undefined || !da.has(z.gewaehlt))
    return nurGewaehlt({ ...z, gewaehlt: undefined, geoeffnet: undefined });
  const markiert = z.markiert.filter((id) => da.has(id));
  return gleich(markiert, z.markiert) ? z : { ...z, markiert };
}

function nurGewaehlt(z: Zustand): Zustand {
  const markiert = z.gewaehlt === undefined ? [] : [z.gewaehlt];
  return gleich(markiert, z.markiert) ? { ...z, anker: z.gewaehlt } : { ...z, markiert, anker: z.gewaehlt };
}

const gleich = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

/** What others did in the mailbox meanwhile: categories, and what is gone. */
function abgeglichen(z: Zustand, staende: readonly Briefstand[]): Zustand {
  const jetzt = new Map(staende.map(({ id, kategorien }) => [id, kategorien]));
  const alt = ({ nachricht: n }: Brief): boolean => {
    const kategorien = jetzt.get(n.id);
    return kategorien === undefined || !gleich(kategorien, n.kategorien);
  };
  if (!z.briefe.some(alt)) return z;
  const briefe = z.briefe.flatMap((b) => {
    const kategorien = jetzt.get(b.nachricht.id);
    return kategorien ? [alt(b) ? { ...b, nachricht: { ...b.nachricht, kategorien } } : b] : [];
  });
  const neu = { ...z, briefe };
  if (briefe.length === z.briefe.length) return neu;
  return ohneVerschwundene(neu);
}

/** At least one stays selected; it is the one on show when the one before is no longer. */
function mitMarkierten(z: Zustand, markiert: readonly string[], zuletzt: string): Zustand {
  if (markiert.length === 0) return z;
  const gewaehlt = markiert.includes(zuletzt) ? zuletzt : markiert.at(-1);
  return { ...z, markiert, gewaehlt, geoeffnet: gewaehlt === z.gewaehlt ? z.geoeffnet : undefined };
}

function markiere(z: Zustand, a: Markierung): Zustand {
  const da = sichtbar(z).map((b) => b.nachricht.id);
  switch (a.art) {
    case 'markiere': {
      const weg = z.markiert.includes(a.id);
      const markiert = weg ? z.markiert.filter((id) => id !== a.id) : [...z.markiert, a.id];
      return { ...mitMarkierten(z, markiert, a.id), anker: a.id };
    }
    case 'markiereBis': {
      const [von, bis] = [da.indexOf(z.anker ?? a.id), da.indexOf(a.id)];
      const bereich = da.slice(Math.min(von, bis), Math.max(von, bis) + 1);
      return mitMarkierten(z, von <= bis ? bereich : bereich.reverse(), a.id);
    }
    case 'markiereAlle':
      return mitMarkierten(z, da, z.gewaehlt ?? '');
  }
}

const aendere = (z: Zustand, id: string, tue: (b: Brief) => Brief): Zustand => ({
  ...z,
  briefe: z.briefe.map((b) => (b.nachricht.id === id ? tue(b) : b)),
});

const istMarkierung = (a: Aktion): a is Markierung => a.art.startsWith('markiere');

export const weiter = (z: Zustand, a: Aktion): Zustand => (istMarkierung(a) ? markiere(z, a) : schritt(z, a));

/** Only the message that is still chosen is open. */
const geoeffnet = (z: Zustand, offen: NonNullable<Zustand['geoeffnet']>): Zustand =>
  z.gewaehlt === offen.nachricht.id ? { ...z, geoeffnet: offen, schonGeoeffnet: true } : z;

function schritt(z: Zustand, a: Exclude<Aktion, Markierung>): Zustand {
  switch (a.art) {
    case 'laden':
      return anfang;
    case 'geladen': {
      const schon = a.briefe.find((b) => b.nachricht.internetMessageId === a.zuletzt);
      return mitAuswahl({ ...z, stand: 'da', briefe: a.briefe }, schon?.nachricht.id);
    }
    case 'nachgeladen':
      return ohneVerschwundene({ ...z, briefe: a.briefe });
    case 'gescheitert':
      return { ...z, stand: 'fehler' };
    case 'ordner':
      return mitAuswahl({ ...z, ordner: a.ordner, suche: '' });
    case 'suche':
      return ohneVerborgenes({ ...z, suche: a.text });
    case 'waehle':
      return nurGewaehlt(z.gewaehlt === a.id ? z : { ...z, gewaehlt: a.id, geoeffnet: undefined });
    case 'geoeffnet':
      return geoeffnet(z, { nachricht: a.nachricht, anlagen: a.anlagen });
    case 'abgeglichen':
      return abgeglichen(z, a.staende);
    case 'kategorien':
      return aendere(z, a.id, (b) => ({ ...b, nachricht: { ...b.nachricht, kategorien: a.namen } }));
    case 'gelesen':
      return aendere(z, a.id, (b) => ({ ...b, gelesen: true }));
  }
}
