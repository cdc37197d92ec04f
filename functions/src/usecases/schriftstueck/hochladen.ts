import { groessteDatei } from '@registratur/shared/domain/schriftstueck/grenzen';
import type { Person } from '@registratur/shared/domain/person/akteur';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { createHash } from 'node:crypto';
import { Ueberlauf, type Upload } from '../../ports/contents.ts';
import { erzeugePlatz } from '../eingang/platz.ts';
import type { Betrieb, Fall } from '../haus.ts';

type Ergebnis = Result<{ readonly upload: string; readonly sha256: string; readonly bytes: number }, Fehler>;

/** Bytes into the Eingang, where they wait to be filed. Repeatable by the id the caller chose. */
export const eingangHochladen = (b: Betrieb): Fall<'eingang.hochladen'> => {
  const platz = erzeugePlatz(b.contents);
  return async ({ person }, { pfad, frage, strom }) => {
    if (!(await darfIrgendwoAblegen(b, person))) return schlecht({ code: 'kein_recht', recht: 'SCHREIBEN' });
    const vorhanden = await b.contents.upload(pfad.upload);
    if (vorhanden && vorhanden.oid !== person.oid) return schlecht({ code: 'anfrage_anders_verwendet' });
    if (vorhanden) return nochEinmal(pfad.upload, frage.sha256, vorhanden);
    const voll = await platz.belege(person.oid);
    if (voll) return schlecht(voll);
    try {
      return await nimmAn(b, { oid: person.oid, id: pfad.upload, erwartet: frage.sha256, strom });
    } finally {
      platz.gibFrei(person.oid);
    }
  };
};

async function nimmAn(
  b: Betrieb,
  e: {
    readonly oid: string;
    readonly id: string;
    readonly erwartet: string | undefined;
    readonly strom: AsyncIterable<Uint8Array>;
  },
): Promise<Ergebnis> {
  const eigene = mitHash(e.strom);
  try {
    const { oid, sha256, bytes } = await b.contents.nimmAn(e.id, e.oid, eigene.strom, groessteDatei);
    // Somebody else was faster under this id: theirs stays.
    if (oid !== e.oid || sha256 !== eigene.sha256()) return schlecht({ code: 'anfrage_anders_verwendet' });
    if (bytes === 0) return await ohneUpload(b, e.id, { code: 'leere_datei' });
    if (e.erwartet !== undefined && e.erwartet !== sha256)
      return await ohneUpload(b, e.id, { code: 'pruefsumme_falsch' });
    return gut({ upload: e.id, sha256, bytes });
  } catch (fehler) {
    if (fehler instanceof Ueberlauf) return schlecht({ code: 'zu_gross', grenzeBytes: groessteDatei });
    throw fehler;
  }
}

/** Who may file nowhere cannot fill the Eingang either (domain §11.3: everyone else has no right). */
async function darfIrgendwoAblegen(b: Betrieb, person: Person): Promise<boolean> {
  const { einheiten } = await b.rechtelage.ordnung();
  const rechte = await b.rechtelage.rechteFuer(person);
  return [...einheiten.keys()].some((kennzeichen) => rechte(kennzeichen).has('SCHREIBEN'));
}

/** Sent before: what lies there stays, whatever comes now. */
const nochEinmal = (id: string, erwartet: string | undefined, { sha256, bytes }: Upload): Ergebnis =>
  erwartet === undefined || erwartet === sha256
    ? gut({ upload: id, sha256, bytes })
    : schlecht({ code: 'anfrage_anders_verwendet' });

/** The stream, and once it was read to its end the hash of what went through. */
function mitHash(strom: AsyncIterable<Uint8Array>): {
  readonly strom: AsyncIterable<Uint8Array>;
  readonly sha256: () => string;
} {
  const hash = createHash('sha256');
  return {
    strom: (async function* () {
      for await (const teil of strom) {
        hash.update(teil);
        yield teil;
      }
    })(),
    sha256: () => hash.digest('hex'),
  };
}

async function ohneUpload<F>(
  b: Betrieb,
  upload: string,
  fehler: F,
): Promise<{ readonly ok: false; readonly fehler: F }> {
  await b.contents.verwirf(upload);
  return schlecht(fehler);
}
