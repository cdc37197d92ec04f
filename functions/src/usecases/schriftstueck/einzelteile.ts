import type { Eingabe } from '@registratur/shared/contract/routen';
import { enthaeltGesperrtes } from '@registratur/shared/domain/schriftstueck/freigabe.rules';
import { alleAnlagen, type Anlage, type Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import { abgeleiteteId } from '@registratur/shared/kernel/hash';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Betrieb } from '../haus.ts';
import type { Raum } from '../zugang/raum.ts';
import type { Lesungsinhalt } from './entwurf.ts';
import { speichereLesung } from './lesung.ts';
import { hausUpload } from './zeilen.ts';

/** An attachment on its way to become a Schriftstück of its own: its bytes are placed already. */
export interface Einzelteil {
  readonly pfad: string;
  readonly uuid: string;
  readonly name: string;
  readonly lesung: Lesung;
  readonly lesungInhalt: Lesungsinhalt | null;
  readonly inhalt: { readonly sha256: string; readonly bytes: number };
  /** Stays until after the commit. */
  readonly upload: string;
}

type Wuensche = NonNullable<Eingabe<'schriftstueck.ablegen'>['anlagenEinzeln']>;

/** This many go with the change that files the mail, the rest by Auftrag (design §3.4). */
export const sofortMax = 20;

/** Id of an attachment's own Schriftstück: the same mail, part and bytes are always the same record. */
export const einzelId = (mail: string, pfad: string, sha256: string): string =>
  abgeleiteteId(mail, `${pfad}\n${sha256}`);

/** Part paths of what the person wishes; a name no attachment has is passed over. */
export function gewuenschteTeile(lesung: Pick<Lesung, 'anlagen'>, wuensche: Wuensche): readonly string[] {
  const oben = lesung.anlagen.filter((a) => !a.inline);
  const namen = [...oben, ...alleAnlagen(lesung.anlagen).filter((a) => !oben.includes(a))];
  return wuensche.flatMap((wunsch) => {
    if (typeof wunsch === 'string') return [wunsch];
    const gleiche = namen.filter((a) => a.name === wunsch.name || a.anzeigeName === wunsch.name);
    return gleiche.slice(wunsch.nr, wunsch.nr + 1).map((a) => a.pfad);
  });
}

/** Decodes the chosen attachments of a mail and places them. Unknown paths and locked attachments are passed over. */
export async function bereiteEinzelneVor(
  b: Betrieb,
  raum: Pick<Raum, 'partition'>,
  e: {
    readonly datei: string;
    readonly anlagen: readonly Anlage[];
    readonly mail: string;
    readonly pfade: readonly string[];
    /** The request or Auftrag that makes them. */
    readonly anfrage: string;
  },
): Promise<readonly Einzelteil[]> {
  const anlagen = new Map(alleAnlagen(e.anlagen).map((a) => [a.pfad, a]));
  const teile: Einzelteil[] = [];
  for (const pfad of new Set(e.pfade)) {
    const anlage = anlagen.get(pfad);
    if (!anlage || enthaeltGesperrtes(anlage)) continue;
    const teil = await platziere(b, raum.partition.id, e, anlage);
    if (!teil.lesung.quarantaene && !teil.lesung.anlagen.some(enthaeltGesperrtes)) teile.push(teil);
  }
  return teile;
}

async function platziere(
  b: Betrieb,
  raum: string,
  e: { readonly datei: string; readonly mail: string; readonly anfrage: string },
  anlage: Anlage,
): Promise<Einzelteil> {
  const uuid = einzelId(e.mail, anlage.pfad, anlage.sha256);
  const upload = hausUpload(e.anfrage, `teil\n${uuid}`);
  const zwischen = b.contents.zwischenPfad(hausUpload(b.zufall.hex(16), 'zwischen'));
  const geschrieben = await b.leser.teil(e.datei, anlage.pfad, zwischen);
  if (!geschrieben) throw new Error(`Die Anlage ${anlage.pfad} ließ sich nicht herauslösen.`);
  try {
    const inhalt = await b.contents.nimmAn(upload, 'dienst', createReadStream(zwischen), geschrieben.bytes);
    const lesung = await b.leser.lies(await b.contents.uploadPfad(upload), {
      art: anlage.mime === 'message/rfc822' ? 'mail' : 'dokument',
      name: anlage.name,
      mime: anlage.mime,
    });
    await b.contents.platziere(upload, { raum, schriftstueck: uuid, sha256: inhalt.sha256 });
    return {
      pfad: anlage.pfad,
      uuid,
      name: anlage.ablageName,
      upload,
      lesung,
      lesungInhalt: await speichereLesung(b, raum, uuid, lesung, e.anfrage),
      inhalt: { sha256: inhalt.sha256, bytes: inhalt.bytes },
    };
  } finally {
    await rm(zwischen, { force: true });
  }
}
