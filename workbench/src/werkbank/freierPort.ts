import { createServer } from 'node:net';

/** The first port from `ab` on that nobody listens on; 0 (any) when a hundred are taken. */
export async function freierPort(ab: number): Promise<number> {
  for (let port = ab; port < ab + 100; port += 1) {
    if (await istFrei(port)) return port;
  }
  return 0;
}

const istFrei = async (port: number): Promise<boolean> =>
  new Promise((antwort) => {
    const probe = createServer();
    probe.once('error', () => antwort(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => antwort(true)));
  });
