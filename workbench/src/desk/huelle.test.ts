import { describe, expect, test } from 'vitest';
import type { Mitschicksel } from './graph.ts';
import { oeffneHuelle } from './huelle.ts';

/** ContentInfo (RFC 5652 §3) of the given content type, cut off after it. */
const contentInfo = (art: number): string =>
  btoa(String.fromCharCode(0x30, 0x80, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, art));
const signedData = contentInfo(2);
const envelopedData = contentInfo(3);

const anlage = (name: string, mime: string, mehr: Partial<Mitschicksel> = {}): Mitschicksel => ({
  id: name,
  name,
  mime,
  bytes: 3,
  imText: false,
  art: 'datei',
  base64: 'QUJD',
  contentId: undefined,
  ...mehr,
});

const vollmacht = anlage('Vollmacht.pdf', 'application/pdf');
const namen = (alle: readonly Mitschicksel[]): readonly [string | undefined, ...string[]] => {
  const { huelle, anlagen } = oeffneHuelle(alle);
  return [huelle, ...anlagen.map((a) => a.name)];
};

describe('Die Hülle einer E-Mail', () => {
  test.each(['application/pkcs7-mime', 'application/x-pkcs7-mime'])('verschlüsselt sie: %s', (mime) => {
    expect(namen([anlage('smime.p7m', mime, { base64: envelopedData })])).toEqual(['verschluesselt']);
  });

  test('verschlüsselt sie mit PGP in zwei Teilen', () => {
    const teile = [
      anlage('Version', 'application/pgp-encrypted'),
      anlage('encrypted.asc', 'application/octet-stream'),
    ];
    expect(namen(teile)).toEqual(['verschluesselt']);
  });

  test.each(['application/pkcs7-signature', 'application/x-pkcs7-signature', 'application/pgp-signature'])(
    'signiert sie, und die Signatur ist keine Anlage: %s',
    (mime) => {
      expect(namen([vollmacht, anlage('smime.p7s', mime)])).toEqual(['signiert', 'Vollmacht.pdf']);
    },
  );

  test('ist nicht verschlüsselt, wenn darin nur Signiertes liegt', () => {
    const teil = anlage('smime.p7m', 'application/pkcs7-mime', { base64: signedData });
    expect(namen([teil])).toEqual([undefined, 'smime.p7m']);
  });

  test('fehlt gewöhnlich: Bilder im Text bleiben weg, Anlagen stehen da', () => {
    const logo = anlage('logo.png', 'image/png', { imText: true });
    expect(namen([logo, vollmacht])).toEqual([undefined, 'Vollmacht.pdf']);
  });
});
