import { neueAnfrage } from '@registratur/shared/kernel/id';
import type { Gewaehlte } from '../../office/host.ts';
import { fundort } from '../ablage/auftrag.ts';
import type { Auftrag, Ziel } from '../ablage/schritt.ts';

/** One e-mail of a selection into the common target; made once, so that each repeat is the same request. */
export const auftragFuer = (mail: Gewaehlte, ziel: Ziel, faden: string | undefined): Auftrag => ({
  ziel,
  ein: {
    anfrage: neueAnfrage(),
    quelle: { art: 'postfach', nachricht: mail.id, ...fundort(mail) },
    ...(faden === undefined ? {} : { faden }),
  },
});
