import { de } from '@registratur/shared/ui/texte/de';
import { istErledigt, stand } from './stand.ts';
import { gesetzt } from './verweistext.ts';
import type { Ablage } from './zustand.ts';

export interface Ansage {
  readonly hoeflich: string;
  /** Errors only. */
  readonly sofort: string;
}

/** What is read aloud when the state changes. */
export function ansage(ablage: Ablage | undefined, anzahl: number): Ansage {
  const hoeflich = (text: string): Ansage => ({ hoeflich: text, sofort: '' });
  const sofort = (text: string): Ansage => ({ hoeflich: '', sofort: text });
  if (!ablage) return hoeflich('');
  const { schritt, auskunft } = ablage;
  switch (schritt.art) {
    case 'bereit':
      if (schritt.hinweis) return hoeflich(de[`ablage.${schritt.hinweis}`]);
      if (auskunft.art === 'getrennt') return sofort(de['fehler.offline.titel']);
      if (istErledigt(ablage)) return hoeflich(gesetzt(ablage) ?? stand(ablage).text);
      return hoeflich(auskunft.art === 'da' ? de['ablage.vorschlaege.anzahl'](anzahl) : '');
    case 'ablegend':
      return hoeflich(de['ablage.laeuft']);
    case 'ungewiss':
      return sofort(`${de['fehler.ergebnis_offen.titel']} ${de['fehler.ergebnis_offen']}`);
    case 'abgelehnt':
      return sofort(`${de['fehler.nicht_abgelegt']} ${schritt.problem.title}`);
    case 'abgelegt':
      return schritt.ruecknahme.art === 'abgelehnt'
        ? sofort(`${de['fehler.nicht_zurueckgenommen']} ${schritt.ruecknahme.problem.title}`)
        : hoeflich(`${de['ablage.fertig.titel']}: ${schritt.ergebnis.schriftstueck.kennzeichen}`);
  }
}
