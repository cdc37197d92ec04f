import type { Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import { TEILE_MAX } from './baum.ts';
import type { Nachricht } from './nachricht.ts';
import { Abbruch } from './wacht.ts';

/** Deeper than people nest. */
const UEBLICHE_TIEFE = 20;

/** What the shape of a message gives reason to say. Throws `Abbruch` when it is too deep to be read. */
export function aufbauwarnungen(n: Nachricht): Warnung[] {
  const { baum } = n;
  if (baum.zuTief) throw new Abbruch('zu_tief');
  const w: Warnung[] = [];
  if (n.nurCr) w.push({ code: 'zeilenenden_ungewoehnlich' });
  if (baum.tiefe > UEBLICHE_TIEFE) w.push({ code: 'ungewoehnlich_tief', angaben: { ebenen: baum.tiefe } });
  if (baum.zuViele) w.push({ code: 'zu_viele_teile', angaben: { grenze: TEILE_MAX } });
  if (baum.abgeschnitten) w.push({ code: 'abgeschnitten' });
  if (n.schutz === 'verschluesselt') w.push({ code: 'verschluesselt' });
  if (n.gemischt) w.push({ code: 'verschluesselt_gemischt' });
  return w;
}
