import type { Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';

/** Compound files (MS-CFB), read by their directory entries alone: no chain is followed, so nothing can loop. */

const EINTRAG = 128;
const NAMEN_MAX = 20_000;

/** Names of storages and streams found at the places directory entries may have. */
export function eintraege(buf: Buffer): Set<string> {
  const namen = new Set<string>();
  for (let ab = 512; ab + EINTRAG <= buf.length && namen.size < NAMEN_MAX; ab += EINTRAG) {
    const laenge = buf.readUInt16LE(ab + 64);
    const art = buf[ab + 66] ?? 0;
    if (laenge < 4 || laenge > 64 || laenge % 2 !== 0 || ![1, 2, 5].includes(art)) continue;
    if (buf.readUInt16LE(ab + laenge - 2) !== 0) continue;
    const name = buf.toString('utf16le', ab, ab + laenge - 2);
    if (!name.includes('\0')) namen.add(name);
  }
  return namen;
}

/** Also found where the directory itself is damaged. */
const paket = Buffer.from('EncryptedPackage\0', 'utf16le');

const hatEinen = (namen: ReadonlySet<string>, gesucht: readonly string[]): boolean =>
  gesucht.some((n) => namen.has(n));

/** Office documents encrypted with a password (MS-OFFCRYPTO §1.3.3). */
const geschuetzt = 'application/x-tika-ooxml-protected';

const arten: readonly (readonly [string, string])[] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['VisioDocument', 'application/vnd.visio'],
  ['__properties_version1.0', 'application/vnd.ms-outlook'],
  ['\u4840\u3b3f\u43f2\u4438\u45b1', 'application/x-msi'],
];

/** Type and findings; `ganz` is false when the file breaks off before its directory. */
export function pruefeOle(buf: Buffer): { mime: string; warnungen: Warnung[]; ganz: boolean } {
  const namen = eintraege(buf);
  const funde: Warnung[] = [];
  const huelle =
    hatEinen(namen, ['EncryptedPackage', 'EncryptionInfo', 'EncryptedSummary']) || buf.includes(paket);
  const mime = huelle ? geschuetzt : (arten.find(([n]) => namen.has(n))?.[1] ?? 'application/x-ole-storage');
  if (huelle || wordGeschuetzt(buf, namen)) funde.push({ code: 'passwortgeschuetzt' });
  if (hatEinen(namen, ['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'Macros', 'VBA'])) funde.push({ code: 'makros' });
  if (mime === 'application/x-msi') funde.push({ code: 'programm' });
  if (mime === 'application/vnd.ms-outlook') funde.push({ code: 'msg_nicht_zerlegt' });
  if (hatEinen(namen, ['\u0001Ole10Native', '\u0001Ole'])) funde.push(...eingebettet(buf));
  const ganz = huelle || (namen.size > 0 && buf.length >= 1536);
  if (!ganz) funde.push({ code: 'ole_defekt' });
  return { mime, warnungen: funde, ganz };
}

const wort97 = Buffer.from([0xec, 0xa5]);

/** The FIB at the start of the WordDocument stream carries the flag (MS-DOC §2.5.2). */
function wordGeschuetzt(buf: Buffer, namen: ReadonlySet<string>): boolean {
  if (!namen.has('WordDocument')) return false;
  for (let ab = 512; ab + 12 <= buf.length && ab <= 8192; ab += 512)
    if (buf[ab] === wort97[0] && buf[ab + 1] === wort97[1]) return ((buf[ab + 11] ?? 0) & 1) === 1;
  return false;
}

const dosHinweis = Buffer.from('This program cannot be run in DOS mode');

function eingebettet(buf: Buffer): Warnung[] {
  const programm = buf.includes(dosHinweis);
  return [
    programm
      ? { code: 'eingebettetes_programm', angaben: { name: 'Objekt' } }
      : { code: 'office_eingebettet' },
  ];
}
