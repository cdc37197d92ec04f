import type { Ausgabe, Eingabe } from '@registratur/shared/contract/routen';
import { problemAus } from '@registratur/shared/contract/problem';
import { pruefeOffen } from '@registratur/shared/domain/akte/akte.rules';
import { bekanntId, merkmale } from '@registratur/shared/domain/schriftstueck/ablage.rules';
import { pruefeAnfragezeit } from '@registratur/shared/domain/schriftstueck/einreichung.rules';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { abgeleiteteId, sha256 } from '@registratur/shared/kernel/hash';
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Ort } from '../../ports/contents.ts';
import { erzeugeReste, type Reste } from '../eingang/reste.ts';
import type { Betrieb, Fall, Rufer } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { liesVorgang, vorgangId } from '../zugang/zeilen.ts';
import { antworte, umgezogenNach } from './ablageantwort.ts';
import { entscheideAblage } from './entscheideAblage.ts';
import type { Vorlage } from './entwurf.ts';
import { speichereLesung } from './lesung.ts';
import { ausAntwort } from './zeilen.ts';

type Angaben = Eingabe<'schriftstueck.einreichen'>['stuecke'][number];

/** What all files of one Einreichung have in common. */
interface Einreichung {
  readonly b: Betrieb;
  readonly reste: Reste;
  readonly rufer: Rufer;
  readonly raum: Raum;
  readonly vorgang: string;
}

/** One file of it. */
interface Stueck {
  readonly angaben: Angaben;
  readonly bytes: Uint8Array;
  /** What makes the request the same when it is repeated. */
  readonly eingabe: object;
  /** Id of the Schriftstück, should it become a new one. */
  readonly uuid: string;
  readonly ort: Ort;
}

/** The kept answer, or why not. */
type Ausgang = Result<JsonObjekt, Fehler>;

/**
 * Files up to fifty small files that come with the request, each a filing of its own: bytes to their place, read apart
 * while the disk takes them, one change each, all in one commit. One that is refused leaves the others alone.
 */
export const schriftstueckEinreichen = (b: Betrieb): Fall<'schriftstueck.einreichen'> => {
  const reste = erzeugeReste(b.uhr);
  return async (rufer, { pfad, ein, strom }) => {
    // The same operation as filing from the Eingang: only the way of the bytes differs.
    const raum = await b.oeffne(rufer.person, pfad.akte, 'schriftstueck.ablegen');
    if (!raum.ok) return raum;
    const vorgang = await liesVorgang(raum.wert, pfad.vorgang);
    if (!vorgang.ok) return vorgang;
    const e: Einreichung = { b, reste, rufer, raum: raum.wert, vorgang: pfad.vorgang };
    const stuecke = await alsStuecke(e, ein.stuecke, strom);
    const frueher = await Promise.all(stuecke.map((s) => pruefe(e, s)));
    const neue = stuecke.filter((_, i) => frueher[i] === undefined);
    // The change decides; this only spares placing and reading what would be refused.
    const geschlossen = pruefeOffen(raum.wert.akte, vorgang.wert);
    if (geschlossen && neue.length === stuecke.length) return schlecht(geschlossen);
    const neu = new Map(geschlossen ? alleAbgelehnt(neue, geschlossen) : await legeAb(e, neue));
    const ergebnisse = stuecke.map((s, i) => {
      const schon = frueher[i];
      return schon ? melde(e, s, schon) : melde(e, s, neu.get(s) ?? schlecht(unerwartet), raum.wert);
    });
    return gut({ ergebnisse: await Promise.all(ergebnisse) });
  };
};

const unerwartet: Fehler = { code: 'unerwartet' };

type Ausgaenge = readonly (readonly [Stueck, Ausgang])[];

const alleAbgelehnt = (stuecke: readonly Stueck[], fehler: Fehler): Ausgaenge =>
  stuecke.map((s) => [s, schlecht(fehler)]);

async function alsStuecke(
  { raum, vorgang }: Einreichung,
  angaben: readonly Angaben[],
  strom: AsyncIterable<Uint8Array>,
): Promise<Stueck[]> {
  const stuecke: Stueck[] = [];
  for await (const bytes of strom) {
    const eigene = angaben[stuecke.length];
    if (!eigene) break;
    const { anfrage, ...eingabe } = eigene;
    // Its own in every Akte: wherever it moves, it meets no other of the same id.
    const uuid = abgeleiteteId(anfrage, `schriftstueck\n${raum.akte.uuid}`);
    const ort = { raum: raum.partition.id, schriftstueck: uuid, sha256: eigene.sha256 };
    stuecke.push({ angaben: eigene, bytes, eingabe: { ...eingabe, vorgang }, uuid, ort });
  }
  return stuecke;
}

