import { app, type HttpHandler, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { adressen, type RoutenId } from '@registratur/shared/contract/adressen';
import type { Route } from '@registratur/shared/contract/route';
import { routen } from '@registratur/shared/contract/routen';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Aufruf, Datei, Fall, Rufer } from '../usecases/haus.ts';
import { datei, json, problem } from './antwort.ts';
import type { Uhr } from '../ports/uhr.ts';
import type { Pruefer } from './auth/pruefer.ts';
import { erzeugeAblehnungsbuch, type Ablehnung, type Ablehnungsbuch } from './ablehnungen.ts';
import { Abgerissen, strom, verwirfRest } from './koerper.ts';
import { liesFrage, liesJson, parse, pruefeAngaben, type Koerperangaben } from './lesen.ts';
import { bindeRest } from './rest.ts';

/** Every route has its use case; a missing one is a type error. */
export type Faelle = { readonly [I in RoutenId]: Fall<I> };

export interface Bindung {
  readonly pruefer: Pruefer;
  readonly uhr: Uhr;
  /** Records a refusal durably. */
  readonly verzeichne: (ablehnung: Ablehnung) => Promise<void>;
  readonly melde: (text: string, fehler: unknown) => void;
}

/** What one handler needs. */
interface Dienst {
  readonly pruefer: Pruefer;
  readonly buch: Ablehnungsbuch;
}

type Ausgang = { readonly oid: string; readonly ergebnis: Result<unknown, Fehler> };
/** A use case whose input was parsed with the schema of its own route. */
type BeliebigerFall = (
  rufer: Rufer,
  aufruf: { readonly [teil in keyof Aufruf<RoutenId>]: unknown },
) => Promise<Result<unknown, Fehler>>;

const niemand: Rufer = { person: { art: 'person', oid: '', name: '', upn: '', gruppen: [] }, token: '' };

/** One Azure Function per row of the contract, and one for every other address. */
export function binde(faelle: Faelle, bindung: Bindung): Ablehnungsbuch {
  const buch = erzeugeAblehnungsbuch({ ...bindung, schreibe: bindung.verzeichne });
  const dienst = { pruefer: bindung.pruefer, buch };
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
    try {
      const { oid, ergebnis } = await fuehreAus(id, fall, dienst.pruefer, anfrage);
      if (ergebnis.ok) return antworte(routen[id], ergebnis.wert, kennung);
      if (istAblehnung(ergebnis.fehler)) {
        const pfad = new URL(anfrage.url).pathname;
        await dienst.buch.vermerke({ oid, op: id, pfad, code: ergebnis.fehler.code, kennung });
      }
      return problem(ergebnis.fehler, kennung);
    } catch (fehler) {
      if (fehler instanceof Abgerissen) kontext.log(`${id} ${kennung}: ${fehler.message}`);
      else kontext.error(`${id} ${kennung}`, fehler);
      return problem({ code: 'unerwartet' }, kennung);
    } finally {
      void verwirfRest(anfrage);
    }
  };
}

async function fuehreAus(
  id: RoutenId,
  fall: BeliebigerFall,
  pruefer: Pruefer,
  anfrage: HttpRequest,
): Promise<Ausgang> {
  const route: Route = routen[id];
  const rufer = route.zugang === 'offen' ? gut(niemand) : await werRuft(pruefer, anfrage);
  if (!rufer.ok) return { oid: '', ergebnis: rufer };
  const { oid } = rufer.wert.person;
  const pfad = parse(route.pfad, anfrage.params);
  // An id that cannot be one is an unknown one.
  if (!pfad.ok) return { oid, ergebnis: schlecht({ code: 'nicht_gefunden' }) };
  const angaben = liesFrage(anfrage.query);
  const frage = angaben.ok ? parse(route.frage, angaben.wert) : angaben;
  if (!frage.ok) return { oid, ergebnis: frage };
  const ein = await koerper(route, anfrage);
  if (!ein.ok) return { oid, ergebnis: ein };
  const aufruf = { pfad: pfad.wert, frage: frage.wert, ein: ein.wert, strom: strom(anfrage) };
  return { oid, ergebnis: await fall(rufer.wert, aufruf) };
}

async function werRuft(pruefer: Pruefer, anfrage: HttpRequest): Promise<Result<Rufer, Fehler>> {
  const kopfzeile = anfrage.headers.get('authorization');
  const ausweis = await pruefer(kopfzeile);
  if (!ausweis.ok) return ausweis;
  const { oid, name, upn, gruppen } = ausweis.wert;
  return gut({
    person: { art: 'person', oid, name, upn, gruppen },
    token: (kopfzeile ?? '').replace(/^bearer +/i, ''),
  });
}

async function koerper(route: Route, anfrage: HttpRequest): Promise<Result<unknown, Fehler>> {
  const { ein } = route;
  const angaben: Koerperangaben = {
    typ: anfrage.headers.get('content-type'),
    kodierung: anfrage.headers.get('content-encoding'),
    laenge: anfrage.headers.get('content-length'),
  };
  switch (ein.art) {
    case 'leer':
      return gut(undefined);
    case 'json': {
      const gelesen = await liesJson(angaben, strom(anfrage));
      return gelesen.ok ? parse(ein.schema, gelesen.wert) : gelesen;
    }
    case 'bytes': {
      const abgelehnt = pruefeAngaben(angaben, ein);
      return abgelehnt ? schlecht(abgelehnt) : gut(undefined);
    }
  }
}

function antworte(route: Route, wert: unknown, kennung: string): HttpResponseInit {
  if (route.aus.art === 'strom') return datei(wert as Datei, kennung);
  return json(route.aus.status ?? 200, route.aus.schema.parse(wert), kennung);
}

/** What the record of refusals keeps: who was turned away, not who mistyped. */
const istAblehnung = (fehler: Fehler): boolean =>
  ['nicht_angemeldet', 'kein_recht', 'nicht_gefunden', 'ruecknahme_fremd'].includes(fehler.code);
