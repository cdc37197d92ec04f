/** A mail of the corpus after it was filed, compared with what its source and another reader say. */
import { createHash } from 'node:crypto';
import { abgelegt, alle, type Anlage } from './fall.ts';
import type { Blatt, Briefprobe } from './korpus.ts';
import type { Ablage } from './pult.ts';

/** Fetches an attachment's bytes from the product. */
export type Hole = (pfad: string) => Promise<Buffer>;

export interface Briefbefund {
  readonly name: string;
  /** Undefined where the source asserts nothing. */
  readonly anlagenExakt: boolean | undefined;
  readonly betreffExakt: boolean | undefined;
  /** An attachment is missing and no warning says so. */
  readonly stillVerloren: boolean;
  readonly unterschiede: readonly string[];
}

export async function vergleiche(probe: Briefprobe, ablage: Ablage, hole: Hole): Promise<Briefbefund> {
  const s = abgelegt(ablage);
  const anlagen = s?.anlagen ?? [];
  const { quelle } = probe;
  const anders = quelle?.attachments === undefined ? undefined : await anlagenAnders(probe, anlagen, hole);
  const betreff = betreffAnders(probe, s?.betreff);
  const fehlend = verloren(probe, alle(anlagen));
  const stillVerloren = fehlend.length > 0 && (s?.warnungen.length ?? 0) === 0;
  return {
    name: probe.name,
    anlagenExakt: anders === undefined ? undefined : anders.length === 0,
    betreffExakt: betreff === undefined ? undefined : betreff.length === 0,
    stillVerloren,
    unterschiede: [
      ...(anders ?? []),
      ...(betreff ?? []),
      ...fehlend.map((n) => `${n} fehlt${stillVerloren ? ', und keine Warnung sagt es' : ''}`),
    ],
  };
}

function betreffAnders({ quelle }: Briefprobe, ist: string | undefined): string[] | undefined {
  if (quelle?.subject === undefined) return undefined;
  const anders = `Betreff ${JSON.stringify(ist)} statt ${JSON.stringify(quelle.subject)}`;
  return ist === quelle.subject ? [] : [anders];
}

/** Same number, and the same bytes wherever the source gives them. */
async function anlagenAnders(
  { quelle }: Briefprobe,
  anlagen: readonly Anlage[],
  hole: Hole,
): Promise<string[]> {
  const anders: string[] = [];
  if (quelle?.attachments !== anlagen.length)
    anders.push(`${anlagen.length} Anlagen statt ${quelle?.attachments ?? 0}`);
  for (const [i, soll] of (quelle?.attachment_bodies ?? []).entries())
    if (!(await gleicheBytes(soll.sha256, anlagen[i], hole)))
      anders.push(`Anlage ${i + 1}: ${anlagen[i]?.bytes ?? 0} statt ${soll.size ?? 0} Bytes, oder andere`);
  return anders;
}

async function gleicheBytes(soll: string | undefined, a: Anlage | undefined, hole: Hole): Promise<boolean> {
  if (soll === undefined || a?.sha256 === soll) return true;
  return a !== undefined && mitLf(await hole(a.pfad)) === soll;
}

/** Some sources read their files with LF as line end; the corpus holds them with CR LF. */
const mitLf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1').digest('hex');

/**
 * Leaf parts another reader finds that are files (named, or no text) and of which nothing is to be seen here:
 * each attachment answers for one of them, by its bytes, its name, or its type.
 */
function verloren({ blaetter }: Briefprobe, anlagen: readonly Anlage[]): string[] {
  const frei = new Set(anlagen);
  const offen = new Set(
    blaetter.filter(
      (b) => b.size > 0 && (b.filename !== null || !/^(?:text|multipart|message)\//.test(b.type)),
    ),
  );
  const gleich: readonly ((a: Anlage, b: Blatt) => boolean)[] = [
    (a, b) => a.sha256 === b.sha256,
    (a, b) => b.filename !== null && a.name === b.filename,
    (a, b) => a.mime === b.type,
  ];
  for (const passt of gleich)
    for (const b of offen) {
      const treffer = [...frei].find((a) => passt(a, b));
      if (!treffer) continue;
      frei.delete(treffer);
      offen.delete(b);
    }
  return [...offen].map((b) => b.filename ?? b.type);
}
