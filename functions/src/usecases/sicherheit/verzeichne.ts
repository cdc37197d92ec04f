import type { Akte } from '@registratur/shared/domain/akte/akte.schema';
import type { Person } from '@registratur/shared/domain/person/akteur';
import { abgeleiteteId, sha256 } from '@registratur/shared/kernel/hash';
import type { Fehlercode } from '@registratur/shared/kernel/fehler';
import { gut } from '@registratur/shared/kernel/result';
import { tagIn } from '@registratur/shared/kernel/zeit';
import type { Haus } from '../haus.ts';
import { register } from '../zugang/rechtelage.ts';

/**
 * Records a refusal. Refusals have their own partitions, sixteen a day, so that nobody floods an Akte's chain.
 * Never holds a token or the text of a request: who (if known), which operation, which address, which answer.
 */
export async function verzeichneAblehnung(
  haus: Pick<Haus, 'store' | 'uhr' | 'zufall'>,
  e: {
    readonly oid: string;
    readonly op: string;
    readonly pfad: string;
    readonly code: Fehlercode;
    readonly kennung: string;
    /** More than one: alike refusals of one minute, told together. */
    readonly anzahl: number;
  },
): Promise<void> {
  const zeit = haus.uhr.jetzt();
  const fach = Number.parseInt(sha256(e.oid).slice(0, 1), 16);
  await schreibe(
    haus,
    `sicherheit~${tagIn(zeit)}~${fach}`,
    'zugriff.abgelehnt',
    e.oid,
    zeit,
    haus.zufall.hex(16),
    {
      typ: 'ablehnung',
      op: e.op,
      pfad: e.pfad.slice(0, 500),
      code: e.code,
      kennung: e.kennung,
      anzahl: e.anzahl,
    },
  );
}

type Einsichtnehmer = Pick<Haus, 'store' | 'uhr' | 'zufall'>;
type Gezeigte = readonly Pick<Akte, 'uuid' | 'schutzklasse'>[];

/** Records a look at a Protokoll, or a read in a protected class, in the Akte's own monthly partition (R4.13). */
export const verzeichneEinsicht = (
  haus: Einsichtnehmer,
  person: Person,
  akte: string,
  zweck: string,
): Promise<void> => trageEin(haus, person, akte, zweck, haus.zufall.hex(16));

/** The same for all Akten of a list or of hits at once; those that are not protected are passed over. */
export async function verzeichneEinsichten(
  haus: Einsichtnehmer,
  person: Person,
  akten: Gezeigte,
  zweck: string,
): Promise<void> {
  await Promise.all(geschuetzte(akten).map((uuid) => verzeichneEinsicht(haus, person, uuid, zweck)));
}

/**
 * The same for Akten offered as targets, which comes with every e-mail looked at and every letter typed: once a person,
 * Akte and hour. What stands there then tells neither how many e-mails somebody looked at nor what was typed
 * (design §3.4); a repeat within the hour writes nothing.
 */
export async function verzeichneAngebot(
  haus: Einsichtnehmer,
  person: Person,
  akten: Gezeigte,
  zweck: string,
): Promise<void> {
  const stunde = haus.uhr.jetzt().toISOString().slice(0, 13);
  await Promise.all(
    geschuetzte(akten).map((uuid) =>
      trageEin(haus, person, uuid, zweck, [uuid, person.oid, zweck, stunde].join('\n')),
    ),
  );
}

const geschuetzte = (akten: Gezeigte): readonly string[] => [
  ...new Set(akten.filter((a) => a.schutzklasse !== null).map((a) => a.uuid)),
];

/** `einmalig` makes the entry: with the same again there is no second one. */
async function trageEin(
  haus: Einsichtnehmer,
  person: Person,
  akte: string,
  zweck: string,
  einmalig: string,
): Promise<void> {
  const zeit = haus.uhr.jetzt();
  const monat = tagIn(zeit).slice(0, 7).replace('-', '');
  await schreibe(haus, `zugriff~${akte}~${monat}`, 'zugriff.einsicht', person.oid, zeit, einmalig, {
    typ: 'einsicht',
    zweck,
  });
}

async function schreibe(
  haus: Pick<Haus, 'store'>,
  partition: string,
  op: string,
  oid: string,
  zeit: Date,
  einmalig: string,
  felder: { readonly typ: string; readonly [feld: string]: unknown },
): Promise<void> {
  const anfrage = abgeleiteteId(einmalig, op);
  await haus.store.aendern(
    register(partition),
    { anfrage, oid, op, einHash: sha256(anfrage), zeit: zeit.toISOString(), ids: [] },
    () =>
      gut({
        schreibe: [
          {
            ...felder,
            id: `${felder.typ}~${anfrage}`,
            ord: zeit.toISOString().replace(/:/g, '-'),
            oid,
            zeit: zeit.toISOString(),
          },
        ],
        antwort: {},
      }),
  );
}
