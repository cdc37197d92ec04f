/** Calls a route of the contract by its id, untyped on purpose: tests also send what a client would not. */
import { adressen, type RoutenId } from '@registratur/shared/contract/adressen';
import { adresse } from '@registratur/shared/contract/client';
import { alsJson, codeVon, rufe, type Antwort } from './ruf.ts';

export interface Anruf {
  readonly id: RoutenId;
  readonly pfad?: Readonly<Record<string, string>>;
  readonly frage?: Readonly<Record<string, string>>;
  readonly ein?: unknown;
  readonly bytes?: string | Uint8Array;
}

/** `token` undefined = without signing in. */
export function rufeRoute(url: string, token: string | undefined, anruf: Anruf): Promise<Antwort> {
  const [methode = 'GET', muster = '/'] = adressen[anruf.id].split(' ');
  const koerper = anruf.bytes ?? (anruf.ein === undefined ? undefined : JSON.stringify(anruf.ein));
  return rufe(url, {
    methode,
    pfad: adresse(muster, anruf.pfad, anruf.frage),
    token,
    koerper,
    ...(koerper === undefined
      ? {}
      : {
          kopf: {
            'content-type': anruf.bytes === undefined ? 'application/json' : 'application/octet-stream',
          },
        }),
  });
}

/** The JSON of an answer that must be a success; throws with what came instead. */
export function erfolg(antwort: Antwort): unknown {
  if (antwort.status >= 300)
    throw new Error(
      `Erwartet war ein Erfolg, gekommen ist ${antwort.status} ${codeVon(antwort)}: ${antwort.bytes.toString()}`,
    );
  return alsJson(antwort);
}
