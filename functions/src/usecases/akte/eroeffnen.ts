import { aktenzeichen } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import type { Aktenplaneinheit } from '@registratur/shared/domain/aktenplan/aktenplan.schema';
import type { Akte } from '@registratur/shared/domain/akte/akte.schema';
import type { Auftrag } from '@registratur/shared/domain/auftrag/auftrag.schema';
import type { Entwurf } from '@registratur/shared/kernel/buchung';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { abgeleiteteId, jsonHash } from '@registratur/shared/kernel/hash';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { tagIn } from '@registratur/shared/kernel/zeit';
import { schritt } from '../auftrag/schritt.ts';
import type { Betrieb } from '../haus.ts';
import { aktePartition } from '../zugang/raum.ts';
import { nummernzeile, type Eroeffnung } from './nummer.ts';

/** Second half of `akte.anlegen`: the first row of the Akte. Repeatable; answers what its number becomes. */
export async function eroeffne(
  b: Betrieb,
  auftrag: Auftrag,
  befehl: Eroeffnung,
): Promise<Result<readonly Entwurf[], Fehler>> {
  const einheit = (await b.rechtelage.ordnung()).einheiten.get(befehl.einheit);
  if (!einheit) return schlecht({ code: 'nicht_gefunden' });
  const schluessel = b.zufall.hex(32);
  const eroeffnet = await b.store.aendern(
    aktePartition(befehl.akte),
    {
      anfrage: abgeleiteteId(auftrag.uuid, 'eroeffnen'),
      oid: auftrag.vonOid,
      op: 'akte.anlegen',
      einHash: jsonHash(befehl),
      zeit: auftrag.zeit,
      ids: ['abgebrochen'],
    },
    (stand) => {
      if (stand.dokument('abgebrochen')) return schlecht({ code: 'abgebrochen' });
      const akte = neueAkte(auftrag, befehl, { einheit, schluessel });
      return gut({
        schreibe: [akte],
        nutzlasten: [{ dokument: 'akte', neu: { aktenzeichen: akte.aktenzeichen, betreff: befehl.betreff } }],
        antwort: {},
      });
    },
  );
  return eroeffnet.ok ? gut([nummernzeile(befehl, 'vergeben')]) : eroeffnet;
}

/**
 * The Akte will not be opened any more: `abgebrochen` becomes the first row of its partition, which a late creation
 * meets; only then does the number expire (design §3.7). An Akte that is there already keeps its number.
 */
export async function brichAb(
  b: Betrieb,
  auftrag: Auftrag,
  befehl: Eroeffnung,
): Promise<'vergeben' | 'verfallen'> {
  const partition = aktePartition(befehl.akte);
  await schritt(b, partition, auftrag, { name: 'abbrechen', op: 'akte.abbrechen', ids: ['akte'] }, (stand) =>
    stand.dokument('akte')
      ? schlecht({ code: 'geaendert', um: auftrag.zeit })
      : gut({ schreibe: [{ id: 'abgebrochen', typ: 'abgebrochen', ord: 'abgebrochen' }], antwort: {} }),
  );
  const akte = await b.store.lies(partition, 'akte');
  if (akte) return akte['aktenzeichen'] === zeichenVon(befehl) ? 'vergeben' : 'verfallen';
  if (await b.store.lies(partition, 'abgebrochen')) return 'verfallen';
  throw new Error(`Die Eröffnung von ${partition.id} ließ sich nicht abbrechen.`);
}

const zeichenVon = (e: Eroeffnung): string => aktenzeichen(e.einheit, e.nummer, e.jahr);

function neueAkte(
  auftrag: Auftrag,
  befehl: Eroeffnung,
  e: { readonly einheit: Aktenplaneinheit; readonly schluessel: string },
): Omit<Akte, 'salz'> {
  const { einheit } = e;
  return {
    id: 'akte',
    typ: 'akte',
    ord: 'akte',
    uuid: befehl.akte,
    einheit: befehl.einheit,
    nummer: befehl.nummer,
    jahr: befehl.jahr,
    aktenzeichen: zeichenVon(befehl),
    betreff: befehl.betreff,
    bemerkung: befehl.bemerkung,
    federfuehrung: einheit.aktenfuehrung,
    aktenfuehrung: einheit.aktenfuehrung,
    vertraulichkeit: befehl.vertraulichkeit,
    schutzklasse: einheit.schutzklasse,
    medium: 'elektronisch',
    zustand: 'IN_BEARBEITUNG',
    laufzeit: { beginn: tagIn(new Date(auftrag.zeit)), ende: null },
    aufbewahrung: einheit.aufbewahrung,
    aussonderungsart: einheit.aussonderungsart,
    schluessel: e.schluessel,
    naechsterVorgang: 1,
    angelegtAm: auftrag.zeit,
    angelegtVon: { oid: auftrag.vonOid, name: befehl.name },
    stand: 1,
    geaendertAm: auftrag.zeit,
  };
}
