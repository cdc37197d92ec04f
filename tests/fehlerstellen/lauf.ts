import { kehreEingang, kehreInhalte } from '@registratur/functions/usecases/eingang/kehre';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import type { Result } from '@registratur/shared/kernel/result';
import { stoerungsarten, type Stoerungsart } from '../cosmos-standin/stoerungen.ts';
import { baueHaus, type Probehaus } from '../scenarios/haus.ts';
import { cosmos, sqlite, type Motorbau } from '../scenarios/hausMotor.ts';
import { erzeugeStoerer, portarten, stoerePorts, type Fehlerstelle, type Stoerer } from './stoerer.ts';
import { handlungen, type Handlung, type Probe } from './vorgaenge.ts';

export interface Bilanz {
  readonly injektionen: number;
  /** Carried out in spite of the fault, or found to have been when it was repeated. */
  readonly einmal: number;
  /** Not carried out; the repetition did it. */
  readonly sauber_nicht: number;
  readonly verletzungen: readonly string[];
}

/** Where faults strike: at a port of the house, or at the service behind the adapter. */
interface Ebene {
  readonly name: string;
  readonly arten: readonly Stoerungsart[];
  readonly baue: (stoerer: Stoerer) => Promise<Probehaus>;
}

const amPort = (name: string, motorbau: Motorbau): Ebene => ({
  name,
  arten: portarten,
  baue: (stoerer) => baueHaus(stoerePorts(stoerer), motorbau),
});

export const ebenen: readonly Ebene[] = [
  amPort('sqlite', sqlite),
  amPort('cosmos', cosmos()),
  {
    name: 'cosmos-dienst',
    arten: stoerungsarten,
    baue: (stoerer) =>
      baueHaus(
        {},
        cosmos(() => stoerer.naechste()),
      ),
  },
];

/** Every `schritt`th call of every operation, each fault, once and from then on. */
export async function laufe(e: {
  readonly schritt: number;
  readonly nur?: { readonly ebene?: string | undefined; readonly handlung?: string | undefined };
  readonly melde: (text: string) => void;
}): Promise<Bilanz> {
  const gesamt = { injektionen: 0, einmal: 0, sauber_nicht: 0, verletzungen: [] as string[] };
  for (const ebene of ebenen.filter((x) => x.name === (e.nur?.ebene ?? x.name))) {
    for (const handlung of handlungen.filter((h) => h.name === (e.nur?.handlung ?? h.name))) {
      const teil = await laufeHandlung(ebene, handlung, e.schritt);
      e.melde(
        `${ebene.name} ${handlung.name}: ${teil.injektionen}, ${teil.verletzungen.length} Verletzungen`,
      );
      teil.verletzungen.forEach(e.melde);
      gesamt.injektionen += teil.injektionen;
      gesamt.einmal += teil.einmal;
      gesamt.sauber_nicht += teil.sauber_nicht;
      gesamt.verletzungen.push(...teil.verletzungen);
    }
  }
  return gesamt;
}

async function laufeHandlung(ebene: Ebene, handlung: Handlung, schritt: number): Promise<Bilanz> {
  const stoerer = erzeugeStoerer();
  const haus = await ebene.baue(stoerer);
  const bilanz = { injektionen: 0, einmal: 0, sauber_nicht: 0, verletzungen: [] as string[] };
  try {
    for (const art of ebene.arten) {
      for (const bleibt of [false, true]) {
        for (let n = 1; ; n += schritt) {
          const stelle = { n, art, bleibt };
          const ort = `${ebene.name} ${handlung.name} ${art}${bleibt ? ' bleibt' : ''} ab ${n}`;
          const ausgang = await injiziere(haus, stoerer, handlung, stelle);
          if (!ausgang) break;
          bilanz.injektionen += 1;
          bilanz[ausgang.einmal ? 'einmal' : 'sauber_nicht'] += ausgang.maengel.length === 0 ? 1 : 0;
          bilanz.verletzungen.push(...ausgang.maengel.map((m) => `${ort}: ${m}`));
        }
      }
    }
    await raeumeAuf(haus);
    for (const befund of await haus.pruefe())
      bilanz.verletzungen.push(`${ebene.name} ${handlung.name}: ${JSON.stringify(befund)}`);
  } finally {
    await haus.schliesse();
  }
  return bilanz;
}

/** What failed attempts left behind is gone after two nights. */
async function raeumeAuf(haus: Probehaus): Promise<void> {
  haus.uhr.vor(25 * 3_600_000);
  await kehreEingang(haus.betrieb);
  await kehreInhalte(haus.betrieb, await kehreInhalte(haus.betrieb, new Set()));
}

interface Ausgang {
  readonly einmal: boolean;
  readonly maengel: readonly string[];
}

/** Undefined when the operation has no such call any more. */
async function injiziere(
  haus: Probehaus,
  stoerer: Stoerer,
  handlung: Handlung,
  stelle: Fehlerstelle,
): Promise<Ausgang | undefined> {
  const probe = await handlung.bereite(haus);
  stoerer.stelle(stelle);
  const erste = await versuche(probe.tue);
  const getroffen = stoerer.getroffen();
  stoerer.stelle(undefined);
  if (!getroffen) return undefined;
  // Half of them are taken up by the worker first, the other half by the caller.
  if (stelle.n % 2 === 0 && !gelang(erste)) await haus.kehre();
  const getan = await probe.getan();
  const zweite = await versuche(probe.tue);
  if (offen(zweite)) await haus.kehre();
  const dritte = await versuche(probe.tue);
  const maengel = [
    ...gescheitertMit(erste),
    ...(gelang(erste) && !getan && !offen(erste) ? ['bestätigt, aber nicht getan'] : []),
    ...(gelang(dritte) ? [] : [`die Wiederholung misslingt: ${wortlaut(dritte)}`]),
    ...(gelang(erste) && !offen(erste) && wortlaut(erste) !== wortlaut(dritte)
      ? [`andere Antwort: ${wortlaut(erste)} / ${wortlaut(dritte)}`]
      : []),
    ...(await probe.maengel()),
  ];
  return { einmal: getan, maengel };
}

type Versuch = Result<unknown, Fehler> | { readonly wurf: unknown };

async function versuche(tue: Probe['tue']): Promise<Versuch> {
  try {
    return await tue();
  } catch (wurf) {
    return { wurf };
  }
}

const gelang = (v: Versuch): v is { readonly ok: true; readonly wert: unknown } => 'ok' in v && v.ok;

/** The move is ordered and goes on without the caller. */
const offen = (v: Versuch): boolean =>
  gelang(v) && (v.wert as { readonly stand?: unknown }).stand === 'offen';

const wortlaut = (v: Versuch): string =>
  'ok' in v ? JSON.stringify(v.ok ? v.wert : v.fehler) : String(v.wurf);

/** A failing store is no reason to tell anything but that it is busy, or to fail technically. */
function gescheitertMit(v: Versuch): readonly string[] {
  if (!('ok' in v) || v.ok || v.fehler.code === 'beschaeftigt') return [];
  return [`abgelehnt mit ${v.fehler.code}`];
}
