import { einmal, type Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import { pruefeOffice } from './office.ts';
import { EINTRAEGE_MAX, entpacke, liesZip, type ZipEintrag } from './zip.ts';

/** Limits of one check, shared by everything nested in a file. */
export interface Rahmen {
  /** Bytes that may still be unpacked in memory. */
  rest: number;
  readonly tiefe: number;
}

const EINTRAG_MAX = 16 * 1024 * 1024;
const TIEFE_MAX = 3;
/** Deflate cannot do better (RFC 1951): a higher ratio is a lie. */
const DEFLATE_MAX = 1033;
const BOMBE_VERHAELTNIS = 150;
const BOMBE_AB = 200 * 1024 * 1024;

export interface Archivbefund {
  readonly mime: string;
  readonly warnungen: Warnung[];
}

/** `pruefeInneres` is the whole check again, for one unpacked entry. */
export type Innenpruefung = (bytes: Buffer, name: string, rahmen: Rahmen) => Warnung[];

export function pruefeArchiv(buf: Buffer, rahmen: Rahmen, pruefeInneres: Innenpruefung): Archivbefund {
  const zip = liesZip(buf);
  if (zip.eintraege.length === 0)
    return { mime: 'application/zip', warnungen: zip.ganz ? [] : [{ code: 'zip_defekt' }] };
  const funde: Warnung[] = [...namensfunde(zip.eintraege), ...groessenfunde(buf, zip.eintraege)];
  if (!zip.ganz || zip.eintraege.length >= EINTRAEGE_MAX) funde.push({ code: 'zip_defekt' });
  if (zip.eintraege.some((e) => e.verschluesselt)) funde.push({ code: 'zip_verschluesselt' });
  const lies = (e: ZipEintrag): Buffer | undefined => {
    const bytes = entpacke(buf, e, Math.min(EINTRAG_MAX, rahmen.rest));
    if (bytes === 'falsch') funde.push({ code: 'zip_groesse_falsch' });
    if (bytes === undefined && !e.verschluesselt) funde.push({ code: 'zip_defekt' });
    if (!Buffer.isBuffer(bytes)) return undefined;
    rahmen.rest -= bytes.length;
    return bytes;
  };
  const office = pruefeOffice(zip.eintraege, lies);
  if (office) return { mime: office.mime, warnungen: einmal([...funde, ...office.warnungen]) };
  if (javaProgramm(zip.eintraege)) funde.push({ code: 'programm' });
  if (rahmen.tiefe >= TIEFE_MAX) funde.push({ code: 'archiv_nicht_geprueft' });
  else for (const e of zip.eintraege) innen(e, lies, rahmen, pruefeInneres, funde);
  return { mime: 'application/zip', warnungen: einmal(funde) };
}

const javaProgramm = (eintraege: readonly ZipEintrag[]): boolean =>
  eintraege.some((e) => e.name === 'META-INF/MANIFEST.MF') &&
  eintraege.some((e) => e.name.endsWith('.class'));

const weiter = new Set(['zip_verschluesselt', 'archiv_nicht_geprueft']);

function innen(
  e: ZipEintrag,
  lies: (e: ZipEintrag) => Buffer | undefined,
  rahmen: Rahmen,
  pruefeInneres: Innenpruefung,
  funde: Warnung[],
): void {
  if (e.angegeben === 0 || e.verweis) return;
  const bytes = lies(e);
  if (!bytes) {
    if (!e.verschluesselt) funde.push({ code: 'archiv_nicht_geprueft' });
    return;
  }
  const tiefer: Rahmen = { rest: rahmen.rest, tiefe: rahmen.tiefe + 1 };
  for (const w of pruefeInneres(bytes, e.name, tiefer)) {
    if (w.code === 'programm') funde.push({ code: 'eingebettetes_programm', angaben: { name: e.name } });
    else if (w.code === 'zip_bombe' || w.code === 'zip_groesse_falsch' || weiter.has(w.code)) funde.push(w);
    else if (sperrend.has(w.code)) funde.push(w);
  }
  rahmen.rest = tiefer.rest;
}

const sperrend = new Set([
  'skript',
  'verknuepfung',
  'datentraegerabbild',
  'makros',
  'office_dde',
  'office_vorlage_netz',
  'pdf_aktiv',
  'eingebettetes_programm',
  'svg_aktiv',
  'zip_verweis',
  'zip_pfad',
]);

const hinaus = /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/;

function namensfunde(eintraege: readonly ZipEintrag[]): Warnung[] {
  const funde: Warnung[] = [];
  const gesehen = new Set<string>();
  for (const e of eintraege) {
    const angaben = { name: e.name.slice(0, 200) };
    if (e.verweis) funde.push({ code: 'zip_verweis', angaben });
    if (hinaus.test(e.name)) funde.push({ code: 'zip_pfad', angaben });
    const gleich = e.name.normalize('NFC').toLowerCase();
    if (gesehen.has(gleich)) funde.push({ code: 'zip_doppelte_namen', angaben });
    gesehen.add(gleich);
  }
  return funde;
}

function groessenfunde(buf: Buffer, eintraege: readonly ZipEintrag[]): Warnung[] {
  const gepackt = eintraege.reduce((s, e) => s + e.gepackt, 0);
  const angegeben = eintraege.reduce((s, e) => s + e.angegeben, 0);
  const gelogen = eintraege.some(
    (e) => e.methode === 8 && e.angegeben > 64 && e.angegeben > e.gepackt * DEFLATE_MAX + 64,
  );
  const funde: Warnung[] = [];
  if (gelogen || eintraege.some((e) => e.methode === 0 && !e.verschluesselt && e.gepackt !== e.angegeben))
    funde.push({ code: 'zip_groesse_falsch' });
  const zuDicht = angegeben > BOMBE_AB && angegeben > buf.length * BOMBE_VERHAELTNIS;
  // Entries that share their bytes take more room than the file has.
  if (zuDicht || gepackt > buf.length) funde.push({ code: 'zip_bombe' });
  return funde;
}
