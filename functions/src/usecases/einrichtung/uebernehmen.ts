import { aktenplaneinheit } from '@registratur/shared/domain/aktenplan/aktenplan.schema';
import {
  besetzung,
  organisationseinheit,
  stelle,
  verzeichnisPerson,
} from '@registratur/shared/domain/organisation/organisation.schema';
import { gruppe, vertretung, zuweisung } from '@registratur/shared/domain/rechte/rechte.schema';
import type { Entwurf } from '@registratur/shared/kernel/buchung';
import { abgeleiteteId, jsonHash } from '@registratur/shared/kernel/hash';
import { mitNullen } from '@registratur/shared/kernel/id';
import { gut } from '@registratur/shared/kernel/result';
import * as z from 'zod';
import type { Haus } from '../haus.ts';
import { register } from '../zugang/rechtelage.ts';

/** What a city brings along: Aktenplan with rights, groups, organisation, approved Zuweisungen, deputies. */
export const einrichtung = z.strictObject({
  planVersion: z.string().regex(/^[A-Za-z0-9.-]{1,40}$/),
  einheiten: z.array(aktenplaneinheit),
  gruppen: z.array(gruppe),
  stichtag: z.iso.date(),
  organisation: z.strictObject({
    einheiten: z.array(organisationseinheit),
    stellen: z.array(stelle),
    besetzungen: z.array(besetzung),
    personen: z.array(verzeichnisPerson),
  }),
  zuweisungen: z.array(z.strictObject({ oid: z.string(), daten: zuweisung })),
  vertretungen: z.array(z.strictObject({ oid: z.string(), daten: vertretung })),
});
export type Einrichtung = z.infer<typeof einrichtung>;

/** Takes over the city's data once. `stand` of `rechte` comes last: until it is there, the take-over is repeated. */
export async function uebernimmEinrichtung(haus: Pick<Haus, 'store' | 'uhr'>, e: Einrichtung): Promise<void> {
  if (await haus.store.lies(register('rechte'), 'stand')) return;
  const o = e.organisation;
  await schreibe(
    haus,
    `plan~${e.planVersion}`,
    e.einheiten.map((d) => zeile(`einheit~${d.kennzeichen}`, 'einheit', d)),
  );
  await schreibe(haus, `org~${e.stichtag}`, [
    ...o.einheiten.map((d) => zeile(`einheit~${d.objid}`, 'einheit', d)),
    ...o.stellen.map((d) => zeile(`stelle~${d.objid}`, 'stelle', d)),
    ...o.besetzungen.map((d) => zeile(`besetzung~${d.stelle}~${d.oid}`, 'besetzung', d)),
    ...o.personen.map((d) => zeile(`person~${d.oid}`, 'person', d)),
  ]);
  for (const oid of new Set([...e.zuweisungen, ...e.vertretungen].map((d) => d.oid))) {
    await schreibe(haus, `person~${oid}`, [
      ...e.zuweisungen
        .filter((d) => d.oid === oid)
        .map((d) => zeile(`zuweisung~${d.daten.entraId}`, 'zuweisung', d.daten)),
      ...e.vertretungen
        .filter((d) => d.oid === oid)
        .map((d, i) => zeile(`vertretung~${mitNullen(i + 1, 3)}`, 'vertretung', d.daten)),
    ]);
  }
  await schreibe(haus, 'rechte', [
    ...e.gruppen.map((d) => zeile(`gruppe~${d.entraId}`, 'gruppe', d)),
    { id: 'stand', typ: 'stand', ord: 'stand', planVersion: e.planVersion, orgStichtag: e.stichtag },
  ]);
}

const zeile = (id: string, typ: string, daten: object): Entwurf => ({ id, typ, ord: id, daten });

/** As many rows as one change takes, with room for payloads and head. */
const jeAenderung = 40;

async function schreibe(
  haus: Pick<Haus, 'store' | 'uhr'>,
  partition: string,
  zeilen: readonly Entwurf[],
): Promise<void> {
  for (let ab = 0; ab < zeilen.length; ab += jeAenderung) {
    const teil = zeilen.slice(ab, ab + jeAenderung);
    const einHash = jsonHash(teil);
    const geschrieben = await haus.store.aendern(
      register(partition),
      {
        anfrage: abgeleiteteId(einHash, partition),
        oid: 'dienst~einrichtung',
        op: 'einrichtung.uebernehmen',
        einHash,
        zeit: haus.uhr.jetzt().toISOString(),
        ids: [],
      },
      () => gut({ schreibe: teil, antwort: {} }),
    );
    if (!geschrieben.ok)
      throw new Error(`Die Einrichtung ${partition} ließ sich nicht übernehmen: ${geschrieben.fehler.code}`);
  }
}
