import {
  brueckenstatus,
  type Bruecke,
  type Brueckenausweis,
  type Brueckenfehler,
  type Brueckenwunsch,
} from '../office-host/bruecke.ts';
import { frageNachKonto } from './kontofrage.ts';
import type { Person } from './werkbank.ts';

/** Outlook is signed in as the person at the desk and answers for her; tokens come from the stand-in of Entra. */
export function brueckeFuer(mandant: string, person: Person): Bruecke {
  const hole = async (
    wunsch: Brueckenwunsch,
    gefragt: boolean,
  ): Promise<Brueckenausweis | Brueckenfehler> => {
    const antwort = await fetch(`/entra/${mandant}/persona`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: person.upn, gefragt, claims: wunsch.claims }),
    }).catch(() => undefined);
    if (!antwort) return { status: brueckenstatus.keinNetz };
    if (antwort.ok) return (await antwort.json()) as Brueckenausweis;
    const { error, error_description } = (await antwort.json()) as {
      readonly error: string;
      readonly error_description: string;
    };
    const status = error === 'interaction_required' ? brueckenstatus.fragen : brueckenstatus.dauerhaft;
    return { status, code: error, description: error_description };
  };
  return {
    konto: { oid: person.oid, mandant, adresse: person.upn, umgebung: location.host },
    still: (wunsch) => hole(wunsch, false),
    fragend: async (wunsch) =>
      (await frageNachKonto(person)) ? hole(wunsch, true) : { status: brueckenstatus.abgebrochen },
  };
}
