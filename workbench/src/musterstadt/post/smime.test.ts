import { createHash, createPublicKey, verify } from 'node:crypto';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { umweltinformation } from './altlast.ts';
import { eml, type Brief } from './eml.ts';
import { bescheinigung } from './personalsachen.ts';

interface Element {
  readonly marke: number;
  readonly ganz: Buffer;
  readonly inhalt: Buffer;
}

/** The elements DER strings together (X.690 §8.1). */
function elemente(bytes: Buffer): Element[] {
  const alle: Element[] = [];
  for (let ort = 0; ort < bytes.length;) {
    const erstes = bytes[ort + 1] ?? 0;
    const stellen = erstes < 0x80 ? 0 : erstes & 0x7f;
    const laenge = stellen === 0 ? erstes : bytes.readUIntBE(ort + 2, stellen);
    const ab = ort + 2 + stellen;
    const ganz = bytes.subarray(ort, ab + laenge);
    alle.push({ marke: bytes[ort] ?? 0, ganz, inhalt: bytes.subarray(ab, ab + laenge) });
    ort = ab + laenge;
  }
  return alle;
}
/** The element at a path of positions. */
const bei = (bytes: Buffer, ...pfad: readonly number[]): Element => {
  let stand = elemente(bytes)[0]!;
  for (const nummer of pfad) stand = elemente(stand.inhalt)[nummer]!;
  return stand;
};

const cms = async (brief: Brief): Promise<Buffer> => {
  const { attachments } = await PostalMime.parse(await eml(brief));
  return Buffer.from(attachments.at(-1)!.content as ArrayBuffer);
};

describe('Unterschriebene E-Mail', async () => {
  const mail = (await eml(umweltinformation)).toString('latin1');
  const grenze = /boundary="(smime-[^"]+)"/.exec(mail)?.[1] ?? '';
  const teil = Buffer.from(mail.split(`--${grenze}\r\n`)[1]!.replace(/\r\n$/, ''), 'latin1');
  const daten = bei(await cms(umweltinformation), 1, 0).ganz;
  const zertifikat = bei(daten, 3, 0).ganz;
  const [, , , angaben, , unterschrift] = elemente(bei(daten, 4, 0).inhalt);

  it('nennt den Abdruck des Teils, der mitreist', () => {
    const abdruck = createHash('sha512').update(teil).digest();
    expect(elemente(angaben!.inhalt)[2]!.inhalt.subarray(-64)).toEqual(abdruck);
    expect(angaben!.ganz.includes(abdruck)).toBe(true);
  });

  it('trägt eine Unterschrift, die das beigelegte Zertifikat bestätigt, auch das eigene', () => {
    const schluessel = createPublicKey({ key: bei(zertifikat, 0, 5).ganz, format: 'der', type: 'spki' });
    // RFC 5652 §5.4: signed are the attributes as a SET OF, not as the [0] they travel in.
    const menge = Buffer.concat([Buffer.from([0x31]), angaben!.ganz.subarray(1)]);
    expect(verify(null, menge, schluessel, unterschrift!.inhalt)).toBe(true);
    const kern = bei(zertifikat, 0).ganz;
    expect(verify(null, kern, schluessel, bei(zertifikat, 2).inhalt.subarray(1))).toBe(true);
    menge[menge.length - 1]! ^= 1;
    expect(verify(null, menge, schluessel, unterschrift!.inhalt)).toBe(false);
  });

  it('lässt Kopf, Text und Anlage lesbar', async () => {
    const gelesen = await PostalMime.parse(await eml(umweltinformation));
    expect(gelesen.text?.trim()).toBe(umweltinformation.text?.trim());
    expect(gelesen.attachments.map((a) => a.filename)).toEqual(['Vollmacht Wienken.pdf', 'smime.p7s']);
  });
});

describe('Verschlüsselte E-Mail', () => {
  it('ist ein Umschlag mit einem Empfänger und zeigt von Text und Anlagen nichts', async () => {
    const umschlag = await cms(bescheinigung);
    // RFC 5652 §6.1: version 0 and one key transport recipient.
    expect(bei(umschlag, 0).inhalt.toString('hex')).toBe('2a864886f70d010703');
    expect([bei(umschlag, 1, 0, 0).inhalt[0], elemente(bei(umschlag, 1, 0, 1).inhalt).length]).toEqual([
      0, 1,
    ]);
    expect(bei(umschlag, 1, 0, 2, 2).inhalt.length % 16).toBe(0);
    const mail = await eml(bescheinigung);
    expect((await PostalMime.parse(mail)).text ?? '').toBe('');
    expect(mail.includes('Vorsorge fand')).toBe(false);
  });
});
