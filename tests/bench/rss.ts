import { readdirSync, readFileSync } from 'node:fs';

const feld = (pid: number, name: string): number => {
  try {
    const stand = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(stand)?.[1] ?? 0);
  } catch {
    return 0;
  }
};

/** Resident memory of a process and of each of its children, in MB. Zero where there is no /proc. */
function rss(pid: number): { readonly server: number; readonly kinder: number } {
  const mb = (kb: number): number => kb / 1024;
  return {
    server: mb(feld(pid, 'VmRSS')),
    kinder: mb(kinderVon(pid).reduce((s, k) => s + feld(k, 'VmRSS'), 0)),
  };
}

function kinderVon(pid: number): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((p) => feld(p, 'PPid') === pid);
  } catch {
    return [];
  }
}

/** Processor time a process has used, and its children now alive, in milliseconds. Zero where there is no /proc. */
export function rechenzeit(pid: number): { readonly server: number; readonly kinder: number } {
  return { server: zeitVon(pid), kinder: kinderVon(pid).reduce((s, k) => s + zeitVon(k), 0) };
}

/** Fields 14 and 15 of /proc/<pid>/stat, in ticks of 10 ms (proc(5)). */
function zeitVon(pid: number): number {
  try {
    const stand = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const felder = stand.slice(stand.lastIndexOf(')') + 2).split(' ');
    return (Number(felder[11]) + Number(felder[12])) * 10;
  } catch {
    return 0;
  }
}

/** Watches while something runs; resolves to its result and the highest values seen, in MB. */
export async function beobachte<T>(
  pid: number,
  was: () => Promise<T>,
): Promise<{ readonly wert: T; readonly server: number; readonly kinder: number }> {
  let hoechst = rss(pid);
  const uhr = setInterval(() => {
    const jetzt = rss(pid);
    hoechst = {
      server: Math.max(hoechst.server, jetzt.server),
      kinder: Math.max(hoechst.kinder, jetzt.kinder),
    };
  }, 50);
  try {
    return { wert: await was(), ...hoechst };
  } finally {
    clearInterval(uhr);
  }
}
