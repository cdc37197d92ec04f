import type { Ausgabe } from '@registratur/shared/contract/routen';
import { hatSicht } from '@registratur/shared/domain/akte/akte.policy';
import type { Akte } from '@registratur/shared/domain/akte/akte.schema';
import { schriftstueckzeichen } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import type { Organisation } from '@registratur/shared/domain/organisation/organisation.rules';
import type { Recht } from '@registratur/shared/domain/rechte/rechte.schema';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { notizVon } from '../person/notiz.ts';
import { verzeichneEinsichten } from '../sicherheit/verzeichne.ts';
import { stellenangabe } from '../zugang/stelle.ts';
import { findeAbgelegte, type Fund } from './fund.ts';

type Marke = Ausgabe<'nachricht.marken'>['marken'][number];
type Notiz = Ausgabe<'nachricht.marken'>['notizen'][number];

/** One message seldom lies in more places. */
const fundeMax = 20;

/**
 * Where messages are filed already (design §3.4). Who may not read there learns whom to ask; in protected classes
 * nothing at all (design §3.5). Nothing about what was asked for is kept; that somebody was shown a place in a protected
 * class is recorded with that Akte (R4.13).
 */
export const nachrichtMarken =
  (b: Betrieb): Fall<'nachricht.marken'> =>
  async ({ person }, { ein }) => {
    const rechte = await b.rechtelage.rechteFuer(person);
    const organisation = await b.directory.organisation();
    const marken: Marke[] = [];
    const notizen: Notiz[] = [];
    const gezeigt: Akte[] = [];
    // Of a protected class only who reads there learns anything, so what is left may name whom to ask.
    const darf = (akte: Akte): boolean =>
      akte.schutzklasse === null || hatSicht('akte', rechte(akte.einheit));
    for (const schluessel of new Set(ein.schluessel)) {
      const funde = await findeAbgelegte(b, `nachricht~${schluessel}`, fundeMax, darf);
      marken.push(...markenAus(schluessel, funde, rechte, organisation));
      gezeigt.push(...funde.map((fund) => fund.akte));
      const text = await notizVon(b, person.oid, schluessel);
      if (text !== '') notizen.push({ schluessel, text });
    }
    await verzeichneEinsichten(b, person, gezeigt, 'nachricht.marken');
    return gut({ marken, notizen });
  };

function markenAus(
  schluessel: string,
  funde: readonly Fund[],
  rechte: (kennzeichen: string) => ReadonlySet<Recht>,
  organisation: Organisation,
): Marke[] {
  const lesbar = funde.filter(({ akte }) => hatSicht('akte', rechte(akte.einheit)));
  if (lesbar.length > 0) return lesbar.map((fund) => hier(schluessel, fund));
  const stellen = new Set(funde.map(({ akte }) => akte.aktenfuehrung));
  return [...stellen].map((objid) => {
    const { name: auskunft, ...postfach } = stellenangabe(organisation, objid);
    return { schluessel, stand: 'anderswo' as const, auskunft, ...postfach };
  });
}

const hier = (schluessel: string, { akte, vorgang, ss }: Fund): Marke => ({
  schluessel,
  stand: 'hier',
  akte: akte.uuid,
  vorgang: vorgang.uuid,
  schriftstueck: ss.uuid,
  kennzeichen: schriftstueckzeichen(vorgang.vorgangszeichen, ss.nummer),
  vorgangszeichen: vorgang.vorgangszeichen,
  vorgangBetreff: vorgang.betreff,
  abgelegtVon: ss.abgelegtVon,
  abgelegtAm: ss.abgelegtAm,
});
