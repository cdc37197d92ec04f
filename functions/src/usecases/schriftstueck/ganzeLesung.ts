import type { Adresse, Anlage, Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Contents } from '../../ports/contents.ts';

export interface GanzeLesung {
  readonly text: string;
  readonly anlagen: readonly Anlage[];
  /** People beyond those the document holds. */
  readonly personen: Personen | undefined;
}

export interface Personen {
  readonly von: Adresse[];
  readonly an: Adresse[];
  readonly cc: Adresse[];
  readonly bcc: Adresse[];
}

/** Text, people and attachments as stored with the Schriftstück or, for a long one, in its reading. */
export async function ganzeLesung(contents: Contents, raum: string, ss: Schriftstueck): Promise<GanzeLesung> {
  if (ss.lesung === null) return { text: ss.text, anlagen: ss.anlagen, personen: undefined };
  const teile: Buffer[] = [];
  for await (const teil of contents.lies({ raum, schriftstueck: ss.uuid, sha256: ss.lesung.sha256 })) {
    teile.push(teil as Buffer);
  }
  const lesung = JSON.parse(Buffer.concat(teile).toString('utf8')) as Lesung;
  return {
    text: lesung.text,
    anlagen: lesung.anlagen,
    personen: { von: [...lesung.von], an: [...lesung.an], cc: [...lesung.cc], bcc: [...lesung.bcc] },
  };
}
