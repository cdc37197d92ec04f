import { pruefeOffen, naechsterStand } from '@registratur/shared/domain/akte/akte.rules';
import { akte as akteSchema } from '@registratur/shared/domain/akte/akte.schema';
import type { Auftrag, Befehl } from '@registratur/shared/domain/auftrag/auftrag.schema';
import { fassungenMax } from '@registratur/shared/domain/schriftstueck/ablage.rules';
import { istGesperrt } from '@registratur/shared/domain/schriftstueck/freigabe.rules';
import { schriftstueckMachine } from '@registratur/shared/domain/schriftstueck/schriftstueck.machine';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Aenderung, Entwurf } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { dokumentHash } from '@registratur/shared/kernel/kette';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Partition, Stand } from '../../ports/store.ts';
import { hindernis, hindernisId } from '../akte/hindernisse.ts';
import { schritt } from '../auftrag/schritt.ts';
import type { Betrieb } from '../haus.ts';
import { aktePartition } from '../zugang/raum.ts';
import { offenerVorgang, vorgangId } from '../zugang/zeilen.ts';
import { hatAuftrag, offeneAuftraege } from './beweglich.ts';
import { bekanntDort, bekanntIdDort, einordnungDort, stumpf, verlasse } from './bekanntheit.ts';
import { nimmAblegerMit } from './ablegerMit.ts';
import { ablegerZeile } from './entscheideAblage.ts';
import { ssOrd } from './entwurf.ts';
import { alsSchriftstueck, ausAntwort, ssId } from './zeilen.ts';

type Umzug = Extract<Befehl, { art: 'schriftstueck.umziehen' }>;

interface Lauf {
  readonly b: Betrieb;
  readonly auftrag: Auftrag;
  readonly befehl: Umzug;
  readonly von: Partition;
  readonly nach: Partition;
}

/**
 * A move between two Akten, each step repeatable (design §3.7): copy the bytes → target invisible → source leaves,
 * if it still is what was ordered, else the target is withdrawn → its further filers follow → target visible → source
 * bytes go.
 */
export async function zieheUm(
  b: Betrieb,
  von: Partition,
  auftrag: Auftrag,
  befehl: Umzug,
): Promise<Result<readonly Entwurf[], Fehler>> {
  const lauf: Lauf = { b, auftrag, befehl, von, nach: aktePartition(befehl.nach.akte) };
  const ss = alsSchriftstueck(await b.store.lies(von, ssId(befehl.schriftstueck)));
  if (ss) {
    const gegangen = await bringeHin(lauf, ss);
    if (!gegangen.ok) return gegangen;
  }
  await nimmAblegerMit(b, von, auftrag, befehl.schriftstueck);
  await zeige(lauf);
  await entferne(lauf, von);
  // Where an equal record took it in, the copy is named by nobody.
  await entferne(lauf, lauf.nach);
  return gut([]);
}

/** Until the source has left. */
async function bringeHin(lauf: Lauf, ss: Schriftstueck): Promise<Result<unknown, Fehler>> {
  await kopiere(lauf);
  const angekommen = await kommeAn(lauf, ss);
  if (!angekommen.ok) {
    if (angekommen.fehler.code === 'beschaeftigt') return angekommen;
    await bleibe(lauf, ss);
    await entferne(lauf, lauf.nach);
    return angekommen;
  }
  const ort = { akte: lauf.befehl.nach.akte, schriftstueck: angekommen.wert };
  const gegangen = await gehe(lauf, ss, ort);
  if (gegangen.ok || gegangen.fehler.code === 'beschaeftigt') return gegangen;
  await zieheZurueck(lauf, ss);
  await bleibe(lauf, ss);
  return gegangen;
}

async function kopiere({ b, befehl, von, nach }: Lauf): Promise<void> {
  const { schriftstueck } = befehl;
  for (const sha256 of befehl.inhalte)
    await b.contents.kopiere(
      { raum: von.id, schriftstueck, sha256 },
      { raum: nach.id, schriftstueck, sha256 },
    );
}

