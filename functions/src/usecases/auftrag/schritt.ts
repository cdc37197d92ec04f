import type { Auftrag } from '@registratur/shared/domain/auftrag/auftrag.schema';
import type { Aenderung } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { abgeleiteteId, jsonHash } from '@registratur/shared/kernel/hash';
import type { Result } from '@registratur/shared/kernel/result';
import type { Liste, Partition, Stand, Vollzug } from '../../ports/store.ts';
import type { Haus } from '../haus.ts';

/** Name under which the house itself stands in the Protokoll. */
export const dienst = 'dienst~auftrag';

/**
 * One step of an Auftrag in one partition. Its request id follows from the Auftrag and the step's name, so a step
 * that was done answers as it did then. The house acts; for whom stands in the payload and in the Auftrag.
 */
export const schritt = (
  haus: Pick<Haus, 'store' | 'uhr'>,
  partition: Partition,
  auftrag: Auftrag,
  e: {
    readonly name: string;
    readonly op: string;
    readonly ids: readonly string[];
    readonly listen?: readonly Liste[];
  },
  entscheide: (stand: Stand) => Result<Aenderung, Fehler>,
): Promise<Result<Vollzug, Fehler>> =>
  haus.store.aendern(
    partition,
    {
      anfrage: abgeleiteteId(auftrag.uuid, e.name),
      oid: dienst,
      op: e.op,
      einHash: jsonHash({ auftrag: auftrag.uuid, schritt: e.name }),
      zeit: haus.uhr.jetzt().toISOString(),
      ids: e.ids,
      listen: e.listen ?? [],
    },
    entscheide,
  );
