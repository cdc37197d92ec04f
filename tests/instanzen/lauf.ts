import { setTimeout as warte } from 'node:timers/promises';
import { pruefe } from '@registratur/functions/usecases/pruefung/pruefe';
import type { Huelle } from '@registratur/shared/kernel/kette';
import { bestandIn, findeDoppelte, findeHalbes, findeLuecken, type Bestand } from '../faults/bestand.ts';
import {
  arbeite,
  arbeiteUngeduldig,
  legeAkteAn,
  type Bestaetigung,
  type Kunde,
  type Vorgangsort,
} from '../faults/kunde.ts';
import { alsMime, verfasse, type Nachricht } from '../faults/nachricht.ts';
import { bisBeantwortet, einmal } from '../faults/verbindung.ts';
import { wuerfel, type Wuerfel } from '../faults/zufall.ts';
import { an, anBeiden, horche, legeAb } from './leute.ts';
import { starteVerbund, type Verbund } from './verbund.ts';

export interface Ergebnis {
  /** Filings that were acknowledged. */
  readonly ablagen: number;
  /** Records those fifty filings of one message made. */
  readonly datensaetze: number;
  readonly verloren: readonly string[];
  readonly doppelt: readonly string[];
  readonly auftraegeDoppelt: readonly string[];
  /** From the answer of one instance until the hint arrived at a stream of the other. */
  readonly sichtbarMs: readonly number[];
}

const gleichzeitig = 50;
const leute = ['Ole Brandt', 'Dr. Elif Aydin', 'Ines Vogt'] as const;
/** Never repeats a call. */
const ungeduldig = 'Ruth Halver';

interface Umstand {
  readonly verbund: Verbund;
  readonly w: Wuerfel;
  readonly ort: Vorgangsort;
  readonly bestaetigt: Bestaetigung[];
}

/** Everything two instances have to bear together; afterwards what is stored is held against what was acknowledged. */
export async function laufe(e: {
  /** Different filings, and looks at how long the other instance takes to tell. */
  readonly verschiedene: number;
  readonly kills: number;
  readonly saat: number;
  readonly melde: (text: string) => void;
}): Promise<Ergebnis> {
  const verbund = await starteVerbund();
  const w = wuerfel(e.saat);
  try {
    const bestaetigt: Bestaetigung[] = [];
    const ort = await legeAkteAn(kundeMit(verbund, leute[0], '13.01', w, bestaetigt), 'Verbund-1');
    const u: Umstand = { verbund, w, ort, bestaetigt };
    e.melde('Fünfzig gleiche Ablagen');
    const datensaetze = await legeGleichesAb(u);
    e.melde(`${e.verschiedene} verschiedene Ablagen`);
    const verschiedene = await legeVerschiedenesAb(u, e.verschiedene);
    e.melde('Hinweise von einer zur anderen');
    const sichtbarMs = await missSichtbarkeit(u, Math.min(e.verschiedene, 40));
    e.melde(`${e.kills} mal stirbt eine Instanz`);
    await arbeiteMitAusfall(u, e.kills);
    e.melde('Nachschau');
    const bestand = await bisRuhe(verbund);
    const abgelegt = [...datensaetze.keys(), ...verschiedene, ...ablagenIn(bestaetigt)];
    return {
      ablagen: gleichzeitig + verschiedene.length + sichtbarMs.length + ablagenIn(bestaetigt).length,
      datensaetze: datensaetze.size,
      verloren: [
        ...findeVerlorene(bestand, abgelegt),
        ...(await findeHalbesOderFalsches(verbund, bestand)),
        ...(await findeUngleiches(u)),
      ],
      doppelt: [...findeDoppelte(bestand), ...findeLuecken(bestand)],
      auftraegeDoppelt: findeDoppelteAuftraege(bestand),
      sichtbarMs,
    };
  } finally {
    await verbund.stoppe();
  }
}

