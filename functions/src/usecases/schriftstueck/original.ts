import { istGesperrt } from '@registratur/shared/domain/schriftstueck/freigabe.rules';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Betrieb, Fall } from '../haus.ts';
import { zeige } from './lesen.ts';
import { hausUpload, liesSchriftstueck } from './zeilen.ts';

/** The original bytes, exactly as they were filed; never from quarantine, nor while a part of them is in it. */
export const schriftstueckOriginal =
  (b: Betrieb): Fall<'schriftstueck.original'> =>
  async ({ person }, { pfad }) => {
    const raum = await b.oeffne(person, pfad.akte, 'schriftstueck.original');
    if (!raum.ok) return raum;
    const ss = await liesSchriftstueck(raum.wert, pfad.schriftstueck);
    if (!ss.ok) return ss;
    if (istGesperrt(ss.wert)) return schlecht({ code: 'in_quarantaene' });
    const { sha256, bytes, name } = ss.wert.inhalt;
    const ort = { raum: raum.wert.partition.id, schriftstueck: ss.wert.uuid, sha256 };
    return gut({ strom: b.contents.lies(ort), bytes, name });
  };

/** One attachment, decoded from the original on demand. */
export const schriftstueckAnlage =
  (b: Betrieb): Fall<'schriftstueck.anlage'> =>
  async ({ person }, { pfad }) => {
    const raum = await b.oeffne(person, pfad.akte, 'schriftstueck.anlage');
    if (!raum.ok) return raum;
    const ss = await liesSchriftstueck(raum.wert, pfad.schriftstueck);
    if (!ss.ok) return ss;
    const ansicht = await zeige(b, raum.wert, ss.wert);
    const anlage = flach(ansicht.anlagen).find((a) => a.pfad === pfad.anlage);
    if (!anlage) return schlecht({ code: 'nicht_gefunden' });
    if (anlage.quarantaene) return schlecht({ code: 'in_quarantaene' });
    const ort = { raum: raum.wert.partition.id, schriftstueck: ss.wert.uuid, sha256: ss.wert.inhalt.sha256 };
    const ziel = b.contents.zwischenPfad(hausUpload(b.zufall.hex(16), 'anlage'));
    const teil = await b.leser.teil(await b.contents.pfad(ort), pfad.anlage, ziel);
    if (!teil) return schlecht({ code: 'nicht_gefunden' });
    const strom = createReadStream(ziel);
    strom.on('close', () => void rm(ziel, { force: true }));
    return gut({ strom, bytes: teil.bytes, name: anlage.ablageName });
  };

type Ansicht = Awaited<ReturnType<typeof zeige>>['anlagen'];
const flach = (anlagen: Ansicht): Ansicht => anlagen.flatMap((a) => [a, ...flach([...a.anlagen])]);
