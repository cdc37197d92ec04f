import type { Antwort } from '@registratur/shared/contract/client';
import type { Ausgabe, Eingabe } from '@registratur/shared/contract/routen';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Umfeld } from './ablauf.ts';
import type { Marke } from './auskunft.ts';
import { istFrei, nachFehlschlag, type Gang } from './gang.ts';
import type { Ziel } from './schritt.ts';
import type { Ablage, Verweisschritt } from './zustand.ts';

/** A Verweis as it is sent: kept until its outcome is known. */
interface Verweisauftrag {
  readonly ziel: Ziel;
  readonly ein: Eingabe<'verweis.setzen'>;
}

/** Of an e-mail that is filed already: the other Vorgang it belongs to, and how far that is. */
export interface Verweisstand {
  readonly offen: boolean;
  readonly ziel: Ziel | undefined;
  readonly suche: Ablage['suche'];
  readonly gang: Gang<Verweisauftrag>;
  /** Where it leads from by now; `neu` false: it was there already. */
  readonly gesetzt: readonly { readonly ziel: Ziel; readonly neu: boolean }[];
}

type Fundort = Extract<Marke, { stand: 'hier' }>;

/** Where the e-mail lies; the newest filing when there are several. */
export const fundortVon = ({ auskunft }: Ablage): Fundort | undefined =>
  auskunft.art === 'da' ? auskunft.marken?.find((marke) => marke.stand === 'hier') : undefined;

const anfang: Verweisstand = {
  offen: true,
  ziel: undefined,
  suche: { text: '', treffer: 'keine_suche' },
  gang: { art: 'form' },
  gesetzt: [],
};

export const oeffne: Verweisschritt = (v) => ({ ...(v ?? anfang), offen: true });

export const falteEin: Verweisschritt = (v) => (v && v.gang.art !== 'laeuft' ? { ...v, offen: false } : v);

/** While its outcome is open it leads where it was sent. */
export const waehle =
  (ziel: Ziel): Verweisschritt =>
  (v) =>
    v && istFrei(v.gang) ? { ...v, ziel, gang: { art: 'form' } } : v;

export const suche =
  (text: string): Verweisschritt =>
  (v) =>
    v && { ...v, suche: { text, treffer: text.trim().length < 2 ? 'keine_suche' : 'laeuft' } };

export const finde =
  (text: string, antwort: Antwort<Ausgabe<'vorgang.ziele'>>): Verweisschritt =>
  (v) =>
    v?.suche.text === text
      ? { ...v, suche: { text, treffer: antwort.ok ? antwort.wert.ziele : 'keine_antwort' } }
      : v;

const sende =
  (auftrag: Verweisauftrag): Verweisschritt =>
  (v) =>
    v && { ...v, gang: { art: 'laeuft', auftrag } };

const nachAntwort =
  (antwort: Antwort<Ausgabe<'verweis.setzen'>>): Verweisschritt =>
  (v) => {
    if (v?.gang.art !== 'laeuft') return v;
    const { auftrag } = v.gang;
    if (antwort.ok) {
      const { neu } = antwort.wert;
      return { ...anfang, offen: false, gesetzt: [...v.gesetzt, { ziel: auftrag.ziel, neu }] };
    }
    return { ...v, gang: nachFehlschlag(auftrag, antwort) };
  };

/** Where the answer is open the same request is sent again, so that no second Verweis arises. */
export async function setze(u: Pick<Umfeld, 'ruf' | 'melde'>, ablage: Ablage): Promise<void> {
  const { verweis, nachricht } = ablage;
  const { id } = nachricht;
  const auftrag = verweis && auftragFuer(verweis, fundortVon(ablage));
  if (!auftrag) return;
  u.melde({ art: 'verweis', id, weiter: sende(auftrag) });
  const { akte, vorgang } = auftrag.ziel;
  const antwort = await u.ruf('verweis.setzen', { pfad: { akte, vorgang }, ein: auftrag.ein });
  u.melde({ art: 'verweis', id, weiter: nachAntwort(antwort) });
}

function auftragFuer({ gang, ziel }: Verweisstand, ort: Fundort | undefined): Verweisauftrag | undefined {
  if (gang.art === 'ungewiss') return gang.auftrag;
  if (gang.art === 'laeuft' || !ziel || !ort) return undefined;
  const { akte, schriftstueck } = ort;
  return { ziel, ein: { anfrage: neueAnfrage(), ziel: { akte, schriftstueck } } };
}