function kundeMit(
  verbund: Verbund,
  name: string,
  einheit: string,
  w: Wuerfel,
  bestaetigt: Bestaetigung[],
): Kunde {
  const ruf = anBeiden(verbund, name);
  return {
    name,
    einheit,
    verbindung: { ruf, datei: () => Promise.reject(new Error('Hier liest niemand Dateien.')) },
    anruf: name === ungeduldig ? einmal : bisBeantwortet,
    w: wuerfel(w.zwischen(0, 2 ** 31)),
    bestaetige: (b) => void bestaetigt.push(b),
  };
}

const kopie = (n: Nachricht, nr: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(alsMime(n, `kopie-${nr}@musterstadt.example`, nr % 60));

/** Ids of the records it made, each with how often it was said to be new. */
async function legeGleichesAb({ verbund, w, ort }: Umstand): Promise<ReadonlyMap<string, number>> {
  const nachricht = verfasse('Gleiches-1', 3_000, w);
  const abgelegt = await Promise.all(
    Array.from({ length: gleichzeitig }, (_, i) =>
      legeAb(
        an(verbund, leute[i % leute.length] ?? leute[0], i % 2 === 0 ? 'a' : 'b'),
        ort,
        kopie(nachricht, i),
      ),
    ),
  );
  const neue = new Map<string, number>();
  for (const { id, neu } of abgelegt) neue.set(id, (neue.get(id) ?? 0) + (neu ? 1 : 0));
  return neue;
}

async function legeVerschiedenesAb({ verbund, w, ort }: Umstand, anzahl: number): Promise<readonly string[]> {
  const rufe = leute.map((name) => anBeiden(verbund, name));
  const abgelegt = await Promise.all(
    Array.from({ length: anzahl }, async (_, i) => {
      const ruf = rufe[i % rufe.length] ?? anBeiden(verbund, leute[0]);
      return legeAb(ruf, ort, kopie(verfasse(`Verschiedenes-${i + 1}`, 2_000, w), i));
    }),
  );
  return abgelegt.map(({ id }) => id);
}

/** Files at one, hears at the other, in turn. In milliseconds. */
async function missSichtbarkeit({ verbund, w, ort }: Umstand, anzahl: number): Promise<readonly number[]> {
  const horcher = { a: horche(verbund, leute[1], 'a'), b: horche(verbund, leute[1], 'b') };
  const zeiten: number[] = [];
  try {
    for (let i = 1; i <= anzahl; i += 1) {
      const [hier, dort] = i % 2 === 0 ? (['a', 'b'] as const) : (['b', 'a'] as const);
      await legeAb(an(verbund, leute[0], hier), ort, kopie(verfasse(`Sichtbar-${i}`, 2_000, w), i));
      const beantwortet = performance.now();
      const kopf = await verbund.store.lies({ behaelter: 'register', id: `akte~${ort.akte}` }, 'kopf');
      zeiten.push(Math.max(0, (await horcher[dort].bis(ort.akte, Number(kopf?.['seq']))) - beantwortet));
    }
    return zeiten;
  } finally {
    horcher.a.halte();
    horcher.b.halte();
  }
}

/** People create, file and move at both while one of them dies; one lets be what is not answered. */
async function arbeiteMitAusfall({ verbund, w, ort, bestaetigt }: Umstand, kills: number): Promise<void> {
  const lauf = { weiter: true };
  const nachrichten = Array.from({ length: 6 }, (_, i) => verfasse(`Rundmail-${i + 1}`, 2_000, w));
  const arbeit = [
    ...leute.map((name) =>
      arbeite(
        { ...kundeMit(verbund, name, '13.01', w, bestaetigt), gemeinsam: { ...ort, nachrichten } },
        () => lauf.weiter,
      ),
    ),
    arbeiteUngeduldig(kundeMit(verbund, ungeduldig, '01.14.02', w, bestaetigt), () => lauf.weiter),
  ];
  const alle = Promise.all(arbeit);
  alle.catch(() => (lauf.weiter = false));
  for (let kill = 0; kill < kills && lauf.weiter; kill += 1) {
    await bisMehr(bestaetigt, w.zwischen(20, 40));
    await verbund.ersetzeB(() => bisMehr(bestaetigt, w.zwischen(1, 10)));
  }
  await bisMehr(bestaetigt, 10);
  lauf.weiter = false;
  await alle;
}

async function bisMehr(bestaetigt: readonly unknown[], um: number): Promise<void> {
  const bis = bestaetigt.length + um;
  for (const ende = performance.now() + 20_000; bestaetigt.length < bis && performance.now() < ende;)
    await warte(5);
}

/** Everything begun is brought to an end by the house itself: the sweep runs every 15 seconds. */
async function bisRuhe(verbund: Verbund): Promise<Bestand> {
  const bis = performance.now() + 60_000;
  let bestand = await bestandIn(verbund.store);
  while (performance.now() < bis && findeHalbes(bestand, verbund.ordner).length > 0) {
    await warte(500);
    bestand = await bestandIn(verbund.store);
  }
  return bestand;
}

const ablagenIn = (bestaetigt: readonly Bestaetigung[]): string[] =>
  bestaetigt.filter((b) => b.art === 'ablage').map((b) => b.id);

/** Acknowledged, and neither there nor moved. */
function findeVerlorene(bestand: Bestand, ids: readonly string[]): string[] {
  const da = new Set([...bestand.values()].flatMap((dokumente) => dokumente.map((d) => d.id)));
  return [...new Set(ids)].filter((id) => !da.has(`ss~${id}`)).map((id) => `${id} fehlt`);
}

async function findeHalbesOderFalsches(verbund: Verbund, bestand: Bestand): Promise<string[]> {
  const befunde: string[] = [];
  await pruefe({ oeffne: verbund.augenblick, contents: verbund.contents }, (befund) => {
    if (befund.schwere === 'fehler') befunde.push(JSON.stringify(befund));
  });
  const meldungen = verbund.unbekannt.map((was) => `Der Speicher kennt nicht: ${was}`);
  return [...findeHalbes(bestand, verbund.ordner), ...befunde, ...meldungen];
}

/** Both instances find and list the same once each has read the feed. */
async function findeUngleiches({ verbund, ort }: Umstand): Promise<string[]> {
  const frage = async (welche: 'a' | 'b'): Promise<string> => {
    const ruf = an(verbund, leute[0], welche);
    const [treffer, liste] = await Promise.all([
      bisBeantwortet(() => ruf('suche.finden', { frage: { text: 'Antrag', max: 100 } })),
      bisBeantwortet(() => ruf('akte.liste', { frage: { einheit: '13.01' } })),
    ]);
    return JSON.stringify([treffer.treffer.map((t) => t.id).sort(), liste]);
  };
  const bis = performance.now() + 20_000;
  for (;;) {
    const [a, b] = await Promise.all([frage('a'), frage('b')]);
    if (a === b && a.includes(ort.akte)) return [];
    if (performance.now() > bis) return ['Die Instanzen zeigen Verschiedenes.'];
    await warte(200);
  }
}

/** Aufträge that ended more than once; nobody had taken them up again. */
function findeDoppelteAuftraege(bestand: Bestand): string[] {
  const enden = new Map<string, number>();
  for (const dokumente of bestand.values()) {
    for (const d of dokumente) {
      const huelle = d.typ === 'huelle' ? (d['huelle'] as Huelle) : undefined;
      if (huelle?.typ !== 'auftrag.beenden') continue;
      for (const { id } of huelle.dokumente.filter((x) => x.id.startsWith('auftrag~')))
        enden.set(id, (enden.get(id) ?? 0) + 1);
    }
  }
  return [...enden].filter(([, n]) => n > 1).map(([id, n]) => `${n} × ${id}`);
}
