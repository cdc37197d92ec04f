import { leererKopf, type Dokument, type Kopf } from '@registratur/shared/kernel/kette';
import type { Contents, Ort } from '../../ports/contents.ts';

type Quelle = Pick<Contents, 'lies'>;
type Ziel = Pick<Contents, 'vorhanden' | 'nimmAn' | 'platziere' | 'verwirf'>;

/** Brings a content over unless it is there; its hash is taken on the way and again where it lies. Returns its bytes. */
export async function uebertrage(von: Quelle, nach: Ziel, ort: Ort): Promise<number> {
  if (await nach.vorhanden(ort)) return 0;
  const upload = `mitnahme~${ort.schriftstueck}~${ort.sha256}`;
  const { sha256, bytes } = await nach.nimmAn(upload, 'dienst', von.lies(ort), Infinity);
  try {
    if (sha256 !== ort.sha256)
      throw new Error(`Der Inhalt ${ort.raum}/${ort.schriftstueck}/${ort.sha256} ist verändert.`);
    await nach.platziere(upload, ort);
  } finally {
    await nach.verwirf(upload);
  }
  return bytes;
}

/** The head as it stands in a row. */
export const kopfAus = (zeile: Dokument | undefined): Kopf => {
  const seq = zeile?.['seq'];
  const hash = zeile?.['hash'];
  return typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : leererKopf;
};

export const gleich = (a: Kopf, b: Kopf): boolean => a.seq === b.seq && a.hash === b.hash;
