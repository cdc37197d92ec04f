import {
  auftrag as auftragSchema,
  auftragId,
  auftragOrd,
  versucheMax,
  type Auftrag,
} from '@registratur/shared/domain/auftrag/auftrag.schema';
import type { Entwurf } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { abgeleiteteId, jsonHash } from '@registratur/shared/kernel/hash';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Partition, Stand } from '../../ports/store.ts';
import { eroeffne, nummer } from '../akte/eroeffnen.ts';
import type { Betrieb } from '../haus.ts';
import { legeAnlagenEinzelnAb } from '../schriftstueck/anlagenEinzeln.ts';
import { dienst } from './schritt.ts';
import { zieheUm } from '../schriftstueck/umziehen.ts';
import { aktePartition } from '../zugang/raum.ts';

/** What one kind of Auftrag does: repeatable; returns rows to be written together with its end. */
async function handle(
  b: Betrieb,
  partition: Partition,
  auftrag: Auftrag,
): Promise<Result<readonly Entwurf[], Fehler>> {
  const { befehl } = auftrag;
  switch (befehl.art) {
    case 'akte.eroeffnen':
      return eroeffne(b, auftrag, befehl);
    case 'schriftstueck.umziehen':
      return zieheUm(b, partition, auftrag, befehl);
    case 'schriftstueck.anlagenEinzeln':
      return legeAnlagenEinzelnAb(b, partition, auftrag, befehl);
  }
}

/**
 * Carries an Auftrag out and closes it; safe to call again at any time, from anywhere. A refusal ends it as
 * `abgelehnt`; a technical failure throws and leaves it open for the worker.
 */
export async function fuehreAus(
  b: Betrieb,
  partition: Partition,
  uuid: string,
): Promise<Result<Auftrag, Fehler>> {
  const zeile = await b.store.lies(partition, auftragId(uuid));
  if (!zeile) return schlecht({ code: 'nicht_gefunden' });
  const auftrag = auftragSchema.parse(zeile);
  if (auftrag.stand !== 'offen') return ende(auftrag);
  const ergebnis = await handle(b, partition, auftrag);
  const zeilen = ergebnis.ok ? ergebnis.wert : beiAblehnung(auftrag);
  const geschlossen = await schliesse(b, partition, auftrag, {
    stand: ergebnis.ok ? 'erledigt' : 'abgelehnt',
    ergebnis: ergebnis.ok ? null : JSON.stringify(ergebnis.fehler),
    zeilen,
  });
  if (!geschlossen.ok) return geschlossen;
  return ergebnis.ok ? geschlossen : ergebnis;
}

const ende = (auftrag: Auftrag): Result<Auftrag, Fehler> =>
  auftrag.stand === 'abgelehnt' && auftrag.ergebnis !== null
    ? schlecht(JSON.parse(auftrag.ergebnis) as Fehler)
    : gut(auftrag);

/** A number whose Akte will never be opened expires; the gap has its Ereignis (R1.9). */
const beiAblehnung = ({ befehl }: Auftrag): readonly Entwurf[] =>
  befehl.art === 'akte.eroeffnen' ? [nummer(befehl, 'verfallen')] : [];

async function schliesse(
  b: Betrieb,
  partition: Partition,
  auftrag: Auftrag,
  e: {
    readonly stand: Auftrag['stand'];
    readonly ergebnis: string | null;
    readonly zeilen: readonly Entwurf[];
  },
): Promise<Result<Auftrag, Fehler>> {
  const neu: Auftrag = {
    ...auftrag,
    stand: e.stand,
    ergebnis: e.ergebnis,
    ord: auftragOrd(e.stand, auftrag.zeit),
  };
  const geschrieben = await b.store.aendern(
    partition,
    {
      anfrage: abgeleiteteId(auftrag.uuid, e.stand),
      oid: dienst,
      op: 'auftrag.beenden',
      einHash: jsonHash({ auftrag: auftrag.uuid, stand: e.stand }),
      zeit: b.uhr.jetzt().toISOString(),
      ids: [auftrag.id, ...e.zeilen.map((z) => z.id)],
    },
    (stand) =>
      istOffen(stand, auftrag.id)
        ? gut({
            schreibe: [neu, ...e.zeilen],
            nutzlasten: [{ dokument: auftrag.id, neu: { stand: e.stand, imAuftragVon: auftrag.vonOid } }],
            antwort: {},
          })
        : schlecht({ code: 'geaendert', um: auftrag.zeit }),
  );
  return geschrieben.ok ? gut(neu) : geschrieben;
}

const istOffen = (stand: Stand, id: string): boolean => stand.dokument(id)?.['stand'] === 'offen';

/** Counts a technical failure; after ten the Auftrag is `gestoert` and somebody has to look. */
export async function vermerkeFehlversuch(b: Betrieb, partition: Partition, uuid: string): Promise<void> {
  const zeile = await b.store.lies(partition, auftragId(uuid));
  if (!zeile) return;
  const auftrag = auftragSchema.parse(zeile);
  if (auftrag.stand !== 'offen') return;
  const versuche = auftrag.versuche + 1;
  const stand = versuche >= versucheMax ? 'gestoert' : 'offen';
  // A late creation must meet the row `abgebrochen` before its number may expire.
  const verfaellt =
    stand === 'gestoert' &&
    auftrag.befehl.art === 'akte.eroeffnen' &&
    (await brichAb(b, auftrag, auftrag.befehl.akte));
  await b.store.aendern(
    partition,
    {
      anfrage: abgeleiteteId(auftrag.uuid, `versuch-${versuche}`),
      oid: dienst,
      op: 'auftrag.fehlversuch',
      einHash: jsonHash({ auftrag: auftrag.uuid, versuche }),
      zeit: b.uhr.jetzt().toISOString(),
      ids: [auftrag.id],
    },
    (jetzt) =>
      istOffen(jetzt, auftrag.id)
        ? gut({
            schreibe: [
              { ...auftrag, versuche, stand, ord: auftragOrd(stand, auftrag.zeit) },
              ...(verfaellt ? beiAblehnung(auftrag) : []),
            ],
            antwort: {},
          })
        : schlecht({ code: 'geaendert', um: auftrag.zeit }),
  );
}

/** True once the Akte can no longer be opened; false when it exists already. */
async function brichAb(b: Betrieb, auftrag: Auftrag, akte: string): Promise<boolean> {
  const abgebrochen = await b.store.aendern(
    aktePartition(akte),
    {
      anfrage: abgeleiteteId(auftrag.uuid, 'abbrechen'),
      oid: dienst,
      op: 'akte.abbrechen',
      einHash: jsonHash({ auftrag: auftrag.uuid }),
      zeit: b.uhr.jetzt().toISOString(),
      ids: ['akte'],
    },
    (stand) =>
      stand.dokument('akte')
        ? schlecht({ code: 'geaendert', um: auftrag.zeit })
        : gut({ schreibe: [{ id: 'abgebrochen', typ: 'abgebrochen', ord: 'abgebrochen' }], antwort: {} }),
  );
  return abgebrochen.ok;
}
