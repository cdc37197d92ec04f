import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Nachricht } from '../../office/host.ts';
import { tag, tagAusText } from '@registratur/shared/ui/datum';
import type { Auftrag, Refusal, Ziel } from './schritt.ts';
import type { Ablage } from './zustand.ts';

/** What is wrong with the person's own entries; empty = they can be sent. An e-mail may have no subject. */
export function maengel({ angaben, nachricht }: Ablage): ReadonlySet<'betreff' | 'eingang'> {
  return new Set([
    ...(angaben.betreff.trim() === '' && angaben.betreff !== nachricht.betreff ? (['betreff'] as const) : []),
    ...(tagAusText(angaben.eingang) === undefined ? (['eingang'] as const) : []),
  ]);
}

/**
 * The filing to send. A repeat whose outcome is open, or that was refused only for now, keeps body and request id;
 * everything else is a new request.
 */
export function auftragFuer(ablage: Ablage, ziel: Ziel): Auftrag {
  const { schritt } = ablage;
  if (schritt.art === 'ungewiss' || schritt.art === 'ablegend') return schritt.auftrag;
  if (schritt.art === 'abgelehnt' && nurJetzt(schritt.problem)) return schritt.auftrag;
  return { ziel, ein: { anfrage: neueAnfrage(), ...eingabe(ablage) } };
}

type Fundsache = Pick<Nachricht, 'postfach' | 'internetMessageId' | 'auchIn'>;
type Fundort = Omit<Extract<Auftrag['ein']['quelle'], { art: 'postfach' }>, 'art' | 'nachricht'>;

const nurJetzt = (problem: Refusal['problem']): boolean => problem.status >= 500 || problem.status === 401;

/** Only what differs from the e-mail itself is sent; the server reads the rest from the original. */
function eingabe({ nachricht, angaben: a, faden }: Ablage): Omit<Auftrag['ein'], 'anfrage'> {
  const eingang = tagAusText(a.eingang);
  const einzeln = nachricht.anlagen.filter((anlage) => a.einzeln.includes(anlage.id));
  return {
    quelle: {
      art: 'postfach',
      nachricht: nachricht.id,
      ...fundort(nachricht),
    },
    ...(faden === undefined ? {} : { faden }),
    ...(a.betreff === nachricht.betreff ? {} : { betreff: a.betreff.trim() }),
    ...(eingang === undefined || a.eingang === tag(nachricht.empfangen) ? {} : { eingangsdatum: eingang }),
    ...(a.vermerk.trim() === '' ? {} : { vermerk: a.vermerk }),
    ...(einzeln.length === 0 ? {} : { anlagenEinzeln: einzeln.map((anlage) => stelle(nachricht, anlage)) }),
  };
}

/** What lets the server find the e-mail where its id is wrong, and notice when it is another one. */
export const fundort = ({ postfach, internetMessageId, auchIn = [] }: Fundsache): Fundort => ({
  ...(postfach === undefined ? {} : { postfach }),
  ...(internetMessageId === '' || internetMessageId.length > 998 ? {} : { internetMessageId }),
  ...(auchIn.length === 0 ? {} : { auchIn: [...auchIn] }),
});

/** How an attachment is named towards the server: by name, and as the how-manieth of that name. */
function stelle(nachricht: Nachricht, anlage: Nachricht['anlagen'][number]): { name: string; nr: number } {
  const gleiche = nachricht.anlagen.filter((andere) => andere.name === anlage.name);
  return { name: anlage.name, nr: gleiche.indexOf(anlage) };
}