/** Only where no document names them: a record may have come back, or been withdrawn there. */
async function entferne({ b, befehl }: Lauf, wo: Partition): Promise<void> {
  if (alsSchriftstueck(await b.store.lies(wo, ssId(befehl.schriftstueck)))) return;
  for (const sha256 of befehl.inhalte)
    await b.contents.entferne({ raum: wo.id, schriftstueck: befehl.schriftstueck, sha256 });
}

/** Arrives invisibly, or finds an equal record there that takes it in. Answers the id at the new place. */
async function kommeAn(lauf: Lauf, ss: Schriftstueck): Promise<Result<string, Fehler>> {
  const { b, auftrag, befehl, nach } = lauf;
  const akte = akteSchema.parse(await b.store.lies(nach, 'akte'));
  const dort = bekanntIdDort(akte.schluessel, befehl.nach.vorgang, ss);
  const ids = ['akte', vorgangId(befehl.nach.vorgang), ssId(ss.uuid), ...(dort === undefined ? [] : [dort])];
  const vollzug = await schritt(
    b,
    nach,
    auftrag,
    { name: 'ankunft', op: 'schriftstueck.ankunft', ids, listen: [offeneAuftraege] },
    (stand) => nimmAuf(stand, lauf, ss, dort),
  );
  return vollzug.ok ? gut(ausAntwort(vollzug.wert.antwort)) : vollzug;
}

function nimmAuf(
  stand: Stand,
  { auftrag, befehl }: Lauf,
  ss: Schriftstueck,
  dort: string | undefined,
): Result<Aenderung, Fehler> {
  const geschlossen = pruefeOffen(akteSchema.parse(stand.dokument('akte')));
  if (geschlossen) return schlecht(geschlossen);
  const vorgang = offenerVorgang(stand, befehl.nach.vorgang);
  if (!vorgang.ok) return vorgang;
  // It comes back before its way out is finished: the bytes here are still to be removed.
  if (hatAuftrag(stand, ss.uuid)) return schlecht({ code: 'beschaeftigt' });
  const einordnung = einordnungDort(stand, ss, dort);
  if (einordnung.art === 'zu_viele')
    return schlecht({ code: 'zu_viele', was: 'abweichende Fassungen', max: fassungenMax });
  if (einordnung.art === 'gleich') {
    // An equal record is just arriving itself and might be withdrawn: later.
    if (einordnung.unterwegs) return schlecht({ code: 'beschaeftigt' });
    const { schriftstueck } = einordnung;
    return gut({
      schreibe: [ablegerZeile(schriftstueck, ss.abgelegtVon, ss.abgelegtAm, ss.faden)],
      antwort: { schriftstueck },
    });
  }
  const nummer = vorgang.wert.naechstesSchriftstueck;
  const ankunft: Schriftstueck = {
    ...ss,
    zustand: schriftstueckMachine.ankommen.nach,
    vorgang: befehl.nach.vorgang,
    nummer,
    ord: ssOrd(befehl.nach.vorgang, nummer),
    bekannt: ss.bekannt && dort !== undefined ? { ...ss.bekannt, id: dort } : null,
    fassung: einordnung.fassung,
    andereFassung: einordnung.andereFassung,
    umzug: auftrag.uuid,
    ...naechsterStand(ss, auftrag.zeit),
  };
  return gut({
    schreibe: [
      ankunft,
      hindernis('ankunft', befehl.nach.vorgang, ss.uuid),
      { ...vorgang.wert, naechstesSchriftstueck: nummer + 1 },
      ...bekanntDort(stand, ss, dort, true),
    ],
    nutzlasten: [{ dokument: ss.id, neu: { quellHash: befehl.quellHash }, grund: befehl.grund }],
    antwort: { schriftstueck: ss.uuid },
  });
}

