import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vertraue } from '@registratur/workbench/werkbank/zertifikat';
import { legeAkteAn, type Kunde, type Vorgangsort } from '../faults/kunde.ts';
import { freierPort, starteServer } from '../faults/server.ts';
import { bisBeantwortet, melde as meldeAn, type Verbindung } from '../faults/verbindung.ts';
import { wuerfel, type Wuerfel } from '../faults/zufall.ts';
import { legeAb, legeEinzeln, legeStapel, neueNachricht } from './ablage.ts';
import { oeffneBoden } from './boden.ts';
import { starteDovecot, type Dovecot } from './dovecot.ts';
import { beobachte, rechenzeit } from './rss.ts';
import { median, quantil, runde } from './zahlen.ts';

/** Times in milliseconds, rates in filings a second, memory in MB of the server process. */
export interface Zahlen {
  readonly einzeln_p50_ms: number;
  readonly einzeln_p95_ms: number;
  readonly boden_p95_ms: number;
  readonly dovecot_p95_ms: number | null;
  readonly rss_mb: number;
  readonly acht_clients_pro_s: number;
  readonly bulk_pro_s: number;
  readonly boden_pro_s: number;
}

interface Messplatz {
  readonly v: Verbindung;
  readonly w: Wuerfel;
  readonly pid: number;
  readonly orte: readonly Vorgangsort[];
  readonly boden: ReturnType<typeof oeffneBoden>;
  readonly dovecot: Dovecot | undefined;
}

const jeRunde = 60;
/** As the command line files a folder of mails. */
const stapel = { stuecke: 400, jeAnfrage: 50, zugleich: 2 };

export async function messe(e: {
  readonly ordner: string;
  readonly runden: number;
  /** Folder for a CPU profile of the server. */
  readonly prof: string | undefined;
  readonly melde: (text: string) => void;
}): Promise<Zahlen> {
  const daten = join(e.ordner, 'daten');
  const port = await freierPort();
  const node = e.prof === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${e.prof}`];
  const boden = oeffneBoden(join(e.ordner, 'boden'));
  const dovecot = await starteDovecot();
  if (!dovecot) e.melde('Dovecot ist nicht eingerichtet: kein Vergleich (apt-get install dovecot-imapd).');
  const server = starteServer({ port, daten, node });
  try {
    await server.bereit;
    vertraue(readFileSync(join(daten, 'werkbank', 'zertifikat.pem'), 'utf8'));
    const w = wuerfel(20_261_124);
    const v = meldeAn(`https://localhost:${port}`, 'Ines Vogt');
    const orte = await legeOrteAn(v, w);
    return await messeRunden({ v, w, pid: server.pid, orte, boden, dovecot }, e);
  } finally {
    await dovecot?.beende();
    boden.schliesse();
    await server.beende();
  }
}

/** One Vorgang for each that files at the same time. */
async function legeOrteAn(v: Verbindung, w: Wuerfel): Promise<readonly Vorgangsort[]> {
  const kunde: Kunde = {
    name: 'Messung',
    einheit: '13.01',
    verbindung: v,
    anruf: bisBeantwortet,
    w,
    bestaetige: () => undefined,
  };
  const orte: Vorgangsort[] = [];
  for (let i = 0; i < 8; i += 1) orte.push(await legeAkteAn(kunde, `Messakte-${i}`));
  return orte;
}

async function messeRunden(
  m: Messplatz,
  e: { readonly runden: number; readonly melde: (text: string) => void },
): Promise<Zahlen> {
  e.melde(
    'Einzeln und acht Clients: je E-Mail eine Einreichung. Bulk: ein Ordner von ' +
      `${stapel.stuecke} E-Mails in einen Vorgang wie auf der Kommandozeile, ${stapel.jeAnfrage} je Einreichung, ` +
      `${stapel.zugleich} zugleich. 25 MB: über den Eingang.`,
  );
  await einzeln(m, 20);
  const runden: Runde[] = [];
  let hoechst = { server: 0, kinder: 0 };
  for (let nr = 1; nr <= e.runden; nr += 1) {
    const r = await messeRunde(m);
    hoechst = {
      server: Math.max(hoechst.server, r.rss.server),
      kinder: Math.max(hoechst.kinder, r.rss.kinder),
    };
    runden.push(r);
    e.melde(`Runde ${nr}: ${beschreibe(r)}`);
  }
  const gross = neueNachricht(m.w, 25_000_000);
  const mitGrosser = await beobachte(m.pid, () => legeAb(m.v, m.orte[0]!, gross));
  e.melde(
    `Speicher unter acht Clients ${runde(hoechst.server, 0)} MB (Leser ${runde(hoechst.kinder, 0)} MB), ` +
      `bei 25 MB ${runde(mitGrosser.server, 0)} MB (Leser ${runde(mitGrosser.kinder, 0)} MB), ${runde(mitGrosser.wert, 0)} ms`,
  );
  const mitte = (wert: (r: Runde) => number): number => runde(median(runden.map(wert)), 2);
  return {
    einzeln_p50_ms: mitte((r) => quantil(r.einzeln, 0.5)),
    einzeln_p95_ms: mitte((r) => quantil(r.einzeln, 0.95)),
    boden_p95_ms: mitte((r) => quantil(r.boden, 0.95)),
    dovecot_p95_ms: m.dovecot ? mitte((r) => quantil(r.dovecot, 0.95)) : null,
    rss_mb: runde(hoechst.server, 0),
    acht_clients_pro_s: mitte((r) => r.acht),
    bulk_pro_s: mitte((r) => r.bulk),
    boden_pro_s: mitte((r) => proSekunde(r.boden)),
  };
}

