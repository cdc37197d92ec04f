import type { IncomingMessage, ServerResponse } from 'node:http';

export function json(res: ServerResponse, status: number, wert: unknown): void {
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  res.end(JSON.stringify(wert));
}

const groessterKoerper = 50_000_000;

/** Text of a request's body; undefined when it is too long. */
export async function koerper(req: IncomingMessage): Promise<string | undefined> {
  const teile: Buffer[] = [];
  let bytes = 0;
  for await (const teil of req as AsyncIterable<Buffer>) {
    bytes += teil.length;
    if (bytes > groessterKoerper) return undefined;
    teile.push(teil);
  }
  return Buffer.concat(teile).toString('utf8');
}

/** What comes after `Bearer`, or ''. */
export const bearer = (req: IncomingMessage): string =>
  /^bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? '';

/** Undefined when it is no JSON. */
export function alsJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
