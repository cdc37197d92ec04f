import { describe, expect, test } from 'vitest';
import { brief, codes, mail, sha, text } from './probe.ts';

describe('Verschlüsselt und signiert', () => {
  test('S/MIME verschlüsselt: ganz erhalten, und es wird gesagt', () => {
    const huelle = Buffer.from('3080 06092a864886f70d010703 a080 0000 0000'.replace(/ /g, ''), 'hex');
    const l = mail(
      brief(
        'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
        'Content-Transfer-Encoding: base64',
        '',
        huelle.toString('base64'),
      ),
    );
    expect([l.schutz, l.text, l.anlagen[0]?.sha256]).toEqual(['verschluesselt', '', sha(huelle)]);
    expect(codes(l)).toContain('verschluesselt');
    expect(codes(l)).not.toContain('verschluesselt_gemischt');
  });
  test('PGP nach RFC 3156', () => {
    const l = mail(
      brief(
        'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=B',
        '',
        '--B',
        'Content-Type: application/pgp-encrypted',
        '',
        'Version: 1',
        '--B',
        'Content-Type: application/octet-stream',
        '',
        '-----BEGIN PGP MESSAGE-----',
        '--B--',
      ),
    );
    expect([l.schutz, l.anlagen.length, codes(l).includes('verschluesselt')]).toEqual([
      'verschluesselt',
      2,
      true,
    ]);
  });
  test('PGP im Text', () => {
    const l = mail(brief('', '-----BEGIN PGP MESSAGE-----', 'xyz'));
    expect([l.schutz, codes(l)]).toEqual(['verschluesselt', ['verschluesselt']]);
  });
  test('signiert und offen: lesbar, die Signatur ist eine Anlage', () => {
    const l = mail(
      brief(
        'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=B',
        '',
        '--B',
        ...text,
        '--B',
        'Content-Type: application/pkcs7-signature; name=smime.p7s',
        '',
        'x',
        '--B--',
      ),
    );
    expect([l.schutz, l.text, l.anlagen.map((a) => a.name), codes(l)]).toEqual([
      'signiert',
      'Anbei',
      ['smime.p7s'],
      [],
    ]);
  });
});
