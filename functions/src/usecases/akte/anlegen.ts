import { aktenzeichen, pruefeAktenbildung } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import type { Aktenplaneinheit } from '@registratur/shared/domain/aktenplan/aktenplan.schema';
import { akte as akteSchema } from '@registratur/shared/domain/akte/akte.schema';
import { auftragId, auftragOrd, type Befehl } from '@registratur/shared/domain/auftrag/auftrag.schema';
import { wegNachOben, stellenVon } from '@registratur/shared/domain/organisation/organisation.rules';
import type { Person } from '@registratur/shared/domain/person/akteur';
import type { Recht } from '@registratur/shared/domain/rechte/rechte.schema';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { abgeleiteteId, jsonHash } from '@registratur/shared/kernel/hash';
import { mitNullen } from '@registratur/shared/kernel/id';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { jahrIn, tagIn } from '@registratur/shared/kernel/zeit';
import { fuehreAus } from '../auftrag/fuehreAus.ts';
import type { Betrieb, Fall } from '../haus.ts';
import { aktePartition } from '../zugang/raum.ts';
import { register } from '../zugang/rechtelage.ts';
import { akteAnsicht } from './ansicht.ts';

/**
 * A new Akte touches two partitions: first the number is reserved for a fixed Akte id together with the Auftrag to
 * open it, then the Auftrag is carried out at once (design §3.7). Whoever dies in between is followed by the worker.
 */
export const akteAnlegen =
  (b: Betrieb): Fall<'akte.anlegen'> =>
  async ({ person }, { ein }) => {
    const ort = await pruefeOrt(b, person, ein.einheit);
    if (!ort.ok) return ort;
    const jetzt = b.uhr.jetzt();
    const jahr = jahrIn(jetzt);
    const uuid = abgeleiteteId(ein.anfrage, 'akte');
    const auftrag = abgeleiteteId(ein.anfrage, 'auftrag');
    const nummern = register(`nr~${ein.einheit}~${jahr}`);
    const reserviert = await b.store.aendern(
      nummern,
      {
        anfrage: ein.anfrage,
        oid: person.oid,
        op: 'akte.anlegen',
        einHash: jsonHash({ op: 'akte.anlegen', ein }),
        zeit: jetzt.toISOString(),
        ids: ['zaehler'],
      },
      (stand) => {
        const nummer = ((stand.dokument('zaehler')?.['letzte'] as number | undefined) ?? 0) + 1;
        const zeichen = aktenzeichen(ein.einheit, nummer, jahr);
        const befehl: Befehl = {
          art: 'akte.eroeffnen',
          akte: uuid,
          einheit: ein.einheit,
          nummer,
          jahr,
          betreff: ein.betreff,
          bemerkung: ein.bemerkung ?? '',
          vertraulichkeit: ein.vertraulichkeit ?? 'OFFEN',
          name: person.name,
        };
        return gut({
          schreibe: [
            { id: 'zaehler', typ: 'zaehler', ord: 'zaehler', letzte: nummer },
            {
              id: nummernId(nummer),
              typ: 'nummer',
              ord: mitNullen(nummer, 6),
              nummer,
              akte: uuid,
              zustand: 'reserviert',
            },
            {
              id: auftragId(auftrag),
              typ: 'auftrag',
              ord: auftragOrd('offen', jetzt.toISOString()),
              uuid: auftrag,
              vonOid: person.oid,
              zeit: jetzt.toISOString(),
              befehl,
              stand: 'offen',
              versuche: 0,
              ergebnis: null,
            },
          ],
          nutzlasten: [
            { dokument: nummernId(nummer), neu: { aktenzeichen: zeichen, zustand: 'reserviert' } },
          ],
          antwort: { akte: uuid, auftrag },
        });
      },
    );
    if (!reserviert.ok) return reserviert;
    const ende = await fuehreAus(b, nummern, String(reserviert.wert.antwort['auftrag']));
    if (!ende.ok) return ende;
    const angelegt = await b.store.lies(aktePartition(uuid), 'akte');
    if (!angelegt) return schlecht({ code: 'abgebrochen' });
    return gut(akteAnsicht(akteSchema.parse(angelegt), ort.wert.rechte));
  };

export const nummernId = (nummer: number): string => `nummer~${mitNullen(nummer, 6)}`;

/** The unit is there, the person may form Akten under it, and Akten are formed there. */
async function pruefeOrt(
  b: Betrieb,
  person: Person,
  kennzeichen: string,
): Promise<Result<{ readonly einheit: Aktenplaneinheit; readonly rechte: ReadonlySet<Recht> }, Fehler>> {
  const rechte = await b.rechtelage.rechteAn(person, kennzeichen);
  const einheit = (await b.rechtelage.ordnung()).einheiten.get(kennzeichen);
  if (!einheit || rechte.size === 0) return schlecht({ code: 'nicht_gefunden' });
  if (!(await darfAnlegen(b, person, einheit, rechte)))
    return schlecht({ code: 'kein_recht', recht: 'AKTE_ANLEGEN' });
  const hindert = pruefeAktenbildung(einheit);
  return hindert ? schlecht(hindert) : gut({ einheit, rechte });
}

/** domain §1.5: Registratur (right AKTE_ANLEGEN), or whoever may write here and works in the aktenführende Stelle. */
async function darfAnlegen(
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