async function gehe(
  { b, auftrag, befehl, von }: Lauf,
  { id, bekannt }: Schriftstueck,
  ort: { readonly akte: string; readonly schriftstueck: string },
): Promise<Result<unknown, Fehler>> {
  const ids = [id, ...(bekannt ? [bekannt.id] : [])];
  return schritt(b, von, auftrag, { name: 'abgang', op: 'schriftstueck.verschieben', ids }, (stand) => {
    const zeile = stand.dokument(id);
    const ss = alsSchriftstueck(zeile);
    if (!ss || !zeile || dokumentHash(zeile) !== befehl.quellHash)
      return schlecht({ code: 'geaendert', um: auftrag.zeit });
    const alt = verlasse(stand, ss, ort);
    return gut({
      schreibe: [stumpf(ss, ort), ...alt.schreibe],
      loesche: [...alt.loesche, ...(istGesperrt(ss) ? [hindernisId(ss.uuid)] : [])],
      nutzlasten: [{ dokument: id, neu: { nach: `akte~${ort.akte}` }, grund: befehl.grund }],
      antwort: {},
    });
  });
}

/** The record at the target can be seen, and is no longer in the way of z.d.A. */
async function zeige({ b, auftrag, befehl, nach }: Lauf): Promise<void> {
  const id = ssId(befehl.schriftstueck);
  const vorher = alsSchriftstueck(await b.store.lies(nach, id));
  if (vorher?.umzug !== auftrag.uuid) return;
  const ids = [id, ...(vorher.bekannt ? [vorher.bekannt.id] : [])];
  const gezeigt = await schritt(
    b,
    nach,
    auftrag,
    { name: 'sichtbar', op: 'schriftstueck.ankunft', ids },
    (stand) => {
      const ss = alsSchriftstueck(stand.dokument(id));
      if (ss?.umzug !== auftrag.uuid) return schlecht({ code: 'geaendert', um: auftrag.zeit });
      return gut({
        schreibe: [
          { ...ss, zustand: schriftstueckMachine.sichtbarMachen.nach, umzug: null },
          ...bekanntDort(stand, ss, ss.bekannt?.id, false),
          ...(istGesperrt(ss) ? [hindernis('quarantaene', ss.vorgang, ss.uuid)] : []),
        ],
        loesche: istGesperrt(ss) ? [] : [hindernisId(ss.uuid)],
        antwort: {},
      });
    },
  );
  if (!gezeigt.ok) throw new Error(`Die Ankunft von ${id} ließ sich nicht abschließen.`);
}

/** The source was changed after all: the arrival becomes a withdrawn one, known to nobody. */
async function zieheZurueck({ b, auftrag, nach }: Lauf, { id }: Schriftstueck): Promise<void> {
  const vorher = alsSchriftstueck(await b.store.lies(nach, id));
  const ids = [id, ...(vorher?.bekannt ? [vorher.bekannt.id] : [])];
  await schritt(b, nach, auftrag, { name: 'rueckzug', op: 'schriftstueck.rueckzug', ids }, (stand) => {
    const ss = alsSchriftstueck(stand.dokument(id));
    if (ss?.umzug !== auftrag.uuid) return schlecht({ code: 'nicht_gefunden' });
    const alt = verlasse(stand, ss);
    return gut({
      schreibe: [
        { ...ss, zustand: schriftstueckMachine.zurueckziehen.nach, umzug: null, bekannt: null },
        ...alt.schreibe,
      ],
      loesche: [...alt.loesche, hindernisId(ss.uuid)],
      antwort: {},
    });
  });
}

/** The move was refused: the source may be changed again. */
async function bleibe({ b, auftrag, von }: Lauf, { id }: Schriftstueck): Promise<void> {
  await schritt(b, von, auftrag, { name: 'bleibt', op: 'schriftstueck.bleibt', ids: [id] }, (stand) => {
    const ss = alsSchriftstueck(stand.dokument(id));
    return ss?.umzug === auftrag.uuid
      ? gut({ schreibe: [{ ...ss, umzug: null }], antwort: {} })
      : schlecht({ code: 'nicht_gefunden' });
  });
}
