import type { Ausgabe } from '@registratur/shared/contract/routen';
import { markentext } from '@registratur/shared/domain/nachricht/marke';
import type { Vertretung } from '@registratur/shared/domain/rechte/rechte.schema';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { gut } from '@registratur/shared/kernel/result';
import { gelungen, type Ort, type Probehaus } from './haus.ts';
import type { Nachricht } from './hausPost.ts';
import type { Mensch } from './hausStadt.ts';

type Marke = Ausgabe<'nachricht.marken'>['marken'][number];

/** The key a pane makes of a message of hausPost.ts: from its fields, not from what the server stored. */
export function schluesselVon(n: Pick<Nachricht, 'messageId'> & { readonly von?: string } = {}): string {
  const text = markentext({
    messageId: n.messageId ?? '<antrag-1@example.org>',
    von: n.von ?? 'berta@example.org',
    datum: 'Mon, 23 Nov 2026 10:00:00 +0100',
  });
  if (text === undefined) throw new Error('Diese Nachricht trägt keine Marke.');
  return sha256(text);
}

/** What the pane of a person is told, the sights being up to date. */
export async function marken(
  haus: Probehaus,
  wer: Mensch,
  schluessel: readonly string[] = [schluesselVon()],
): Promise<readonly Marke[]> {
  await haus.fuehreNach();
  return gelungen(await haus.ruf(wer, 'nachricht.marken', { ein: { schluessel: [...schluessel] } })).marken;
}

export const nimmZurueck = (
  haus: Probehaus,
  wer: Mensch,
  ort: Ort,
  schriftstueck: string,
): ReturnType<typeof haus.ruf<'schriftstueck.zuruecknehmen'>> =>
  haus.ruf(wer, 'schriftstueck.zuruecknehmen', {
    pfad: { akte: ort.akte, schriftstueck },
    ein: { anfrage: neueAnfrage() },
  });

export const verschiebe = (
  haus: Probehaus,
  wer: Mensch,
  von: Ort,
  schriftstueck: string,
  ziel: Ort,
): ReturnType<typeof haus.ruf<'schriftstueck.verschieben'>> =>
  haus.ruf(wer, 'schriftstueck.verschieben', {
    pfad: { akte: von.akte, schriftstueck },
    ein: { anfrage: neueAnfrage(), ziel, grund: 'Fehlablage' },
  });

/** From now on the person acts for another. */
export async function vertrete(haus: Probehaus, wer: Mensch, daten: Vertretung): Promise<void> {
  const id = `vertretung~${daten.fuer}`;
  gelungen(
    await haus.betrieb.store.aendern(
      { behaelter: 'register', id: `person~${wer.oid}` },
      {
        anfrage: neueAnfrage(),
        oid: 'dienst~test',
        op: 'vertretung.eintragen',
        einHash: id,
        zeit: '2026-01-01T00:00:00.000Z',
        ids: [],
      },
      () => gut({ schreibe: [{ id, typ: 'vertretung', ord: id, daten }], antwort: {} }),
    ),
  );
}
