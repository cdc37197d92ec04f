import { randomBytes } from 'node:crypto';
import type { Zufall } from '../ports/uhr.ts';

/** Drawn from the system at once: every change salts half a dozen rows. */
const vorratBytes = 4_096;

/** Random bytes of the system, each given out once. */
export function erzeugeZufall(): Zufall {
  let vorrat = Buffer.alloc(0);
  return {
    hex: (bytes) => {
      if (bytes > vorratBytes) return randomBytes(bytes).toString('hex');
      if (vorrat.length < bytes) vorrat = randomBytes(vorratBytes);
      const gezogen = vorrat.subarray(0, bytes).toString('hex');
      vorrat = vorrat.subarray(bytes);
      return gezogen;
    },
  };
}
