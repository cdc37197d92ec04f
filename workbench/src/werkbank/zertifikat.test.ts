import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sorgeFuerZertifikat } from './zertifikat.ts';

const tagMs = 86_400_000;
const jetzt = new Date('2026-11-24T10:00:00Z');
let ordner: string;
beforeEach(() => {
  ordner = mkdtempSync(join(tmpdir(), 'zertifikat-'));
});
afterEach(() => rmSync(ordner, { recursive: true }));

describe('Zertifikat', () => {
  it('gilt für localhost und 127.0.0.1, sonst für niemanden, und ist keine Zertifizierungsstelle', async () => {
    const cert = new X509Certificate((await sorgeFuerZertifikat(ordner, jetzt)).cert);
    expect(cert.checkHost('localhost')).toBe('localhost');
    expect(cert.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(cert.checkHost('example.org')).toBeUndefined();
    expect(cert.ca).toBe(false);
    expect(cert.verify(cert.publicKey)).toBe(true);
    const dauer = Date.parse(cert.validTo) - Date.parse(cert.validFrom);
    expect(dauer).toBeLessThanOrEqual(825 * tagMs);
  });

  it('gehört nur dem Besitzer und bleibt über Starts dasselbe', async () => {
    const erstes = await sorgeFuerZertifikat(ordner, jetzt);
    expect(statSync(join(ordner, 'schluessel.pem')).mode & 0o777).toBe(0o600);
    expect(await sorgeFuerZertifikat(ordner, jetzt)).toEqual(erstes);
    expect(readFileSync(join(ordner, 'zertifikat.pem'), 'utf8')).toBe(erstes.cert);
  });

  it('wird neu ausgestellt, wenn der Schlüssel nicht dazu gehört', async () => {
    const erstes = await sorgeFuerZertifikat(ordner, jetzt);
    rmSync(join(ordner, 'zertifikat.pem'));
    const zweites = await sorgeFuerZertifikat(ordner, jetzt);
    writeFileSync(join(ordner, 'zertifikat.pem'), erstes.cert);
    const drittes = await sorgeFuerZertifikat(ordner, jetzt);
    expect([erstes.key, zweites.key]).not.toContain(drittes.key);
    expect(new X509Certificate(drittes.cert).checkPrivateKey(createPrivateKey(drittes.key))).toBe(true);
  });

  it('wird rechtzeitig vor seinem Ende erneuert', async () => {
    const erstes = await sorgeFuerZertifikat(ordner, jetzt);
    const ende = Date.parse(new X509Certificate(erstes.cert).validTo);
    const frueher = await sorgeFuerZertifikat(ordner, new Date(ende - 31 * tagMs));
    expect(frueher.cert).toBe(erstes.cert);
    const spaeter = await sorgeFuerZertifikat(ordner, new Date(ende - 29 * tagMs));
    expect(spaeter.cert).not.toBe(erstes.cert);
  });
});