/** What can be said of a file before anything is done with it; undefined = to be filed. */
async function pruefe({ b, reste, raum }: Einreichung, s: Stueck): Promise<Ausgang | undefined> {
  const frueher = await raum.schonErledigt(s.angaben.anfrage, s.eingabe);
  if (!frueher.ok) return frueher;
  if (frueher.wert) return gut(frueher.wert);
  if (s.bytes.length === 0) return schlecht({ code: 'leere_datei' });
  if (sha256(s.bytes) !== s.angaben.sha256) return schlecht({ code: 'pruefsumme_falsch' });
  const abgelehnt = pruefeAnfragezeit(s.angaben.anfrage, b.uhr.jetzt()) ?? reste.pruefe(raum.person.oid);
  return abgelehnt && schlecht(abgelehnt);
}

/** Places, reads, files. What is said about one may not be said before the bytes of all are on the disk. */
async function legeAb(e: Einreichung, stuecke: readonly Stueck[]): Promise<Ausgaenge> {
  const { dauerhaft } = await e.b.contents.lege(stuecke);
  const bereit = await Promise.all(stuecke.map(async (s) => [s, await bereiteVor(e, s)] as const));
  await dauerhaft;
  return Promise.all(bereit.map(async ([s, vorlage]) => [s, await vollziehe(e, s, vorlage)] as const));
}

async function bereiteVor({ b, rufer, vorgang }: Einreichung, s: Stueck): Promise<Vorlage> {
  const { anfrage, als, sha256, bytes, dateiname = '', mime = '' } = s.angaben;
  const zeit = b.uhr.jetzt().toISOString();
  const hinweis = {
    art: als,
    name: dateiname,
    mime,
    empfangen: zeit,
    banner: b.banner,
    fuer: rufer.person.oid,
  };
  const lesung = await b.leser.lies(await b.contents.pfad(s.ort), hinweis);
  return {
    uuid: s.uuid,
    vorgang,
    lesung,
    inhalt: { sha256, bytes },
    dateiname,
    merkmale: merkmale(lesung, sha256, b.banner),
    person: { oid: rufer.person.oid, name: rufer.person.name },
    zeit,
    postfach: null,
    lesungInhalt: await speichereLesung(b, s.ort.raum, s.uuid, lesung, anfrage),
  };
}

async function vollziehe(e: Einreichung, s: Stueck, vorlage: Vorlage): Promise<Ausgang> {
  const { b, rufer, raum } = e;
  const bekannt = bekanntId(raum.akte.schluessel, e.vorgang, vorlage.merkmale);
  const dort = await umgezogenNach(b, rufer, raum, vorlage, bekannt);
  const wahl = { mail: vorlage, teile: [], rest: [] };
  const vollzug = await raum.aendern(
    { anfrage: s.angaben.anfrage, ein: s.eingabe, ids: [vorgangId(e.vorgang), bekannt] },
    (stand) => entscheideAblage({ stand, vorlage, wahl, auftrag: '', bekannt, dort }),
  );
  // Refused: what was placed may still be committed by a repeat, else the sweep takes it.
  if (!vollzug.ok) {
    e.reste.vermerke(rufer.person.oid, s.bytes.length);
    return vollzug;
  }
  const { antwort } = vollzug.wert;
  // Filed is filed: what cannot be removed now is left to the sweep.
  await raeumeAuf(b, s, vorlage, ausAntwort(antwort)).catch(() => undefined);
  return gut(antwort);
}

/**
 * After the commit: the upload of a long reading goes, and so do the bytes of a record that was not made. Its id
 * follows from the request, whose answer is kept: nobody can make it any more.
 */
async function raeumeAuf(b: Betrieb, s: Stueck, vorlage: Vorlage, entstanden: string): Promise<void> {
  const lesung = vorlage.lesungInhalt;
  if (entstanden !== s.uuid) {
    await b.contents.entferne(s.ort);
    if (lesung) await b.contents.entferne({ ...s.ort, sha256: lesung.sha256 });
  }
  if (lesung) await b.contents.verwirf(lesung.upload);
}

async function melde(
  e: Einreichung,
  { angaben: { anfrage } }: Stueck,
  ausgang: Ausgang,
  frischIn?: Raum,
): Promise<Ausgabe<'schriftstueck.einreichen'>['ergebnisse'][number]> {
  const antwort = ausgang.ok
    ? await antworte(e.b, e.rufer, e.raum.akte.uuid, ausgang.wert, frischIn)
    : ausgang;
  if (!antwort.ok) return { ok: false, anfrage, problem: problemAus(antwort.fehler) };
  const { neu, schriftstueck, ruecknahmeBis } = antwort.wert;
  return { ok: true, anfrage, neu, schriftstueck, ruecknahmeBis };
}
