import { de } from '@registratur/shared/ui/texte/de';
import type { Ablage } from './zustand.ts';

export type Stand = 'laden' | 'offen' | 'hier' | 'anderswo' | 'unbekannt';

/** The first line of the pane: whether this e-mail is filed, as far as the person may know. */
export function stand({ auskunft }: Ablage): { readonly stand: Stand; readonly text: string } {
  if (auskunft.art === 'laden') return { stand: 'laden', text: de['stand.laden'] };
  const unbekannt = { stand: 'unbekannt', text: de['stand.unbekannt'] } as const;
  if (auskunft.art !== 'da' || !auskunft.marken) return unbekannt;
  const [neueste] = auskunft.marken;
  if (!neueste) return { stand: 'offen', text: de['stand.offen'] };
  return neueste.stand === 'hier'
    ? { stand: 'hier', text: de['stand.hier'](neueste.vorgangszeichen, neueste.abgelegtVon.name) }
    : { stand: 'anderswo', text: de['stand.anderswo'](neueste.auskunft) };
}

/** Filed already, and the person has not asked to file it once more. */
export const istErledigt = (ablage: Ablage): boolean =>
  !ablage.trotzdem && ['hier', 'anderswo'].includes(stand(ablage).stand);
