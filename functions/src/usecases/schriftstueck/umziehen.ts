import { pruefeOffen } from '@registratur/shared/domain/akte/akte.rules';
import { akte as akteSchema } from '@registratur/shared/domain/akte/akte.schema';
import type { Auftrag, Befehl } from '@registratur/shared/domain/auftrag/auftrag.schema';
import { bekanntId, ordneEin } from '@registratur/shared/domain/schriftstueck/ablage.rules';
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
import { bekanntIn, bekanntZeile } from './entscheideAblage.ts';
import { ssOrd } from './entwurf.ts';
import { marken, stumpf, verlasse } from './verschiebeInnerhalb.ts';
import { ablegerId, alsSchriftstueck, ssId } from './zeilen.ts';

type Umzug = Extract<Befehl, { art: 'schriftstueck.umziehen' }>;

/**
 * A move between two Akten, each step repeatable (design §3.7): copy the bytes → target invisible → source leaves,
 * if it still is what was ordered, else the target is withdrawn → target visible → source bytes go.
 */
export async function zieheUm(
  b: Betrieb,
  von: Partition,
  auftrag: Auftrag,
  befehl: Umzug,
): Promise<Result<readonly Entwurf[], Fehler>> {
  const nach = aktePartition(befehl.nach.akte);
  const ss = alsSchriftstueck(await b.store.lies(von, ssId(befehl.schriftstueck)));
  if (ss) {
    await kopiere(b, von, nach, ss);
    const angekommen = await kommeAn(b, nach, auftrag, befehl, ss);
    if (!angekommen.ok) {
      await bleibe(b, von, auftrag, ss);
      await entferne(b, nach, ss);
      return angekommen;
    }
    const ort = { akte: befehl.nach.akte, schriftstueck: angekommen.wert };
    const gegangen = await gehe(b, von, auftrag, befehl, ort);
    if (!gegangen.ok) {
      await zieheZurueck(b, nach, auftrag, ss);
      await bleibe(b, von, auftrag, ss);
      return gegangen;
    }
    if (ort.schriftstueck !== ss.uuid) await entferne(b, nach, ss);
    await entferne(b, von, ss);
  }
  const sichtbar = await zeige(b, nach, auftrag, befehl);
  return sichtbar.ok ? gut([]) : sichtbar;
}

/** Everything a Schriftstück owns: the original and, for a long one, its reading. */
const inhalte = (ss: Schriftstueck): readonly string[] => [
  ss.inhalt.sha256,
  ...(ss.lesung ? [ss.lesung.sha256] : []),
];

async function kopiere(b: Betrieb, von: Partition, nach: Partition, ss: Schriftstueck): Promise<void> {
  for (const sha256 of inhalte(ss)) {
    await b.contents.kopiere(
      { raum: von.id, schriftstueck: ss.uuid, sha256 },
      { raum: nach.id, schriftstueck: ss.uuid, sha256 },
    );
  }
}

async function entferne(b: Betrieb, wo: Partition, ss: Schriftstueck): Promise<void> {
  for (const sha256 of inhalte(ss))
    await b.contents.entferne({ raum: wo.id, schriftstueck: ss.uuid, sha256 });
}

/** Arrives invisibly, or finds an equal record there that takes it in. Answers the id at the new place. */
async function kommeAn(
  b: Betrieb,
  nach: Partition,
  auftrag: Auftrag,
  befehl: Umzug,
  ss: Schriftstueck,
): Promise<Result<string, Fehler>> {
  const akte = akteSchema.parse(await b.store.lies(nach, 'akte'));
  const dort = bekanntId(akte.schluessel, befehl.nach.vorgang, { ...marken(ss), schluessel: ss.schluessel });
  const ids = ['akte', vorgangId(befehl.nach.vorgang), dort, ssId(ss.uuid)];
  const vollzug = await schritt(
    b,
    nach,
    auftrag,
    { name: 'ankunft', op: 'schriftstueck.ankunft', ids },
    (stand) => {
      const geschlossen = pruefeOffen(akteSchema.parse(stand.dokument('akte')));
      if (geschlossen) return schlecht(geschlossen);
      const vorgang = offenerVorgang(stand, befehl.nach.vorgang);
      if (!vorgang.ok) return vorgang;
      const gleich =
        ss.bekannt && ordneEin(bekanntIn(stand, dort), { ...ss.bekannt, schluessel: ss.schluessel });
      if (gleich?.art === 'gleich') return gut(aufgenommen(ss, gleich.schriftstueck));
      const nummer = vorgang.wert.naechstesSchriftstueck;
      const ankunft: Schriftstueck = {
        ...ss,
        zustand: schriftstueckMachine.ankommen.nach,
        vorgang: befehl.nach.vorgang,
        nummer,
        ord: ssOrd(befehl.nach.vorgang, nummer),
        bekannt: ss.bekannt && { ...ss.bekannt, id: dort },
        umzug: auftrag.uuid,
        stand: ss.stand + 1,
      };
      return gut({
        schreibe: [
          ankunft,
          hindernis('ankunft', befehl.nach.vorgang, ss.uuid),
          { ...vorgang.wert, naechstesSchriftstueck: nummer + 1 },
        ],
        nutzlasten: [{ dokument: ss.id, neu: { quellHash: befehl.quellHash }, grund: befehl.grund }],
        antwort: { schriftstueck: ss.uuid },
      });
    },
  );
  return vollzug.ok ? gut(String(vollzug.wert.antwort['schriftstueck'])) : vollzug;
}

