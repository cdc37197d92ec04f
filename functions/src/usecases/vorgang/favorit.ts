import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Aenderung } from '@registratur/shared/kernel/buchung';
import type { Store, Stand, Vollzug } from '../../ports/store.ts';
import type { Haus } from '../haus.ts';
import { aendereEigenes } from '../person/eigenes.ts';
import { neuesteZuerst } from '../projektion/reihenfolge.ts';
import { register } from '../zugang/rechtelage.ts';
import type { Kandidat } from './ziel.ts';

const hoechstens = 100;
const alle = { typ: 'favorit', ordPraefix: '', max: hoechstens } as const;

const favoritId = (vorgang: string): string => `favorit~${vorgang}`;

/** Vorgänge a person keeps at hand, the latest first; whether they may still be seen is asked elsewhere. */
export async function favoriten(store: Pick<Store, 'liste'>, oid: string): Promise<readonly Kandidat[]> {
  const { dokumente } = await store.liste(register(`person~${oid}`), alle.typ, '', { max: hoechstens });
  return dokumente.map((d) => ({ akte: String(d['akte']), vorgang: String(d['vorgang']) }));
}

interface Wunsch extends Kandidat {
  readonly oid: string;
  readonly anfrage: string;
}

/** Puts a Vorgang on the list; one that is there stays where it is. */
export const merke = (haus: Pick<Haus, 'store' | 'uhr'>, w: Wunsch): Promise<Result<Vollzug, Fehler>> =>
  aendere(haus, w, 'vorgang.merken', (stand, zeit) => {
    if (stand.dokument(favoritId(w.vorgang))) return gut({ schreibe: [], antwort: {} });
    if (stand.liste(alle.typ, alle.ordPraefix).length >= hoechstens)
      return schlecht({ code: 'zu_viele', was: 'Favoriten', max: hoechstens });
    const { akte, vorgang } = w;
    const zeile = { id: favoritId(vorgang), typ: alle.typ, ord: neuesteZuerst(zeit), akte, vorgang, zeit };
    return gut({ schreibe: [zeile], antwort: {} });
  });

/** Takes it off again; what is not on the list is off already. */
export const vergiss = (haus: Pick<Haus, 'store' | 'uhr'>, w: Wunsch): Promise<Result<Vollzug, Fehler>> =>
  aendere(haus, w, 'vorgang.entmerken', (stand) => {
    const id = favoritId(w.vorgang);
    return gut({ schreibe: [], loesche: stand.dokument(id) ? [id] : [], antwort: {} });
  });

function aendere(
  haus: Pick<Haus, 'store' | 'uhr'>,
  { oid, anfrage, akte, vorgang }: Wunsch,
  op: string,
  entscheide: (stand: Stand, zeit: string) => Result<Aenderung, Fehler>,
): Promise<Result<Vollzug, Fehler>> {
  const ids = [favoritId(vorgang)];
  return aendereEigenes(haus, { oid, anfrage, op, ein: { akte, vorgang }, ids, listen: [alle] }, entscheide);
}
