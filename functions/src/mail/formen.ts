import { normalText } from '@registratur/shared/domain/schriftstueck/normalisieren';
import { createHash } from 'node:crypto';
import type { Rumpf } from './rumpf.ts';

const sha256 = (was: string | Uint8Array): string => createHash('sha256').update(was).digest('hex');

/** `Lesung.formen`; undefined when the text tells all. */
export function formenHash(
  rumpf: Pick<Rumpf, 'weitere' | 'verweise'>,
  unvollstaendig: boolean,
  bytes: Uint8Array,
  banner: readonly string[] = [],
): string | undefined {
  const weitere = rumpf.weitere.map((text) => normalText(text, banner)).filter((text) => text !== '');
  const verweise = normalText(rumpf.verweise.join('\n'), banner);
  if (weitere.length === 0 && verweise === '' && !unvollstaendig) return undefined;
  return sha256(JSON.stringify([weitere, verweise, unvollstaendig ? sha256(bytes) : null]));
}
