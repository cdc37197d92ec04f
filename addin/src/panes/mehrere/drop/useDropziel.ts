import { use, useEffect } from 'react';
import type { Ziel } from '../../ablage/schritt.ts';
import { AblegeplatzKontext, kartenmerkmal } from './platz.ts';

/** Makes a card one to drop files on. */
export function useDropziel(ziel: Ziel): {
  readonly darueber: boolean;
  readonly merkmal: Readonly<Record<string, string>>;
} {
  const { darueber, merke } = use(AblegeplatzKontext);
  useEffect(() => merke(ziel), [merke, ziel]);
  return { darueber: darueber === ziel.vorgang, merkmal: { [kartenmerkmal]: ziel.vorgang } };
}
