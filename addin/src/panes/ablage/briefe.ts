import { vorgaenge as t } from '@registratur/shared/ui/texte/vorgaenge';
import type { Briefentwurf, Nachricht } from '../../office/host.ts';
import { tagUndUhr } from '@registratur/shared/ui/datum';
import type { Ziel } from './schritt.ts';

/** Whom to write to; without a mailbox the person fills it in. */
export interface Stelle {
  readonly name: string;
  readonly postfach?: string | undefined;
}

const an = ({ postfach }: Stelle): readonly string[] => (postfach === undefined ? [] : [postfach]);

const absender = ({ von }: Nachricht): string => (von.name === '' ? von.adresse : von.name);

const brief = (stelle: Stelle, betreff: string, saetze: readonly string[]): Briefentwurf => ({
  an: an(stelle),
  betreff,
  absaetze: [t['brief.gruss'], ...saetze, t['brief.schluss']],
});

/** Asks the responsible unit to reopen a Vorgang, or the whole Akte it lies in (`seit` TT.MM.JJJJ). */
export function wiedereroeffnung(e: {
  readonly nachricht: Nachricht;
  readonly ziel: Ziel;
  readonly was: 'akte' | 'vorgang';
  readonly seit: string | undefined;
  readonly stelle: Stelle;
  readonly jetzt: Date;
}): Briefentwurf {
  const { ziel, nachricht } = e;
  const vorgang = `${ziel.vorgangszeichen} „${ziel.betreff}“`;
  const akte = `${ziel.vorgangszeichen.split('#')[0] ?? ''} „${ziel.akteBetreff}“`;
  const was =
    e.was === 'akte' ? t['wiedereroeffnung.akte'](akte, vorgang) : t['wiedereroeffnung.vorgang'](vorgang);
  return brief(e.stelle, t['wiedereroeffnung.betreff'](ziel.vorgangszeichen), [
    t['wiedereroeffnung.bitte'](was, e.seit),
    t['wiedereroeffnung.grund'](
      nachricht.betreff,
      absender(nachricht),
      tagUndUhr(nachricht.empfangen, e.jetzt),
    ),
  ]);
}

/** Asks a unit about an e-mail that lies in an Akte the person may not see; says nothing but what she has herself. */
export const auskunftsbitte = (nachricht: Nachricht, stelle: Stelle, jetzt: Date): Briefentwurf =>
  brief(stelle, t['auskunft.betreff'], [
    t['auskunft.bitte'](nachricht.betreff, absender(nachricht), tagUndUhr(nachricht.empfangen, jetzt)),
    t['auskunft.frage'],
  ]);
