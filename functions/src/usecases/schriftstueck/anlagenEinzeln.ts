import { vorgang as vorgangSchema } from '@registratur/shared/domain/akte/akte.schema';
import type { Auftrag, Befehl } from '@registratur/shared/domain/auftrag/auftrag.schema';
import type { Entwurf } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Partition } from '../../ports/store.ts';
import { schritt } from '../auftrag/schritt.ts';
import type { Betrieb } from '../haus.ts';
import { vorgangId } from '../zugang/zeilen.ts';
import { bereiteEinzelneVor, sofortMax } from './einzelteile.ts';
import { einzelnes, freie } from './entscheideEinzelne.ts';
import { ganzeLesung } from './ganzeLesung.ts';
import { alsSchriftstueck, ssId } from './zeilen.ts';

type Einzeln = Extract<Befehl, { art: 'schriftstueck.anlagenEinzeln' }>;

/** The attachments beyond the first twenty, in further changes of twenty. A withdrawn mail gets none. */
export async function legeAnlagenEinzelnAb(
  b: Betrieb,
  partition: Partition,
  auftrag: Auftrag,
  befehl: Einzeln,
): Promise<Result<readonly Entwurf[], Fehler>> {
  const mail = alsSchriftstueck(await b.store.lies(partition, ssId(befehl.schriftstueck)));
  if (mail?.zustand !== 'aktiv') return schlecht({ code: 'nicht_gefunden' });
  const datei = await b.contents.pfad({
    raum: partition.id,
    schriftstueck: mail.uuid,
    sha256: mail.inhalt.sha256,
  });
  // Part paths are those of the reading that was stored, whatever the reader says today.
  const { anlagen } = await ganzeLesung(b.contents, partition.id, mail);
  const herkunft = {
    ...mail,
    person: { oid: auftrag.vonOid, name: befehl.name },
    zeit: auftrag.zeit,
    postfach: befehl.postfach,
  };
  for (let ab = 0; ab < befehl.teile.length; ab += sofortMax) {
    const pfade = befehl.teile.slice(ab, ab + sofortMax);
    const teile = await bereiteEinzelneVor(
      b,
      { partition },
      { datei, anlagen, mail: mail.uuid, pfade, anfrage: auftrag.uuid },
    );
    const ids = [mail.id, vorgangId(mail.vorgang), ...teile.map((t) => ssId(t.uuid))];
    const getan = await schritt(
      b,
      partition,
      auftrag,
      { name: `teile-${ab}`, op: 'schriftstueck.ablegen', ids },
      (stand) => {
        if (alsSchriftstueck(stand.dokument(mail.id))?.zustand !== 'aktiv')
          return schlecht({ code: 'nicht_gefunden' });
        const vorgang = vorgangSchema.parse(stand.dokument(vorgangId(mail.vorgang)));
        const fehlende = freie(stand, teile);
        const erste = vorgang.naechstesSchriftstueck;
        return gut({
          schreibe: [
            ...fehlende.map((t, i) => einzelnes(herkunft, t, erste + i)),
            { ...vorgang, naechstesSchriftstueck: erste + fehlende.length },
          ],
          antwort: {},
        });
      },
    );
    if (!getan.ok) return getan;
    for (const { upload, lesungInhalt } of teile)
      for (const fertig of [upload, ...(lesungInhalt ? [lesungInhalt.upload] : [])])
        await b.contents.verwirf(fertig);
  }
  return gut([]);
}
