import type { Befehl } from '@registratur/shared/domain/auftrag/auftrag.schema';
import type { Entwurf } from '@registratur/shared/kernel/buchung';
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import type { Dokument, Nutzlast } from '@registratur/shared/kernel/kette';
import type { Stand } from '../../ports/store.ts';
import { neuerAuftrag } from '../auftrag/neu.ts';
import type { Einzelteil } from './einzelteile.ts';
import type { Einzelwahl } from './einzelwahl.ts';
import { entwirf, type Vorlage } from './entwurf.ts';
import { alsSchriftstueck, ssId } from './zeilen.ts';

/** What an attachment filed on its own takes from its mail and from who files it. */
type Herkunft = Pick<Vorlage, 'uuid' | 'vorgang' | 'person' | 'zeit' | 'postfach' | 'eingangsdatum'>;

interface Einzelablage {
  readonly schreibe: readonly Entwurf[];
  readonly nutzlasten: readonly Nutzlast[];
  /** How many numbers of the Vorgang were drawn. */
  readonly gezogen: number;
  readonly antwort: JsonObjekt;
}

/**
 * The chosen attachments in the change that files their mail or finds it known. One that is here already is told, not
 * doubled; one that was moved away stays where it is.
 */
export function legeEinzelneAb(
  stand: Stand,
  wahl: Einzelwahl,
  herkunft: Herkunft,
  e: { readonly ersteNummer: number; readonly auftrag: string },
): Einzelablage {
  const neue = freie(stand, wahl.teile);
  const zeilen = neue.map((teil, i) => einzelnes(herkunft, teil, e.ersteNummer + i));
  const hier = wahl.teile.filter(
    (t) => neue.includes(t) || alsSchriftstueck(stand.dokument(ssId(t.uuid)))?.zustand === 'aktiv',
  );
  return {
    schreibe: [...zeilen, ...auftragFuerRest(wahl, herkunft, e.auftrag)],
    nutzlasten: zeilen.map((z) => ({
      dokument: z.id,
      neu: { betreff: z.betreff, sha256: z.inhalt.sha256, nummer: z.nummer },
    })),
    gezogen: neue.length,
    antwort: {
      einzeln: hier.map((t) => ({ pfad: t.pfad, schriftstueck: t.uuid })),
      rest: wahl.rest.length,
    },
  };
}

/** Attachments that are no records yet, or whose record was withdrawn. */
export const freie = (stand: Stand, teile: readonly Einzelteil[]): readonly Einzelteil[] =>
  teile.filter((t) => istFrei(stand.dokument(ssId(t.uuid))));

function istFrei(zeile: Dokument | undefined): boolean {
  const zustand = alsSchriftstueck(zeile)?.zustand;
  return !zeile || zustand === 'zurueckgenommen' || zustand === 'zurueckgezogen';
}

/** The record of an attachment filed on its own. */
export const einzelnes = (herkunft: Herkunft, teil: Einzelteil, nummer: number): ReturnType<typeof entwirf> =>
  entwirf(
    {
      vorgang: herkunft.vorgang,
      person: herkunft.person,
      zeit: herkunft.zeit,
      postfach: herkunft.postfach,
      eingangsdatum: herkunft.eingangsdatum,
      uuid: teil.uuid,
      lesung: teil.lesung,
      inhalt: teil.inhalt,
      dateiname: teil.name,
      merkmale: { schluessel: `teil:${teil.uuid}`, textHash: '', anlagenHash: '' },
      ausSchriftstueck: herkunft.uuid,
      lesungInhalt: teil.lesungInhalt,
    },
    { nummer, bekannt: null, fassung: 1, andereFassung: null },
  );

function auftragFuerRest(wahl: Einzelwahl, herkunft: Herkunft, uuid: string): Entwurf[] {
  if (wahl.rest.length === 0) return [];
  const { person, zeit, postfach } = herkunft;
  const befehl: Befehl = {
    art: 'schriftstueck.anlagenEinzeln',
    schriftstueck: herkunft.uuid,
    teile: [...wahl.rest],
    name: person.name,
    postfach,
  };
  return [neuerAuftrag({ uuid, vonOid: person.oid, zeit, befehl })];
}
