import type { Antwort, Ruf } from '@registratur/shared/contract/client';
import type { RoutenId } from '@registratur/shared/contract/adressen';
import { problemAus } from '@registratur/shared/contract/problem';
import type { NachAblage } from '@registratur/shared/domain/person/einstellung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { Nachricht } from '../../office/host.ts';
import type { Auskunft, Grund, Marke } from './auskunft.ts';
import type { Abgelegt, Ziel } from './schritt.ts';

/** Made-up values for the tests of this folder. */
export const nachricht = (id: string, teil: Partial<Nachricht> = {}): Nachricht => ({
  id,
  internetMessageId: `<${id}@example.org>`,
  conversationId: `faden-${id}`,
  betreff: 'Antrag auf Baumfällgenehmigung',
  von: { name: 'Martina Kehl', adresse: 'martina.kehl@example.org' },
  empfaenger: [],
  empfangen: new Date('2026-11-19T07:42:00Z'),
  anlagen: [],
  postfach: undefined,
  ...teil,
});

export const ziel = (nummer: number): Ziel => ({
  akte: '0199aaaa-0000-7000-8000-000000000001',
  vorgang: `0199aaaa-0000-7000-8000-0000000001${String(nummer).padStart(2, '0')}`,
  vorgangszeichen: `13.01/0042-2026#00${nummer}`,
  betreff: `Vorgang ${nummer}`,
  akteBetreff: 'Baumschutz Lindenallee',
  gemerkt: false,
});

export const abgelegt = (teil: Partial<Abgelegt> = {}): Abgelegt => ({
  neu: true,
  ruecknahmeBis: '2026-11-19T08:05:00.000Z',
  einzeln: [],
  schriftstueck: {
    id: '0199aaaa-0000-7000-8000-000000000005',
    akte: ziel(1).akte,
    vorgang: ziel(1).vorgang,
    aktenzeichen: '13.01/0042-2026',
    vorgangszeichen: ziel(1).vorgangszeichen,
    kennzeichen: '13.01/0042-2026#001.0005',
    art: 'mail',
    betreff: 'Antrag auf Baumfällgenehmigung',
    zustand: 'aktiv',
    sha256: '0'.repeat(64),
    bytes: 1,
    mime: 'message/rfc822',
    dateiname: 'Nachricht.eml',
    eingangsdatum: '2026-11-19',
    abgelegtVon: { oid: 'o', name: 'Dr. Elif Aydin' },
    abgelegtAm: '2026-11-19T08:00:00.000Z',
    postfach: null,
    ausSchriftstueck: null,
    vermerk: '',
    fassung: 1,
    andereFassung: null,
    quarantaene: false,
    freigaben: [],
    mail: null,
    text: '',
    anlagen: [],
    warnungen: [],
    stand: 1,
    erlaubt: ['schriftstueck.zuruecknehmen'],
  },
  ...teil,
});

export const grund = (art: Grund['art']): Grund => ({ art, text: `Grund ${art}` });

export const vorgeschlagen = (
  gruende: readonly (readonly [nummer: number, art: Grund['art']])[],
  marken: readonly Marke[] | undefined = [],
): Auskunft => ({
  art: 'da',
  marken,
  vorschlaege: gruende.map(([nummer, art]) => ({ ...ziel(nummer), grund: grund(art) })),
});

export const hier = (nummer: number, schriftstueck = '0199aaaa-0000-7000-8000-000000000005'): Marke => ({
  schluessel: '0'.repeat(64),
  stand: 'hier',
  akte: ziel(nummer).akte,
  vorgang: ziel(nummer).vorgang,
  schriftstueck,
  kennzeichen: `${ziel(nummer).vorgangszeichen}.0005`,
  vorgangszeichen: ziel(nummer).vorgangszeichen,
  vorgangBetreff: ziel(nummer).betreff,
  abgelegtVon: { oid: 'o', name: 'Dr. Elif Aydin' },
  abgelegtAm: '2026-11-19T08:00:00.000Z',
});

export const anderswo: Marke = {
  schluessel: '0'.repeat(64),
  stand: 'anderswo',
  auskunft: 'FB 36 Umwelt und Klima',
};

export const gelungen = <T>(wert: T): Antwort<T> => ({ ok: true, wert });
export const abgelehnt = (fehler: Fehler): Antwort<never> => ({
  ok: false,
  problem: problemAus(fehler),
  kennung: 'k',
});
export const keineAntwort: Antwort<never> = { ok: false, problem: undefined, kennung: undefined };

interface Server {
  readonly ruf: Ruf;
  readonly gefragt: readonly { readonly id: RoutenId; readonly teile: unknown }[];
}

/** A server that gives the prepared answers in their order and keeps what it was asked, the person's wish aside. */
export const server = (...antworten: Antwort<unknown>[]): Server => serverMit('kennzeichnen', ...antworten);

export function serverMit(nachAblage: NachAblage, ...antworten: Antwort<unknown>[]): Server {
  const gefragt: { id: RoutenId; teile: unknown }[] = [];
  const ruf: Ruf = (id, teile) => {
    if (id === 'einstellung.lesen') return Promise.resolve(gelungen({ nachAblage }) as never);
    gefragt.push({ id, teile });
    const antwort = antworten.shift();
    if (!antwort) throw new Error(`Mit ${id} war nicht zu rechnen.`);
    return Promise.resolve(antwort as never);
  };
  return { ruf, gefragt };
}
