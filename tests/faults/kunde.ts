import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Antwort } from '@registratur/shared/contract/client';
import { packe } from '@registratur/shared/contract/paket';
import type { Ausgabe } from '@registratur/shared/contract/routen';
import { sha256 } from '@registratur/shared/kernel/hash';
import { alsMime, verfasse, type Nachricht } from './nachricht.ts';
import { setTimeout as warte } from 'node:timers/promises';
import { Unbeantwortet, type Verbindung } from './verbindung.ts';
import type { Wuerfel } from './zufall.ts';

export interface Vorgangsort {
  readonly akte: string;
  readonly vorgang: string;
}

/** What the server said was done. */
export type Bestaetigung =
  | { readonly art: 'akte'; readonly marke: string; readonly id: string; readonly zeichen: string }
  | { readonly art: 'vorgang'; readonly marke: string; readonly akte: string; readonly id: string }
  | {
      readonly art: 'ablage';
      readonly marke: string;
      readonly akte: string;
      readonly vorgang: string;
      readonly id: string;
      readonly neu: boolean;
      /** SHA-256 of the bytes sent with this call. */
      readonly sha256: string;
    }
  | { readonly art: 'umzug'; readonly marke: string; readonly akte: string; readonly id: string };

/** How a person deals with a call that is not answered: repeats it, or lets it be. */
type Anruf = <T>(rufe: () => Promise<Antwort<T>>) => Promise<T>;

/** A Vorgang several people file the same messages into. */
interface Gemeinsam extends Vorgangsort {
  readonly nachrichten: readonly Nachricht[];
}

export interface Kunde {
  readonly name: string;
  /** Aktenplaneinheit where this person may form Akten. */
  readonly einheit: string;
  readonly verbindung: Verbindung;
  readonly anruf: Anruf;
  readonly w: Wuerfel;
  readonly gemeinsam?: Gemeinsam;
  readonly bestaetige: (b: Bestaetigung) => void;
}

interface Abgelegt {
  readonly akte: string;
  readonly id: string;
  readonly marke: string;
}

/** Works until told to stop; the call under way is always brought to an answer. */
export async function arbeite(kunde: Kunde, weiter: () => boolean): Promise<void> {
  const orte: Vorgangsort[] = [];
  const eigene: Abgelegt[] = [];
  let zaehler = 0;
  const marke = (): string => `${kunde.name.replace(/\W/g, '')}-${(zaehler += 1)}`;
  while (weiter()) {
    const wurf = kunde.w.wert();
    const ort = orte.length === 0 ? undefined : kunde.w.eines(orte);
    if (!ort || wurf < 0.08) orte.push(await legeAkteAn(kunde, marke()));
    else if (wurf < 0.2) orte.push(await legeVorgangAn(kunde, ort.akte, marke()));
    else if (wurf < 0.5 && kunde.gemeinsam) await legeGemeinsamesAb(kunde, kunde.gemeinsam);
    else if (wurf < 0.6 && kunde.gemeinsam) await korrigiere(kunde, ort, kunde.gemeinsam);
    else if (wurf < 0.65 && eigene.length > 0) await verlege(kunde, eigene, orte);
    else if (wurf < 0.72) eigene.push(...(await legeStapelAb(kunde, ort, stapel(marke, kunde.w))));
    else eigene.push(await legeAb(kunde, ort, verfasse(marke(), kunde.w.zwischen(1_500, 20_000), kunde.w)));
  }
}

/**
 * Works on what takes an Auftrag, and lets be what is not answered: whatever was left half done, the house has to
 * bring to an end alone.
 */
export async function arbeiteUngeduldig(kunde: Kunde, weiter: () => boolean): Promise<void> {
  for (let nr = 1; weiter(); nr += 1) {
    const marke = `Ungeduldig-${nr}`;
    try {
      const hier = await legeAkteAn(kunde, marke);
      const dort = await legeAkteAn(kunde, `${marke}0000`);
      const abgelegt = await legeAb(kunde, hier, verfasse(marke, 2_000, kunde.w));
      await verschiebe(kunde, abgelegt, dort);
    } catch (fehler) {
      if (!(fehler instanceof Unbeantwortet)) throw fehler;
      await warte(100);
    }
  }
}

export async function legeAkteAn(kunde: Kunde, marke: string): Promise<Vorgangsort> {
  const anfrage = neueAnfrage();
  const ein = { anfrage, einheit: kunde.einheit, betreff: `${marke} Akte` };
  const akte = await kunde.anruf(() => kunde.verbindung.ruf('akte.anlegen', { ein }));
  kunde.bestaetige({ art: 'akte', marke, id: akte.id, zeichen: akte.aktenzeichen });
  return legeVorgangAn(kunde, akte.id, `${marke}-erster`);
}

async function legeVorgangAn(kunde: Kunde, akte: string, marke: string): Promise<Vorgangsort> {
  const ein = { anfrage: neueAnfrage(), betreff: `${marke} Vorgang` };
  const vorgang = await kunde.anruf(() => kunde.verbindung.ruf('vorgang.anlegen', { pfad: { akte }, ein }));
  kunde.bestaetige({ art: 'vorgang', marke, akte, id: vorgang.id });
  return { akte, vorgang: vorgang.id };
}

const stapel = (marke: () => string, w: Wuerfel): Nachricht[] =>
  Array.from({ length: w.zwischen(2, 8) }, () => verfasse(marke(), w.zwischen(1_500, 20_000), w));

async function legeGemeinsamesAb(kunde: Kunde, gemeinsam: Gemeinsam): Promise<void> {
  await legeAb(kunde, gemeinsam, kunde.w.eines(gemeinsam.nachrichten));
}

