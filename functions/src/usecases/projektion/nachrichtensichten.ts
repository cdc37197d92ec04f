import type { Schriftstueck } from '@registratur/shared/domain/schriftstueck/schriftstueck.schema';
import type { Dokument } from '@registratur/shared/kernel/kette';
import type { Haus } from '../haus.ts';
import { adressschluessel, domaeneVon, markenschluessel } from '../nachricht/schluessel.ts';
import { neuesteZuerst } from './reihenfolge.ts';
import type { Sichtzeile } from './projiziere.ts';

/** A mail to more people is no sign that each of them takes part. */
const personenMax = 20;

/**
 * The sights under which a filed message is found: its mark, its conversation, its people (design §3.4, §3.11). Rows
 * refer to the record only, under an id of its own, so that a move replaces the row; an undo takes it out.
 */
export async function nachrichtensichten(
  haus: Pick<Haus, 'directory'>,
  akte: string,
  ss: Schriftstueck,
): Promise<Sichtzeile[]> {
  // An attachment filed on its own is no message anybody will file again.
  if (!ss.mail || ss.ausSchriftstueck !== null) return [];
  if (ss.zustand !== 'aktiv' && ss.zustand !== 'zurueckgenommen') return [];
  const marke = markenschluessel(ss);
  const sichten = [
    ...(marke === undefined ? [] : [`nachricht~${marke}`]),
    ...(ss.faden === null ? [] : [`faden~${ss.faden}`]),
    ...(await aussenstehende(haus, ss)).map((adresse) => `adresse~${adressschluessel(adresse)}`),
  ];
  const zeile = verweis(akte, ss.uuid, ss.abgelegtAm);
  return sichten.map((sicht) => ({ sicht, zeile, loesche: ss.zustand === 'zurueckgenommen' }));
}

/** The conversation as a further filer has it: its id differs from mailbox to mailbox. */
export function fadenDesAblegers(akte: string, ableger: Dokument | undefined): Sichtzeile[] {
  const { faden, schriftstueck, zeit } = (ableger ?? {}) as Partial<Dokument>;
  if (typeof faden !== 'string' || typeof schriftstueck !== 'string' || typeof zeit !== 'string') return [];
  return [{ sicht: `faden~${faden}`, zeile: verweis(akte, schriftstueck, zeit) }];
}

const verweis = (akte: string, schriftstueck: string, zeit: string): Sichtzeile['zeile'] => ({
  id: `ss~${schriftstueck}`,
  typ: 'ss',
  ord: neuesteZuerst(zeit),
  akte,
  schriftstueck,
});

/** Sender and recipients outside the own domain: colleagues take part in everything. */
async function aussenstehende(haus: Pick<Haus, 'directory'>, ss: Schriftstueck): Promise<string[]> {
  const { von = [], an = [], cc = [] } = ss.mail ?? {};
  const ableger = await haus.directory.person(ss.abgelegtVon.oid);
  const eigene = new Set([domaeneVon(ableger?.upn ?? ''), domaeneVon(ss.postfach ?? '')]);
  const adressen = [...von, ...an, ...cc].map((a) => a.adresse.trim().toLowerCase());
  return [...new Set(adressen)]
    .filter((a) => domaeneVon(a) !== '' && !eigene.has(domaeneVon(a)))
    .slice(0, personenMax);
}
