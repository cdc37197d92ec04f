import type { HttpResponseInit } from '@azure/functions';
import { problemAus } from '@registratur/shared/contract/problem';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { Readable } from 'node:stream';
import type { Datei } from '../usecases/haus.ts';

const immer = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

export const json = (status: number, wert: unknown, kennung: string): HttpResponseInit => ({
  status,
  body: JSON.stringify(wert),
  headers: { ...immer, 'content-type': 'application/json; charset=utf-8', 'x-kennung': kennung },
});

/** The same refusal always gives the same bytes; the trace id travels in a header. */
export function problem(
  fehler: Fehler,
  kennung: string,
  dazu: Readonly<Record<string, string>> = {},
): HttpResponseInit {
  const p = problemAus(fehler);
  return {
    status: p.status,
    body: JSON.stringify(p),
    headers: {
      ...immer,
      'content-type': 'application/problem+json; charset=utf-8',
      'x-kennung': kennung,
      ...(p.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(p.status === 503 ? { 'retry-after': '2' } : {}),
      ...dazu,
    },
  };
}

/** A file is never shown by the browser on our origin: always an attachment without a type of its own. */
export const datei = (d: Datei, kennung: string): HttpResponseInit => ({
  status: 200,
  body: Readable.toWeb(d.strom) as NonNullable<HttpResponseInit['body']>,
  headers: {
    ...immer,
    'content-type': 'application/octet-stream',
    'content-length': String(d.bytes),
    'accept-ranges': 'none',
    'content-disposition': `attachment; filename="Datei"; filename*=UTF-8''${rfc5987(d.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-kennung': kennung,
  },
});

/** Events as they happen; nobody on the way may keep them back. */
export const ereignisse = (strom: Readable, kennung: string): HttpResponseInit => ({
  status: 200,
  body: Readable.toWeb(strom) as NonNullable<HttpResponseInit['body']>,
  headers: {
    ...immer,
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
    'x-kennung': kennung,
  },
});

const rfc5987 = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (z) => `%${z.charCodeAt(0).toString(16).toUpperCase()}`,
  );
