import { app, type HttpHandler, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { adressen, type RoutenId } from '@registratur/shared/contract/adressen';
import type { Route } from '@registratur/shared/contract/route';
import { routen } from '@registratur/shared/contract/routen';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Aufruf, Datei, Fall, Rufer } from '../usecases/haus.ts';
import { datei, ereignisse, json, problem } from './antwort.ts';
import type { Readable } from 'node:stream';
import { Beschaeftigt } from '../ports/store.ts';
import type { Mitgliedschaften } from '../ports/mitgliedschaften.ts';
import type { Uhr } from '../ports/uhr.ts';
import type { Pruefer } from './auth/pruefer.ts';
import { abgelehntMit } from './abgelehnt.ts';
import { erzeugeAblehnungsbuch, type Ablehnung, type Ablehnungsbuch } from './ablehnungen.ts';
import { Abgerissen, strom, verwirfRest } from './koerper.ts';
import { liesFrage, liesJson, parse, pruefeAngaben, type Koerperangaben } from './lesen.ts';
import { nimmPaketAn, type NimmPlatz } from './paket.ts';
import { bindeRest } from './rest.ts';
import { erzeugeVorrat, type Vorrat } from './vorrat.ts';

/** Every route has its use case; a missing one is a type error. */
export type Faelle = { readonly [I in RoutenId]: Fall<I> };

export interface Bindung {
  readonly pruefer: Pruefer;
  /** For those whose groups are too many for a token. */
  readonly mitgliedschaften: Mitgliedschaften;
  readonly uhr: Uhr;
  /** Records a refusal durably. */
  readonly verzeichne: (ablehnung: Ablehnung) => Promise<void>;
  readonly melde: (text: string, fehler: unknown) => void;
  /** Told that somebody waits for an answer, and when no longer. */
  readonly beginne?: () => () => void;
}

/** What one handler needs. */
interface Dienst {
  readonly pruefer: Pruefer;
  readonly mitgliedschaften: Mitgliedschaften;
  readonly buch: Ablehnungsbuch;
  readonly vorrat: Vorrat;
  readonly beginne: () => () => void;
}

/** A body as the use case gets it. */
interface Koerper {
  readonly ein: unknown;
  readonly strom: AsyncIterable<Uint8Array>;
  /** To be called when it is done with. */
  readonly gibFrei?: () => void;
}

type Ausgang = { readonly oid: string; readonly ergebnis: Result<unknown, Fehler> };
/** A use case whose input was parsed with the schema of its own route. */
type BeliebigerFall = (
  rufer: Rufer,
  aufruf: { readonly [teil in keyof Aufruf<RoutenId>]: unknown },
) => Promise<Result<unknown, Fehler>>;

const niemand: Rufer = { person: { art: 'person', oid: '', name: '', upn: '', gruppen: [] }, token: '' };

const niemandWartet = () => (): void => undefined;

