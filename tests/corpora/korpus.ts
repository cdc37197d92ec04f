/** The foreign test data: what lies there and what is expected of it (its own README explains the words). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wurzel } from '@registratur/workbench/start/prozess';

export const ordner = process.env['REGISTRATUR_CORPORA'] ?? join(wurzel, '../shared/corpora');
export const vorhanden = existsSync(join(ordner, 'expected.jsonl'));

export type Ausgang = 'accept' | 'accept+warn' | 'opaque' | 'quarantine' | 'reject';

export interface Boeser {
  /** `M19__duplicate_content_type.eml` */
  readonly name: string;
  /** First letter: the kind. */
  readonly art: string;
  readonly bytes: Buffer;
  readonly ausgang: Ausgang;
  readonly muss: readonly string[];
  readonly fakten: Readonly<Record<string, unknown>>;
}

/** What the suite a mail comes from says about it. */
interface Quellangabe {
  readonly by: string;
  readonly subject?: string;
  readonly attachments?: number;
  readonly attachment_sizes?: readonly number[];
  readonly attachment_bodies?: readonly { readonly sha256?: string; readonly size?: number }[];
}

export interface Blatt {
  readonly type: string;
  readonly filename: string | null;
  readonly size: number;
  readonly sha256: string;
}

export interface Briefprobe {
  readonly name: string;
  readonly bytes: Buffer;
  readonly quelle: Quellangabe | undefined;
  /** Leaf parts as another reader decodes them. */
  readonly blaetter: readonly Blatt[];
}

interface Zeile {
  readonly path: string;
  readonly expected: {
    readonly outcome?: Ausgang;
    readonly must?: readonly string[];
    readonly facts?: Readonly<Record<string, unknown>>;
    readonly source_assert?: Quellangabe;
    readonly leaves?: readonly Blatt[];
  };
}

const zeilen = (): readonly Zeile[] =>
  readFileSync(join(ordner, 'expected.jsonl'), 'utf8')
    .split('\n')
    .filter((z) => z !== '')
    .map((z) => JSON.parse(z) as Zeile);

const bytesVon = (pfad: string): Buffer => readFileSync(join(ordner, pfad));

export const briefe = (): Briefprobe[] =>
  zeilen()
    .filter((z) => z.path.startsWith('mail/'))
    .map((z) => ({
      name: z.path,
      bytes: bytesVon(z.path),
      quelle: z.expected.source_assert,
      blaetter: z.expected.leaves ?? [],
    }));

export const boese = (): Boeser[] =>
  zeilen()
    .filter((z) => z.path.startsWith('bad/cases/') && z.expected.outcome !== undefined)
    .map((z) => {
      const name = z.path.slice('bad/cases/'.length);
      return {
        name,
        art: name.slice(0, 1),
        bytes: bytesVon(z.path),
        ausgang: z.expected.outcome ?? 'accept',
        muss: z.expected.must ?? [],
        fakten: z.expected.facts ?? {},
      };
    });
