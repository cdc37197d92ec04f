import type { Ausgabe, Eingabe } from '@registratur/shared/contract/routen';
import { hatSicht } from '@registratur/shared/domain/akte/akte.policy';
import { vorgangOrd } from '@registratur/shared/domain/akte/akte.rules';
import type { Akte } from '@registratur/shared/domain/akte/akte.schema';
import type { Person } from '@registratur/shared/domain/person/akteur';
import { gut } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall } from '../haus.ts';
import { findeAbgelegte, type Fund } from '../nachricht/fund.ts';
import { adressschluessel, domaeneVon } from '../nachricht/schluessel.ts';
import { kennzeichensicht } from '../projektion/projiziere.ts';
import { verzeichneAngebot } from '../sicherheit/verzeichne.ts';
import { aktePartition } from '../zugang/raum.ts';
import { favoriten } from './favorit.ts';
import { neueste, zuletztBenutzt } from './gewohnheit.ts';
import { grundAus, type Anlass } from './gruende.ts';
import { zielpruefung, type Kandidat } from './ziel.ts';

type Ein = Eingabe<'vorgang.vorschlaege'>;
type Vorschlag = Ausgabe<'vorgang.vorschlaege'>['vorschlaege'][number];
/** Whether what lies in an Akte may be told to the person who asks. */
type Darf = Parameters<typeof findeAbgelegte>[3];
type Anwaerter = Kandidat & { readonly anlass: Anlass };

const hoechstens = 50;
/** Of one Akte named, one conversation, one person. */
const jeAnlass = 5;
const fundeMax = 20;
/** Addresses outside that are looked up: the sender and the first recipients. */
const adressenMax = 10;

/**
 * Where an e-mail might belong, best first, each with its reason (R1.27). Every candidate is read anew with the rights
 * of this request: what the sights know beyond them is never told. Nothing about what was asked for is kept; that
 * somebody was shown a target in a protected class is recorded with that Akte (R4.13).
 */
export const vorgangVorschlaege =
  (b: Betrieb): Fall<'vorgang.vorschlaege'> =>
  async ({ person }, { ein }) => {
    const pruefe = await zielpruefung(b, person);
    const jetzt = b.uhr.jetzt();
    const gesehen = new Set<string>();
    const vorschlaege: Vorschlag[] = [];
    const gezeigt: Akte[] = [];
    for await (const { anlass, ...kandidat } of anwaerter(b, person, ein)) {
      if (gesehen.has(kandidat.vorgang)) continue;
      gesehen.add(kandidat.vorgang);
      const angebot = await pruefe(kandidat);
      if (!angebot) continue;
      vorschlaege.push({ ...angebot.ziel, grund: grundAus(anlass, jetzt) });
      gezeigt.push(angebot.akte);
      if (vorschlaege.length === hoechstens) break;
    }
    await verzeichneAngebot(b, person, gezeigt, 'vorgang.vorschlaege');
    return gut({ vorschlaege });
  };

/** Strongest reason first; later ones are looked for only when there is still room. */
async function* anwaerter(b: Betrieb, person: Person, ein: Ein): AsyncGenerator<Anwaerter> {
  yield* ausZeichen(b, ein.zeichen);
  const rechte = await b.rechtelage.rechteFuer(person);
  const darf: Darf = (akte) => hatSicht('akte', rechte(akte.einheit));
  if (ein.faden !== undefined) yield* ausFaden(b, ein.faden, darf);
  yield* ausPersonen(b, person, ein.adressen, darf);
  for (const k of await favoriten(b.store, person.oid)) yield { ...k, anlass: { art: 'favorit' } };
  for (const { zeit, ...k } of await zuletztBenutzt(b, person))
    yield { ...k, anlass: { art: 'zuletzt', zeit } };
  for (const k of await neueste(b, person)) yield { ...k, anlass: { art: 'neu' } };
}

/** Vorgänge that are named, then the newest open ones of Akten that are named. */
async function* ausZeichen(b: Betrieb, zeichen: readonly string[]): AsyncGenerator<Anwaerter> {
  const genannt = zeichen.map((z) => z.split('#'));
  for (const genau of [true, false]) {
    for (const [aktenzeichen = '', nummer] of genannt) {
      if ((nummer !== undefined) !== genau) continue;
      const zeile = await b.store.lies({ behaelter: 'sichten', id: kennzeichensicht(aktenzeichen) }, 'akte');
      if (!zeile) continue;
      const akte = String(zeile['akte']);
      const praefix = nummer === undefined ? 'offen~' : vorgangOrd('IN_BEARBEITUNG', Number(nummer));
      for (const vorgang of await offeneVorgaenge(b, akte, praefix))
        yield { akte, vorgang, anlass: { art: 'zeichen' } };
    }
  }
}

/** Newest first. */
async function offeneVorgaenge(b: Betrieb, akte: string, praefix: string): Promise<string[]> {
  const { dokumente } = await b.store.liste(aktePartition(akte), 'vorgang', praefix, { max: 200 });
  return dokumente
    .map((d) => String(d['uuid']))
    .reverse()
    .slice(0, jeAnlass);
}

async function* ausFaden(b: Betrieb, faden: string, darf: Darf): AsyncGenerator<Anwaerter> {
  for (const fund of await findeAbgelegte(b, `faden~${faden}`, fundeMax, darf))
    yield { ...ort(fund), anlass: { art: 'faden' } };
}

async function* ausPersonen(
  b: Betrieb,
  person: Person,
  adressen: readonly string[],
  darf: Darf,
): AsyncGenerator<Anwaerter> {
  const eigene = domaeneVon(person.upn);
  const andere = adressen.filter((a) => domaeneVon(a) !== '' && domaeneVon(a) !== eigene);
  for (const schluessel of new Set(andere.slice(0, adressenMax).map(adressschluessel)))
    for (const fund of await findeAbgelegte(b, `adresse~${schluessel}`, jeAnlass, darf))
      yield { ...ort(fund), anlass: { art: 'person', name: nameIn(fund, schluessel) } };
}

const ort = ({ akte, ss }: Fund): Kandidat => ({ akte: akte.uuid, vorgang: ss.vorgang });

/** The person as the filed message names it. */
function nameIn({ ss }: Fund, schluessel: string): string {
  const { von = [], an = [], cc = [] } = ss.mail ?? {};
  const adresse = [...von, ...an, ...cc].find((a) => adressschluessel(a.adresse) === schluessel);
  const name = adresse?.name ?? '';
  return (name === '' ? (adresse?.adresse ?? '') : name).slice(0, 80);
}
