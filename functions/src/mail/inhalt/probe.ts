/** For tests: archives made by hand, so that they may lie. */
import { deflateRawSync } from 'node:zlib';

export interface Eintragprobe {
  readonly name: string;
  readonly inhalt?: string | Buffer;
  /** Deflated instead of stored. */
  readonly gepackt?: boolean;
  /** Declared size, when it is not the true one. */
  readonly angegeben?: number;
  /** Bit 0 = encrypted. */
  readonly flags?: number;
  /** Unix mode in the upper half. */
  readonly attribute?: number;
}

/** A ZIP (APPNOTE 4.3). */
export function zip(eintraege: readonly Eintragprobe[]): Buffer {
  const lokale: Buffer[] = [];
  const verzeichnis: Buffer[] = [];
  let ab = 0;
  for (const e of eintraege) {
    const roh = Buffer.from(e.inhalt ?? '');
    const inhalt = e.gepackt === true ? deflateRawSync(roh) : roh;
    const name = Buffer.from(e.name);
    const gemeinsam = Buffer.alloc(26);
    gemeinsam.writeUInt16LE(20, 0);
    gemeinsam.writeUInt16LE((e.flags ?? 0) | 0x800, 2);
    gemeinsam.writeUInt16LE(e.gepackt === true ? 8 : 0, 4);
    gemeinsam.writeUInt32LE(inhalt.length, 14);
    gemeinsam.writeUInt32LE(e.angegeben ?? roh.length, 18);
    gemeinsam.writeUInt16LE(name.length, 22);
    lokale.push(Buffer.from('504b0304', 'hex'), gemeinsam, name, inhalt);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((e.attribute ?? 0) >>> 0, 6);
    rest.writeUInt32LE(ab, 10);
    verzeichnis.push(Buffer.from('504b01021400', 'hex'), gemeinsam, rest, name);
    ab += 30 + name.length + inhalt.length;
  }
  const liste = Buffer.concat(verzeichnis);
  const ende = Buffer.alloc(22);
  ende.write('504b0506', 0, 'hex');
  ende.writeUInt16LE(eintraege.length, 8);
  ende.writeUInt16LE(eintraege.length, 10);
  ende.writeUInt32LE(liste.length, 12);
  ende.writeUInt32LE(ab, 16);
  return Buffer.concat([...lokale, liste, ende]);
}

const haupttyp = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const beziehung = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document of the fewest parts, with more parts beside or instead of them. */
export function docx(mehr: Readonly<Record<string, string | Buffer>> = {}, typen = ''): Buffer {
  const teile: Record<string, string | Buffer> = {
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${haupttyp}"/>${typen}</Types>`,
    '_rels/.rels': `<Relationships><Relationship Type="${beziehung}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': '<w:document/>',
    ...mehr,
  };
  return zip(Object.entries(teile).map(([name, inhalt]) => ({ name, inhalt })));
}

export const bezug = (typ: string, ziel: string): string =>
  `<Relationships><Relationship Type="${beziehung}/${typ}" Target="${ziel}" TargetMode="External"/></Relationships>`;

const MZ = Buffer.concat([Buffer.from('MZ\x90\0\x03', 'latin1'), Buffer.alloc(60)]);
export const programm = MZ;

/** A compound file (MS-CFB) whose directory holds the named streams. */
export function ole(...namen: readonly string[]): Buffer {
  const eintraege = namen.map((name) => {
    const e = Buffer.alloc(128);
    e.write(name, 0, 'utf16le');
    e.writeUInt16LE(name.length * 2 + 2, 64);
    e[66] = 2;
    return e;
  });
  const kopf = Buffer.alloc(512);
  kopf.write('d0cf11e0a1b11ae1', 0, 'hex');
  return Buffer.concat([kopf, ...eintraege, Buffer.alloc(2048)]);
}
