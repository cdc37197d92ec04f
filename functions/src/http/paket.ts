import type { Paketkopf } from '@registratur/shared/contract/paket';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type * as z from 'zod';
import {
  groesstesJson,
  json,
  parse,
  pruefeAngaben,
  sammle,
  ungueltig,
  type Koerperangaben,
} from './lesen.ts';

export interface Paket<K extends Paketkopf> {
  readonly kopf: K;
  /** The bytes of each file, in the order of the head. */
  readonly dateien: readonly Uint8Array[];
}

/** Memory for so many bytes, and how to give it back; undefined when there is none for too long. */
export type NimmPlatz = (bytes: number) => Promise<(() => void) | undefined>;

const typen = ['application/octet-stream'];
const zeilenende = 0x0a;

interface Erlaubt<K extends Paketkopf> {
  readonly schema: z.ZodType<K>;
  readonly max: number;
}

/** A packet as a use case takes it: its head, its files one by one, and its memory until `gibFrei`. */
export async function nimmPaketAn<K extends Paketkopf>(
  angaben: Koerperangaben,
  koerper: AsyncIterable<Uint8Array>,
  erlaubt: Erlaubt<K>,
  nimmPlatz: NimmPlatz,
): Promise<Result<{ ein: K; strom: AsyncIterable<Uint8Array>; gibFrei: () => void }, Fehler>> {
  const abgelehnt = pruefeAngaben(angaben, { typen, max: erlaubt.max });
  if (abgelehnt) return schlecht(abgelehnt);
  const gibFrei = await nimmPlatz(Number(angaben.laenge ?? erlaubt.max));
  if (!gibFrei) return schlecht({ code: 'beschaeftigt' });
  let angenommen = false;
  try {
    const paket = await liesPaket(koerper, erlaubt);
    if (!paket.ok) return paket;
    angenommen = true;
    return gut({ ein: paket.wert.kopf, strom: einzeln(paket.wert.dateien), gibFrei });
  } finally {
    if (!angenommen) gibFrei();
  }
}

async function* einzeln(dateien: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const datei of dateien) yield await Promise.resolve(datei);
}

/** Reads a packet (shared/contract/paket.ts) whole. Its files are views of one buffer. */
export async function liesPaket<K extends Paketkopf>(
  koerper: AsyncIterable<Uint8Array>,
  { schema, max }: Erlaubt<K>,
): Promise<Result<Paket<K>, Fehler>> {
  const gesammelt = await sammle(koerper, max);
  if (!gesammelt.ok) return gesammelt;
  const bytes = gesammelt.wert;
  const ende = bytes.subarray(0, groesstesJson).indexOf(zeilenende);
  if (ende < 0) return schlecht({ code: 'json_fehlerhaft' });
  const gelesen = json(bytes.subarray(0, ende));
  const kopf = gelesen.ok ? parse(schema, gelesen.wert) : gelesen;
  return kopf.ok ? zerteile(kopf.wert, bytes.subarray(ende + 1)) : kopf;
}

function zerteile<K extends Paketkopf>(kopf: K, bytes: Uint8Array): Result<Paket<K>, Fehler> {
  let ab = 0;
  const dateien = kopf.stuecke.map((stueck) => bytes.subarray(ab, (ab += stueck.bytes)));
  if (ab === bytes.length) return gut({ kopf, dateien });
  const grund = `Nach den genannten Längen wären es ${ab} Bytes, gekommen sind ${bytes.length}.`;
  return ungueltig([{ pointer: '/stuecke', grund }]);
}
