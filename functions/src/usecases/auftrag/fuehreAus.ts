import {
  auftrag as auftragSchema,
  auftragId,
  auftragOrd,
  versucheMax,
  type Auftrag,
} from '@registratur/shared/domain/auftrag/auftrag.schema';
import type { Entwurf } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import type { Partition } from '../../ports/store.ts';
import { brichAb, eroeffne } from '../akte/eroeffnen.ts';
import { nummernzeile } from '../akte/nummer.ts';
import type { Betrieb } from '../haus.ts';
import { nimmAblegerMit } from '../schriftstueck/ablegerMit.ts';
import { legeAnlagenEinzelnAb } from '../schriftstueck/anlagenEinzeln.ts';
import { zieheUm } from '../schriftstueck/umziehen.ts';
import { schritt } from './schritt.ts';

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
    case 'schriftstueck.ableger':
      await nimmAblegerMit(b, partition, auftrag, befehl.schriftstueck);
      return gut([]);
  }
}

interface Ende {
  readonly stand: Exclude<Auftrag['stand'], 'offen'>;
  readonly ergebnis: Fehler | null;
  readonly zeilen: readonly Entwurf[];
  readonly versuche?: number;
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
  const auftrag = await liesAuftrag(b, partition, uuid);
  if (!auftrag) return schlecht({ code: 'nicht_gefunden' });
  if (auftrag.stand !== 'offen') return ausgang(auftrag);
  const ergebnis = await handle(b, partition, auftrag);
  if (!ergebnis.ok && ergebnis.fehler.code === 'beschaeftigt')
    throw new Error(`Auftrag ${uuid}: beschäftigt`);
  await schliesse(
    b,
    partition,
    auftrag,
    ergebnis.ok
      ? { stand: 'erledigt', ergebnis: null, zeilen: ergebnis.wert }
      : await beiAblehnung(b, auftrag, ergebnis.fehler),
  );
  // What was written counts: somebody else may have closed it first.
  const geschlossen = await liesAuftrag(b, partition, uuid);
  if (!geschlossen || geschlossen.stand === 'offen') throw new Error(`Auftrag ${uuid} blieb offen`);
  return ausgang(geschlossen);
}

async function liesAuftrag(b: Betrieb, partition: Partition, uuid: string): Promise<Auftrag | undefined> {
  const zeile = await b.store.lies(partition, auftragId(uuid));
  return zeile && auftragSchema.parse(zeile);
}

const ausgang = (auftrag: Auftrag): Result<Auftrag, Fehler> =>
  auftrag.stand === 'abgelehnt' && auftrag.ergebnis !== null
    ? schlecht(JSON.parse(auftrag.ergebnis) as Fehler)
    : gut(auftrag);

/** A number whose Akte will never be opened expires; the gap has its Ereignis (R1.9). */
async function beiAblehnung(b: Betrieb, auftrag: Auftrag, fehler: Fehler): Promise<Ende> {
  const { befehl } = auftrag;
  if (befehl.art !== 'akte.eroeffnen') return { stand: 'abgelehnt', ergebnis: fehler, zeilen: [] };
  const zustand = await brichAb(b, auftrag, befehl);
  const zeilen = [nummernzeile(befehl, zustand)];
  return zustand === 'vergeben'
    ? { stand: 'erledigt', ergebnis: null, zeilen }
    : { stand: 'abgelehnt', ergebnis: fehler, zeilen };
}

async function schliesse(b: Betrieb, partition: Partition, auftrag: Auftrag, ende: Ende): Promise<void> {
  const ergebnis = ende.ergebnis && JSON.stringify(ende.ergebnis);
  const ord = auftragOrd(ende.stand, auftrag.zeit);
  await schritt(
    b,
    partition,
    auftrag,
    {
      name: jeRunde(auftrag, ende.stand),
      op: 'auftrag.beenden',
      ids: [auftrag.id, ...ende.zeilen.map((z) => z.id)],
    },
    (stand) => {
      const jetzt = auftragSchema.parse(stand.dokument(auftrag.id));
      if (jetzt.stand !== 'offen') return schlecht({ code: 'geaendert', um: auftrag.zeit });
      return gut({
        schreibe: [
          { ...jetzt, stand: ende.stand, ergebnis, ord, versuche: ende.versuche ?? jetzt.versuche },
          ...ende.zeilen,
        ],
        nutzlasten: [{ dokument: auftrag.id, neu: { stand: ende.stand, imAuftragVon: auftrag.vonOid } }],
        antwort: {},
      });
    },
  );
}

/**
 * A disturbed Auftrag is open again and begins with a fresh count; what it had done stays done. Answers whether it was
 * disturbed.
 */
export async function nimmWiederAuf(b: Betrieb, partition: Partition, uuid: string): Promise<boolean> {
  const auftrag = await liesAuftrag(b, partition, uuid);
  if (auftrag?.stand !== 'gestoert') return false;
  const vollzug = await schritt(
    b,
    partition,
    auftrag,
    { name: jeRunde(auftrag, 'wieder'), op: 'auftrag.aufnehmen', ids: [auftrag.id] },
    (stand) => {
      const jetzt = auftragSchema.parse(stand.dokument(auftrag.id));
      if (jetzt.stand !== 'gestoert') return schlecht({ code: 'geaendert', um: auftrag.zeit });
      const ord = auftragOrd('offen', jetzt.zeit);
      return gut({
        schreibe: [{ ...jetzt, stand: 'offen', ord, versuche: 0, runde: jetzt.runde + 1 }],
        nutzlasten: [{ dokument: auftrag.id, alt: { stand: jetzt.stand }, neu: { stand: 'offen' } }],
        antwort: {},
      });
    },
  );
  return vollzug.ok;
}

/** Counting and closing happen once in each round; the steps of the work itself once for good. */
const jeRunde = ({ runde }: Auftrag, name: string): string => (runde === 0 ? name : `${name}-runde-${runde}`);

/** Counts a technical failure; after ten the Auftrag is `gestoert` and somebody has to look. */
export async function vermerkeFehlversuch(b: Betrieb, partition: Partition, uuid: string): Promise<void> {
  const auftrag = await liesAuftrag(b, partition, uuid);
  if (auftrag?.stand !== 'offen') return;
  const versuche = auftrag.versuche + 1;
  if (versuche >= versucheMax) {
    const zeilen =
      auftrag.befehl.art === 'akte.eroeffnen'
        ? [nummernzeile(auftrag.befehl, await brichAb(b, auftrag, auftrag.befehl))]
        : [];
    return schliesse(b, partition, auftrag, { stand: 'gestoert', ergebnis: null, zeilen, versuche });
  }
  await schritt(
    b,
    partition,
    auftrag,
    { name: jeRunde(auftrag, `versuch-${versuche}`), op: 'auftrag.fehlversuch', ids: [auftrag.id] },
    (stand) => {
      const jetzt = auftragSchema.parse(stand.dokument(auftrag.id));
      return jetzt.stand === 'offen'
        ? gut({ schreibe: [{ ...jetzt, versuche }], antwort: {} })
        : schlecht({ code: 'geaendert', um: auftrag.zeit });
    },
  );
}
