import type { Container } from '@azure/cosmos';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { pruefeSchluessel } from '@registratur/shared/kernel/id';
import { schlecht, type Result } from '@registratur/shared/kernel/result';
import { setTimeout as warteMs } from 'node:timers/promises';
import { Beschaeftigt, type Behaelter, type Partition, type Store } from '../../ports/store.ts';
import type { Zufall } from '../../ports/uhr.ts';
import { pruefeListe, pruefeWunsch } from '../speicher/wunsch.ts';
import { erzeugeZuhoerer } from '../speicher/zuhoerer.ts';
import { aendere } from './aendern.ts';
import { datenbankVon } from './behaelter.ts';
import { erzeugeFeed } from './feed.ts';
import { erzeugeReihe } from './reihe.ts';
import { erzeugeGeduld, erzeugeMessung, type Ruf, type Verbrauch } from './ruf.ts';
import { tafel, type Tafel } from './tafel.ts';
import { uebernimm } from './uebernehmen.ts';
import { verbinde, type Zugang } from './verbindung.ts';

export interface CosmosSpeicher extends Store {
  /** Finishes what waits and takes nothing more. */
  readonly schliesse: () => Promise<void>;
}

/**
 * The store in the databases `datenbank` and `datenbank`-personalrat of a Cosmos DB account, made before by
 * `richteDatenbankEin`. Any number of processes may share it.
 */
export function oeffneCosmos(
  e: Zugang & {
    readonly datenbank: string;
    readonly zufall: Zufall;
    /** Told of the cost of each operation. */
    readonly beiVerbrauch?: (verbrauch: Verbrauch) => void;
    /** How to wait before the next try. */
    readonly warte?: (ms: number) => Promise<void>;
  },
): CosmosSpeicher {
  const client = verbinde(e);
  const containerVon = (behaelter: Behaelter): Container =>
    client.database(datenbankVon(e.datenbank, behaelter)).container(behaelter);
  const geduld = erzeugeGeduld(e.zufall, e.warte ?? ((ms) => warteMs(ms)));
  const miss = erzeugeMessung(geduld, e.beiVerbrauch ?? (() => undefined));
  const reihe = erzeugeReihe();
  const zuhoerer = erzeugeZuhoerer();
  const tafelVon = (partition: Partition, ruf: Ruf): Tafel =>
    tafel(containerVon(partition.behaelter), partition, ruf);
  const inReihe = <T>(
    vorgang: Verbrauch['vorgang'],
    partition: Partition,
    tue: (tafel: Tafel) => Promise<T>,
  ): Promise<T> =>
    reihe.reiheEin(`${partition.behaelter} ${partition.id}`, () =>
      miss(vorgang, partition.behaelter, (ruf) => tue(tafelVon(partition, ruf))),
    );

  return {
    lies: async (partition, id) => {
      pruefeSchluessel(partition.id, id);
      return miss('lies', partition.behaelter, (ruf) => tafelVon(partition, ruf).liesDokument(id));
    },
    liste: async (partition, typ, ordPraefix, seite) => {
      pruefeListe(partition, typ, ordPraefix, seite.max);
      return miss('liste', partition.behaelter, (ruf) =>
        tafelVon(partition, ruf).liste(typ, ordPraefix, seite),
      );
    },
    aendern: async (partition, wunsch, entscheide) => {
      pruefeWunsch(partition, wunsch);
      const vollzug = await inReihe('aendern', partition, (tafel) =>
        aendere({ tafel, partition, zufall: e.zufall, geduld }, wunsch, entscheide),
      ).catch(alsAblehnung);
      if (vollzug.ok && !vollzug.wert.wiederholt) zuhoerer.rufeAlle();
      return vollzug;
    },
    aenderungenSeit: erzeugeFeed(containerVon, miss),
    uebernehmen: async (partition, zeilen) => {
      await inReihe('uebernehmen', partition, (tafel) => uebernimm(tafel, partition, zeilen));
      zuhoerer.rufeAlle();
    },
    beiAenderung: zuhoerer.melde,
    schliesse: async () => {
      await reihe.schliesse();
      client.dispose();
    },
  };
}

/** Whether the last try was carried out is unknown; the same request again finds out. */
function alsAblehnung(fehler: unknown): Result<never, Fehler> {
  if (fehler instanceof Beschaeftigt) return schlecht({ code: 'beschaeftigt' });
  throw fehler;
}
