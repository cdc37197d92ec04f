import {
  akte as akteSchema,
  vorgang as vorgangSchema,
  type Akte,
  type Vorgang,
} from '@registratur/shared/domain/akte/akte.schema';
import { auftrag as auftragSchema } from '@registratur/shared/domain/auftrag/auftrag.schema';
import { schriftstueckzeichen } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import { alleAnlagen } from '@registratur/shared/domain/schriftstueck/lesung';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Entwurf } from '@registratur/shared/kernel/buchung';
import type { Huelle } from '@registratur/shared/kernel/kette';
import type { Contents } from '../../ports/contents.ts';
import type { Feedzeile, Partition } from '../../ports/store.ts';
import type { Indexzeile } from '../../ports/search.ts';
import type { Haus } from '../haus.ts';
import { ganzeLesung } from '../schriftstueck/ganzeLesung.ts';
import { alsSchriftstueck } from '../schriftstueck/zeilen.ts';
import { vorgangId } from '../zugang/zeilen.ts';
import { fadenDesAblegers, nachrichtensichten } from './nachrichtensichten.ts';
import { neuesteZuerst } from './reihenfolge.ts';

/** What one envelope changes in the sights and in the index. */
export interface Wirkung {
  readonly index: readonly Indexzeile[];
  /** Refs that are no longer to be found. */
  readonly verschwunden: readonly string[];
  readonly sichten: readonly Sichtzeile[];
}

/** A row of a sight; `loesche` takes it out. */
export interface Sichtzeile {
  readonly sicht: string;
  readonly zeile: Entwurf;
  readonly loesche?: boolean;
}

/**
 * Input is the envelope; the state is read anew (design §3.9), so an entry delivered twice or late does no harm.
 * Nothing that decides reads what comes out of here.
 */
export async function projiziere(
  haus: Pick<Haus, 'store' | 'contents' | 'directory'>,
  zeile: Feedzeile,
): Promise<Wirkung> {
  const huelle = zeile.dokument['huelle'] as Huelle;
  const { partition } = zeile;
  const index: Indexzeile[] = [];
  const verschwunden: string[] = [];
  const sichten: Sichtzeile[] = [];
  const gelesen = await haus.store.lies(partition, 'akte');
  const akte = gelesen?.typ === 'akte' ? akteSchema.parse(gelesen) : undefined;
  for (const { id } of huelle.dokumente) {
    if (id.startsWith('auftrag~')) sichten.push(...(await auftragSicht(haus, partition, id)));
    if (!akte) continue;
    if (id === 'akte') {
      index.push(akteZeile(partition, akte, huelle.seq));
      sichten.push(akteSicht(akte), kennzeichenSicht(akte));
      if (huelle.typ === 'akte.aendern')
        index.push(...(await alleVorgaenge(haus, partition, akte, huelle.seq)));
    }
    if (id.startsWith('vorgang~'))
      index.push(...(await vorgangZeilen(haus, partition, akte, id, huelle.seq)));
    if (id.startsWith('ss~')) {
      const ss = alsSchriftstueck(await haus.store.lies(partition, id));
      if (ss?.zustand === 'aktiv') index.push(await ssZeile(haus, partition, akte, ss, huelle.seq));
      else verschwunden.push(ref(partition, id.slice(3)));
      if (ss) sichten.push(...(await nachrichtensichten(haus, akte.uuid, ss)));
    }
    if (id.startsWith('ableger~'))
      sichten.push(...fadenDesAblegers(akte.uuid, await haus.store.lies(partition, id)));
  }
  sichten.push(...zuletztSicht(huelle, akte));
  return { index, verschwunden, sichten };
}

export const ref = (partition: Partition, uuid: string): string => `${partition.id}.${uuid}`;

const akteZeile = (partition: Partition, akte: Akte, seq: number): Indexzeile => ({
  ref: ref(partition, akte.uuid),
  partition: partition.id,
  seq,
  art: 'akte',
  bereich: akte.einheit,
  titel: akte.betreff,
  kennzeichen: akte.aktenzeichen,
  personen: [],
  text: akte.bemerkung,
  datum: akte.angelegtAm,
});

const akteSicht = (akte: Akte): Sichtzeile => ({
  sicht: `einheit~${akte.einheit}`,
  zeile: {
    id: `akte~${akte.uuid}`,
    typ: 'akte',
    ord: `${akte.jahr}~${String(akte.nummer).padStart(6, '0')}`,
    akte: akte.uuid,
  },
});

/** An Akte by its Aktenzeichen. */
const kennzeichenSicht = (akte: Akte): Sichtzeile => ({
  sicht: kennzeichensicht(akte.aktenzeichen),
  zeile: { id: 'akte', typ: 'akte', ord: 'akte', akte: akte.uuid },
});

