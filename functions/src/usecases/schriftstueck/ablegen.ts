import type { Eingabe } from '@registratur/shared/contract/routen';
import type { Akte } from '@registratur/shared/domain/akte/akte.schema';
import { bekanntId, merkmale, ordneEin } from '@registratur/shared/domain/schriftstueck/ablage.rules';
import { bekannt as bekanntSchema } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import { ruecknahmeBis } from '@registratur/shared/domain/schriftstueck/ruecknahme.rules';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { abgeleiteteId } from '@registratur/shared/kernel/hash';
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Betrieb, Fall, Rufer } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { liesVorgang, vorgangId } from '../zugang/zeilen.ts';
import { bereiteEinzelneVor, sofortMax, type Einzelteil } from './einzelteile.ts';
import { entscheideAblage } from './entscheideAblage.ts';
import { speichereLesung } from './lesung.ts';
import { zeige } from './lesen.ts';
import { holeQuelle, type Quelle } from './quelle.ts';
import type { Vorlage } from './entwurf.ts';
import { liesSchriftstueck, ssId } from './zeilen.ts';

type Ein = Eingabe<'schriftstueck.ablegen'>;

/**
 * Files a message or file: fetch the bytes → read them apart → place them at the Akte → one change that decides
 * whether the message is known. Everything before the change can be repeated; the upload stays until after it.
 */
export const schriftstueckAblegen =
  (b: Betrieb): Fall<'schriftstueck.ablegen'> =>
  async (rufer, { pfad, ein }) => {
    const raum = await b.oeffne(rufer.person, pfad.akte, 'schriftstueck.ablegen');
    if (!raum.ok) return raum;
    const eingabe = { ...ein, vorgang: pfad.vorgang };
    const vorher = await raum.wert.schonErledigt(ein.anfrage, eingabe);
    if (!vorher.ok) return vorher;
    if (vorher.wert) return antworte(b, rufer, raum.wert, vorher.wert);
    const vorgang = await liesVorgang(raum.wert, pfad.vorgang);
    if (!vorgang.ok) return vorgang;
    const quelle = await holeQuelle(b, rufer, ein);
    if (!quelle.ok) return quelle;
    if (quelle.wert.upload.bytes === 0) return schlecht({ code: 'leere_datei' });
    const abgelegt = await legeAb(b, rufer, raum.wert, {
      ein,
      eingabe,
      vorgang: pfad.vorgang,
      quelle: quelle.wert,
    });
    if (!abgelegt.ok) return abgelegt;
    await b.contents.verwirf(quelle.wert.id);
    return antworte(b, rufer, raum.wert, abgelegt.wert);
  };

async function legeAb(
  b: Betrieb,
  rufer: Rufer,
  raum: Raum,
  e: { readonly ein: Ein; readonly eingabe: unknown; readonly vorgang: string; readonly quelle: Quelle },
): Promise<Result<JsonObjekt, Fehler>> {
  const { quelle } = e;
  const datei = b.contents.uploadPfad(quelle.id);
  const uuid = abgeleiteteId(e.ein.anfrage, 'schriftstueck');
  const ort = { raum: raum.partition.id, schriftstueck: uuid, sha256: quelle.upload.sha256 };
  // Placing needs the disk, reading the worker: side by side.
  const [lesung] = await Promise.all([
    b.leser.lies(datei, quelle.hinweis),
    b.contents.platziere(quelle.id, ort),
  ]);
  const vorlage: Vorlage = {
    uuid,
    vorgang: e.vorgang,
    lesung,
    inhalt: { sha256: quelle.upload.sha256, bytes: quelle.upload.bytes },
    dateiname: quelle.name,
    merkmale: merkmale(lesung, quelle.upload.sha256, b.banner),
    person: { oid: rufer.person.oid, name: rufer.person.name },
    zeit: b.uhr.jetzt().toISOString(),
    postfach: quelle.postfach,
    betreff: e.ein.betreff,
    eingangsdatum: e.ein.eingangsdatum,
    vermerk: e.ein.vermerk,
    lesungInhalt: await speichereLesung(b, raum.partition.id, uuid, lesung),
  };
  const fort = await umgezogenNach(b, rufer, raum, vorlage);
  if (fort) {
    await raeumeAuf(b, raum.partition.id, [{ uuid, sha256: quelle.upload.sha256 }]);
    return gut(fort);
  }
  const gewuenscht = e.ein.anlagenEinzeln ?? [];
  const teile = await bereiteEinzelneVor(b, raum, {
    datei,
    lesung,
    mail: uuid,
    pfade: gewuenscht.slice(0, sofortMax),
  });
  const vollzug = await verbuche(raum, e, vorlage, teile, gewuenscht.slice(sofortMax));
  if (vollzug.ok && vollzug.wert['neu'] === true) return vollzug;
  await raeumeAuf(b, raum.partition.id, [{ uuid, sha256: quelle.upload.sha256 }, ...teile.map(teilOrt)]);
  return vollzug;
}

