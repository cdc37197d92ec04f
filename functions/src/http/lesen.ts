import type { Fehler, Fundstelle } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type * as z from 'zod';
import { sprichDeutsch } from './gruende.ts';
import { leseStrengesJson, pointer } from './strengesJson.ts';

sprichDeutsch();

/** Largest JSON body: no operation needs more. */
export const groesstesJson = 1_000_000;

/** So many places are told; whoever mends these learns of the next. */
const meisteFundstellen = 20;

/** Parses strictly; every place that is wrong comes back as JSON Pointer with a German reason. */
export function parse<S extends z.ZodType>(schema: S, wert: unknown): Result<z.output<S>, Fehler> {
  const gelesen = schema.safeParse(wert);
  if (gelesen.success) return gut(gelesen.data);
  return ungueltig(gelesen.error.issues.flatMap(fundstellen));
}

/** The refusal that names what is wrong where. */
export const ungueltig = (
  stellen: readonly Fundstelle[],
): { readonly ok: false; readonly fehler: Extract<Fehler, { code: 'eingabe_ungueltig' }> } =>
  schlecht({ code: 'eingabe_ungueltig', stellen: stellen.slice(0, meisteFundstellen) });

function fundstellen(issue: z.core.$ZodIssue): Fundstelle[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, meisteFundstellen).map((feld) => ({
      pointer: pointer([...issue.path, feld]),
      grund: 'Dieses Feld gibt es hier nicht.',
    }));
  }
  return [{ pointer: pointer(issue.path), grund: issue.message }];
}

/** The query as one object; a name that comes twice has no one value and is refused. */
export function liesFrage(query: URLSearchParams): Result<Readonly<Record<string, string>>, Fehler> {
  const namen = [...query.keys()];
  const doppelt = new Set(namen.filter((name, i) => namen.indexOf(name) !== i));
  if (doppelt.size === 0) return gut(Object.fromEntries(query));
  return ungueltig(
    [...doppelt].map((name) => ({ pointer: pointer([name]), grund: 'Diese Angabe steht zweimal da.' })),
  );
}

/** The media type of a request, without parameters, lower case. */
export const medientyp = (kopfzeile: string | null): string =>
  (kopfzeile ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** What the headers say about a body. */
export interface Koerperangaben {
  readonly typ: string | null;
  readonly kodierung: string | null;
  readonly laenge: string | null;
}

/** Refuses by the headers alone: packed, of a media type not taken, or longer than allowed as they declare it. */
export function pruefeAngaben(
  angaben: Koerperangaben,
  erlaubt: { readonly typen: readonly string[]; readonly max: number },
): Fehler | undefined {
  if (angaben.kodierung !== null && angaben.kodierung.trim().toLowerCase() !== 'identity')
    return { code: 'medientyp_unbekannt', erlaubt: ['unverpackter Inhalt ohne Content-Encoding'] };
  if (erlaubt.typen.length > 0 && !erlaubt.typen.includes(medientyp(angaben.typ)))
    return { code: 'medientyp_unbekannt', erlaubt: erlaubt.typen };
  if (Number(angaben.laenge ?? 0) > erlaubt.max) return { code: 'zu_gross', grenzeBytes: erlaubt.max };
  return undefined;
}

/** Reads a JSON body: right media type, not too large, well-formed UTF-8 and strict JSON. */
export async function liesJson(
  angaben: Koerperangaben,
  koerper: AsyncIterable<Uint8Array>,
): Promise<Result<unknown, Fehler>> {
  const abgelehnt = pruefeAngaben(angaben, { typen: ['application/json'], max: groesstesJson });
  if (abgelehnt) return schlecht(abgelehnt);
  const bytes = await sammle(koerper, groesstesJson);
  return bytes.ok ? json(bytes.wert) : bytes;
}

/** The whole body, up to `max` bytes. */
export async function sammle(
  koerper: AsyncIterable<Uint8Array>,
  max: number,
): Promise<Result<Buffer, Fehler>> {
  const teile: Uint8Array[] = [];
  let bytes = 0;
  for await (const teil of koerper) {
    bytes += teil.length;
    if (bytes > max) return schlecht({ code: 'zu_gross', grenzeBytes: max });
    teile.push(teil);
  }
  return gut(Buffer.concat(teile));
}

/** Well-formed UTF-8 and strict JSON. */
export function json(bytes: Uint8Array): Result<unknown, Fehler> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return schlecht({ code: 'json_fehlerhaft' });
  }
  const gelesen = leseStrengesJson(text);
  if (gelesen.ok) return gut(gelesen.wert);
  const { pointer: stelle, grund } = gelesen.mangel;
  return stelle === undefined
    ? schlecht({ code: 'json_fehlerhaft' })
    : ungueltig([{ pointer: stelle, grund }]);
}
