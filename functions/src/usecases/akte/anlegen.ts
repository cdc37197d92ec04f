import type { Eingabe } from '@registratur/shared/contract/routen';
import { aktenzeichen, pruefeAktenbildung } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import type { Aktenplaneinheit } from '@registratur/shared/domain/aktenplan/aktenplan.schema';
import { akte as akteSchema } from '@registratur/shared/domain/akte/akte.schema';
import { stellenVon, wegNachOben } from '@registratur/shared/domain/organisation/organisation.rules';
import type { Person } from '@registratur/shared/domain/person/akteur';
import type { Recht } from '@registratur/shared/domain/rechte/rechte.schema';
import { anfrageId, type Aenderung } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { abgeleiteteId, jsonHash } from '@registratur/shared/kernel/hash';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { jahrIn, tagIn } from '@registratur/shared/kernel/zeit';
import type { Partition, Stand } from '../../ports/store.ts';
import { fuehreAus } from '../auftrag/fuehreAus.ts';
import { neuerAuftrag } from '../auftrag/neu.ts';
import type { Betrieb, Fall } from '../haus.ts';
import { aktePartition } from '../zugang/raum.ts';
import { register } from '../zugang/rechtelage.ts';
import { akteAnsicht } from './ansicht.ts';
import { nummernzeile, type Eroeffnung } from './nummer.ts';

/**
 * A new Akte touches two partitions: first the number is reserved for a fixed Akte id together with the Auftrag to
 * open it, then the Auftrag is carried out at once (design §3.7). Whoever dies in between is followed by the worker.
 */
export const akteAnlegen =
  (b: Betrieb): Fall<'akte.anlegen'> =>
  async ({ person }, { ein }) => {
    const ort = await pruefeOrt(b, person, ein.einheit);
    if (!ort.ok) return ort;
    const reserviert = await reserviere(b, person, ein);
    if (!reserviert.ok) return reserviert;
    const { nummern, auftrag, akte } = reserviert.wert;
    const ende = await fuehreAus(b, nummern, auftrag);
    if (!ende.ok) return ende;
    const angelegt = await b.store.lies(aktePartition(akte), 'akte');
    if (!angelegt) return schlecht({ code: 'abgebrochen' });
    return gut(akteAnsicht(akteSchema.parse(angelegt), ort.wert.rechte));
  };

interface Reservierung {
  readonly nummern: Partition;
  readonly auftrag: string;
  readonly akte: string;
}

async function reserviere(
  b: Betrieb,
  person: Person,
  ein: Eingabe<'akte.anlegen'>,
): Promise<Result<Reservierung, Fehler>> {
  const jetzt = b.uhr.jetzt();
  const jahr = await jahrDerAnfrage(b, ein, jahrIn(jetzt));
  const reservierung: Reservierung = {
    nummern: register(`nr~${ein.einheit}~${jahr}`),
    auftrag: abgeleiteteId(ein.anfrage, 'auftrag'),
    akte: abgeleiteteId(ein.anfrage, 'akte'),
  };
  const vollzug = await b.store.aendern(
    reservierung.nummern,
    {
      anfrage: ein.anfrage,
      oid: person.oid,
      op: 'akte.anlegen',
      einHash: jsonHash({ op: 'akte.anlegen', ein }),
      zeit: jetzt.toISOString(),
      ids: ['zaehler'],
    },
    (stand) => gut(zieheNummer(stand, { ...reservierung, ein, person, jahr, zeit: jetzt.toISOString() })),
  );
  return vollzug.ok ? gut(reservierung) : vollzug;
}

/** A request that began before New Year is repeated in the counter where it began. */
async function jahrDerAnfrage(b: Betrieb, ein: Eingabe<'akte.anlegen'>, jahr: number): Promise<number> {
  const begonnen = await b.store.lies(register(`nr~${ein.einheit}~${jahr - 1}`), anfrageId(ein.anfrage));
  return begonnen ? jahr - 1 : jahr;
}

function zieheNummer(
  stand: Stand,
  e: Reservierung & {
    readonly ein: Eingabe<'akte.anlegen'>;
    readonly person: Person;
    readonly jahr: number;
    readonly zeit: string;
  },
): Aenderung {
  const letzte = stand.dokument('zaehler')?.['letzte'];
  const nummer = (typeof letzte === 'number' ? letzte : 0) + 1;
  const befehl: Eroeffnung = {
    art: 'akte.eroeffnen',
    akte: e.akte,
    einheit: e.ein.einheit,
    nummer,
    jahr: e.jahr,
    betreff: e.ein.betreff,
    bemerkung: e.ein.bemerkung ?? '',
    vertraulichkeit: e.ein.vertraulichkeit ?? 'OFFEN',
    name: e.person.name,
  };
  const zeile = nummernzeile(befehl, 'reserviert');
  const zeichen = aktenzeichen(e.ein.einheit, nummer, e.jahr);
  return {
    schreibe: [
      { id: 'zaehler', typ: 'zaehler', ord: 'zaehler', letzte: nummer },
      zeile,
      neuerAuftrag({ uuid: e.auftrag, vonOid: e.person.oid, zeit: e.zeit, befehl }),
    ],
    nutzlasten: [{ dokument: zeile.id, neu: { aktenzeichen: zeichen, zustand: 'reserviert' } }],
    antwort: {},
  };
}

/** The unit is there, the person may form Akten under it, and Akten are formed there. */
async function pruefeOrt(
  b: Betrieb,
  person: Person,
  kennzeichen: string,
): Promise<Result<{ readonly einheit: Aktenplaneinheit; readonly rechte: ReadonlySet<Recht> }, Fehler>> {
  const rechte = await b.rechtelage.rechteAn(person, kennzeichen);
  const einheit = (await b.rechtelage.ordnung()).einheiten.get(kennzeichen);
  if (!einheit || rechte.size === 0) return schlecht({ code: 'nicht_gefunden' });
  if (!(await darfAkteAnlegen(b, person, einheit, rechte)))
    return schlecht({ code: 'kein_recht', recht: 'AKTE_ANLEGEN' });
  const hindert = pruefeAktenbildung(einheit);
  return hindert ? schlecht(hindert) : gut({ einheit, rechte });
}

/** domain §1.5: Registratur (right AKTE_ANLEGEN), or whoever may write here and works in the aktenführende Stelle. */
export async function darfAkteAnlegen(
  b: Betrieb,
  person: Person,
  einheit: Aktenplaneinheit,
  rechte: ReadonlySet<Recht>,
): Promise<boolean> {
  if (rechte.has('AKTE_ANLEGEN')) return true;
  if (!rechte.has('SCHREIBEN')) return false;
  const organisation = await b.directory.organisation();
  return stellenVon(organisation, person.oid, tagIn(b.uhr.jetzt())).some((s) =>
    wegNachOben(organisation, s.einheit).some((e) => e.objid === einheit.aktenfuehrung),
  );
}