/** An equal record at the target takes the moved one in: its filer becomes a further Ableger. */
const aufgenommen = (ss: Schriftstueck, schriftstueck: string): Aenderung => ({
  schreibe: [
    {
      id: ablegerId(schriftstueck, ss.abgelegtVon.oid),
      typ: 'ableger',
      ord: `${schriftstueck}~${ss.abgelegtVon.oid}`,
      schriftstueck,
      oid: ss.abgelegtVon.oid,
      name: ss.abgelegtVon.name,
      zeit: ss.abgelegtAm,
    },
  ],
  antwort: { schriftstueck },
});

async function gehe(
  b: Betrieb,
  von: Partition,
  auftrag: Auftrag,
  befehl: Umzug,
  ort: { readonly akte: string; readonly schriftstueck: string },
): Promise<Result<unknown, Fehler>> {
  const id = ssId(befehl.schriftstueck);
  const bekannt = alsSchriftstueck(await b.store.lies(von, id))?.bekannt?.id;
  const ids = [id, ...(bekannt === undefined ? [] : [bekannt])];
  return schritt(b, von, auftrag, { name: 'abgang', op: 'schriftstueck.verschieben', ids }, (stand) => {
    const zeile = stand.dokument(id);
    const ss = alsSchriftstueck(zeile);
    if (!ss || !zeile || dokumentHash(zeile) !== befehl.quellHash)
      return schlecht({ code: 'geaendert', um: auftrag.zeit });
    return gut({
      schreibe: [stumpf(ss, ort), ...verlasse(stand, ss, ort)],
      loesche: ss.quarantaene ? [hindernisId(ss.uuid)] : [],
      nutzlasten: [{ dokument: id, neu: { nach: `akte~${ort.akte}` }, grund: befehl.grund }],
      antwort: {},
    });
  });
}

/** The record at the target can be seen: known from now on, no longer in the way of z.d.A. */
async function zeige(
  b: Betrieb,
  nach: Partition,
  auftrag: Auftrag,
  befehl: Umzug,
): Promise<Result<unknown, Fehler>> {
  const id = ssId(befehl.schriftstueck);
  const ss = alsSchriftstueck(await b.store.lies(nach, id));
  if (ss?.umzug !== auftrag.uuid) return gut(undefined);
  const ids = [id, ...(ss.bekannt ? [ss.bekannt.id] : [])];
  return schritt(b, nach, auftrag, { name: 'sichtbar', op: 'schriftstueck.ankunft', ids }, (stand) =>
    gut(sichtbar(stand, alsSchriftstueck(stand.dokument(id)) ?? ss)),
  );
}

function sichtbar(stand: Stand, ss: Schriftstueck): Aenderung {
  const bekannt = ss.bekannt && bekanntIn(stand, ss.bekannt.id);
  const fassung = { ss: ss.uuid, ...marken(ss) };
  return {
    schreibe: [
      { ...ss, zustand: schriftstueckMachine.sichtbarMachen.nach, umzug: null },
      ...(ss.bekannt
        ? [bekanntZeile(ss.bekannt.id, [...(bekannt?.fassungen ?? []), fassung], bekannt?.umgezogen ?? [])]
        : []),
      ...(ss.quarantaene ? [hindernis('quarantaene', ss.vorgang, ss.uuid)] : []),
    ],
    loesche: ss.quarantaene ? [] : [hindernisId(ss.uuid)],
    antwort: {},
  };
}

async function zieheZurueck(b: Betrieb, nach: Partition, auftrag: Auftrag, ss: Schriftstueck): Promise<void> {
  const id = ssId(ss.uuid);
  await schritt(b, nach, auftrag, { name: 'rueckzug', op: 'schriftstueck.rueckzug', ids: [id] }, (stand) => {
    const ankunft = alsSchriftstueck(stand.dokument(id));
    if (!ankunft) return schlecht({ code: 'nicht_gefunden' });
    return gut({
      schreibe: [{ ...ankunft, zustand: schriftstueckMachine.zurueckziehen.nach }],
      loesche: [hindernisId(ss.uuid)],
      antwort: {},
    });
  });
}

/** The move was refused: the source may be changed again. */
async function bleibe(b: Betrieb, von: Partition, auftrag: Auftrag, ss: Schriftstueck): Promise<void> {
  await schritt(b, von, auftrag, { name: 'bleibt', op: 'schriftstueck.bleibt', ids: [ss.id] }, (stand) => {
    const hier = alsSchriftstueck(stand.dokument(ss.id));
    return hier
      ? gut({ schreibe: [{ ...hier, umzug: null }], antwort: {} })
      : schlecht({ code: 'nicht_gefunden' });
  });
}
