/** S/MIME (RFC 8551) around a mail. The same mail always gets the same bytes. */
import { sha256 } from '@registratur/shared/kernel/hash';
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { der, folge, menge, nichts, oid, oktette, text, zahl, zeitpunkt } from './der.ts';

export type Huelle = 'signiert' | 'verschluesselt';

const oids = {
  data: oid('1.2.840.113549.1.7.1'),
  signedData: oid('1.2.840.113549.1.7.2'),
  envelopedData: oid('1.2.840.113549.1.7.3'),
  contentType: oid('1.2.840.113549.1.9.3'),
  messageDigest: oid('1.2.840.113549.1.9.4'),
  signingTime: oid('1.2.840.113549.1.9.5'),
  sha512: oid('2.16.840.1.101.3.4.2.3'),
  ed25519: oid('1.3.101.112'),
  rsaEncryption: oid('1.2.840.113549.1.1.1'),
  aes256Cbc: oid('2.16.840.1.101.3.4.1.42'),
  commonName: oid('2.5.4.3'),
};

const name = (cn: string): Buffer => folge(menge(folge(oids.commonName, text(cn))));

/** A throw-away key, made when needed from a sentence anyone can read: it proves nothing to anybody. */
const schluessel = createPrivateKey({
  key: Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    createHash('sha256').update('Musterstadt unterschreibt nur zum Schein').digest(),
  ]),
  format: 'der',
  type: 'pkcs8',
});

const aussteller = name('Musterstadt Vorführung');
const nummer = zahl(1);

/** X.509 (RFC 5280) without extensions, for one year and by itself. */
function zertifikat(): Buffer {
  const verfahren = folge(oids.ed25519);
  const kern = folge(
    nummer,
    verfahren,
    aussteller,
    folge(zeitpunkt(new Date('2026-01-01T00:00:00Z')), zeitpunkt(new Date('2027-12-31T00:00:00Z'))),
    aussteller,
    createPublicKey(schluessel).export({ format: 'der', type: 'spki' }),
  );
  return folge(kern, verfahren, unterschrift(kern));
}

/** BIT STRING without unused bits. */
const unterschrift = (bytes: Buffer): Buffer => der(0x03, Buffer.from([0]), sign(null, bytes, schluessel));

/** A detached signature over `teil` (RFC 5652 §5, with Ed25519 as RFC 8419 says). */
function signatur(teil: Buffer, wann: Date): Buffer {
  const abdruck = createHash('sha512').update(teil).digest();
  const angaben = [
    folge(oids.contentType, menge(oids.data)),
    folge(oids.signingTime, menge(zeitpunkt(wann))),
    folge(oids.messageDigest, menge(oktette(abdruck))),
  ];
  const unterzeichner = folge(
    zahl(1),
    folge(aussteller, nummer),
    folge(oids.sha512),
    der(0xa0, ...angaben),
    folge(oids.ed25519),
    oktette(sign(null, menge(...angaben), schluessel)),
  );
  const verfahren = menge(folge(oids.sha512));
  const daten = folge(zahl(1), verfahren, folge(oids.data), der(0xa0, zertifikat()), menge(unterzeichner));
  return folge(oids.signedData, der(0xa0, daten));
}

/**
 * EnvelopedData (RFC 5652 §6) in shape only: where ciphertext stands are hash bytes of the same look and length, so
 * that nobody, with whatever key, can read it.
 */
function umschlag(teil: Buffer): Buffer {
  const scheinbar = (was: string, laenge: number): Buffer =>
    createHash('shake256', { outputLength: laenge }).update(was).update(teil).digest();
  const empfaenger = folge(
    zahl(0),
    folge(aussteller, nummer),
    folge(oids.rsaEncryption, nichts),
    oktette(scheinbar('schluessel', 256)),
  );
  const geheimtext = scheinbar('inhalt', Math.ceil((teil.length + 1) / 16) * 16);
  const verfahren = folge(oids.aes256Cbc, oktette(scheinbar('anfang', 16)));
  const inhalt = folge(oids.data, verfahren, der(0x80, geheimtext));
  return folge(oids.envelopedData, der(0xa0, folge(zahl(0), menge(empfaenger), inhalt)));
}

const zeilen = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n');

/** A base64 part of a CMS type. */
const anlage = (typ: string, dateiname: string, bytes: Buffer): string =>
  `Content-Type: ${typ}; name="${dateiname}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${dateiname}"\r\n\r\n${zeilen(bytes)}\r\n`;

/** Puts the body of a mail into its wrapping: the fields about the content go inside, all others stay. */
export function mitHuelle(huelle: Huelle, mail: Buffer, wann: Date): Buffer {
  const ganz = mail.toString('latin1');
  const ende = ganz.indexOf('\r\n\r\n') + 2;
  const inhaltsfeld = /^Content-[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*/gim;
  const kopf = ganz.slice(0, ende);
  const aussen = kopf.replace(inhaltsfeld, '');
  const innen = (kopf.match(inhaltsfeld) ?? []).join('') + ganz.slice(ende);
  const teil = Buffer.from(innen, 'latin1');
  if (huelle === 'verschluesselt') {
    const typ = 'application/pkcs7-mime; smime-type=enveloped-data';
    return Buffer.from(aussen + anlage(typ, 'smime.p7m', umschlag(teil)), 'latin1');
  }
  const grenze = `smime-${sha256(mail).slice(0, 24)}`;
  const typ = `Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-512;\r\n boundary="${grenze}"\r\n\r\n`;
  const p7s = anlage('application/pkcs7-signature', 'smime.p7s', signatur(teil, wann));
  const koerper = `--${grenze}\r\n${innen}\r\n--${grenze}\r\n${p7s}--${grenze}--\r\n`;
  return Buffer.from(aussen + typ + koerper, 'latin1');
}
