import type { Fehler } from '@registratur/shared/kernel/fehler';
import { tagIn } from '@registratur/shared/kernel/zeit';
import type { Uhr } from '../../ports/uhr.ts';
import { wartendMax } from './platz.ts';

/**
 * Bytes that were placed for a filing which was then refused stay until the sweep, for a repeat may still be carried
 * out. Bounded for each person and day like what waits in the Eingang: nobody alone fills the disk with refusals.
 */
export interface Reste {
  readonly pruefe: (oid: string) => Fehler | undefined;
  readonly vermerke: (oid: string, bytes: number) => void;
}

export function erzeugeReste(uhr: Uhr): Reste {
  let tag = '';
  const jePerson = new Map<string, { readonly dateien: number; readonly bytes: number }>();
  const von = (oid: string): { readonly dateien: number; readonly bytes: number } => {
    const heute = tagIn(uhr.jetzt());
    if (heute !== tag) jePerson.clear();
    tag = heute;
    return jePerson.get(oid) ?? { dateien: 0, bytes: 0 };
  };
  return {
    pruefe: (oid) => {
      const { dateien, bytes } = von(oid);
      const voll = dateien >= wartendMax.dateien || bytes >= wartendMax.bytes;
      return voll ? { code: 'zu_viele', was: 'abgelehnte Dateien', max: wartendMax.dateien } : undefined;
    },
    vermerke: (oid, neue) => {
      const { dateien, bytes } = von(oid);
      jePerson.set(oid, { dateien: dateien + 1, bytes: bytes + neue });
    },
  };
}