/** `/` is no letter of a partition. */
export const kennzeichensicht = (aktenzeichen: string): string =>
  `kennzeichen~${aktenzeichen.replace('/', '~')}`;

async function vorgangZeilen(
  haus: Pick<Haus, 'store'>,
  partition: Partition,
  akte: Akte,
  id: string,
  seq: number,
): Promise<Indexzeile[]> {
  const zeile = await haus.store.lies(partition, id);
  return zeile ? [vorgangZeile(partition, akte, vorgangSchema.parse(zeile), seq)] : [];
}

/** The subject of the Akte stands at each of its Vorgänge. */
async function alleVorgaenge(
  haus: Pick<Haus, 'store'>,
  partition: Partition,
  akte: Akte,
  seq: number,
): Promise<Indexzeile[]> {
  const zeilen: Indexzeile[] = [];
  let nach: string | undefined;
  do {
    const seite = await haus.store.liste(partition, 'vorgang', '', {
      max: 200,
      ...(nach === undefined ? {} : { nach }),
    });
    zeilen.push(...seite.dokumente.map((d) => vorgangZeile(partition, akte, vorgangSchema.parse(d), seq)));
    nach = seite.weiter;
  } while (nach !== undefined);
  return zeilen;
}

const vorgangZeile = (partition: Partition, akte: Akte, vorgang: Vorgang, seq: number): Indexzeile => ({
  ref: ref(partition, vorgang.uuid),
  partition: partition.id,
  seq,
  art: 'vorgang',
  bereich: akte.einheit,
  titel: vorgang.betreff,
  kennzeichen: vorgang.vorgangszeichen,
  personen: [],
  text: `${akte.betreff}\n${vorgang.bemerkung}`,
  datum: vorgang.angelegtAm,
});

async function ssZeile(
  haus: Pick<Haus, 'store' | 'contents'>,
  partition: Partition,
  akte: Akte,
  ss: Schriftstueck,
  seq: number,
): Promise<Indexzeile> {
  const vorgang = vorgangSchema.parse(await haus.store.lies(partition, vorgangId(ss.vorgang)));
  const mail = ss.mail;
  return {
    ref: ref(partition, ss.uuid),
    partition: partition.id,
    seq,
    art: 'schriftstueck',
    bereich: akte.einheit,
    titel: ss.betreff,
    kennzeichen: schriftstueckzeichen(vorgang.vorgangszeichen, ss.nummer),
    personen: mail ? [...mail.von, ...mail.an, ...mail.cc].map((a) => `${a.name} ${a.adresse}`) : [],
    text: await suchtext(haus.contents, partition.id, ss),
    datum: ss.abgelegtAm,
  };
}

/** Text and names of attachments; nothing of what is in quarantine. */
async function suchtext(contents: Contents, raum: string, ss: Schriftstueck): Promise<string> {
  if (ss.quarantaene) return '';
  const { text, anlagen } = await ganzeLesung(contents, raum, ss);
  return [text, ...alleAnlagen(anlagen).map((a) => a.name)].join('\n');
}

/** Open Aufträge are found by the sweep, disturbed ones by whoever looks after the house. */
async function auftragSicht(
  haus: Pick<Haus, 'store'>,
  partition: Partition,
  id: string,
): Promise<Sichtzeile[]> {
  const zeile = await haus.store.lies(partition, id);
  if (!zeile) return [];
  const auftrag = auftragSchema.parse(zeile);
  const eintrag = {
    id,
    typ: 'auftrag',
    ord: auftrag.zeit.replace(/:/g, '-'),
    partition: partition.id,
    auftrag: auftrag.uuid,
  };
  const fach = Number.parseInt(auftrag.uuid.slice(-1), 16);
  return [
    { sicht: `offen~${fach}`, zeile: eintrag, loesche: auftrag.stand !== 'offen' },
    { sicht: 'gestoert', zeile: eintrag, loesche: auftrag.stand !== 'gestoert' },
  ];
}

/** Vorgänge a person used last, newest first. */
function zuletztSicht(huelle: Huelle, akte: Akte | undefined): Sichtzeile[] {
  const vorgang = huelle.dokumente.find((d) => d.id.startsWith('vorgang~'))?.id.slice('vorgang~'.length);
  const benutzt = huelle.typ === 'schriftstueck.ablegen' || huelle.typ === 'vorgang.anlegen';
  if (!akte || !benutzt || vorgang === undefined) return [];
  return [
    {
      sicht: `zuletzt~${huelle.akteurOid}`,
      zeile: {
        id: `vorgang~${vorgang}`,
        typ: 'vorgang',
        ord: neuesteZuerst(huelle.zeit),
        akte: akte.uuid,
        vorgang,
      },
    },
  ];
}
