import type { Zufall } from '@registratur/functions/ports/uhr';
import { randomBytes } from 'node:crypto';

export const zufall: Zufall = { hex: (bytes) => randomBytes(bytes).toString('hex') };
