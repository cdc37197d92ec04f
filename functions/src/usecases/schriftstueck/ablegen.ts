import type { Eingabe } from '@registratur/shared/contract/routen';
import { pruefeOffen } from '@registratur/shared/domain/akte/akte.rules';
import { bekanntId, merkmale } from '@registratur/shared/domain/schriftstueck/ablage.rules';
import { pruefeEingangsdatum } from '@registratur/shared/domain/schriftstueck/eingang.rules';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { abgeleiteteId } from '@registratur/shared/kernel/hash';
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { tagIn } from '@registratur/shared/kernel/zeit';
import { fuehreAus } from '../auftrag/fuehreAus.ts';
import type { Betrieb, Fall, Rufer } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import { liesVorgang, vorgangId } from '../zugang/zeilen.ts';
import { antworte, umgezogenNach } from './ablageantwort.ts';
import { waehleEinzelne, type Einzelwahl } from './einzelwahl.ts';
import { entscheideAblage } from './entscheideAblage.ts';
import type { Vorlage } from './entwurf.ts';
import { speichereLesung } from './lesung.ts';
import { holeQuelle, istGemeinte, type Quelle } from './quelle.ts';
import { ausAntwort, ssId } from './zeilen.ts';

type Ein = Eingabe<'schriftstueck.ablegen'>;

/** How often attachments are taken out anew because their mail became known, or went, in between. */
const versucheMax = 3;

interface Auftraggeber {
  readonly ein: Ein;
  readonly eingabe: unknown;
  readonly vorgang: string;
  readonly quelle: Quelle;
}

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
    if (vorher.wert) return antworte(b, rufer, pfad.akte, vorher.wert);
    const vorgang = await liesVorgang(raum.wert, pfad.vorgang);
    if (!vorgang.ok) return vorgang;
    // The change decides; this only spares fetching and placing what would be refused.
    const geschlossen = pruefeOffen(raum.wert.akte, vorgang.wert);
    if (geschlossen) return schlecht(geschlossen);
    const unmoeglich = pruefeEingangsdatum(ein.eingangsdatum, tagIn(b.uhr.jetzt()));
    if (unmoeglich) return schlecht(unmoeglich);
    const quelle = await holeQuelle(b, rufer, ein);
    if (!quelle.ok) return quelle;
    if (quelle.wert.upload.bytes === 0) return schlecht({ code: 'leere_datei' });
    const e: Auftraggeber = { ein, eingabe, vorgang: pfad.vorgang, quelle: quelle.wert };
    const abgelegt = await legeAb(b, rufer, raum.wert, e);
    return abgelegt.ok ? antworte(b, rufer, pfad.akte, abgelegt.wert) : abgelegt;
  };

async function legeAb(
  b: Betrieb,
  rufer: Rufer,
  raum: Raum,
  e: Auftraggeber,
): Promise<Result<JsonObjekt, Fehler>> {
  const vorlage = await bereiteVor(b, rufer, raum, e);
  if (!istGemeinte(e.quelle, vorlage.lesung)) return schlecht({ code: 'postfach_andere_nachricht' });
  const { anfrage } = e.ein;
  const auftrag = abgeleiteteId(anfrage, 'anlagenEinzeln');
  const bekannt = bekanntId(raum.akte.schluessel, e.vorgang, vorlage.merkmale);
  const wahlen: Einzelwahl[] = [];
  for (let versuch = 1; ; versuch += 1) {
    const wahl = await waehleEinzelne(b, raum, vorlage, { bekannt, ein: e.ein });
    wahlen.push(wahl);
    const dort = await umgezogenNach(b, rufer, raum, vorlage, bekannt);
    const ids = [vorgangId(e.vorgang), bekannt, ...wahl.teile.map((t) => ssId(t.uuid))];
    const vollzug = await raum.aendern({ anfrage, ein: e.eingabe, ids }, (stand) =>
      entscheideAblage({ stand, vorlage, wahl, auftrag, bekannt, dort }),
    );
    if (vollzug.ok) {
      const { antwort } = vollzug.wert;
      const rest = { quelle: e.quelle, vorlage, wahlen, entstanden: ausAntwort(antwort) };
      // Filed is filed: what cannot be removed now is left to the sweep.
      await raeumeAuf(b, raum, rest).catch(() => undefined);
      // What cannot be done now is left to the worker.
      if (wahl.rest.length > 0) await fuehreAus(b, raum.partition, auftrag).catch(() => undefined);
      return gut(antwort);
    }
    // Refused: what was placed may still be committed by a repeat, else the sweep takes it.
    if (vollzug.fehler.code !== 'beschaeftigt' || versuch === versucheMax) return vollzug;
  }
}

