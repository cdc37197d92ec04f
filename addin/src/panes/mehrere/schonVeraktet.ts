import type { Ruf } from '@registratur/shared/contract/client';
import { markenschluessel } from '@registratur/shared/domain/nachricht/fingerabdruck';
import { de } from '@registratur/shared/ui/texte/de';
import type { Auswahl, Gewaehlte } from '../../office/host.ts';
import type { Marke } from '../ablage/auskunft.ts';

const text = (marke: Marke): string =>
  marke.stand === 'hier'
    ? de['stand.hier'](marke.vorgangszeichen, marke.abgelegtVon.name)
    : de['stand.anderswo'](marke.auskunft);

/**
 * Where e-mails of a selection are filed already, by their id; empty where the host gives too little of them. Only the
 * key leaves the pane (design §3.4).
 */
export async function schonVeraktet(
  ruf: Ruf,
  auswahl: Pick<Auswahl, 'erkenne'> | undefined,
  mails: readonly Gewaehlte[],
): Promise<ReadonlyMap<string, string>> {
  const erkenne = auswahl?.erkenne;
  if (!erkenne) return new Map();
  const idVon = new Map<string, string>();
  for (const { id, internetMessageId: messageId } of mails) {
    const erkannt = await erkenne(id);
    const schluessel = erkannt && (await markenschluessel({ messageId, ...erkannt }));
    if (schluessel !== undefined) idVon.set(schluessel, id);
  }
  if (idVon.size === 0) return new Map();
  const antwort = await ruf('nachricht.marken', { ein: { schluessel: [...idVon.keys()] } });
  const marken = antwort.ok ? [...antwort.wert.marken] : [];
  // The newest of an e-mail comes first and is to win.
  return new Map(marken.reverse().map((m) => [idVon.get(m.schluessel) ?? '', text(m)]));
}
