/** Withdrawing a Zuweisung acts on the next request, leaving a group with the next token (design §3.6). */
import type { Betrieb } from '@registratur/functions/usecases/haus';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { gut } from '@registratur/shared/kernel/result';
import { starteTesthaus } from '../hilfe/haus.ts';
import { rufeRoute } from '../hilfe/route.ts';
import { vergleichbar } from '../hilfe/ruf.ts';
import { erzeugeBestand } from './bestand.ts';
import { baueMutant } from './mutanten.ts';
import { entziehbar, stadt } from './stadt.ts';

/** No route withdraws yet: this bundle hands the running store to the test, otherwise it is the product. */
const mitZugriff = {
  name: 'Zugriff auf den laufenden Speicher',
  datei: 'functions/src/main.ts',
  text: 'app.setup({ enableHttpStream: true });',
  ersatz: 'Object.assign(globalThis, { betriebImTest: betrieb });\napp.setup({ enableHttpStream: true });',
};

async function entziehe(betrieb: Betrieb): Promise<void> {
  const id = `zuweisung~${entziehbar.gruppen[0] ?? ''}`;
  const partition = { behaelter: 'register', id: `person~${entziehbar.oid}` } as const;
  const entzogen = await betrieb.store.aendern(
    partition,
    {
      anfrage: neueAnfrage(),
      oid: entziehbar.oid,
      op: 'zuweisung.entziehen',
      einHash: '',
      zeit: new Date().toISOString(),
      ids: [id],
    },
    (stand) => {
      const zeile = stand.dokument(id);
      if (!zeile) throw new Error('Es gibt nichts zu entziehen.');
      const daten = { ...(zeile['daten'] as object), zustand: 'ENTZOGEN' };
      return gut({ schreibe: [{ ...zeile, daten }], antwort: {} });
    },
  );
  if (!entzogen.ok) throw new Error(entzogen.fehler.code);
}

export const entzugsproben = 4;

/** What went otherwise than it must, in words. */
export async function pruefeEntzug(): Promise<readonly string[]> {
  const { bundle, weg } = await baueMutant(mitZugriff);
  const haus = await starteTesthaus({ einrichtung: stadt, bundle });
  try {
    const betrieb = (globalThis as { betriebImTest?: Betrieb }).betriebImTest;
    if (!betrieb) throw new Error('Der Speicher des laufenden Hauses ist nicht zu haben.');
    const { akte } = await erzeugeBestand(haus).objekt('13.01', false);
    const token = await haus.token(entziehbar);
    const ohneGruppe = await haus.token({ ...entziehbar, gruppen: [] });
    const lies = (mit: string, welche = akte): ReturnType<typeof rufeRoute> =>
      rufeRoute(haus.url, mit, { id: 'akte.lesen', pfad: { akte: welche } });

    const vorher = await lies(token);
    const ausgetreten = await lies(ohneGruppe);
    await entziehe(betrieb);
    const nachher = await lies(token);
    const unbekannt = await lies(token, neueAnfrage());
    return [
      ...(vorher.status === 200 ? [] : ['Mit Gruppe und Zuweisung bleibt die Akte verschlossen']),
      ...(ausgetreten.status === 404
        ? []
        : ['Wer die Gruppe verlassen hat, liest mit dem nächsten Token weiter']),
      ...(nachher.status === 404 ? [] : ['Eine entzogene Zuweisung wirkt nicht auf den nächsten Aufruf']),
      ...(vergleichbar(nachher) === vergleichbar(unbekannt)
        ? []
        : ['Nach dem Entzug verrät die Antwort die Akte']),
    ];
  } finally {
    Reflect.deleteProperty(globalThis, 'betriebImTest');
    await haus.stoppe();
    weg();
  }
}