/** Files one message, this way or the other. */
async function legeAb(kunde: Kunde, ort: Vorgangsort, nachricht: Nachricht): Promise<Abgelegt> {
  const [abgelegt] =
    kunde.w.wert() < 0.5
      ? [await legeUeberEingangAb(kunde, ort, nachricht)]
      : await legeStapelAb(kunde, ort, [nachricht]);
  if (!abgelegt) throw new Error('Die Einreichung blieb ohne Ergebnis.');
  return abgelegt;
}

const alsKopie = (kunde: Kunde, nachricht: Nachricht): Buffer =>
  alsMime(nachricht, `${kunde.name}@musterstadt.example`, kunde.w.zwischen(0, 59));

/** Uploads and files; both calls keep their ids over all repetitions. */
async function legeUeberEingangAb(kunde: Kunde, ort: Vorgangsort, nachricht: Nachricht): Promise<Abgelegt> {
  const bytes = alsKopie(kunde, nachricht);
  const upload = neueAnfrage();
  const summe = sha256(bytes);
  await kunde.anruf(() =>
    kunde.verbindung.ruf('eingang.hochladen', {
      pfad: { upload },
      frage: { sha256: summe },
      bytes: new Uint8Array(bytes),
    }),
  );
  const ein = { anfrage: neueAnfrage(), quelle: { art: 'upload', upload, als: 'mail' } } as const;
  const abgelegt = await kunde.anruf(() => kunde.verbindung.ruf('schriftstueck.ablegen', { pfad: ort, ein }));
  return bestaetige(kunde, nachricht, abgelegt, summe);
}

/** Files several with one call, each under an id of its own; one that is to come again is sent again alone. */
async function legeStapelAb(
  kunde: Kunde,
  ort: Vorgangsort,
  nachrichten: readonly Nachricht[],
): Promise<Abgelegt[]> {
  const posten = nachrichten.map((nachricht) => {
    const bytes = alsKopie(kunde, nachricht);
    const angaben = {
      anfrage: neueAnfrage(),
      als: 'mail',
      sha256: sha256(bytes),
      bytes: bytes.length,
    } as const;
    return { nachricht, bytes, angaben };
  });
  const sende = (welche: typeof posten) =>
    kunde.verbindung.ruf('schriftstueck.einreichen', {
      pfad: ort,
      bytes: packe(
        { stuecke: welche.map((p) => p.angaben) },
        welche.map((p) => p.bytes),
      ),
    });
  const { ergebnisse } = await kunde.anruf(() => sende(posten));
  const abgelegte: Abgelegt[] = [];
  for (const [i, p] of posten.entries()) {
    const erstes = ergebnisse[i];
    const ergebnis = erstes?.ok ? erstes : await kunde.anruf(async () => alleinBeantwortet(await sende([p])));
    abgelegte.push(bestaetige(kunde, p.nachricht, ergebnis, p.angaben.sha256));
  }
  return abgelegte;
}

/** The outcome of the only file as the answer of a call of its own. */
function alleinBeantwortet(
  antwort: Antwort<Ausgabe<'schriftstueck.einreichen'>>,
): Antwort<Pick<Ausgabe<'schriftstueck.ablegen'>, 'neu' | 'schriftstueck'>> {
  if (!antwort.ok) return antwort;
  const [ergebnis] = antwort.wert.ergebnisse;
  if (ergebnis?.ok) return { ok: true, wert: ergebnis };
  return ergebnis
    ? { ok: false, problem: ergebnis.problem, kennung: undefined }
    : { ok: false, problem: undefined, kennung: undefined };
}

function bestaetige(
  kunde: Kunde,
  { marke }: Nachricht,
  { neu, schriftstueck }: Pick<Ausgabe<'schriftstueck.ablegen'>, 'neu' | 'schriftstueck'>,
  sha256: string,
): Abgelegt {
  const { id, akte, vorgang } = schriftstueck;
  kunde.bestaetige({ art: 'ablage', marke, akte, vorgang, id, neu, sha256 });
  return { akte, id, marke };
}

/** Files a shared message into a Vorgang of one's own and then moves it to where the others file it. */
async function korrigiere(kunde: Kunde, ort: Vorgangsort, gemeinsam: Gemeinsam): Promise<void> {
  const abgelegt = await legeAb(kunde, ort, kunde.w.eines(gemeinsam.nachrichten));
  // Filed before and moved away already: the answer names the place it went to.
  if (abgelegt.akte === ort.akte) await verschiebe(kunde, abgelegt, gemeinsam);
}

async function verlege(kunde: Kunde, eigene: Abgelegt[], orte: readonly Vorgangsort[]): Promise<void> {
  const [was] = eigene.splice(kunde.w.zwischen(0, eigene.length - 1), 1);
  const ziele = orte.filter((o) => o.akte !== was?.akte);
  if (was && ziele.length > 0) await verschiebe(kunde, was, kunde.w.eines(ziele));
}

async function verschiebe(kunde: Kunde, was: Abgelegt, ziel: Vorgangsort): Promise<void> {
  const { akte, vorgang } = ziel;
  const ein = { anfrage: neueAnfrage(), ziel: { akte, vorgang }, grund: 'Fehlablage' };
  await kunde.anruf(() =>
    kunde.verbindung.ruf('schriftstueck.verschieben', {
      pfad: { akte: was.akte, schriftstueck: was.id },
      ein,
    }),
  );
  kunde.bestaetige({ art: 'umzug', marke: was.marke, akte: was.akte, id: was.id });
}
