/** What must hold whatever is filed: the process lives, stays small, talks to nobody and writes nowhere else. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';

export interface Wache {
  /** Begins a case. */
  readonly beginne: () => void;
  /** Ends it; each finding is a sentence. */
  readonly ende: (ms: number) => readonly string[];
  readonly schliesse: () => void;
}

/** At most (README of the corpora, G2). */
const ZEIT_MAX_MS = 10_000;
const WACHSTUM_MAX = 512 * 1024 * 1024;
const TAKT_MS = 50;

/** Resident memory of this process and its children, where the system tells it. */
function rss(): number {
  let summe = process.memoryUsage.rss();
  try {
    const kinder = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    for (const kind of kinder.filter((k) => k !== ''))
      summe += Number(readFileSync(`/proc/${kind}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    // No /proc, or a child that ended meanwhile.
  }
  return summe;
}

/** `umfeld` holds nothing but the data folder `daten`; `ports` are the product's own. */
export function erzeugeWache(umfeld: string, daten: string, ports: readonly number[]): Wache {
  const hinaus: string[] = [];
  const unbehandelt: string[] = [];
  let spitze = 0;
  let vorher = 0;
  const beiSocket = (nachricht: unknown): void => {
    const { socket } = nachricht as { socket: Socket };
    socket.once('connectionAttempt', (ip, port) => {
      if (!ports.includes(port)) hinaus.push(`${ip}:${port}`);
    });
  };
  const beiFehler = (grund: unknown): void => void unbehandelt.push(String(grund));
  subscribe('net.client.socket', beiSocket);
  process.on('unhandledRejection', beiFehler);
  const takt = setInterval(() => (spitze = Math.max(spitze, rss())), TAKT_MS);
  takt.unref();

  return {
    beginne: () => {
      vorher = rss();
      spitze = vorher;
    },
    ende: (ms) => {
      spitze = Math.max(spitze, rss());
      return [
        ...unbehandelt.splice(0).map((g) => `G1 unbehandelte Ablehnung: ${g}`),
        ...(ms > ZEIT_MAX_MS ? [`G2 dauerte ${(ms / 1000).toFixed(1)} s`] : []),
        ...(spitze - vorher > WACHSTUM_MAX ? [`G2 wuchs um ${Math.round((spitze - vorher) / 1e6)} MB`] : []),
        ...hinaus.splice(0).map((ziel) => `G3 Verbindung nach ${ziel}`),
        ...fremdes(umfeld, daten).map((datei) => `G3 ${datei}`),
      ];
    },
    schliesse: () => {
      clearInterval(takt);
      unsubscribe('net.client.socket', beiSocket);
      process.off('unhandledRejection', beiFehler);
    },
  };
}

/** Files beside the data folder, and links or programs inside it. */
function fremdes(umfeld: string, daten: string): string[] {
  const daneben = readdirSync(umfeld).filter((name) => join(umfeld, name) !== daten);
  const verweise = readdirSync(daten, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const stand = lstatSync(join(daten, name), { throwIfNoEntry: false });
    return stand?.isSymbolicLink() === true || (stand?.isFile() === true && (stand.mode & 0o111) !== 0);
  });
  return [...daneben.map((n) => `fremde Datei ${n}`), ...verweise.map((n) => `Verweis oder Programm ${n}`)];
}
