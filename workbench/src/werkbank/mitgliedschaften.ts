import type { IncomingMessage, ServerResponse } from 'node:http';
import { gruppenVon } from '../musterstadt/gruppen.ts';
import { kennung, type Person } from '../musterstadt/personen.ts';
import { bearer, json } from './antwort.ts';
import type { Aussteller } from './aussteller.ts';
import type { Schalter } from './schalter.ts';

type Behandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

const weg = '/graph/v1.0/me/transitiveMemberOf';
/** Graph may give less than was asked for. */
const seitengroesse = 100;

const eintrag = (art: string, id: string): object => ({ '@odata.type': `#microsoft.graph.${art}`, id });

/** More groups than a token takes: lists and projects, without a right here. Those with rights come last. */
const weitere = Array.from({ length: 240 }, (_, i) => eintrag('group', kennung('gruppe', `Verteiler ${i}`)));

const alle = (person: Person): readonly object[] => [
  eintrag('directoryRole', kennung('rolle', 'Verzeichnisleser')),
  ...weitere,
  ...gruppenVon(person.name).map((id) => eintrag('group', id)),
];

/** Memberships as Graph lists them (learn.microsoft.com/graph/api/user-list-transitivememberof), before all else. */
export function mitMitgliedschaften(
  sonst: Behandler,
  url: string,
  aussteller: Pick<Aussteller, 'personAus'>,
  schalter: Pick<Schalter, 'ohneVerzeichnis'>,
): Behandler {
  return async (req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', url);
    if (pathname !== weg) return sonst(req, res);
    const person = await aussteller.personAus(bearer(req), 'graph');
    if (!person) return json(res, 401, { error: { code: 'InvalidAuthenticationToken', message: '' } });
    if (schalter.ohneVerzeichnis) {
      res.setHeader('retry-after', '120');
      return json(res, 429, { error: { code: 'TooManyRequests', message: 'Too many requests.' } });
    }
    const ab = Number(searchParams.get('$skiptoken') ?? 0);
    const bis = ab + seitengroesse;
    const folge = bis < alle(person).length ? { '@odata.nextLink': `${url}${weg}?$skiptoken=${bis}` } : {};
    json(res, 200, { value: alle(person).slice(ab, bis), ...folge });
  };
}
