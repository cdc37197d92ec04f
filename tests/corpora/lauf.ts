/** The whole run: every mail, every bad case, through the running product. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { starteTesthaus } from '../hilfe/haus.ts';
import { ausgangFalsch, ereignisFalsch, verstoesse } from './ausgang.ts';
import { vergleiche, type Briefbefund } from './brief.ts';
import { abgelegt, codes, type Fall } from './fall.ts';
import { pruefeKoerper } from './koerper.ts';
import type { Boeser, Briefprobe } from './korpus.ts';
import { pruefeMuss, type Mussbefund } from './muss.ts';
import { hash, richtePultEin, type Ort, type Pult } from './pult.ts';
import { pruefeToken } from './token.ts';
import { erzeugeWache, type Wache } from './wache.ts';

interface Boesbefund {
  readonly name: string;
  readonly funde: readonly string[];
  readonly muss: readonly Mussbefund[];
}

export interface Bericht {
  readonly briefe: readonly Briefbefund[];
  readonly boese: readonly Boesbefund[];
  readonly ohneModul: readonly Boeser[];
  readonly originale: number;
  readonly originaleIdentisch: number;
  readonly abstuerze: number;
  readonly haenger: number;
}

/** Kinds whose part of the product comes later: xdomea, extracts of the organisation, invoices. */
const ohneModul = 'DGE';

interface Zaehler {
  originale: number;
  originaleIdentisch: number;
  abstuerze: number;
  haenger: number;
}

type Melde = (getan: number, gesamt: number) => void;

export async function laufe(
  proben: readonly Briefprobe[],
  alleBoesen: readonly Boeser[],
  melde: Melde = () => undefined,
): Promise<Bericht> {
  const umfeld = mkdtempSync(join(tmpdir(), 'registratur-corpora-'));
  const daten = join(umfeld, 'daten');
  mkdirSync(daten);
  const haus = await starteTesthaus({ daten });
  const wache = erzeugeWache(umfeld, daten, [Number(new URL(haus.url).port)]);
  const z: Zaehler = { originale: 0, originaleIdentisch: 0, abstuerze: 0, haenger: 0 };
  const spaeter = alleBoesen.filter((b) => ohneModul.includes(b.art));
  const jetzt = alleBoesen.filter((b) => !ohneModul.includes(b.art));
  const gesamt = proben.length + jetzt.length;
  try {
    const pult = await richtePultEin(haus);
    const briefe: Briefbefund[] = [];
    for (const probe of proben) {
      briefe.push(await legeBriefAb(pult, wache, probe, z));
      melde(briefe.length, gesamt);
    }
    const boese = await legeBoeseAb(pult, wache, jetzt, z, (n) => melde(proben.length + n, gesamt));
    const koerper = (await pruefeKoerper(pult)).map((k) => ({ ...k, muss: [] }));
    return { briefe, boese: [...boese, ...koerper], ohneModul: spaeter, ...z };
  } finally {
    wache.schliesse();
    await haus.stoppe();
    rmSync(umfeld, { recursive: true, force: true });
  }
}

async function legeBriefAb(pult: Pult, wache: Wache, probe: Briefprobe, z: Zaehler): Promise<Briefbefund> {
  const ort = await pult.vorgang(probe.name);
  wache.beginne();
  const ablage = await pult.legeAb(ort, probe.bytes, probe.name, 'mail');
  const funde = wache.ende(ablage.ms);
  const s = abgelegt(ablage);
  const befund = await vergleiche(probe, ablage, async (pfad) =>
    s ? (await pult.anlage(s, pfad)).bytes : Buffer.alloc(0),
  );
  if (probe.bytes.length === 0) return befund;
  z.originale++;
  const gleich = s !== undefined && (await pult.originalHash(s)) === hash(probe.bytes);
  if (gleich) z.originaleIdentisch++;
  zaehle(z, s?.warnungen.map((w) => w.code) ?? [], funde, ablage.ms);
  const mehr = [...funde, ...(gleich ? [] : ['das Original kam nicht bytegleich zurück'])];
  return { ...befund, unterschiede: [...befund.unterschiede, ...mehr] };
}

/** A reader that died or had to be ended is counted even though the product lived on. */
function zaehle(z: Zaehler, warnungen: readonly string[], funde: readonly string[], ms: number): void {
  if (warnungen.includes('lesen_gescheitert') || funde.some((f) => f.startsWith('G1'))) z.abstuerze++;
  if (warnungen.includes('lesen_abgebrochen') || ms > 10_000) z.haenger++;
}

async function legeBoeseAb(
  pult: Pult,
  wache: Wache,
  boese: readonly Boeser[],
  z: Zaehler,
  melde: (getan: number) => void,
): Promise<Boesbefund[]> {
  const faelle: Fall[] = [];
  const befunde = new Map<string, Boesbefund>();
  for (const [i, b] of boese.entries()) {
    if (b.art === 'J') {
      wache.beginne();
      befunde.set(b.name, { name: b.name, ...(await pruefeToken(b, pult, () => wache.ende(0))) });
    } else {
      const f = await legeFallAb(pult, wache, b, faelle);
      faelle.push(f);
      zaehle(z, codes(f), f.wache, f.ms);
      befunde.set(b.name, { name: b.name, funde: await funde(f, z), muss: await pruefeMuss(f) });
    }
    melde(i + 1);
  }
  const protokoll = await pult.protokoll();
  for (const f of faelle) {
    const falsch = ereignisFalsch(f, protokoll);
    const bisher = befunde.get(f.boeser.name);
    if (falsch && bisher) befunde.set(f.boeser.name, { ...bisher, funde: [...bisher.funde, falsch] });
  }
  return [...befunde.values()];
}

async function funde(f: Fall, z: Zaehler): Promise<string[]> {
  const falsch = ausgangFalsch(f);
  const verletzt = await verstoesse(f);
  if (abgelegt(f.ablage)) {
    z.originale++;
    if (!verletzt.some((v) => v.startsWith('G4'))) z.originaleIdentisch++;
  }
  return [...(falsch === undefined ? [] : [falsch]), ...verletzt];
}

async function legeFallAb(pult: Pult, wache: Wache, b: Boeser, bisher: readonly Fall[]): Promise<Fall> {
  const paar = bisher.find((f) => f.boeser.name.startsWith(`${String(b.fakten['pair'])}_`));
  const ort: Ort = paar?.ort ?? (await pult.vorgang(b.name));
  wache.beginne();
  const ablage = await pult.legeAb(ort, b.bytes, b.name, b.name.endsWith('.eml') ? 'mail' : 'dokument');
  return { boeser: b, pult, ort, ablage, ms: ablage.ms, wache: wache.ende(ablage.ms), paar };
}
