import type { Antwort } from '@registratur/shared/contract/client';
import type { Ausgabe, Eingabe } from '@registratur/shared/contract/routen';
import { normalBetreff } from '@registratur/shared/domain/schriftstueck/normalisieren';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { vorgaenge as texte } from '@registratur/shared/ui/texte/vorgaenge';
import { auftragFuer } from './auftrag.ts';
import { legeAb, type Umfeld } from './ablauf.ts';
import { istFrei, nachFehlschlag, type Gang } from './gang.ts';
import type { Ziel } from './schritt.ts';
import type { Ablage, Neuschritt } from './zustand.ts';

export type Akteziel = Ausgabe<'akte.ziele'>['akten'][number];
type Angelegt = Ausgabe<'vorgang.anlegen'>;

/** The opening of a Vorgang as it is sent: kept until its outcome is known. */
export interface Neuauftrag {
  readonly akte: Akteziel;
  readonly ein: Eingabe<'vorgang.anlegen'>;
}

/** The form of a new Vorgang; `folgt` = the closed one it goes on from. */
export interface Neuanlage {
  readonly offen: boolean;
  readonly akte: Akteziel | undefined;
  readonly betreff: string;
  readonly folgt: Ziel | undefined;
  readonly gang: Gang<Neuauftrag>;
}

type Angaben = Partial<Pick<Neuanlage, 'akte' | 'betreff'>>;

/** What a Betreff takes at most. */
export const betreffMax = 300;

const akteVon = (ziel: Ziel): Akteziel => ({
  akte: ziel.akte,
  aktenzeichen: ziel.vorgangszeichen.split('#')[0] ?? '',
  betreff: ziel.akteBetreff,
});

/** A new Vorgang for this e-mail, in the Akte of the best target at hand. */
export function neuFuer(ablage: Ablage, bestes: Ziel | undefined): Neuanlage {
  return {
    offen: true,
    akte: bestes && akteVon(bestes),
    betreff: normalBetreff(ablage.nachricht.betreff).slice(0, betreffMax),
    folgt: undefined,
    gang: { art: 'form' },
  };
}

export const folgeFuer = (geschlossen: Ziel): Neuanlage => ({
  offen: true,
  akte: akteVon(geschlossen),
  betreff: texte['vorgang.folge.betreff'](geschlossen.betreff, betreffMax),
  folgt: geschlossen,
  gang: { art: 'form' },
});

/** Opens the form; one that was folded away comes back as it was, with what is still open about it. */
export const oeffne =
  (vorgabe: Neuanlage): Neuschritt =>
  (neu) =>
    neu && neu.folgt?.vorgang === vorgabe.folgt?.vorgang ? { ...neu, offen: true } : vorgabe;

export const falteEin: Neuschritt = (neu) =>
  neu && neu.gang.art !== 'laeuft' ? { ...neu, offen: false } : neu;

/** While its outcome is open the entries stay as they were sent. */
export const gibAn =
  (angaben: Angaben): Neuschritt =>
  (neu) =>
    neu && istFrei(neu.gang) ? { ...neu, ...angaben, gang: { art: 'form' } } : neu;

const sende =
  (auftrag: Neuauftrag): Neuschritt =>
  (neu) =>
    neu && { ...neu, gang: { art: 'laeuft', auftrag } };

const nachAntwort =
  (antwort: Antwort<Angelegt>): Neuschritt =>
  (neu) => {
    if (neu?.gang.art !== 'laeuft' || antwort.ok) return neu;
    return { ...neu, gang: nachFehlschlag(neu.gang.auftrag, antwort) };
  };

/** What is missing before it can be sent. */
export function mangel(neu: Neuanlage): 'akte' | 'betreff' | undefined {
  if (!neu.akte) return 'akte';
  return neu.betreff.trim() === '' ? 'betreff' : undefined;
}

/** A repeat whose outcome is open, or that was refused only for now, keeps body and request id. */
export function neuauftragFuer(neu: Neuanlage, akte: Akteziel): Neuauftrag {
  const { gang, folgt } = neu;
  if (gang.art === 'ungewiss' || gang.art === 'laeuft') return gang.auftrag;
  if (gang.art === 'abgelehnt' && (gang.problem.status >= 500 || gang.problem.status === 401))
    return gang.auftrag;
  return {
    akte,
    ein: {
      anfrage: neueAnfrage(),
      betreff: neu.betreff.trim(),
      ...(folgt ? { folgt: { akte: folgt.akte, vorgang: folgt.vorgang } } : {}),
    },
  };
}

const zielAus = (v: Angelegt, akte: Akteziel): Ziel => ({
  akte: v.akte,
  vorgang: v.id,
  vorgangszeichen: v.vorgangszeichen,
  betreff: v.betreff,
  akteBetreff: akte.betreff,
  gemerkt: false,
});

/** Opens the Vorgang, then files into it: two calls, each repeated as itself. Once it is there, only the second is. */
export async function legeAnUndAb(u: Umfeld, ablage: Ablage, neu: Neuanlage): Promise<void> {
  const { id } = ablage.nachricht;
  if (!neu.akte || mangel(neu)) return;
  const auftrag = neuauftragFuer(neu, neu.akte);
  u.melde({ art: 'neuanlage', id, weiter: sende(auftrag) });
  const antwort = await u.ruf('vorgang.anlegen', { pfad: { akte: auftrag.akte.akte }, ein: auftrag.ein });
  u.melde({ art: 'neuanlage', id, weiter: nachAntwort(antwort) });
  if (!antwort.ok) return;
  const ziel = zielAus(antwort.wert, auftrag.akte);
  u.melde({ art: 'angelegt', id, ziel });
  await legeAb(u, id, auftragFuer({ ...ablage, schritt: { art: 'bereit' } }, ziel));
}
