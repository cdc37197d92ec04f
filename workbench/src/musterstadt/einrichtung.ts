import { aktenplan, planVersion } from './aktenplan.ts';
import { gruppen, gruppenVon, zuweisungen } from './gruppen.ts';
import { besetzungen, organisationseinheiten, stellen } from './organisation.ts';
import { namens, personen } from './personen.ts';

/** Everything the house takes over of Musterstadt at the first start. */
export const einrichtung = {
  planVersion,
  einheiten: aktenplan,
  gruppen,
  stichtag: '2026-01-01',
  organisation: {
    einheiten: organisationseinheiten,
    stellen,
    besetzungen,
    personen: personen.map((p) => ({ oid: p.oid, name: p.name, upn: p.upn, gruppen: gruppenVon(p.name) })),
  },
  zuweisungen,
  vertretungen: [
    // A deputyship that is over: it gives nothing any more.
    {
      oid: namens('Ole Brandt').oid,
      daten: { fuer: namens('Dr. Elif Aydin').oid, von: '2026-07-01', bis: '2026-07-31' },
    },
  ],
};