/** Reads and places; both can be repeated. */
async function bereiteVor(b: Betrieb, rufer: Rufer, raum: Raum, e: Auftraggeber): Promise<Vorlage> {
  const { quelle, ein } = e;
  const { sha256, bytes } = quelle.upload;
  // Its own in every Akte: wherever it moves, it meets no other of the same id.
  const uuid = abgeleiteteId(ein.anfrage, `schriftstueck\n${raum.akte.uuid}`);
  const ort = { raum: raum.partition.id, schriftstueck: uuid, sha256 };
  const hinweis = { ...quelle.hinweis, banner: b.banner, fuer: rufer.person.oid };
  // Placing needs the disk, reading the worker: side by side.
  const [gelesen] = await Promise.all([
    b.contents.uploadPfad(quelle.id).then((pfad) => b.leser.lies(pfad, hinweis)),
    b.contents.platziere(quelle.id, ort),
  ]);
  // Another request may have finished with this very upload meanwhile: then it is read at its place.
  const lesung = (await b.contents.upload(quelle.id))
    ? gelesen
    : await b.leser.lies(await b.contents.pfad(ort), hinweis);
  return {
    uuid,
    vorgang: e.vorgang,
    lesung,
    inhalt: { sha256, bytes },
    dateiname: quelle.name,
    merkmale: merkmale(lesung, sha256, b.banner),
    person: { oid: rufer.person.oid, name: rufer.person.name },
    zeit: b.uhr.jetzt().toISOString(),
    postfach: quelle.postfach,
    betreff: ein.betreff,
    eingangsdatum: ein.eingangsdatum,
    vermerk: ein.vermerk,
    faden: ein.faden,
    lesungInhalt: await speichereLesung(b, raum.partition.id, uuid, lesung, ein.anfrage),
  };
}

/**
 * After the commit: uploads go, and so do the bytes of a record that was not made. Its id follows from the request,
 * whose answer is kept: nobody can make it any more.
 */
async function raeumeAuf(
  b: Betrieb,
  raum: Raum,
  e: {
    readonly quelle: Quelle;
    readonly vorlage: Vorlage;
    readonly wahlen: readonly Einzelwahl[];
    /** Id of the record the answer names. */
    readonly entstanden: string;
  },
): Promise<void> {
  const { uuid } = e.vorlage;
  const eigene = e.wahlen.flatMap((w) => (w.mail.uuid === uuid ? w.teile : []));
  for (const stueck of e.entstanden === uuid ? [] : [e.vorlage, ...eigene]) {
    for (const { sha256 } of [stueck.inhalt, ...(stueck.lesungInhalt ? [stueck.lesungInhalt] : [])])
      await b.contents.entferne({ raum: raum.partition.id, schriftstueck: stueck.uuid, sha256 });
  }
  const teile = e.wahlen.flatMap((w) => w.teile);
  const lesungen = [e.vorlage, ...teile].flatMap((s) => s.lesungInhalt?.upload ?? []);
  for (const upload of new Set([e.quelle.id, ...teile.map((t) => t.upload), ...lesungen]))
    await b.contents.verwirf(upload);
}