/** One Azure Function per row of the contract, and one for every other address. */
export function binde(faelle: Faelle, bindung: Bindung): Ablehnungsbuch {
  const buch = erzeugeAblehnungsbuch({ ...bindung, schreibe: bindung.verzeichne });
  const { pruefer, mitgliedschaften } = bindung;
  const dienst = {
    pruefer,
    mitgliedschaften,
    buch,
    vorrat: erzeugeVorrat(),
    beginne: bindung.beginne ?? niemandWartet,
  };
  for (const id of Object.keys(adressen) as RoutenId[]) {
    const [methode = 'GET', pfad = ''] = adressen[id].split(' ');
    app.http(id.replace('.', '-'), {
      methods: [methode as 'GET'],
      authLevel: 'anonymous',
      route: pfad.replace(/^\/api\//, ''),
      handler: handler(id, faelle[id] as unknown as BeliebigerFall, dienst),
    });
  }
  bindeRest();
  return buch;
}

/** Nothing may throw out of a handler: on Azure such a request would never be answered. */
function handler(id: RoutenId, fall: BeliebigerFall, dienst: Dienst): HttpHandler {
  return async (anfrage, kontext) => {
    const kennung = kontext.invocationId;
    const beantwortet = dienst.beginne();
    try {
      const { oid, ergebnis } = await fuehreAus(id, fall, dienst, anfrage);
      const pfad = new URL(anfrage.url).pathname;
      for (const code of abgelehntMit(routen[id].ein, ergebnis))
        await dienst.buch.vermerke({ oid, op: id, pfad, code, kennung });
      return ergebnis.ok ? antworte(routen[id], ergebnis.wert, kennung) : problem(ergebnis.fehler, kennung);
    } catch (fehler) {
      if (fehler instanceof Beschaeftigt) {
        kontext.warn(`${id} ${kennung}`, fehler);
        return problem({ code: 'beschaeftigt' }, kennung);
      }
      if (fehler instanceof Abgerissen) kontext.log(`${id} ${kennung}: ${fehler.message}`);
      else kontext.error(`${id} ${kennung}`, fehler);
      return problem({ code: 'unerwartet' }, kennung);
    } finally {
      beantwortet();
      void verwirfRest(anfrage);
    }
  };
}

async function fuehreAus(
  id: RoutenId,
  fall: BeliebigerFall,
  dienst: Dienst,
  anfrage: HttpRequest,
): Promise<Ausgang> {
  const route: Route = routen[id];
  const rufer = route.zugang === 'offen' ? gut(niemand) : await werRuft(dienst, anfrage);
  if (!rufer.ok) return { oid: '', ergebnis: rufer };
  const { oid } = rufer.wert.person;
  const pfad = parse(route.pfad, anfrage.params);
  // An id that cannot be one is an unknown one.
  if (!pfad.ok) return { oid, ergebnis: schlecht({ code: 'nicht_gefunden' }) };
  const angaben = liesFrage(anfrage.query);
  const frage = angaben.ok ? parse(route.frage, angaben.wert) : angaben;
  if (!frage.ok) return { oid, ergebnis: frage };
  const gelesen = await koerper(route, anfrage, (bytes) => dienst.vorrat.nimm(oid, bytes));
  if (!gelesen.ok) return { oid, ergebnis: gelesen };
  const { gibFrei, ...rest } = gelesen.wert;
  try {
    const aufruf = { pfad: pfad.wert, frage: frage.wert, ...rest };
    return { oid, ergebnis: await fall(rufer.wert, aufruf) };
  } finally {
    gibFrei?.();
  }
}

async function werRuft(
  { pruefer, mitgliedschaften }: Dienst,
  anfrage: HttpRequest,
): Promise<Result<Rufer, Fehler>> {
  const kopfzeile = anfrage.headers.get('authorization');
  const ausweis = await pruefer(kopfzeile);
  if (!ausweis.ok) return ausweis;
  const { oid, name, upn, gruppen } = ausweis.wert;
  const token = (kopfzeile ?? '').replace(/^bearer +/i, '');
  const alle = gruppen === 'im_verzeichnis' ? await mitgliedschaften(token) : gut(gruppen);
  if (!alle.ok) return alle;
  return gut({ person: { art: 'person', oid, name, upn, gruppen: alle.wert }, token });
}

const angabenVon = ({ headers }: HttpRequest): Koerperangaben => ({
  typ: headers.get('content-type'),
  kodierung: headers.get('content-encoding'),
  laenge: headers.get('content-length'),
});

async function koerper(
  { ein }: Route,
  anfrage: HttpRequest,
  nimmPlatz: NimmPlatz,
): Promise<Result<Koerper, Fehler>> {
  const angaben = angabenVon(anfrage);
  const bytes = strom(anfrage);
  switch (ein.art) {
    case 'leer':
      return gut({ ein: undefined, strom: bytes });
    case 'json': {
      const gelesen = await liesJson(angaben, bytes);
      const wert = gelesen.ok ? parse(ein.schema, gelesen.wert) : gelesen;
      return wert.ok ? gut({ ein: wert.wert, strom: bytes }) : wert;
    }
    case 'bytes': {
      const abgelehnt = pruefeAngaben(angaben, ein);
      return abgelehnt ? schlecht(abgelehnt) : gut({ ein: undefined, strom: bytes });
    }
    case 'paket':
      return nimmPaketAn(angaben, bytes, ein, nimmPlatz);
  }
}
function antworte(route: Route, wert: unknown, kennung: string): HttpResponseInit {
  if (route.aus.art === 'strom') return datei(wert as Datei, kennung);
  if (route.aus.art === 'ereignisse') return ereignisse(wert as Readable, kennung);
  return json(route.aus.status ?? 200, route.aus.schema.parse(wert), kennung);
}
