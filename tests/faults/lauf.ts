import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as warte } from 'node:timers/promises';
import { wurzel } from '@registratur/workbench/start/prozess';
import { findeDoppelte, findeHalbes, findeLuecken, liesBestand } from './bestand.ts';
import { arbeite, arbeiteUngeduldig, legeAkteAn, type Bestaetigung, type Kunde } from './kunde.ts';
import { schaueNach } from './nachschau.ts';
import { verfasse } from './nachricht.ts';
import { freierPort, starteServer, type Server } from './server.ts';
import { bisBeantwortet, einmal, melde as meldeAn, type Verbindung } from './verbindung.ts';
import { vertraue } from '@registratur/workbench/werkbank/zertifikat';
import { wuerfel, type Wuerfel } from './zufall.ts';

export interface Ergebnis {
  readonly kills: number;
  readonly bestaetigt: number;
  readonly verloren: readonly string[];
  readonly doppelt: readonly string[];
  readonly halb: readonly string[];
  readonly luecken: readonly string[];
  /** Seconds from each start until the first filing was possible. */
  readonly bereit: readonly number[];
}

/** Eight people of Musterstadt and where each may form Akten; three share one unit, two another. */
const leute = [
  ['Ole Brandt', '13.01'],
  ['Dr. Elif Aydin', '13.01'],
  ['Ines Vogt', '13.01'],
  ['Hanna Reuter', '02.02.01'],
  ['Karl Nowak', '02.01'],
  ['Pia Lenz', '01.12.01'],
  ['Ruth Halver', '01.14.02'],
  ['Jonas Weidt', '01.11.01'],
] as const;
/** Never repeats a call. */
const ungeduldig = ['Mira Okafor', '01.11.02'] as const;
const teilen = new Set<string>(['Ole Brandt', 'Dr. Elif Aydin', 'Ines Vogt']);

/**
 * Eight clients work while the server is killed `kills` times, a ninth lets be what is not answered; then everything
 * acknowledged is looked for.
 */
export async function laufe(e: {
  readonly kills: number;
  readonly saat: number;
  readonly melde: (text: string) => void;
}): Promise<Ergebnis> {
  const daten = mkdtempSync(join(tmpdir(), 'registratur-faults-'));
  const w = wuerfel(e.saat);
  const port = await freierPort();
  const bestaetigt: Bestaetigt = [];
  const bereit: number[] = [];
  let server = starteServer({ port, daten });
  try {
    bereit.push(await server.bereit);
    const lauf = lassArbeiten(await stelleAuf(daten, port, w, bestaetigt));
    for (let kill = 1; kill <= e.kills && lauf.fehler() === undefined; kill += 1) {
      const imStart = kill > 1 && w.wert() < 0.15;
      if (imStart) await warte(w.zwischen(0, 800));
      else {
        if (kill > 1) bereit.push(await server.bereit);
        await mittenInDerArbeit(w, () => bestaetigt.length);
      }
      await server.toete();
      server = starteServer({ port, daten });
      if (kill % 10 === 0) e.melde(`${kill} von ${e.kills}, bestätigt ${bestaetigt.length}`);
    }
    bereit.push(await server.bereit);
    await lauf.ende();
    return {
      kills: e.kills,
      bereit,
      bestaetigt: bestaetigt.length,
      ...(await pruefe(daten, server, bestaetigt)),
    };
  } finally {
    await server.toete();
    rmSync(daten, { recursive: true, force: true });
  }
}

/** A random moment: after some more calls were answered and a little while longer, so that others are under way. */
async function mittenInDerArbeit(w: Wuerfel, bestaetigt: () => number): Promise<void> {
  const bis = bestaetigt() + w.zwischen(1, 30);
  const spaetestens = performance.now() + 10_000;
  while (bestaetigt() < bis && performance.now() < spaetestens) await warte(2);
  await warte(w.zwischen(0, 25));
}

type Bestaetigt = { readonly wer: Verbindung; readonly b: Bestaetigung }[];

/** Signs the eight in; the three that share one unit also get a Vorgang and messages in common. */
async function stelleAuf(
  daten: string,
  port: number,
  w: Wuerfel,
  bestaetigt: Bestaetigt,
): Promise<readonly Kunde[]> {
  vertraue(readFileSync(join(daten, 'werkbank', 'zertifikat.pem'), 'utf8'));
  const kunden = [...leute, ungeduldig].map(([name, einheit]): Kunde => {
    const verbindung = meldeAn(`https://localhost:${port}`, name);
    const bestaetige = (b: Bestaetigung): void => void bestaetigt.push({ wer: verbindung, b });
    const anruf = name === ungeduldig[0] ? einmal : bisBeantwortet;
    return { name, einheit, verbindung, anruf, w: wuerfel(w.zwischen(0, 2 ** 31)), bestaetige };
  });
  const ort = await legeAkteAn(kunden[0]!, 'Gemeinsam-1');
  const nachrichten = Array.from({ length: 8 }, (_, i) => verfasse(`Rundmail-${i + 1}`, 3_000, w));
  return kunden.map((k) => (teilen.has(k.name) ? { ...k, gemeinsam: { ...ort, nachrichten } } : k));
}

const arbeitsweise = (kunde: Kunde): typeof arbeite =>
  kunde.name === ungeduldig[0] ? arbeiteUngeduldig : arbeite;

/** Lets all work side by side; `ende` waits until the last call of each is answered and throws what went wrong. */
function lassArbeiten(kunden: readonly Kunde[]): {
  readonly fehler: () => unknown;
  readonly ende: () => Promise<void>;
} {
  let weiter = true;
  let fehler: unknown;
  const arbeit = Promise.all(
    kunden.map((kunde) =>
      arbeitsweise(kunde)(kunde, () => weiter && fehler === undefined).catch((grund: unknown) => {
        fehler ??= new Error(`${kunde.name} kam nicht weiter`, { cause: grund });
      }),
    ),
  );
  return {
    fehler: () => fehler,
    ende: async () => {
      weiter = false;
      await arbeit;
      if (fehler instanceof Error) throw fehler;
    },
  };
}

/** Aufträge left by a kill are taken up within this time (the sweep runs every 15 seconds). */
const ruheMs = 60_000;

async function pruefe(
  daten: string,
  server: Server,
  bestaetigt: Bestaetigt,
): Promise<Pick<Ergebnis, 'verloren' | 'doppelt' | 'halb' | 'luecken'>> {
  const bis = performance.now() + ruheMs;
  while (performance.now() < bis && findeHalbes(await liesBestand(daten), daten).length > 0)
    await warte(1_000);
  const gesehen = await schaueNach(bestaetigt);
  const code = await server.beende();
  const bestand = await liesBestand(daten);
  return {
    verloren: gesehen.verloren,
    doppelt: [...gesehen.doppelt, ...findeDoppelte(bestand)],
    halb: [
      ...findeHalbes(bestand, daten),
      ...pruefeKetten(daten),
      ...(code === 0 ? [] : [`Der Server endete mit ${code ?? 'einem Signal'}`]),
    ],
    luecken: findeLuecken(bestand),
  };
}

/** `pruefen` over the whole store: every line that is not well. */
function pruefeKetten(daten: string): string[] {
  const lauf = spawnSync(process.execPath, ['functions/dist/pruefen.cjs', '--daten', daten], {
    cwd: wurzel,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return lauf.status === 0
    ? []
    : [`pruefen (${lauf.status ?? 'Signal'}): ${lauf.stdout.slice(-2_000)}${lauf.stderr.slice(-2_000)}`];
}