interface Runde {
  readonly einzeln: readonly number[];
  readonly boden: readonly number[];
  readonly dovecot: readonly number[];
  readonly acht: number;
  readonly bulk: number;
  readonly rss: { readonly server: number; readonly kinder: number };
  readonly zeitEinzeln: Rechenzeit;
  readonly zeitBulk: Rechenzeit;
}

const proSekunde = (ms: readonly number[]): number => ms.length / (ms.reduce((s, t) => s + t, 0) / 1000);

async function messeRunde(m: Messplatz): Promise<Runde> {
  const [jeEines, zeitEinzeln] = await mitRechenzeit(m.pid, jeRunde, () => einzeln(m, jeRunde));
  const nachrichten = Array.from({ length: 200 }, () => neueNachricht(m.w));
  const acht = await beobachte(m.pid, () => legeEinzeln(m.v, m.orte.slice(0, 8), nachrichten));
  const ordner = Array.from({ length: stapel.stuecke }, () => neueNachricht(m.w));
  const [bulk, zeitBulk] = await mitRechenzeit(m.pid, stapel.stuecke, () =>
    legeStapel(m.v, m.orte[0]!, ordner, stapel),
  );
  return { ...jeEines, acht: acht.wert, bulk, rss: acht, zeitEinzeln, zeitBulk };
}

/** Processor time per filing while something runs, in milliseconds. */
interface Rechenzeit {
  readonly server: number;
  readonly kinder: number;
}

async function mitRechenzeit<T>(
  pid: number,
  ablagen: number,
  was: () => Promise<T>,
): Promise<readonly [T, Rechenzeit]> {
  const vorher = rechenzeit(pid);
  const wert = await was();
  const nachher = rechenzeit(pid);
  const je = (art: keyof Rechenzeit): number => (nachher[art] - vorher[art]) / ablagen;
  return [wert, { server: je('server'), kinder: je('kinder') }];
}

/** The same message in turn to the product, the floor and the peer, so that all three meet the same disk. */
async function einzeln(m: Messplatz, anzahl: number): Promise<Pick<Runde, 'einzeln' | 'boden' | 'dovecot'>> {
  const [einzelne, boden, dovecot]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < anzahl; i += 1) {
    const bytes = neueNachricht(m.w);
    einzelne.push(await legeAb(m.v, m.orte[0]!, bytes));
    boden.push(m.boden.lege(bytes));
    if (m.dovecot) dovecot.push(await m.dovecot.lege(bytes));
  }
  return { einzeln: einzelne, boden, dovecot };
}

const beschreibe = (r: Runde): string =>
  [
    `einzeln p50 ${runde(quantil(r.einzeln, 0.5))} p95 ${runde(quantil(r.einzeln, 0.95))} ms`,
    `Boden p95 ${runde(quantil(r.boden, 0.95), 2)} ms, ${runde(proSekunde(r.boden), 0)}/s`,
    ...(r.dovecot.length > 0 ? [`Dovecot p95 ${runde(quantil(r.dovecot, 0.95), 2)} ms`] : []),
    `acht ${runde(r.acht, 0)}/s`,
    `bulk ${runde(r.bulk, 0)}/s`,
    `Rechenzeit je Ablage (Server + Leser) einzeln ${zeitText(r.zeitEinzeln)}, bulk ${zeitText(r.zeitBulk)}`,
  ].join(' · ');

const zeitText = ({ server, kinder }: Rechenzeit): string => `${runde(server, 2)} + ${runde(kinder, 2)} ms`;
