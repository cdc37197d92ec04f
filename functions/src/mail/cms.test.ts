import { describe, expect, test } from 'vitest';
import { cmsArt, signierterInhalt } from './cms.ts';
import { brief, codes, mail as liesMail } from './probe.ts';

/** DER element with a definite length. */
function der(marke: number, ...inhalt: readonly Buffer[]): Buffer {
  const b = Buffer.concat(inhalt);
  const laenge = b.length < 128 ? [b.length] : [0x82, b.length >> 8, b.length & 255];
  return Buffer.concat([Buffer.from([marke, ...laenge]), b]);
}
/** BER element with an indefinite length, as streaming senders write it. */
const ber = (marke: number, ...inhalt: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([marke, 0x80]), ...inhalt, Buffer.from([0, 0])]);

/** 1.2.840.113549.1.7.n (RFC 5652 §4–6) */
const pkcs7 = (n: number): Buffer =>
  Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, n]);
const version = Buffer.from([0x02, 0x01, 0x01]);
const mail = Buffer.from('Content-Type: text/plain\r\n\r\nGuten Tag');

const signiert = (hinein: typeof der, oktette: Buffer): Buffer =>
  hinein(
    0x30,
    pkcs7(2),
    hinein(0xa0, hinein(0x30, version, der(0x31), hinein(0x30, pkcs7(1), hinein(0xa0, oktette)), der(0x31))),
  );

describe('Art der Hülle', () => {
  test.each([
    ['signiert', 2],
    ['verschluesselt', 3],
    ['verschluesselt', 6],
    [undefined, 1],
  ])('%s', (art, n) => expect(cmsArt(der(0x30, pkcs7(n)))).toBe(art));
  test('anderes ist keine', () => expect(cmsArt(Buffer.from('kein CMS'))).toBeUndefined());
});

describe('Inhalt in der Signatur', () => {
  test('mit festen Längen', () => expect(signierterInhalt(signiert(der, der(0x04, mail)))).toEqual(mail));
  test('mit offenen Längen und in Stücken', () => {
    const stuecke = ber(0x24, der(0x04, mail.subarray(0, 10)), der(0x04, mail.subarray(10)));
    expect(signierterInhalt(signiert(ber, stuecke))).toEqual(mail);
  });
  test('eine abgetrennte Signatur hat keinen', () => {
    const ohne = der(
      0x30,
      pkcs7(2),
      der(0xa0, der(0x30, version, der(0x31), der(0x30, pkcs7(1)), der(0x31))),
    );
    expect(signierterInhalt(ohne)).toBeUndefined();
  });
  test.each([
    ['abgeschnitten', signiert(der, der(0x04, mail)).subarray(0, 60)],
    ['offene Längen ohne Ende', Buffer.alloc(100_000, Buffer.from([0x30, 0x80]))],
    ['leer', Buffer.alloc(0)],
  ])('%s: keiner', (_was, b) => expect(signierterInhalt(b)).toBeUndefined());
});

test('ein Brief ganz in der Signatur wird gelesen, die Hülle bleibt als Anlage', () => {
  const l = liesMail(
    brief(
      'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
      'Content-Transfer-Encoding: base64',
      '',
      signiert(der, der(0x04, mail)).toString('base64'),
    ),
  );
  expect([l.schutz, l.text, l.anlagen.map((a) => a.name), codes(l)]).toEqual([
    'signiert',
    'Guten Tag',
    ['smime.p7m'],
    [],
  ]);
});

test('eine Signatur, deren Inhalt nicht zu lesen ist, sagt es', () => {
  const l = liesMail(
    brief(
      'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
      'Content-Transfer-Encoding: base64',
      '',
      der(0x30, pkcs7(2)).toString('base64'),
    ),
  );
  expect([l.schutz, codes(l)]).toEqual(['signiert', ['signiert_verpackt']]);
});

test('Signaturen in Signaturen enden', () => {
  let innen = mail;
  for (let i = 0; i < 200; i++) {
    const vor = Buffer.from('Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n\r\n');
    innen = Buffer.concat([vor, signiert(der, der(0x04, innen))]);
  }
  expect(liesMail(innen)).toMatchObject({ art: 'undurchsichtig', warnungen: [{ code: 'zu_tief' }] });
});
