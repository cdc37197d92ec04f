import { hatSicht } from '@registratur/shared/domain/akte/akte.policy';
import { akte as akteSchema } from '@registratur/shared/domain/akte/akte.schema';
import type { Person } from '@registratur/shared/domain/person/akteur';
import { gut } from '@registratur/shared/kernel/result';
import { Readable } from 'node:stream';
import type { Betrieb, Fall } from '../haus.ts';
import { aktePartition } from '../zugang/raum.ts';
import type { Hinweis, Hinweise } from './hinweise.ts';
import { erzeugePlaetze } from './plaetze.ts';

/** Below the time after which proxies cut a connection (design §4.12). */
const hoechstensMs = 55_000;
/** Between two signs of life. */
const herzschlagMs = 15_000;
/** What follows within this time shares a look at the rights. */
const sammelMs = 100;

type Teile = Pick<Betrieb, 'store' | 'rechtelage' | 'uhr'>;

/**
 * Hints {ref, seq} of Akten the person may read, as server-sent events (WHATWG HTML §9.2); the client reads again
 * through its rights. `luecke` asks to read everything on show again: not all that happened is known here.
 */
export const ereignisStrom = (b: Teile, hinweise: Hinweise): Fall<'ereignis.strom'> => {
  const plaetze = erzeugePlaetze();
  return async ({ person }, { frage }) => {
    const platz = plaetze.nimm(person.oid);
    const strom = erzaehle(b, hinweise, {
      person,
      ab: frage.ab,
      dauerMs: Math.min((frage.sekunden ?? 55) * 1_000, hoechstensMs),
      halt: platz.halt,
    });
    return Promise.resolve(gut(Readable.from(strom, { objectMode: false }).once('close', platz.gib)));
  };
};

async function* erzaehle(
  b: Teile,
  hinweise: Hinweise,
  e: {
    readonly person: Person;
    readonly ab: string | undefined;
    readonly dauerMs: number;
    readonly halt: AbortSignal;
  },
): AsyncGenerator<string> {
  const bis = performance.now() + e.dauerMs;
  const gemerkt = e.ab === undefined ? hinweise.ende() : hinweise.stelleAus(e.ab);
  let stelle = gemerkt ?? hinweise.ende();
  if (gemerkt === undefined) yield rahmen('luecke', {});
  yield marke(hinweise, stelle);
  for (;;) {
    const neue = hinweise.seit(stelle);
    stelle = hinweise.ende();
    const sichtbare = neue && (await sichtbar(b, e.person, neue).catch(() => undefined));
    if (!sichtbare) yield rahmen('luecke', {});
    for (const { akte, seq } of sichtbare ?? []) yield rahmen('hinweis', { ref: `akte~${akte}`, seq });
    const rest = bis - performance.now();
    if (rest <= 0 || e.halt.aborted) return;
    await hinweise.warte(stelle, Math.min(rest, herzschlagMs), e.halt);
    if (hinweise.ende() > stelle) await hinweise.warte(Infinity, sammelMs, e.halt);
    yield marke(hinweise, stelle);
  }
}

/** Never of protected classes, not even to who may read them: such a read would be on record (R4.13). */
async function sichtbar(b: Teile, person: Person, neue: readonly Hinweis[]): Promise<readonly Hinweis[]> {
  if (neue.length === 0) return [];
  const rechteFuer = await b.rechtelage.rechteFuer(person);
  const geprueft = await Promise.all(
    neue.map(async (hinweis) => {
      const zeile = await b.store.lies(aktePartition(hinweis.akte), 'akte');
      if (zeile?.typ !== 'akte') return [];
      const { einheit, schutzklasse } = akteSchema.parse(zeile);
      return schutzklasse === null && hatSicht('akte', rechteFuer(einheit)) ? [hinweis] : [];
    }),
  );
  return geprueft.flat();
}

const rahmen = (art: string, daten: object): string => `event: ${art}\ndata: ${JSON.stringify(daten)}\n\n`;

/** The place to go on from; without data it is no event, and keeps the connection alive. */
const marke = (hinweise: Hinweise, stelle: number): string => `id: ${hinweise.marke(stelle)}\n:\n\n`;
