import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Server } from 'node:https';

/**
 * Ends a server without cutting answers. `server.close()` alone also destroys connections whose answer is written
 * but not yet sent, so it is called only when every answer has left.
 */
export function erzeugeAusklang(server: Server): (fristMs: number) => Promise<void> {
  const unterwegs = new Set<ServerResponse>();
  server.on('request', (_, res: ServerResponse) => {
    unterwegs.add(res);
    res.on('close', () => unterwegs.delete(res));
  });
  return async (fristMs) => {
    const frist = AbortSignal.timeout(fristMs);
    for (const res of unterwegs) await once(res, 'close', { signal: frist }).catch(() => undefined);
    server.close();
    server.closeAllConnections();
  };
}
