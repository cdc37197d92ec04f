import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import tls from 'node:tls';
import { schreibeGanz } from './schreibe.ts';

export interface Zertifikat {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

/** Browsers take no certificate that lasts longer than 825 days. */
const tage = 800;
const tagMs = 86_400_000;
/** One that ends within this is made anew. */
const restMs = 30 * tagMs;

const taugt = ({ cert, key }: Zertifikat, jetzt: Date): boolean => {
  const gelesen = new X509Certificate(cert);
  const dauertNoch = Date.parse(gelesen.validTo) - jetzt.getTime() > restMs;
  return dauertNoch && gelesen.checkPrivateKey(createPrivateKey(key));
};

/** The certificate for this machine: made at the first start, kept readable for its owner alone. */
export async function sorgeFuerZertifikat(ordner: string, jetzt: Date): Promise<Zertifikat> {
  const orte = { cert: join(ordner, 'zertifikat.pem'), key: join(ordner, 'schluessel.pem') };
  if (existsSync(orte.cert) && existsSync(orte.key)) {
    const vorhanden = { cert: readFileSync(orte.cert, 'utf8'), key: readFileSync(orte.key, 'utf8') };
    if (taugt(vorhanden, jetzt)) return vorhanden;
  }
  const neu = await stelleAus(jetzt);
  schreibeGanz(orte.key, neu.key);
  schreibeGanz(orte.cert, neu.cert);
  return neu;
}

async function stelleAus(jetzt: Date): Promise<Zertifikat> {
  // Loaded only here: it is large, and every later start does without.
  const { generate } = await import('selfsigned');
  const pem = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(jetzt.getTime() - tagMs),
    notAfterDate: new Date(jetzt.getTime() + tage * tagMs),
    extensions: [
      // It signs itself and nothing else.
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { cert: pem.cert, key: pem.private };
}

/** Lets every client of this process trust the certificate (PEM), besides those it trusts anyway. */
export function vertraue(cert: string): void {
  tls.setDefaultCACertificates([...new Set([...tls.getCACertificates('default'), cert])]);
}
