import {
  auftragId,
  auftragOrd,
  type Auftrag,
  type Befehl,
} from '@registratur/shared/domain/auftrag/auftrag.schema';

/** The row of a new Auftrag, to be written in the change that makes it necessary. */
export const neuerAuftrag = (e: {
  readonly uuid: string;
  readonly vonOid: string;
  readonly zeit: string;
  readonly befehl: Befehl;
}): Omit<Auftrag, 'salz'> => ({
  id: auftragId(e.uuid),
  typ: 'auftrag',
  ord: auftragOrd('offen', e.zeit),
  uuid: e.uuid,
  vonOid: e.vonOid,
  zeit: e.zeit,
  befehl: e.befehl,
  stand: 'offen',
  versuche: 0,
  runde: 0,
  ergebnis: null,
});
