import { stellenVon } from '@registratur/shared/domain/organisation/organisation.rules';
import { gut } from '@registratur/shared/kernel/result';
import { tagIn } from '@registratur/shared/kernel/zeit';
import type { Betrieb, Fall } from '../haus.ts';

/** Who I am here: name, unit, groups that count, whom I deputise. */
export const ichLesen =
  (b: Betrieb): Fall<'ich.lesen'> =>
  async ({ person }) => {
    const organisation = await b.directory.organisation();
    const eigene = stellenVon(organisation, person.oid, tagIn(b.uhr.jetzt()))[0];
    const einheit = eigene && organisation.einheiten.get(eigene.einheit);
    const { gruppen } = await b.rechtelage.ordnung();
    const wirksam = await b.rechtelage.wirksam(person);
    const vertritt = await Promise.all(
      (await b.rechtelage.vertretungen(person)).map(async (v) => ({
        oid: v.fuer,
        name: (await b.directory.person(v.fuer))?.name ?? '',
        bis: v.bis,
      })),
    );
    return gut({
      oid: person.oid,
      name: person.name,
      ...(einheit ? { einheit: { id: einheit.objid, kuerzel: einheit.kuerzel, name: einheit.name } } : {}),
      gruppen: [...wirksam].flatMap((id) => gruppen.get(id)?.name ?? []).sort(),
      vertritt,
    });
  };