/** The record at its new place, when the message was moved away from here and the person may read it there. */
async function umgezogenNach(
  b: Betrieb,
  rufer: Rufer,
  raum: Raum,
  vorlage: Vorlage,
): Promise<JsonObjekt | undefined> {
  const zeile = await raum.lies(bekanntId(raum.akte.schluessel, vorlage.vorgang, vorlage.merkmale));
  const einordnung = ordneEin(zeile && bekanntSchema.parse(zeile), vorlage.merkmale);
  if (einordnung.art !== 'umgezogen') return undefined;
  const dort = await b.oeffne(rufer.person, einordnung.nach.akte, 'schriftstueck.lesen');
  if (!dort.ok || !(await liesSchriftstueck(dort.wert, einordnung.nach.schriftstueck)).ok) return undefined;
  return { akte: einordnung.nach.akte, schriftstueck: einordnung.nach.schriftstueck, neu: false };
}

async function verbuche(
  raum: Raum,
  e: { readonly ein: Ein; readonly eingabe: unknown; readonly vorgang: string },
  vorlage: Vorlage,
  teile: readonly Einzelteil[],
  rest: readonly string[],
): Promise<Result<JsonObjekt, Fehler>> {
  const bekannt = (akte: Akte): string => bekanntId(akte.schluessel, e.vorgang, vorlage.merkmale);
  const ids = [vorgangId(e.vorgang), bekannt(raum.akte)];
  const vollzug = await raum.aendern({ anfrage: e.ein.anfrage, ein: e.eingabe, ids }, (stand, akte) =>
    entscheideAblage({ stand, vorlage, teile, rest, anfrage: e.ein.anfrage, bekannt: bekannt(akte) }),
  );
  return vollzug.ok ? gut(vollzug.wert.antwort) : vollzug;
}

const teilOrt = (t: Einzelteil): { uuid: string; sha256: string } => ({
  uuid: t.uuid,
  sha256: t.inhalt.sha256,
});

/** Bytes placed for a record that was not made; what a crash leaves behind here, the sweep removes. */
async function raeumeAuf(
  b: Betrieb,
  raum: string,
  orte: readonly { uuid: string; sha256: string }[],
): Promise<void> {
  for (const { uuid, sha256 } of orte) {
    const vergeben = await b.store.lies({ behaelter: 'register', id: raum }, ssId(uuid));
    if (!vergeben) await b.contents.entferne({ raum, schriftstueck: uuid, sha256 });
  }
}

/** What the caller is told, the first time and on every repeat. */
async function antworte(
  b: Betrieb,
  rufer: Rufer,
  hier: Raum,
  ref: JsonObjekt,
): ReturnType<Fall<'schriftstueck.ablegen'>> {
  const akte = typeof ref['akte'] === 'string' ? ref['akte'] : hier.akte.uuid;
  const raum =
    akte === hier.akte.uuid ? gut(hier) : await b.oeffne(rufer.person, akte, 'schriftstueck.lesen');
  if (!raum.ok) return raum;
  const ss = await liesSchriftstueck(raum.wert, String(ref['schriftstueck']));
  if (!ss.ok) return ss;
  const neu = ref['neu'] === true;
  return gut({
    neu,
    schriftstueck: await zeige(b, raum.wert, ss.wert),
    ruecknahmeBis: neu ? ruecknahmeBis(ss.wert.abgelegtAm) : null,
    einzeln: (ref['einzeln'] as { pfad: string; schriftstueck: string }[] | undefined) ?? [],
  });
}
